import type { Client } from 'pg';
import { type Ground, gatherStatistics } from './ground.ts';
import type { Task } from './task.ts';
import { YEAR } from './tree.ts';
import { AREA, type Changes, type DraftPlan, type Writer } from './writer.ts';

const PROJECTS = 500;

const BEGIN = `mutation ($input: CreateAnnualPlanInput!) {
  createAnnualPlan(input: $input) { plan { id code } userErrors { message } }
}`;

const COMPLIANCE = `query ($id: ID!) {
  compliance(planId: $id, asOf: { draft: true }) {
    counts { pass fail notApplicable needsHuman computed }
    projects { counts { fail } notConsideredBecause }
    results(first: 1, rules: ["C05"]) { edges { node { facts { name value } } } }
  }
}`;

interface Report {
  readonly compliance: {
    readonly projects: readonly object[];
    readonly results: {
      readonly edges: readonly { readonly node: { readonly facts: readonly { name: string; value: string }[] } }[];
    };
  };
}

/** One of the rules by hand: what the projects of the draft come to. */
const ONE_RULE = `
  select count(*)::integer as projects, sum(amount)::text as proposed
  from draft.plan_node plan join draft.plan_node n on n.plan_id = plan.id and n.level = 4
  join draft.node_budget b on b.node_id = n.id
  where plan.code = $1`;

/** An annual plan as a large province writes it: each project with activities, lines of expenditure, papers and an indicator. */
function planOf(planId: string): Changes {
  const projects = Array.from({ length: PROJECTS }, (_, i) => i);
  return {
    create: projects.flatMap((i) => [
      { ref: `p${i}`, parent: { id: planId }, content: projectOf(i) },
      ...[0, 1].flatMap((m) => [
        { ref: `p${i}m${m}`, parent: { ref: `p${i}` }, content: { title: `กิจกรรมหลักที่ ${m + 1}` } },
        ...[0, 1].map((s) => ({
          ref: `p${i}m${m}s${s}`,
          parent: { ref: `p${i}m${m}` },
          content: { title: `กิจกรรมย่อยที่ ${s + 1}`, statedBudget: '50000.25' },
        })),
      ]),
    ]),
  };
}

function projectOf(i: number) {
  return {
    title: `โครงการที่ ${i + 1} (ข้อมูลสังเคราะห์)`,
    rank: i + 1,
    projectClass: 'KEY',
    ownerSection: 'PROVINCE',
    budgetLines: [{ fiscalYear: YEAR, source: 'PROVINCE', amount: '200001.00' }],
    indicators: [{ name: 'ร้อยละที่เพิ่มขึ้น', unit: 'ร้อยละ', targets: [{ startYear: YEAR, endYear: YEAR, printed: '5' }] }],
    texts: [{ field: 'rationale', bodies: ['หลักการและเหตุผล'] }],
    expenditureLines: [
      { category: 'INVESTMENT', name: 'ค่าก่อสร้าง', quantity: '2', unit: 'แห่ง', unitPrice: '100000.50' },
    ],
    traits: [{ trait: 'CONSTRUCTION', holds: true }],
    beneficiaries: [{ name: 'เกษตรกร', count: '100', unit: 'ราย' }],
    locations: [{ areaCode: AREA, place: 'บ้านหัวน้ำ' }],
    attachments: [{ kind: 'SITE_READINESS', title: 'หนังสือยืนยัน' }],
  };
}

/** All rules held against 500 projects of a draft, whose answers nothing keeps; by hand: one rule of them all. */
export function compliance({ writer, owner }: Ground): Task {
  let plan: DraftPlan;
  return {
    name: 'compliance',
    title: `104 rules held against ${PROJECTS} projects`,
    async prepare() {
      const input = {
        areaCode: AREA,
        fiscalYear: YEAR,
        content: { title: 'แผนปฏิบัติราชการประจำปี', ceiling: '70000000' },
      };
      plan = (await writer.ask<{ createAnnualPlan: { plan: DraftPlan } }>(BEGIN, { input })).createAnnualPlan.plan;
      await writer.change(plan.id, planOf(plan.id));
      await gatherStatistics(owner);
    },
    finish: () => writer.discard(plan.id),
    lanes: new Map([
      ['ours', { run: () => reportOf(writer, plan.id) }],
      ['raw', { run: () => oneRule(owner, plan.code) }],
    ]),
  };
}

async function reportOf(writer: Writer, id: string) {
  const { projects, results } = (await writer.ask<Report>(COMPLIANCE, { id })).compliance;
  const proposed = results.edges[0]?.node.facts.find(({ name }) => name === 'proposed')?.value;
  return { projects: projects.length, proposed };
}

async function oneRule(owner: Client, code: string) {
  return (await owner.query<{ projects: number; proposed: string }>(ONE_RULE, [code])).rows[0];
}
