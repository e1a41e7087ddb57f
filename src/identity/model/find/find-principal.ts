// What a person types for a principal, as the principal of a request.

import { type Arn, type Parsed, parseArn, parsed, refused } from '../../../core/index.ts';
import type { AccessModel, ModelPrincipal } from '../access-model.ts';
import type { RequestPrincipal } from '../access-request.ts';
import { createReadWhole } from '../known.ts';
import { accountLabel, findAccount, splitAccount } from './accounts.ts';
import { issue, none, quote, several, untypable } from './candidates.ts';
import { findPeople, type Person, permissionSetNamed, rolesOfPerson } from './people.ts';

export interface PrincipalOptions {
  /** Id or name: where plain names and people of Identity Center are looked for. */
  readonly account?: string;
  /** The name of role sessions; `stoa` unless given, and the user name for people of Identity Center, as AWS names their sessions. */
  readonly session?: string;
  /** For the ARN of a federated user: the ARN of the user (or of the root user) who called GetFederationToken. */
  readonly federatedBy?: string;
}

type Found = Parsed<readonly RequestPrincipal[]>;

const WEB_IDENTITY: ReadonlySet<string> = new Set(['accounts.google.com', 'cognito-identity.amazonaws.com', 'graph.facebook.com', 'www.amazon.com']);
const SERVICE = /^[a-z0-9][a-z0-9.-]{0,120}\.amazonaws\.com(?:\.cn)?$/;

/**
 * The principals that a text names: an ARN of a user, role, session, federated user, identity provider or root user; 12 digits (the root
 * user); `service.amazonaws.com`; `anonymous`; a name, with its account and kind before it where it is not unique (`prod/role/Deploy`); a
 * user name or e-mail of Identity Center, which gives one principal for each permission set that is assigned in the account.
 */
export function findPrincipal(model: AccessModel, text: string, options: PrincipalOptions = {}): Found {
  const wrong = untypable('principal', text);
  if (wrong !== undefined) return wrong;
  if (text === 'anonymous') return single({ kind: 'anonymous' });
  if (/^\d{12}$/.test(text)) return single({ kind: 'root', account: text });
  if (WEB_IDENTITY.has(text)) return single({ kind: 'federated', provider: text });
  if (SERVICE.test(text)) return single({ kind: 'service', service: text });
  if (text.startsWith('arn:')) {
    const arn = parseArn(text);
    return arn.ok ? byArn(model, text, arn.value, options) : arn;
  }
  return byName(model, text, options);
}

function byArn(model: AccessModel, text: string, arn: Arn, options: PrincipalOptions): Found {
  const kind = `${arn.service}:${arn.resource.slice(0, arn.resource.indexOf('/') + 1)}`;
  if (arn.service === 'iam' && arn.resource === 'root') return single({ kind: 'root', account: arn.account });
  return (ARN_KINDS.get(kind) ?? notAPrincipal)(model, text, arn, options);
}

type ByArn = (model: AccessModel, text: string, arn: Arn, options: PrincipalOptions) => Found;

const ARN_KINDS: ReadonlyMap<string, ByArn> = new Map<string, ByArn>([
  ['iam:user/', (model, text, arn) => existing(model, text, arn, 'AWS::IAM::User', { kind: 'user', arn: text })],
  ['iam:role/', (model, text, arn, options) => existing(model, text, arn, 'AWS::IAM::Role', session(text, options))],
  ['iam:saml-provider/', (_, text) => single({ kind: 'federated', provider: text })],
  ['iam:oidc-provider/', (_, text) => single({ kind: 'federated', provider: text })],
  ['sts:assumed-role/', assumedRole],
  ['sts:federated-user/', federatedUser],
]);

const notAPrincipal: ByArn = (_, text) => {
  const help = 'principals are users, roles, sessions, accounts, services, identity providers and `anonymous`';
  return refused(issue('principal-kind', `${quote(text)} is not a principal`, help));
};

/** An identity that is not in the model is taken as it is, unless all of its account's are known. */
function existing(model: AccessModel, text: string, { account }: Arn, type: string, principal: RequestPrincipal): Found {
  if (model.principals.some(({ arn }) => arn === text) || !createReadWhole(model)(type, account, 'global')) return single(principal);
  return none(
    'principal',
    text,
    model.principals.filter((other) => other.account === account).map(({ arn }) => arn),
  );
}

