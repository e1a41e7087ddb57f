// Networks drawn at random around one transit gateway whose VPCs are much alike: small blocks side by side, route tables, network ACLs and
// rules of groups each drawn from a few, groups that refer to each other across the gateway, both IP versions, and here and there something
// that cannot be read or addresses that another has too.

import type { JsonObject } from '../../src/core/index.ts';
import type { Chance } from '../suricata/random.ts';
import type { World } from './world.ts';

const HUB = 'tgw-1';
const ACCOUNT = '111122223333';
const ZONES = ['us-east-1a', 'us-east-1b'];
const route = (block: string, target: JsonObject): JsonObject => ({
  [block.includes(':') ? 'DestinationIpv6CidrBlock' : 'DestinationCidrBlock']: block,
  State: 'active',
  Origin: 'CreateRoute',
  ...target,
});

/** Rules of groups, drawn once for all VPCs. */
function drawRules(chance: Chance, count: number): () => readonly JsonObject[] {
  const vpc = () => chance.below(count);
  // About a VPC, a half or a part of it, two or four side by side, or one address.
  const block = () => {
    const size = chance.pick([24, 24, 24, 25, 26, 23, 22, 32]);
    return `10.0.${size < 24 ? vpc() & -(2 ** (24 - size)) : vpc()}.${size === 32 ? 10 : 0}/${size}`;
  };
  const ranges = (): JsonObject => ({
    IpRanges: Array.from({ length: 1 + chance.below(2) }, () => ({ CidrIp: block() })),
    ...(chance.isOneIn(3) ? { Ipv6Ranges: [{ CidrIpv6: `2600:0:0:${vpc().toString(16)}00::/56` }] } : {}),
  });
  const wide = (): JsonObject => ({ IpRanges: [{ CidrIp: chance.pick(['0.0.0.0/0', '10.0.0.0/16']) }], Ipv6Ranges: [{ CidrIpv6: '::/0' }] });
  const port = (): JsonObject => chance.pick([{ IpProtocol: '-1' }, ...[22, 80, 443].map((n) => ({ IpProtocol: 'tcp', FromPort: n, ToPort: 5000 }))]);
  const pairs = (): JsonObject => ({
    UserIdGroupPairs: Array.from({ length: 1 + chance.below(2) }, () => ({ GroupId: `sg-${vpc()}-${chance.below(2)}`, UserId: ACCOUNT })),
  });
  const pool = Array.from({ length: 8 }, (): JsonObject => {
    const kind = chance.below(10);
    if (kind === 0) return { ...port(), PrefixListIds: [{ PrefixListId: 'pl-unread' }] };
    // Without its ports nobody knows what it says.
    if (kind === 1) return { IpProtocol: 'tcp', ...chance.pick([ranges, pairs])() };
    return { ...port(), ...chance.pick([ranges, ranges, wide, pairs, pairs])() };
  });
  return () => Array.from({ length: 1 + chance.below(2) }, () => chance.pick(pool));
}

