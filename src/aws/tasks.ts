// Every task of a collection: each row in each place, numbered alike in every run, and taken from all accounts in turn, so that
// the limits of each (AWS counts by account and Region) are used at the same time.

import type { CallRow, Place } from './calls/row.ts';
import type { Plan } from './plan.ts';
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
  readonly regions: readonly string[];
  readonly isBase: boolean;
  /** The number of the account's first task. */
  readonly from: number;
  readonly size: number;
}

export function createTasks(rows: readonly CallRow[], plan: Plan): Tasks {
  const accounts: AccountTasks[] = [];
  let size = 0;
  const isBaseCollected = plan.accounts.some(({ id }) => id === plan.base);
  const all = isBaseCollected ? plan.accounts : [...plan.accounts, { id: plan.base, regions: [] }];
  for (const { id, regions } of all) {
    const isBase = id === plan.base;
    const isOnlyBase = isBase && !isBaseCollected;
    const own = rows.reduce((sum, row) => sum + placesOf(row, regions, isBase, isOnlyBase, plan.partition), 0);
    accounts.push({ account: id, regions, isBase, from: size, size: own });
    size += own;
  }
  const order = inOrder(rows);
  const regionsOf = new Map(plan.accounts.map(({ id, regions }) => [id, new Set(regions)]));

  function* ofAccount({ account, regions, isBase, from }: AccountTasks): Generator<Task> {
    let number = from;
    const at = (row: CallRow, region: string): Task => ({ number: number++, row, place: { account, region, partition: plan.partition } });
    const isOnlyBase = isBase && !isBaseCollected;
    for (const row of order) {
      if (placesOf(row, regions, isBase, isOnlyBase, plan.partition) === 0) continue;
      if (row.per === 'organization' || row.per === 'account') yield at(row, row.at?.[plan.partition] ?? plan.mainRegion);
      else for (const region of isOnlyBase ? [plan.mainRegion] : regions) yield at(row, region);
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

function placesOf(row: CallRow, regions: readonly string[], isBase: boolean, isOnlyBase: boolean, partition: string): number {
  if (row.at !== undefined && !Object.hasOwn(row.at, partition)) return 0;
  switch (row.per) {
    case 'organization':
      return isBase ? 1 : 0;
    case 'organization-region':
      return isBase ? (isOnlyBase ? 1 : regions.length) : 0;
    case 'account':
      return isOnlyBase ? 0 : 1;
    case 'region':
      return isOnlyBase ? 0 : regions.length;
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
