// What controls of users, roles and groups share: how each is called, and what is attached to it.

import { asObjects, asString, isArray, type JsonObject, type Missing, type ResourceRecord } from '../../../core/index.ts';
import type { Need } from '../../control.ts';

export const USER = 'AWS::IAM::User';
const ROLE = 'AWS::IAM::Role';
const GROUP = 'AWS::IAM::Group';

interface Kind {
  readonly noun: string;
  /** The member of the record that holds its inline policies. */
  readonly inline: string;
  /** The AWS CLI's option that names it, and the part of its commands. */
  readonly option: string;
}

const KINDS: ReadonlyMap<string, Kind> = new Map([
  [USER, { noun: 'user', inline: 'UserPolicyList', option: '--user-name' }],
  [ROLE, { noun: 'role', inline: 'RolePolicyList', option: '--role-name' }],
  [GROUP, { noun: 'group', inline: 'GroupPolicyList', option: '--group-name' }],
]);

/** For controls that judge all three: each is a subject of its own, so that none needs the other two. */
export const IDENTITY_UNIT = { kind: 'resource', type: USER, also: [ROLE, GROUP] } as const;
export const IDENTITY_NEEDS: readonly Need[] = [USER, ROLE, GROUP].map((type) => ({ type, within: 'region', lazy: true }));

export function kindOf(identity: ResourceRecord): Kind {
  const kind = KINDS.get(identity.type);
  if (kind === undefined) throw new Error(`${identity.type} is no identity`);
  return kind;
}

export interface InlinePolicy {
  readonly name: string;
  readonly document: JsonObject[string];
}

/** `undefined` where they were not read: ListUsers, ListRoles and ListGroups do not answer them. */
export function inlinePoliciesOf(identity: ResourceRecord): readonly InlinePolicy[] | undefined {
  const list = identity.config[kindOf(identity).inline];
  if (!isArray(list)) return undefined;
  return asObjects(list).map((one) => ({ name: asString(one['PolicyName']) ?? '', document: one['PolicyDocument'] }));
}

/** The ARNs of the managed policies; `undefined` where they were not read. */
export function attachedPoliciesOf(identity: ResourceRecord): readonly string[] | undefined {
  const list = identity.config['AttachedManagedPolicies'];
  if (!isArray(list)) return undefined;
  return asObjects(list).map((one) => asString(one['PolicyArn']) ?? '');
}

export function unreadPolicies({ account, arn }: ResourceRecord): Missing {
  return { reason: 'absent', name: 'iam:GetAccountAuthorizationDetails', account, arn };
}
