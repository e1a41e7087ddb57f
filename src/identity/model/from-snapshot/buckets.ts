// What S3 adds to the decision: Block Public Access, ownership and ACLs of buckets, and the buckets behind access points.

import { asObjects, asString, at, facetActionOf, isObject, type Json, type ResourceRecord, type Snapshot } from '../../../core/index.ts';
import type { AclGrant, BlockPublicAccess, Known, ModelResource } from '../access-model.ts';
import { blockPublicAccessOf } from './accounts.ts';
import { facetPart, type Reading, unreadable, wholeList } from './reading.ts';

type S3 = NonNullable<ModelResource['s3']>;

export function bucketParts({ snapshot }: Reading, record: ResourceRecord): Pick<ModelResource, 's3'> {
  const blocked = blockPublicAccessPart(snapshot, record);
  const ownership = facetPart<Known<string> | undefined>(
    snapshot,
    record,
    'OwnershipControls',
    undefined,
    (value) => asString(at(asObjects(at(value, 'Rules'))[0], 'ObjectOwnership')) ?? unreadable('s3:GetBucketOwnershipControls', record.arn),
  );
  const acl = facetPart<Known<readonly AclGrant[]>>(snapshot, record, 'Acl', [], aclOf);
  const s3: S3 = { ...(blocked === undefined ? {} : { blockPublicAccess: blocked }), ...(ownership === undefined ? {} : { ownership }), acl };
  return { s3 };
}

/** Source: https://docs.aws.amazon.com/AmazonS3/latest/API/API_control_GetAccessPoint.html */
export function accessPointParts({ snapshot, partition }: Reading, record: ResourceRecord): Pick<ModelResource, 's3'> {
  const blocked = blockPublicAccessPart(snapshot, record);
  const bucket = asString(record.config['Bucket']);
  const vpc = asString(at(record.config['VpcConfiguration'], 'VpcId'));
  const s3: S3 = {
    ...(blocked === undefined ? {} : { blockPublicAccess: blocked }),
    ...(bucket === undefined ? {} : { bucket: `arn:${partition}:s3:::${bucket}` }),
    ...(vpc === undefined ? {} : { vpc }),
  };
  return { s3 };
}

function blockPublicAccessPart(snapshot: Snapshot, record: ResourceRecord): Known<BlockPublicAccess> | undefined {
  const facet = 'PublicAccessBlockConfiguration';
  return facetPart<Known<BlockPublicAccess> | undefined>(snapshot, record, facet, undefined, (value) =>
    isObject(value) ? blockPublicAccessOf(value) : unreadable(facetActionOf(record.type, facet), record.arn),
  );
}

/** Grants by canonical user or by group; https://docs.aws.amazon.com/AmazonS3/latest/userguide/acl-overview.html */
function aclOf(value: Json): Known<readonly AclGrant[]> {
  const grants: AclGrant[] = [];
  const list = wholeList(at(value, 'Grants'));
  if (list === undefined) return unreadable('s3:GetBucketAcl', 'a bucket');
  for (const grant of list) {
    const permission = asString(grant['Permission']);
    const user = asString(at(grant['Grantee'], 'ID'));
    const group = asString(at(grant['Grantee'], 'URI'));
    const grantee = user !== undefined ? { canonicalUser: user } : group !== undefined ? { group } : undefined;
    if (grantee === undefined || permission === undefined)
      return { unknown: 'a grant of the ACL to neither an account nor a group: this version of Stoa does not model it' };
    grants.push({ grantee, permission });
  }
  return grants;
}
