import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { facetOf } from '../../core/index.ts';
import type { SourceRead } from '../aws-cli/index.ts';
import { type Files, withFolder } from '../files/folder.cases.ts';
import { readConfigSnapshot } from './index.ts';

const A = '123456789012';

async function read(files: Files): Promise<SourceRead> {
  const result = await withFolder(files, (folder) => readConfigSnapshot(folder));
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}

const item = (resourceType: string, resourceId: string, configuration: unknown, more: object = {}) => ({
  awsAccountId: A,
  awsRegion: 'us-east-2',
  configurationItemCaptureTime: '2026-01-02T03:04:05.000Z',
  configurationItemStatus: 'OK',
  resourceType,
  resourceId,
  configuration,
  supplementaryConfiguration: {},
  tags: {},
  ...more,
});
const snapshotOf = (...configurationItems: readonly object[]) => ({ fileVersion: '1.0', configSnapshotId: 's-1', configurationItems });

// As in https://docs.aws.amazon.com/config/latest/developerguide/example-sns-notification.html
const group = item('AWS::EC2::SecurityGroup', 'sg-3f1fef43', {
  ownerId: A,
  groupName: 'g',
  groupId: 'sg-3f1fef43',
  description: 'd',
  ipPermissions: [
    {
      ipProtocol: 'tcp',
      fromPort: 22,
      toPort: 22,
      userIdGroupPairs: [{ userId: A, groupId: 'sg-2' }],
      ipv4Ranges: [{ cidrIp: '0.0.0.0/0' }],
      ipRanges: ['0.0.0.0/0'],
      ipv6Ranges: [{ cidrIpv6: '::/0' }],
      prefixListIds: [],
    },
  ],
  ipPermissionsEgress: [{ ipProtocol: '-1', fromPort: null, toPort: null, userIdGroupPairs: [], ipRanges: ['0.0.0.0/0'], prefixListIds: [] }],
  vpcId: 'vpc-1',
  tags: [{ key: 'Name', value: 'v' }],
});

