// Rules decided by walking: fields are asked in one order, and after each field only what is still open of the rules remains. Which step follows
// which class of a field is remembered, so an event like earlier ones costs one step a field, whatever the number of rules.

import { DECIDED, type Formulas, TRUE, UNDECIDED } from './formula.ts';
import type { ClassTable } from './value-class.ts';

/** The rules of a formula: of rules that say the same, it is asked once. */
export interface Root {
  readonly formula: number;
  readonly rules: readonly number[];
}

export interface Outcome {
  /** Numbers of rules, sorted. */
  readonly matched: readonly number[];
  readonly undecided: readonly number[];
}
export const NO_OUTCOME: Outcome = { matched: [], undecided: [] };

/** Roots, and what is left of each; by the first field that is asked for. */
type Open = readonly (readonly [root: number, formula: number])[];
interface State {
  /** DECIDED where nothing is open. */
  readonly field: number;
  readonly open: Open;
  readonly decided: Outcome;
}

export interface Diagram {
  /** The field that is asked first. */
  readonly field: number;
  /** Whether anything can come of an event that does not have that field. */
  readonly minds: boolean;
  /** By the classes of the event's fields; those below zero are worked out when they are asked for. */
  readonly walk: (classes: Int32Array, special: (field: number) => number) => Outcome;
}

/** Steps that are remembered, of one diagram, and formulas that are made in walking it. */
const MOST_STEPS = 1 << 18;
const MOST_OPEN = 1 << 21;
const FIRST_SLOTS = 64;

/** Makes the diagram of roots that ask for one field first; `tables` are the classes of each field. */
export function createDiagram(formulas: Formulas, roots: readonly Root[], tables: (field: number) => ClassTable): Diagram {
  const firstOpen: Open = roots.map(({ formula }, root) => [root, formula] as const);
  const field = formulas.fieldOf(firstOpen[0]?.[1] ?? 0);
  let states: State[] = [];
  let known = new Map<string, number>();
  let size = 0;
  let openSize = 0;
  // Steps by state and class, in one table: state, class, target; and the field that each state asks for.
  let steps = new Int32Array(FIRST_SLOTS * 4).fill(-1);
  let asked = new Int32Array(FIRST_SLOTS);
  const reset = (): void => {
    states = [];
    known = new Map();
    size = openSize = 0;
    steps = new Int32Array(FIRST_SLOTS * 4).fill(-1);
    enter(firstOpen, NO_OUTCOME);
  };
  const enter = (open: Open, decided: Outcome): number => {
    const key = `${open.map((one) => one.join(':')).join()} ${decided.matched.join()} ${decided.undecided.join()}`;
    const old = known.get(key);
    if (old !== undefined) return old;
    let next = DECIDED;
    for (const [, formula] of open) next = Math.min(next, formulas.fieldOf(formula));
    const id = states.length;
    known.set(key, id);
    openSize += open.length + 1;
    if (id >= asked.length) {
      const larger = new Int32Array(asked.length * 2);
      larger.set(asked);
      asked = larger;
    }
    asked[id] = next;
    return states.push({ field: next, open, decided }) - 1;
  };
  /** Where a step is, or where it would be entered: there the table says -1. */
  const slotOf = (state: number, valueClass: number): number => {
    const mask = steps.length - 1;
    let slot = ((Math.imul(state, 0x9e3779b1) ^ Math.imul(valueClass, 0x85ebca6b)) >>> 6) & mask & ~3;
    while (steps[slot] !== -1 && (steps[slot] !== state || steps[slot + 1] !== valueClass)) slot = (slot + 4) & mask;
    return slot;
  };
  const remember = (state: number, valueClass: number, target: number): void => {
    if (size * 8 >= steps.length) {
      const old = steps;
      steps = new Int32Array(old.length * 2).fill(-1);
      for (let slot = 0; slot < old.length; slot += 4)
        if (old[slot] !== -1) steps.set(old.subarray(slot, slot + 3), slotOf(old[slot] as number, old[slot + 1] as number));
    }
    steps.set([state, valueClass, target], slotOf(state, valueClass));
    size++;
  };
  const step = (from: number, valueClass: number): number => {
    const state = states[from] as State;
    const assign = formulas.assign(state.field, tables(state.field).get(valueClass));
    const matched: number[] = [];
    const undecided: number[] = [];
    const open: (readonly [number, number])[] = [];
    for (const one of state.open) {
      const result = assign(one[1]);
      if (result === one[1]) open.push(one);
      else if (result > UNDECIDED) open.push([one[0], result]);
      else if (result === TRUE) matched.push(...(roots[one[0]]?.rules ?? []));
      else if (result === UNDECIDED) undecided.push(...(roots[one[0]]?.rules ?? []));
    }
    const decided =
      matched.length + undecided.length === 0
        ? state.decided
        : join([state.decided, { matched: matched.sort(ascending), undecided: undecided.sort(ascending) }]);
    if (openSize > MOST_OPEN || size > MOST_STEPS) {
      reset();
      return enter(open, decided);
    }
    const to = enter(open, decided);
    remember(from, valueClass, to);
    return to;
  };
  reset();
  const walk = (classes: Int32Array, special: (field: number) => number): Outcome => {
    let at = 0;
    for (;;) {
      const next = asked[at] as number;
      if (next === DECIDED) return (states[at] as State).decided;
      let valueClass = classes[next] as number;
      if (valueClass < 0) valueClass = special(next);
      const slot = slotOf(at, valueClass);
      at = steps[slot] === -1 ? step(at, valueClass) : (steps[slot + 2] as number);
    }
  };
  const absent = states[step(0, 0)] as State;
  return { field, walk, minds: absent.field !== DECIDED || absent.decided !== NO_OUTCOME };
}

const ascending = (a: number, b: number): number => a - b;

/** All that several outcomes say. */
export function join(outcomes: readonly Outcome[]): Outcome {
  const [only, ...more] = outcomes.filter((one) => one !== NO_OUTCOME);
  if (only === undefined) return NO_OUTCOME;
  if (more.length === 0) return only;
  const merge = (of: (one: Outcome) => readonly number[]) => [...new Set(outcomes.flatMap(of))].sort(ascending);
  return { matched: merge(({ matched }) => matched), undecided: merge(({ undecided }) => undecided) };
}
