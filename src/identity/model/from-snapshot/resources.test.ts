import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../core/index.ts';
import { accessModelOf } from './access-model-of.ts';
import { RESOURCE_POLICIES } from './resource-policies.ts';
import { ACCOUNT, REGION, record, snapshotOf } from './snapshot.cases.ts';

const TEXT = '{"Statement":[]}';
const place = `${REGION}:${ACCOUNT}`;

/** A resource of each type: its ARN; what it holds with a policy; with none; and where nobody asked. */
const ROWS: readonly (readonly [type: string, arn: string, policy: JsonObject, none: JsonObject, unread: JsonObject | undefined])[] = [
  ['AWS::ApiGateway::RestApi', `arn:aws:apigateway:${REGION}::/restapis/a`, { policy: '{\\"Statement\\":[]}' }, {}, undefined],
  ['AWS::Backup::BackupVault', `arn:aws:backup:${place}:backup-vault:v`, { AccessPolicy: TEXT }, { AccessPolicy: null }, {}],
  ['AWS::DynamoDB::Table', `arn:aws:dynamodb:${place}:table/t`, { ResourcePolicy: TEXT }, { ResourcePolicy: null }, {}],
  ['AWS::ECR::Repository', `arn:aws:ecr:${place}:repository/r`, { RepositoryPolicy: TEXT }, { RepositoryPolicy: null }, {}],
  ['AWS::EFS::FileSystem', `arn:aws:elasticfilesystem:${place}:file-system/f`, { FileSystemPolicy: TEXT }, { FileSystemPolicy: null }, {}],
  ['AWS::Elasticsearch::Domain', `arn:aws:es:${place}:domain/d`, { AccessPolicies: TEXT }, { AccessPolicies: '' }, {}],
  ['AWS::Events::EventBus', `arn:aws:events:${place}:event-bus/b`, { Policy: TEXT }, {}, undefined],
  ['AWS::KMS::Key', `arn:aws:kms:${place}:key/k`, { Policy: TEXT }, { Policy: null }, {}],
  ['AWS::Lambda::Function', `arn:aws:lambda:${place}:function:f`, { Policy: TEXT }, { Policy: null }, {}],
  ['AWS::Lambda::LayerVersion', `arn:aws:lambda:${place}:layer:l:1`, { Policy: TEXT }, { Policy: null }, {}],
  ['AWS::S3::AccessPoint', `arn:aws:s3:${place}:accesspoint/a`, { Policy: TEXT }, { Policy: null }, {}],
  ['AWS::S3::Bucket', 'arn:aws:s3:::b', { Policy: TEXT }, { Policy: null }, {}],
  ['AWS::SNS::Topic', `arn:aws:sns:${place}:t`, { Attributes: { Policy: TEXT } }, { Attributes: { Owner: ACCOUNT } }, {}],
  ['AWS::SQS::Queue', `arn:aws:sqs:${place}:q`, { Policy: TEXT }, { CreatedTimestamp: '1' }, {}],
  ['AWS::SecretsManager::Secret', `arn:aws:secretsmanager:${place}:secret:s-AbCdEf`, { ResourcePolicy: TEXT }, { ResourcePolicy: null }, {}],
];

const read = (type: string, arn: string, config: JsonObject) => {
  const model = accessModelOf(snapshotOf([record(type, arn, config)], [type]));
  return { resource: model.resources[0], policies: model.policies };
};

describe('resource-based policies', () => {
  it.each(ROWS.map(([type, arn, policy, none, unread]) => ({ type, arn, policy, none, unread })))('$type', ({ type, arn, policy, none, unread }) => {
    expect(read(type, arn, policy).resource?.policy).toBe(`${arn}#policy`);
    expect(read(type, arn, policy).policies).toMatchObject([{ id: `${arn}#policy`, account: ACCOUNT, document: TEXT }]);
    expect(read(type, arn, none).resource).not.toHaveProperty('policy');
    if (unread !== undefined) expect(read(type, arn, unread).resource?.policy).toEqual({ unknown: expect.stringContaining(`of ${arn}`) });
  });

  it.each(ROWS.map(([type, arn, policy]) => ({ type, arn, policy })))('takes an answer of another shape for none at all: $type', ({ type, arn, policy }) => {
    const odd = Object.fromEntries(Object.keys(policy).map((name) => [name, 7]));
    expect(read(type, arn, odd).resource?.policy).toEqual({ unknown: expect.stringContaining('the answer could not be read') });
  });

  it('has a row here for every type that reads one', () => {
    const tested = ROWS.map(([type]) => type);
    expect([...RESOURCE_POLICIES.keys()].filter((type) => type !== 'AWS::SSM::Parameter').sort()).toEqual(tested.sort());
  });

  it('knows that a parameter of the standard tier has none, and of no other', () => {
    const arn = `arn:aws:ssm:${place}:parameter/p`;
    expect(read('AWS::SSM::Parameter', arn, { Tier: 'Standard' }).resource).not.toHaveProperty('policy');
    for (const config of [{ Tier: 'Advanced' }, {}]) {
      expect(read('AWS::SSM::Parameter', arn, config).resource?.policy).toEqual({ unknown: expect.stringContaining('ssm:GetResourcePolicies') });
    }
  });

  it('says of what may have a policy that no snapshot holds that it is not modelled', () => {
    const group = `arn:aws:logs:${place}:log-group:/a`;
    expect(read('AWS::Logs::LogGroup', `${group}:*`, {}).resource).toMatchObject({
      arn: group,
      policy: { unknown: 'resource-based policy of AWS::Logs::LogGroup: this version of Stoa does not model it' },
    });
  });

  it('says why a policy is missing where the source says so', () => {
    const bucket = record('AWS::S3::Bucket', 'arn:aws:s3:::b', {}, { region: REGION });
    const coverage = { type: 'AWS::S3::Bucket', facet: 'Policy', action: 's3:GetBucketPolicy', accounts: [ACCOUNT], regions: ['global'] };
    const denied = { ...coverage, status: 'denied', detail: 'AccessDenied', resource: bucket.arn } as const;
    const model = accessModelOf(snapshotOf([bucket], ['AWS::S3::Bucket'], [], [denied]));
    expect(model.resources[0]?.policy).toEqual({ unknown: 's3:GetBucketPolicy of arn:aws:s3:::b: AWS refused the call (AccessDenied)' });
  });
});

