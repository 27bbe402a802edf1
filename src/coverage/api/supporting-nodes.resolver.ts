import { Arg, Args, Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import { alignmentsOf } from '../../alignment/api/alignment.loaders.js';
import { AlignmentType } from '../../alignment/api/alignment.type.js';
import type { Alignment } from '../../alignment/domain/alignment.js';
import type { KeysetPage } from '../../database/keyset.js';
import { FrameworkElementType } from '../../frameworks/api/framework.type.js';
import type { FrameworkElement } from '../../frameworks/domain/framework.js';
import type { RequestContext } from '../../graphql/context.js';
import { defineArgumentLoader } from '../../graphql/loader.js';
import { ConnectionArguments, ConnectionOf, EdgeOf, toConnection } from '../../graphql/relay/connection.js';
import { readPage } from '../../graphql/relay/page.js';
import { Baht } from '../../graphql/scalars/baht.js';
import { FiscalYear } from '../../graphql/scalars/fiscal-year.js';
import { PlanNodeType } from '../../plans/api/plan-node.type.js';
import type { SupportScope } from '../store/support-scope.js';
import {
  findSupportingNodes,
  findSupportTotals,
  SUPPORTING_NODES_ORDER,
  type SupportingNode,
} from '../store/supporting-nodes.read-model.js';
import { readScope } from './scope.js';

const pageOf = defineArgumentLoader(({ db }, ids, { scope, page }: { scope: SupportScope; page: KeysetPage }) =>
  findSupportingNodes(db, ids, scope, page),
);

const totalsOf = defineArgumentLoader(({ db }, ids, scope: SupportScope) => findSupportTotals(db, ids, scope));

@ObjectType('SupportingNodeEdge', { description: 'A node that supports an element, with what it adds to the total.' })
class SupportingNodeEdge extends EdgeOf<SupportingNode>(() => PlanNodeType, 'The node.') {
  @Field(() => Baht, {
    description:
      'What the node adds to totalBudget, in baht: the topmost of each branch its whole budget (with a fiscal year, the part dated in it), those below it "0.00". The edges sum to the total.',
  })
  countedBudget!: string;
}

@ObjectType('SupportingNodeConnection', { description: 'A page of the nodes that support an element.' })
class SupportingNodeConnection extends ConnectionOf(SupportingNodeEdge) {}

@Resolver(() => FrameworkElementType)
export class SupportingNodesResolver {
  @FieldResolver(() => SupportingNodeConnection, {
    description:
      'The nodes of five-year plans aligned to the element or to one below it, by area, plan and level. Fails with UNKNOWN_AREA, INVALID_PAGE or INVALID_CURSOR.',
  })
  async supportingNodes(
    @Ctx() context: RequestContext,
    @Root() element: FrameworkElement,
    @Args(() => ConnectionArguments) args: ConnectionArguments,
    @Arg('areaCode', () => String, { nullable: true, description: 'Only nodes of this area.' }) areaCode:
      | string
      | null
      | undefined,
    @Arg('includeMembers', () => Boolean, {
      nullable: true,
      description: 'With a group: its member provinces of today too.',
    })
    includeMembers: boolean | null | undefined,
    @Arg('fiscalYear', () => FiscalYear, {
      nullable: true,
      description: 'Only nodes of plans that cover this year, and money dated in it.',
    })
    fiscalYear: number | null | undefined,
  ) {
    const scope = await readScope(context, { areaCode, includeMembers, fiscalYear });
    const page = readPage(args, SUPPORTING_NODES_ORDER);
    const found = await pageOf(context).load({ id: element.id, args: { scope, page } });
    const key = { id: element.id, args: scope };
    const connection = toConnection(
      found,
      SUPPORTING_NODES_ORDER,
      async () => (await totalsOf(context).load(key)).alignedNodeCount,
      (node) => ({ countedBudget: node.countedBudget, elementId: element.id }),
    );
    return Object.assign(connection, { elementId: element.id, scope });
  }
}

/** A connection with what its lazily asked totals need. */
interface SupportingNodes {
  elementId: number;
  scope: SupportScope;
}

@Resolver(() => SupportingNodeConnection)
export class SupportingNodeConnectionResolver {
  @FieldResolver(() => Baht, {
    description: 'The money of all supporting nodes in baht, whatever the page, each baht once.',
  })
  async totalBudget(@Ctx() context: RequestContext, @Root() { elementId, scope }: SupportingNodes): Promise<string> {
    return (await totalsOf(context).load({ id: elementId, args: scope })).totalBudget;
  }

  @FieldResolver(() => Baht, {
    description:
      'Of their money, what has no fiscal year, in baht: part of totalBudget without the fiscalYear filter, beside it with it.',
  })
  async undatedBudget(@Ctx() context: RequestContext, @Root() { elementId, scope }: SupportingNodes): Promise<string> {
    return (await totalsOf(context).load({ id: elementId, args: scope })).undatedBudget;
  }

  @FieldResolver(() => Baht, {
    description: 'Of totalBudget, what comes from synthetic plans, in baht: real money is the rest.',
  })
  async syntheticBudget(
    @Ctx() context: RequestContext,
    @Root() { elementId, scope }: SupportingNodes,
  ): Promise<string> {
    return (await totalsOf(context).load({ id: elementId, args: scope })).syntheticBudget;
  }
}

@Resolver(() => SupportingNodeEdge)
export class SupportingNodeEdgeResolver {
  @FieldResolver(() => [AlignmentType], {
    description: "The node's alignments to the element or to elements below it.",
  })
  async alignments(
    @Ctx() context: RequestContext,
    @Root() edge: { node: SupportingNode; elementId: number },
  ): Promise<Alignment[]> {
    const alignments = await alignmentsOf(context).load(edge.node.id);
    return alignments.filter((alignment) => alignment.elementPath.includes(edge.elementId));
  }
}
