import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { facetOf } from '../../core/index.ts';
import { type Files, withFolder } from '../files/folder.cases.ts';
import { TEXT_LIMITS } from '../files/index.ts';
import { type AwsCliOptions, readAwsCli, type SourceRead } from './index.ts';

const A = '111111111111';
const B = '222222222222';

async function read(files: Files, options?: AwsCliOptions): Promise<SourceRead> {
  const result = await withFolder(files, (folder) => readAwsCli(folder, options));
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}
const codes = ({ issues }: SourceRead) => issues.map((issue) => issue.code);
const ids = ({ snapshot }: SourceRead, type: string) => snapshot.of(type).records.map((record) => record.id);

const group = (id: string, account = A) => ({
  GroupId: id,
  GroupName: id,
  OwnerId: account,
  VpcId: 'vpc-1',
  IpPermissions: [],
  Tags: [{ Key: 'Name', Value: `n-${id}` }],
});
const user = (name: string, account = A) => ({ UserName: name, UserId: `U${name}`, Arn: `arn:aws:iam::${account}:user/${name}`, Path: '/' });
const bucketFiles = { [`${A}/s3api-list-buckets.json`]: { Buckets: [{ Name: 'my-bucket' }, { Name: 'other.bucket' }] } };

describe('readAwsCli: where account, Region and call come from', () => {
  it.each([
    `${A}/eu-west-1/ec2/describe-security-groups.json`,
    `${A}/eu-west-1/ec2-describe-security-groups.json`,
    `${A}-eu-west-1-describe-security-groups.json`,
    `accounts/${A}/eu-west-1/SecurityGroups.json`,
    `prod-${A}/eu-west-1/DescribeSecurityGroups.json`,
    `${A}/eu-west-1/whatever.json`,
  ])('reads %s', async (name) => {
    const value = await read({ [name]: { SecurityGroups: [group('sg-1')] } });
    const [record] = value.snapshot.of('AWS::EC2::SecurityGroup').records;
    expect(record).toMatchObject({ arn: `arn:aws:ec2:eu-west-1:${A}:security-group/sg-1`, account: A, region: 'eu-west-1', tags: { Name: 'n-sg-1' } });
    expect(value.snapshot.coverage.missing('AWS::EC2::SecurityGroup', A, 'eu-west-1')).toBeUndefined();
    expect(value.snapshot.coverage.missing('AWS::EC2::SecurityGroup', A, 'eu-west-2')?.reason).toBe('absent');
    expect(value.issues).toEqual([]);
  });

  it('takes account and Region from the options where nothing else says them', async () => {
    const value = await read({ 'describe-vpn-gateways.json': { VpnGateways: [{ VpnGatewayId: 'vgw-1' }] } }, { account: A, region: 'cn-north-1' });
    expect(value.snapshot.of('AWS::EC2::VPNGateway').records[0]?.arn).toBe(`arn:aws-cn:ec2:cn-north-1:${A}:vpn-gateway/vgw-1`);
  });

  it('says which file lacks its account, and loses nothing else', async () => {
    const value = await read({
      'describe-vpn-gateways.json': { VpnGateways: [{ VpnGatewayId: 'vgw-1' }] },
      [`${A}/eu-west-1/describe-vpcs.json`]: { Vpcs: [{ VpcId: 'vpc-1', OwnerId: A }] },
      [`${B}/eu-west-1/describe-vpcs.json`]: { Vpcs: [{ VpcId: 'vpc-2', OwnerId: B }] },
    });
    expect(value.issues).toEqual([
      expect.objectContaining({ code: 'unknown-place', file: 'describe-vpn-gateways.json', help: expect.stringContaining('--account') }),
    ]);
    expect(ids(value, 'AWS::EC2::VPC')).toEqual(['vpc-1', 'vpc-2']);
  });

  it('says that a list is read where it is empty', async () => {
    const value = await read({ [`${A}/eu-west-1/describe-security-groups.json`]: { SecurityGroups: [] } });
    expect(value.snapshot.size).toBe(0);
    expect(value.snapshot.coverage.missing('AWS::EC2::SecurityGroup', A, 'eu-west-1')).toBeUndefined();
  });

  it('covers global types in the Region `global`', async () => {
    const value = await read({ [`${A}/us-east-1/iam-list-users.json`]: { Users: [user('ann')] } });
    expect(value.snapshot.coverage.missing('AWS::IAM::User', A, 'global')).toBeUndefined();
    expect(value.snapshot.of('AWS::IAM::User').records[0]?.region).toBe('global');
  });

  it('names an account that contradicts its folder, and does not call the folder read', async () => {
    const value = await read({ [`${A}/global/iam-list-users.json`]: { Users: [user('ann', B)] } });
    expect(codes(value)).toEqual(['contradictory-account']);
    expect(value.snapshot.of('AWS::IAM::User').records[0]?.account).toBe(B);
    expect(value.snapshot.coverage.missing('AWS::IAM::User', A, 'global')?.reason).toBe('unreadable');
    expect(value.snapshot.coverage.missing('AWS::IAM::User', B, 'global')?.reason).toBe('absent');
  });

  it('lets the owner of a shared subnet answer before those it is shared with', async () => {
    const subnet = { SubnetId: 'subnet-1', OwnerId: B, AvailabilityZone: 'eu-west-1a' };
    const value = await read({
      [`${A}/eu-west-1/describe-subnets.json`]: { Subnets: [{ ...subnet, Tags: [] }] },
      [`${B}/eu-west-1/describe-subnets.json`]: { Subnets: [{ ...subnet, Tags: [{ Key: 'Name', Value: 'mine' }] }] },
    });
    expect(value.issues).toEqual([]);
    expect(value.snapshot.of('AWS::EC2::Subnet').records).toEqual([expect.objectContaining({ account: B, tags: { Name: 'mine' } })]);
  });
});

