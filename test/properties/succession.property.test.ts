import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { applyDiff, diffPlans, type Facts, type NodeState } from '../../src/revisions/domain/plan-diff.js';
import { ofSuccessor } from '../../src/revisions/domain/succession.js';

const title = fc.constantFrom('ก', 'ข', 'ค');
const coded = (prefix: string, count: number, ofBefore: fc.Arbitrary<string | undefined>) =>
  fc.uniqueArray(
    fc.record({ code: fc.nat({ max: count }).map((i) => `${prefix}${i}`), name: title, succeeds: ofBefore }),
    { maxLength: 4, selector: ({ code }) => code },
  );
const maybe = (prefix: string, count: number) =>
  fc.option(
    fc.nat({ max: count }).map((i) => `${prefix}${i}`),
    { nil: undefined },
  );

/** A list with what is undefined left out, as the facts of the database have it; undefined where it is empty. */
const stated = (list: readonly object[]) => (list.length > 0 ? JSON.parse(JSON.stringify(list)) : undefined);

/** A plan of up to seven nodes, each below the plan itself or below another, that may carry on nodes of an earlier one. */
function plan(prefix: string, earlier: string): fc.Arbitrary<NodeState[]> {
  const node = fc.record({
    title,
    above: fc.nat(),
    succeeds: maybe(`${earlier}-`, 6),
    indicators: coded(`${prefix}K`, 20, maybe(`${earlier}K`, 20)),
    guidelines: coded(`${prefix}G`, 20, maybe(`${earlier}G`, 20)),
    follows: fc.array(fc.record({ printed: title, guideline: maybe(`${prefix}G`, 20) }), { maxLength: 2 }),
  });
  return fc.array(node, { minLength: 1, maxLength: 7 }).map((nodes) =>
    nodes.map(({ above, indicators, guidelines, follows, ...facts }, i) => ({
      code: `${prefix}-${i}`,
      facts: JSON.parse(
        JSON.stringify({
          level: i === 0 ? 1 : 2,
          ...(i > 0 && { parent: `${prefix}-${above % i}` }),
          plan: `${prefix}-0`,
          ...facts,
          ...(i === 0 && { succeeds: `${earlier}-0` }),
          // Codes are unique in the country.
          indicators: stated(
            indicators.map((entry) => ({
              ...entry,
              code: `${entry.code}n${i}`,
              succeeds: entry.succeeds && `${entry.succeeds}n${i}`,
            })),
          ),
          guidelines: stated(
            guidelines.map((entry) => ({
              ...entry,
              code: `${entry.code}n${i}`,
              succeeds: entry.succeeds && `${entry.succeeds}n${i}`,
            })),
          ),
          follows: stated(follows.map((entry) => ({ ...entry, guideline: entry.guideline && `${entry.guideline}n0` }))),
        }),
      ) as Facts,
    })),
  );
}

const byCode = (states: readonly NodeState[]) => [...states].sort((a, b) => (a.code < b.code ? -1 : 1));

test('the difference leads from any plan to its successor, up to the codes; and what carries nothing on is new', () => {
  fc.assert(
    fc.property(plan('A', 'Z'), plan('B', 'A'), (before, after) => {
      const compared = ofSuccessor(before, after);
      const changes = diffPlans(compared.before, compared.after);
      expect(byCode(applyDiff(compared.before, changes))).toEqual(byCode(compared.after));

      // Each node of the later plan is there once, in its own words but for codes.
      expect([...compared.own.values()]).toEqual(after);
      const there = new Set(before.map(({ code }) => code));
      const taken = new Set<string>();
      const expected = after.map(({ code, facts }) => {
        const succeeds = String(facts.succeeds);
        if (!there.has(succeeds) || taken.has(succeeds)) return code;
        taken.add(succeeds);
        return succeeds;
      });
      expect(compared.after.map(({ code }) => code)).toEqual(expected);
      const added = changes.filter(({ kind }) => kind === 'ADDED').map(({ code }) => code);
      expect(added).toEqual(after.flatMap(({ code }, i) => (expected[i] === code ? [code] : [])));
      const removed = changes.filter(({ kind }) => kind === 'REMOVED').map(({ code }) => code);
      expect(removed).toEqual(before.flatMap(({ code }) => (taken.has(code) ? [] : [code])));
    }),
    { numRuns: 300 },
  );
});

test('a plan that only has other codes is no change', () => {
  fc.assert(
    fc.property(plan('A', 'Z'), (before) => {
      const renamed = (code: unknown) => String(code).replace(/^A/, 'B');
      const entries = (list: unknown) =>
        (list as Facts[]).map((entry) => ({ ...entry, code: renamed(entry.code), succeeds: entry.code }));
      const after = before.map(({ code, facts }) => ({
        code: renamed(code),
        facts: {
          ...facts,
          ...('parent' in facts && { parent: renamed(facts.parent) }),
          plan: renamed(facts.plan),
          succeeds: code,
          ...('indicators' in facts && { indicators: entries(facts.indicators) }),
          ...('guidelines' in facts && { guidelines: entries(facts.guidelines) }),
          ...('follows' in facts && {
            follows: (facts.follows as Facts[]).map((entry) => {
              const known = before.some(({ facts: of }) =>
                (of.guidelines as Facts[] | undefined)?.some(({ code: one }) => one === entry.guideline),
              );
              return 'guideline' in entry && known ? { ...entry, guideline: renamed(entry.guideline) } : entry;
            }),
          }),
        },
      }));
      const compared = ofSuccessor(before, after);
      expect(diffPlans(compared.before, compared.after)).toEqual([]);
    }),
    { numRuns: 100 },
  );
});
