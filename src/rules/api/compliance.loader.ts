import { dayInThailand } from '../../approval/domain/check-move.js';
import type { RequestContext } from '../../graphql/context.js';
import { defineKeptLoader } from '../../graphql/loader.js';
import type { PlanNode } from '../../plans/domain/plan-node.js';
import { assess, type Compliance } from '../domain/compliance.js';
import type { Rule } from '../domain/rule.js';
import type { RuleParameter } from '../domain/rule-parameters.js';
import { findAnnualFacts } from '../store/plan-facts.read-model.js';
import { findRuleParameters, findRules } from '../store/rule.read-model.js';

export function allRules({ kept }: RequestContext): Promise<readonly Rule[]> {
  return kept.read({ key: 'rules', scope: 'reference', load: ({ db }) => findRules(db) });
}

export function allRuleParameters({ kept }: RequestContext): Promise<readonly RuleParameter[]> {
  return kept.read({ key: 'rule-parameters', scope: 'reference', load: ({ db }) => findRuleParameters(db) });
}

const NOTHING: Compliance = { results: [], byProject: new Map() };

interface Asked {
  readonly plan: PlanNode;
  /** The day that counts as today. */
  readonly today: string;
}

/** Annual plans held against all rules; each kept until anything of its area has changed, or the day is over. */
const compliances = defineKeptLoader(
  {
    name: 'compliance',
    scopeOf: (_: Compliance, { plan }: Asked) => ({ area: plan.areaId }),
    keyOf: ({ plan, today }) => `${plan.id} ${today}`,
  },
  async (context, asked: readonly Asked[]) => {
    const plans = asked.map(({ plan: { id, code, areaId, startYear } }) => {
      return { id, code, areaId, fiscalYear: startYear ?? 0 };
    });
    const [rules, parameters, facts] = await Promise.all([
      allRules(context),
      allRuleParameters(context),
      findAnnualFacts(context.db, plans, asked[0]?.today ?? ''),
    ]);
    return plans.map(({ id }) => {
      const ofPlan = facts.get(id);
      return ofPlan ? assess(rules, parameters, ofPlan) : NOTHING;
    });
  },
);

export function complianceOf(context: RequestContext, plan: PlanNode): Promise<Compliance> {
  return compliances(context).load({ plan, today: dayInThailand(context.now) });
}
