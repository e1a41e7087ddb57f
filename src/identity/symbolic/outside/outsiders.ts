// Those outside whom a resource's policy speaks of, each as a caller that can be asked about: accounts, their roles and users, AWS services,
// federated providers, and everyone. What a condition asks of the caller (`aws:PrincipalOrgID`) makes callers too.

import type { PrincipalNames } from '../../engine/named-principals.ts';
import type { CompiledStatement, Engine, PolicySet, PreparedResource } from '../../engine/shapes.ts';
import type { AccessRequest, ContextValue, RequestPrincipal } from '../../model/index.ts';
import { concreteText } from '../formula/samples.ts';

/** `any-organization`: an account of an organisation that no policy names; `organization-part`: of one by its place in it, or of those that a pattern means. */
export type OutsiderKind = 'anyone' | 'any-account' | 'any-organization' | 'organization' | 'organization-part' | 'account' | 'service' | 'federated';

export interface Outsider {
  readonly kind: OutsiderKind;
  /** What a policy would call it: `*`, an account's id, an ARN, `sns.amazonaws.com`, `o-…`. */
  readonly name: string;
  readonly principal: RequestPrincipal;
  /** Other callers of the same name, asked where the first is told nothing: users of an account. */
  readonly others?: readonly RequestPrincipal[];
  /** Keys that make the caller who it is, where no principal of that kind can be asked about by itself. */
  readonly context?: Readonly<Record<string, ContextValue>>;
  /** Keys that the caller certainly does not have. */
  readonly absentKeys?: readonly string[];
}

const OUTSIDERS_LIMIT = 500;

export interface Outsiders {
  readonly asked: readonly Outsider[];
  /** How many more are named than are asked about. */
  readonly left: number;
}

const ACCOUNT = /^\d{12}$/;
const ORGANIZATION = /^(o-[a-z0-9]{4,32})(?:\/|$)/;

/** An account that neither the model nor any policy has. */
export const STRANGE_ACCOUNT = '000000000000';

/** Callers whom the statements, grants and access lists speak of and whom the model does not have; `isAsked` says which of the model's own accounts count as outside. */
export function outsidersOf(
  engine: Engine,
  statements: readonly CompiledStatement[],
  resource: PreparedResource | undefined,
  isAsked: (account: string) => boolean,
): Outsiders {
  const found = new Map<string, Outsider>();
  const left = new Set<string>();
  const add = (outsider: Outsider): void => {
    const key = `${outsider.kind} ${outsider.name}`;
    if (found.size < OUTSIDERS_LIMIT || found.has(key)) found.set(key, outsider);
    else left.add(key);
  };
  const named = (name: string): void => {
    for (const one of callersOf(engine, name)) if (one.account === '' || isAsked(one.account)) add(one.outsider);
  };
  for (const statement of statements) {
    const { principals } = statement;
    // A Deny for all but some speaks of those: its conditions name whom an Allow for everyone leaves in.
    for (const one of fromConditions(engine, statement, named)) add(one);
    if (statement.effect === 'Deny') continue;
    if (principals === undefined || principals.everyone) for (const one of everyone(engine)) add(one);
    if (principals !== undefined) for (const name of namesIn(principals)) named(name);
  }
  for (const name of namesBeside(resource)) named(name);
  if (resource?.model.s3?.acl !== undefined) for (const one of everyone(engine)) add(one);
  return { asked: [...found.values()], left: left.size };
}

/** What of a request follows from who the outsider is. */
export function circumstancesOf({ context, absentKeys }: Outsider): Pick<AccessRequest, 'context' | 'absentKeys'> {
  return { ...(context === undefined ? {} : { context }), ...(absentKeys === undefined ? {} : { absentKeys }) };
}

/** What stands for every service that no policy names. */
const STRANGE_SERVICE = 'stoa-any.amazonaws.com';

/** Callers without credentials, those of an account that nobody knows, and services: a condition may keep out all but one of these. */
function everyone(engine: Engine): readonly Outsider[] {
  return [
    // Whatever stands for the account of a caller without one, it is none that a policy names.
    { kind: 'anyone', name: '*', principal: { kind: 'anonymous' }, absentKeys: ['kms:CallerAccount'] },
    // Of no organisation: those that a policy names are callers of their own.
    { kind: 'any-account', name: '*', principal: roleOf(engine, STRANGE_ACCOUNT), absentKeys: ['aws:PrincipalOrgID', 'aws:PrincipalOrgPaths'] },
    { kind: 'service', name: 'any AWS service', principal: { kind: 'service', service: STRANGE_SERVICE } },
  ];
}

function roleOf(engine: Engine, account: string): RequestPrincipal {
  return { kind: 'role-session', role: `arn:${engine.model.partition}:iam::${account}:role/stoa-any`, session: '*' };
}

function namesIn({ names, accounts, services, providers, canonicalUsers }: PrincipalNames): readonly string[] {
  const prefixed = (prefix: string, of: ReadonlySet<string>) => [...of].map((name) => `${prefix}:${name}`);
  return [...names, ...accounts, ...prefixed('service', services), ...prefixed('federated', providers), ...prefixed('canonical', canonicalUsers)];
}