describe('what S3 adds', () => {
  const BLOCKED = { BlockPublicAcls: true, IgnorePublicAcls: true, BlockPublicPolicy: true, RestrictPublicBuckets: true };

  it('reads Block Public Access, ownership and the ACL', () => {
    const grants = [
      { Grantee: { Type: 'CanonicalUser', ID: 'c1' }, Permission: 'FULL_CONTROL' },
      { Grantee: { Type: 'Group', URI: 'http://acs.amazonaws.com/groups/global/AllUsers' }, Permission: 'READ' },
    ];
    const { resource } = read('AWS::S3::Bucket', 'arn:aws:s3:::b', {
      PublicAccessBlockConfiguration: { BlockPublicAcls: true },
      OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
      Acl: { Owner: { ID: 'c1' }, Grants: grants },
    });
    expect(resource?.s3).toEqual({
      blockPublicAccess: { BlockPublicAcls: true, IgnorePublicAcls: false, BlockPublicPolicy: false, RestrictPublicBuckets: false },
      ownership: 'BucketOwnerEnforced',
      acl: [
        { grantee: { canonicalUser: 'c1' }, permission: 'FULL_CONTROL' },
        { grantee: { group: 'http://acs.amazonaws.com/groups/global/AllUsers' }, permission: 'READ' },
      ],
    });
  });

  it('leaves out what was never set, and names what was not read', () => {
    expect(
      read('AWS::S3::Bucket', 'arn:aws:s3:::b', { PublicAccessBlockConfiguration: null, OwnershipControls: null, Acl: { Grants: [] } }).resource?.s3,
    ).toEqual({ acl: [] });
    const unread = { unknown: expect.any(String) };
    expect(read('AWS::S3::Bucket', 'arn:aws:s3:::b', {}).resource?.s3).toEqual({ blockPublicAccess: unread, ownership: unread, acl: unread });
  });

  it('does not guess whom a grant of another kind means', () => {
    const acl = { Grants: [{ Grantee: { Type: 'AmazonCustomerByEmail', EmailAddress: 'a@b.example' }, Permission: 'READ' }] };
    expect(read('AWS::S3::Bucket', 'arn:aws:s3:::b', { Acl: acl }).resource?.s3?.acl).toHaveProperty('unknown');
  });

  it('does not take an answer of another shape for an ACL without grants', () => {
    for (const Acl of ['x', {}, { Grants: {} }, { Grants: [3] }])
      expect(read('AWS::S3::Bucket', 'arn:aws:s3:::b', { Acl }).resource?.s3?.acl).toHaveProperty('unknown');
  });

  it('does not take settings of another shape for settings that are off', () => {
    const odd = { PublicAccessBlockConfiguration: 'x', OwnershipControls: { Rules: [] }, Acl: { Grants: [] } };
    const unread = { unknown: expect.stringContaining('the answer could not be read') };
    expect(read('AWS::S3::Bucket', 'arn:aws:s3:::b', odd).resource?.s3).toEqual({ blockPublicAccess: unread, ownership: unread, acl: [] });
  });

  it('reads the bucket and the VPC of an access point', () => {
    const config = { Bucket: 'b', VpcConfiguration: { VpcId: 'vpc-1' }, PublicAccessBlockConfiguration: BLOCKED, Policy: null };
    const { resource } = read('AWS::S3::AccessPoint', `arn:aws:s3:${place}:accesspoint/a`, config);
    expect(resource?.s3).toEqual({ bucket: 'arn:aws:s3:::b', vpc: 'vpc-1', blockPublicAccess: BLOCKED });
  });

  it('reads the setting of the account, and its canonical user from the ACL of a bucket of its own', () => {
    const setting = record('AWS::S3::AccountPublicAccessBlock', `arn:aws:s3::${ACCOUNT}:account-public-access-block`, BLOCKED);
    const bucket = record('AWS::S3::Bucket', 'arn:aws:s3:::b', { Acl: { Owner: { ID: 'c1' }, Grants: [] } });
    const account = (records: Parameters<typeof snapshotOf>[0], types: readonly string[]) => accessModelOf(snapshotOf(records, types)).accounts[0];
    expect(account([setting, bucket], ['AWS::S3::AccountPublicAccessBlock'])).toMatchObject({ blockPublicAccess: BLOCKED, canonicalUser: 'c1' });
    expect(account([], ['AWS::S3::AccountPublicAccessBlock'])).not.toHaveProperty('blockPublicAccess');
    expect(account([bucket], [])).toMatchObject({ blockPublicAccess: { unknown: expect.stringContaining('s3:GetAccountPublicAccessBlock') } });
  });
});

