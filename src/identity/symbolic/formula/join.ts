// And, or. Both are one function: what holds of `and` holds of `or` with everything turned round (De Morgan).
// Laws used: identity, domination, idempotence, complement of conditions, absorption, a condition inside a sibling, common parts, and
// what conditions on one key have to do with each other. Each bounded: beyond a limit the parts are kept as they are.

import { FALSE, TRUE } from '../../engine/logic.ts';
import { joinLiterals, type Literal, literalImplies } from './literals.ts';
import type { Formula, NodeTable } from './node.ts';

type Kind = 'and' | 'or';

interface Joiner {
  readonly all: (formulas: readonly Formula[]) => Formula;
  readonly any: (formulas: readonly Formula[]) => Formula;
}

/** Nested sums are laid flat up to this many parts; more stay nested, so that adding to a sum stays cheap. */
const FLAT_LIMIT = 128;
const SIBLINGS_LIMIT = 32;
/** Parts of parts that are compared with each other. */
const TERMS_LIMIT = 200;
const ROUNDS = 6;

const OTHER: Readonly<Record<Kind, Kind>> = { and: 'or', or: 'and' };
const ZERO: Readonly<Record<Kind, Formula>> = { and: FALSE, or: TRUE };
const ONE: Readonly<Record<Kind, Formula>> = { and: TRUE, or: FALSE };