/** The callers of a name in a policy or a grant, with their account. */
function callersOf(engine: Engine, name: string): readonly { readonly account: string; readonly outsider: Outsider }[] {
  const { partition } = engine.model;
  if (name.startsWith('service:')) {
    const service = name.slice('service:'.length);
    return [{ account: '', outsider: { kind: 'service', name: service, principal: { kind: 'service', service } } }];
  }
  if (name.startsWith('federated:')) {
    const provider = name.slice('federated:'.length);
    return [{ account: '', outsider: { kind: 'federated', name: provider, principal: { kind: 'federated', provider } } }];
  }
  if (name.startsWith('canonical:')) {
    const id = name.slice('canonical:'.length);
    const account = [...engine.accounts.values()].find(({ canonicalUser }) => canonicalUser === id)?.id;
    if (account !== undefined) return callersOf(engine, account);
    return [{ account: STRANGE_ACCOUNT, outsider: { kind: 'account', name: `canonical user ${id}`, principal: roleOf(engine, STRANGE_ACCOUNT) } }];
  }
  if (ACCOUNT.test(name)) {
    const others: readonly RequestPrincipal[] = [
      { kind: 'user', arn: `arn:${partition}:iam::${name}:user/stoa-any` },
      { kind: 'root', account: name },
    ];
    return [{ account: name, outsider: { kind: 'account', name, principal: roleOf(engine, name), others } }];
  }
  const account = name.split(':', 5)[4] ?? '';
  if (!name.startsWith(`arn:${partition}:`) || !ACCOUNT.test(account)) return [];
  const principal = principalOf(name, account);
  return principal === undefined ? [] : [{ account, outsider: { kind: 'account', name, principal } }];
}

/** The caller of an ARN in a Principal element. */
function principalOf(arn: string, account: string): RequestPrincipal | undefined {
  const rest = arn.split(':').slice(5).join(':');
  if (rest === 'root') return { kind: 'root', account };
  if (rest.startsWith('user/')) return { kind: 'user', arn };
  if (rest.startsWith('role/')) return { kind: 'role-session', role: arn, session: '*' };
  const session = /^assumed-role\/([^/]+)\/([^/]+)$/.exec(rest);
  const [, role, name] = session ?? [];
  if (role === undefined || name === undefined) return undefined;
  return { kind: 'role-session', role: `${arn.slice(0, arn.indexOf(':sts:'))}:iam::${account}:role/${role}`, session: name };
}

/** Statements for everyone may ask a condition of who calls. */
function fromConditions(engine: Engine, { conditions }: CompiledStatement, named: (name: string) => void): readonly Outsider[] {
  const found: Outsider[] = [];
  for (const { key, written } of conditions) {
    for (const value of written) {
      if (ACCOUNT_KEYS.has(key?.name ?? '') && ACCOUNT.test(value)) named(value);
      if (key?.name === 'aws:principalarn') {
        const account = value.split(':', 5)[4] ?? '';
        const arn = concreteText(value);
        if (ACCOUNT.test(account)) named(account);
        named(arn);
      }
    }
    if (ORGANIZATION_KEYS.has(key?.name ?? '')) found.push(strangeOrganization(engine), ...written.flatMap((value) => organizationsOf(engine, value)));
  }
  return found;
}

const ACCOUNT_KEYS = new Set(['aws:principalaccount', 'kms:calleraccount']);
const ORGANIZATION_KEYS = new Set(['aws:principalorgid', 'aws:principalorgpaths']);

const STRANGE_PATH = 'o-stoa000000/r-stoa/';

/** Accounts of another organisation than those that policies name: a condition may be met by whoever is in some organisation, or not in one. */
function strangeOrganization(engine: Engine): Outsider {
  return { ...ofOrganization(engine, STRANGE_PATH), kind: 'any-organization', name: '*' };
}

/** Whom an organisation's id, a path in it, or a pattern of either means: the organisation, and what is at the path. */
function organizationsOf(engine: Engine, value: string): readonly Outsider[] {
  const id = ORGANIZATION.exec(value)?.[1];
  const whole = id === undefined ? [] : [ofOrganization(engine, `${id}/r-stoa/`)];
  if (id === value || value.includes('${')) return whole;
  const path = concreteText(value);
  return [...whole, { ...ofOrganization(engine, path.includes('/') ? path : `${path}/r-stoa/`), kind: 'organization-part', name: value }];
}

/** A caller at a path: `o-…/r-…/`. */
function ofOrganization(engine: Engine, path: string): Outsider {
  const id = path.slice(0, path.indexOf('/'));
  return {
    kind: 'organization',
    name: id,
    principal: roleOf(engine, STRANGE_ACCOUNT),
    context: { 'aws:PrincipalOrgID': id, 'aws:PrincipalOrgPaths': [path] },
  };
}

/** Grantees of KMS grants and of access lists. */
function namesBeside(resource: PreparedResource | undefined): readonly string[] {
  const acl = resource?.model.s3?.acl;
  const listed = acl === undefined || 'unknown' in acl ? [] : acl.flatMap(({ grantee }) => ('group' in grantee ? [] : [`canonical:${grantee.canonicalUser}`]));
  const grants = resource?.model.kms?.grants;
  if (grants === undefined || 'unknown' in grants) return listed;
  const granted = grants.flatMap(({ granteePrincipal, retiringPrincipal }) =>
    retiringPrincipal === undefined ? [granteePrincipal] : [granteePrincipal, retiringPrincipal],
  );
  return [...listed, ...granted.map((name) => (name.includes('.amazonaws.') && !name.startsWith('arn:') ? `service:${name}` : name))];
}

/** All statements of a set. */
export function statementsOf(set: PolicySet | undefined): readonly CompiledStatement[] {
  return set?.views.flatMap(({ statements }) => statements) ?? [];
}
