// Random requests to a random organisation.

import type { AccessRequest, ContextValue, RequestPrincipal } from '../../../src/identity/model/index.ts';
import { given, KEYS, type KeyRow } from './conditions.ts';
import type { Sample } from './models.ts';
import { chance, pick, type Source, some } from './source.ts';
import * as names from './vocabulary.ts';

export function makeRequest(source: Source, sample: Sample): AccessRequest {
  const { theme, owner, used } = sample;
  const isWithout = theme.without.length > 0 && chance(source, 6);
  const action = pick(source, isWithout ? theme.without : theme.actions);
  const principal = makePrincipal(source, sample, action);
  const keys = new Set<KeyRow>(some(source, [...used], 55));
  if (chance(source, 10)) keys.add(pick(source, KEYS));
  const context = Object.fromEntries(
    [...keys]
      .filter((row) => row.isDerived !== true || chance(source, 12))
      .map((row): [string, ContextValue] => [chance(source, 8) ? row.key.toLowerCase() : row.key, given(source, row)]),
  );
  const isOpen = chance(source, 8);
  return {
    principal,
    action: chance(source, 5) ? action.toLowerCase() : action,
    resource: isWithout ? '*' : resource(source, theme.resources(owner)),
    ...(Object.keys(context).length > 0 ? { context } : {}),
    ...(isOpen ? { otherKeys: 'unspecified', absentKeys: some(source, [...used], 30).map(({ key }) => key) } : {}),
    ...(chance(source, 20) ? { endpoint: chance(source, 3) ? 'vpce-9' : pick(source, names.ENDPOINTS) } : {}),
  };
}

function resource(source: Source, list: readonly string[]): string {
  const arn = pick(source, list);
  return chance(source, 2) ? arn.replace(/[^:/]+$/, (end) => end.toUpperCase()) : arn;
}

function makePrincipal(source: Source, { home, model, theme }: Sample, action: string): RequestPrincipal {
  if (/With(SAML|WebIdentity)$/.test(action) && chance(source, 85)) return { kind: 'federated', provider: pick(source, names.PROVIDERS) };
  const arns = model.principals.map(({ arn }) => arn);
  const people = arns.filter((arn) => arn.includes(':user/'));
  const roles = arns.filter((arn) => arn.includes(':role/'));
  const form = source.below(40);
  if (form < 12) return { kind: 'user', arn: pick(source, people) };
  if (form < 25) return roleSession(source, pick(source, roles));
  if (form < 29)
    return {
      kind: 'root',
      account: chance(source, 75) ? home : pick(source, names.ACCOUNTS),
      ...(chance(source, 25) ? { taskPolicy: sessionPolicy(source) } : {}),
    };
  if (form < 33) return federatedUser(source, chance(source, 85) ? pick(source, people) : names.rootUser(home));
  if (form < 36) return { kind: 'service', service: pick(source, names.SERVICES) };
  if (form < 38) return theme.service === 'sts' ? { kind: 'service', service: 'sns.amazonaws.com' } : { kind: 'anonymous' };
  if (form === 38) return { kind: 'user', arn: pick(source, [names.user(names.STRANGER), `arn:aws:iam::${home}:user/nobody`]) };
  return roleSession(source, pick(source, [names.role(names.STRANGER), `arn:aws:iam::${home}:role/none`]));
}

function sessionPolicy(source: Source): string {
  return pick(source, ['session-full', 'session-1', 'session-2']);
}

function roleSession(source: Source, role: string): RequestPrincipal {
  return {
    kind: 'role-session',
    role,
    session: pick(source, names.SESSIONS),
    ...(chance(source, 30) ? { sessionPolicies: chance(source, 20) ? ['session-1', 'session-2'] : chance(source, 8) ? [] : [sessionPolicy(source)] } : {}),
    ...(chance(source, 20) ? { sessionTags: { [pick(source, ['team', 'TEAM'])]: pick(source, ['red', 'blue']) } } : {}),
    ...(chance(source, 20) ? { federatedProvider: pick(source, names.PROVIDERS) } : {}),
  };
}

function federatedUser(source: Source, user: string): RequestPrincipal {
  return {
    kind: 'federated-user',
    user,
    name: 'fed',
    ...(chance(source, 80) ? { sessionPolicies: [sessionPolicy(source)] } : {}),
    ...(chance(source, 20) ? { sessionTags: { team: pick(source, ['red', 'blue']) } } : {}),
  };
}
