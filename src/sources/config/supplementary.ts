// `supplementaryConfiguration` of AWS Config as the facets of the catalogue.
// Shapes: https://docs.aws.amazon.com/config/latest/developerguide/querying-AWS-resources.html (queries over S3, KMS, RDS)
// and https://github.com/cloud-custodian/cloud-custodian/blob/main/c7n/resources/s3.py (what Config writes where there is none).
// INVARIANT: a member that is absent is a facet that is missing: Config has learnt members over time, so absence proves nothing.

import { asObjects, asString, isArray, isObject, type Json, type JsonObject } from '../../core/index.ts';
import { parseEmbedded } from '../files/index.ts';
import { toApiShape } from './api-shape.ts';

/** A facet and its value: null for "AWS said that there is none". */
type ToFacet = (value: Json) => readonly [facet: string, value: Json] | undefined;

const S3: Readonly<Record<string, ToFacet>> = {
  BucketPolicy: (value) => (isObject(value) && Object.hasOwn(value, 'policyText') ? ['Policy', asString(value['policyText']) ?? null] : undefined),
  PublicAccessBlockConfiguration: (value) => (isObject(value) ? ['PublicAccessBlockConfiguration', toApiShape('AWS::S3::Bucket', value)] : undefined),
  ServerSideEncryptionConfiguration: (value) => (isObject(value) ? ['ServerSideEncryptionConfiguration', toApiShape('AWS::S3::Bucket', value)] : undefined),
  BucketVersioningConfiguration: versioning,
  BucketLoggingConfiguration: logging,
  AccessControlList: accessControlList,
  BucketTaggingConfiguration: tagging,
  OwnershipControls: (value) => (isObject(value) ? ['OwnershipControls', toApiShape('AWS::S3::Bucket', value)] : undefined),
};

const BY_TYPE: Readonly<Record<string, Readonly<Record<string, ToFacet>>>> = {
  'AWS::S3::Bucket': S3,
  'AWS::KMS::Key': {
    KeyRotationStatus: (value) => {
      const enabled = isObject(value) ? (value['keyRotationEnabled'] ?? value['KeyRotationEnabled']) : value;
      return typeof enabled === 'boolean' ? ['KeyRotationStatus', { KeyRotationEnabled: enabled }] : undefined;
    },
    Policy: policy,
  },
  'AWS::Lambda::Function': { Policy: policy },
  'AWS::RDS::DBSnapshot': { DBSnapshotAttributes: list('DBSnapshotAttributes') },
  'AWS::RDS::DBClusterSnapshot': { DBClusterSnapshotAttributes: list('DBClusterSnapshotAttributes') },
  'AWS::ElasticLoadBalancingV2::LoadBalancer': { LoadBalancerAttributes: list('Attributes') },
};

/** The facets of a resource; a member without a facet is kept under its own name, so that nothing is dropped. */
export function facetsFrom(type: string, supplementary: JsonObject): JsonObject {
  const facets: (readonly [string, Json])[] = [];
  for (const [name, raw] of Object.entries(supplementary)) {
    if (raw === undefined) continue;
    const value = unquoted(raw);
    const table = BY_TYPE[type] ?? {};
    const toFacet = Object.hasOwn(table, name) ? table[name] : undefined;
    if (toFacet === undefined) {
      if (value !== null && name !== 'Tags') facets.push([name, value]);
      continue;
    }
    const facet = toFacet(value);
    if (facet !== undefined) facets.push(facet);
  }
  return Object.fromEntries(facets);
}