describe('readAwsCli: shapes of answers', () => {
  it('puts pages, concatenated documents and lists of answers together', async () => {
    const place = `${A}/eu-west-1`;
    const value = await read({
      [`${place}/describe-security-groups-1.json`]: { SecurityGroups: [group('sg-1')], NextToken: 'more' },
      [`${place}/describe-security-groups.2.json`]: { SecurityGroups: [group('sg-2')] },
      [`${place}/describe-vpcs.json`]: `{"Vpcs":[{"VpcId":"vpc-1","OwnerId":"${A}"}]}\n{"Vpcs":[{"VpcId":"vpc-2","OwnerId":"${A}"}]}`,
      [`${place}/describe-subnets.json`]: [{ Subnets: [{ SubnetId: 'subnet-1', OwnerId: A }] }, { Subnets: [{ SubnetId: 'subnet-2', OwnerId: A }] }],
    });
    expect(value.issues).toEqual([]);
    expect(ids(value, 'AWS::EC2::SecurityGroup')).toEqual(['sg-1', 'sg-2']);
    expect(ids(value, 'AWS::EC2::VPC')).toEqual(['vpc-1', 'vpc-2']);
    expect(ids(value, 'AWS::EC2::Subnet')).toEqual(['subnet-1', 'subnet-2']);
    expect(value.snapshot.coverage.missing('AWS::EC2::SecurityGroup', A, 'eu-west-1')).toBeUndefined();
  });

  it('does not call a list read whose rest is missing', async () => {
    const value = await read({ [`${A}/eu-west-1/describe-vpcs.json`]: { Vpcs: [{ VpcId: 'vpc-1', OwnerId: A }], NextToken: 'more' } });
    expect(codes(value)).toEqual(['truncated-answer']);
    expect(value.snapshot.coverage.missing('AWS::EC2::VPC', A, 'eu-west-1')?.reason).toBe('unreadable');
  });

  it('reads what --query leaves, by the name of the file', async () => {
    const value = await read({
      [`${A}/eu-west-1/describe-security-groups.json`]: [group('sg-1')],
      [`${A}/eu-west-1/describe-instances.json`]: [[{ InstanceId: 'i-1' }], [{ InstanceId: 'i-2' }]],
    });
    expect(ids(value, 'AWS::EC2::SecurityGroup')).toEqual(['sg-1']);
    expect(ids(value, 'AWS::EC2::Instance')).toEqual(['i-1', 'i-2']);
    const bad = await read({ ...bucketFiles, [`${A}/notes.json`]: [1, 2] });
    expect(codes(bad)).toEqual(['not-an-answer']);
  });

  it('reads gzip, a byte order mark, and UTF-16 as PowerShell writes it', async () => {
    const text = (id: string) => JSON.stringify({ SecurityGroups: [group(id)] });
    const value = await read({
      [`${A}/eu-west-1/describe-security-groups.json.gz`]: gzipSync(text('sg-1')),
      [`${A}/eu-west-2/describe-security-groups.json`]: `\uFEFF${text('sg-2')}`,
      [`${A}/eu-west-3/describe-security-groups.json`]: Buffer.from(`\uFEFF${text('sg-3')}`, 'utf16le'),
    });
    expect(value.issues).toEqual([]);
    expect(ids(value, 'AWS::EC2::SecurityGroup')).toEqual(['sg-1', 'sg-2', 'sg-3']);
  });

  it('refuses a file that grows beyond the limit', async () => {
    const big = gzipSync(`{"SecurityGroups":[${' '.repeat(1_000_000)}]}`);
    const value = await read({ ...bucketFiles, [`${A}/eu-west-1/describe-security-groups.json.gz`]: big }, { limits: { ...TEXT_LIMITS, maxBytes: 500_000 } });
    expect(codes(value)).toEqual(['file-too-large']);
    expect(value.snapshot.coverage.missing('AWS::EC2::SecurityGroup', A, 'eu-west-1')?.reason).toBe('unreadable');
  });

  it('keeps the reservation of an instance', async () => {
    const reservation = {
      ReservationId: 'r-1',
      OwnerId: A,
      RequesterId: B,
      Groups: [],
      Instances: [{ InstanceId: 'i-1', Placement: { AvailabilityZone: 'eu-west-1b' } }],
    };
    const value = await read({ 'describe-instances.json': { Reservations: [reservation] } });
    const [record] = value.snapshot.of('AWS::EC2::Instance').records;
    expect(record).toMatchObject({
      account: A,
      region: 'eu-west-1',
      config: { Reservation: { ReservationId: 'r-1', OwnerId: A, RequesterId: B, Groups: [] } },
    });
  });

  it('fills in what the fuller call lacks', async () => {
    const detail = { UserDetailList: [{ ...user('ann'), UserPolicyList: [] }], GroupDetailList: [], RoleDetailList: [], Policies: [] };
    const value = await read({
      [`${A}/iam-list-users.json`]: { Users: [{ ...user('ann'), PasswordLastUsed: 'then' }] },
      [`${A}/get-account-authorization-details.json`]: detail,
    });
    expect(value.snapshot.of('AWS::IAM::User').records[0]?.config).toMatchObject({ PasswordLastUsed: 'then', UserPolicyList: [] });
    expect(value.issues).toEqual([]);
  });

  it('does not take the empty lists of a filtered authorisation answer for no users', async () => {
    const role = { RoleName: 'r', Arn: `arn:aws:iam::${A}:role/r` };
    const value = await read({ [`${A}/x.json`]: { UserDetailList: [], GroupDetailList: [], RoleDetailList: [role], Policies: [] } });
    expect(value.snapshot.coverage.missing('AWS::IAM::User', A, 'global')?.reason).toBe('absent');
    expect(value.snapshot.coverage.missing('AWS::IAM::Role', A, 'global')).toBeUndefined();
  });

  it('gives policies of AWS to the account `aws`, without what was counted in an account', async () => {
    const policy = { PolicyName: 'P', Arn: 'arn:aws:iam::aws:policy/P', AttachmentCount: 3, PermissionsBoundaryUsageCount: 0, DefaultVersionId: 'v1' };
    const value = await read({
      [`${A}/iam-list-policies.json`]: { Policies: [policy] },
      [`${B}/iam-list-policies.json`]: { Policies: [{ ...policy, AttachmentCount: 9 }] },
    });
    expect(value.snapshot.of('AWS::IAM::ManagedPolicy').records).toEqual([
      expect.objectContaining({ account: 'aws', config: { PolicyName: 'P', Arn: policy.Arn, DefaultVersionId: 'v1' } }),
    ]);
    expect(value.issues).toEqual([]);
  });

  it('tells calls of equal answers apart by their items, and asks where it cannot', async () => {
    const value = await read({
      [`${A}/eu-west-1/a.json`]: { Users: [user('ann')] },
      [`${A}/eu-west-1/b.json`]: { Users: [{ UserName: 'bob', UserId: 'u-2', IdentityStoreId: 'd-1' }] },
      [`${A}/eu-west-1/c.json`]: { Policies: [{ Id: 'p-1', Arn: `arn:aws:organizations::${A}:policy/o-1/service_control_policy/p-1`, Name: 'scp' }] },
      [`${A}/eu-west-1/d.json`]: { Regions: [{ RegionName: 'eu-west-1', OptInStatus: 'opt-in-not-required' }] },
      [`${A}/eu-west-1/e.json`]: { Groups: [] },
    });
    expect(ids(value, 'AWS::IAM::User')).toEqual(['ann']);
    expect(ids(value, 'AWS::IdentityStore::User')).toEqual(['u-2']);
    expect(ids(value, 'AWS::Organizations::Policy')).toEqual(['p-1']);
    expect(value.snapshot.of('AWS::Account::Region').records[0]?.config).toMatchObject({ RegionName: 'eu-west-1', RegionOptStatus: 'ENABLED_BY_DEFAULT' });
    expect(value.issues.map(({ code, file }) => [code, file])).toEqual([['ambiguous-answer', `${A}/eu-west-1/e.json`]]);
  });

  it('does not take a call that lists a part for one that lists all', async () => {
    const value = await read({
      [`${A}/iam-list-groups-for-user-ann.json`]: { Groups: [{ GroupName: 'g', Arn: `arn:aws:iam::${A}:group/g` }] },
      [`${A}/us-east-1/list-accounts-for-parent.json`]: { Accounts: [{ Id: A, Arn: `arn:aws:organizations::${A}:account/o-1/${A}` }] },
      [`describe-vpcs-${A}-eu-west-1.json`]: { Vpcs: [] },
    });
    expect(codes(value)).toEqual(['partial-answer', 'partial-answer']);
    expect(ids(value, 'AWS::IAM::Group')).toEqual(['g']);
    expect(value.snapshot.coverage.missing('AWS::IAM::Group', A, 'global')?.reason).toBe('absent');
    expect(value.snapshot.coverage.missing('AWS::Organizations::Account', A, 'global')?.reason).toBe('absent');
    expect(value.snapshot.coverage.missing('AWS::EC2::VPC', A, 'eu-west-1')).toBeUndefined();
  });

  it('reads a credential report that was decoded', async () => {
    const value = await read({ [`${A}/credential-report.csv`]: 'user,arn\n' });
    expect(value.snapshot.of('AWS::IAM::CredentialReport').records[0]?.config).toEqual({ Content: 'user,arn\n', ReportFormat: 'text/csv' });
  });

  it('keeps answers that the catalogue lacks', async () => {
    const value = await read({ [`${A}/eu-west-1/describe-hosts.json`]: { Hosts: [{ HostId: 'h-1', AutoPlacement: 'on' }] } });
    expect(value.snapshot.of('Unknown::Hosts').records).toEqual([
      expect.objectContaining({ id: 'h-1', account: A, region: 'eu-west-1', config: { HostId: 'h-1', AutoPlacement: 'on' } }),
    ]);
    expect(codes(value)).toEqual(['unknown-answer']);
    expect(value.counts.unknown).toBe(1);
  });

  it('keeps no secret values, and counts them', async () => {
    const lambda = {
      FunctionName: 'f',
      FunctionArn: `arn:aws:lambda:eu-west-1:${A}:function:f`,
      Environment: { Variables: { TOKEN: 's3cret-1', __proto__x: 's3cret-2' } },
    };
    const value = await read({
      [`${A}/eu-west-1/lambda-list-functions.json`]: { Functions: [lambda] },
      [`${A}/eu-west-1/secretsmanager-get-secret-value.json`]: { ARN: 'arn:x', SecretString: 's3cret-3' },
      [`${A}/eu-west-1/ssm-get-parameters.json`]: { Parameters: [{ Name: '/a', Value: 's3cret-4' }] },
      [`${A}/eu-west-1/describe-instances.json`]: { Reservations: [{ Instances: [{ InstanceId: 'i-1', UserData: 's3cret-5' }] }] },
      [`${A}/eu-west-1/describe-task-definition.json`]: { taskDefinition: { containerDefinitions: [{ environment: [{ name: 'N', value: 's3cret-6' }] }] } },
      [`${A}/eu-west-1/describe-vpn-connections.json`]: {
        VpnConnections: [{ VpnConnectionId: 'vpn-1', CustomerGatewayConfiguration: '<a><pre_shared_key>s3cret-7</pre_shared_key></a>' }],
      },
    });
    const text = JSON.stringify(value.snapshot.types.flatMap((type) => value.snapshot.of(type).records));
    expect(text).not.toContain('s3cret');
    expect(text).toContain('TOKEN');
    expect(value.counts.withheld).toBe(7);
  });

  it('treats members named __proto__ as data', async () => {
    const value = await read({
      [`${A}/eu-west-1/describe-vpcs.json`]: `{"Vpcs":[{"VpcId":"vpc-1","OwnerId":"${A}","__proto__":{"x":1},"Tags":[{"Key":"__proto__","Value":"v"}]}]}`,
    });
    const [record] = value.snapshot.of('AWS::EC2::VPC').records;
    expect(Object.keys(record?.config ?? {})).toContain('__proto__');
    expect(Object.keys(record?.tags ?? {})).toEqual(['__proto__']);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });
});

