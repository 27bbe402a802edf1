import { Field, ID, InputType } from 'type-graphql';
import { AgencyRoleEnum } from '../../agencies/api/agency.type.js';
import type { AgencyRole } from '../../agencies/domain/agency.js';
import { FiscalYear } from '../../graphql/scalars/fiscal-year.js';
import { ConfidenceEnum, SourceStatusEnum } from '../../provenance/api/provenance.enums.js';
import type { Confidence, SourceStatus } from '../../provenance/domain/confidence.js';

@InputType('NodeAgencyInput', {
  description:
    "An agency's part in a node (form จ.1-1, items 6 and 7): by its ID, else by its code, else by the name as printed, which is a name or spelling of the register.",
})
export class NodeAgencyInput {
  @Field(() => AgencyRoleEnum, { description: 'Lead or related.' })
  role!: AgencyRole;

  @Field(() => ID, { nullable: true, description: 'The ID of the agency.' })
  agencyId?: string | null;

  @Field(() => String, { nullable: true, description: 'The code of the agency, such as "AG-0001".' })
  agencyCode?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The name as the plan prints it; without it, the name in the register.',
  })
  printed?: string | null;
}

@InputType('DevelopmentGuidelineInput', { description: 'แนวทางการพัฒนา: a guideline of a development issue.' })
export class DevelopmentGuidelineInput {
  @Field(() => String, {
    nullable: true,
    description:
      'The code of a guideline that the issue has already, which is changed; or a permanent code of your choice for a new one, unique in the country, by which projects of the same change can name it. Without it one is made.',
  })
  code?: string | null;

  @Field(() => String, { nullable: true, description: 'The number that the plan prints.' })
  printedNo?: string | null;

  @Field(() => String, { description: 'The guideline, in Thai.' })
  body!: string;

  @Field(() => String, { nullable: true, description: 'The area of work within the issue.' })
  areaOfWork?: string | null;

  @Field(() => String, { nullable: true, description: 'The programme under which the form prints it.' })
  programmePrinted?: string | null;
}

@InputType('ProjectGuidelineInput', { description: 'A guideline that a project names (rule A01).' })
export class ProjectGuidelineInput {
  @Field(() => String, { description: 'As the project prints it, in Thai.' })
  printed!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The code of the guideline of an issue of the plan that this is; null: it is none of them.',
  })
  guidelineCode?: string | null;
}

@InputType('RoadmapStepInput', {
  description:
    'แผนที่นำทาง: a step of the roadmap of a 20-year goal (rule A16). Steps of one period stand in the order of the list.',
})
export class RoadmapStepInput {
  @Field(() => FiscalYear, {
    description:
      'The first fiscal year of the period, Buddhist era: of the goal of a province, one of its five-year periods; a group has no such periods.',
  })
  startYear!: number;

  @Field(() => FiscalYear, { description: 'The last fiscal year of the period, Buddhist era.' })
  endYear!: number;

  @Field(() => String, { description: 'What is to be done, in Thai.' })
  body!: string;
}

@InputType('ProvenanceInput', { description: 'Where a plan or goal comes from, and how sure that is.' })
export class ProvenanceInput {
  @Field(() => String, { description: 'The source, as a person would look it up.' })
  source!: string;

  @Field(() => ConfidenceEnum, { description: 'How sure it is.' })
  confidence!: Confidence;

  @Field(() => String, { nullable: true, description: 'What there is to say about the confidence; null: nothing.' })
  confidenceNote?: string | null;

  @Field(() => SourceStatusEnum, {
    nullable: true,
    description:
      'Whether the source is a draft or approved. Without it that stays as it is; a new plan begins as a draft.',
  })
  sourceStatus?: SourceStatus | null;
}
