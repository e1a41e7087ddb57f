// What there is to collect: the organisation's accounts (or the one account, or the profiles'), and each account's enabled Regions.

import { asObjects, asString, compareText, count, type JsonObject, parseArn } from '../core/index.ts';
import { itemsAt } from '../sources/index.ts';
import type { Failure } from './api.ts';
import { type AskPorts, askPages } from './ask.ts';
import { AwsError } from './aws-error.ts';
import type { CredentialStore } from './credentials.ts';
import { inParallel } from './in-parallel.ts';
import { defaultRegionsOf, mainRegionOf } from './partitions.ts';
import type { Plan, PlannedAccount } from './plan.ts';

export interface Scope {
  /** None: the environment's credentials. One: that profile's. Several: each is an account of its own. */
  readonly profiles: readonly string[];
  readonly role: string;
  readonly externalId: string | undefined;
  readonly accounts: readonly string[];
  readonly ous: readonly string[];
  readonly regions: readonly string[];
  /** Where STS is asked: the Region of the environment or the profile. */
  readonly homeRegion: string;
}

interface Ports extends AskPorts {
  readonly credentials: CredentialStore;
}

const NO_ORGANIZATION = 'AWSOrganizationsNotInUseException';
const PARALLEL = 32;
const AT_WORK = new Set(['ACTIVE', 'PENDING_ACTIVATION']);

export async function discover(scope: Scope, ports: Ports): Promise<Plan> {
  const found = scope.profiles.length > 1 ? await fromProfiles(scope, ports) : await fromOrganization(scope, ports);
  addRoles(found.accounts, found, scope, ports.credentials);
  const { regions, baseRegions, notes } = await regionsOf(found, scope, ports);
  return {
    partition: found.partition,
    mainRegion: mainRegionOf(found.partition),
    base: found.base,
    baseProfile: found.baseProfile,
    baseRegions,
    accounts: found.accounts.map((account) => ({ ...account, regions: regions.get(account.id) ?? [] })).sort((a, b) => compareText(a.id, b.id)),
    notes: [...found.notes, ...notes],
  };
}

/** Makes known again whose credentials belong to which account, when a plan was read from a journal. */
export function adoptPlan(plan: Plan, scope: Scope, credentials: CredentialStore): void {
  addRoles(plan.accounts, plan, scope, credentials);
}

/** The account that the user's own credentials belong to. */
export async function whoAmI(profile: string | undefined, region: string, ports: Ports): Promise<{ readonly account: string; readonly partition: string }> {
  const key = `own ${profile ?? ''}`;
  ports.credentials.add(key, { kind: 'profile', profile });
  const answer = await ports.call({ account: key, region, service: 'sts', operation: 'GetCallerIdentity', input: {} });
  if (!answer.ok) throw cannotBegin(answer, 'sts:GetCallerIdentity');
  const arn = parseArn(asString(answer.value['Arn']) ?? '');
  return { account: accountIdIn(answer.value['Account'], 'sts:GetCallerIdentity'), partition: arn.ok ? arn.value.partition : 'aws' };
}

/** What is no account's number would stand in ARNs and in the snapshot as if it were one. */
function accountIdIn(value: JsonObject[string], action: string): string {
  const id = asString(value) ?? '';
  if (/^\d{12}$/.test(id)) return id;
  throw new AwsError('ERR_AWS_CALL', `${action} answered no account id where one must stand`, 'check the network, the proxy and AWS_ENDPOINT_URL');
}

interface Found {
  readonly partition: string;
  readonly base: string;
  readonly baseProfile: string;
  readonly accounts: readonly Omit<PlannedAccount, 'regions'>[];
  readonly notes: readonly string[];
}