describe('readAwsCli: answers about one resource', () => {
  const policy = { Policy: '{"Version":"2012-10-17","Statement":[]}' };

  it.each([
    'get-bucket-policy/my-bucket.json',
    'get-bucket-policy.my-bucket.json',
    'get-bucket-policy-my-bucket.json',
    's3api/my-bucket/get-bucket-policy.json',
  ])('attaches %s', async (name) => {
    const value = await read({ ...bucketFiles, [`${A}/${name}`]: policy });
    expect(value.issues).toEqual([]);
    expect(value.snapshot.get('arn:aws:s3:::my-bucket')?.config['Policy']).toBe(policy.Policy);
    expect(value.snapshot.get('arn:aws:s3:::other.bucket')?.config['Policy']).toBeUndefined();
  });

  it('attaches by what the answer names', async () => {
    const arn = `arn:aws:cloudtrail:eu-west-1:${A}:trail/t`;
    const value = await read({
      [`${A}/eu-west-1/describe-trails.json`]: { trailList: [{ Name: 't', TrailARN: arn }] },
      [`${A}/eu-west-1/get-event-selectors.json`]: { TrailARN: arn, EventSelectors: [] },
      [`${A}/eu-west-1/describe-snapshot-attribute.json`]: { SnapshotId: 'snap-1', CreateVolumePermissions: [{ Group: 'all' }] },
      [`${A}/eu-west-1/describe-snapshots.json`]: { Snapshots: [{ SnapshotId: 'snap-1', OwnerId: A }] },
      [`${A}/eu-west-1/describe-configuration-recorders.json`]: { ConfigurationRecorders: [{ name: 'default' }] },
      [`${A}/eu-west-1/describe-configuration-recorder-status.json`]: { ConfigurationRecordersStatus: [{ name: 'default', recording: true }] },
    });
    expect(value.issues).toEqual([]);
    expect(value.snapshot.get(arn)?.config['EventSelectors']).toEqual({ TrailARN: arn, EventSelectors: [] });
    expect(value.snapshot.get('arn:aws:ec2:eu-west-1::snapshot/snap-1')?.config['CreateVolumePermissions']).toEqual([{ Group: 'all' }]);
    expect(value.snapshot.of('AWS::Config::ConfigurationRecorder').records[0]?.config['Status']).toEqual([{ name: 'default', recording: true }]);
  });

  it('says so where no resource is named', async () => {
    const value = await read({ ...bucketFiles, [`${A}/get-bucket-acl.json`]: { Owner: { ID: 'x' }, Grants: [] } });
    expect(value.issues).toEqual([expect.objectContaining({ code: 'facet-without-resource', file: `${A}/get-bucket-acl.json` })]);
  });

  it('places a bucket in its Region and takes its tags', async () => {
    const value = await read({
      ...bucketFiles,
      [`${A}/get-bucket-location/my-bucket.json`]: { LocationConstraint: null },
      [`${A}/get-bucket-location/other.bucket.json`]: { LocationConstraint: 'EU' },
      [`${A}/get-bucket-tagging/my-bucket.json`]: { TagSet: [{ Key: 'a', Value: 'b' }] },
    });
    expect(value.snapshot.get('arn:aws:s3:::my-bucket')).toMatchObject({ region: 'us-east-1', tags: { a: 'b' } });
    expect(value.snapshot.get('arn:aws:s3:::other.bucket')?.region).toBe('eu-west-1');
  });

  it('tells the Block Public Access of an account from that of a bucket', async () => {
    const flags = { PublicAccessBlockConfiguration: { BlockPublicAcls: true } };
    const value = await read({
      ...bucketFiles,
      [`${A}/s3control-get-public-access-block.json`]: flags,
      [`${A}/get-public-access-block/my-bucket.json`]: flags,
    });
    expect(value.issues).toEqual([]);
    expect(value.snapshot.of('AWS::S3::AccountPublicAccessBlock').records).toHaveLength(1);
    expect(value.snapshot.get('arn:aws:s3:::my-bucket')?.config['PublicAccessBlockConfiguration']).toEqual(flags.PublicAccessBlockConfiguration);
  });

  it('reads types that are described one by one as whole only with their listing', async () => {
    const key = (id: string) => ({ KeyMetadata: { KeyId: id, Arn: `arn:aws:kms:eu-west-1:${A}:key/${id}` } });
    const place = `${A}/eu-west-1`;
    const files = { [`${place}/describe-key/k1.json`]: key('k1'), [`${place}/get-key-rotation-status/k1.json`]: { KeyRotationEnabled: true } };
    const alone = await read(files);
    expect(alone.snapshot.coverage.missing('AWS::KMS::Key', A, 'eu-west-1')?.reason).toBe('absent');
    const listed = { Keys: [{ KeyId: 'k1', KeyArn: `arn:aws:kms:eu-west-1:${A}:key/k1` }] };
    const whole = await read({ ...files, [`${place}/list-keys.json`]: listed });
    expect(whole.snapshot.coverage.missing('AWS::KMS::Key', A, 'eu-west-1')).toBeUndefined();
    expect(whole.snapshot.of('AWS::KMS::Key').records[0]?.config['KeyRotationStatus']).toEqual({ KeyRotationEnabled: true });
    const partly = await read({
      ...files,
      [`${place}/list-keys.json`]: { Keys: [...listed.Keys, { KeyId: 'k2', KeyArn: `arn:aws:kms:eu-west-1:${A}:key/k2` }] },
    });
    expect(codes(partly)).toEqual(['answer-missing']);
    expect(partly.snapshot.coverage.missing('AWS::KMS::Key', A, 'eu-west-1')?.reason).toBe('absent');
  });

  it('names a detector by the listing of its Region', async () => {
    const value = await read({
      [`${A}/eu-west-1/guardduty-list-detectors.json`]: { DetectorIds: ['d1'] },
      [`${A}/eu-west-1/guardduty-get-detector.json`]: { Status: 'ENABLED', ServiceRole: 'r', FindingPublishingFrequency: 'SIX_HOURS' },
      [`${A}/eu-west-2/guardduty-list-detectors.json`]: { DetectorIds: [] },
    });
    expect(ids(value, 'AWS::GuardDuty::Detector')).toEqual(['d1']);
    expect(value.snapshot.coverage.missing('AWS::GuardDuty::Detector', A, 'eu-west-1')).toBeUndefined();
    expect(value.snapshot.coverage.missing('AWS::GuardDuty::Detector', A, 'eu-west-2')).toBeUndefined();
    expect(value.issues).toEqual([]);
  });

  it('needs an answer for each load balancer before listeners count as read', async () => {
    const balancer = (name: string) => ({ LoadBalancerName: name, LoadBalancerArn: `arn:aws:elasticloadbalancing:eu-west-1:${A}:loadbalancer/app/${name}/1` });
    const listener = { ListenerArn: `arn:aws:elasticloadbalancing:eu-west-1:${A}:listener/app/a/1/2`, LoadBalancerArn: balancer('a').LoadBalancerArn };
    const files = {
      [`${A}/eu-west-1/elbv2-describe-load-balancers.json`]: { LoadBalancers: [balancer('a'), balancer('b')] },
      [`${A}/eu-west-1/elbv2-describe-listeners-1.json`]: { Listeners: [listener] },
    };
    const some = await read(files);
    expect(some.snapshot.coverage.missing('AWS::ElasticLoadBalancingV2::Listener', A, 'eu-west-1')?.reason).toBe('absent');
    const all = await read({ ...files, [`${A}/eu-west-1/elbv2-describe-listeners-2.json`]: { Listeners: [] } });
    expect(all.snapshot.coverage.missing('AWS::ElasticLoadBalancingV2::Listener', A, 'eu-west-1')).toBeUndefined();
  });
});

