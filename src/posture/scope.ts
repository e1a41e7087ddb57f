// The places that an assessment speaks of: the accounts of the organisation and the Regions that each has enabled.

import { asString, GLOBAL, organizationOf, partitionOfRegion, recordType, type Snapshot } from '../core/index.ts';

export interface Scope {
  /** Active accounts, sorted. */
  readonly accounts: readonly string[];
  /** The enabled Regions of an account, sorted. */
  regionsOf(account: string): readonly string[];
  /** Whether the account's list of enabled Regions was itself read; if not, `regionsOf` holds only those that the snapshot mentions. */
  knowsRegionsOf(account: string): boolean;
  /** The organisation's management account, or '' where no organisation was read. */
  readonly managementAccount: string;
  readonly partition: string;
  nameOf(account: string): string;
}

// https://docs.aws.amazon.com/accounts/latest/reference/API_Region.html
const ENABLED = new Set(['ENABLED', 'ENABLED_BY_DEFAULT', 'ENABLING']);
const ACCOUNT_ID = /^\d{12}$/;

export function scopeOf(snapshot: Snapshot): Scope {
  const organization = organizationOf(snapshot);
  const seen = new Set<string>();
  const mentioned = new Map<string, Set<string>>();
  const mention = (account: string, region: string) => {
    if (!ACCOUNT_ID.test(account)) return;
    seen.add(account);
    if (region === GLOBAL) return;
    const regions = mentioned.get(account);
    if (regions === undefined) mentioned.set(account, new Set([region]));
    else regions.add(region);
  };
  for (const account of snapshot.coverage.accounts) {
    seen.add(account);
    for (const region of snapshot.coverage.regionsOf(account)) mention(account, region);
  }
  for (const type of snapshot.types) for (const record of snapshot.of(type).records) mention(record.account, record.region);
  for (const account of organization?.accounts.values() ?? []) {
    if (account.state === 'ACTIVE') seen.add(account.id);
    else seen.delete(account.id);
  }
  const accounts = [...seen].filter((account) => ACCOUNT_ID.test(account)).sort();

  const regionTable = snapshot.of('AWS::Account::Region');
  const enabled = new Map<string, readonly string[]>();
  const regionsOf = (account: string): readonly string[] => {
    let regions = enabled.get(account);
    if (regions === undefined) {
      const read = regionTable.inAccount(account).filter((record) => ENABLED.has(asString(record.config['RegionOptStatus']) ?? ''));
      const names = read.length > 0 ? read.map((record) => asString(record.config['RegionName']) ?? record.id) : [...(mentioned.get(account) ?? [])];
      enabled.set(account, (regions = [...new Set(names)].sort()));
    }
    return regions;
  };
  const firstRegion = [...mentioned.values()].flatMap((regions) => [...regions])[0] ?? 'us-east-1';
  return {
    accounts,
    regionsOf,
    knowsRegionsOf: (account) => snapshot.coverage.missing('AWS::Account::Region', account, GLOBAL) === undefined && regionTable.inAccount(account).length > 0,
    managementAccount: organization?.managementAccount ?? '',
    partition: partitionOfRegion(firstRegion),
    nameOf: (account) => organization?.accounts.get(account)?.name ?? account,
  };
}

/** The Region under which a type's coverage is kept: its own for regional types, `global` for global ones. */
export function coverageRegion(type: string, region: string): string {
  return isGlobalType(type) ? GLOBAL : region;
}

/** Whether a type is listed once in an account; types that Stoa has never met count as regional. */
export function isGlobalType(type: string): boolean {
  return recordType(type)?.scope === 'global';
}
