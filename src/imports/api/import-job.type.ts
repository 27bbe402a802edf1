import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { ConnectionOf, EdgeOf } from '../../graphql/relay/connection.js';
import { NodeType } from '../../graphql/relay/node.type.js';
import { MutationInput } from '../../mutation/api/mutation-input.js';
import { MutationPayload } from '../../mutation/api/mutation-payload.js';
import { PlanLevelEnum } from '../../plans/api/plan.enums.js';
import type { PlanLevel } from '../../plans/domain/plan-level.js';
import type { FieldChange, ImportAction, ImportChange } from '../domain/import-change.js';
import type { FaultSeverity, ImportFault } from '../domain/import-fault.js';
import type { ImportJob, ImportPhase, ImportStatus } from '../domain/import-job.js';
import { FaultSeverityEnum, ImportActionEnum, ImportPhaseEnum, ImportStatusEnum } from './import.enums.js';

@ObjectType('ImportProgress', { description: 'How far an import is.' })
export class ImportProgressType {
  @Field(() => ImportPhaseEnum, { description: 'What it is about.' })
  phase!: ImportPhase;

  @Field(() => Int, {
    description: 'How many rows are through all phases: none before it is over, since they are done together.',
  })
  done!: number;

  @Field(() => Int, { description: 'How many rows the file has; 0 while that is not known.' })
  total!: number;
}

@ObjectType('ImportCounts', { description: 'What becomes of the nodes of the plan, and how many faults there are.' })
export class ImportCountsType {
  @Field(() => Int, { description: 'Nodes that are new.' })
  created!: number;

  @Field(() => Int, { description: 'Nodes that say something else.' })
  changed!: number;

  @Field(() => Int, { description: 'Nodes that stand elsewhere.' })
  moved!: number;

  @Field(() => Int, { description: 'Nodes that go, with all that stands below them.' })
  removed!: number;

  @Field(() => Int, { description: 'Nodes of the file that stay as they are.' })
  unchanged!: number;

  @Field(() => Int, { description: 'Faults that stop the import.' })
  errors!: number;

  @Field(() => Int, { description: 'Faults that do not.' })
  warnings!: number;
}

@ObjectType('ImportFieldChange', { description: 'A field of a node before and after an import.' })
export class ImportFieldChangeType implements FieldChange {
  @Field(() => String, { description: 'The field, such as "budgetLines".' })
  field!: string;

  @Field(() => String, { nullable: true, description: 'What it says before; null: nothing.' })
  before!: string | null;

  @Field(() => String, { nullable: true, description: 'What it says afterwards; null: nothing.' })
  after!: string | null;
}

@ObjectType('ImportChange', { description: 'What an import does with a node, or, dry, would do.' })
export class ImportChangeType implements ImportChange {
  @Field(() => ImportActionEnum, { description: 'What.' })
  action!: ImportAction;

  @Field(() => PlanLevelEnum, { description: 'The level of the node.' })
  level!: PlanLevel;

  @Field(() => String, { nullable: true, description: 'The permanent code of the node; null: a dry run makes none.' })
  code!: string | null;

  @Field(() => String, {
    description: 'The title of the node, as the file has it; of one that goes, as the plan has it.',
  })
  title!: string;

  @Field(() => String, { nullable: true, description: 'The sheet; null: the file has none, or the node is not in it.' })
  sheet!: string | null;

  @Field(() => String, { nullable: true, description: 'The first cell of its row, such as "B12"; null likewise.' })
  cell!: string | null;

  @Field(() => [ImportFieldChangeType], {
    description: 'What changes in it; of new nodes and of those that go, nothing.',
  })
  fields!: readonly FieldChange[];
}

@ObjectType('ImportFault', { description: 'Something in a file that is to be mended or looked at.' })
export class ImportFaultType implements ImportFault {
  @Field(() => FaultSeverityEnum, { description: 'Whether it stops the import.' })
  severity!: FaultSeverity;

  @Field(() => String, { description: 'What is wrong, as a stable code of docs/imports.md, for programs.' })
  code!: string;

  @Field(() => String, { nullable: true, description: 'The sheet; null: the file as a whole, or it has none.' })
  sheet!: string | null;

  @Field(() => String, { nullable: true, description: 'The cell, such as "F12"; null: it is about no one cell.' })
  cell!: string | null;

  @Field(() => String, { nullable: true, description: 'The field of the form, such as "budget"; null: none.' })
  field!: string | null;

  @Field(() => String, { nullable: true, description: 'The number of the rule that it concerns, such as "A24".' })
  rule!: string | null;

  @Field(() => String, { description: 'What is wrong and how to mend it, in English.' })
  message!: string;

