import type { JsonObject, ResourceRecord } from '../../../core/index.ts';
import { ACCOUNT, controlCases } from '../../control.cases.ts';
import { acl, arnOf, ec2, eni, internetGateway, LOCAL, OPEN, publicAccess, route, routeTable, securityGroup, subnet, VPC, vpc } from './network.cases.ts';
import { rule } from './security-group.cases.ts';
import { STOA_NETWORK_13 } from './stoa-network-13.ts';

const [SPOKE, INSPECTION] = ['vpc-2', 'vpc-3'].map((id) => arnOf('vpc', id)) as [string, string];
const HUB: JsonObject = { TransitGatewayId: 'tgw-1' };
const attachment = (vpcId: string, subnetId: string, table: string): readonly ResourceRecord[] => {
  const TransitGatewayAttachmentId = `tgw-attach-${vpcId}`;
  const common = { TransitGatewayAttachmentId, ...HUB, State: 'available' };
  return [
    ec2('TransitGatewayVpcAttachment', 'transit-gateway-attachment', TransitGatewayAttachmentId, {
      ...common,
      VpcId: vpcId,
      VpcOwnerId: ACCOUNT,
      SubnetIds: [subnetId],
      Options: {},
    }),
    ec2('TransitGatewayAttachment', 'transit-gateway-attachment', `${TransitGatewayAttachmentId}-outline`, {
      ...common,
      ResourceType: 'vpc',
      ResourceId: vpcId,
      ResourceOwnerId: ACCOUNT,
      Association: { TransitGatewayRouteTableId: table, State: 'associated' },
    }),
  ];
};
const table = (id: string, attachments: readonly string[], target: string) =>
  ec2('TransitGatewayRouteTable', 'transit-gateway-route-table', id, {
    TransitGatewayRouteTableId: id,
    ...HUB,
    Routes: [
      {
        DestinationCidrBlock: '0.0.0.0/0',
        Type: 'static',
        State: 'active',
        TransitGatewayAttachments: [{ TransitGatewayAttachmentId: target, ResourceType: 'vpc' }],
      },
    ],
    StaticRoutes: [],
    Associations: attachments.map((TransitGatewayAttachmentId) => ({ TransitGatewayAttachmentId, ResourceType: 'vpc', State: 'associated' })),
    Propagations: [],
  });
const endpoint = ec2('VPCEndpoint', 'vpc-endpoint', 'vpce-1', {
  VpcEndpointId: 'vpce-1',
  VpcId: 'vpc-3',
  VpcEndpointType: 'GatewayLoadBalancer',
  State: 'available',
  SubnetIds: ['subnet-3'],
});

/** VPC 2 leaves by the transit gateway and the firewall in VPC 3. */
const others = [
  vpc('vpc-2', '10.2.0.0/16'),
  subnet('subnet-2', 'vpc-2', '10.2.0.0/24'),
  routeTable('rtb-2', [route('0.0.0.0/0', HUB)], [], 'vpc-2'),
  vpc('vpc-3', '10.3.0.0/16'),
  subnet('subnet-3', 'vpc-3', '10.3.0.0/24'),
  routeTable('rtb-3', [route('0.0.0.0/0', { GatewayId: 'vpce-1' })], [], 'vpc-3'),
  endpoint,
  ...attachment('vpc-2', 'subnet-2', 'tgw-rtb-1'),
  ...attachment('vpc-3', 'subnet-3', 'tgw-rtb-2'),
  table('tgw-rtb-1', ['tgw-attach-vpc-1', 'tgw-attach-vpc-2'], 'tgw-attach-vpc-3'),
];
/** VPC 1 has an interface with a public address and an internet gateway of its own. */
const own = (gateway: JsonObject = { GatewayId: 'igw-1' }, groups: readonly ReturnType<typeof rule>[] = [rule('tcp', 443, 443, '0.0.0.0/0')]) => [
  vpc(),
  subnet(),
  internetGateway(),
  routeTable('rtb-1', [LOCAL, route('0.0.0.0/0', gateway)]),
  acl('acl-1', OPEN),
  eni(),
  securityGroup('sg-1', [], groups),
  publicAccess(),
];
const attached = attachment('vpc-1', 'subnet-1', 'tgw-rtb-1');
const rest = { [SPOKE]: 'pass', [INSPECTION]: 'pass' } as const;

controlCases(STOA_NETWORK_13, [
  { name: 'fails where one leaves by itself what the other leaves inspected', records: [...own(), ...attached, ...others], expect: { [VPC]: 'fail', ...rest } },
  { name: 'passes where both leave by the transit gateway', records: [...own(HUB), ...attached, ...others], expect: { [VPC]: 'pass', ...rest } },
  { name: 'passes where nothing may leave', records: [...own(undefined, []), ...attached, ...others], expect: { [VPC]: 'pass', ...rest } },
  { name: 'judges none that is attached to no transit gateway', records: [...own(), ...others], expect: { [VPC]: 'not-applicable', ...rest } },
  {
    name: 'judges none whose neighbours are not inspected either',
    records: [...own(), ...attached, ...others.filter(({ id }) => id !== 'vpce-1')],
    expect: { [VPC]: 'not-applicable', ...rest },
  },
  {
    name: 'is unknown where the tables of the transit gateway were not read',
    records: [...own(), ...attached, ...others.filter(({ type }) => type !== 'AWS::EC2::TransitGatewayRouteTable')],
    uncovered: ['AWS::EC2::TransitGatewayRouteTable'],
    expect: { [VPC]: 'unknown', ...rest },
  },
  {
    name: 'is unknown where interfaces were not read',
    records: [...own().filter(({ type }) => type !== 'AWS::EC2::NetworkInterface'), ...attached, ...others],
    uncovered: ['AWS::EC2::NetworkInterface'],
    expect: { [VPC]: 'unknown', [SPOKE]: 'not-applicable', [INSPECTION]: 'unknown' },
  },
]);