async function fromProfiles(scope: Scope, ports: Ports): Promise<Found> {
  const accounts = new Map<string, Omit<PlannedAccount, 'regions'>>();
  let partition = 'aws';
  const notes: string[] = [];
  for (const profile of scope.profiles) {
    const me = await whoAmI(profile, scope.homeRegion, ports);
    partition = me.partition;
    const before = accounts.get(me.account);
    if (before === undefined) accounts.set(me.account, { id: me.account, profile });
    else notes.push(`profiles \`${before.profile ?? ''}\` and \`${profile}\` are of the same account ${me.account}; the first counts`);
    ports.credentials.add(me.account, { kind: 'profile', profile: before?.profile ?? profile });
  }
  const [first = ''] = accounts.keys();
  const described = await ports.call({
    account: first,
    region: mainRegionOf(partition),
    service: 'organizations',
    operation: 'DescribeOrganization',
    input: {},
  });
  const management = described.ok ? asString(object(described.value['Organization'])['MasterAccountId']) : undefined;
  const chosen = narrowed([...accounts.values()], scope.accounts, (one) => one.id);
  if (chosen.length === 0) throw nothingToCollect('none of the profiles is of an account of `--accounts`');
  if (scope.ous.length > 0)
    throw new AwsError('ERR_COLLECT_OPTION', '`--ous` chooses accounts of an organisation, and profiles were named', 'name at most one profile');
  const base = management !== undefined && accounts.has(management) ? management : first;
  return { partition, base, baseProfile: accounts.get(base)?.profile ?? '', accounts: chosen, notes };
}

async function fromOrganization(scope: Scope, ports: Ports): Promise<Found> {
  const [profile] = scope.profiles;
  const { account: base, partition } = await whoAmI(profile, scope.homeRegion, ports);
  const own = { id: base, profile: profile ?? '' };
  const begun = { partition, base, baseProfile: own.profile };
  ports.credentials.add(base, { kind: 'profile', profile });
  const place = { account: base, region: mainRegionOf(partition) };
  const alone = (why: string): Found => {
    if (scope.ous.length > 0)
      throw new AwsError(
        'ERR_AWS_CALL',
        `the accounts of \`--ous\` cannot be found: ${why}`,
        'use credentials of the management or a delegated administrator account',
      );
    // Accounts that are named need not be found.
    const accounts = scope.accounts.length === 0 ? [own] : scope.accounts.map((id) => (id === base ? own : { id }));
    const what = scope.accounts.length === 0 ? `only account ${base} is collected` : 'the accounts of `--accounts` are collected as they are named';
    return { ...begun, accounts, notes: [`${why}; ${what}`] };
  };
  const described = await ports.call({ ...place, service: 'organizations', operation: 'DescribeOrganization', input: {} });
  if (!described.ok && described.code === NO_ORGANIZATION) return alone('the account belongs to no organisation');
  const listed = await all(ports, place, 'ListAccounts', 'Accounts[]', {});
  if (!listed.ok) {
    const { failure } = listed;
    if (failure.code === NO_ORGANIZATION) return alone('the account belongs to no organisation');
    // Whoever may not list them has one account in mind; whoever asked for all must not be given one because of a failure.
    const areRefused = CREDENTIAL_CODES.has(failure.code);
    if (areRefused || (failure.kind !== 'denied' && scope.accounts.length === 0)) {
      throw cannotBegin(failure, 'organizations:ListAccounts', 'try again, or name the accounts with `--accounts`');
    }
    return alone(`the organisation's accounts cannot be listed (${failure.code})`);
  }
  const members = listed.items.map((item) => ({
    id: accountIdIn(item['Id'], 'organizations:ListAccounts'),
    state: asString(item['State']) ?? asString(item['Status']) ?? 'ACTIVE',
  }));
  const inOus = scope.ous.length === 0 ? undefined : await accountsBelow(scope.ous, ports, place);
  const wanted = narrowed(members, scope.accounts, (one) => one.id).filter(({ id }) => inOus === undefined || inOus.has(id));
  const active = wanted.filter(({ state }) => AT_WORK.has(state));
  const notes: string[] = [];
  const closed = wanted.length - active.length;
  if (closed > 0) notes.push(`${count(closed, 'account')} suspended or closing: not collected`);
  const strange = scope.accounts.filter((id) => !members.some((one) => one.id === id));
  if (strange.length > 0) notes.push(`not in the organisation, and not collected: ${strange.join(', ')}`);
  if (active.length === 0) throw nothingToCollect('no active account of the organisation is chosen');
  return { ...begun, accounts: active.map(({ id }) => (id === base ? own : { id })), notes };
}

