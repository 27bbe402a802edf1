import { dayInThailand } from '../../approval/domain/check-move.js';
import type { RequestContext } from '../../graphql/context.js';
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

/** An annual plan held against all rules; kept until anything of its area has changed, or the day is over. */
export function complianceOf(context: RequestContext, plan: PlanNode): Promise<Compliance> {
  const today = dayInThailand(context.now);
  return context.kept.read({
    key: `compliance ${today} ${plan.id}`,
    scope: { area: plan.areaId },
    load: async (inner) => {
      const { id, code, areaId, startYear } = plan;
      const [rules, parameters, facts] = await Promise.all([
        allRules(inner),
        allRuleParameters(inner),
        findAnnualFacts(inner.db, { id, code, areaId, fiscalYear: startYear ?? 0 }, today),
      ]);
      return facts ? assess(rules, parameters, facts) : NOTHING;
    },
  });
}
