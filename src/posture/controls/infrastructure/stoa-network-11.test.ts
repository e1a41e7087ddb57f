import type { JsonObject, ResourceRecord } from '../../../core/index.ts';
import { ACCOUNT, controlCases, REGION, record } from '../../control.cases.ts';
import { ec2, FIREWALL_ENDPOINT, internetGateway, LOCAL, route, routeTable, subnet, vpc } from './network.cases.ts';
import { STOA_NETWORK_11 } from './stoa-network-11.ts';

const ARN = `arn:aws:network-firewall:${REGION}:${ACCOUNT}:firewall/fw`;
const firewall = (more: JsonObject = {}) =>
  record('AWS::NetworkFirewall::Firewall', ARN, {
    VpcId: 'vpc-1',
    SubnetMappings: [{ SubnetId: 'subnet-2' }],
    FirewallStatus: { SyncStates: { 'us-east-1a': { Attachment: { EndpointId: 'vpce-1', SubnetId: 'subnet-2' } } } },
    ...more,
  });
const attachment = (ApplianceModeSupport: string | null) =>
  ec2('TransitGatewayVpcAttachment', 'transit-gateway-attachment', 'tgw-attach-1', {
    VpcId: 'vpc-1',
    VpcOwnerId: ACCOUNT,
    State: 'available',
    Options: { ApplianceModeSupport },
  });
const edge = (...routes: ReturnType<typeof route>[]) =>
  ec2('RouteTable', 'route-table', 'rtb-edge', {
    RouteTableId: 'rtb-edge',
    VpcId: 'vpc-1',
    Associations: [{ Main: false, GatewayId: 'igw-1' }],
    Routes: [LOCAL, ...routes],
  });

/** Subnet 1 leads to the firewall in subnet 2, and that on to the internet. */
const place = (...more: readonly ResourceRecord[]): readonly ResourceRecord[] => [
  vpc(),
  subnet(),
  subnet('subnet-2', 'vpc-1', '10.0.1.0/24'),
  internetGateway(),
  FIREWALL_ENDPOINT,
  firewall(),
  routeTable('rtb-0', []),
  routeTable('rtb-1', [route('0.0.0.0/0', { GatewayId: 'vpce-1' })], ['subnet-1']),
  routeTable('rtb-2', [route('0.0.0.0/0', { GatewayId: 'igw-1' })], ['subnet-2']),
  ...more,
];

/** The transit gateway is attached to subnet 1, and leads to 10.0.0.0/8. */
const beyond = (...more: readonly ResourceRecord[]): readonly ResourceRecord[] => [
  ...place(...more).filter(({ id }) => id !== 'rtb-2'),
  { ...attachment('enable'), config: { ...attachment('enable').config, SubnetIds: ['subnet-1'] } },
  routeTable('rtb-2', [route('0.0.0.0/0', { GatewayId: 'igw-1' }), route('10.0.0.0/8', { TransitGatewayId: 'tgw-1' })], ['subnet-2']),
];

controlCases(STOA_NETWORK_11, [
  {
    name: 'passes where the edge table leads back to the endpoint',
    records: place(edge(route('10.0.0.0/24', { GatewayId: 'vpce-1' }))),
    expect: { [ARN]: 'pass' },
  },
  { name: 'fails without an edge table', records: place(), expect: { [ARN]: 'fail' } },
  {
    name: 'fails where the edge table leads to another endpoint',
    records: place(edge(route('10.0.0.0/24', { GatewayId: 'vpce-9' }))),
    expect: { [ARN]: 'fail' },
  },
  {
    name: 'fails where the edge table is about another subnet',
    records: place(edge(route('10.0.1.0/24', { GatewayId: 'vpce-1' }))),
    expect: { [ARN]: 'fail' },
  },
  { name: 'passes with appliance mode', records: [vpc(), firewall(), attachment('enable')], expect: { [ARN]: 'pass' } },
  { name: 'fails without appliance mode', records: [vpc(), firewall(), attachment('disable')], expect: { [ARN]: 'fail' } },
  {
    name: 'fails where what lies beyond a transit gateway comes back past the firewall',
    records: beyond(edge()),
    expect: { [ARN]: 'fail' },
  },
  {
    name: 'passes where it comes back by the firewall',
    records: beyond(edge(route('10.0.0.0/8', { GatewayId: 'vpce-1' }))),
    expect: { [ARN]: 'pass' },
  },
  { name: 'is unknown where appliance mode is not said', records: [vpc(), firewall(), attachment(null)], expect: { [ARN]: 'unknown' } },
  {
    name: 'is unknown where attachments were not read',
    records: [vpc(), firewall()],
    uncovered: ['AWS::EC2::TransitGatewayVpcAttachment'],
    expect: { [ARN]: 'unknown' },
  },
  {
    name: 'is unknown where route tables were not read',
    records: place().filter(({ type }) => type !== 'AWS::EC2::RouteTable'),
    uncovered: ['AWS::EC2::RouteTable'],
    expect: { [ARN]: 'unknown' },
  },
  { name: 'is unknown where the endpoints were not read', records: [vpc(), firewall({ FirewallStatus: {} })], expect: { [ARN]: 'unknown' } },
]);
