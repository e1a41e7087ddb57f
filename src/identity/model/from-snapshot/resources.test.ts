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
  ['AWS::DynamoDB::Stream', `arn:aws:dynamodb:${place}:table/t/stream/1`, { ResourcePolicy: TEXT }, { ResourcePolicy: null }, {}],
  ['AWS::DynamoDB::Table', `arn:aws:dynamodb:${place}:table/t`, { ResourcePolicy: TEXT }, { ResourcePolicy: null }, {}],
  ['AWS::CodeArtifact::Domain', `arn:aws:codeartifact:${place}:domain/d`, { PermissionsPolicy: { document: TEXT } }, { PermissionsPolicy: null }, {}],
  ['AWS::CodeArtifact::Repository', `arn:aws:codeartifact:${place}:repository/d/r`, { PermissionsPolicy: { document: TEXT } }, { PermissionsPolicy: null }, {}],
  [
    'AWS::CloudTrail::EventDataStore',
    `arn:aws:cloudtrail:${place}:eventdatastore/e`,
    { ResourcePolicy: { ResourcePolicy: TEXT } },
    { ResourcePolicy: null },
    {},
  ],
  ['AWS::CodeBuild::Project', `arn:aws:codebuild:${place}:project/p`, { ResourcePolicy: TEXT }, { ResourcePolicy: null }, {}],
  ['AWS::Glue::DataCatalog', `arn:aws:glue:${place}:catalog`, { ResourcePolicies: [{ PolicyInJson: TEXT }] }, { ResourcePolicies: [] }, {}],
  ['AWS::Kinesis::Stream', `arn:aws:kinesis:${place}:stream/s`, { ResourcePolicy: TEXT }, { ResourcePolicy: '{}' }, {}],
  ['AWS::Kinesis::StreamConsumer', `arn:aws:kinesis:${place}:stream/s/consumer/c:1`, { ResourcePolicy: TEXT }, { ResourcePolicy: null }, {}],
  ['AWS::Lambda::Alias', `arn:aws:lambda:${place}:function:f:live`, { Policy: TEXT }, { Policy: null }, {}],
  ['AWS::Lambda::Version', `arn:aws:lambda:${place}:function:f:1`, { Policy: TEXT }, { Policy: null }, {}],
  ['AWS::Logs::DeliveryDestination', `arn:aws:logs:${place}:delivery-destination:d`, { Policy: TEXT }, { Policy: null }, {}],
  ['AWS::Logs::Destination', `arn:aws:logs:${place}:destination:d`, { accessPolicy: TEXT }, {}, undefined],
  ['AWS::MSK::Cluster', `arn:aws:kafka:${place}:cluster/c/1`, { ClusterPolicy: TEXT }, { ClusterPolicy: null }, {}],
  ['AWS::NetworkFirewall::FirewallPolicy', `arn:aws:network-firewall:${place}:firewall-policy/p`, { ResourcePolicy: TEXT }, { ResourcePolicy: null }, {}],
  ['AWS::NetworkFirewall::RuleGroup', `arn:aws:network-firewall:${place}:stateful-rulegroup/g`, { ResourcePolicy: TEXT }, { ResourcePolicy: null }, {}],
  ['AWS::S3Tables::TableBucket', `arn:aws:s3tables:${place}:bucket/b`, { ResourcePolicy: TEXT }, { ResourcePolicy: null }, {}],
  ['AWS::SES::EmailIdentity', `arn:aws:ses:${place}:identity/example.com`, { Policies: { own: TEXT } }, { Policies: {} }, {}],
  ['AWS::SSM::Parameter', `arn:aws:ssm:${place}:parameter/p`, { Policies: [{ Policy: TEXT }] }, { Policies: [] }, {}],
  ['AWS::WAFv2::RuleGroup', `arn:aws:wafv2:${place}:regional/rulegroup/g/1`, { PermissionPolicy: TEXT }, { PermissionPolicy: null }, {}],
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
    const joined = ['AWS::Backup::RecoveryPoint', 'AWS::ECR::Repository', 'AWS::Logs::LogGroup', 'AWS::S3Tables::Table'];
    expect([...RESOURCE_POLICIES.keys()].sort()).toEqual([...tested, ...joined].sort());
  });

  it('knows that a parameter of the standard tier has none, and of no other', () => {
    const arn = `arn:aws:ssm:${place}:parameter/p`;
    expect(read('AWS::SSM::Parameter', arn, { Tier: 'Standard' }).resource).not.toHaveProperty('policy');
    for (const config of [{ Tier: 'Advanced' }, {}]) {
      expect(read('AWS::SSM::Parameter', arn, config).resource?.policy).toEqual({ unknown: expect.stringContaining('ssm:GetResourcePolicies') });
    }
  });

  it('says of what may have a policy that no snapshot holds that it is not modelled', () => {
    const arn = `arn:aws:s3::${ACCOUNT}:accesspoint/m.mrap`;
    expect(read('AWS::S3::MultiRegionAccessPoint', arn, {}).resource).toMatchObject({
      policy: { unknown: 'resource-based policy of AWS::S3::MultiRegionAccessPoint: this version of Stoa does not model it' },
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

describe('policies that speak about several resources', () => {
  const GROUP = `arn:aws:logs:${place}:log-group:/a`;
  const text = (sid: string, version = '2012-10-17') =>
    JSON.stringify({
      Version: version,
      Statement: { Sid: sid, Effect: 'Allow', Principal: { Service: 'es.amazonaws.com' }, Action: 'logs:PutLogEvents', Resource: '*' },
    });
  const ofAccount = (name: string, region = REGION) =>
    record(
      'AWS::Logs::ResourcePolicy',
      `arn:aws:logs:${region}:${ACCOUNT}:resource-policy:${name}`,
      { policyName: name, policyDocument: text(name) },
      { region },
    );
  const model = (
    own: readonly JsonObject[] | undefined,
    policies: readonly ReturnType<typeof ofAccount>[],
    listed: readonly string[] = ['AWS::Logs::ResourcePolicy'],
  ) => {
    const group = record('AWS::Logs::LogGroup', `${GROUP}:*`, own === undefined ? {} : { ResourcePolicies: [...own] });
    const { resources, policies: documents } = accessModelOf(snapshotOf([group, ...policies], listed));
    const policy = resources.find(({ arn }) => arn === GROUP)?.policy;
    return { policy, document: documents.find(({ id }) => id === policy)?.document };
  };
  const own = { policyDocument: text('own'), policyScope: 'RESOURCE', resourceArn: GROUP };

  it('reads those of the account and Region for a log group without its own, once for all', () => {
    expect(model([], [ofAccount('a')])).toEqual({ policy: `arn:aws:logs:${REGION}:${ACCOUNT}:resource-policy#policy`, document: text('a') });
    expect(model([], [ofAccount('b', 'us-east-1')]).policy).toBeUndefined();
    expect(model([], []).policy).toBeUndefined();
  });

  it('joins its own with those of the account', () => {
    expect(model([own], []).document).toBe(text('own'));
    expect(model([own], [ofAccount('a')]).document).toMatchObject({ Statement: [{ Sid: 'own' }, { Sid: 'a' }] });
  });

  it('takes no other group’s, and none of the account’s that an answer repeats, for its own', () => {
    expect(
      model(
        [
          { ...own, resourceArn: `${GROUP}b` },
          { policyDocument: text('x'), policyScope: 'ACCOUNT' },
        ],
        [],
      ).policy,
    ).toBeUndefined();
  });

  it('knows nothing where either was not read', () => {
    expect(model(undefined, [ofAccount('a')]).policy).toEqual({ unknown: expect.stringContaining('logs:DescribeResourcePolicies') });
    expect(model([], [], []).policy).toEqual({ unknown: expect.stringContaining('logs:DescribeResourcePolicies') });
  });

  it('joins the policy of a registry with those of its repositories', () => {
    const arn = `arn:aws:ecr:${place}:repository/r`;
    const repository = record('AWS::ECR::Repository', arn, { RepositoryPolicy: text('own') });
    const registry = record('AWS::ECR::RegistryPolicy', `arn:aws:ecr:${place}:registry-policy`, { policyText: text('registry') });
    const { policies } = accessModelOf(snapshotOf([repository, registry], ['AWS::ECR::RegistryPolicy']));
    expect(policies.map(({ document }) => document)).toMatchObject([{ Statement: [{ Sid: 'own' }, { Sid: 'registry' }] }]);
    expect(accessModelOf(snapshotOf([repository])).resources[0]?.policy).toEqual({ unknown: expect.stringContaining('ecr:GetRegistryPolicy') });
  });

  it('puts tables under the policy of their bucket, and recovery points under that of their vault', () => {
    const bucket = `arn:aws:s3tables:${place}:bucket/b`;
    const vault = `arn:aws:backup:${place}:backup-vault:v`;
    const snapshot = snapshotOf([
      record('AWS::S3Tables::TableBucket', bucket, { ResourcePolicy: text('bucket') }),
      record('AWS::S3Tables::Table', `${bucket}/table/1`, { ResourcePolicy: null, tableBucketARN: bucket }),
      record('AWS::Backup::BackupVault', vault, { AccessPolicy: text('vault') }),
      record('AWS::Backup::RecoveryPoint', `arn:aws:backup:${place}:recovery-point:1`, { BackupVaultArn: vault }),
      record('AWS::Backup::RecoveryPoint', `arn:aws:ec2:${REGION}::snapshot/snap-1`, { BackupVaultArn: vault }),
      record('AWS::Backup::RecoveryPoint', `arn:aws:backup:${place}:recovery-point:2`, { BackupVaultArn: `${vault}x` }),
    ]);
    const policyOf = (arn: string) => accessModelOf(snapshot).resources.find((one) => one.arn === arn)?.policy;
    expect(policyOf(`${bucket}/table/1`)).toBe(`${bucket}#policy`);
    expect(policyOf(`arn:aws:backup:${place}:recovery-point:1`)).toBe(`${vault}#policy`);
    expect(policyOf(`arn:aws:ec2:${REGION}::snapshot/snap-1`)).toBeUndefined();
    expect(policyOf(`arn:aws:backup:${place}:recovery-point:2`)).toHaveProperty('unknown');
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
    expect(kms({ Grants: [], KeyManager: 'CUSTOMER' }, [alias('a', 'k'), alias('b', KEY), alias('c', 'other')])).toEqual({
      grants: [],
      aliases: ['alias/a', 'alias/b'],
    });
    expect(kms({ KeyManager: 'CUSTOMER' }, [], [])).toEqual({
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
    expect(kms({ Grants: [] })?.isAwsManaged).toEqual({ unknown: expect.stringContaining('is an AWS managed key is not known') });
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
