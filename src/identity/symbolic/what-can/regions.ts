// Where patterns of resources meet: each part of them with the answer that holds there, as far as it is not the one that is said already.

import { covers } from '../../exposure/glob.ts';
import type { Formula } from '../formula/node.ts';
import { indexPatterns } from './related-patterns.ts';

/** What several patterns have in common. */
export interface Region {
  /** Without those that cover another of them. */
  readonly patterns: readonly string[];
  /** With all that cover one of them. */
  readonly closure: ReadonlySet<string>;
  readonly formula: Formula;
}

export interface Regions {
  /** Where two or more patterns meet. */
  readonly met: readonly Region[];
  readonly singles: ReadonlyMap<string, Region>;
  /** Whether every part was asked about. */
  readonly isWhole: boolean;
}

/** The answer where all of the patterns meet; `undefined` where they do not, `'open'` where it was not found out. */
export type AskRegion = (patterns: readonly string[], closure: ReadonlySet<string>) => Formula | 'open' | undefined;

/** `singles`: the patterns with the answer of each where it meets no other. `ask` bounds the work. */
export function regionsOf(singles: ReadonlyMap<string, Formula>, ask: AskRegion): Regions {
  const patterns = [...singles.keys()];
  const order = new Map(patterns.map((pattern, index) => [pattern, index]));
  const index = indexPatterns(patterns);
  const covering = new Map<string, ReadonlySet<string>>();
  const meeting = new Map<string, Set<string>>(patterns.map((pattern) => [pattern, new Set()]));
  const state = { isWhole: true };
  const pairs: (readonly [string, string])[] = [];
  for (const pattern of patterns) {
    const over = new Set([pattern]);
    for (const other of index.related(pattern)) {
      if (covers(other, pattern) === true) over.add(other);
      else if (covers(pattern, other) !== true && (order.get(pattern) ?? 0) < (order.get(other) ?? 0)) pairs.push([pattern, other]);
    }
    covering.set(pattern, over);
  }
  const closureOf = (of: readonly string[]) => new Set(of.flatMap((one) => [...(covering.get(one) ?? [])]));
  const met: Region[] = [];
  let level: (readonly string[])[] = [];
  const put = (of: readonly string[]): void => {
    const closure = closureOf(of);
    const formula = ask(of, closure);
    if (formula === undefined) return;
    if (formula === 'open') {
      state.isWhole = false;
      return;
    }
    met.push({ patterns: of, closure, formula });
    level.push(of);
  };
  for (const pair of pairs) {
    const before = met.length;
    put(pair);
    if (met.length === before) continue;
    meeting.get(pair[0])?.add(pair[1]);
    meeting.get(pair[1])?.add(pair[0]);
  }
  // Three where each two of them meet, and so on.
  while (level.length > 0 && state.isWhole) {
    const narrower = level;
    level = [];
    for (const of of narrower) {
      const [first = '', ...rest] = of;
      const last = order.get(of.at(-1) ?? '') ?? 0;
      for (const other of meeting.get(first) ?? []) {
        if (state.isWhole && (order.get(other) ?? 0) > last && rest.every((one) => meeting.get(one)?.has(other) === true)) put([...of, other]);
      }
    }
  }
  return {
    met,
    singles: new Map(
      [...singles].map(([pattern, formula]) => [pattern, { patterns: [pattern], closure: covering.get(pattern) ?? new Set([pattern]), formula }]),
    ),
    isWhole: state.isWhole,
  };
}

/**
 * The regions that must be named beside an answer for everything within `base`, so that of the named ones that a resource lies in the
 * narrowest all say what holds. The wider come first.
 */
export function exceptionsWithin(base: Formula, within: readonly Region[]): readonly Region[] {
  const named: Region[] = [];
  // A region that another lies in has its first pattern in the closure of that one.
  const byPattern = new Map<string, Region[]>();
  for (const region of [...within].sort((a, b) => a.closure.size - b.closure.size)) {
    const around = [...region.closure].flatMap((pattern) => byPattern.get(pattern) ?? []).filter(({ closure }) => isWithin(closure, region.closure));
    const narrowest = around.filter(
      (one) => !around.some((other) => other !== one && other.closure.size > one.closure.size && isWithin(one.closure, other.closure)),
    );
    const said = narrowest.length === 0 ? [base] : narrowest.map(({ formula }) => formula);
    if (said.every((formula) => formula === region.formula)) continue;
    named.push(region);
    const [key = ''] = region.patterns;
    byPattern.set(key, [...(byPattern.get(key) ?? []), region]);
  }
  return named;
}

function isWithin(inner: ReadonlySet<string>, outer: ReadonlySet<string>): boolean {
  if (inner.size > outer.size) return false;
  for (const one of inner) if (!outer.has(one)) return false;
  return true;
}
