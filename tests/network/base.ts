// A small network in which everything reaches everything: each test breaks one thing in a copy of it.

import type { JsonObject } from '../../src/core/index.ts';
import { ACCOUNT, REGION, type World } from './world.ts';

// biome-ignore lint/suspicious/noExplicitAny: AWS's own answers, to be changed by tests
type Config = any;
export type Draft = Record<string, Config[]>;

const everything = [{ IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/0' }] }];
const openAcl = [false, true].map((Egress) => ({ RuleNumber: 100, RuleAction: 'allow', Protocol: '-1', CidrBlock: '0.0.0.0/0', Egress }));
const local = (cidr: string) => ({ DestinationCidrBlock: cidr, GatewayId: 'local', State: 'active', Origin: 'CreateRouteTable' });
const route = (DestinationCidrBlock: string, to: JsonObject) => ({ DestinationCidrBlock, ...to, State: 'active', Origin: 'CreateRoute' });

function subnet(vpc: 'a' | 'b', n: number, zone: string, address: string, publicIp: string | undefined, routes: readonly JsonObject[]) {
  const id = `subnet-${vpc}${n}`;
  const cidr = `10.${vpc === 'a' ? 0 : 1}.${n}.0/24`;
  const association = publicIp === undefined ? {} : { Association: { PublicIp: publicIp } };
  return {
    subnet: { SubnetId: id, VpcId: `vpc-${vpc}`, CidrBlock: cidr, AvailabilityZone: zone, OwnerId: ACCOUNT },
    table: {
      RouteTableId: `rtb-${vpc}${n}`,
      VpcId: `vpc-${vpc}`,
      Associations: [{ SubnetId: id }],
      Routes: [local(vpc === 'a' ? '10.0.0.0/16' : '10.1.0.0/16'), ...routes],
    },
    acl: { NetworkAclId: `acl-${vpc}${n}`, VpcId: `vpc-${vpc}`, Associations: [{ SubnetId: id }], Entries: structuredClone(openAcl) },
    eni: {
      NetworkInterfaceId: `eni-${vpc}${n}`,
      VpcId: `vpc-${vpc}`,
      SubnetId: id,
      AvailabilityZone: zone,
      Status: 'in-use',
      InterfaceType: 'interface',
      SourceDestCheck: true,
      Groups: [{ GroupId: `sg-${vpc}` }],
      PrivateIpAddress: address,
      PrivateIpAddresses: [{ PrivateIpAddress: address, Primary: true, ...association }],
    },
  };
}

/** `eni-a0` is public, `eni-a1` goes out by NAT, `eni-b0` is reached by peering from `eni-a0` and by transit from `eni-a1`. */
export function draft(): Draft {
  const parts = [
    subnet('a', 0, 'us-east-1a', '10.0.0.10', '52.0.0.10', [
      route('0.0.0.0/0', { GatewayId: 'igw-a' }),
      route('10.1.0.0/16', { VpcPeeringConnectionId: 'pcx-1' }),
    ]),
    subnet('a', 1, 'us-east-1b', '10.0.1.10', undefined, [route('0.0.0.0/0', { NatGatewayId: 'nat-a' }), route('10.1.0.0/16', { TransitGatewayId: 'tgw-1' })]),
    subnet('b', 0, 'us-east-1a', '10.1.0.10', undefined, [
      route('10.0.0.0/24', { VpcPeeringConnectionId: 'pcx-1' }),
      route('10.0.1.0/24', { TransitGatewayId: 'tgw-1' }),
    ]),
  ];
  const place = (vpc: string) => ({ TransitGatewayAttachmentId: `tgw-attach-${vpc}`, ResourceId: `vpc-${vpc}`, ResourceType: 'vpc' });
  return {
    'AWS::EC2::VPC': [
      { VpcId: 'vpc-a', CidrBlock: '10.0.0.0/16' },
      { VpcId: 'vpc-b', CidrBlock: '10.1.0.0/16' },
    ],
    'AWS::EC2::Subnet': parts.map((one) => one.subnet),
    'AWS::EC2::RouteTable': parts.map((one) => one.table),
    'AWS::EC2::NetworkAcl': parts.map((one) => one.acl),
    'AWS::EC2::NetworkInterface': [
      ...parts.map((one) => one.eni),
      {
        NetworkInterfaceId: 'eni-nat',
        VpcId: 'vpc-a',
        SubnetId: 'subnet-a0',
        AvailabilityZone: 'us-east-1a',
        Status: 'in-use',
        InterfaceType: 'nat_gateway',
        RequesterManaged: true,
        Groups: [],
        PrivateIpAddress: '10.0.0.99',
        PrivateIpAddresses: [{ PrivateIpAddress: '10.0.0.99', Association: { PublicIp: '52.0.0.99' } }],
      },
    ],
    'AWS::EC2::SecurityGroup': ['a', 'b'].map((vpc) => ({
      GroupId: `sg-${vpc}`,
      VpcId: `vpc-${vpc}`,
      IpPermissions: structuredClone(everything),
      IpPermissionsEgress: structuredClone(everything),
    })),
    'AWS::EC2::InternetGateway': [{ InternetGatewayId: 'igw-a', Attachments: [{ State: 'available', VpcId: 'vpc-a' }] }],
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
      {
        VpcPeeringConnectionId: 'pcx-1',
        Status: { Code: 'active' },
        RequesterVpcInfo: { VpcId: 'vpc-a', OwnerId: ACCOUNT, Region: REGION, CidrBlock: '10.0.0.0/16' },
        AccepterVpcInfo: { VpcId: 'vpc-b', OwnerId: ACCOUNT, Region: REGION, CidrBlock: '10.1.0.0/16' },
      },
    ],
    'AWS::EC2::TransitGateway': [{ TransitGatewayId: 'tgw-1', State: 'available', Options: {} }],
    'AWS::EC2::TransitGatewayVpcAttachment': [
      { TransitGatewayAttachmentId: 'tgw-attach-a', TransitGatewayId: 'tgw-1', VpcId: 'vpc-a', SubnetIds: ['subnet-a1'], State: 'available', Options: {} },
      { TransitGatewayAttachmentId: 'tgw-attach-b', TransitGatewayId: 'tgw-1', VpcId: 'vpc-b', SubnetIds: ['subnet-b0'], State: 'available', Options: {} },
    ],
    'AWS::EC2::TransitGatewayRouteTable': [
      {
        TransitGatewayRouteTableId: 'tgw-rtb-1',
        TransitGatewayId: 'tgw-1',
        Associations: ['a', 'b'].map((vpc) => ({ ...place(vpc), State: 'associated' })),
        Propagations: [],
        Routes: [
          { DestinationCidrBlock: '10.0.0.0/16', Type: 'propagated', State: 'active', TransitGatewayAttachments: [place('a')] },
          { DestinationCidrBlock: '10.1.0.0/16', Type: 'propagated', State: 'active', TransitGatewayAttachments: [place('b')] },
        ],
      },
    ],
    'AWS::EC2::VPCBlockPublicAccessOptions': [{ AwsAccountId: ACCOUNT, InternetGatewayBlockMode: 'off' }],
  };
}

export function worldOf(made: Draft): World {
  return { of: made };
}
