import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Field, FieldResolver, Info, ObjectType, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../graphql/context.js';
import type { ProjectGuideline } from '../domain/node-text.js';
import type { PlanNode } from '../domain/plan-node.js';
import { ProjectGuidelineType } from './guideline.type.js';
import { MainActivityType } from './main-activity.type.js';
import { projectGuidelinesOf, textListOf, textOf } from './node-detail.loaders.js';
import { implementersOf, nodeByCode, nodeById } from './plan-node.loaders.js';
import { ProgrammeType } from './programme.type.js';
import { ProjectType } from './project.type.js';
import { type Children, childrenOf } from './tree.loaders.js';

@ObjectType('ProjectOutcomes', { description: 'ผลลัพธ์จากการดำเนินโครงการ (form จ.1-1, item 11; form กจ.1-1, item 13).' })
class ProjectOutcomesType {
  @Field(() => [String], { description: 'As printed, where the form does not tell quantity and quality apart.' })
  stated!: string[];

  @Field(() => [String], { description: 'เชิงปริมาณ.' })
  quantitative!: string[];

  @Field(() => [String], { description: 'เชิงคุณภาพ.' })
  qualitative!: string[];
}

/** What a project of an annual plan carries out: a project or a programme of a five-year plan. */
async function carriedOutBy(context: RequestContext, project: PlanNode): Promise<PlanNode | null> {
  return project.implements === null ? null : nodeByCode(context).load(project.implements);
}

@Resolver(() => ProjectType)
export class ProjectResolver {
  @FieldResolver(() => ProgrammeType, {
    nullable: true,
    description:
      'The programme above; of a project of an annual plan, the programme of the five-year plan that it carries out, or that the project which it carries out stands below. Null for an unplaced project, and where an annual plan names none.',
  })
  async programme(@Ctx() context: RequestContext, @Root() project: PlanNode): Promise<PlanNode | null> {
    const carriedOut = project.annual ? await carriedOutBy(context, project) : project;
    if (carriedOut?.level === 'PROGRAMME') return carriedOut;
    return carriedOut?.parentId == null ? null : nodeById(context).load(carriedOut.parentId);
  }

  @FieldResolver(() => ProjectType, {
    nullable: true,
    description:
      'Of a project of an annual plan: the project of the five-year plan that it carries out (rules A02, A12, A19). Null where it names none, a programme only, or one that is not there in this state for the viewer to see; and for a project of a five-year plan.',
  })
  async implements(@Ctx() context: RequestContext, @Root() project: PlanNode): Promise<PlanNode | null> {
    const carriedOut = await carriedOutBy(context, project);
    return carriedOut?.level === 'PROJECT' ? carriedOut : null;
  }

  @FieldResolver(() => [ProjectType], {
    description:
      'Of a project of a five-year plan: the projects of annual plans that carry it out, by fiscal year and rank.',
  })
  implementedBy(@Ctx() context: RequestContext, @Root() project: PlanNode): Promise<readonly PlanNode[]> {
    return implementersOf(context).load(project.code);
  }

  @FieldResolver(() => [MainActivityType], { description: 'กิจกรรมหลัก, by ordinal.' })
  mainActivities(
    @Ctx() context: RequestContext,
    @Root() project: PlanNode,
    @Info() info: GraphQLResolveInfo,
  ): Children {
    return childrenOf(context, project, info);
  }

  @FieldResolver(() => String, { nullable: true, description: 'หลักการและเหตุผล (item 2); null where not stated.' })
  rationale(@Ctx() context: RequestContext, @Root() project: PlanNode): Promise<string | null> {
    return textOf(context, project.id, 'rationale');
  }

  @FieldResolver(() => [String], { description: 'วัตถุประสงค์ของโครงการ (item 3).' })
  objectives(@Ctx() context: RequestContext, @Root() project: PlanNode): Promise<string[]> {
    return textListOf(context, project.id, 'objectives');
  }

  @FieldResolver(() => [String], { description: 'พื้นที่เป้าหมาย (item 5).' })
  targetAreas(@Ctx() context: RequestContext, @Root() project: PlanNode): Promise<string[]> {
    return textListOf(context, project.id, 'targetAreas');
  }

  @FieldResolver(() => [String], { description: 'กลุ่มเป้าหมาย.' })
  targetGroups(@Ctx() context: RequestContext, @Root() project: PlanNode): Promise<string[]> {
    return textListOf(context, project.id, 'targetGroups');
  }

  @FieldResolver(() => [String], { description: 'ผลผลิต (item 10).' })
  outputs(@Ctx() context: RequestContext, @Root() project: PlanNode): Promise<string[]> {
    return textListOf(context, project.id, 'outputs');
  }

  @FieldResolver(() => ProjectOutcomesType, { description: 'ผลลัพธ์ (item 11).' })
  async outcomes(@Ctx() context: RequestContext, @Root() project: PlanNode): Promise<ProjectOutcomesType> {
    const [stated, quantitative, qualitative] = await Promise.all([
      textListOf(context, project.id, 'outcomes'),
      textListOf(context, project.id, 'outcomesQuantitative'),
      textListOf(context, project.id, 'outcomesQualitative'),
    ]);
    return { stated, quantitative, qualitative };
  }

  @FieldResolver(() => [ProjectGuidelineType], { description: 'แนวทางการพัฒนา that the project names (rule A01).' })
  guidelines(@Ctx() context: RequestContext, @Root() project: PlanNode): Promise<ProjectGuideline[]> {
    return projectGuidelinesOf(context).load(project.id);
  }

  @FieldResolver(() => [String], {
    description: 'แผนงานหลัก (ตามเป้าหมายการพัฒนาจังหวัด 20 ปี) that the form prints for the project.',
  })
  mainProgrammes(@Ctx() context: RequestContext, @Root() project: PlanNode): Promise<string[]> {
    return textListOf(context, project.id, 'mainProgrammes');
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "The programme that the issue's form gives for the project; null where none fits.",
  })
  issueProgramme(@Ctx() context: RequestContext, @Root() project: PlanNode): Promise<string | null> {
    return textOf(context, project.id, 'issueProgramme');
  }

  @FieldResolver(() => [String], {
    description: "ตัวชี้วัดของประเด็นการพัฒนา that the project is to serve. They are not the project's own indicators.",
  })
  issueIndicators(@Ctx() context: RequestContext, @Root() project: PlanNode): Promise<string[]> {
    return textListOf(context, project.id, 'issueIndicators');
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Of an unplaced project: the development issue that its source states; else null.',
  })
  statedIssue(@Ctx() context: RequestContext, @Root() project: PlanNode): Promise<string | null> {
    return textOf(context, project.id, 'statedIssue');
  }

  @FieldResolver(() => [String], { description: 'เป้าหมายและแนวทางการพัฒนาภาค (form จ.1, part B).' })
  regionalGuidelines(@Ctx() context: RequestContext, @Root() project: PlanNode): Promise<string[]> {
    return textListOf(context, project.id, 'regionalGuidelines');
  }

  @FieldResolver(() => String, { nullable: true, description: 'A note of the source; null where there is none.' })
  note(@Ctx() context: RequestContext, @Root() project: PlanNode): Promise<string | null> {
    return textOf(context, project.id, 'note');
  }
}
