import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { PlanLineageError } from '../../errors/plan-lineage-error.js';
import type { RequestContext } from '../../graphql/context.js';
import { ConnectionArguments, toConnection } from '../../graphql/relay/connection.js';
import { readPage } from '../../graphql/relay/page.js';
import { pageOfList } from '../../graphql/relay/page-of-list.js';
import { AnnualActionPlanType } from '../../plans/api/annual-action-plan.type.js';
import { nodeByCode, nodeById } from '../../plans/api/plan-node.loaders.js';
import { PlanNodeType } from '../../plans/api/plan-node.type.js';
import { planNodeCode, planNodeId } from '../../plans/api/plan-node-id.js';
import { ProjectType } from '../../plans/api/project.type.js';
import type { PlanNode } from '../../plans/domain/plan-node.js';
import { type Compliance, countBySection, countOutcomes, type RuleResult, refusalsOf } from '../domain/compliance.js';
import { FACT_NAMES } from '../domain/fact-names.js';
import { type Outcome, type RuleFact, type RuleRow } from '../domain/finding.js';
import type { Rule, RuleSection } from '../domain/rule.js';
import { ruleMessage } from '../domain/rule-message.js';
import { allRules, complianceOf } from './compliance.loader.js';
import { ComplianceReportType, RuleFactType, RuleResultConnection, RuleResultType } from './compliance.type.js';
import { countsInFields } from './counts-in-fields.js';
import { OutcomeCountsType, OutcomeEnum, RuleSectionEnum, RuleType } from './rule.type.js';
import { RuleRowType } from './rule-row.type.js';

const ORDER = 'rule-results';

/** A report while it is answered. */
interface Report {
  readonly plan: PlanNode;
  readonly compliance: Compliance;
}

@Resolver(() => ComplianceReportType)
export class ComplianceResolver {
  @Query(() => ComplianceReportType, {
    nullable: true,
    description:
      'An annual plan held against every rule of the catalogue: the criteria for fiscal years 2568 to 2570 and the decree of 2565. Null with UNKNOWN_PLAN when there is no such annual plan; fails with INVALID_ID.',
  })
  async compliance(
    @Ctx() context: RequestContext,
    @Arg('planId', () => ID, { description: 'The ID of an annual action plan.' }) planId: string,
  ): Promise<object> {
    const plan = await nodeByCode(context).load(planNodeCode(planId, 'planId', ['AnnualActionPlan']));
    if (!plan || planNodeId(plan) !== planId) {
      throw new PlanLineageError(
        'UNKNOWN_PLAN',
        'planId: there is no annual action plan with this ID. Ask `annualActionPlans` for all of them.',
        { field: 'planId' },
      );
    }
    return { plan, compliance: await complianceOf(context, plan) };
  }

  @Query(() => [RuleType], { description: 'The catalogue of rules that annual plans are held against, by number.' })
  async rules(
    @Ctx() context: RequestContext,
    @Arg('sections', () => [RuleSectionEnum], { nullable: true, description: 'Only these sections; null: all.' })
    sections: RuleSection[] | null | undefined,
  ): Promise<Rule[]> {
    const rules = await allRules(context);
    return rules.filter(({ section }) => sections == null || sections.includes(section));
  }

  @FieldResolver(() => OutcomeCountsType)
  counts(@Root() { compliance }: Report): OutcomeCountsType {
    return countsInFields(countOutcomes(compliance.results));
  }

  @FieldResolver()
  sections(@Root() { compliance }: Report): ComplianceReportType['sections'] {
    return countBySection(compliance.results).map(({ section, counts }) => ({
      section,
      counts: countsInFields(counts),
    }));
  }

  @FieldResolver()
  async projects(
    @Ctx() context: RequestContext,
    @Root() { compliance }: Report,
  ): Promise<ComplianceReportType['projects']> {
    const nodes = await nodeById(context).loadMany([...compliance.byProject.keys()]);
    return nodes.flatMap((project) => {
      if (project === null || project instanceof Error) return [];
      const results = compliance.byProject.get(project.id) ?? [];
      const notConsideredBecause = refusalsOf(results).map(({ rule }) => rule.number);
      return [{ project, counts: countsInFields(countOutcomes(results)), notConsideredBecause }];
    });
  }

