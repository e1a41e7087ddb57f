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
  const rowsByType = new Map<string, ReadWhole[]>();
  for (const row of model.readWhole ?? NOTHING) {
    const rows = rowsByType.get(row.type);
    if (rows === undefined) rowsByType.set(row.type, [row]);
    else rows.push(row);
  }
  // Sets are made for the types that are asked for: there are hundreds of types, and thousands of accounts in each row.
  const places = new Map<string, readonly Places[]>();
  const placesOf = (type: string): readonly Places[] => {
    let found = places.get(type);
    if (found === undefined) {
      found = (rowsByType.get(type) ?? NOTHING).map(({ accounts, regions }) => ({ accounts: new Set(accounts), regions: new Set(regions) }));
      places.set(type, found);
    }
    return found;
  };
  return (type, account, region) => placesOf(type).some((row) => row.accounts.has(account) && row.regions.has(region));
}

interface Places {
  readonly accounts: ReadonlySet<string>;
  readonly regions: ReadonlySet<string>;
}

const NOTHING: readonly ReadWhole[] = [];