async function accountsBelow(ous: readonly string[], ports: Ports, place: { readonly account: string; readonly region: string }): Promise<ReadonlySet<string>> {
  const accounts = new Set<string>();
  const seen = new Set<string>();
  const visit = async (parent: string): Promise<void> => {
    if (seen.has(parent)) return;
    seen.add(parent);
    const [direct, units] = await Promise.all([
      all(ports, place, 'ListAccountsForParent', 'Accounts[]', { ParentId: parent }),
      all(ports, place, 'ListOrganizationalUnitsForParent', 'OrganizationalUnits[]', { ParentId: parent }),
    ]);
    for (const answer of [direct, units]) {
      if (!answer.ok)
        throw new AwsError(
          'ERR_AWS_CALL',
          `the accounts below \`${parent}\` cannot be listed: ${answer.failure.code}`,
          'check the id of the OU, and the permissions on Organizations',
        );
    }
    if (direct.ok) for (const item of direct.items) accounts.add(asString(item['Id']) ?? '');
    if (units.ok) await inParallel(4, units.items, (item) => visit(asString(item['Id']) ?? ''));
  };
  for (const ou of ous) await visit(ou);
  return accounts;
}

function addRoles(
  accounts: readonly Omit<PlannedAccount, 'regions'>[],
  { partition, base, baseProfile }: Pick<Found, 'partition' | 'base' | 'baseProfile'>,
  scope: Scope,
  credentials: CredentialStore,
): void {
  credentials.add(base, { kind: 'profile', profile: baseProfile === '' ? undefined : baseProfile });
  for (const { id, profile } of accounts) {
    if (id === base) continue;
    if (profile !== undefined) credentials.add(id, { kind: 'profile', profile });
    else credentials.add(id, { kind: 'role', roleArn: `arn:${partition}:iam::${id}:role/${scope.role}`, externalId: scope.externalId, base });
  }
}

/** https://docs.aws.amazon.com/accounts/latest/reference/API_ListRegions.html, else those that EC2 says are enabled. */
async function regionsOf(
  found: Found,
  scope: Scope,
  ports: Ports,
): Promise<{ readonly regions: ReadonlyMap<string, readonly string[]>; readonly baseRegions: readonly string[]; readonly notes: readonly string[] }> {
  const main = mainRegionOf(found.partition);
  const regions = new Map<string, readonly string[]>();
  let baseRegions: readonly string[] | undefined;
  const unknown: string[] = [];
  let failed: Failure | undefined;
  await inParallel(PARALLEL, found.accounts, async ({ id }) => {
    const enabled = await enabledRegions(id, main, ports);
    if (enabled.ok) {
      if (id === found.base) baseRegions = enabled.names;
      const chosen = enabled.names.filter((region) => scope.regions.length === 0 || scope.regions.includes(region));
      regions.set(id, chosen);
      return;
    }
    unknown.push(id);
    if (enabled.failure.kind !== 'denied' && enabled.failure.action === undefined) failed ??= enabled.failure;
  });
  // Where nobody says which Regions are enabled, those of all other accounts are tried, and those that nobody can turn off.
  const others = [...regions.values()].flat();
  if (failed !== undefined && others.length === 0 && scope.regions.length === 0) {
    throw cannotBegin(failed, 'ec2:DescribeRegions', 'try again, or name the Regions with `--regions`');
  }
  const fallback = [...new Set(scope.regions.length > 0 ? scope.regions : [...others, ...defaultRegionsOf(found.partition)])].sort(compareText);
  for (const id of unknown) regions.set(id, fallback);
  if (!found.accounts.some(({ id }) => id === found.base)) {
    const enabled = await enabledRegions(found.base, main, ports);
    if (enabled.ok) baseRegions = enabled.names;
  }
  const notes: string[] = [];
  if (unknown.length > 0)
    notes.push(
      `the enabled Regions of ${count(unknown.length, 'account')} cannot be listed; ${fallback.join(', ')} ${fallback.length === 1 ? 'is' : 'are'} asked there`,
    );
  const nowhere = scope.regions.filter((region) => ![...regions.values()].some((list) => list.includes(region)));
  if (scope.regions.length > 0 && nowhere.length === scope.regions.length)
    throw new AwsError('ERR_COLLECT_OPTION', `no account has enabled any Region of \`--regions\`: ${nowhere.join(', ')}`, 'check how they are written');
  if (nowhere.length > 0) notes.push(`enabled in no account, and not asked: ${nowhere.join(', ')}`);
  return { regions, baseRegions: baseRegions ?? [...new Set([...others, ...defaultRegionsOf(found.partition)])].sort(compareText), notes };
}

