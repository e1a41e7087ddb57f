// What S3 adds to policies: access control lists, and Block Public Access.
// Sources: https://docs.aws.amazon.com/AmazonS3/latest/userguide/acl-overview.html and
// https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html

import type { BlockPublicAccess, Known } from '../model/index.ts';
import { valueOfKey } from './key-values.ts';
import { keyName } from './lexicon.ts';
import { both, either, FALSE, TRUE, type Truth } from './logic.ts';
import { current } from './policy-set.ts';
import { isPublicPolicy } from './s3-public.ts';
import type { Frame, PreparedResource } from './shapes.ts';

// https://docs.aws.amazon.com/AmazonS3/latest/userguide/acl-overview.html#permissions, for grants on a bucket. WRITE: of actions of
// others than the owner, s3:PutObject only.
const BUCKET_PERMISSIONS: ReadonlyMap<string, readonly string[]> = new Map([
  ['s3:listbucket', ['READ']],
  ['s3:listbucketversions', ['READ']],
  ['s3:listbucketmultipartuploads', ['READ']],
  ['s3:putobject', ['WRITE']],
  ['s3:getbucketacl', ['READ_ACP']],
  ['s3:putbucketacl', ['WRITE_ACP']],
]);

// What an ACL of an object can allow.
const OBJECT_ACTIONS = new Set([
  's3:getobject',
  's3:getobjectversion',
  's3:getobjecttorrent',
  's3:getobjectacl',
  's3:getobjectversionacl',
  's3:putobjectacl',
  's3:putobjectversionacl',
]);

const ALL_USERS = 'http://acs.amazonaws.com/groups/global/AllUsers';
const AUTHENTICATED_USERS = 'http://acs.amazonaws.com/groups/global/AuthenticatedUsers';

/** Adds what the ACL of the bucket, or of the object, allows to the layers. */
export function evaluateAcl(frame: Frame): void {
  const { place, action, layers, logic, principalAccount } = frame;
  const { resource } = place;
  const s3 = resource?.model.s3;
  if (resource === undefined || s3 === undefined || resource.model.type !== 'AWS::S3::Bucket') return;
  const isObject = OBJECT_ACTIONS.has(action.name);
  const permissions = BUCKET_PERMISSIONS.get(action.name);
  if (!isObject && permissions === undefined) return;
  const enabled = aclsEnabled(frame, s3.ownership, s3.acl);
  if (enabled === FALSE) return;
  const isIgnored = setting(frame, 'IgnorePublicAcls', resource);
  const isPublicCounted = isIgnored === TRUE ? FALSE : isIgnored === FALSE ? TRUE : logic.not(isIgnored);
  if (isObject) {
    // Object ACLs are not in the model: unknown where only they could allow (rule s3.acl-object).
    const name = `the ACL of ${place.arn} is not in the model`;
    const isPublic = both(logic, both(logic, enabled, isPublicCounted), logic.unknown(name, `public ${action.name}`));
    layers.direct = either(logic, layers.direct, isPublic);
    if (frame.account !== '') layers.delegated = either(logic, layers.delegated, both(logic, enabled, logic.unknown(name, `account ${action.name}`)));
    return;
  }
  const acl = s3.acl ?? [];
  if ('unknown' in acl) {
    const open = both(logic, enabled, logic.unknown(acl.unknown, action.name));
    layers.direct = either(logic, layers.direct, both(logic, open, isPublicCounted));
    if (frame.account !== '') layers.delegated = either(logic, layers.delegated, open);
    return;
  }
  const isPublicAcl = acl.some(({ grantee }) => 'group' in grantee && (grantee.group === ALL_USERS || grantee.group === AUTHENTICATED_USERS));
  for (const { grantee, permission } of acl) {
    if (permission !== 'FULL_CONTROL' && permissions?.includes(permission) !== true) continue;
    if ('group' in grantee) {
      // AllUsers is "anyone in the world", AuthenticatedUsers every account.
      const isMember = grantee.group === ALL_USERS || (grantee.group === AUTHENTICATED_USERS && frame.account !== '');
      if (isMember) layers.direct = either(logic, layers.direct, both(logic, enabled, isPublicCounted));
    } else if (frame.account !== '') {
      const canonical = principalAccount?.canonicalUser;
      const isGranted =
        canonical === undefined
          ? logic.unknown(`the canonical user id of the account ${frame.account} is not in the model`, grantee.canonicalUser)
          : canonical === grantee.canonicalUser
            ? TRUE
            : FALSE;
      // "ignore all public ACLs": whether the other grants of an ACL that is public count then is not documented.
      const isCounted =
        isPublicAcl && isIgnored !== FALSE
          ? logic.unknown(`whether the grants to accounts in a public ACL of ${place.holder.arn} are ignored is not documented`, '')
          : TRUE;
      layers.delegated = either(logic, layers.delegated, both(logic, both(logic, enabled, isGranted), isCounted));
    }
  }
}

