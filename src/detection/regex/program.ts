// Regular expressions as one program of small steps over bytes, which automata follow. An expression's copies are counted as it is written out.

import type { Place, RegexNode } from './node.ts';
import { byteRuns } from './utf8.ts';

/** Takes a byte within `a` and `b` and goes to `next`. */
export const BYTE = 0;
/** Goes to `a` and to `b`. */
export const FORK = 1;
/** Goes to `next` where the place `a` is one of `PLACES`. */
export const AT_PLACE = 2;
/** The expression `a` is found. */
export const FOUND = 3;

export const PLACES: readonly Place[] = ['start', 'end', 'last-line-end', 'line-start', 'line-end', 'border', 'no-border'];

export interface Program {
  readonly op: number[];
  readonly a: number[];
  readonly b: number[];
  readonly next: number[];
  /** The number of the expression that a step is of. */
  readonly owner: number[];
}

/** One expression of a program. */
export interface Wanted {
  readonly node: RegexNode;
  /** It begins where the text begins, and ends where it ends. */
  readonly isFromStart: boolean;
  readonly isToEnd: boolean;
}

/** Steps of one expression: more is refused, since memory and time go with them. */
export const MOST_STEPS = 20_000;

export function createProgram(): Program {
  return { op: [], a: [], b: [], next: [], owner: [] };
}

/** Adds an expression, and answers where it begins; nothing where its repetitions make more steps than are followed. */
export function addExpression(program: Program, id: number, { node, isToEnd }: Wanted): number | undefined {
  const first = program.op.length;
  const step = (op: number, a: number, b: number, next: number): number => {
    program.op.push(op);
    program.a.push(a);
    program.b.push(b);
    program.next.push(next);
    program.owner.push(id);
    return program.op.length - 1;
  };
  const isFull = () => program.op.length - first > MOST_STEPS;
  /** From which step `of`, and then `next`, are followed. */
  const build = (of: RegexNode, next: number): number => {
    if (isFull()) return next;
    if (of.kind === 'place') return step(AT_PLACE, PLACES.indexOf(of.place), 0, next);
    if (of.kind === 'one') return fork(byteRuns(of.codes).map((run) => run.reduceRight((after, [low, high]) => step(BYTE, low, high, after), next)));
    if (of.kind !== 'repeat') {
      if (of.kind === 'sequence') return of.items.reduceRight((after, item) => build(item, after), next);
      return fork(of.items.map((item) => build(item, next)));
    }
    let at = next;
    if (of.most === undefined) {
      const loop = step(FORK, next, next, 0);
      program.a[loop] = build(of.item, loop);
      at = loop;
    } else for (let copy = of.least; copy < of.most && !isFull(); copy++) at = step(FORK, build(of.item, at), next, 0);
    for (let copy = 0; copy < of.least && !isFull(); copy++) at = build(of.item, at);
    return at;
  };
  const fork = (ways: readonly number[]): number => {
    // No way at all: a byte that there is not.
    if (ways.length === 0) return step(BYTE, 1, 0, 0);
    return ways.slice(0, -1).reduceRight((rest, way) => step(FORK, way, rest, 0), ways.at(-1) ?? 0);
  };
  const found = step(FOUND, id, 0, 0);
  const start = build(node, isToEnd ? step(AT_PLACE, PLACES.indexOf('end'), 0, found) : found);
  if (!isFull()) return start;
  for (const list of [program.op, program.a, program.b, program.next, program.owner]) list.length = first;
  return undefined;
}
