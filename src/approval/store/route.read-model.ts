import type { ReadDatabase } from '../../database/read-database.js';
import type { ApprovalState, MoveRule, PlanKind } from '../domain/approval.js';

/** What a rule `r` needs, as a list. */
const NEEDS = ['committee', 'resolution', 'date', 'document', 'reason']
  .map((need) => `case when r.needs_${need} then '${need.toUpperCase()}' end`)
  .join(', ');

export const RULE_COLUMNS = `r.state, r.action, r.decision, r.to_state as "toState", r.roles,
  array_remove(array[${NEEDS}], null) as needs`;

/** A state on the way of a kind of plan. */
export interface RouteStep {
  readonly state: ApprovalState;
  readonly clause: string;
  readonly name: string;
  readonly nameEn: string;
  readonly waitsOnTh: string | null;
  readonly waitsOnEn: string | null;
  readonly groupWaitsOnTh: string | null;
  readonly groupWaitsOnEn: string | null;
  readonly moves: readonly MoveRule[];
}

/** The way of a kind of plan. */
export interface Route {
  readonly kind: PlanKind;
  readonly clause: string;
  readonly note: string;
  readonly steps: readonly RouteStep[];
}

/** The way of a kind of plan, its states in order. */
export async function findRoute(db: ReadDatabase, kind: PlanKind): Promise<Route> {
  const [route] = await db.query<Omit<Route, 'steps'>>({
    label: 'approval.route',
    text: 'select kind, clause, note from approval_route where kind = $1',
    values: [kind],
  });
  if (!route) throw new Error(`there is no route for ${kind}`);
  const steps = await db.query<Omit<RouteStep, 'moves'>>({
    label: 'approval.steps',
    text: `select t.state, t.clause, s.name_th as name, s.name_en as "nameEn", s.waits_on_th as "waitsOnTh",
        s.waits_on_en as "waitsOnEn", coalesce(s.group_waits_on_th, s.waits_on_th) as "groupWaitsOnTh",
        coalesce(s.group_waits_on_en, s.waits_on_en) as "groupWaitsOnEn"
      from approval_step t join approval_state s using (state) where t.kind = $1 order by t.position`,
    values: [kind],
  });
  const rules = await db.query<MoveRule>({
    label: 'approval.rules',
    text: `select ${RULE_COLUMNS} from approval_rule r where r.kind = $1 order by r.state, r.action`,
    values: [kind],
  });
  return {
    ...route,
    steps: steps.map((step) => ({ ...step, moves: rules.filter(({ state }) => state === step.state) })),
  };
}