/** A bucket without a word about ownership has ACLs where the model tells of them. */
function aclsEnabled({ logic, action }: Frame, ownership: Known<string> | undefined, acl: unknown): Truth {
  if (ownership === undefined) return acl === undefined ? FALSE : TRUE;
  if (typeof ownership !== 'string') return logic.unknown(ownership.unknown, action.name);
  return ownership === 'BucketOwnerEnforced' ? FALSE : TRUE;
}

/** The settings of account, bucket and access point add up (rule s3.bpa-most-restrictive). */
function setting(frame: Frame, name: keyof BlockPublicAccess, resource: PreparedResource): Truth {
  const { logic, place, engine, accessPoint } = frame;
  const { s3 } = resource.model;
  const bucket = s3?.bucket === undefined ? undefined : engine.resources.get(s3.bucket)?.model.s3?.blockPublicAccess;
  let result: Truth = FALSE;
  for (const one of [s3?.blockPublicAccess, bucket, place.ownerAccount?.blockPublicAccess]) {
    if (one === undefined) continue;
    result = either(logic, result, 'unknown' in one ? logic.unknown(one.unknown, name) : one[name] ? TRUE : FALSE);
  }
  // Whether what an access point sets binds the bucket's own policy too, AWS does not say; its ACL is asked through the access point alone.
  const ofPoint = accessPoint?.resource?.model.s3?.blockPublicAccess;
  if (ofPoint === undefined || result === TRUE) return result;
  const isSet = 'unknown' in ofPoint ? logic.unknown(ofPoint.unknown, name) : ofPoint[name] ? TRUE : FALSE;
  const binds =
    name === 'IgnorePublicAcls'
      ? TRUE
      : logic.unknown('whether Block Public Access of an access point binds the policy of the bucket behind it is not documented', name);
  return either(logic, result, both(logic, isSet, binds));
}

/** "Amazon S3 rejects any request made to the access point that doesn't originate from that VPC." */
// https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-points-vpc.html
export function isFromElsewhere(frame: Frame): Truth {
  return frame.place.isAccessPoint ? (frame.place.resource?.isFromElsewhere?.evaluate(frame) ?? FALSE) : FALSE;
}

/** RestrictPublicBuckets: a public policy serves AWS services and the owners' accounts only (rule s3.bpa-restrict). */
export function isRestricted(frame: Frame): Truth {
  const { place, principal, account, logic, engine } = frame;
  const { resource } = place;
  if (resource?.policy === undefined || principal.kind === 'service' || (account !== '' && account === place.owner)) return FALSE;
  const { s3, type } = resource.model;
  const isPoint = type === 'AWS::S3::AccessPoint';
  // "An access point that has a VPC network origin is always considered non-public"
  const isOfVpc = s3?.vpc !== undefined || valueOfKey(frame, keyName(engine.lexicon, 's3:AccessPointNetworkOrigin')) === 'VPC';
  if (isPoint && isOfVpc) return FALSE;
  if (s3?.bucket !== undefined && account !== '' && account === engine.resources.get(s3.bucket)?.model.account) return FALSE;
  const isOn = setting(frame, 'RestrictPublicBuckets', resource);
  if (isOn === FALSE) return FALSE;
  const set = current(resource.policy, frame);
  let isPublic: Truth = FALSE;
  for (const name of set.missing) isPublic = either(logic, isPublic, logic.unknown(name, 'public'));
  for (const view of set.views) {
    const answer = isPublicPolicy(view, isPoint ? 'access-point' : 'bucket');
    const open = (): Truth => logic.unknown(`whether AWS calls the policy ${view.compiled.policy.id} public is not known`, '');
    isPublic = either(logic, isPublic, answer === 'unknown' ? open() : answer === 'public' ? TRUE : FALSE);
  }
  return both(logic, isOn, isPublic);
}

/** Whether a policy alone gives an object: with ACLs enabled it may belong to another account, whose objects no policy of the bucket gives. */
// https://docs.aws.amazon.com/AmazonS3/latest/userguide/about-object-ownership.html
export function limitToOwnObjects(frame: Frame): void {
  const { place, action, layers, logic } = frame;
  const ownership = place.resource?.model.s3?.ownership;
  if (ownership === undefined || ownership === 'BucketOwnerEnforced' || !isObjectAction(frame)) return;
  if (place.resource?.model.type !== 'AWS::S3::Bucket') return;
  const name = typeof ownership === 'string' ? `the owner of ${place.arn} is not in the model` : ownership.unknown;
  const isOwn = logic.unknown(name, `object ${action.name}`);
  layers.direct = both(logic, layers.direct, isOwn);
  layers.roleLike = both(logic, layers.roleLike, isOwn);
  layers.delegated = both(logic, layers.delegated, isOwn);
  layers.identityAllow = both(logic, layers.identityAllow, isOwn);
}

// Writing a new object is the bucket's matter, and its owner can "delete any objects, regardless of who owns them".
// https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-overview.html
const OF_BUCKET = new Set(['s3:putobject', 's3:deleteobject', 's3:deleteobjectversion']);

function isObjectAction({ place, action }: Frame): boolean {
  return place.arn !== place.holder.arn && !OF_BUCKET.has(action.name);
}
