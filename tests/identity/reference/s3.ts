// What S3 adds: Block Public Access, ACLs, and objects of other owners.

import type { AclGrant, BlockPublicAccess, Known, ModelResource } from '../../../src/identity/model/index.ts';
import { hasCanonicalUser } from './caller.ts';
import { readDocument } from './document.ts';
import { type Ask, allOf, anyOf, because, type Judged, judged, perhaps } from './judged.ts';
import { type Asked, keyValue } from './keys.ts';
import type { Way } from './principal.ts';
import { isPublic } from './s3-public.ts';
import { problemOf } from './statement.ts';
import { arnParts } from './text.ts';
import { accountOf, isUnknown, policyOf } from './world.ts';

type Setting = keyof BlockPublicAccess;

/**
 * Whether a setting is on for the resource: "S3 applies the most restrictive combination" of account, bucket and access point.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html
 */
function isOn(asked: Asked, resources: readonly ModelResource[], setting: Setting): Judged {
  const owners = new Set(resources.map(({ account }) => account));
  const settings = [...owners]
    .map((account) => accountOf(asked.model, account)?.blockPublicAccess)
    .concat(resources.map((resource) => resource.s3?.blockPublicAccess));
  const asks = settings.map(
    (value: Known<BlockPublicAccess> | undefined): Ask =>
      () =>
        isUnknown(value) ? judged('maybe', 'order.unknown') : judged(value?.[setting] === true),
  );
  return because(anyOf(asks), 's3.bpa-most-restrictive');
}

/**
 * Whether RestrictPublicBuckets shuts the caller out: "only AWS service principals and authorized users within the bucket owner's account
 * and access point owner's account" pass where the policy is public.
 */
export function isShutOut(asked: Asked, resources: readonly ModelResource[]): Judged {
  const { caller, model } = asked;
  const isInside = caller.kind === 'service' || resources.some(({ account }) => account === caller.account);
  const origin = keyValue(asked, 's3:AccessPointNetworkOrigin');
  const isFromVpc = origin.kind === 'value' && origin.values[0] === 'VPC';
  const policies = resources.map(
    ({ policy, s3, arn }): Ask =>
      () => {
        // "An access point that has a VPC network origin is always considered non-public".
        if (policy === undefined || (arn.includes(':accesspoint/') && (s3?.vpc !== undefined || isFromVpc))) return judged(false);
        if (isUnknown(policy)) return judged('maybe', 'order.unknown');
        const document = readDocument(policyOf(model, policy)?.document ?? null);
        if ('unreadable' in document) return judged('maybe', document.unreadable);
        return anyOf(
          document.statements.map(
            (statement) => () =>
              problemOf(statement, { asked, kind: 'resource' }) === undefined
                ? isPublic(statement, arn.includes(':accesspoint/'))
                : judged('maybe', 'grammar.unreadable'),
          ),
        );
      },
  );
  const asks = resources.map(
    (resource, index): Ask =>
      () => {
        const isOpen = policies[index] ?? (() => judged(false));
        // What a setting of the access point does about a public policy of the bucket behind, AWS does not say.
        const isBehind = index > 0 && isOn(asked, resources.slice(index), 'RestrictPublicBuckets').truth !== true;
        const restricted = allOf([isOpen, () => isOn(asked, resources, 'RestrictPublicBuckets')]);
        return isBehind && resource !== resources[0] ? perhaps(restricted, false, 'order.unknown') : restricted;
      },
  );
  const answer = isInside ? judged(false) : because(anyOf(asks), 's3.bpa-restrict');
  if (answer.truth !== false) return answer;
  // "Enabling this setting doesn't affect existing … policies": the public policy counts though BlockPublicPolicy is on.
  const isBlocked = allOf([() => anyOf(policies), () => isOn(asked, resources, 'BlockPublicPolicy')]).truth === true;
  return because(answer, isBlocked ? 's3.bpa-block-policy' : undefined);
}

/** What an ACL's permissions of a bucket allow: https://docs.aws.amazon.com/AmazonS3/latest/userguide/acl-overview.html#acl-access-policy-permission-mapping */
const BUCKET_PERMISSIONS: ReadonlyMap<string, string> = new Map([
  ['listbucket', 'READ'],
  ['listbucketversions', 'READ'],
  ['listbucketmultipartuploads', 'READ'],
  ['putobject', 'WRITE'],
  ['getbucketacl', 'READ_ACP'],
  ['putbucketacl', 'WRITE_ACP'],
]);
const OBJECT_PERMISSIONS: ReadonlySet<string> = new Set([
  'getobject',
  'getobjectversion',
  'getobjectacl',
  'getobjectversionacl',
  'putobjectacl',
  'putobjectversionacl',
]);

