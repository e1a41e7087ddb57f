// The access model of whole snapshots: the sample organisation, real answers of IAM, and what becomes unknown when a part was not read.

import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createSnapshot, type JsonObject, type ResourceRecord, type Snapshot } from '../src/core/index.ts';
import { type AccessModel, accessModelOf, createReadWhole } from '../src/identity/index.ts';
import { readAwsCli, sampleOrganization } from '../src/sources/index.ts';

const { snapshot } = sampleOrganization();
const records = snapshot.types.flatMap((type) => snapshot.of(type).records);

/** Each part that is unknown, as `resources AWS::S3::Bucket policy`, with how many there are of it. */
function unknownParts(model: AccessModel): Readonly<Record<string, number>> {
  const found: Record<string, number> = {};
  const walk = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('unknown' in value && typeof value.unknown === 'string') {
      found[path] = (found[path] ?? 0) + 1;
      return;
    }
    for (const [name, part] of Object.entries(value)) if (name !== 'document') walk(part, Array.isArray(value) ? path : `${path} ${name}`);
  };
  const { resources, principals, ...rest } = model;
  for (const resource of resources) walk(resource, `resources ${resource.type}`);
  for (const principal of principals) walk(principal, `${principal.kind}s`);
  walk(rest, 'model');
  return found;
}

/** Parts that are unknown after a change and were not before, or are so more often. */
function newlyUnknown(changed: Snapshot): readonly string[] {
  const after = unknownParts(accessModelOf(changed));
  return Object.keys(after)
    .filter((path) => (after[path] ?? 0) > (BEFORE[path] ?? 0))
    .sort();
}

function snapshotOf(kept: readonly ResourceRecord[], notRead?: string): Snapshot {
  const coverage = snapshot.coverage.rows.filter((row) => row.type !== notRead);
  return createSnapshot({ source: snapshot.source, takenAt: snapshot.takenAt, coverage }, kept).snapshot;
}

const without = (type: string) =>
  snapshotOf(
    records.filter((record) => record.type !== type),
    type,
  );

function withoutFacet(type: string, facet: string): Snapshot {
  const drop = (config: JsonObject): JsonObject => Object.fromEntries(Object.entries(config).filter(([name]) => name !== facet));
  return snapshotOf(records.map((record) => (record.type === type ? { ...record, config: drop(record.config) } : record)));
}

const MODEL = accessModelOf(snapshot);
const BEFORE = unknownParts(MODEL);

describe('accessModelOf the sample organisation', () => {
  it('leaves nothing unknown but what the sample leaves out and what no snapshot holds', () => {
    const parts = Object.keys(BEFORE).filter((path) => !path.endsWith(' tags'));
    const types = MODEL.resources.filter(({ policy }) => typeof policy === 'object').map(({ policy }) => JSON.stringify(policy));
    expect(types.filter((reason) => !reason.includes('this version of Stoa does not model it'))).toEqual([]);
    expect(parts.filter((path) => !path.startsWith('resources ')).sort()).toEqual(['model policies']);
    // Texts of AWS that the sample leaves out; those of service-linked roles decide about nobody else.
    const texts = MODEL.policies.flatMap(({ id, unknown }) => (unknown === undefined || id.includes(':policy/aws-service-role/') ? [] : id));
    expect(texts.sort()).toEqual(['Billing', 'NetworkAdministrator'].map((name) => `arn:aws:iam::aws:policy/job-function/${name}`));
  });

  it('resolves every link', () => {
    const ids = new Set(MODEL.policies.map(({ id }) => id));
    const links = [
      ...MODEL.principals.flatMap(({ policies, boundary, trust }) => [...('unknown' in policies ? [] : policies.map(({ policy }) => policy)), boundary, trust]),
      ...MODEL.resources.map(({ policy }) => policy),
      ...MODEL.endpoints.map(({ policy }) => policy),
      ...MODEL.accounts.flatMap(({ scps, rcps }) => [scps, rcps].flat()),
    ];
    const texts = links.filter((link) => typeof link === 'string');
    expect(texts.length).toBeGreaterThan(500);
    expect(texts.filter((link) => !ids.has(link))).toEqual([]);
    expect(ids.size).toBe(MODEL.policies.length);
  });

  it('finds the permission set of every reserved role', () => {
    const reserved = MODEL.principals.filter(({ arn }) => arn.includes('/aws-reserved/sso.amazonaws.com/'));
    expect(reserved.length).toBeGreaterThan(30);
    expect(reserved.filter(({ permissionSet }) => permissionSet === undefined)).toEqual([]);
  });

  it('knows of every active account that its identities were read whole, and is JSON', () => {
    const isWhole = createReadWhole(MODEL);
    expect(MODEL.accounts.every(({ id }) => isWhole('AWS::IAM::Role', id, 'global'))).toBe(true);
    expect(JSON.parse(JSON.stringify(MODEL))).toEqual(MODEL);
  });
});

