// Networks drawn at random, as the records that AWS would answer, of what the kernel can build: three VPCs with IPv4 and IPv6,
// internet, NAT and egress-only gateways, peering, two peered transit gateways, security groups that refer to each other, a firewall,
// edge routes, Block Public Access.

import type { JsonObject } from '../../src/core/index.ts';
import { ACCOUNT, REGION, type World } from '../network/world.ts';
import type { Chance } from '../suricata/random.ts';
import { cidr, cidr6, number, VPCS, type Vpc, ZONES } from './plan.ts';
import { drawEntries, drawPermissions } from './world-filters.ts';
import { drawDetours, drawEdge, drawFirewall, FIREWALL, type FirewallPlan, firewallRecords } from './world-inspection.ts';
import { drawRoutes, drawTransit } from './world-routes.ts';

export interface KernelWorld extends World {
  readonly firewall: FirewallPlan | undefined;
  /** Interfaces that probes start from and go to, with their addresses. */
  readonly hosts: readonly Host[];
}

export interface Host {
  readonly id: string;
  readonly vpc: Vpc;
  readonly subnet: string;
  readonly address: string;
  readonly address6: string;
  readonly publicAddress: string | undefined;
}

const HOSTS_IN_SUBNET = 2;

export function drawWorld(chance: Chance): KernelWorld {
  const often = (n: number) => !chance.isOneIn(n);
  const subnets = VPCS.flatMap((vpc) => [0, 1].map((n) => ({ vpc, n, id: `subnet-${vpc}${n}`, zone: chance.pick(ZONES) })));
  const firewall = chance.isOneIn(2) ? drawFirewall(chance) : undefined;
  const detours = firewall === undefined ? new Map<string, readonly string[]>() : drawDetours(chance);
  const all = firewall === undefined ? subnets : [...subnets, { vpc: FIREWALL.vpc, n: FIREWALL.n, id: FIREWALL.subnet, zone: chance.pick(ZONES) }];
  const hasGateway = new Map(VPCS.map((vpc) => [vpc, often(8)]));
  const hosts = subnets.flatMap(({ vpc, n, id }) =>
    Array.from({ length: HOSTS_IN_SUBNET }, (_, k): Host => {
      const last = 10 + k;
      const publicAddress = often(4) ? `52.${number(vpc)}.${n}.${last}` : undefined;
      return {
        id: `eni-${vpc}${n}${k}`,
        vpc,
        subnet: id,
        address: `10.${number(vpc)}.${n}.${last}`,
        address6: `2600:1f18:0:${number(vpc)}0${n}::${last}`,
        publicAddress,
      };
    }),
  );
  const isPeeredTransit = !chance.isOneIn(3);
  return {
    hosts,
    firewall,
    of: {
      ...(firewall === undefined ? {} : firewallRecords(firewall)),
      'AWS::EC2::VPC': VPCS.map((vpc) => ({
        VpcId: `vpc-${vpc}`,
        CidrBlock: cidr(vpc),
        OwnerId: ACCOUNT,
        Ipv6CidrBlockAssociationSet: [{ Ipv6CidrBlock: cidr6(vpc), Ipv6CidrBlockState: { State: 'associated' } }],
      })),
      'AWS::EC2::Subnet': all.map(({ vpc, n, id, zone }) => ({
        SubnetId: id,
        VpcId: `vpc-${vpc}`,
        CidrBlock: `10.${number(vpc)}.${n}.0/24`,
        Ipv6CidrBlockAssociationSet: [{ Ipv6CidrBlock: `2600:1f18:0:${number(vpc)}0${n}::/64`, Ipv6CidrBlockState: { State: 'associated' } }],
        AvailabilityZone: zone,
        OwnerId: ACCOUNT,
      })),
      'AWS::EC2::RouteTable': [
        ...all.map(({ vpc, id }) => ({
          RouteTableId: `rtb-${id}`,
          VpcId: `vpc-${vpc}`,
          Associations: [{ SubnetId: id }],
          Routes: drawRoutes(chance, vpc, detours.get(id) ?? []),
        })),
        ...(firewall === undefined ? [] : drawEdge(chance, detours)),
      ],
      'AWS::EC2::NetworkAcl': all.map(({ vpc, id }) => ({
        NetworkAclId: `acl-${id}`,
        VpcId: `vpc-${vpc}`,
        Associations: [{ SubnetId: id }],
        Entries: drawEntries(chance, id === FIREWALL.subnet),
      })),
      'AWS::EC2::SecurityGroup': VPCS.flatMap((vpc) =>
        [0, 1].map((n) => ({
          GroupId: `sg-${vpc}${n}`,
          VpcId: `vpc-${vpc}`,
          IpPermissions: drawPermissions(chance),
          IpPermissionsEgress: drawPermissions(chance),
        })),
      ),
      'AWS::EC2::NetworkInterface': [
        ...hosts.map((host) => interfaceOf(host, subnets.find(({ id }) => id === host.subnet)?.zone ?? '', chance)),
        natInterface(subnets[0]?.zone ?? ''),
      ],
      'AWS::EC2::InternetGateway': VPCS.map((vpc) => ({
        InternetGatewayId: `igw-${vpc}`,
        Attachments: hasGateway.get(vpc) === true ? [{ State: 'available', VpcId: `vpc-${vpc}` }] : [],
      })),
      'AWS::EC2::EgressOnlyInternetGateway': [{ EgressOnlyInternetGatewayId: 'eigw-a', Attachments: [{ State: 'attached', VpcId: 'vpc-a' }] }],
      'AWS::EC2::NatGateway': [
        {
          NatGatewayId: 'nat-a',
          VpcId: 'vpc-a',
          SubnetId: 'subnet-a0',
          State: 'available',
          ConnectivityType: 'public',
          NatGatewayAddresses: [{ NetworkInterfaceId: 'eni-nat', PrivateIp: '10.0.0.99', PublicIp: '52.0.0.99' }],
        },
      ],
      'AWS::EC2::VPCPeeringConnection': [
        ['a', 'b'],
        ['b', 'c'],
      ].map(([from, to]) => ({
        VpcPeeringConnectionId: `pcx-${from}${to}`,
        Status: { Code: often(12) ? 'active' : 'pending-acceptance' },
        RequesterVpcInfo: side(from as Vpc),
        AccepterVpcInfo: side(to as Vpc),
      })),
      ...drawTransit(chance, subnets, isPeeredTransit),
      ...drawPublicAccess(chance),
    },
  };
}

