import { describe, expect, it } from 'vitest';
import { A, bucketFiles, codes, ids, read } from './read.cases.ts';

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

  it('does not take the parent that an answer names for what it is about', async () => {
    const unit = (id: string) => ({ Id: id, Arn: `arn:aws:organizations::${A}:ou/o-1/${id}`, Name: id });
    const value = await read({
      [`${A}/list-organizational-units-for-parent-r-1.json`]: { OrganizationalUnits: [unit('ou-1')] },
      [`${A}/list-organizational-units-for-parent-ou-1.json`]: { OrganizationalUnits: [unit('ou-2')] },
      [`${A}/list-organizational-units-for-parent-ou-2.json`]: { OrganizationalUnits: [] },
      [`${A}/list-parents/ou-2.json`]: { Parents: [{ Id: 'ou-1', Type: 'ORGANIZATIONAL_UNIT' }] },
    });
    expect(value.issues).toEqual([]);
    expect(value.snapshot.of('AWS::Organizations::OrganizationalUnit').records.map(({ id, config }) => [id, config['ParentId']])).toEqual([
      ['ou-1', undefined],
      ['ou-2', ['ou-1']],
    ]);
    expect(value.snapshot.coverage.missing('AWS::Organizations::OrganizationalUnit', A, 'global')).toBeUndefined();
  });

  it('tells the policies of CloudWatch Logs of an account from those of a log group', async () => {
    const arn = `arn:aws:logs:eu-west-1:${A}:log-group:app`;
    const made = (policyName: string, more: object = {}) => ({ policyName, policyDocument: '{"Statement":[]}', ...more });
    const ofGroup = made('own', { policyScope: 'RESOURCE', resourceArn: arn });
    const value = await read({
      [`${A}/eu-west-1/describe-log-groups.json`]: {
        logGroups: [
          { logGroupName: 'app', arn: `${arn}:*` },
          { logGroupName: 'web', arn: `${arn}b:*` },
        ],
      },
      [`describe-resource-policies-${A}-eu-west-1.json`]: { resourcePolicies: [made('account')] },
      [`${A}/eu-west-1/describe-resource-policies/app.json`]: { resourcePolicies: [ofGroup] },
      [`${A}/eu-west-1/describe-resource-policies/web.json`]: { resourcePolicies: [] },
    });
    expect(value.issues).toEqual([]);
    expect(ids(value, 'AWS::Logs::ResourcePolicy')).toEqual(['account']);
    expect(value.snapshot.of('AWS::Logs::LogGroup').records.map(({ config }) => config['ResourcePolicies'])).toEqual([[ofGroup], []]);
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

  it('takes no other text for the Region of a bucket', async () => {
    const text = 'eu-west-1\nrm -r .';
    const value = await read({
      [`${A}/us-west-2/list-buckets.json`]: { Buckets: [{ Name: 'one', BucketRegion: text }, { Name: 'two' }] },
      [`${A}/get-bucket-location/two.json`]: { LocationConstraint: text },
    });
    expect(value.snapshot.of('AWS::S3::Bucket').records.map((record) => record.region)).not.toContain(text);
    expect(value.snapshot.get('arn:aws:s3:::two')?.config['LocationConstraint']).toBe(text);
  });

  it('takes tags from the tagging service', async () => {
    const topic = `arn:aws:sns:eu-west-1:${A}:t`;
    const value = await read({
      [`${A}/eu-west-1/sns-list-topics.json`]: { Topics: [{ TopicArn: topic }] },
      [`${A}/eu-west-1/resourcegroupstaggingapi-get-resources.json`]: { ResourceTagMappingList: [{ ResourceARN: topic, Tags: [{ Key: 'team', Value: 'x' }] }] },
    });
    expect(value.issues).toEqual([]);
    expect(value.snapshot.get(topic)?.tags).toEqual({ team: 'x' });
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

  it('needs an answer for each permission set in each account before assignments count as read', async () => {
    const arn = 'arn:aws:sso:::permissionSet/ssoins-1111111111111111/ps-1111111111111111';
    const member = (Id: string) => ({ Id, Arn: `arn:aws:organizations::${A}:account/o-a1b2c3d4e5/${Id}`, Name: Id, Status: 'ACTIVE' });
    const files = {
      [`${A}/global/list-accounts.json`]: { Accounts: [member(A), member('444455556666'), { ...member('777788889999'), Status: 'SUSPENDED' }] },
      [`${A}/us-east-1/describe-permission-set.json`]: { PermissionSet: { Name: 'Dev', PermissionSetArn: arn } },
      [`${A}/us-east-1/list-account-assignments-1.json`]: { AccountAssignments: [] },
    };
    const some = await read(files);
    expect(some.snapshot.coverage.missingAnywhere('AWS::SSO::Assignment')).toMatchObject({ reason: 'absent' });
    const all = await read({ ...files, [`${A}/us-east-1/list-account-assignments-2.json`]: { AccountAssignments: [] } });
    expect(all.snapshot.coverage.missingAnywhere('AWS::SSO::Assignment')).toBeUndefined();
  });

  it('does not take one kind of contact for all of them', async () => {
    const contact = { AlternateContactType: 'BILLING', Name: 'a', Title: 'b', EmailAddress: 'c@example.com', PhoneNumber: '1' };
    const { snapshot } = await read({ [`${A}/global/get-alternate-contact.json`]: { AlternateContact: contact } });
    expect(snapshot.of('AWS::Account::AlternateContact').records).toHaveLength(1);
    expect(snapshot.coverage.missing('AWS::Account::AlternateContact', A, 'global')).toMatchObject({ reason: 'absent' });
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