describe('what KMS adds', () => {
  const KEY = `arn:aws:kms:${place}:key/k`;
  const alias = (name: string, TargetKeyId: string) =>
    record('AWS::KMS::Alias', `arn:aws:kms:${place}:alias/${name}`, { TargetKeyId }, { id: `alias/${name}` });
  const kms = (config: JsonObject, aliases: readonly ReturnType<typeof alias>[] = [], types = ['AWS::KMS::Alias']) =>
    accessModelOf(snapshotOf([record('AWS::KMS::Key', KEY, config), ...aliases], types)).resources.find(({ type }) => type === 'AWS::KMS::Key')?.kms;

  it('reads grants with their constraints', () => {
    const grant = { GrantId: 'g', GranteePrincipal: 'arn:aws:iam::111122223333:role/R', RetiringPrincipal: 'x', Operations: ['Decrypt'] };
    expect(kms({ Grants: [{ ...grant, Constraints: { EncryptionContextSubset: { a: 'b' } } }, grant] })?.grants).toEqual([
      {
        id: 'g',
        granteePrincipal: grant.GranteePrincipal,
        retiringPrincipal: 'x',
        operations: ['Decrypt'],
        constraints: { encryptionContextSubset: { a: 'b' } },
      },
      { id: 'g', granteePrincipal: grant.GranteePrincipal, retiringPrincipal: 'x', operations: ['Decrypt'] },
    ]);
  });

  it('knows no grant of a key where one has a constraint that is not modelled', () => {
    const grant = { GrantId: 'g', GranteePrincipal: 'x', Operations: ['Decrypt'], Constraints: { SourceArn: 'arn:aws:s3:::b' } };
    expect(kms({ Grants: [grant] })?.grants).toEqual({ unknown: expect.stringContaining('grant g') });
  });

  it('reads the aliases of the key, by id or ARN', () => {
    expect(kms({ Grants: [] }, [alias('a', 'k'), alias('b', KEY), alias('c', 'other')])).toEqual({ grants: [], aliases: ['alias/a', 'alias/b'] });
    expect(kms({}, [], [])).toEqual({
      grants: { unknown: expect.stringContaining('kms:ListGrants') },
      aliases: { unknown: expect.stringContaining('kms:ListAliases') },
    });
  });

  it('does not take an answer of another shape for no grants', () => {
    for (const Grants of [{}, [3], [{ GrantId: 'g', GranteePrincipal: 'x', Operations: [3] }]]) expect(kms({ Grants })?.grants).toHaveProperty('unknown');
  });

  it('tells keys that AWS manages', () => {
    expect(kms({ Grants: [], KeyManager: 'AWS' })?.isAwsManaged).toBe(true);
    expect(kms({ Grants: [], KeyManager: 'CUSTOMER' })).not.toHaveProperty('isAwsManaged');
  });
});

describe('readEndpoints', () => {
  it('reads the policy of an endpoint, and none where it lets everything pass', () => {
    const arn = (id: string) => `arn:aws:ec2:${place}:vpc-endpoint/${id}`;
    const endpoint = (id: string, config: JsonObject) => record('AWS::EC2::VPCEndpoint', arn(id), { VpcId: 'vpc-1', ...config });
    const endpoints = [endpoint('vpce-1', { PolicyDocument: TEXT }), endpoint('vpce-2', {}), endpoint('vpce-3', { PolicyDocument: 3 })];
    const model = accessModelOf(snapshotOf(endpoints, ['AWS::EC2::VPCEndpoint']));
    expect(model.endpoints).toEqual([
      { id: 'vpce-1', account: ACCOUNT, vpc: 'vpc-1', policy: `${arn('vpce-1')}#policy` },
      { id: 'vpce-2', account: ACCOUNT, vpc: 'vpc-1' },
      { id: 'vpce-3', account: ACCOUNT, vpc: 'vpc-1', policy: { unknown: expect.stringContaining('the answer could not be read') } },
    ]);
  });
});
