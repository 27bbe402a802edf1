import { Field, Int, ObjectType } from 'type-graphql';
import { defineEnum } from '../../graphql/enum.js';
import { ConnectionOf, EdgeOf } from '../../graphql/relay/connection.js';
import { PlanDifferenceKindEnum } from '../../revisions/api/plan-diff.type.js';
import type { PlanDifferenceKind } from '../../revisions/domain/plan-diff.js';
import type { HistoryEntry, HistoryKind, HistorySource } from '../domain/node-history.js';

export const HistorySourceEnum = defineEnum<HistorySource>('NodeHistorySource', 'What an entry of a history tells.', {
  DRAFT: 'A change of the draft, as the audit log keeps it: for those who may see drafts of the area.',
  PUBLICATION: 'What differs between one published revision of the plan and the published one before it.',
});

export const HistoryKindEnum = defineEnum<HistoryKind>('NodeHistoryKind', 'What became of a node.', {
  CREATED: 'It was not there before.',
  CHANGED: 'It says something else, or stands elsewhere.',
  REMOVED: 'It is no longer there.',
});

@ObjectType('NodeFieldChange', { description: 'One thing that a node says otherwise.' })
export class NodeFieldChangeType {
  @Field(() => PlanDifferenceKindEnum, { description: 'What kind of change, as `planDiff` tells it.' })
  kind!: PlanDifferenceKind;

  @Field(() => String, {
    description: 'What: a name such as "title", "statedBudget", "texts"; "indicators" and "alignments" entry by entry.',
  })
  field!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Which entry of the list: the code of an indicator, or the framework, level, code and stated strategy of an element; null where the field is no such list.',
  })
  key!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Before: a text as it is, anything else as JSON; null: nothing.',
  })
  before!: string | null;

  @Field(() => String, { nullable: true, description: 'After: a text as it is, anything else as JSON; null: nothing.' })
  after!: string | null;
}

@ObjectType('NodeHistoryEntry', { description: 'One change of one node.' })
export class NodeHistoryEntryType {
  @Field(() => HistorySourceEnum, { description: 'Whether a draft was changed or something else was published.' })
  source!: HistorySource;

  @Field(() => Date, { description: 'When it was changed, or published.' })
  at!: Date;

  @Field(() => String, {
    nullable: true,
    description: 'Who changed the draft, in words, as they were called then; null for what was published.',
  })
  actorLabel!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'By which operation, such as "moveNode"; null for what was published.',
  })
  operation!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The request, as the server log has it; null for what was published.',
  })
  requestId!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why, in the words of who changed it; null where nothing was said, and for what was published.',
  })
  reason!: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'The number of the revision of the plan that first has the change, or that was published; null where there is none, or the draft was given up, or what was published was withdrawn.',
  })
  revision!: number | null;
}

@ObjectType('NodeHistoryEdge', { description: 'A change in a list.' })
class NodeHistoryEdge extends EdgeOf<HistoryEntry>(() => NodeHistoryEntryType, 'The change.') {}

@ObjectType('NodeHistoryConnection', { description: 'A page of the history of a node.' })
export class NodeHistoryConnection extends ConnectionOf(NodeHistoryEdge) {}
