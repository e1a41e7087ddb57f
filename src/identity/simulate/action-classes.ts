// Actions that no policy of a model tells apart: what holds for one of a class holds for all of it.

import { type Action, actionsOf, expandActions, resourceTypesOf, serviceOf, servicePrefixes } from '../authorization/index.ts';
import { ruleKeyOf } from '../engine/service-rule-rows.ts';
import { type AccessModel, holderOf } from '../model/index.ts';
import { readPolicy, type Statement } from '../policy/document.ts';

export interface ActionClass {
  /** The first by name; asked for all of them. */
  readonly representative: Action;
  /** `s3:GetObject`, sorted. */
  readonly actions: readonly string[];
}

/** Statements that stand in one of two sets of documents and not in the other. Documents that cannot be read count as a change of everything. */
export function changedStatements(before: readonly unknown[], after: readonly unknown[]): readonly Statement[] | undefined {
  const read = (documents: readonly unknown[]) => documents.map((document) => readPolicy(document as Parameters<typeof readPolicy>[0]));
  const [was, is] = [read(before), read(after)];
  if ([...was, ...is].some((one) => !one.ok)) return undefined;
  const keyed = (all: ReturnType<typeof read>) =>
    new Map(all.flatMap((one) => (one.ok ? one.value.statements.map((it) => [keyOf(it, one.value.version), it] as const) : [])));
  const [old, now] = [keyed(was), keyed(is)];
  return [...[...old].filter(([key]) => !now.has(key)), ...[...now].filter(([key]) => !old.has(key))].map(([, statement]) => statement);
}

/** What a statement means, wherever it stands and whatever it is called. */
function keyOf({ index: _index, sid: _sid, ...rest }: Statement, version: string): string {
  return JSON.stringify([version, rest]);
}

/**
 * The classes of all actions that one of the statements speaks of; of all actions where the statements are not known.
 * Two actions are in one class when every pattern of every policy of the models covers both or neither, and AWS's reference tells the same of them.
 * Time: that of expanding each distinct pattern once.
 */
export function actionClasses(models: readonly AccessModel[], statements: readonly Statement[] | undefined): readonly ActionClass[] {
  const concerned = statements === undefined ? undefined : new Set(statements.flatMap((statement) => [...actionsOfStatement(statement)]));
  const patterns = patternsOf(models);
  const signatures = new Map<Action, number[]>();
  for (const [index, pattern] of patterns.entries()) {
    for (const action of expandActions(pattern)) {
      const signature = signatures.get(action);
      if (signature === undefined) signatures.set(action, [index]);
      else signature.push(index);
    }
  }
  const classes = new Map<string, Action[]>();
  for (const action of concerned ?? allActions()) {
    const { service, resourceTypes, conditionKeys } = action;
    const signature = signatures.get(action);
    // What only `*` speaks of is told apart by nothing but whether resources can carry policies, of their own or of the organisation.
    const rules = ruleKeyOf(nameOf(action));
    const isNamed = signature !== undefined || rules !== '' || serviceOf(service)?.isCoveredByRcps === true || carriesPolicies(action);
    const key = isNamed ? JSON.stringify([service, resourceTypes.map(({ name }) => name), conditionKeys, signature, rules]) : String(resourceTypes.length > 0);
    const same = classes.get(key);
    if (same === undefined) classes.set(key, [action]);
    else same.push(action);
  }
  return [...classes.values()].flatMap((actions) => {
    const [representative] = actions;
    return representative === undefined ? [] : [{ representative, actions: actions.map(nameOf) }];
  });
}

export function nameOf({ service, name }: Action): string {
  return `${service}:${name}`;
}

function* actionsOfStatement({ actions, notActions }: Statement): Iterable<Action> {
  for (const pattern of actions ?? []) yield* expandActions(pattern);
  if (notActions === undefined) return;
  const named = new Set(notActions.flatMap((pattern) => expandActions(pattern)));
  for (const action of allActions()) if (!named.has(action)) yield action;
}

function allActions(): readonly Action[] {
  return servicePrefixes().flatMap(actionsOf);
}

function carriesPolicies({ service, resourceTypes }: Action): boolean {
  const wanted = new Set(resourceTypes.map(({ name }) => name));
  return resourceTypesOf(service).some(({ name, patterns }) => wanted.has(name) && patterns.some((pattern) => holderOf(pattern).policy !== 'none'));
}

/** Each distinct pattern, save those that cover everything and so tell nothing apart. */
function patternsOf(models: readonly AccessModel[]): readonly string[] {
  const patterns = new Set<string>();
  const seen = new Set<unknown>();
  for (const { policies } of models) {
    for (const { document } of policies) {
      if (seen.has(document)) continue;
      seen.add(document);
      const read = readPolicy(document);
      if (!read.ok) continue;
      for (const { actions, notActions } of read.value.statements) for (const pattern of actions ?? notActions ?? []) patterns.add(pattern.toLowerCase());
    }
  }
  return [...patterns].filter((pattern) => !/^\*+$/.test(pattern));
}
