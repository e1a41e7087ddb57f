// An organisation for the benchmarks of the network engine: VPCs in three zones and four tiers, groups that refer to each other,
// load balancers left out. The same for the same numbers; interfaces come as a stream, so that a million need not be held.

import { createSnapshot, foldCoverage, type JsonObject, listActionOf, RECORD_TYPES, type ResourceRecord, type Snapshot } from '../dist/core/index.js';

export interface Size {
  readonly vpcs: number;
  readonly interfaces: number;
  /** Whether every VPC has addresses of its own, a /22 each; otherwise a /16, and those of every 256th again. INVARIANT: at most 16,384. */
  readonly isApart?: boolean;
}

const REGION = 'eu-west-1';
const TIERS = ['public', 'app', 'data', 'mgmt'] as const;
const ZONES = ['a', 'b', 'c'] as const;
const SUBNETS_PER_VPC = TIERS.length * ZONES.length;
const GROUPS_PER_VPC = 10;
const VPCS_PER_ACCOUNT = 4;

/** The addresses of a VPC, of one of its subnets, and of an interface there. */
interface Plan {
  readonly vpc: (vpc: number) => string;
  readonly subnet: (vpc: number, n: number) => string;
  readonly host: (vpc: number, n: number, round: number) => string;
}

const WIDE: Plan = {
  vpc: (vpc) => `10.${vpc % 256}.0.0/16`,
  subnet: (vpc, n) => `10.${vpc % 256}.${n}.0/24`,
  host: (vpc, n, round) => `10.${vpc % 256}.${n}.${4 + (round % 250)}`,
};
const textOf = (address: number) => `10.${address >> 16}.${(address >> 8) & 255}.${address & 255}`;
const APART: Plan = {
  vpc: (vpc) => `${textOf(vpc << 10)}/22`,
  subnet: (vpc, n) => `${textOf((vpc << 10) + (n << 6))}/26`,
  host: (vpc, n, round) => textOf((vpc << 10) + (n << 6) + 4 + (round % 58)),
};
const planOf = ({ isApart }: Size): Plan => (isApart === true ? APART : WIDE);

const accountOf = (vpc: number) => String(100_000_000_000 + Math.floor(vpc / VPCS_PER_ACCOUNT));
const hex = (n: number) => n.toString(16).padStart(17, '0');
/** A text that was joined is kept in pieces until somebody asks; one that was read from a file is in one piece, and so are these. */
const inOnePiece = (text: string) => Buffer.from(text, 'latin1').toString('latin1');
const idOf = (prefix: string, n: number) => inOnePiece(`${prefix}-${hex(n)}`);
export const groupId = (vpc: number, n: number) => idOf('sg', vpc * GROUPS_PER_VPC + n);
const subnetId = (vpc: number, n: number) => idOf('subnet', vpc * SUBNETS_PER_VPC + n);
const vpcId = (vpc: number) => idOf('vpc', vpc);

function record(type: string, vpc: number, id: string, config: JsonObject): ResourceRecord {
  const account = accountOf(vpc);
  return {
    type: `AWS::EC2::${type}`,
    arn: inOnePiece(`arn:aws:ec2:${REGION}:${account}:${type.toLowerCase()}/${id}`),
    id,
    account,
    region: REGION,
    tags: {},
    config,
  };
}

const range = (from: number, to: number, ...cidrs: readonly string[]): JsonObject => ({
  IpProtocol: 'tcp',
  FromPort: from,
  ToPort: to,
  IpRanges: cidrs.map((CidrIp) => ({ CidrIp })),
});

/** The rules of a group: a few are open to everybody, most to networks and to the group before. */
function rulesOf(vpc: number, n: number, cidr: string): readonly JsonObject[] {
  if (n === 0) return [range(443, 443, '0.0.0.0/0'), range(80, 80, '0.0.0.0/0')];
  if (n === 1) return [range(22, 22, `203.0.${vpc % 250}.0/24`, '198.51.100.0/24')];
  if (n === 2) return [range(8000 + (vpc % 50), 8100, '52.0.0.0/8', '18.0.0.0/8')];
  return [range(1000 + n, 2000 + n, cidr), { IpProtocol: 'tcp', FromPort: 443, ToPort: 443, UserIdGroupPairs: [{ GroupId: groupId(vpc, n - 1) }] }];
}

const openAcl = [false, true].map((Egress) => ({ RuleNumber: 100, RuleAction: 'allow', Protocol: '-1', CidrBlock: '0.0.0.0/0', Egress }));
const closedAcl = [
  { RuleNumber: 90, RuleAction: 'deny', Protocol: '6', PortRange: { From: 3389, To: 3389 }, CidrBlock: '0.0.0.0/0', Egress: false },
  { RuleNumber: 100, RuleAction: 'allow', Protocol: '6', PortRange: { From: 0, To: 65_535 }, CidrBlock: '0.0.0.0/0', Egress: false },
  { RuleNumber: 100, RuleAction: 'allow', Protocol: '6', PortRange: { From: 1024, To: 65_535 }, CidrBlock: '0.0.0.0/0', Egress: true },
];

