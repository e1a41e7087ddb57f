// One event pattern asked of one event exactly as AWS does it, the elements of lists included.

import type { EventPattern, PatternField } from './condition.ts';
import { type Choice, canMatchTogether } from './consistent.ts';
import type { EventValue } from './event.ts';
import { createFieldTree, type Membership, walkEvent } from './field-tree.ts';
import { createValueMachine, type Leaf } from './value-machine.ts';

/** Whether the pattern matches; undecided where the lists of the event leave too many ways to choose, or it is nested deeper than AWS reads. */
export type ExactPattern = (event: EventValue) => boolean | 'undecided';

interface Place {
  readonly membership: Membership | undefined;
  readonly leaf: Leaf;
}

export function createExactPattern({ branches }: EventPattern): ExactPattern {
  const paths = [...new Set(branches.flatMap((branch) => branch.map(({ path }) => path)))];
  const tree = createFieldTree(paths);
  const asked = branches.map((branch) => branch.map((field) => ({ path: paths.indexOf(field.path), fits: fitting(field), field })));
  return (event) => {
    const places = paths.map((): Place[] => []);
    const isWhole = walkEvent(tree, event, (path, leaf, membership) => places[path]?.push({ membership, leaf }));
    if (!isWhole) return 'undecided';
    let isOpen = false;
    for (const branch of asked) {
      const choices = branch.map(({ path, fits, field }): Choice => {
        const all = places[path] ?? [];
        return { all, fitting: all.filter(({ leaf }) => fits(leaf)), isAbsentAllowed: field.conditions.some(({ kind }) => kind === 'absent') };
      });
      const answer = canMatchTogether(choices);
      if (answer === true) return true;
      if (answer === 'undecided') isOpen = true;
    }
    return isOpen ? 'undecided' : false;
  };
}

/** Whether one of a field's conditions holds of a value. */
function fitting({ conditions }: PatternField): (leaf: Leaf) => boolean {
  let isSatisfied = false;
  let exclusions = 0;
  const machine = createValueMachine(conditions, {
    satisfied() {
      isSatisfied = true;
    },
    excluded() {
      exclusions++;
    },
  });
  const isPresentEnough = conditions.some(({ kind }) => kind === 'present');
  const negations = conditions.filter(({ kind }) => kind === 'no-text' || kind === 'no-number').length;
  return (leaf) => {
    isSatisfied = isPresentEnough;
    exclusions = 0;
    machine(leaf);
    return isSatisfied || exclusions < negations;
  };
}
