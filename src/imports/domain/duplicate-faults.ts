import { alikePairs } from '../../rules/domain/similarity.js';
import type { Comparison } from './compare.js';
import type { FileNode } from './file-node.js';
import type { ImportFault } from './import-fault.js';
import { allNodes } from './import-file.js';

/** How alike two titles are for somebody to look whether they are one. */
const SUSPICIOUS = 0.9;

/** Projects that may be the same twice, and codes that are: within the file, and beside what the plan has. */
export function duplicateFaults(nodes: readonly FileNode[], { added, missing }: Comparison): ImportFault[] {
  const all = allNodes(nodes);
  return [
    ...sameCodes(all),
    ...alikeProjects(all),
    ...renamed(
      added.map(({ file }) => file),
      missing,
    ),
  ];
}

function sameCodes(all: readonly FileNode[]): ImportFault[] {
  const byCode = Map.groupBy(
    all.filter(({ code }) => code !== null),
    ({ code }) => code as string,
  );
  return [...byCode].flatMap(([code, same]) =>
    same.slice(1).map(({ place }): ImportFault => {
      const first = placeName(same[0] as FileNode);
      return {
        severity: 'ERROR',
        code: 'DUPLICATE_CODE',
        ...place,
        field: 'code',
        rule: null,
        message: `The code ${code} stands in the file before, at ${first}. Leave it out where the row is new.`,
        messageTh: `รหัส ${code} ซ้ำกับที่ ${first} หากเป็นรายการใหม่ให้เว้นรหัสว่าง`,
        suggestion: null,
      };
    }),
  );
}

function alikeProjects(all: readonly FileNode[]): ImportFault[] {
  const projects = all.filter(({ level }) => level === 'PROJECT');
  const pairs = alikePairs(
    projects.map(({ title }) => title),
    SUSPICIOUS,
  );
  return pairs.map(({ one, other }) => {
    const [first, second] = [projects[one] as FileNode, projects[other] as FileNode];
    return {
      severity: 'WARNING',
      code: 'LIKELY_DUPLICATE',
      ...second.place,
      field: 'title',
      rule: 'B45',
      message: `"${second.title}" is much like "${first.title}" at ${placeName(first)}. Where they are one, leave one out.`,
      messageTh: `"${second.title}" คล้ายกับ "${first.title}" ที่ ${placeName(first)} หากเป็นโครงการเดียวกันให้คงไว้เพียงรายการเดียว`,
      suggestion: first.title,
    };
  });
}

/** A new node without a code beside one that goes: perhaps the same, with another title. */
function renamed(added: readonly FileNode[], missing: Comparison['missing']): ImportFault[] {
  const fresh = added.filter(({ code }) => code === null);
  if (fresh.length === 0 || missing.length === 0) return [];
  const titles = [...missing.map(({ title }) => title), ...fresh.map(({ title }) => title)];
  return alikePairs(titles, SUSPICIOUS).flatMap(({ one, other }): ImportFault[] => {
    const [gone, come] = [missing[one], fresh[other - missing.length]];
    if (!gone || !come || gone.level !== come.level) return [];
    return [
      {
        severity: 'WARNING',
        code: 'LIKELY_RENAMED',
        ...come.place,
        field: 'code',
        rule: null,
        message: `"${come.title}" is much like ${gone.code}, "${gone.title}", which the file has no more. Where it is the same, give it that code.`,
        messageTh: `"${come.title}" คล้ายกับ ${gone.code} "${gone.title}" ซึ่งไม่มีในไฟล์ หากเป็นรายการเดียวกันให้ใส่รหัสนั้น`,
        suggestion: gone.code,
      },
    ];
  });
}

function placeName({ place: { sheet, cell } }: FileNode): string {
  return [sheet, cell].filter(Boolean).join('!') || '-';
}