export function drawCrowd(chance: Chance): World {
  const of: Record<string, JsonObject[]> = {};
  const add = (type: string, config: JsonObject) => (of[`AWS::EC2::${type}`] ??= []).push(config);
  const count = 4 + chance.below(6);
  const tables = chance.isOneIn(2) ? ['tgw-rtb-1'] : ['tgw-rtb-1', 'tgw-rtb-2'];
  const rules = drawRules(chance, count);
  const vpcs = Array.from({ length: count }, (_, n) => {
    const net = chance.isOneIn(10) ? chance.below(count) : n;
    return { n, id: `vpc-${n}`, net, block: `10.0.${net}.0/24`, block6: `2600:0:0:${n.toString(16)}00::/56`, has6: chance.isOneIn(2) };
  });
  const elsewhere = chance.below(count);
  /** What tables say besides the local route. */
  const shapes: readonly (readonly JsonObject[])[] = [
    [route('10.0.0.0/16', { TransitGatewayId: HUB }), route('::/0', { TransitGatewayId: HUB })],
    [route('0.0.0.0/0', { TransitGatewayId: HUB })],
    [route('10.0.0.0/16', { TransitGatewayId: HUB }), route(`10.0.${elsewhere}.0/24`, { TransitGatewayId: HUB, State: 'blackhole' })],
    [
      route('10.0.0.0/16', { TransitGatewayId: HUB }),
      route(`10.0.${elsewhere}.0/25`, chance.pick([{ VpcPeeringConnectionId: 'pcx-1' }, { NatGatewayId: 'nat-gone', State: 'blackhole' }])),
    ],
    [route(`10.0.0.0/22`, { TransitGatewayId: HUB }), route('0.0.0.0/0', { GatewayId: 'igw-1' }), route('::/0', { TransitGatewayId: 'tgw-2' })],
  ];
  const everything = { RuleAction: 'allow', Protocol: '-1' };
  const denied = (blocks: JsonObject, Egress: boolean): JsonObject => ({ RuleNumber: 50, RuleAction: 'deny', Protocol: '6', Egress, ...blocks });
  const acls: readonly (readonly JsonObject[])[] = [
    [],
    [],
    [denied({ PortRange: { From: 80, To: 80 }, CidrBlock: '0.0.0.0/0' }, chance.isOneIn(2))],
    [denied({ CidrBlock: `10.0.${elsewhere}.0/25` }, false)],
    [{ ...denied({ CidrBlock: `10.0.${elsewhere}.0/24` }, chance.isOneIn(2)), RuleAction: 'unread' }],
  ];
  add('TransitGateway', { TransitGatewayId: HUB, State: 'available', Options: { SecurityGroupReferencingSupport: chance.isOneIn(3) ? 'disable' : 'enable' } });
  for (const { n, id, net, block, block6, has6 } of vpcs) {
    const six = (of6: string) => (has6 ? { Ipv6CidrBlockAssociationSet: [{ Ipv6CidrBlock: of6, Ipv6CidrBlockState: { State: 'associated' } }] } : {});
    add('VPC', { VpcId: id, CidrBlock: block, ...six(block6) });
    const subnets = Array.from({ length: 1 + chance.below(3) }, (_, k) => ({ id: `subnet-${n}-${k}`, k, zone: chance.pick(ZONES), last: 16 * k }));
    for (const { id: SubnetId, k, zone, last } of subnets) {
      const block6OfSubnet = block6.replace('00::/56', `0${k}::/64`);
      add('Subnet', { SubnetId, VpcId: id, CidrBlock: `10.0.${net}.${last}/28`, AvailabilityZone: zone, OwnerId: ACCOUNT, ...six(block6OfSubnet) });
    }
    const local = [route(block, { GatewayId: 'local' }), ...(has6 ? [route(block6, { GatewayId: 'local' })] : [])];
    const [main, own] = [chance.pick(shapes.slice(0, chance.isOneIn(3) ? 5 : 2)), chance.pick(shapes)];
    const apart = chance.isOneIn(3) ? subnets.slice(0, 1) : [];
    add('RouteTable', { RouteTableId: `rtb-${n}`, VpcId: id, Associations: [{ Main: true }], Routes: [...local, ...main] });
    if (apart.length > 0)
      add('RouteTable', {
        RouteTableId: `rtb-${n}-x`,
        VpcId: id,
        Associations: apart.map((one) => ({ SubnetId: one.id })),
        Routes: [...local, ...own],
      });
    for (const [at, some] of [subnets.slice(0, 2), subnets.slice(2)].entries()) {
      add('NetworkAcl', {
        NetworkAclId: `acl-${n}-${at}`,
        VpcId: id,
        Associations: some.map((one) => ({ SubnetId: one.id })),
        Entries: [
          ...chance.pick(acls),
          ...[false, true].flatMap((Egress) => [
            { ...everything, RuleNumber: 100, CidrBlock: '0.0.0.0/0', Egress },
            { ...everything, RuleNumber: 101, Ipv6CidrBlock: '::/0', Egress },
          ]),
        ],
      });
    }
    const inZones = new Map(subnets.filter(() => !chance.isOneIn(8)).map((one) => [one.zone, one.id]));
    add('TransitGatewayVpcAttachment', {
      TransitGatewayAttachmentId: `tgw-attach-${n}`,
      TransitGatewayId: HUB,
      VpcId: id,
      SubnetIds: [...inZones.values()],
      State: chance.isOneIn(20) ? 'pending' : 'available',
      Options: { SecurityGroupReferencingSupport: chance.isOneIn(6) ? 'disable' : 'enable', ApplianceModeSupport: chance.isOneIn(20) ? 'enable' : 'disable' },
    });
    const groups = [`sg-${n}-0`, `sg-${n}-1`];
    const all: readonly JsonObject[] = [{ IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/0' }], Ipv6Ranges: [{ CidrIpv6: '::/0' }] }];
    for (const GroupId of groups)
      add('SecurityGroup', { GroupId, VpcId: id, IpPermissions: [...rules()], IpPermissionsEgress: [...(chance.isOneIn(2) ? all : rules())] });
    for (const { id: SubnetId, k, zone, last } of subnets) {
      for (let i = 0; i < 1 + chance.below(2); i++) {
        const PrivateIpAddress = `10.0.${net}.${last + 10 + i}`;
        add('NetworkInterface', {
          NetworkInterfaceId: `eni-${n}-${k}-${i}`,
          VpcId: id,
          SubnetId,
          AvailabilityZone: zone,
          Status: 'in-use',
          InterfaceType: 'interface',
          Groups: (chance.isOneIn(4) ? groups : [chance.pick(groups)]).map((GroupId) => ({ GroupId })),
          PrivateIpAddress,
          PrivateIpAddresses: [{ Primary: true, PrivateIpAddress }],
          ...(has6 ? { Ipv6Addresses: [{ Ipv6Address: block6.replace('00::/56', `0${k}::${i + 1}`) }] } : {}),
        });
      }
    }
  }
  const side = (n: number) => ({ VpcId: `vpc-${n}`, OwnerId: ACCOUNT, Region: 'us-east-1', CidrBlockSet: [{ CidrBlock: vpcs[n]?.block ?? '' }] });
  add('VPCPeeringConnection', {
    VpcPeeringConnectionId: 'pcx-1',
    Status: { Code: 'active' },
    RequesterVpcInfo: side(0),
    AccepterVpcInfo: side(Math.max(1, elsewhere)),
  });
  const associated = vpcs.map((one) => ({ one, table: chance.isOneIn(25) ? undefined : chance.pick(tables) }));
  for (const table of tables) {
    const place = ({ n, id }: (typeof vpcs)[number]) => ({ TransitGatewayAttachmentId: `tgw-attach-${n}`, ResourceId: id, ResourceType: 'vpc' });
    const known = vpcs.filter(() => !chance.isOneIn(12));
    const entries = known.flatMap((one) => [[one.block, one] as const, ...(one.has6 ? [[one.block6, one] as const] : [])]);
    if (chance.isOneIn(6)) entries.push([`10.0.${elsewhere}.0/25`, chance.pick(vpcs)]);
    add('TransitGatewayRouteTable', {
      TransitGatewayRouteTableId: table,
      TransitGatewayId: HUB,
      Associations: associated.filter((own) => own.table === table).map((own) => ({ ...place(own.one), State: 'associated' })),
      Propagations: [],
      Routes: [...new Map(entries)].map(([block, one]) => ({
        DestinationCidrBlock: block,
        ...(chance.isOneIn(25)
          ? { Type: 'static', State: 'blackhole', TransitGatewayAttachments: [] }
          : { Type: 'propagated', State: 'active', TransitGatewayAttachments: [place(one)] }),
      })),
    });
  }
  return { of };
}
