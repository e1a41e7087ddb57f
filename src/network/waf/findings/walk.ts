// Every statement of a rule, with the ones that it stands in.

import type { Field, Inspected, Statement } from '../language/statement.ts';

/** The statement and all within it. A scope-down belongs to them only where it is asked for. */
export function statementsIn(statement: Statement, withScopeDown = true): readonly Statement[] {
  const found: Statement[] = [];
  const waiting: Statement[] = [statement];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    found.push(next);
    if (next.kind === 'and' || next.kind === 'or') waiting.push(...next.parts.toReversed());
    else if (next.kind === 'not') waiting.push(next.part);
    else if (withScopeDown && 'scopeDown' in next && next.scopeDown !== undefined) waiting.push(next.scopeDown);
  }
  return found;
}

export function inspectedBy(statement: Statement): Inspected | undefined {
  return 'inspected' in statement ? statement.inspected : undefined;
}

/** What a client may choose without losing what it asks for: any header but the host, cookies, arguments; not the path or the method. */
export const IS_CLIENTS_CHOICE: Readonly<Record<Field['kind'], boolean>> = {
  'single-header': true,
  headers: true,
  'header-order': true,
  cookies: true,
  'single-query-argument': true,
  'all-query-arguments': true,
  'query-string': true,
  ja3: true,
  ja4: true,
  'uri-fragment': true,
  'uri-path': false,
  method: false,
  body: false,
  'json-body': false,
  unknown: false,
};
