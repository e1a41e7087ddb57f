// The places that an assessment speaks of: the accounts of the organisation and the Regions that each has enabled.

import { asString, GLOBAL, isShownToOthers, organizationAccountsOf, organizationOf, partitionOfRegion, recordType, type Snapshot } from '../core/index.ts';

export interface Scope {
  /** The accounts that were asked, that have something of their own, or that are in the organisation; active ones, sorted. */
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
  const managementAccount = organizationOf(snapshot)?.managementAccount ?? '';
  // ListAccounts speaks for itself, where nobody may call DescribeOrganization.
  const members = new Map(organizationAccountsOf(snapshot).map((account) => [account.id, account]));
  const seen = new Set<string>();
  const mentioned = new Map<string, Set<string>>();
  const mention = (account: string, region: string) => {
    if (!ACCOUNT_ID.test(account) || region === GLOBAL) return;
    const regions = mentioned.get(account);
    if (regions === undefined) mentioned.set(account, new Set([region]));
    else regions.add(region);
  };
  for (const account of snapshot.coverage.accounts) {
    seen.add(account);
    for (const region of snapshot.coverage.regionsOf(account)) mention(account, region);
  }
  for (const type of snapshot.types) {
    // The owner of a public image or of a shared network was not asked, and need not be one of ours.
    const isOwners = !isShownToOthers(type);
    for (const { account, region } of snapshot.of(type).records) {
      if (isOwners) seen.add(account);
      mention(account, region);
    }
  }
  for (const account of members.values()) {
    if (account.state === 'ACTIVE') seen.add(account.id);
    else seen.delete(account.id);
  }
  const accounts = [...seen].filter((account) => ACCOUNT_ID.test(account)).sort();

  const regionTable = snapshot.of('AWS::Account::Region');
  const enabled = new Map<string, readonly string[]>();
  const regionsOf = (account: string): readonly string[] => {
    let regions = enabled.get(account);
    if (regions === undefined) {
      // A list that was cut short adds to what is mentioned; a whole one decides.
      const isWhole = snapshot.coverage.missing('AWS::Account::Region', account, GLOBAL) === undefined;
      const read = regionTable.inAccount(account).filter((record) => ENABLED.has(asString(record.config['RegionOptStatus']) ?? ''));
      const names = read.map((record) => asString(record.config['RegionName']) ?? record.id);
      if (!isWhole || names.length === 0) names.push(...(mentioned.get(account) ?? []));
      enabled.set(account, (regions = [...new Set(names)].sort()));
    }
    return regions;
  };
  return {
    accounts,
    regionsOf,
    knowsRegionsOf: (account) => snapshot.coverage.missing('AWS::Account::Region', account, GLOBAL) === undefined && regionTable.inAccount(account).length > 0,
    managementAccount,
    partition: partitionIn(snapshot, [...mentioned.values()].flatMap((regions) => [...regions])[0]),
    nameOf: (account) => members.get(account)?.name ?? account,
  };
}

/** By a Region; in a snapshot of global services alone, by what an ARN says. */
function partitionIn(snapshot: Snapshot, region: string | undefined): string {
  if (region !== undefined) return partitionOfRegion(region);
  for (const type of snapshot.types) {
    const [, partition] = /^arn:(aws[a-z0-9-]*):/.exec(snapshot.of(type).records[0]?.arn ?? '') ?? [];
    if (partition !== undefined) return partition;
  }
  return 'aws';
}

/** The Region under which a type's coverage is kept: its own for regional types, `global` for global ones. */
export function coverageRegion(type: string, region: string): string {
  return isGlobalType(type) ? GLOBAL : region;
}

/** Whether a type is listed once in an account; types that Stoa has never met count as regional. */
export function isGlobalType(type: string): boolean {
  return recordType(type)?.scope === 'global';
}
