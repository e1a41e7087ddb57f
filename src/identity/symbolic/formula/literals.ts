// Laws of literals on one key: `StringEquals [a, b]` and `StringNotEquals a` are `StringEquals b`; what contradicts itself is false.

import { type Atom, absentAtom, makeAtom } from './atom.ts';
import { atomExcludes, atomImplies, comparesWholeValue, isBoolean, isOpaque, unitsOf } from './atom-relations.ts';
import { areApart, isWithin } from './value-sets.ts';

/** An atom, or the opposite of one. */
export interface Literal {
  readonly atom: Atom;
  readonly isNegated: boolean;
}

// All pairs are compared, several times over.
const LITERALS_LIMIT = 24;

/** Whether `b` holds wherever `a` does; `false` is "not known to". */
export function literalImplies(a: Literal, b: Literal): boolean {
  if (a.atom.key !== b.atom.key) return false;
  if (a.isNegated) return b.isNegated && atomImplies(b.atom, a.atom);
  return b.isNegated ? atomExcludes(a.atom, b.atom) : atomImplies(a.atom, b.atom);
}

/** The same as all of the literals (of one key) together, in fewer and narrower ones; `false` where they contradict each other. */
export function joinLiterals(given: readonly Literal[]): readonly Literal[] | false {
  if (given.length > LITERALS_LIMIT) return given;
  let literals = settleBoolean(mergeNegated(given));
  // A present key that must not be absent: the positive test says so by itself, and the other way round. Few rounds suffice: each
  // takes values or literals away.
  for (let round = 0; round < LITERALS_LIMIT; round++) {
    const narrowed = narrowOnce(literals);
    if (narrowed === undefined) break;
    if (narrowed === false) return false;
    literals = narrowed;
  }
  return contradict(literals) ? false : withoutImplied(literals);
}

/** Neither a nor b is: none of a and b. */
function mergeNegated(literals: readonly Literal[]): readonly Literal[] {
  const merged: Literal[] = [];
  for (const literal of literals) {
    const index = merged.findIndex((other) => canMerge(other, literal));
    const other = merged[index];
    if (other === undefined) merged.push(literal);
    else merged[index] = { atom: withValues(other.atom, [...other.atom.values, ...literal.atom.values]), isNegated: true };
  }
  return merged;
}

function canMerge(a: Literal, b: Literal): boolean {
  if (
    !a.isNegated ||
    !b.isNegated ||
    a.atom.test !== b.atom.test ||
    a.atom.test === 'absent' ||
    a.atom.hasVariables !== b.atom.hasVariables ||
    a.atom.qualifier !== b.atom.qualifier
  )
    return false;
  // Some value is in A or some value is in B: some value is in A or B. Of all values the like does not hold.
  return a.atom.qualifier === 'any' || comparesWholeValue(a.atom, b.atom);
}

/** A key that is present, of two values, and not the one is the other; that is neither is absent. */
function settleBoolean(literals: readonly Literal[]): readonly Literal[] {
  const refused = literals.find(({ atom, isNegated }) => isNegated && atom.test === 'Bool' && atom.qualifier === 'one' && !atom.hasVariables);
  if (refused === undefined || !isBoolean(refused.atom.key)) return literals;
  const left = ['true', 'false'].filter((value) => !refused.atom.values.includes(value));
  if (left.length === 0) return literals.map((one) => (one === refused ? { atom: absentAtom(refused.atom.shownKey), isNegated: false } : one));
  const isPresent = literals.some(({ atom, isNegated }) => isNegated && atom.test === 'absent');
  if (!isPresent || left.length !== 1) return literals;
  return literals.map((one) => (one === refused ? { atom: withValues(refused.atom, left), isNegated: false } : one));
}

/** Takes away the values of one positive literal that the others rule out; `undefined` where there are none. */
function narrowOnce(literals: readonly Literal[]): readonly Literal[] | false | undefined {
  for (const [index, literal] of literals.entries()) {
    const { atom } = literal;
    if (literal.isNegated || atom.test === 'absent' || isOpaque(atom)) continue;
    const kept = unitsOf(atom).filter((unit) =>
      literals.every((other) => {
        if (other === literal || !comparesWholeValue(atom, other.atom) || isOpaque(other.atom) || other.atom.test === 'absent') return true;
        const others = unitsOf(other.atom);
        return other.isNegated ? !others.some((one) => isWithin(unit, one)) : !others.every((one) => areApart(unit, one));
      }),
    );
    if (kept.length === atom.values.length) continue;
    if (kept.length === 0) return false;
    const narrower = withValues(
      atom,
      kept.map(({ value }) => value),
    );
    return literals.map((other, at) => (at === index ? { atom: narrower, isNegated: false } : other));
  }
  return undefined;
}

function contradict(literals: readonly Literal[]): boolean {
  return literals.some((a) => literals.some((b) => a !== b && literalImplies(a, { ...b, isNegated: !b.isNegated })));
}

function withoutImplied(literals: readonly Literal[]): readonly Literal[] {
  const kept = [...literals];
  for (const literal of literals) {
    if (kept.some((other) => other !== literal && literalImplies(other, literal))) kept.splice(kept.indexOf(literal), 1);
  }
  return kept;
}

function withValues(atom: Atom, values: readonly string[]): Atom {
  return makeAtom(atom.test, atom.qualifier, atom.shownKey, values, atom.hasVariables);
}
