// Resource patterns that policies of an account's identities speak of, by the action: a sample for each finds what only one of them allows.

import { type Action, nameMatcher } from '../authorization/index.ts';
import { type AccessModel, isKnown } from '../model/index.ts';
import { readPolicy } from '../policy/document.ts';

interface Row {
  readonly covers: (name: string) => boolean;
  readonly resources: readonly string[];
}

/** Patterns without `*` alone, which covers whatever is asked about. Identity policies, boundaries and permission sets of the account. */
export function createPatternsOfAccount(model: AccessModel): (account: string, action: Action) => readonly string[] {
  const documents = new Map(model.policies.map(({ id, document }) => [id, document]));
  const rowsOfPolicy = new Map<string, ReadonlyMap<string, readonly Row[]>>();
  const rowsOf = (id: string): ReadonlyMap<string, readonly Row[]> => {
    let rows = rowsOfPolicy.get(id);
    if (rows === undefined) rowsOfPolicy.set(id, (rows = rowsByService(documents.get(id))));
    return rows;
  };
  const idsByAccount = new Map<string, Set<string>>();
  for (const { account, policies, boundary } of model.principals) {
    const ids = idsByAccount.get(account) ?? new Set();
    if (isKnown(policies)) for (const { policy } of policies) ids.add(policy);
    if (boundary !== undefined && isKnown(boundary)) ids.add(boundary);
    idsByAccount.set(account, ids);
  }
  return (account, { service, name }) => {
    const found = new Set<string>();
    for (const id of idsByAccount.get(account) ?? []) {
      for (const key of [service, '*']) {
        for (const { covers, resources } of rowsOf(id).get(key) ?? []) if (covers(name)) for (const resource of resources) found.add(resource);
      }
    }
    return [...found];
  };
}

/** The statements of a document by the service that their actions are of; `*` for those of several. */
function rowsByService(document: Parameters<typeof readPolicy>[0]): ReadonlyMap<string, readonly Row[]> {
  const rows = new Map<string, Row[]>();
  const add = (service: string, row: Row): void => {
    const same = rows.get(service);
    if (same === undefined) rows.set(service, [row]);
    else same.push(row);
  };
  const read = readPolicy(document);
  for (const { actions, resources, notResources } of read.ok ? read.value.statements : []) {
    const named = (resources ?? notResources ?? []).filter((pattern) => !/^\*+$/.test(pattern));
    if (named.length === 0) continue;
    if (actions === undefined) add('*', { covers: () => true, resources: named });
    for (const pattern of actions ?? []) {
      const [service = '', name] = pattern.toLowerCase().split(':', 2);
      if (name === undefined || /[*?]/.test(service)) add('*', { covers: () => true, resources: named });
      else add(service, { covers: nameMatcher(name), resources: named });
    }
  }
  return rows;
}
