// Whether fields can be satisfied by values that agree on which element of each array they are of.
// Source: event-ruler, ACFinder.java and ArrayMembership.java: fields are tried in the order of their paths, and what an earlier
// field chose binds the later ones; `exists: false` holds where no value of its field agrees with what was chosen before it.

import type { Membership } from './field-tree.ts';

/** One field of a branch: its values in the event, and those that satisfy it. */
export interface Choice {
  readonly all: readonly { readonly membership: Membership | undefined }[];
  readonly fitting: readonly { readonly membership: Membership | undefined }[];
  readonly isAbsentAllowed: boolean;
}

/** Steps after which an event with contradictory arrays is given up. */
const MOST_STEPS = 200_000;

/** The index that was chosen in each array. */
type Chosen = ReadonlyMap<number, number>;

/** Tells whether the choices can be made together. */
export function canMatchTogether(choices: readonly Choice[]): boolean | 'undecided' {
  // Arrays of which no later field has a value cannot matter any more.
  const later: ReadonlySet<number>[] = [];
  let arrays = new Set<number>();
  for (let index = choices.length - 1; index >= 0; index--) {
    later[index] = arrays;
    arrays = new Set(arrays);
    for (const { membership } of choices[index]?.all ?? []) for (let at = membership; at !== undefined; at = at.outer) arrays.add(at.array);
  }
  const failed = new Set<string>();
  let steps = 0;
  const from = (index: number, chosen: Chosen): boolean | 'undecided' => {
    const choice = choices[index];
    if (choice === undefined) return true;
    const key = `${index};${[...chosen]
      .map((pair) => pair.join(':'))
      .sort()
      .join()}`;
    if (failed.has(key)) return false;
    const relevant = later[index] ?? new Set();
    const tried = new Set<string>();
    const go = (next: Chosen): boolean | 'undecided' => from(index + 1, new Map([...next].filter(([array]) => relevant.has(array))));
    for (const { membership } of choice.fitting) {
      if (++steps > MOST_STEPS) return 'undecided';
      const next = join(chosen, membership);
      if (next === undefined) continue;
      const mark = [...next].filter(([array]) => relevant.has(array)).join(';');
      if (tried.has(mark)) continue;
      tried.add(mark);
      const answer = go(next);
      if (answer !== false) return answer;
    }
    if (choice.isAbsentAllowed) {
      steps += choice.all.length;
      if (choice.all.every(({ membership }) => join(chosen, membership) === undefined)) {
        const answer = go(chosen);
        if (answer !== false) return answer;
      }
    }
    failed.add(key);
    return false;
  };
  return from(0, new Map());
}

/** What is chosen with the place of one value; nothing where they contradict each other. */
function join(chosen: Chosen, membership: Membership | undefined): Chosen | undefined {
  if (membership === undefined) return chosen;
  const next = new Map(chosen);
  for (let at: Membership | undefined = membership; at !== undefined; at = at.outer) {
    const index = next.get(at.array);
    if (index !== undefined && index !== at.index) return undefined;
    next.set(at.array, at.index);
  }
  return next;
}
