// Random policy documents near the requests of a theme: their actions, resources and principals, whole, in part, or just beside.

import type { Json, JsonObject } from '../../../src/core/index.ts';
import type { PolicyKind } from '../../../src/identity/model/index.ts';
import { condition, fixingCondition, type KeyRow, variable } from './conditions.ts';
import { chance, pick, type Source, some } from './source.ts';
import * as names from './vocabulary.ts';

export interface Surroundings {
  readonly theme: names.Theme;
  /** The account of most principals, and that of the resources. */
  readonly home: string;
  readonly owner: string;
  /** Learns the keys that policies ask about. */
  readonly used: Set<KeyRow>;
}

const HAS_PRINCIPAL: readonly PolicyKind[] = ['resource', 'trust', 'endpoint', 'rcp'];

/** One document: JSON, JSON text, and now and then nothing that can be read. */
export function document(source: Source, kind: PolicyKind, around: Surroundings): Json {
  const count = 1 + (chance(source, 45) ? 1 : 0) + (chance(source, 15) ? 1 : 0);
  const statements: Json[] = [];
  for (let index = 0; index < count; index += 1) statements.push(statement(source, kind, around));
  const listed = statements.length === 1 && chance(source, 30) ? (statements[0] ?? null) : statements;
  const version = chance(source, 85) ? { Version: '2012-10-17' } : chance(source, 50) ? { Version: '2008-10-17' } : {};
  const whole: JsonObject = { ...version, Statement: listed };
  if (!chance(source, 25)) return whole;
  const text = JSON.stringify(whole);
  if (chance(source, 3)) return text.slice(0, -1);
  return chance(source, 3) ? text.replace('"Statement"', '"Statement":[],"Statement"') : text;
}

function statement(source: Source, kind: PolicyKind, around: Surroundings): JsonObject {
  const allows = chance(source, kind === 'rcp' ? 10 : 72);
  const parts: Record<string, Json> = { Effect: allows ? 'Allow' : 'Deny' };
  if (chance(source, 12)) parts['NotAction'] = actions(source, around);
  else parts['Action'] = actions(source, around);
  if (kind !== 'trust') {
    if (chance(source, 10)) parts['NotResource'] = resources(source, around);
    else parts['Resource'] = resources(source, around);
  }
  if (HAS_PRINCIPAL.includes(kind)) {
    if (kind === 'rcp' && !chance(source, 3)) parts['Principal'] = '*';
    else if (chance(source, allows ? 8 : 28)) parts['NotPrincipal'] = chance(source, 70) ? exception(source, around) : principal(source, around);
    else parts['Principal'] = kind === 'endpoint' && chance(source, 50) ? '*' : principal(source, around);
  }
  if (kind === 'resource' && around.theme.service === 's3' && chance(source, 20)) {
    // What Block Public Access asks of a policy.
    const who = chance(source, 85) ? { Principal: '*' } : { NotPrincipal: { AWS: around.home } };
    const limit = chance(source, 90) ? { Condition: fixingCondition(source, around.used) } : {};
    return { Effect: 'Allow', ...who, Action: parts['Action'] ?? '*', Resource: parts['Resource'] ?? '*', ...limit };
  }
  if (chance(source, 42)) parts['Condition'] = condition(source, around.theme.service, around.used);
  if (chance(source, 3)) spoil(source, parts);
  return parts;
}

function spoil(source: Source, parts: Record<string, Json>): void {
  const way = source.below(5);
  if (way === 0) parts['NotAction'] ??= 'iam:*';
  if (way === 1) delete parts['Resource'];
  if (way === 2) parts['Principal'] ??= '*';
  if (way === 3) parts['Effect'] = 'Perhaps';
  if (way === 4) delete parts['Action'];
}

function listOf(source: Source, one: () => string): Json {
  return chance(source, 30) ? [one(), one()] : chance(source, 30) ? [one()] : one();
}

function actions(source: Source, { theme }: Surroundings): Json {
  return listOf(source, () => {
    const action = pick(source, chance(source, 8) && theme.without.length > 0 ? theme.without : theme.actions);
    const name = action.slice(action.indexOf(':') + 1);
    const form = source.below(20);
    if (form < 7) return action;
    if (form < 10) return '*';
    if (form < 12) return `${theme.service}:*`;
    if (form === 12) return `${theme.service}:${name.slice(0, 3)}*`;
    if (form === 13) return `${theme.service}:*${name.slice(-5)}`;
    if (form === 14) return `${theme.service}:?${name.slice(1)}`;
    if (form === 15) return action.toUpperCase();
    if (form === 16) return action.toLowerCase();
    if (form === 17) return 'iam:*';
    if (form === 18) return `${theme.service}:${name}s`;
    return '*:*';
  });
}