describe('readAwsCli: failures', () => {
  const error = (code: string, operation: string) => `\nAn error occurred (${code}) when calling the ${operation} operation: words`;

  it('takes a denied call for denied, and a failed one for failed', async () => {
    const value = await read({
      [`${A}/eu-west-1/describe-vpcs.json`]: error('UnauthorizedOperation', 'DescribeVpcs'),
      [`${A}/eu-west-2/describe-vpcs.txt`]: error('RequestLimitExceeded', 'DescribeVpcs'),
    });
    expect(value.snapshot.coverage.missing('AWS::EC2::VPC', A, 'eu-west-1')).toMatchObject({ reason: 'denied', detail: 'UnauthorizedOperation' });
    expect(value.snapshot.coverage.missing('AWS::EC2::VPC', A, 'eu-west-2')).toMatchObject({ reason: 'failed', detail: 'RequestLimitExceeded' });
  });

  it('takes "there is none" for none, and a denied facet for missing', async () => {
    const value = await read({
      ...bucketFiles,
      [`${A}/get-bucket-policy/my-bucket.json`]: error('NoSuchBucketPolicy', 'GetBucketPolicy'),
      [`${A}/get-bucket-policy/other.bucket.json`]: error('AccessDenied', 'GetBucketPolicy'),
      [`${A}/get-bucket-location/other.bucket.json`]: { LocationConstraint: 'eu-west-3' },
    });
    const mine = value.snapshot.get('arn:aws:s3:::my-bucket');
    const other = value.snapshot.get('arn:aws:s3:::other.bucket');
    if (mine === undefined || other === undefined) throw new Error('the buckets are not there');
    expect(facetOf(mine, 'Policy')).toEqual({ kind: 'none' });
    expect(facetOf(other, 'Policy')).toEqual({ kind: 'missing' });
    expect(value.snapshot.coverage.missingFacet('AWS::S3::Bucket', 'Policy', A, 'eu-west-3', other.arn)).toMatchObject({
      reason: 'denied',
      name: 's3:GetBucketPolicy',
      detail: 'AccessDenied',
    });
    expect(value.snapshot.coverage.missingFacet('AWS::S3::Bucket', 'Policy', A, mine.region, mine.arn)).toBeUndefined();
  });

  it('takes an account without password policy or Security Hub for read', async () => {
    const value = await read({
      [`${A}/iam-get-account-password-policy.json`]: error('NoSuchEntity', 'GetAccountPasswordPolicy'),
      [`${A}/eu-west-1/securityhub-describe-hub.json`]: error('InvalidAccessException', 'DescribeHub'),
    });
    expect(value.snapshot.coverage.missing('AWS::IAM::AccountPasswordPolicy', A, 'global')).toBeUndefined();
    expect(value.snapshot.coverage.missing('AWS::SecurityHub::Hub', A, 'eu-west-1')).toBeUndefined();
  });

  it('does not take an empty file for an empty answer', async () => {
    const value = await read({ ...bucketFiles, [`${A}/eu-west-1/describe-vpcs.json`]: '\n', [`${A}/get-bucket-versioning/my-bucket.json`]: '' });
    expect(codes(value)).toEqual(['empty-file', 'empty-file']);
    expect(value.snapshot.coverage.missing('AWS::EC2::VPC', A, 'eu-west-1')?.reason).toBe('unreadable');
    expect(value.snapshot.get('arn:aws:s3:::my-bucket')?.config['Versioning']).toBeUndefined();
  });

  it('names two answers of one call that differ', async () => {
    const vpc = (cidr: string) => ({ Vpcs: [{ VpcId: 'vpc-1', OwnerId: A, CidrBlock: cidr }] });
    const value = await read({ [`${A}/eu-west-1/a.json`]: vpc('10.0.0.0/8'), [`${A}/eu-west-1/b.json`]: vpc('10.1.0.0/16') });
    expect(value.issues).toEqual([expect.objectContaining({ code: 'contradictory-record', file: `${A}/eu-west-1/b.json` })]);
    expect(value.snapshot.of('AWS::EC2::VPC').records[0]?.config['CidrBlock']).toBe('10.0.0.0/8');
  });

  it('refuses a folder with nothing usable, or that is not there, with what to do', async () => {
    const empty = await withFolder({ 'README.md': 'hello', 'x.json': '{"a' }, (folder) => readAwsCli(folder));
    expect(empty).toMatchObject({
      ok: false,
      issues: [
        { code: 'json-syntax', line: 1, column: 4 },
        { code: 'nothing-usable', help: expect.stringContaining('aws ec2') },
      ],
    });
    const gone = await readAwsCli('/nonexistent/folder');
    expect(gone).toMatchObject({ ok: false, issues: [{ code: 'unreadable-file' }, { code: 'nothing-usable' }] });
  });
});
