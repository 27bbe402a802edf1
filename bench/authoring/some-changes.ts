import { INDICATOR, indicatorOf, moneyOf, STATED } from './content.ts';
import { YEAR } from './tree.ts';
import { AREA, type Changes, type Writer } from './writer.ts';

/** A node of a draft, with what its next change must name. */
interface Versioned {
  readonly id: string;
  readonly version: number;
}

export interface DraftProject extends Versioned {
  readonly indicators: readonly { readonly code: string }[];
  readonly alignments: readonly { readonly element: { readonly id: string } }[];
  readonly mainActivities: readonly (Versioned & { readonly subActivities: readonly Versioned[] })[];
}

const PROJECTS = `{
  fiveYearPlan(areaCode: "${AREA}", startYear: ${YEAR}, asOf: { draft: true }) {
    developmentIssues { programmes { projects {
      id version indicators { code } alignments { element { id } }
      mainActivities { id version subActivities { id version } }
    } } }
  }
}`;

/** The projects of the plan that is being written. */
export async function findProjects(writer: Writer): Promise<DraftProject[]> {
  const { fiveYearPlan } = await writer.ask<{
    fiveYearPlan: { developmentIssues: { programmes: { projects: DraftProject[] }[] }[] };
  }>(PROJECTS);
  return fiveYearPlan.developmentIssues.flatMap(({ programmes }) => programmes.flatMap(({ projects }) => projects));
}

/** Projects come in groups of this size; each but the last few of a group gets a change of another kind. */
const GROUP = 20;

/** Changes of every kind that a difference tells, spread over a plan: about 500 in one of 200 projects. */
export function someChanges(projects: readonly DraftProject[], elementIds: readonly string[]): Changes {
  const create: unknown[] = [];
  const move: unknown[] = [];
  const change: unknown[] = [];
  const align: unknown[] = [];
  const unalign: unknown[] = [];
  const remove: unknown[] = [];
  const reword = ({ id, version }: Versioned, content: object) => change.push({ id, version, content });
  const kinds: ((project: DraftProject, next: DraftProject) => void)[] = [
    (project) =>
      reword(project, {
        indicators: [...project.indicators.map(({ code }) => indicatorOf(INDICATOR, code)), indicatorOf('ใหม่')],
      }),
    (project) => reword(project, { indicators: [] }),
    (project) =>
      reword(project, { indicators: project.indicators.map(({ code }) => indicatorOf('จำนวนที่เพิ่มขึ้น', code)) }),
    (project) =>
      reword(project, { indicators: project.indicators.map(({ code }) => indicatorOf(INDICATOR, code, '7')) }),
    ({ id, alignments }) => unalign.push(...alignments.map(({ element }) => ({ nodeId: id, elementId: element.id }))),
    ({ id, alignments }) => {
      const other = elementIds.find((elementId) => !alignments.some(({ element }) => element.id === elementId));
      align.push({ node: { id }, elementId: other, evidence: STATED });
    },
    ({ id, alignments }) => {
      const evidence = [...STATED, { kind: 'OFFICER', assertedBy: 'สนจ.' }];
      for (const { element } of alignments) {
        unalign.push({ nodeId: id, elementId: element.id });
        align.push({ node: { id }, elementId: element.id, evidence });
      }
    },
    ({ mainActivities: [first] }, next) => {
      if (first) move.push({ id: first.id, version: first.version, parent: { id: next.id } });
    },
    ({ mainActivities }) => {
      const last = mainActivities.at(-1);
      if (last) move.push({ id: last.id, version: last.version, ordinal: 1 });
    },
    ({ mainActivities }) => {
      const last = mainActivities.at(-1);
      if (last) remove.push({ id: last.id, version: last.version, withDescendants: true });
    },
    ({ id }) => {
      const ref = `new of ${id}`;
      const budgetLines = moneyOf([{ year: YEAR, amount: '7000.75' }]);
      create.push({ ref, parent: { id }, content: { title: 'กิจกรรมหลักใหม่' } });
      create.push({ parent: { ref }, content: { title: 'กิจกรรมย่อยใหม่', budgetLines } });
    },
    ...Array.from({ length: 6 }, () => ({ mainActivities: [main] }: DraftProject) => {
      main?.subActivities.forEach((node, i) => {
        if (i % 5 < 2) reword(node, { title: 'กิจกรรมที่ปรับปรุงแล้ว' });
        else if (i % 5 < 4) reword(node, { budgetLines: moneyOf([{ year: YEAR, amount: '200000.50' }]) });
        else reword(node, { areaOfWork: 'งานพัฒนาแหล่งน้ำ' });
      });
    }),
  ];
  projects.forEach((project, i) => {
    const next = projects[(i + 1) % projects.length] as DraftProject;
    kinds[i % GROUP]?.(project, next);
  });
  return { create, move, change, align, unalign, remove };
}
