// Event patterns whose fields lie in elements of lists: the fields were looked at one by one, and now have to hold of the same elements.

import { createExactPattern, type ExactPattern } from '../patterns/exact-pattern.ts';
import type { EventPattern, EventValue } from '../patterns/index.ts';
import type { Outcome } from './diagram.ts';
import type { Fields } from './fields.ts';
import { INSIDE } from './value-class.ts';

/** Makes the function that looks once more at what matched; patterns are numbered from `first` on. */
export function createExactness(
  first: number,
  patterns: readonly { readonly pattern: EventPattern }[],
  paths: readonly string[],
): (outcome: Outcome, fields: Fields, event: () => EventValue) => Outcome {
  const numbers = new Map(paths.map((path, field) => [path, field]));
  const fieldsOf = patterns.map(({ pattern }) => [...new Set(pattern.branches.flatMap((branch) => branch.map(({ path }) => numbers.get(path) ?? 0)))]);
  const exact: (ExactPattern | undefined)[] = [];
  // Outcomes are few, and come again: of each, the patterns among it.
  const patternsOf = new WeakMap<Outcome, readonly number[]>();
  return (outcome, { classes, tables }, event) => {
    let asked = patternsOf.get(outcome);
    if (asked === undefined) patternsOf.set(outcome, (asked = outcome.matched.filter((number) => number >= first)));
    if (asked.length === 0) return outcome;
    const isInside = (field: number) => ((tables[field]?.get(classes[field] ?? 0).flags ?? 0) & INSIDE) !== 0;
    const doubtful = asked.filter((number) => fieldsOf[number - first]?.some(isInside) === true);
    if (doubtful.length === 0) return outcome;
    const answers = new Map(
      doubtful.map((number) => {
        const ask = (exact[number] ??= createExactPattern(patterns[number - first]?.pattern ?? { branches: [] }));
        return [number, ask(event())];
      }),
    );
    const undecided = doubtful.filter((number) => answers.get(number) === 'undecided');
    return {
      matched: outcome.matched.filter((number) => (answers.get(number) ?? true) === true),
      undecided: undecided.length === 0 ? outcome.undecided : [...outcome.undecided, ...undecided].sort((a, b) => a - b),
    };
  };
}