  @Field(() => String, { description: 'The same in Thai.' })
  messageTh!: string;

  @Field(() => String, { nullable: true, description: 'What may have been meant; null: nothing comes near.' })
  suggestion!: string | null;
}

@ObjectType('ImportChangeEdge', { description: 'A change in a list.' })
class ImportChangeEdge extends EdgeOf<ImportChange>(() => ImportChangeType, 'The change.') {}

@ObjectType('ImportChangeConnection', { description: 'A page of changes, in the order of the file.' })
export class ImportChangeConnection extends ConnectionOf(ImportChangeEdge) {}

@ObjectType('ImportFaultEdge', { description: 'A fault in a list.' })
class ImportFaultEdge extends EdgeOf<ImportFault>(() => ImportFaultType, 'The fault.') {}

@ObjectType('ImportFaultConnection', { description: 'A page of faults, in the order of the file.' })
export class ImportFaultConnection extends ConnectionOf(ImportFaultEdge) {}

@ObjectType('ImportFailure', { description: 'Why an import could not be done.' })
export class ImportFailureType {
  @Field(() => String, { description: 'A stable code of docs/imports.md.' })
  code!: string;

  @Field(() => String, { description: 'Why, and what to do, in English.' })
  message!: string;

  @Field(() => String, { description: 'The same in Thai.' })
  messageTh!: string;
}

@ObjectType('ImportJob', {
  implements: NodeType,
  description:
    'A file on its way into the draft of a plan. Only whoever sent it sees it, for 30 days. Ask `node(id:)` again to see how far it is.',
})
export class ImportJobType extends NodeType {
  @Field(() => String, { description: 'The name of the file.' })
  fileName!: string;

  @Field(() => Boolean, { description: 'Whether it only tells what would be done.' })
  dryRun!: boolean;

  @Field(() => ImportStatusEnum, { description: 'Where it stands.' })
  status!: ImportStatus;

  @Field(() => ImportProgressType, { description: 'How far it is.' })
  progress!: ImportProgressType;

  @Field(() => GraphQLDateTime, { description: 'When it was asked for.' })
  madeAt!: Date;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When a server took it up; null: not yet.' })
  startedAt!: Date | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When it was over; null: not yet.' })
  finishedAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'The form that the file was taken for, such as "J2"; null: not yet known.',
  })
  form!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The code of the plan that it concerns, such as "TH-55-A2569"; null: not known.',
  })
  planCode!: string | null;

  @Field(() => ImportCountsType, {
    nullable: true,
    description: 'What becomes of the nodes; null: it was not compared.',
  })
  counts!: ImportJob['counts'];

  @Field(() => ImportFailureType, {
    nullable: true,
    description: 'Why it could not be done; null: nothing of the kind.',
  })
  error!: ImportJob['error'];
}

@ObjectType('ImportJobEdge', { description: 'An import in a list.' })
class ImportJobEdge extends EdgeOf<ImportJob>(() => ImportJobType, 'The import.') {}

@ObjectType('ImportJobConnection', { description: 'A page of imports, the latest first.' })
export class ImportJobConnection extends ConnectionOf(ImportJobEdge) {}

@InputType('ImportPlanInput', { description: 'A file that was sent in, and what is to become of it.' })
export class ImportPlanInput extends MutationInput {
  @Field(() => ID, {
    description: 'The file, as `requestUpload` named it. It may be imported several times, dry first.',
  })
  uploadId!: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'True: everything is told, and nothing changed. What it tells is what the same without it does.',
  })
  dryRun!: boolean;

  @Field(() => ID, {
    nullable: true,
    description:
      'The plan that the file is of; without it, the plan that the file names, which is begun where there is none.',
  })
  planId?: string | null;

  @Field(() => Boolean, {
    defaultValue: true,
    description:
      'Whether what the plan has and the file has not is removed: a form shows a plan as a whole. False: it stays.',
  })
  removeMissing!: boolean;

  @Field(() => Int, {
    defaultValue: 5,
    description: 'How many seconds to wait for the end before the job is answered as it stands; 0 to 30.',
  })
  waitSeconds!: number;
}

@InputType('CancelImportInput', { description: 'An import that is not to go on.' })
export class CancelImportInput extends MutationInput {
  @Field(() => ID, { description: 'The import.' })
  jobId!: string;
}

@ObjectType('ImportJobPayload', { description: 'An import as it stands.' })
export class ImportJobPayloadType extends MutationPayload {
  @Field(() => ImportJobType, { nullable: true, description: 'The import; null where something is to be mended.' })
  job!: ImportJob | null;
}