/** Some members are JSON in a string: in snapshots the access control list, in answers of the CLI every one. */
function unquoted(value: Json): Json {
  if (typeof value !== 'string' || !/^\s*["{[tfn]/.test(value)) return value;
  const inner = parseEmbedded(value);
  return inner === undefined ? value : inner;
}

function policy(value: Json): readonly [string, Json] | undefined {
  if (value === null) return ['Policy', null];
  if (typeof value === 'string') return ['Policy', value];
  if (!isObject(value)) return undefined;
  if (Object.hasOwn(value, 'policyText')) return ['Policy', asString(value['policyText']) ?? null];
  return Object.hasOwn(value, 'Statement') ? ['Policy', JSON.stringify(value)] : undefined;
}

/** Config writes `Off` where versioning was never on; the API then answers an empty object. */
function versioning(value: Json): readonly [string, Json] | undefined {
  if (!isObject(value)) return undefined;
  const status = asString(value['status']);
  if (status !== 'Enabled' && status !== 'Suspended') return status === 'Off' || value['status'] === null ? ['Versioning', {}] : undefined;
  const mfa = value['isMfaDeleteEnabled'];
  return ['Versioning', { Status: status, ...(typeof mfa === 'boolean' ? { MFADelete: mfa ? 'Enabled' : 'Disabled' } : {}) }];
}

function logging(value: Json): readonly [string, Json] | undefined {
  if (!isObject(value) || !Object.hasOwn(value, 'destinationBucketName')) return undefined;
  const bucket = asString(value['destinationBucketName']);
  return ['LoggingEnabled', bucket === undefined ? null : { TargetBucket: bucket, TargetPrefix: asString(value['logFilePrefix']) ?? '' }];
}

function tagging(value: Json): readonly [string, Json] | undefined {
  const [set] = isObject(value) ? asObjects(value['tagSets']) : [];
  if (!isObject(set?.['tags'])) return undefined;
  return ['TagSet', Object.entries(set['tags']).flatMap(([Key, Value]) => (typeof Value === 'string' ? [{ Key, Value }] : []))];
}

// Source: https://docs.aws.amazon.com/AmazonS3/latest/userguide/acl-overview.html
const GROUPS: ReadonlyMap<string, string> = new Map([
  ['AllUsers', 'http://acs.amazonaws.com/groups/global/AllUsers'],
  ['AuthenticatedUsers', 'http://acs.amazonaws.com/groups/global/AuthenticatedUsers'],
  ['LogDelivery', 'http://acs.amazonaws.com/groups/s3/LogDelivery'],
]);
const PERMISSIONS: ReadonlyMap<string, string> = new Map([
  ['FullControl', 'FULL_CONTROL'],
  ['Read', 'READ'],
  ['Write', 'WRITE'],
  ['ReadAcp', 'READ_ACP'],
  ['WriteAcp', 'WRITE_ACP'],
]);

/** A list with a grantee or permission of another kind is not understood, and so not told at all. */
function accessControlList(value: Json): readonly [string, Json] | undefined {
  if (!isObject(value) || !isArray(value['grantList'])) return undefined;
  const grants: Json[] = [];
  for (const grant of value['grantList']) {
    if (!isObject(grant)) return undefined;
    const grantee = granteeOf(grant['grantee']);
    const permission = PERMISSIONS.get(asString(grant['permission']) ?? '');
    if (grantee === undefined || permission === undefined) return undefined;
    grants.push({ Grantee: grantee, Permission: permission });
  }
  const owner = isObject(value['owner']) ? toApiShape('AWS::S3::Bucket', { ID: value['owner']['id'], displayName: value['owner']['displayName'] }) : {};
  return ['Acl', { Owner: owner, Grants: grants }];
}

function granteeOf(grantee: Json | undefined): JsonObject | undefined {
  if (typeof grantee === 'string') {
    const uri = GROUPS.get(grantee);
    return uri === undefined ? undefined : { Type: 'Group', URI: uri };
  }
  if (!isObject(grantee) || typeof grantee['id'] !== 'string') return undefined;
  const name = asString(grantee['displayName']);
  return { Type: 'CanonicalUser', ID: grantee['id'], ...(name === undefined ? {} : { DisplayName: name }) };
}

function list(facet: string): ToFacet {
  return (value) => (isArray(value) ? [facet, value.map((item) => (isObject(item) ? toApiShape('', item) : item))] : undefined);
}