/** Mostly off. Subnets are excluded where nothing else begins what leaves by their gateway. */
function drawPublicAccess(chance: Chance): Record<string, readonly JsonObject[]> {
  const InternetGatewayBlockMode = chance.isOneIn(4) ? chance.pick(['block-bidirectional', 'block-ingress']) : 'off';
  const places = ['vpc/vpc-a', 'vpc/vpc-b', chance.pick(['vpc/vpc-c', 'subnet/subnet-c0', 'subnet/subnet-c1'])].filter(() => !chance.isOneIn(3));
  return {
    'AWS::EC2::VPCBlockPublicAccessOptions': [{ AwsAccountId: ACCOUNT, AwsRegion: REGION, InternetGatewayBlockMode, ExclusionsAllowed: 'allowed' }],
    'AWS::EC2::VPCBlockPublicAccessExclusion': places.map((place, index) => ({
      ExclusionId: `vpcbpa-exclude-${index}`,
      ResourceArn: `arn:aws:ec2:${REGION}:${ACCOUNT}:${place}`,
      InternetGatewayExclusionMode: chance.pick(['allow-bidirectional', 'allow-egress']),
      State: 'create-complete',
    })),
  };
}

const side = (vpc: Vpc): JsonObject => ({
  VpcId: `vpc-${vpc}`,
  OwnerId: ACCOUNT,
  Region: REGION,
  CidrBlockSet: [{ CidrBlock: cidr(vpc) }],
  Ipv6CidrBlockSet: [{ Ipv6CidrBlock: cidr6(vpc) }],
});

function interfaceOf({ id, vpc, subnet, address, address6, publicAddress }: Host, zone: string, chance: Chance): JsonObject {
  const association = publicAddress === undefined ? {} : { Association: { PublicIp: publicAddress } };
  const groups = chance.isOneIn(4) ? [0, 1] : [chance.below(2)];
  return {
    NetworkInterfaceId: id,
    VpcId: `vpc-${vpc}`,
    SubnetId: subnet,
    AvailabilityZone: zone,
    Status: 'in-use',
    InterfaceType: 'interface',
    SourceDestCheck: true,
    Groups: groups.map((n) => ({ GroupId: `sg-${vpc}${n}` })),
    PrivateIpAddress: address,
    PrivateIpAddresses: [{ PrivateIpAddress: address, Primary: true, ...association }],
    Ipv6Addresses: [{ Ipv6Address: address6 }],
    ...association,
  };
}

function natInterface(zone: string): JsonObject {
  return {
    NetworkInterfaceId: 'eni-nat',
    VpcId: 'vpc-a',
    SubnetId: 'subnet-a0',
    AvailabilityZone: zone,
    Status: 'in-use',
    InterfaceType: 'nat_gateway',
    RequesterManaged: true,
    SourceDestCheck: false,
    Groups: [],
    PrivateIpAddress: '10.0.0.99',
    PrivateIpAddresses: [{ PrivateIpAddress: '10.0.0.99', Association: { PublicIp: '52.0.0.99' } }],
  };
}
