// Parts of the model that may not be known, and what is known to be whole.

import { describeMissing, type Missing } from '../../core/index.ts';
import type { AccessModel, Known, NotKnown, ReadWhole } from './access-model.ts';

/** Whether a part is known; its value may then be used as it is. */
export function isKnown<T>(part: Known<T>): part is Exclude<T, NotKnown> {
  return typeof part !== 'object' || part === null || !Object.hasOwn(part, 'unknown');
}

/** `{ unknown: 's3:GetBucketPolicy: AWS refused the call (AccessDenied)' }`; `what` says of which one thing, where the action alone does not. */
export function notKnown(missing: Missing, what?: string): NotKnown {
  return { unknown: describeMissing(what === undefined ? missing : { ...missing, name: `${missing.name} of ${what}` }) };
}

/**
 * Answers whether every record of a type was read in a place, so that what is not in the model does not exist.
 * `region` is `global` for types without a Region (IAM, buckets).
 */
export function createReadWhole(model: AccessModel): (type: string, account: string, region: string) => boolean {
  const byType = new Map<string, { readonly accounts: ReadonlySet<string>; readonly regions: ReadonlySet<string> }[]>();
  const sets = new Map<readonly string[], ReadonlySet<string>>();
  const setOf = (list: readonly string[]): ReadonlySet<string> => {
    let set = sets.get(list);
    if (set === undefined) sets.set(list, (set = new Set(list)));
    return set;
  };
  for (const { type, accounts, regions } of model.readWhole ?? NOTHING) {
    const row = { accounts: setOf(accounts), regions: setOf(regions) };
    const rows = byType.get(type);
    if (rows === undefined) byType.set(type, [row]);
    else rows.push(row);
  }
  return (type, account, region) => byType.get(type)?.some((row) => row.accounts.has(account) && row.regions.has(region)) ?? false;
}

const NOTHING: readonly ReadWhole[] = [];
