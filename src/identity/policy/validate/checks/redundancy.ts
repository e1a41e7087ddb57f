// Checks of what says nothing: an action or a resource that another one covers, a statement that stands twice or that a Deny takes away.

import { canonicalJson, isObject, type Json } from '../../../../core/index.ts';
import { plainValue } from '../../text/index.ts';
import { hasWildcard } from '../arn.ts';
import { at, type Check, type Context, policyCheck, quote, statementCheck } from '../check.ts';
import { surelyCovers } from '../patterns.ts';
import type { StatementView, TextItem } from '../view.ts';
import { isConditional } from './conditions.ts';

const EVALUATION = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html';

/** The first item of each that another item of the list covers: equal, or of a wildcard. */
function* covered(items: readonly TextItem[], form: (text: string) => string, context: Context): Generator<readonly [TextItem, TextItem]> {
  const first = new Map<string, TextItem>();
  const wild: (readonly [string, TextItem])[] = [];
  for (const item of items) {
    const text = form(item.value);
    if (hasWildcard(text) && !first.has(text)) wild.push([text, item]);
    if (!first.has(text)) first.set(text, item);
  }
  for (const item of items) {
    if (context.budget.left <= 0) return;
    const text = form(item.value);
    const same = first.get(text);
    if (same !== undefined && same !== item) yield [item, same];
    else {
      const by = wild.find(([pattern, other]) => other !== item && surelyCovers(pattern, text, context));
      if (by !== undefined) yield [item, by[1]];
    }
  }
}

function redundant(code: string, names: (statement: StatementView) => readonly (readonly TextItem[])[], form: (text: string) => string): Check {
  return statementCheck('SUGGESTION', code, function* (statement, context) {
    for (const items of names(statement)) {
      for (const [item, by] of covered(items, form, context))
        yield {
          ...at(item),
          message: item.value === by.value ? `${quote(item.value)} stands here twice` : `${quote(by.value)} covers ${quote(item.value)} already`,
          help: 'take it out',
        };
    }
  });
}

export const REDUNDANCY_CHECKS: readonly Check[] = [
  redundant(
    'REDUNDANT_ACTION',
    ({ actions, notActions }) => [actions, notActions],
    (text) => text.toLowerCase(),
  ),
  redundant(
    'REDUNDANT_RESOURCE',
    ({ resources, notResources }) => [resources, notResources],
    (text) => text,
  ),
  policyCheck('SUGGESTION', 'REDUNDANT_STATEMENT', function* ({ statements }, context) {
    const seen = new Map<string, StatementView>();
    const repeated = new Set<StatementView>();
    for (const statement of statements) {
      const id = canonicalJson(withoutSid(plainValue(statement.node)));
      const first = seen.get(id);
      if (first === undefined) seen.set(id, statement);
      else {
        const { line, column } = context.placeOf(first.span.start);
        yield {
          span: { start: statement.span.start, end: statement.span.start + 1 },
          pointer: statement.pointer,
          message: `the statement says what the one at ${line}:${column} says`,
          help: 'take one of them out',
        };
        repeated.add(statement);
      }
    }
    const left = statements.filter((one) => isPlain(one) && !repeated.has(one));
    const within = new Set<StatementView>();
    for (const statement of left) {
      if (context.budget.left <= 0) return;
      const wider = left.find((one) => one !== statement && !within.has(one) && saysAsMuch(one, statement, context));
      if (wider === undefined) continue;
      within.add(statement);
      const { line, column } = context.placeOf(wider.span.start);
      yield {
        span: { start: statement.span.start, end: statement.span.start + 1 },
        pointer: statement.pointer,
        message: `the statement says nothing that the one at ${line}:${column} does not say`,
        help: 'take it out, or narrow the other one',
      };
    }
  }),
  policyCheck(
    'WARNING',
    'UNREACHABLE_STATEMENT',
    function* ({ statements }, context) {
      const denials = statements.filter(
        (one) => one.effect === 'Deny' && !isConditional(one) && one.notActions.length === 0 && one.notResources.length === 0 && one.notPrincipals.length === 0,
      );
      for (const statement of statements) {
        if (statement.effect !== 'Allow' || statement.actions.length === 0) continue;
        if (context.budget.left <= 0) return;
        const denial = denials.find((one) => takesAway(one, statement, context));
        if (denial === undefined) continue;
        const { line, column } = context.placeOf(denial.span.start);
        yield {
          span: { start: statement.span.start, end: statement.span.start + 1 },
          pointer: statement.pointer,
          message: `the statement allows nothing: the one at ${line}:${column} denies all of it`,
          help: 'take one of them out, or narrow the denial',
        };
      }
    },
    EVALUATION,
  ),
];

/** Of the elements that say what it is about, without those that say what it is not about. */
function isPlain({ actions, resources, principals, elements }: StatementView): boolean {
  const isRead = (!elements.has('Resource') || resources.length > 0) && (!elements.has('Principal') || principals.length > 0);
  return isRead && actions.length > 0 && !['NotAction', 'NotResource', 'NotPrincipal'].some((name) => elements.has(name));
}

/** Whether a statement of the same effect covers another, and asks of nobody what that one does not ask. */
function saysAsMuch(wider: StatementView, statement: StatementView, context: Context): boolean {
  context.budget.left--;
  if (wider.effect === undefined || wider.effect !== statement.effect || context.budget.left <= 0) return false;
  if (wider.elements.has('Resource') !== statement.elements.has('Resource') || wider.elements.has('Principal') !== statement.elements.has('Principal'))
    return false;
  return (!isConditional(wider) || conditionOf(wider) === conditionOf(statement)) && takesAway(wider, statement, context);
}

const conditions = new WeakMap<StatementView, string>();

function conditionOf(statement: StatementView): string {
  const known = conditions.get(statement);
  if (known !== undefined) return known;
  const node = statement.elements.get('Condition')?.node;
  const text = node === undefined ? '' : canonicalJson(plainValue(node));
  conditions.set(statement, text);
  return text;
}

/** Whether a statement covers every action, resource and principal of another. */
function takesAway(denial: StatementView, statement: StatementView, context: Context): boolean {
  const coversAll = (outer: readonly TextItem[], inner: readonly TextItem[], form: (text: string) => string): boolean =>
    inner.every(({ value }) => outer.some((one) => surelyCovers(form(one.value), form(value), context)));
  const isSame = (text: string): string => text;
  if (!coversAll(denial.actions, statement.actions, (text) => text.toLowerCase())) return false;
  if (statement.elements.has('NotResource') || !coversAll(denial.resources, statement.resources, isSame)) return false;
  if (statement.elements.has('NotPrincipal')) return false;
  return (
    denial.principals.some(({ value }) => value === '*') ||
    statement.principals.every((item) => denial.principals.some(({ type, value }) => type === item.type && value === item.value))
  );
}

/** The statement without its name, single values as lists, and lists in one order. */
function withoutSid(value: Json): Json {
  if (!isObject(value)) return value;
  const entries = Object.entries(value).filter(([name]) => name !== 'Sid');
  return Object.fromEntries(
    entries.map(([name, given]) => [
      name,
      Array.isArray(given) ? [...given].sort((a, b) => (String(a) < String(b) ? -1 : 1)) : typeof given === 'string' ? [given] : (given ?? null),
    ]),
  );
}
