// Which of very many statements can speak of a resource, found by what the patterns of their resources begin with: of statements that name
// other things none is asked.

import type { CompiledStatement } from './shapes.ts';

interface StatementIndex {
  /** Positions of those of which every text that they match begins so. */
  readonly byStart: ReadonlyMap<string, readonly number[]>;
  /** The lengths of these texts, from the shortest. */
  readonly lengths: readonly number[];
  /** Positions of those of which nothing is known. */
  readonly always: readonly number[];
}

/** Lists up to this length are asked one by one. */
export const SHORT = 64;

const indexes = new WeakMap<readonly CompiledStatement[], StatementIndex>();

/** The statements of a list that may hold for an ARN, in their order: of the others the resource does not match, whatever else they ask. */
export function speakingOf(statements: readonly CompiledStatement[], arn: string): readonly CompiledStatement[] {
  let index = indexes.get(statements);
  if (index === undefined) {
    index = indexOf(statements);
    indexes.set(statements, index);
  }
  const found = new Set(index.always);
  for (const length of index.lengths) {
    if (length > arn.length) break;
    for (const position of index.byStart.get(arn.slice(0, length)) ?? []) found.add(position);
  }
  return [...found].sort((a, b) => a - b).flatMap((position) => statements[position] ?? []);
}

function indexOf(statements: readonly CompiledStatement[]): StatementIndex {
  const byStart = new Map<string, number[]>();
  const always: number[] = [];
  for (const [position, statement] of statements.entries()) {
    const starts = startsOf(statement);
    if (starts === undefined) always.push(position);
    for (const start of starts ?? []) {
      const same = byStart.get(start);
      if (same === undefined) byStart.set(start, [position]);
      else same.push(position);
    }
  }
  return { byStart, always, lengths: [...new Set([...byStart.keys()].map(({ length }) => length))].sort((a, b) => a - b) };
}

/** What an ARN begins with that the statement speaks of, one of several; `undefined` where it may be any. */
function startsOf({ problem, resources }: CompiledStatement): readonly string[] | undefined {
  if (problem !== undefined || resources === undefined || resources.isAll || resources.isNegated) return undefined;
  return [...(resources.exact ?? []), ...resources.prefixes, ...resources.patterns.map(({ start }) => start)];
}
