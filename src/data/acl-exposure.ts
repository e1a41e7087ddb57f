// What a bucket's ACL lets the public do: any grant to one of the two groups that everyone belongs to.
// Source: https://docs.aws.amazon.com/AmazonS3/latest/userguide/acl-overview.html

import { asObjects, asString, at, isArray, type Json } from '../core/index.ts';
import type { Access } from './s3-actions.ts';

export interface AclExposure {
  readonly answer: 'public' | 'not-public' | 'unknown';
  /** The grants that it comes from, by their index. */
  readonly grants: readonly number[];
  /** For `unknown`: what could not be read or is not modelled. */
  readonly notModelled: readonly string[];
}

// AuthenticatedUsers is anyone with any AWS account. The group of log delivery is a service of AWS.
const GROUPS: ReadonlyMap<string, 'public' | 'not-public'> = new Map([
  ['http://acs.amazonaws.com/groups/global/AllUsers', 'public'],
  ['http://acs.amazonaws.com/groups/global/AuthenticatedUsers', 'public'],
  ['http://acs.amazonaws.com/groups/s3/LogDelivery', 'not-public'],
]);
const PERMISSIONS: ReadonlyMap<string, readonly Access[]> = new Map([
  ['READ', ['read']],
  ['READ_ACP', ['read']],
  ['WRITE', ['write']],
  ['WRITE_ACP', ['write']],
  ['FULL_CONTROL', ['read', 'write']],
]);

/** Reads the answer of GetBucketAcl. */
export function aclExposure(acl: Json, access: Access): AclExposure {
  const list = at(acl, 'Grants');
  if (!isArray(list)) return { answer: 'unknown', grants: [], notModelled: ['the Grants of the ACL'] };
  const grants: number[] = [];
  const notModelled: string[] = [];
  for (const [index, grant] of asObjects(list).entries()) {
    const uri = asString(at(grant, 'Grantee', 'URI'));
    if (uri === undefined) continue;
    const group = GROUPS.get(uri.replace(/^https:/, 'http:'));
    if (group === 'not-public') continue;
    const permission = asString(grant['Permission']) ?? '';
    const accesses = PERMISSIONS.get(permission);
    if (group === undefined) notModelled.push(`the group ${uri} in the ACL`);
    else if (accesses === undefined) notModelled.push(`the permission ${permission} in the ACL`);
    else if (accesses.includes(access)) grants.push(index);
  }
  if (grants.length > 0) return { answer: 'public', grants, notModelled: [] };
  return { answer: notModelled.length > 0 ? 'unknown' : 'not-public', grants, notModelled };
}