const LEVELS = ['accounts rcps', 'accounts scps', 'organization nodes rcps', 'organization nodes scps'].map((path) => `model ${path}`);
const DIRECTORY = ['model directory'];

/** What is unknown when a type of record, or a facet of it, was not read. */
const REMOVED: readonly (readonly [type: string, facet: string | undefined, unknown: readonly string[]])[] = [
  ['AWS::Organizations::Organization', undefined, ['model accounts parent', 'model accounts rcps', 'model accounts scps', 'model organization']],
  ['AWS::Organizations::Organization', 'Roots', ['model accounts parent', 'model organization policyTypes']],
  ['AWS::Organizations::OrganizationalUnit', undefined, ['model accounts parent']],
  ['AWS::Organizations::OrganizationalUnit', 'ParentId', ['model accounts parent']],
  ['AWS::Organizations::Account', undefined, ['model accounts parent']],
  ['AWS::Organizations::Account', 'ParentId', ['model accounts parent']],
  ['AWS::Organizations::Policy', undefined, LEVELS],
  ['AWS::Organizations::Policy', 'Targets', LEVELS],
  ['AWS::Organizations::Policy', 'Content', ['model policies']],
  ['AWS::Organizations::ResourcePolicy', undefined, ['resources AWS::Organizations::ResourcePolicy policy']],
  ['AWS::IAM::Group', undefined, ['model policies']],
  ['AWS::IAM::ManagedPolicy', undefined, ['model policies']],
  ['AWS::IAM::ManagedPolicy', 'PolicyVersionList', ['model policies']],
  ['AWS::IAM::Role', undefined, ['roles tags', 'roles trust']],
  ['AWS::IAM::Role', 'AttachedManagedPolicies', ['roles boundary', 'roles policies']],
  ['AWS::IAM::Role', 'AssumeRolePolicyDocument', ['roles trust']],
  ['AWS::IAM::User', 'GroupList', ['users policies']],
  ['AWS::SSO::Instance', undefined, DIRECTORY],
  ['AWS::SSO::PermissionSet', undefined, DIRECTORY],
  ['AWS::SSO::Assignment', undefined, DIRECTORY],
  ['AWS::IdentityStore::User', undefined, DIRECTORY],
  ['AWS::IdentityStore::GroupMembership', undefined, ['model directory users groups']],
  ['AWS::S3::AccountPublicAccessBlock', undefined, ['model accounts blockPublicAccess']],
  ['AWS::S3::Bucket', 'Policy', ['resources AWS::S3::Bucket policy']],
  ['AWS::S3::Bucket', 'Acl', ['resources AWS::S3::Bucket s3 acl']],
  ['AWS::S3::Bucket', 'OwnershipControls', ['resources AWS::S3::Bucket s3 ownership']],
  ['AWS::S3::Bucket', 'PublicAccessBlockConfiguration', ['resources AWS::S3::Bucket s3 blockPublicAccess']],
  ['AWS::S3::AccessPoint', 'Policy', ['resources AWS::S3::AccessPoint policy']],
  ['AWS::S3::AccessPoint', 'PublicAccessBlockConfiguration', ['resources AWS::S3::AccessPoint s3 blockPublicAccess']],
  ['AWS::KMS::Key', 'Policy', ['resources AWS::KMS::Key policy']],
  ['AWS::KMS::Key', 'Grants', ['resources AWS::KMS::Key kms grants']],
  ['AWS::KMS::Alias', undefined, ['resources AWS::KMS::Key kms aliases']],
  ['AWS::SNS::Topic', 'Attributes', ['resources AWS::SNS::Topic policy']],
  ['AWS::Lambda::Function', 'Policy', ['resources AWS::Lambda::Function policy']],
  ['AWS::ECR::Repository', 'RepositoryPolicy', ['resources AWS::ECR::Repository policy']],
  ['AWS::EFS::FileSystem', 'FileSystemPolicy', ['resources AWS::EFS::FileSystem policy']],
  ['AWS::DynamoDB::Table', 'ResourcePolicy', ['resources AWS::DynamoDB::Table policy']],
  ['AWS::SecretsManager::Secret', 'ResourcePolicy', ['resources AWS::SecretsManager::Secret policy']],
  ['AWS::Elasticsearch::Domain', 'AccessPolicies', ['resources AWS::Elasticsearch::Domain policy']],
];

