import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import { requireArea } from '../../areas/api/area.loaders.js';
import { findAreaScope } from '../../areas/store/area.read-model.js';
import { countAll, fetchPage } from '../../database/keyset.js';
import type { RequestContext } from '../../graphql/context.js';
import { ConnectionArguments, toConnection } from '../../graphql/relay/connection.js';
import { readPage } from '../../graphql/relay/page.js';
import { readAs } from '../../people/api/read-as.js';
import { requireViewer } from '../../people/api/require-role.js';
import type { ApprovalState, Holder, PlanKind } from '../domain/approval.js';
import { findRoute, type Route } from '../store/route.read-model.js';
import { queueQuery } from '../store/standing.read-model.js';
import { ApprovalStateEnum, PlanKindEnum } from './approval.enums.js';
import { loadStanding } from './approval.loaders.js';
import { PlanApprovalConnection } from './approval.type.js';
import { ApprovalRouteType } from './route.type.js';

@Resolver()
export class ApprovalQueries {
  @Query(() => ApprovalRouteType, {
    description: 'The way of a kind of plan to approval: its states in order, and the moves from each.',
  })
  approvalRoute(
    @Ctx() context: RequestContext,
    @Arg('kind', () => PlanKindEnum, { description: 'The kind of plan.' }) kind: PlanKind,
  ): Promise<Route> {
    return findRoute(context.db, kind);
  }

  @Query(() => PlanApprovalConnection, {
    description:
      "A committee's desk: plans and 20-year goals under consideration whose drafts the viewer may see, those that wait longest first. Fails with UNAUTHENTICATED, FORBIDDEN, UNKNOWN_AREA, INVALID_PAGE or INVALID_CURSOR.",
  })
  async approvalQueue(
    @Ctx() context: RequestContext,
    @Args(() => ConnectionArguments) page: ConnectionArguments,
    @Arg('state', () => ApprovalStateEnum, { nullable: true, description: 'Only those that wait in this state.' })
    state?: ApprovalState | null,
    @Arg('areaCode', () => String, { nullable: true, description: 'Only those of this area.' })
    areaCode?: string | null,
    @Arg('includeMembers', () => Boolean, {
      nullable: true,
      description: 'With a group: its member provinces of today too.',
    })
    includeMembers?: boolean | null,
  ) {
    const viewer = requireViewer(context);
    const area = areaCode == null ? null : await requireArea(context, areaCode, 'areaCode');
    const areaIds = area && (await findAreaScope(context.db, area.id, includeMembers ?? false));
    const query = queueQuery({ state: state ?? null, areaIds });
    const wanted = readPage(page, query.order.name);
    const found = await readAs(context, viewer, (db) => fetchPage<Holder>(db, query, wanted));
    const rows = await Promise.all(
      found.rows.map(async (row) => ({ ...(await loadStanding(context, row)), cursorKey: row.cursorKey })),
    );
    return toConnection({ ...found, rows }, query.order.name, () =>
      readAs(context, viewer, (db) => countAll(db, query)),
    );
  }
}
