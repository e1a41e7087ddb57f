// The ARNs of who asks.
// Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-arns

import type { RequestPrincipal } from '../model/index.ts';

/** The ARN of the identity whose policies count: the user, the role behind a session, the user behind a federated one. */
export function identityArnOf(principal: RequestPrincipal): string | undefined {
  if (principal.kind === 'user') return principal.arn;
  if (principal.kind === 'role-session') return principal.role;
  return principal.kind === 'federated-user' ? principal.user : undefined;
}

/** What aws:PrincipalArn holds: the role for its sessions, the federated user itself. */
export function callerArnOf(principal: RequestPrincipal, account: string, partition: string): string | undefined {
  if (principal.kind === 'root') return `arn:${partition}:iam::${principal.account}:root`;
  if (principal.kind === 'federated-user') return federatedUserArn(principal.name, account, partition);
  return identityArnOf(principal);
}

/** The ARN of a session, where the caller is one: the path of a role is not part of it. */
export function sessionArnOf(principal: RequestPrincipal, account: string, partition: string): string | undefined {
  if (principal.kind === 'federated-user') return federatedUserArn(principal.name, account, partition);
  if (principal.kind !== 'role-session') return undefined;
  return `arn:${partition}:sts::${account}:assumed-role/${lastName(principal.role)}/${principal.session}`;
}

function federatedUserArn(name: string, account: string, partition: string): string {
  return `arn:${partition}:sts::${account}:federated-user/${name}`;
}

/** `Name` of `arn:aws:iam::111122223333:user/path/Name`. */
export function lastName(arn: string): string {
  return arn.slice(arn.lastIndexOf('/') + 1);
}

/** A name to show: an ARN where there is one. */
export function nameOfCaller(principal: RequestPrincipal, partition: string): string {
  if (principal.kind === 'root') return `arn:${partition}:iam::${principal.account}:root`;
  if (principal.kind === 'service') return principal.service;
  if (principal.kind === 'federated') return principal.provider;
  return identityArnOf(principal) ?? principal.kind;
}
