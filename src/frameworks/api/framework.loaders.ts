import { PlanLineageError } from '../../errors/plan-lineage-error.js';
import type { RequestContext } from '../../graphql/context.js';
import { defineKeptLoader, defineLoader, manyEach, oneEach } from '../../graphql/loader.js';
import { type Framework, type FrameworkElement, type FrameworkLevel, normalCode } from '../domain/framework.js';
import { resolveCode } from '../domain/resolve-code.js';
import {
  findCandidates,
  findChildElements,
  findElementsByIds,
  findFrameworkLevels,
  findFrameworks,
  findFurtherParents,
} from '../store/framework.read-model.js';

const ALL = 'all';

const REFERENCE = { scopeOf: () => 'reference' as const };

const frameworksLoader = defineKeptLoader(
  { name: 'frameworks', ...REFERENCE },
  async ({ db }, keys: readonly string[]) => {
    const frameworks = await findFrameworks(db);
    return keys.map(() => frameworks);
  },
);

const levelsLoader = defineKeptLoader(
  { name: 'framework-levels', ...REFERENCE },
  async ({ db }, keys: readonly string[]) => {
    const levels = await findFrameworkLevels(db);
    return keys.map(() => levels);
  },
);

export const elementById = defineKeptLoader({ name: 'element', ...REFERENCE }, async ({ db }, ids: readonly number[]) =>
  oneEach(ids, await findElementsByIds(db, ids), (element) => element.id),
);

export const childElementsOf = defineLoader(async ({ db }, ids: readonly number[]) =>
  manyEach<number | null, FrameworkElement>(ids, await findChildElements(db, ids), (element) => element.parentId),
);

export const furtherParentsOf = defineLoader(async ({ db }, ids: readonly number[]) =>
  manyEach(ids, await findFurtherParents(db, ids), (element) => element.ofId),
);

/** All frameworks, in their order. */
export function allFrameworks(context: RequestContext): Promise<Framework[]> {
  return frameworksLoader(context).load(ALL);
}

/** The levels of a framework, from the top down. */
export async function levelsOf(context: RequestContext, frameworkId: number): Promise<FrameworkLevel[]> {
  const levels = await levelsLoader(context).load(ALL);
  return levels.filter((level) => level.frameworkId === frameworkId);
}

/** The framework of a code, or UNKNOWN_FRAMEWORK. */
export async function requireFramework(context: RequestContext, code: string): Promise<Framework> {
  const frameworks = await allFrameworks(context);
  const framework = frameworks.find((candidate) => candidate.code === code);
  if (!framework) {
    throw new PlanLineageError(
      'UNKNOWN_FRAMEWORK',
      `framework: there is no framework "${code}". There are ${frameworks.map((f) => f.code).join(', ')}.`,
      {
        field: 'framework',
      },
    );
  }
  return framework;
}

/** A level of a framework, or UNKNOWN_FRAMEWORK_LEVEL. */
export async function requireLevel(
  context: RequestContext,
  framework: Framework,
  name: string,
): Promise<FrameworkLevel> {
  const levels = await levelsOf(context, framework.id);
  const level = levels.find((candidate) => candidate.level === name);
  if (!level) {
    throw new PlanLineageError(
      'UNKNOWN_FRAMEWORK_LEVEL',
      `level: ${framework.code} has no level "${name}". It has ${levels.map((l) => l.level).join(', ')}.`,
      { field: 'level' },
    );
  }
  return level;
}

/** Where a code is looked up: at one level, at several, or (null) at any. */
export type LevelsToSearch = string | readonly string[] | null;

/** The element that a code means, or UNKNOWN_FRAMEWORK_ELEMENT or AMBIGUOUS_CODE. */
export async function requireElement(
  context: RequestContext,
  framework: Framework,
  levels: LevelsToSearch,
  code: string,
  field = 'code',
): Promise<FrameworkElement> {
  const one = typeof levels === 'string' ? levels : null;
  if (one !== null) await requireLevel(context, framework, one);
  const candidates = await findCandidates(context.db, framework.id, one, normalCode(code));
  const wanted = Array.isArray(levels)
    ? candidates.filter((candidate) => levels.includes(candidate.level))
    : candidates;
  const element = resolveCode(wanted, code);
  if (!element) {
    throw new PlanLineageError(
      'UNKNOWN_FRAMEWORK_ELEMENT',
      `${field}: ${framework.code} has no ${one ?? 'element'} "${code}" here. Ask \`frameworkElements\` for the codes of a level.`,
      { field },
    );
  }
  return element;
}
