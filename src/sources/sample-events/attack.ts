// The attack: a key of a build server, used from elsewhere by somebody who looks around, makes a user, silences the trail and takes a disk.

import type { Call } from './event.ts';

interface Step {
  /** Seconds since it began. */
  readonly after: number;
  readonly by: 'leaked' | 'second';
  readonly call: Call;
}

const look = (after: number, service: string, name: string, error?: string): Step => ({
  after,
  by: 'leaked',
  call: { service, name, region: 'us-east-1', isRead: true, ...(error === undefined ? {} : { error }) },
});

export const ATTACK: readonly Step[] = [
  look(0, 'sts', 'GetCallerIdentity'),
  look(4, 's3', 'ListBuckets'),
  look(9, 'iam', 'ListUsers'),
  look(13, 'iam', 'ListRoles'),
  look(17, 'iam', 'GetAccountSummary'),
  look(22, 'organizations', 'DescribeOrganization', 'AccessDeniedException'),
  look(26, 'ec2', 'DescribeInstances'),
  look(31, 'ec2', 'DescribeSnapshots'),
  look(36, 'cloudtrail', 'DescribeTrails'),
  look(41, 'guardduty', 'ListDetectors', 'AccessDeniedException'),
  {
    after: 130,
    by: 'leaked',
    call: {
      service: 'iam',
      name: 'CreateUser',
      region: 'us-east-1',
      parameters: { userName: 'support-ops' },
      response: { user: { userName: 'support-ops', path: '/' } },
    },
  },
  {
    after: 141,
    by: 'leaked',
    call: {
      service: 'iam',
      name: 'AttachUserPolicy',
      region: 'us-east-1',
      parameters: { userName: 'support-ops', policyArn: 'arn:aws:iam::aws:policy/AdministratorAccess' },
    },
  },
  {
    after: 149,
    by: 'leaked',
    call: {
      service: 'iam',
      name: 'CreateAccessKey',
      region: 'us-east-1',
      parameters: { userName: 'support-ops' },
      response: { accessKey: { userName: 'support-ops', accessKeyId: 'AKIAI44QH8DHBEXAMPLE', status: 'Active', createDate: 'Nov 1, 2026, 3:02:29 AM' } },
    },
  },
  { after: 420, by: 'second', call: { service: 'cloudtrail', name: 'StopLogging', region: 'us-east-1', parameters: { name: 'legacy' } } },
  {
    after: 505,
    by: 'second',
    call: {
      service: 'ec2',
      name: 'ModifySnapshotAttribute',
      parameters: {
        snapshotId: 'snap-006c0d76b1d06dc66',
        attributeType: 'CREATE_VOLUME_PERMISSION',
        createVolumePermission: { add: { items: [{ userId: '999988887777' }] } },
      },
      response: { _return: true },
    },
  },
  {
    after: 690,
    by: 'second',
    call: {
      service: 'ec2',
      name: 'RunInstances',
      region: 'ap-east-1',
      parameters: { instanceType: 'g5.48xlarge', instancesSet: { items: [{ imageId: 'ami-0123456789abcdef0', minCount: 1, maxCount: 8 }] } },
      error: 'Client.VcpuLimitExceeded',
    },
  },
];
