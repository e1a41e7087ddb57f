// Every task of a collection: each row in each place, numbered alike in every run, and taken from all accounts in turn, so that
// the limits of each (AWS counts by account and Region) are used at the same time.

import type { CallRow, Place } from './calls/row.ts';
import type { Plan, PlannedAccount } from './plan.ts';
import { firstCallOf } from './shared-answers.ts';

export interface Task {
  readonly number: number;
  readonly row: CallRow;
  readonly place: Place;
}

export interface Tasks {
  readonly size: number;
  /** All tasks, in the order in which they are best begun. */
  inTurn(): Generator<Task>;
  isAskedIn(row: CallRow, account: string, region: string): boolean;
}

interface AccountTasks {
  readonly account: string;
  /** None for an account that only speaks for the organisation, and is not collected itself. */
  readonly own: PlannedAccount | undefined;
  /** The number of the account's first task. */
  readonly from: number;
}

export function createTasks(rows: readonly CallRow[], plan: Plan): Tasks {
  const accounts: AccountTasks[] = [];
  let size = 0;
  const isBaseCollected = plan.accounts.some(({ id }) => id === plan.base);
  const collected = plan.accounts.map((own) => ({ id: own.id, own }));
  const all = isBaseCollected ? collected : [...collected, { id: plan.base, own: undefined }];
  for (const { id, own } of all) {
    accounts.push({ account: id, own, from: size });
    size += rows.reduce((sum, row) => sum + regionsFor(row, id, own, plan).length, 0);
  }
  const order = inOrder(rows);
  const regionsOf = new Map(plan.accounts.map(({ id, regions }) => [id, new Set(regions)]));

  function* ofAccount({ account, own, from }: AccountTasks): Generator<Task> {
    let number = from;
    for (const row of order) {
      for (const region of regionsFor(row, account, own, plan)) yield { number: number++, row, place: { account, region, partition: plan.partition } };
    }
  }

  return {
    size,
    *inTurn() {
      let left = accounts.map(ofAccount);
      while (left.length > 0) {
        const still: Generator<Task>[] = [];
        for (const one of left) {
          const next = one.next();
          if (next.done === true) continue;
          yield next.value;
          still.push(one);
        }
        left = still;
      }
    },
    isAskedIn(row, account, region) {
      const regions = regionsOf.get(account);
      if (regions === undefined) return false;
      if (row.per === 'account' || row.per === 'organization') return true;
      return regions.has(region);
    },
  };
}

/** The Regions whose endpoints a row is asked at for an account. */
function regionsFor(row: CallRow, account: string, own: PlannedAccount | undefined, { base, baseRegions, mainRegion, partition }: Plan): readonly string[] {
  if (row.at !== undefined && !Object.hasOwn(row.at, partition)) return [];
  const once = [row.at?.[partition] ?? mainRegion];
  switch (row.per) {
    case 'organization':
      return account === base ? once : [];
    case 'organization-region':
      return account === base ? baseRegions : [];
    case 'account':
      return own === undefined ? [] : once;
    case 'region':
      return own?.regions ?? [];
  }
}

/**
 * Costly rows first: what takes longest under its limit must not be begun last. Rows that begin with the same call stand together, so
 * that its answer is soon needed no longer.
 */
function inOrder(rows: readonly CallRow[]): readonly CallRow[] {
  const groups = new Map<string, CallRow[]>();
  for (const row of rows) {
    const key = firstCallOf(row);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  const heaviest = (group: readonly CallRow[]) => Math.max(...group.map(weightOf));
  return [...groups.values()].sort((a, b) => heaviest(b) - heaviest(a)).flatMap((group) => group.sort((a, b) => weightOf(b) - weightOf(a)));
}

/** How many calls one record of the row costs, roughly. */
function weightOf(row: CallRow): number {
  return Object.keys(row.facets).length * 2 + row.steps.length;
}