describe('readConfigSnapshot', () => {
  it('gives a security group the shape of the API', async () => {
    const { snapshot, issues } = await read({ 'snapshot.json': snapshotOf(group) });
    expect(issues).toEqual([]);
    expect(snapshot.get(`arn:aws:ec2:us-east-2:${A}:security-group/sg-3f1fef43`)).toEqual({
      type: 'AWS::EC2::SecurityGroup',
      arn: `arn:aws:ec2:us-east-2:${A}:security-group/sg-3f1fef43`,
      id: 'sg-3f1fef43',
      account: A,
      region: 'us-east-2',
      tags: { Name: 'v' },
      config: {
        OwnerId: A,
        GroupName: 'g',
        GroupId: 'sg-3f1fef43',
        Description: 'd',
        IpPermissions: [
          {
            IpProtocol: 'tcp',
            FromPort: 22,
            ToPort: 22,
            UserIdGroupPairs: [{ UserId: A, GroupId: 'sg-2' }],
            IpRanges: [{ CidrIp: '0.0.0.0/0' }],
            Ipv6Ranges: [{ CidrIpv6: '::/0' }],
            PrefixListIds: [],
          },
        ],
        IpPermissionsEgress: [{ IpProtocol: '-1', UserIdGroupPairs: [], IpRanges: [{ CidrIp: '0.0.0.0/0' }], PrefixListIds: [] }],
        VpcId: 'vpc-1',
        Tags: [{ Key: 'Name', Value: 'v' }],
      },
    });
  });

  it('makes facets of the supplementary configuration of a bucket', async () => {
    const bucket = item(
      'AWS::S3::Bucket',
      'b',
      { name: 'b', creationDate: '2020-01-01T00:00:00.000Z', owner: { displayName: null, id: 'o' } },
      {
        supplementaryConfiguration: {
          AccessControlList: JSON.stringify({
            grantSet: null,
            grantList: [
              { grantee: 'AllUsers', permission: 'Read' },
              { grantee: { id: 'o', displayName: null }, permission: 'FullControl' },
            ],
            owner: { id: 'o', displayName: null },
          }),
          BucketPolicy: { policyText: null },
          BucketLoggingConfiguration: { destinationBucketName: 'logs', logFilePrefix: 'p/' },
          BucketVersioningConfiguration: { status: 'Off', isMfaDeleteEnabled: null },
          BucketTaggingConfiguration: { tagSets: [{ tags: { data: 'customer' } }] },
          PublicAccessBlockConfiguration: { blockPublicAcls: true, ignorePublicAcls: true, blockPublicPolicy: false, restrictPublicBuckets: false },
          ServerSideEncryptionConfiguration: {
            rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: 'aws:kms', kmsMasterKeyID: 'k' }, bucketKeyEnabled: true }],
          },
        },
      },
    );
    const { snapshot } = await read({ 'snapshot.json': snapshotOf(bucket) });
    const record = snapshot.get('arn:aws:s3:::b');
    expect(record).toMatchObject({
      region: 'us-east-2',
      config: {
        Name: 'b',
        LocationConstraint: 'us-east-2',
        Acl: {
          Owner: { ID: 'o' },
          Grants: [
            { Grantee: { Type: 'Group', URI: 'http://acs.amazonaws.com/groups/global/AllUsers' }, Permission: 'READ' },
            { Grantee: { Type: 'CanonicalUser', ID: 'o' }, Permission: 'FULL_CONTROL' },
          ],
        },
        Policy: null,
        LoggingEnabled: { TargetBucket: 'logs', TargetPrefix: 'p/' },
        Versioning: {},
        TagSet: [{ Key: 'data', Value: 'customer' }],
        PublicAccessBlockConfiguration: { BlockPublicAcls: true, IgnorePublicAcls: true, BlockPublicPolicy: false, RestrictPublicBuckets: false },
        ServerSideEncryptionConfiguration: {
          Rules: [{ ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: 'k' }, BucketKeyEnabled: true }],
        },
      },
    });
    expect(record === undefined ? '' : facetOf(record, 'OwnershipControls').kind).toBe('missing');
    // Buckets are recorded Region by Region: one Region's snapshot does not say that all are there.
    expect(snapshot.coverage.missing('AWS::S3::Bucket', A, 'global')?.reason).toBe('absent');
  });

  it('does not understand half of an access control list', async () => {
    const bucket = item(
      'AWS::S3::Bucket',
      'b',
      { name: 'b' },
      { supplementaryConfiguration: { AccessControlList: '{"grantList":[{"grantee":"Everybody","permission":"Read"}]}' } },
    );
    const { snapshot } = await read({ 'snapshot.json': snapshotOf(bucket) });
    expect(snapshot.get('arn:aws:s3:::b')?.config['Acl']).toBeUndefined();
  });

  it('decodes the documents of IAM and names managed policies as CloudFormation does', async () => {
    const document = {
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Action: '*', Resource: '*', Condition: { StringEquals: { 'aws:userid': 'x' } } }],
    };
    const encoded = encodeURIComponent(JSON.stringify(document));
    const global = { awsRegion: 'global' };
    const { snapshot } = await read({
      'snapshot.json': snapshotOf(
        item(
          'AWS::IAM::Policy',
          'ANPA1',
          {
            policyName: 'p',
            policyId: 'ANPA1',
            arn: `arn:aws:iam::${A}:policy/p`,
            policyVersionList: [{ versionId: 'v1', isDefaultVersion: true, document: encoded }],
          },
          global,
        ),
        item(
          'AWS::IAM::User',
          'AIDA1',
          { userName: 'u', arn: `arn:aws:iam::${A}:user/u`, userPolicyList: [{ policyName: 'i', policyDocument: encoded }], attachedManagedPolicies: [] },
          global,
        ),
      ),
    });
    expect(snapshot.get(`arn:aws:iam::${A}:policy/p`)).toMatchObject({
      type: 'AWS::IAM::ManagedPolicy',
      id: 'p',
      region: 'global',
      config: { PolicyVersionList: [{ VersionId: 'v1', IsDefaultVersion: true, Document: document }] },
    });
    expect(snapshot.get(`arn:aws:iam::${A}:user/u`)?.config['UserPolicyList']).toEqual([{ PolicyName: 'i', PolicyDocument: document }]);
    expect(snapshot.coverage.missing('AWS::IAM::User', A, 'global')).toBeUndefined();
  });

  it('keeps acronyms, camelCase services, settings without ARN, and no secret', async () => {
    const { snapshot, counts } = await read({
      'snapshot.json': snapshotOf(
        item('AWS::RDS::DBInstance', 'db-1', { dBInstanceIdentifier: 'd', dBInstanceArn: `arn:aws:rds:us-east-2:${A}:db:d`, multiAZ: true }),
        item('AWS::Logs::LogGroup', 'g', { LogGroupName: 'g', Arn: `arn:aws:logs:us-east-2:${A}:log-group:g:*`, RetentionInDays: 7 }),
        item('AWS::S3::AccountPublicAccessBlock', A, { blockPublicAcls: true }),
        item(
          'AWS::KMS::Key',
          'k',
          { keyId: 'k', arn: `arn:aws:kms:us-east-2:${A}:key/k` },
          { supplementaryConfiguration: { KeyRotationStatus: true, Policy: '{"Statement":[]}' } },
        ),
        item('AWS::Lambda::Function', 'f', {
          functionName: 'f',
          functionArn: `arn:aws:lambda:us-east-2:${A}:function:f`,
          environment: { variables: { myToken: 's3cret' } },
        }),
      ),
    });
    expect(snapshot.of('AWS::RDS::DBInstance').records[0]?.config).toMatchObject({ DBInstanceIdentifier: 'd', MultiAZ: true });
    expect(snapshot.of('AWS::Logs::LogGroup').records[0]).toMatchObject({ id: 'g', config: { logGroupName: 'g', retentionInDays: 7 } });
    expect(snapshot.of('AWS::S3::AccountPublicAccessBlock').records[0]).toMatchObject({
      arn: `arn:aws:s3::${A}:account-public-access-block`,
      region: 'global',
    });
    expect(snapshot.of('AWS::KMS::Key').records[0]?.config).toMatchObject({ KeyRotationStatus: { KeyRotationEnabled: true }, Policy: '{"Statement":[]}' });
    expect(snapshot.of('AWS::Lambda::Function').records[0]?.config['Environment']).toEqual({ Variables: { myToken: '(not kept)' } });
    expect(counts.withheld).toBe(1);
  });

  it('reads the folders that Config writes, and of each place the newest snapshot alone', async () => {
    const file = (day: string, id: string) =>
      `AWSLogs/${A}/Config/us-east-2/2026/1/${day}/ConfigSnapshot/${A}_Config_us-east-2_ConfigSnapshot_202601${day}T010203Z_${id}.json.gz`;
    const zip = (id: string, ...items: readonly object[]) => gzipSync(JSON.stringify({ ...snapshotOf(...items), configSnapshotId: id }));
    const vpc = (id: string) => item('AWS::EC2::VPC', id, { vpcId: id });
    const { snapshot, issues } = await read({ [file('10', 'old')]: zip('old', vpc('vpc-old')), [file('11', 'new')]: zip('new', vpc('vpc-new')) });
    expect(snapshot.of('AWS::EC2::VPC').records.map((record) => record.id)).toEqual(['vpc-new']);
    expect(snapshot.takenAt).toBe('2026-01-11T01:02:03Z');
    expect(issues.map((issue) => issue.code)).toEqual(['older-snapshot']);
  });

  it('covers a type only where a whole snapshot holds items of it', async () => {
    const { snapshot } = await read({
      'snapshot.json': snapshotOf(group, item('AWS::EC2::VPC', 'vpc-1', null, { configurationItemStatus: 'ResourceNotRecorded' })),
    });
    expect(snapshot.coverage.missing('AWS::EC2::SecurityGroup', A, 'us-east-2')).toBeUndefined();
    expect(snapshot.coverage.missing('AWS::EC2::Subnet', A, 'us-east-2')?.reason).toBe('absent');
    expect(snapshot.coverage.missing('AWS::EC2::VPC', A, 'us-east-2')?.reason).toBe('absent');
    const history = await read({ 'history.json': { configurationItems: [group] } });
    expect(history.snapshot.coverage.missing('AWS::EC2::SecurityGroup', A, 'us-east-2')?.reason).toBe('absent');
  });

  it('reads answers of the API, takes the latest item, and no deleted resource', async () => {
    const at = (time: string, more: object = {}) => ({ configurationItemCaptureTime: time, accountId: A, ...more });
    const vpc = (id: string, cidrBlock: string, more: object) => ({
      ...item('AWS::EC2::VPC', id, JSON.stringify({ vpcId: id, cidrBlock }), more),
      awsAccountId: undefined,
    });
    const { snapshot } = await read({
      'get-resource-config-history.json': {
        configurationItems: [
          vpc('vpc-1', '10.1.0.0/16', at('2026-02-01T00:00:00Z')),
          vpc('vpc-1', '10.0.0.0/16', at('2026-01-01T00:00:00Z')),
          vpc('vpc-2', '10.0.0.0/16', at('2026-01-01T00:00:00Z')),
          vpc('vpc-2', '', at('2026-02-01T00:00:00Z', { configurationItemStatus: 'ResourceDeleted' })),
        ],
      },
      'select-resource-config.json': { Results: [JSON.stringify(vpc('vpc-3', '10.3.0.0/16', at('2026-01-01T00:00:00Z')))] },
    });
    expect(snapshot.of('AWS::EC2::VPC').records.map(({ id, config }) => [id, config['CidrBlock']])).toEqual([
      ['vpc-1', '10.1.0.0/16'],
      ['vpc-3', '10.3.0.0/16'],
    ]);
  });

  it('compares times as times, however they are written, and takes no other text for one', async () => {
    const vpc = (cidrBlock: string, time: unknown) => item('AWS::EC2::VPC', 'vpc-1', { vpcId: 'vpc-1', cidrBlock }, { configurationItemCaptureTime: time });
    const latest = async (...items: readonly object[]) => {
      const { snapshot } = await read({ 'history.json': { configurationItems: items } });
      return [snapshot.takenAt, snapshot.of('AWS::EC2::VPC').records[0]?.config['CidrBlock']];
    };
    const late = Date.parse('2026-02-01T00:30:00Z') / 1000;
    expect(await latest(vpc('late', '2026-01-31T23:30:00-01:00'), vpc('early', '2026-02-01T01:00:00+01:00'))).toEqual(['2026-02-01T00:30:00Z', 'late']);
    expect(await latest(vpc('early', '2026-02-01T00:00:00Z'), vpc('late', late))).toEqual(['2026-02-01T00:30:00Z', 'late']);
    for (const nonsense of ['zzz', '2026-99-99T00:00:00Z', '2026-12-01 (\u{1b}[31m)', 1e300, {}, null]) {
      expect(await latest(vpc('nonsense', nonsense), vpc('right', '2026-02-01T00:00:00Z'))).toEqual(['2026-02-01T00:00:00Z', 'right']);
    }
    const { snapshot } = await read({ [`${A}_Config_us-east-2_ConfigSnapshot_20269999T999999Z_x.json`]: snapshotOf(group) });
    expect(snapshot.takenAt).toBe('2026-01-02T03:04:05Z');
  });

  it('leaves out what nests too deep inside a string', async () => {
    const deep = `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`;
    const bucket = (id: string, configuration: unknown, supplementaryConfiguration: object) =>
      item('AWS::S3::Bucket', id, configuration, { supplementaryConfiguration });
    const { snapshot, issues } = await read({ 'a.json': snapshotOf(bucket('a', deep, {}), bucket('b', {}, { OwnershipControls: deep, Other: deep })) });
    expect(issues.map((issue) => issue.code)).toEqual(['item-without-configuration']);
    const [record] = snapshot.of('AWS::S3::Bucket').records;
    expect(record).toMatchObject({ id: 'b', config: { Other: deep } });
    expect(record?.config).not.toHaveProperty('OwnershipControls');
  });

  it('names what it cannot use', async () => {
    const value = await read({
      'a.json': snapshotOf(group, { resourceType: 'AWS::EC2::VPC' }, item('AWS::EC2::VPC', 'vpc-1', 'not json')),
      'b.json': { Vpcs: [] },
      'c.json': '{',
    });
    expect(value.issues.map((issue) => [issue.code, issue.file])).toEqual([
      ['not-an-item', 'a.json'],
      ['not-an-answer', 'b.json'],
      ['json-syntax', 'c.json'],
      ['item-without-configuration', undefined],
    ]);
    const nothing = await withFolder({ 'b.json': { Vpcs: [] } }, (folder) => readConfigSnapshot(folder));
    expect(nothing).toMatchObject({ ok: false, issues: [{ code: 'not-an-answer' }, { code: 'nothing-usable' }] });
  });
});
