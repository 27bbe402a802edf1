import type { Random } from './random.js';
import type { Theme } from './themes.js';

/** A framework element as the seeds hold it. */
export interface SeededElement {
  id: number;
  framework: string;
  level: string;
  /** The rank of the level in its framework, from 0 at the top; and how many levels the framework has. */
  depth: number;
  levels: number;
  code: string;
  /** Codes of the elements on its path, from the root to itself. */
  pathCodes: readonly string[];
}

// How many nodes of a thousand of each level name an element directly, and how deep in a framework they point.
const HABITS: Readonly<Record<number, { perMille: number; deepest: number; shallowest: number }>> = {
  2: { perMille: 850, shallowest: 0, deepest: 0.4 },
  3: { perMille: 750, shallowest: 0.3, deepest: 0.7 },
  4: { perMille: 650, shallowest: 0.5, deepest: 1 },
  5: { perMille: 60, shallowest: 0.5, deepest: 1 },
  6: { perMille: 15, shallowest: 0.5, deepest: 1 },
};
// Further frameworks are named less often than the first, as plans do.
const FURTHER_PER_MILLE = 350;
// Some alignments fall outside the theme's own field, so that every element is served somewhere.
const STRAY_PER_MILLE = 80;

/** Draws the elements that a node is aligned to. */
export class ElementChoice {
  readonly #frameworks: readonly string[];
  readonly #byFramework = new Map<string, SeededElement[]>();
  readonly #fitting = new Map<string, readonly SeededElement[]>();

  /** @param elements all elements, in an order that is the same in every database */
  constructor(elements: readonly SeededElement[]) {
    for (const element of elements) {
      const list = this.#byFramework.get(element.framework);
      if (list) list.push(element);
      else this.#byFramework.set(element.framework, [element]);
    }
    this.#frameworks = [...this.#byFramework.keys()];
  }

  /** The distinct elements that a node of the level and theme is aligned to; mostly none for activities. */
  draw(level: number, theme: Theme, random: Random): SeededElement[] {
    const habit = HABITS[level];
    if (!habit || !random.chance(habit.perMille)) return [];
    const chosen = this.#frameworks
      .filter((_, i) => i === 0 || random.chance(FURTHER_PER_MILLE))
      .map((framework) => {
        const all = this.#byFramework.get(framework) ?? [];
        return random.chance(STRAY_PER_MILLE) ? random.pick(all) : random.pick(this.#fit(framework, level, theme));
      });
    return [...new Set(chosen)];
  }

  #fit(framework: string, level: number, theme: Theme): readonly SeededElement[] {
    const key = `${framework}|${level}|${theme.areaOfWork}`;
    const known = this.#fitting.get(key);
    if (known) return known;
    const all = this.#byFramework.get(framework) ?? [];
    const codes = theme.serves[framework];
    const ofTheme = codes ? all.filter((element) => fits(element, codes, all)) : all;
    const { shallowest = 0, deepest = 1 } = HABITS[level] ?? {};
    const ofDepth = ofTheme.filter(({ depth, levels }) => {
      const relative = levels > 1 ? depth / (levels - 1) : 1;
      return levels === 1 || (relative >= shallowest && relative <= deepest);
    });
    const result = ofDepth.length > 0 ? ofDepth : ofTheme.length > 0 ? ofTheme : all;
    this.#fitting.set(key, result);
    return result;
  }
}

/** At or below one of the codes, or directly above one. */
function fits(element: SeededElement, codes: readonly string[], all: readonly SeededElement[]): boolean {
  if (element.pathCodes.some((code) => codes.includes(code))) return true;
  return all.some((other) => codes.includes(other.code) && other.pathCodes.includes(element.code));
}
