import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { PlanLineageError } from '../../errors/plan-lineage-error.js';
import type { RequestContext } from '../../graphql/context.js';
import { ConnectionArguments, toConnection } from '../../graphql/relay/connection.js';
import { readPage } from '../../graphql/relay/page.js';
import { PlanNodeType } from '../../plans/api/plan-node.type.js';
import type { PlanNode } from '../../plans/domain/plan-node.js';
import { fieldChanges, type HistoryEntry, type HistoryKind, historyKind } from '../domain/node-history.js';
import { countHistories, fetchHistories, findNodeOfHistory } from '../store/node-history.read-model.js';
import { historyCountOf, historyFor, historyPageOf, readRecord } from './node-history.loaders.js';
import {
  HistoryKindEnum,
  NodeFieldChangeType,
  NodeHistoryConnection,
  NodeHistoryEntryType,
} from './node-history.type.js';

const WHO =
  'Who may see drafts of the area sees every change of its draft and every publication; everybody else sees what has changed from one published revision to the next.';

@Resolver(() => PlanNodeType)
export class PlanNodeHistoryResolver {
  @FieldResolver(() => NodeHistoryConnection, {
    description: `Its changes field by field, the latest first, whatever state is asked about. ${WHO} Fails with INVALID_PAGE or INVALID_CURSOR.`,
  })
  async history(
    @Ctx() context: RequestContext,
    @Root() node: PlanNode,
    @Args(() => ConnectionArguments) args: ConnectionArguments,
  ) {
    const page = readPage(args, 'node-history');
    const found = await historyPageOf(context).load({ id: node.id, args: { page } });
    return toConnection(found, 'node-history', () => historyCountOf(context).load({ id: node.id, args: {} }));
  }
}

@Resolver(() => NodeHistoryEntryType)
export class NodeHistoryResolver {
  @Query(() => NodeHistoryConnection, {
    nullable: true,
    description: `The same as \`history\` of a node, also of one that is gone. ${WHO} Null with UNKNOWN_NODE where no node that the viewer may know of ever had the code; with INVALID_PAGE or INVALID_CURSOR.`,
  })
  async nodeHistory(
    @Ctx() context: RequestContext,
    @Arg('code', () => String, { description: 'The permanent code, such as "TH-55-P2571-PJ063".' }) code: string,
    @Args(() => ConnectionArguments) args: ConnectionArguments,
  ) {
    const page = readPage(args, 'node-history');
    const { node, found } = await readRecord(context, async (db) => {
      const node = await findNodeOfHistory(db, code);
      if (!node) {
        throw new PlanLineageError(
          'UNKNOWN_NODE',
          `code: no plan node has, or had, the code "${code}". Find it with \`search\`.`,
          {
            field: 'code',
          },
        );
      }
      return { node, found: (await fetchHistories(db, historyFor(context, [node]), [node.id], page)).get(node.id) };
    });
    const none = { rows: [], hasNextPage: false, hasPreviousPage: false };
    const count = async () => {
      const counts = await readRecord(context, (db) => countHistories(db, historyFor(context, [node]), [node.id]));
      return counts.get(node.id) ?? 0;
    };
    return toConnection(found ?? none, 'node-history', count);
  }

  @FieldResolver(() => HistoryKindEnum, { description: 'What became of the node.' })
  kind(@Root() entry: HistoryEntry): HistoryKind {
    return historyKind(entry);
  }

  @FieldResolver(() => [NodeFieldChangeType], {
    description: 'What the node says otherwise; of one that came or went, all that it said.',
  })
  fields(@Root() entry: HistoryEntry): NodeFieldChangeType[] {
    return fieldChanges(entry).map((change) => ({
      ...change,
      before: asText(change.before),
      after: asText(change.after),
    }));
  }
}

function asText(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