function* networkOf(vpc: number, plan: Plan): Generator<ResourceRecord> {
  const id = vpcId(vpc);
  const cidr = plan.vpc(vpc);
  yield record('VPC', vpc, id, { VpcId: id, CidrBlock: cidr });
  const igw = idOf('igw', vpc);
  yield record('InternetGateway', vpc, igw, { InternetGatewayId: igw, Attachments: [{ State: 'available', VpcId: id }] });
  const local = { DestinationCidrBlock: cidr, GatewayId: 'local', State: 'active', Origin: 'CreateRouteTable' };
  for (const [kind, routes] of [
    ['public', [local, { DestinationCidrBlock: '0.0.0.0/0', GatewayId: igw, State: 'active', Origin: 'CreateRoute' }]],
    ['private', [local]],
  ] as const) {
    const own = TIERS.flatMap((tier, t) => ZONES.map((_, z) => ({ isOwn: (tier === 'public') === (kind === 'public'), n: t * ZONES.length + z })));
    const Associations = own.filter(({ isOwn }) => isOwn).map(({ n }) => ({ SubnetId: subnetId(vpc, n) }));
    const table = `rtb-${kind === 'public' ? '0' : '1'}${hex(vpc).slice(1)}`;
    yield record('RouteTable', vpc, table, { RouteTableId: table, VpcId: id, Associations, Routes: routes });
    const acl = `acl-${kind === 'public' ? '0' : '1'}${hex(vpc).slice(1)}`;
    yield record('NetworkAcl', vpc, acl, { NetworkAclId: acl, VpcId: id, Associations, Entries: vpc % 3 === 0 && kind === 'public' ? closedAcl : openAcl });
  }
  for (let n = 0; n < SUBNETS_PER_VPC; n++) {
    const own = subnetId(vpc, n);
    const zone = `${REGION}${ZONES[n % ZONES.length] ?? ''}`;
    yield record('Subnet', vpc, own, { SubnetId: own, VpcId: id, CidrBlock: plan.subnet(vpc, n), AvailabilityZone: zone, OwnerId: accountOf(vpc) });
  }
  for (let n = 0; n < GROUPS_PER_VPC; n++) {
    const own = groupId(vpc, n);
    const everywhere = { IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/0' }] };
    yield record('SecurityGroup', vpc, own, {
      GroupId: own,
      GroupName: own,
      VpcId: id,
      IpPermissions: rulesOf(vpc, n, cidr),
      IpPermissionsEgress: [everywhere],
    });
  }
}

/** Interfaces spread over all subnets; those of the public tier have public addresses, one in three of them a second group. */
export function* interfacesOf(size: Size): Generator<ResourceRecord> {
  const { vpcs, interfaces } = size;
  const plan = planOf(size);
  for (let i = 0; i < interfaces; i++) {
    const vpc = i % vpcs;
    const n = Math.floor(i / vpcs) % SUBNETS_PER_VPC;
    const round = Math.floor(i / (vpcs * SUBNETS_PER_VPC));
    const id = idOf('eni', i);
    const address = plan.host(vpc, n, round);
    const isPublic = n < ZONES.length;
    const association = isPublic ? { Association: { PublicIp: `52.${(i >> 16) & 255}.${(i >> 8) & 255}.${i & 255}`, IpOwnerId: 'amazon' } } : {};
    const Groups = [(round + n) % GROUPS_PER_VPC, ...(i % 3 === 0 ? [(round + n + 1) % GROUPS_PER_VPC] : [])].map((g) => ({
      GroupId: groupId(vpc, g),
      GroupName: groupId(vpc, g),
    }));
    yield record('NetworkInterface', vpc, id, {
      NetworkInterfaceId: id,
      VpcId: vpcId(vpc),
      SubnetId: subnetId(vpc, n),
      AvailabilityZone: `${REGION}${ZONES[n % ZONES.length] ?? ''}`,
      Status: 'in-use',
      InterfaceType: 'interface',
      Description: '',
      SourceDestCheck: true,
      Groups,
      Attachment: { InstanceId: idOf('i', i), DeviceIndex: 0, Status: 'attached', DeleteOnTermination: true },
      PrivateIpAddress: address,
      PrivateIpAddresses: [{ Primary: true, PrivateIpAddress: address, ...association }],
      ...association,
    });
  }
}

/** The organisation's snapshot; without its interfaces where they are to be streamed. */
export function networkSnapshot(size: Size, hasInterfaces: boolean): Snapshot {
  const accounts = [...new Set(Array.from({ length: size.vpcs }, (_, vpc) => accountOf(vpc)))];
  const cells = function* () {
    for (const { type, scope } of RECORD_TYPES)
      for (const account of accounts)
        yield { type, action: listActionOf(type), status: 'read' as const, account, region: scope === 'regional' ? REGION : 'global' };
  };
  const records = function* (): Generator<ResourceRecord> {
    for (let vpc = 0; vpc < size.vpcs; vpc++) yield* networkOf(vpc, planOf(size));
    for (const account of accounts) {
      const arn = `arn:aws:ec2:${REGION}:${account}:vpc-block-public-access`;
      yield {
        type: 'AWS::EC2::VPCBlockPublicAccessOptions',
        arn,
        id: 'vpc-block-public-access',
        account,
        region: REGION,
        tags: {},
        config: { InternetGatewayBlockMode: 'off' },
      };
    }
    if (hasInterfaces) yield* interfacesOf(size);
  };
  const input = { source: { kind: 'bench', description: '' }, takenAt: '2026-01-01T00:00:00Z', coverage: foldCoverage(cells()) };
  return createSnapshot(input, records()).snapshot;
}