function resources(source: Source, { theme, owner }: Surroundings): Json {
  return listOf(source, () => {
    const arn = pick(source, theme.resources(owner));
    if (arn === '*') return '*';
    const parts = arn.split(':');
    const form = source.below(34);
    if (form < 8) return arn;
    if (form < 15) return '*';
    if (form < 17) return `arn:aws:${theme.service}:::*`;
    if (form < 19) return `arn:aws:${theme.service}:*:*:*`;
    if (form === 19) return `arn:*:${theme.service}:*`;
    if (form === 20) return `arn:aws:${theme.service}`;
    if (form === 21) return parts.slice(0, 5).join(':');
    if (form === 22) return `${arn.slice(0, -1)}?`;
    if (form === 23) return `${arn.slice(0, -2)}*`;
    if (form === 24) return arn.replace('arn:aws:', 'arn:aws-cn:');
    if (form === 25) return arn.replace(/[^:/]+$/, (end) => end.toUpperCase());
    if (form === 26) return `${parts.slice(0, 5).join(':')}:${parts.slice(5).join(':').replace('ada', '')}${variable(source)}`;
    if (form === 27) return `${names.BUCKET}/home/${variable(source)}`;
    if (form === 28) return `arn:aws:${theme.service}:us-*-1:${owner}:*`;
    if (form === 29) return parts.length > 6 ? `arn:aws:${theme.service}:us*${owner.at(-1)}:${parts[5]}:*` : `arn:aws:*s*:*:${parts[5] ?? ''}`;
    if (form >= 30 && form < 33) return `arn:aws:${theme.service[0]}*${theme.service.at(-1)}:*:${owner}:*`;
    return `arn:aws:${theme.service}:\${aws:RequestedRegion}:${owner}:*`;
  });
}

/** `AIDAADA222222222222`, `AROAAPP222222222222`: of each name in each account another. */
export function uniqueId(arn: string): string {
  const name = (arn.split('/').at(-1) ?? '').toUpperCase().replace(/[^A-Z]/g, '');
  return `${arn.includes(':user/') ? 'AIDA' : 'AROA'}${name}${arn.split(':')[4]}`;
}

function principal(source: Source, { home, theme }: Surroundings): Json {
  const form = source.below(30);
  if (form < 5) return pick(source, ['*', { AWS: '*' }, { AWS: ['*'] }]);
  if (form < 24) return { AWS: listOf(source, () => awsPrincipal(source, home)) };
  if (theme.service === 'sts' && form < 27) return { Federated: listOf(source, () => pick(source, [...names.PROVIDERS, '*'])) };
  if (form < 27) return { Service: listOf(source, () => pick(source, [...names.SERVICES, ...names.SERVICES, '*'])) };
  if (form >= 27 && form < 29 && theme.service === 's3') return { CanonicalUser: pick(source, [...names.CANONICAL.values(), 'cc44']) };
  if (form === 27) return { Federated: pick(source, [...names.PROVIDERS, '*']) };
  return { AWS: awsPrincipal(source, home), Service: pick(source, names.SERVICES) };
}

/** Whom a Deny with NotPrincipal spares: identity, session and account, all or some. */
function exception(source: Source, { home }: Surroundings): Json {
  const anyRole = pick(source, [names.role(home), names.roleWithPath(home)]);
  // The account alone, or somebody without it, is what AWS leaves open.
  if (chance(source, 25)) return { AWS: chance(source, 50) ? home : [pick(source, [names.user(home), anyRole])] };
  const named = some(source, [pick(source, [names.user(home), anyRole]), names.session(anyRole, 's1'), names.federatedUser(home, 'fed'), home], 55);
  return { AWS: named.length > 0 ? named : [names.rootUser(home)] };
}

function awsPrincipal(source: Source, home: string): string {
  const account = chance(source, 85) ? home : pick(source, names.ACCOUNTS);
  const person = pick(source, [names.user(account), names.userWithPath(account)]);
  const anyRole = pick(source, [names.role(account), names.roleWithPath(account)]);
  const form = source.below(29);
  if (form === 28) return uniqueId(pick(source, [person, anyRole]));
  if (form >= 26) return `arn:aws:iam::${account}:user/\${aws:username}`;
  if (form >= 24) return otherCapitals(pick(source, [person, anyRole]));
  if (form < 5) return person;
  if (form < 9) return anyRole;
  if (form < 11) return names.session(anyRole, pick(source, names.SESSIONS));
  if (form < 13) return names.federatedUser(account, 'fed');
  if (form < 15) return account;
  if (form < 17) return names.rootUser(account);
  if (form === 17) return uniqueId(pick(source, [person, anyRole]));
  if (form === 18) return `arn:aws:iam::${account}:group/all`;
  if (form === 19) return pick(source, [`arn:aws:iam::${account}:user/*`, `arn:aws:iam::${account}:role/a?p`, `arn:aws:iam::${account}:user/\${aws:username}`]);
  if (form === 20) return otherCapitals(person);
  if (form === 21) return pick(source, [person, anyRole]).replace('arn:aws:', 'arn:aws-cn:');
  if (form === 22) return pick(source, [names.reservedRole(account), names.serviceLinkedRole(account)]);
  return '*';
}

function otherCapitals(arn: string): string {
  return arn.replace(/[^/]*$/, (name) => (name === name.toLowerCase() ? name.toUpperCase() : name.toLowerCase()));
}
