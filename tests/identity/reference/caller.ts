// Who asks: the principal of a request with what the model knows of it.

import type { AccessModel, AccessRequest, Known, ModelPrincipal } from '../../../src/identity/model/index.ts';
import { arnParts } from './text.ts';
import { accountOf, principalOf } from './world.ts';

export interface Caller {
  readonly request: AccessRequest['principal'];
  readonly kind: AccessRequest['principal']['kind'];
  /** Undefined for services, anonymous callers, and those of a provider. */
  readonly account: string | undefined;
  /** The user or role itself, or the user that federated. */
  readonly identity: ModelPrincipal | undefined;
  /** The ARN that `identity` has, in the model or not. */
  readonly identityArn: string | undefined;
  /** The session of a role, the federated user. */
  readonly sessionArn: string | undefined;
  readonly isServiceLinked: boolean;
  /** A federated session of the root user counts as root where identity policies are asked. */
  readonly isRoot: boolean;
  readonly sessionPolicies: readonly string[] | undefined;
  readonly boundary: Known<string> | undefined;
}

const NOBODY = { account: undefined, identity: undefined, identityArn: undefined, sessionArn: undefined, isServiceLinked: false, isRoot: false } as const;

export function callerOf(model: AccessModel, principal: AccessRequest['principal']): Caller {
  const base = { ...NOBODY, request: principal, kind: principal.kind, sessionPolicies: undefined, boundary: undefined };
  if (principal.kind === 'root') {
    const task = principal.taskPolicy === undefined ? undefined : [principal.taskPolicy];
    return { ...base, account: principal.account, isRoot: true, sessionPolicies: task };
  }
  if (principal.kind === 'user') return { ...base, ...identityOf(model, principal.arn) };
  if (principal.kind === 'role-session') {
    const identity = identityOf(model, principal.role);
    const name = principal.role.split('/').at(-1) ?? '';
    const sessionArn = `arn:${model.partition}:sts::${identity.account}:assumed-role/${name}/${principal.session}`;
    // "arn:aws:iam::111122223333:role/aws-service-role/…": IAM makes such paths for service-linked roles only.
    // https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create-service-linked-role.html
    const isServiceLinked = identity.identity?.isServiceLinked === true || principal.role.includes(':role/aws-service-role/');
    const passed = principal.sessionPolicies ?? [];
    return { ...base, ...identity, sessionArn, isServiceLinked, sessionPolicies: passed.length === 0 ? undefined : passed };
  }
  if (principal.kind === 'federated-user') {
    const identity = identityOf(model, principal.user);
    const sessionArn = `arn:${model.partition}:sts::${identity.account}:federated-user/${principal.name}`;
    const isRoot = principal.user === `arn:${model.partition}:iam::${identity.account}:root`;
    // "a federated user without a session policy has no permissions": an empty list allows nothing.
    return { ...base, ...identity, sessionArn, isRoot, boundary: isRoot ? undefined : identity.boundary, sessionPolicies: principal.sessionPolicies ?? [] };
  }
  return base;
}

function identityOf(model: AccessModel, arn: string) {
  const identity = principalOf(model, arn);
  const account = identity?.account ?? arnParts(arn)[4] ?? '';
  const boundary = identity === undefined ? { unknown: `${arn} is not in the model` } : identity.boundary;
  return { identity, identityArn: arn, account, boundary };
}

/** Whether the account's S3 canonical user is this one. */
export function hasCanonicalUser(model: AccessModel, account: string | undefined, canonicalUser: string): boolean | 'maybe' {
  if (account === undefined) return false;
  const known = accountOf(model, account)?.canonicalUser;
  return known === undefined ? 'maybe' : known === canonicalUser;
}

/** The unique id of the identity; `unknown` where the model does not have it. */
export function uniqueIdOf(caller: Caller): string | undefined {
  if (caller.identityArn === undefined || caller.isRoot) return undefined;
  return caller.identity?.uniqueId ?? 'unknown';
}