/** Whether the ACL allows the caller, named in one of the ways: a group directly, a canonical user as its account. */
export function aclAllows(asked: Asked, resources: readonly ModelResource[], ways: readonly Way[]): Judged {
  const { target } = asked;
  const bucket = resources.at(-1);
  // "Access points don't have ACLs associated with them."
  if (target.service !== 's3' || bucket === undefined || bucket !== target.holder) return judged(false);
  const permission = BUCKET_PERMISSIONS.get(target.action);
  const isObjectAction = OBJECT_PERMISSIONS.has(target.action) && asksObject(asked);
  if (permission === undefined && !isObjectAction) return judged(false);
  const ownership = bucket.s3?.ownership;
  if (ownership === 'BucketOwnerEnforced') return judged(false, 's3.acl-disabled');
  const isDisabled = isUnknown(ownership) ? judged('maybe', 'order.unknown') : judged(false);
  const answer = isObjectAction ? objectAcl(asked, resources, ways) : bucketAcl(asked, resources, ways, permission ?? '');
  return answer.truth === true && isDisabled.truth === 'maybe' ? judged('maybe', isDisabled.why, answer.why) : answer;
}

/** Whether the resource is an object, not the bucket itself. */
function asksObject({ target }: Asked): boolean {
  const [, , , , , rest = ''] = arnParts(target.arn);
  return target.accessPoint === undefined || !target.arn.includes(':accesspoint/') ? rest.includes('/') : rest.includes('/object/');
}

/** The ACLs of objects are not in the model: they may name anyone, and the public only where public ACLs count. */
function objectAcl(asked: Asked, resources: readonly ModelResource[], ways: readonly Way[]): Judged {
  const canBeNamed = asked.caller.account !== undefined && ways.includes('account');
  if (canBeNamed) return judged('maybe', 's3.acl-object');
  if (!ways.includes('direct')) return judged(false);
  const isIgnored = isOn(asked, resources, 'IgnorePublicAcls');
  return isIgnored.truth === true ? because(judged(false, 's3.bpa-ignore-acls'), isIgnored.why) : judged('maybe', 's3.acl-object');
}

function bucketAcl(asked: Asked, resources: readonly ModelResource[], ways: readonly Way[], permission: string): Judged {
  const acl = resources.at(-1)?.s3?.acl ?? [];
  if (isUnknown(acl)) {
    // It may name an account; what it gives to groups does not count where public ACLs are ignored.
    const canBeNamed = asked.caller.account !== undefined && ways.includes(asked.caller.kind === 'root' ? 'direct' : 'account');
    const isIgnored = isOn(asked, resources, 'IgnorePublicAcls').truth === true;
    return canBeNamed || !isIgnored ? judged('maybe', 'order.unknown') : judged(false, 's3.bpa-ignore-acls');
  }
  const grants = acl.filter((grant) => grant.permission === permission || grant.permission === 'FULL_CONTROL');
  // "ignore all public ACLs": whether the other grants of a public ACL count, AWS does not say.
  const isPublicAcl = acl.some(isPublicGrant);
  return anyOf(
    grants.map((grant) => () => {
      const named = judgeGrantee(asked, grant, ways);
      if (named.truth === false || !isPublicAcl) return because(named, 's3.acl-grants');
      const isIgnored = isOn(asked, resources, 'IgnorePublicAcls');
      if (isIgnored.truth === false) return because(named, 's3.acl-grants');
      const isCertain = isIgnored.truth === true && isPublicGrant(grant);
      return because(judged(isCertain ? false : 'maybe', 's3.bpa-ignore-acls'), isIgnored.why);
    }),
  );
}

const GROUPS = 'http://acs.amazonaws.com/groups/global/';

function isPublicGrant({ grantee }: AclGrant): boolean {
  return 'group' in grantee && (grantee.group === `${GROUPS}AllUsers` || grantee.group === `${GROUPS}AuthenticatedUsers`);
}

function judgeGrantee({ model, caller }: Asked, { grantee }: AclGrant, ways: readonly Way[]): Judged {
  if ('group' in grantee) {
    const isEveryone = grantee.group === `${GROUPS}AllUsers`;
    // "Access permission to this group allows any AWS account to access the resource."
    const isAccount = grantee.group === `${GROUPS}AuthenticatedUsers` && caller.account !== undefined;
    return judged((isEveryone || isAccount) && ways.includes('direct'), 's3.acl-all-users');
  }
  const way: Way = caller.kind === 'root' ? 'direct' : 'account';
  return judged(ways.includes(way) ? hasCanonicalUser(model, caller.account, grantee.canonicalUser) : false, 's3.acl-canonical');
}

/** Actions on an object that is there already; that the bucket's owner may delete any object, whoever owns it, is said in the same place. */
const OF_THE_OBJECT: ReadonlySet<string> = new Set([...OBJECT_PERMISSIONS, 'getobjecttagging', 'putobjecttagging', 'getobjectattributes']);

/** "the bucket owner owns and has full control over new objects" only as Object Ownership says: https://docs.aws.amazon.com/AmazonS3/latest/userguide/about-object-ownership.html */
export function mayBeOfOtherOwner(asked: Asked, resources: readonly ModelResource[]): boolean {
  const bucket = resources.at(-1);
  if (asked.target.service !== 's3' || bucket === undefined || !OF_THE_OBJECT.has(asked.target.action) || !asksObject(asked)) return false;
  // Without Object Ownership settings ACLs are enabled, and objects belong to who uploads them.
  return bucket.s3?.ownership !== 'BucketOwnerEnforced' && !bucket.arn.includes(':accesspoint/');
}
