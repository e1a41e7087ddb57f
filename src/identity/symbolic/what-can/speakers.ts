// Which of very many statements speak of an action, and which patterns of resources they name: looked up by service, so that what-can asks
// each statement about the services that it may mean and not about every action there is.

import { type ActionMatcher, coversActionName } from '../../engine/action-matcher.ts';
import type { CompiledStatement, Frame } from '../../engine/shapes.ts';
import { resourcePatternsOf } from './own-statements.ts';

export interface Speaking {
  /** The same for actions of which the same statements speak. */
  readonly key: number;
  /** Whether one of the statements may allow. */
  readonly mayAllow: boolean;
}

export interface Speakers {
  /** `action` with its service, in lower case. */
  readonly of: (action: string) => Speaking;
  /** The statements that speak of an action, in order. */
  readonly statementsOn: (action: string) => readonly CompiledStatement[];
  /** The patterns of resources that may be of the ARNs' services, each with a statement that has it; `*` left out. */
  readonly patternsOf: (services: Iterable<string>) => readonly StatementPattern[];
}

export interface StatementPattern {
  readonly text: string;
  readonly statement: CompiledStatement;
}

/** Statements with the same Action element. */
interface Group {
  readonly id: number;
  /** `undefined`: of every action it may be one. */
  readonly matcher: ActionMatcher | undefined;
  readonly members: { readonly statement: CompiledStatement; readonly position: number }[];
}

const STARS = /^\*+$/;
const ANY_SERVICE = '*';

/** The statements of the caller in the frame. */
export function createSpeakers(statements: readonly CompiledStatement[], frame: Frame): Speakers {
  const groups = new Map<string, Group>();
  for (const [position, statement] of statements.entries()) {
    const key = keyOf(statement);
    const group = groups.get(key) ?? { id: groups.size, matcher: statement.problem === undefined ? statement.actions : undefined, members: [] };
    groups.set(key, group);
    group.members.push({ statement, position });
  }
  const byService = new Map<string, readonly Group[]>();
  const ofService = (service: string): readonly Group[] => {
    const known = byService.get(service) ?? [...groups.values()].filter(({ matcher }) => matcher === undefined || mayMean(matcher, service));
    byService.set(service, known);
    return known;
  };
  const groupsOn = (action: string) =>
    ofService(action.slice(0, action.indexOf(':'))).filter(({ matcher }) => matcher === undefined || coversActionName(matcher, action));
  const keys = new Map<string, number>();
  const memory = new Map<string, Speaking>();
  const of = (action: string): Speaking => {
    let known = memory.get(action);
    if (known === undefined) {
      const found = groupsOn(action);
      const text = found.map(({ id }) => id).join(',');
      const key = keys.get(text) ?? keys.size;
      keys.set(text, key);
      known = { key, mayAllow: found.some(({ members }) => members.some(({ statement: { effect } }) => effect !== 'Deny')) };
      memory.set(action, known);
    }
    return known;
  };
  const patterns = indexPatterns(statements, frame);
  return {
    of,
    statementsOn: (action) =>
      groupsOn(action)
        .flatMap(({ members }) => members)
        .sort((a, b) => a.position - b.position)
        .map(({ statement }) => statement),
    patternsOf: (services) => [...new Set(services), ANY_SERVICE].flatMap((service) => patterns.get(service) ?? []),
  };
}

function keyOf({ problem, actions }: CompiledStatement): string {
  if (problem !== undefined || actions === undefined) return '?';
  const { isNegated, all, exact, wildcards } = actions;
  if (all) return isNegated ? 'none' : 'all';
  return JSON.stringify([
    isNegated,
    [...exact].sort(),
    wildcards.map(({ first, middle, last }) => [first, ...middle, last].map(({ text, holes }) => [text, [...(holes ?? [])]])),
  ]);
}

/** Whether an Action element can speak of any action of the service. */
function mayMean({ isNegated, all, exact, wildcards }: ActionMatcher, service: string): boolean {
  if (isNegated || all) return true;
  const prefix = `${service}:`;
  for (const name of exact) if (name.startsWith(prefix)) return true;
  return wildcards.some(({ first: { text, holes } }) => holes !== undefined || text.startsWith(prefix) || prefix.startsWith(text));
}

/** By the service field, `*` where a wildcard stands in it or before. */
function indexPatterns(statements: readonly CompiledStatement[], frame: Frame): ReadonlyMap<string, readonly StatementPattern[]> {
  const found = new Map<string, StatementPattern[]>();
  for (const statement of statements) {
    for (const text of resourcePatternsOf(statement, frame)) {
      if (STARS.test(text)) continue;
      const [, service = ANY_SERVICE] = /^arn:[^:*?]*:([^:*?]+):/.exec(text) ?? [];
      const list = found.get(service);
      if (list === undefined) found.set(service, [{ text, statement }]);
      else list.push({ text, statement });
    }
  }
  return found;
}