/** `arn:aws:sts::ACCOUNT:assumed-role/NAME/SESSION` leaves out the path of the role. */
// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html
function assumedRole(model: AccessModel, text: string, arn: Arn): Found {
  const [, name = '', ...rest] = arn.resource.split('/');
  const roles = model.principals.filter((one) => one.kind === 'role' && one.account === arn.account && nameOf(one.arn) === name);
  const [role] = roles;
  if (role !== undefined && rest.length > 0) return single({ kind: 'role-session', role: role.arn, session: rest.join('/') });
  if (rest.length === 0) return refused(issue('principal-kind', `${quote(text)} names no session`, 'a session is assumed-role/ROLE/SESSION'));
  if (createReadWhole(model)('AWS::IAM::Role', arn.account, 'global')) {
    const names = model.principals.filter((one) => one.kind === 'role' && one.account === arn.account).map((one) => nameOf(one.arn));
    return none('principal', name, names, ` in account ${arn.account}`);
  }
  const help = 'name the role by its ARN, which has its path';
  return refused(
    issue('principal-unknown', `the roles of account ${arn.account} were not read, and the ARN of a session leaves out the path of its role`, help),
  );
}

function federatedUser(_: AccessModel, text: string, arn: Arn, { federatedBy }: PrincipalOptions): Found {
  const name = arn.resource.slice('federated-user/'.length);
  if (federatedBy !== undefined) return single({ kind: 'federated-user', user: federatedBy, name });
  const help = 'say who called GetFederationToken: a session has no permissions beyond that user’s';
  return refused(issue('principal-incomplete', `the ARN ${quote(text)} does not say which user it is a session of`, help));
}

function byName(model: AccessModel, text: string, options: PrincipalOptions): Found {
  const given = options.account === undefined ? undefined : findAccount(model, options.account);
  if (given?.ok === false) return given;
  // A name is first taken whole: a path may begin like the name of an account.
  const whole = namedIn(model, text, given?.value);
  const split = whole.length === 0 ? splitAccount(model, text) : undefined;
  const found = split === undefined ? whole : namedIn(model, split.rest, split.account);
  const account = split?.account ?? given?.value;
  const [only] = found;
  if (only === undefined) return none('principal', split?.rest ?? text, namesIn(model, account), account === undefined ? '' : ` in account ${account}`);
  if (found.length > 1) {
    return several(
      'principal',
      text,
      found.map((one) => (one.kind === 'person' ? `person/${one.userName}` : label(model, one))),
    );
  }
  if (only.kind === 'person') return ofPerson(model, only, account, options);
  return single(only.kind === 'user' ? { kind: 'user', arn: only.arn } : session(only.arn, options));
}

const KINDS: ReadonlySet<string> = new Set(['person', 'role', 'user']);

/**
 * IAM users and roles, and people of Identity Center, that a name fits; `user/`, `role/` or `person/` before it says which.
 * A reserved role is also named by its permission set: nobody knows the end of its own name by heart.
 */
function namedIn(model: AccessModel, text: string, account: string | undefined): readonly (ModelPrincipal | Person)[] {
  const slash = text.indexOf('/');
  const before = slash < 0 ? '' : text.slice(0, slash);
  const kind = KINDS.has(before) ? before : undefined;
  const name = kind === undefined ? text : text.slice(slash + 1);
  const set = permissionSetNamed(model, name);
  const fits = ({ kind: has, arn, account: of, permissionSet }: ModelPrincipal): boolean =>
    (kind === undefined || has === kind) &&
    (account === undefined || of === account) &&
    (arn.endsWith(`/${name}`) || (set !== undefined && permissionSet === set));
  const people = kind === undefined || kind === 'person' ? findPeople(model, name) : [];
  return [...model.principals.filter(fits), ...people];
}

function* namesIn(model: AccessModel, account: string | undefined): Generator<string> {
  for (const one of model.principals) if (account === undefined || one.account === account) yield nameOf(one.arn);
  for (const person of findPeople(model, undefined)) yield person.userName;
}

function ofPerson(model: AccessModel, person: Person, account: string | undefined, options: PrincipalOptions): Found {
  const roles = rolesOfPerson(model, person, account);
  if (!roles.ok) return roles;
  return parsed(roles.value.map((role) => session(role.arn, { session: options.session ?? person.userName })));
}

/** `prod/role/ci/Deploy`: what `findPrincipal` reads back. */
function label(model: AccessModel, { arn, account }: ModelPrincipal): string {
  return `${accountLabel(model, account)}/${arn.slice(arn.lastIndexOf(':') + 1)}`;
}

function session(role: string, { session: name = 'stoa' }: PrincipalOptions): RequestPrincipal {
  return { kind: 'role-session', role, session: name };
}

function nameOf(arn: string): string {
  return arn.slice(arn.lastIndexOf('/') + 1);
}

function single(principal: RequestPrincipal): Found {
  return parsed([principal]);
}
