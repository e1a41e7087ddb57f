// Networks drawn at random around one transit gateway, as the records that AWS would answer: several VPCs in up to three zones, a few
// of the gateway's route tables, routes that lead elsewhere or nowhere, network ACLs, groups that refer to each other, and addresses
// that overlap.

import type { JsonObject } from '../../src/core/index.ts';
import type { Chance } from '../suricata/random.ts';
import type { World } from './world.ts';

const HUB = 'tgw-1';
const ZONES = ['us-east-1a', 'us-east-1b', 'us-east-1c'];

const rangeRule = (protocol: string, from: number, to: number, cidr: string): JsonObject => ({
  IpProtocol: protocol,
  ...(protocol === '-1' ? {} : { FromPort: from, ToPort: to }),
  IpRanges: [{ CidrIp: cidr }],
});

export function drawHub(chance: Chance): World {
  const isOneIn = (n: number) => chance.below(n) === 0;
  const pick = <T>(items: readonly T[]): T => items[chance.below(items.length)] as T;
  const of: Record<string, JsonObject[]> = {};
  const add = (type: string, config: JsonObject) => (of[`AWS::EC2::${type}`] ??= []).push(config);
  const vpcCount = 3 + chance.below(5);
  const tables = isOneIn(2) ? ['rtb-all'] : ['rtb-prod', 'rtb-rest'];
  const keeps = isOneIn(3);
  const vpcs = Array.from({ length: vpcCount }, (_, n) => {
    const net = isOneIn(8) ? chance.below(vpcCount) : n;
    return { n, id: `vpc-${n}`, cidr: `10.${net}.0.0/16`, net, table: isOneIn(20) ? undefined : pick(tables), attachment: `tgw-attach-${n}` };
  });
  add('TransitGateway', { TransitGatewayId: HUB, State: 'available', Options: { SecurityGroupReferencingSupport: keeps ? 'enable' : 'disable' } });
  for (const { n, id, cidr, net, attachment } of vpcs) {
    add('VPC', { VpcId: id, CidrBlock: cidr });
    const zones = ZONES.slice(0, 1 + chance.below(3));
    const tableIds = [`rtb-${n}-x`, `rtb-${n}-y`].slice(0, 1 + chance.below(2));
    const aclIds = [`acl-${n}-x`, `acl-${n}-y`].slice(0, 1 + chance.below(2));
    const subnets = Array.from({ length: 1 + chance.below(4) }, (_, k) => ({
      id: `subnet-${n}-${k}`,
      k,
      zone: pick(zones),
      table: pick(tableIds),
      acl: pick(aclIds),
    }));
    for (const { id: subnet, k, zone } of subnets)
      add('Subnet', { SubnetId: subnet, VpcId: id, CidrBlock: `10.${net}.${k}.0/24`, AvailabilityZone: zone, OwnerId: '111122223333' });
    for (const [at, own] of tableIds.entries()) {
      const routes: JsonObject[] = [{ DestinationCidrBlock: cidr, GatewayId: 'local', State: 'active', Origin: 'CreateRouteTable' }];
      const toHub = (to: string) => ({ DestinationCidrBlock: to, TransitGatewayId: HUB, State: isOneIn(25) ? 'blackhole' : 'active', Origin: 'CreateRoute' });
      if (!isOneIn(12)) routes.push(toHub('10.0.0.0/8'));
      if (isOneIn(4)) routes.push(toHub(`10.${chance.below(vpcCount)}.0.0/16`));
      if (isOneIn(3)) routes.push({ DestinationCidrBlock: '0.0.0.0/0', GatewayId: `igw-${n}`, State: 'active', Origin: 'CreateRoute' });
      if (isOneIn(10))
        routes.push({ DestinationCidrBlock: `10.${chance.below(vpcCount)}.1.0/24`, VpcPeeringConnectionId: 'pcx-1', State: 'active', Origin: 'CreateRoute' });
      if (isOneIn(10))
        routes.push({ DestinationCidrBlock: `10.${(n + 1) % vpcCount}.0.0/17`, State: 'blackhole', NatGatewayId: 'nat-gone', Origin: 'CreateRoute' });
      const own1 = subnets.filter(({ table }) => table === own).map(({ id: subnet }) => ({ SubnetId: subnet }));
      add('RouteTable', { RouteTableId: own, VpcId: id, Associations: [...own1, ...(at === 0 ? [{ Main: true }] : [])], Routes: routes });
    }
    for (const own of aclIds) {
      const rules: JsonObject[] = [false, true].map((Egress) => ({ RuleNumber: 100, RuleAction: 'allow', Protocol: '-1', CidrBlock: '0.0.0.0/0', Egress }));
      if (isOneIn(3)) {
        const from = pick([22, 80, 443]);
        const cidr2 = pick(['0.0.0.0/0', `10.${chance.below(vpcCount)}.0.0/16`]);
        rules.push({ RuleNumber: 50, RuleAction: 'deny', Protocol: '6', PortRange: { From: from, To: from }, CidrBlock: cidr2, Egress: isOneIn(2) });
      }
      add('NetworkAcl', {
        NetworkAclId: own,
        VpcId: id,
        Associations: subnets.filter(({ acl }) => acl === own).map((one) => ({ SubnetId: one.id })),
        Entries: rules,
      });
    }
    add('TransitGatewayVpcAttachment', {
      TransitGatewayAttachmentId: attachment,
      TransitGatewayId: HUB,
      VpcId: id,
      SubnetIds: [...new Map(subnets.filter(() => !isOneIn(6)).map((one) => [one.zone, one.id])).values()],
      State: isOneIn(25) ? 'pending' : 'available',
      Options: { ApplianceModeSupport: isOneIn(12) ? 'enable' : 'disable', SecurityGroupReferencingSupport: isOneIn(5) ? 'disable' : 'enable' },
    });
    const groups = [`sg-${n}-0`, `sg-${n}-1`];
    for (const group of groups) {
      const reference = (): JsonObject => ({
        IpProtocol: 'tcp',
        FromPort: 22,
        ToPort: 443,
        UserIdGroupPairs: [{ GroupId: `sg-${chance.below(vpcCount)}-${chance.below(2)}` }],
      });
      const rule = (): JsonObject =>
        pick([
          () => rangeRule('tcp', 443, 443, '0.0.0.0/0'),
          () => rangeRule('tcp', 22, 80, '10.0.0.0/8'),
          () => rangeRule('-1', 0, 0, '10.0.0.0/8'),
          () => rangeRule('tcp', 1, 5000, `10.${chance.below(vpcCount)}.0.0/16`),
          () => rangeRule('-1', 0, 0, `10.${chance.below(vpcCount)}.${chance.below(3)}.0/24`),
          () => rangeRule('udp', 80, 443, '10.0.0.0/8'),
          reference,
        ])();
      const egress = !isOneIn(3) ? [rangeRule('-1', 0, 0, '0.0.0.0/0')] : [rule(), rule()];
      add('SecurityGroup', { GroupId: group, GroupName: group, VpcId: id, IpPermissions: [rule(), rule()], IpPermissionsEgress: egress });
    }
    for (const { id: subnet, k, zone } of subnets) {
      for (let i = 0; i < 1 + chance.below(2); i++) {
        const eni = `eni-${n}-${k}-${i}`;
        add('NetworkInterface', {
          NetworkInterfaceId: eni,
          VpcId: id,
          SubnetId: subnet,
          AvailabilityZone: zone,
          Status: 'in-use',
          InterfaceType: 'interface',
          Groups: [{ GroupId: pick(groups) }],
          PrivateIpAddress: `10.${net}.${k}.${10 + i}`,
          PrivateIpAddresses: [{ Primary: true, PrivateIpAddress: `10.${net}.${k}.${10 + i}` }],
        });
      }
    }
  }
  const side = (n: number) => ({ VpcId: `vpc-${n}`, OwnerId: '111122223333', Region: 'us-east-1', CidrBlockSet: [{ CidrBlock: vpcs[n]?.cidr ?? '' }] });
  add('VPCPeeringConnection', { VpcPeeringConnectionId: 'pcx-1', Status: { Code: 'active' }, RequesterVpcInfo: side(0), AccepterVpcInfo: side(1) });
  for (const table of tables) {
    const place = (one: (typeof vpcs)[number]) => ({ TransitGatewayAttachmentId: one.attachment, ResourceId: one.id, ResourceType: 'vpc' });
    // A VPC whose addresses another has too is not propagated twice.
    const routes = new Map<string, JsonObject>();
    for (const one of vpcs) {
      if (isOneIn(12)) continue;
      const isBlackhole = isOneIn(20);
      routes.set(one.cidr, {
        DestinationCidrBlock: one.cidr,
        Type: isBlackhole ? 'static' : 'propagated',
        State: isBlackhole ? 'blackhole' : 'active',
        TransitGatewayAttachments: isBlackhole ? [] : [place(one)],
      });
    }
    if (isOneIn(6))
      routes.set('10.1.1.0/24', { DestinationCidrBlock: '10.1.1.0/24', Type: 'static', State: 'active', TransitGatewayAttachments: [place(pick(vpcs))] });
    add('TransitGatewayRouteTable', {
      TransitGatewayRouteTableId: table,
      TransitGatewayId: HUB,
      Associations: vpcs.filter((one) => one.table === table).map((one) => ({ ...place(one), State: 'associated' })),
      Propagations: [],
      Routes: [...routes.values()],
    });
  }
  return { of };
}