export function createJoiner(table: NodeTable): Joiner {
  const memory: Readonly<Record<Kind, Map<string, Formula>>> = { and: new Map(), or: new Map() };

  function join(kind: Kind, given: readonly Formula[]): Formula {
    const parts = flatten(kind, given);
    if (parts === undefined) return ZERO[kind];
    const [only] = parts;
    if (parts.length < 2) return only ?? ONE[kind];
    const text = parts.join(',');
    const known = memory[kind].get(text);
    if (known !== undefined) return known;
    const answer = simplify(kind, parts);
    memory[kind].set(text, answer);
    return answer;
  }

  /** The parts in order, nested ones of the same kind laid flat; `undefined` where the whole is decided. */
  function flatten(kind: Kind, given: readonly Formula[]): readonly Formula[] | undefined {
    const whole = new Set(given);
    const parts = new Set<Formula>();
    for (const one of whole) {
      if (one === ZERO[kind]) return undefined;
      if (one === ONE[kind]) continue;
      const node = table.node(one);
      // Before they are laid flat: a and (a or b), a and not a, for a of several parts.
      if (node.kind === OTHER[kind] && node.parts.some((part) => whole.has(part))) continue;
      const opposite = table.opposite(one);
      if (opposite !== undefined && opposite !== one && whole.has(opposite)) return undefined;
      if (node.kind === kind && node.parts.length + parts.size <= FLAT_LIMIT) for (const part of node.parts) parts.add(part);
      else parts.add(one);
    }
    for (const one of parts) {
      const opposite = table.opposite(one);
      if (opposite !== undefined && opposite !== one && parts.has(opposite)) return undefined;
    }
    return [...parts].sort((a, b) => a - b);
  }

  function simplify(kind: Kind, given: readonly Formula[]): Formula {
    let parts = given;
    if (parts.length > FLAT_LIMIT) return table.compound(kind, parts);
    for (let round = 0; round < ROUNDS; round++) {
      const next = simplifyOnce(kind, parts);
      if (next === undefined) return ZERO[kind];
      const flat = flatten(kind, next);
      if (flat === undefined) return ZERO[kind];
      if (flat.length === parts.length && flat.every((part, index) => part === parts[index])) break;
      parts = flat;
    }
    const [only] = parts;
    if (parts.length < 2) return only ?? ONE[kind];
    return table.compound(kind, parts);
  }

  function simplifyOnce(kind: Kind, parts: readonly Formula[]): readonly Formula[] | undefined {
    const literals = joinByKey(kind, parts);
    if (literals === undefined) return undefined;
    const others = parts.filter((part) => table.node(part).kind !== 'literal');
    const cut = others.map((part) => cutByLiterals(kind, part, literals));
    return shareCommon(kind, absorb(kind, [...literals, ...cut]));
  }

  /** The literals among the parts, those on one key brought together; `undefined` where they decide the whole. */
  function joinByKey(kind: Kind, parts: readonly Formula[]): readonly Formula[] | undefined {
    const byKey = new Map<string, Literal[]>();
    for (const part of parts) {
      const node = table.node(part);
      if (node.kind !== 'literal') continue;
      const literal = { atom: node.atom, isNegated: node.isNegated !== (kind === 'or') };
      const same = byKey.get(node.atom.key);
      if (same === undefined) byKey.set(node.atom.key, [literal]);
      else same.push(literal);
    }
    const joined: Formula[] = [];
    for (const same of byKey.values()) {
      const literals = joinLiterals(same);
      if (literals === false) return undefined;
      for (const { atom, isNegated } of literals) joined.push(table.literal(atom, isNegated !== (kind === 'or')));
    }
    return joined;
  }

  /** Within `a and (…)`, what `a` decides inside the brackets. */
  function cutByLiterals(kind: Kind, part: Formula, literals: readonly Formula[]): Formula {
    const node = table.node(part);
    if (node.kind !== OTHER[kind] || literals.length > SIBLINGS_LIMIT || node.parts.length > SIBLINGS_LIMIT) return part;
    const kept: Formula[] = [];
    for (const inner of node.parts) {
      if (literals.some((one) => leads(kind, one, inner))) return ONE[kind];
      const opposite = table.opposite(inner);
      const isOut = opposite !== undefined && table.node(inner).kind === 'literal' && literals.some((one) => leads(kind, one, opposite));
      if (!isOut) kept.push(inner);
    }
    return kept.length === node.parts.length ? part : join(OTHER[kind], kept);
  }

  /** For `and`: whether b holds where a does; for `or`: whether b fails where a does. */
  function leads(kind: Kind, a: Formula, b: Formula): boolean {
    if (a === b) return true;
    const [one, other] = [table.node(a), table.node(b)];
    if (one.kind !== 'literal' || other.kind !== 'literal') return false;
    return kind === 'and' ? literalImplies(one, other) : literalImplies(other, one);
  }

  /** `a and (a or b)` is `a`; `(a or b) and (a or b or c)` is `(a or b)`. */
  function absorb(kind: Kind, parts: readonly Formula[]): readonly Formula[] {
    if (parts.length > SIBLINGS_LIMIT || sizeOf(parts) > TERMS_LIMIT) return parts;
    const sets = parts.map((part) => (part === ONE[kind] || part === ZERO[kind] ? new Set([part]) : termsOf(kind, part)));
    return parts.filter((_, index) => {
      const mine = sets[index] ?? new Set<Formula>();
      return !sets.some(
        (other, at) => at !== index && (other.size < mine.size || (other.size === mine.size && at < index)) && [...other].every((term) => mine.has(term)),
      );
    });
  }

  function sizeOf(parts: readonly Formula[]): number {
    let size = 0;
    for (const part of parts) {
      const node = part === TRUE || part === FALSE ? undefined : table.node(part);
      size += node?.kind === 'and' || node?.kind === 'or' ? node.parts.length : 1;
    }
    return size;
  }

  function termsOf(kind: Kind, part: Formula): Set<Formula> {
    const node = table.node(part);
    return new Set(node.kind === OTHER[kind] ? node.parts : [part]);
  }

  /** `(a and b) or (a and c)` is `a and (b or c)`. */
  function shareCommon(kind: Kind, parts: readonly Formula[]): readonly Formula[] {
    if (parts.length < 2 || parts.length > SIBLINGS_LIMIT || sizeOf(parts) > TERMS_LIMIT || parts.some((part) => part === TRUE || part === FALSE)) return parts;
    const [first, ...rest] = parts.map((part) => termsOf(kind, part));
    const common = new Set([...(first ?? [])].filter((term) => rest.every((set) => set.has(term))));
    if (common.size === 0) return parts;
    const remains = parts.map((part) =>
      join(
        OTHER[kind],
        [...termsOf(kind, part)].filter((term) => !common.has(term)),
      ),
    );
    return [join(OTHER[kind], [...common, join(kind, remains)])];
  }

  return { all: (formulas) => join('and', formulas), any: (formulas) => join('or', formulas) };
}