  @FieldResolver(() => RuleResultConnection, {
    description:
      'The results of the plan as a whole and of every project, by rule and then in the order of the plan. Fails with INVALID_PAGE or INVALID_CURSOR.',
  })
  results(
    @Root() { compliance }: Report,
    @Args(() => ConnectionArguments) page: ConnectionArguments,
    @Arg('outcomes', () => [OutcomeEnum], { nullable: true, description: 'Only these outcomes; null: all.' })
    outcomes: Outcome[] | null | undefined,
    @Arg('rules', () => [String], { nullable: true, description: 'Only rules of these numbers; null: all.' })
    numbers: string[] | null | undefined,
  ) {
    const list = narrowed(compliance.results, outcomes, numbers);
    const found = pageOfList(list, readPage(page, ORDER), ({ rule, projectId }) => [
      rule.number,
      String(projectId ?? 0),
    ]);
    return toConnection(found, ORDER, () => Promise.resolve(list.length));
  }

  @FieldResolver(() => [RuleResultType], {
    description:
      'What is to be mended before anything else: rules whose breach means that a project is not considered.',
  })
  notConsidered(@Root() { compliance }: Report): RuleResult[] {
    return refusalsOf(compliance.results);
  }
}

@Resolver(() => RuleResultType)
export class RuleResultResolver {
  @FieldResolver(() => ProjectType, { nullable: true, description: 'The project; null: the plan as a whole.' })
  async project(@Ctx() context: RequestContext, @Root() { projectId }: RuleResult): Promise<PlanNode | null> {
    return projectId === null ? null : nodeById(context).load(projectId);
  }

  @FieldResolver(() => [RuleFactType], { description: 'The facts that decided it.' })
  facts(@Root() { facts }: RuleResult): RuleFactType[] {
    return facts.map(labelled);
  }

  @FieldResolver(() => [RuleRowType], { description: 'What the rule asks to be computed or shown, row by row.' })
  rows(@Root() { rows }: RuleResult): readonly RuleRow[] {
    return rows;
  }

  @FieldResolver(() => [PlanNodeType], { description: 'The nodes that are to be mended, or looked at.' })
  async nodes(@Ctx() context: RequestContext, @Root() { nodeIds }: RuleResult): Promise<PlanNode[]> {
    const nodes = await nodeById(context).loadMany([...nodeIds]);
    return nodes.filter((node): node is PlanNode => node !== null && !(node instanceof Error));
  }

  @FieldResolver(() => String, { description: 'The outcome in words, with what to do, in English.' })
  message(@Root() result: RuleResult): string {
    return ruleMessage(result).en;
  }

  @FieldResolver(() => String, { description: 'The outcome in words, with what to do, in Thai.' })
  messageTh(@Root() result: RuleResult): string {
    return ruleMessage(result).th;
  }
}

@Resolver(() => RuleRowType)
export class RuleRowResolver {
  @FieldResolver(() => [RuleFactType], { description: 'What the row says.' })
  facts(@Root() { facts }: RuleRow): RuleFactType[] {
    return facts.map(labelled);
  }

  @FieldResolver(() => PlanNodeType, { nullable: true, description: 'The node that it is about; null: none.' })
  async node(@Ctx() context: RequestContext, @Root() { nodeId }: RuleRow): Promise<PlanNode | null> {
    return nodeId === null ? null : nodeById(context).load(nodeId);
  }
}

@Resolver(() => ProjectType)
export class ProjectComplianceResolver {
  @FieldResolver(() => [RuleResultType], {
    description: 'Of a project of an annual plan: what comes of every rule for it. Empty for one of a five-year plan.',
  })
  async compliance(
    @Ctx() context: RequestContext,
    @Root() project: PlanNode,
    @Arg('outcomes', () => [OutcomeEnum], { nullable: true, description: 'Only these outcomes; null: all.' })
    outcomes: Outcome[] | null | undefined,
  ): Promise<RuleResult[]> {
    if (!project.annual || project.planId === null) return [];
    const plan = await nodeById(context).load(project.planId);
    const compliance = plan && (await complianceOf(context, plan));
    return narrowed(compliance?.byProject.get(project.id) ?? [], outcomes, null);
  }
}

@Resolver(() => AnnualActionPlanType)
export class PlanComplianceResolver {
  @FieldResolver(() => ComplianceReportType, { description: 'The plan held against every rule of the catalogue.' })
  async compliance(@Ctx() context: RequestContext, @Root() plan: PlanNode): Promise<object> {
    return { plan, compliance: await complianceOf(context, plan) };
  }
}

function narrowed(
  results: readonly RuleResult[],
  outcomes: readonly Outcome[] | null | undefined,
  numbers: readonly string[] | null | undefined,
): RuleResult[] {
  return results.filter(
    ({ outcome, rule }) =>
      (outcomes == null || outcomes.includes(outcome)) && (numbers == null || numbers.includes(rule.number)),
  );
}

function labelled({ name, value }: RuleFact): RuleFactType {
  return { name, value, labelTh: FACT_NAMES[name].th, labelEn: FACT_NAMES[name].en };
}
