import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { TEXT_LIMITS } from '../files/index.ts';
import { A, B, bucketFiles, codes, group, ids, read, user } from './read.cases.ts';

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