async function enabledRegions(
  account: string,
  region: string,
  ports: Ports,
): Promise<{ readonly ok: true; readonly names: readonly string[] } | { readonly ok: false; readonly failure: Failure }> {
  const input = { RegionOptStatusContains: ['ENABLED', 'ENABLED_BY_DEFAULT'], MaxResults: 50 };
  const listed = await all(ports, { account, region }, 'ListRegions', 'Regions[]', input, 'account');
  const answer = listed.ok ? listed : await all(ports, { account, region }, 'DescribeRegions', 'Regions[]', {}, 'ec2');
  if (!answer.ok) return answer;
  const names = answer.items.flatMap((item) => asString(item['RegionName']) ?? []);
  if (names.length > 0) return { ok: true, names: names.sort(compareText) };
  return { ok: false, failure: { ok: false, kind: 'final', code: 'NoRegions', message: 'AWS named no enabled Region' } };
}

async function all(
  ports: AskPorts,
  place: { readonly account: string; readonly region: string },
  operation: string,
  items: string,
  input: JsonObject,
  service = 'organizations',
): Promise<{ readonly ok: true; readonly items: readonly JsonObject[] } | { readonly ok: false; readonly failure: Failure }> {
  const found: JsonObject[] = [];
  for await (const page of askPages(ports, place, { service, operation }, input)) {
    if (!page.ok) return { ok: false, failure: page };
    found.push(...asObjects(itemsAt(page.value, items)));
  }
  return { ok: true, items: found };
}

const object = (value: JsonObject[string]): JsonObject => (typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : {});

function narrowed<T>(items: readonly T[], ids: readonly string[], idOf: (item: T) => string): readonly T[] {
  return ids.length === 0 ? items : items.filter((item) => ids.includes(idOf(item)));
}

function nothingToCollect(message: string): AwsError {
  return new AwsError('ERR_COLLECT_OPTION', `there is nothing to collect: ${message}`, 'leave out `--accounts` or `--ous`, or name others');
}

const CREDENTIAL_CODES = new Set(['InvalidClientTokenId', 'UnrecognizedClientException', 'SignatureDoesNotMatch', 'AuthFailure', 'IncompleteSignature']);

function cannotBegin({ kind, code, message }: Failure, action: string, help = 'check the network, the proxy and AWS_ENDPOINT_URL'): AwsError {
  const isCredentials = kind === 'expired' || CREDENTIAL_CODES.has(code);
  if (isCredentials)
    return new AwsError('ERR_AWS_CREDENTIALS', `AWS does not take the credentials (${code})`, 'sign in again, or name another profile with `--profile`');
  return new AwsError('ERR_AWS_CALL', `${action} failed: ${code}: ${message.split('\n', 1)[0]?.slice(0, 200) ?? ''}`, help);
}
