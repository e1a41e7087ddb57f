// Whether statements speak of an action, and of some resources only.

import type { Statement } from '../policy/document.ts';
import { matchesAction } from '../policy/pattern.ts';

/** Statements that are not known may speak of anything. */
export function concernsAction(statements: readonly Statement[] | undefined, action: string): boolean {
  return statements === undefined || statements.some((statement) => speaksOf(statement, action));
}

/** Whether a statement about the action tells resources apart. */
export function concernsSomeResources(statements: readonly Statement[] | undefined, action: string): boolean {
  return statements === undefined || statements.some((statement) => speaksOf(statement, action) && !isEveryResource(statement));
}

function speaksOf({ actions, notActions }: Statement, action: string): boolean {
  if (notActions !== undefined) return !notActions.some((pattern) => matchesAction(pattern, action));
  return (actions ?? []).some((pattern) => matchesAction(pattern, action));
}

function isEveryResource({ resources, notResources }: Statement): boolean {
  return notResources === undefined && (resources === undefined || resources.some((pattern) => /^\*+$/.test(pattern)));
}
