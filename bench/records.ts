// Records in the shape and size that AWS answers, about 700 bytes of configuration each, any number of them, sorted by ARN.

import type { ResourceRecord } from '../dist/core/index.js';

const REGIONS = ['ap-southeast-2', 'eu-central-1', 'eu-west-1', 'us-east-1'] as const;
const hex = (n: number) => ((n * 2654435761) >>> 0).toString(16).padStart(8, '0');
const hex17 = (n: number, salt: number) => `0${hex(n + salt)}${hex(n * 7 + salt)}`;
const accountOf = (n: number) => String(100000000000 + (n % 400) * 7919);
const regionOf = (n: number) => REGIONS[n % REGIONS.length] ?? 'us-east-1';

type Config = ResourceRecord['config'];
const MAKERS: Readonly<Record<string, (n: number, id: string) => Config>> = {
  'AWS::EC2::Instance': (n, id) => ({
    InstanceId: id,
    ImageId: `ami-${hex17(n % 50, 1)}`,
    InstanceType: n % 3 === 0 ? 'm7g.large' : 't3.medium',
    LaunchTime: `2025-0${1 + (n % 9)}-1${n % 10}T08:${10 + (n % 50)}:00+00:00`,
    State: { Code: 16, Name: 'running' },
    VpcId: `vpc-${hex17(n % 900, 2)}`,
    SubnetId: `subnet-${hex17(n % 3000, 3)}`,
    PrivateIpAddress: `10.${n % 200}.${(n >> 3) % 250}.${n % 250}`,
    SecurityGroups: [{ GroupId: `sg-${hex17(n % 5000, 4)}`, GroupName: `app-${n % 5000}` }],
    IamInstanceProfile: { Arn: `arn:aws:iam::${accountOf(n)}:instance-profile/app-${n % 70}`, Id: `AIPA${hex(n).toUpperCase()}` },
    MetadataOptions: { State: 'applied', HttpTokens: n % 9 === 0 ? 'optional' : 'required', HttpPutResponseHopLimit: 2, HttpEndpoint: 'enabled' },
    EbsOptimized: true,
    Monitoring: { State: 'disabled' },
  }),
  'AWS::EC2::SecurityGroup': (n, id) => ({
    GroupId: id,
    GroupName: `service-${n}`,
    Description: 'Traffic of the service from the load balancer and to the database',
    OwnerId: accountOf(n),
    VpcId: `vpc-${hex17(n % 900, 2)}`,
    IpPermissions: [443, 8080].map((port) => ({
      IpProtocol: 'tcp',
      FromPort: port,
      ToPort: port,
      IpRanges: [{ CidrIp: `10.${n % 200}.0.0/16`, Description: 'within the organisation' }],
      Ipv6Ranges: [],
      PrefixListIds: [],
      UserIdGroupPairs: [{ GroupId: `sg-${hex17(n % 5000, 4)}`, UserId: accountOf(n) }],
    })),
    IpPermissionsEgress: [{ IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/0' }], Ipv6Ranges: [], PrefixListIds: [], UserIdGroupPairs: [] }],
  }),
  'AWS::EC2::NetworkInterface': (n, id) => ({
    NetworkInterfaceId: id,
    Description: `ELB app/service-${n}/${hex17(n, 9)}`,
    InterfaceType: 'interface',
    MacAddress: `06:${hex(n).slice(0, 2)}:${hex(n).slice(2, 4)}:${hex(n).slice(4, 6)}:00:01`,
    OwnerId: accountOf(n),
    PrivateIpAddresses: [{ Primary: true, PrivateDnsName: `ip-10-${n % 200}-0-${n % 250}.ec2.internal`, PrivateIpAddress: `10.${n % 200}.0.${n % 250}` }],
    Attachment: { AttachmentId: `ela-attach-${hex17(n, 5)}`, DeleteOnTermination: false, DeviceIndex: 1, InstanceOwnerId: 'amazon-elb', Status: 'attached' },
    Groups: [{ GroupId: `sg-${hex17(n % 5000, 4)}`, GroupName: `service-${n % 5000}` }],
    RequesterManaged: true,
    SourceDestCheck: true,
    Status: 'in-use',
    SubnetId: `subnet-${hex17(n % 3000, 3)}`,
    VpcId: `vpc-${hex17(n % 900, 2)}`,
  }),
  'AWS::IAM::Role': (n, id) => ({
    RoleName: id,
    RoleId: `AROA${hex17(n, 6).toUpperCase()}`,
    Path: '/service/',
    CreateDate: '2024-03-01T09:00:00+00:00',
    MaxSessionDuration: 3600,
    AssumeRolePolicyDocument: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { Service: 'lambda.amazonaws.com' },
          Action: 'sts:AssumeRole',
          Condition: { StringEquals: { 'aws:SourceAccount': accountOf(n) } },
        },
      ],
    },
    AttachedManagedPolicies: [{ PolicyName: 'AWSLambdaBasicExecutionRole', PolicyArn: 'arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole' }],
    RolePolicyList: [
      {
        PolicyName: 'inline',
        PolicyDocument: {
          Version: '2012-10-17',
          Statement: [{ Effect: 'Allow', Action: ['s3:GetObject', 's3:PutObject'], Resource: `arn:aws:s3:::data-${n % 4000}/*` }],
        },
      },
    ],
    RoleLastUsed: { LastUsedDate: '2025-10-01T10:00:00+00:00', Region: regionOf(n) },
  }),
};

export const BENCH_TYPES: readonly string[] = Object.keys(MAKERS).sort();

/** `count` records of one type, sorted by ARN, made one at a time. */
export function* recordsOf(type: string, count: number): Generator<ResourceRecord> {
  const make = MAKERS[type];
  if (make === undefined) throw new Error(`no bench records of ${type}`);
  const kind = (type.split('::')[2] ?? '').toLowerCase();
  for (let n = 0; n < count; n++) {
    // Numbers in order are Regions, then accounts, then ids in order, as ARNs are sorted.
    const region = REGIONS[Math.floor((n / count) * REGIONS.length)] ?? 'us-east-1';
    const account = String(100000000000 + Math.floor((n / count) * REGIONS.length * 400) * 7919);
    const id = `${kind}-${String(n).padStart(9, '0')}${hex(n)}`;
    yield {
      type,
      arn: `arn:aws:ec2:${region}:${account}:${kind}/${id}`,
      id,
      account,
      region,
      tags: { Name: `name of ${n}`, 'cost-centre': `cc-${n % 40}`, environment: n % 4 === 0 ? 'production' : 'test' },
      config: make(n, id),
    };
  }
}