describe('accessModelOf a snapshot of which a part was not read', () => {
  it.each(REMOVED.map(([type, facet, unknown]) => ({ type, facet, unknown })))('$type $facet', ({ type, facet, unknown }) => {
    expect(snapshot.of(type).records.length + (type.endsWith('::ResourcePolicy') ? 1 : 0)).toBeGreaterThan(0);
    expect(newlyUnknown(facet === undefined ? without(type) : withoutFacet(type, facet))).toEqual(unknown);
  });

  it('does not say that identities do not exist which were not read', () => {
    for (const type of ['AWS::IAM::Role', 'AWS::IAM::User']) {
      const model = accessModelOf(without(type));
      expect(model.accounts.some(({ id }) => createReadWhole(model)(type, id, 'global'))).toBe(false);
    }
  });

  it('has a role for every assignment in the place of roles that were not read', () => {
    const made = accessModelOf(without('AWS::IAM::Role')).principals.filter(({ isProvisional }) => isProvisional === true);
    expect(made).toHaveLength(snapshot.of('AWS::SSO::Assignment').records.length);
    expect(made.every(({ policies }) => !('unknown' in policies))).toBe(true);
  });
});

const corpora = process.env['STOA_CORPORA'] ?? fileURLToPath(new URL('../../shared/corpora/', import.meta.url));
const file = `${corpora}/gaad/example.json`;

describe.skipIf(!existsSync(file))('accessModelOf real answers of get-account-authorization-details', () => {
  it('has every user and role, every link resolved', async () => {
    const read = await readAwsCli(file);
    if (!read.ok) throw new Error(JSON.stringify(read.issues));
    const model = accessModelOf(read.value.snapshot);
    expect(model.principals.filter(({ kind }) => kind === 'user')).toHaveLength(44);
    expect(model.principals.filter(({ kind }) => kind === 'role')).toHaveLength(78);
    const links = model.principals.flatMap(({ policies }) => ('unknown' in policies ? [] : policies));
    const texts = new Map(model.policies.map((policy) => [policy.id, policy]));
    // Counted in the file: inline and attached policies of users, of their groups and of roles.
    expect(links).toHaveLength(146);
    expect(links.filter(({ policy }) => texts.get(policy)?.document === undefined)).toEqual([]);
    expect(model.policies.filter(({ document }) => document === null)).toEqual([]);
    expect(Object.keys(unknownParts(model)).filter((path) => path.startsWith('users') || path.startsWith('roles'))).toEqual([]);
    expect(model.organization).toEqual({ unknown: 'organizations:DescribeOrganization: the source holds no answer of this call' });
  });
});
