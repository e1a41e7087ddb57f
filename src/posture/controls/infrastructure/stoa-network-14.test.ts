import { GLOBAL, type JsonObject, type ResourceRecord } from '../../../core/index.ts';
import { ACCOUNT, controlCases, OTHER_ACCOUNT, REGION, record } from '../../control.cases.ts';
import { arnOf, ec2, route, routeTable, subnet, VPC, vpc } from './network.cases.ts';
import { productionApart, STOA_NETWORK_14 } from './stoa-network-14.ts';

const OTHER = arnOf('vpc', 'vpc-2');
const tagged = (one: ResourceRecord, tags: Readonly<Record<string, string>>): ResourceRecord => ({ ...one, tags });
const first = (tags: Readonly<Record<string, string>>) => tagged(vpc(), tags);
const second = (tags: Readonly<Record<string, string>>) => tagged(vpc('vpc-2', '10.2.0.0/16'), tags);
const [PROD, DEV] = [{ environment: 'prod' }, { Environment: 'Dev' }];
const PEERING: JsonObject = { VpcPeeringConnectionId: 'pcx-1' };
const peering = (Code = 'active', owner = ACCOUNT) =>
  ec2('VPCPeeringConnection', 'vpc-peering-connection', 'pcx-1', {
    ...PEERING,
    Status: { Code },
    RequesterVpcInfo: { VpcId: 'vpc-1', OwnerId: ACCOUNT, Region: REGION, CidrBlock: '10.0.0.0/16', CidrBlockSet: [{ CidrBlock: '10.0.0.0/16' }] },
    AccepterVpcInfo: { VpcId: 'vpc-2', OwnerId: owner, Region: REGION, CidrBlock: '10.2.0.0/16', CidrBlockSet: [{ CidrBlock: '10.2.0.0/16' }] },
  });
const routes = (back: readonly ReturnType<typeof route>[] = [route('10.0.0.0/16', PEERING)]) => [
  subnet(),
  subnet('subnet-2', 'vpc-2', '10.2.0.0/24'),
  routeTable('rtb-1', [route('10.2.0.0/16', PEERING)]),
  routeTable('rtb-2', back, [], 'vpc-2'),
];
const joined = [peering(), ...routes()];

const HUB: JsonObject = { TransitGatewayId: 'tgw-1' };
const attachment = (n: 1 | 2) =>
  ec2('TransitGatewayAttachment', 'transit-gateway-attachment', `tgw-attach-${n}`, {
    TransitGatewayAttachmentId: `tgw-attach-${n}`,
    ...HUB,
    State: 'available',
    ResourceType: 'vpc',
    ResourceId: `vpc-${n}`,
    Association: { TransitGatewayRouteTableId: 'tgw-rtb-1', State: 'associated' },
  });
const hub = (...ns: readonly (1 | 2)[]) => [
  attachment(1),
  attachment(2),
  subnet(),
  subnet('subnet-2', 'vpc-2', '10.2.0.0/24'),
  routeTable('rtb-1', [route('10.0.0.0/8', HUB)]),
  routeTable('rtb-2', [route('10.0.0.0/8', HUB)], [], 'vpc-2'),
  ec2('TransitGatewayRouteTable', 'transit-gateway-route-table', 'tgw-rtb-1', {
    TransitGatewayRouteTableId: 'tgw-rtb-1',
    ...HUB,
    Routes: ns.map((n) => ({
      DestinationCidrBlock: n === 1 ? '10.0.0.0/16' : '10.2.0.0/16',
      Type: 'propagated',
      State: 'active',
      TransitGatewayAttachments: [{ TransitGatewayAttachmentId: `tgw-attach-${n}`, ResourceType: 'vpc' }],
    })),
    StaticRoutes: [],
    Associations: [1, 2].map((n) => ({ TransitGatewayAttachmentId: `tgw-attach-${n}`, ResourceType: 'vpc', State: 'associated' })),
    Propagations: [],
  }),
];

/** What enters VPC 2 from the transit gateway meets a firewall. */
const guarded = [
  ec2('TransitGatewayVpcAttachment', 'transit-gateway-attachment', 'tgw-attach-2', {
    TransitGatewayAttachmentId: 'tgw-attach-2',
    ...HUB,
    State: 'available',
    VpcId: 'vpc-2',
    SubnetIds: ['subnet-2'],
    Options: {},
  }),
  ec2('VPCEndpoint', 'vpc-endpoint', 'vpce-1', { VpcEndpointId: 'vpce-1', VpcId: 'vpc-2', VpcEndpointType: 'GatewayLoadBalancer', SubnetIds: ['subnet-2'] }),
  routeTable('rtb-2', [route('10.0.0.0/8', HUB), route('0.0.0.0/0', { GatewayId: 'vpce-1' })], [], 'vpc-2'),
];

const organizations = (type: string, id: string, config: JsonObject) =>
  record(`AWS::Organizations::${type}`, `arn:aws:organizations::${ACCOUNT}:${type.toLowerCase()}/o-1/${id}`, { Id: id, ...config }, { region: GLOBAL, id });
const organization = (name: string, unit: string, above = 'r-1') => [
  organizations('Organization', 'o-1', { MasterAccountId: ACCOUNT, FeatureSet: 'ALL', Roots: [{ Id: 'r-1', Name: 'Root' }] }),
  organizations('OrganizationalUnit', 'ou-1', { Name: unit, ParentId: [above] }),
  organizations('Account', ACCOUNT, { Name: name, Status: 'ACTIVE', ParentId: ['ou-1'] }),
];

controlCases(STOA_NETWORK_14, [
  {
    name: 'fails where production is peered with development',
    records: [first(PROD), second(DEV), ...joined],
    expect: { [VPC]: 'fail', [OTHER]: 'not-applicable' },
  },
  { name: 'passes where both are of production', records: [first(PROD), second(PROD), ...joined], expect: { [VPC]: 'pass', [OTHER]: 'pass' } },
  { name: 'passes where nothing joins them', records: [first(PROD), second(DEV), ...routes()], expect: { [VPC]: 'pass', [OTHER]: 'not-applicable' } },
  {
    name: 'passes where the peering connection is not active',
    records: [first(PROD), second(DEV), peering('pending-acceptance'), ...routes()],
    expect: { [VPC]: 'pass', [OTHER]: 'not-applicable' },
  },
  {
    name: 'passes where no route leads back',
    records: [first(PROD), second(DEV), peering(), ...routes([])],
    expect: { [VPC]: 'pass', [OTHER]: 'not-applicable' },
  },
  {
    name: 'fails where a transit gateway joins them both ways',
    records: [first(PROD), second(DEV), ...hub(1, 2)],
    expect: { [VPC]: 'fail', [OTHER]: 'not-applicable' },
  },
  { name: 'passes where it carries one way only', records: [first(PROD), second(DEV), ...hub(2)], expect: { [VPC]: 'pass', [OTHER]: 'not-applicable' } },
  {
    name: 'passes where one of them is the one with the firewall',
    records: [first(PROD), second(DEV), ...hub(1, 2).filter(({ id }) => id !== 'rtb-2'), ...guarded],
    expect: { [VPC]: 'pass', [OTHER]: 'not-applicable' },
  },
  ...['AWS::EC2::VPCEndpoint', 'AWS::EC2::TransitGatewayVpcAttachment'].map((type) => ({
    name: `is unknown where the firewall between them may be one that was not read: ${type}`,
    records: [first(PROD), second(DEV), ...hub(1, 2).filter(({ id }) => id !== 'rtb-2'), ...guarded.filter((one) => one.type !== type)],
    uncovered: [type],
    expect: { [VPC]: 'unknown', [OTHER]: 'not-applicable' } as const,
  })),
  {
    name: 'is unknown where nothing says what the other is for',
    records: [first(PROD), second({}), ...joined],
    expect: { [VPC]: 'unknown', [OTHER]: 'unknown' },
  },
  { name: 'passes where nothing says so and nothing is joined', records: [first({})], expect: { [VPC]: 'pass' } },
  {
    name: 'takes the name of the account and the unit above it',
    records: [first({}), second(DEV), ...joined, ...organization('shop-prod', 'Workloads')],
    expect: { [VPC]: 'fail', [OTHER]: 'not-applicable' },
  },
  {
    name: 'does not choose between an account and a unit that disagree',
    records: [first({}), second(DEV), ...joined, ...organization('shop-prod', 'NonProd')],
    expect: { [VPC]: 'unknown', [OTHER]: 'not-applicable' },
  },
  {
    name: 'does not choose between an own name and a unit that disagree',
    records: [first({ Name: 'web-test' }), second(DEV), ...joined, ...organization('shop', 'Prod')],
    expect: { [VPC]: 'unknown', [OTHER]: 'not-applicable' },
  },
  {
    name: 'does not choose between two tags that disagree',
    records: [first({ env: 'prod', stage: 'test' }), second(DEV), ...joined, ...organization('shop-prod', 'Prod')],
    expect: { [VPC]: 'unknown', [OTHER]: 'not-applicable' },
  },
  {
    name: 'takes one tag that says it beside one that does not',
    records: [first({ env: 'blue', stage: 'live' }), second(DEV), ...joined],
    expect: { [VPC]: 'fail', [OTHER]: 'not-applicable' },
  },
  {
    name: 'asks no name where a tag says something else',
    records: [first({ env: 'blue' }), second(DEV), ...joined, ...organization('shop-prod', 'Prod')],
    expect: { [VPC]: 'unknown', [OTHER]: 'not-applicable' },
  },
  ...['AWS::Organizations::Account', 'AWS::Organizations::OrganizationalUnit'].map((type) => ({
    name: `is unknown by its name alone where what is above was not read: ${type}`,
    records: [first({ Name: 'web-prod' }), second(DEV), ...joined, ...organization('shop-prod', 'Workloads').filter((one) => one.type !== type)],
    uncovered: [type],
    expect: { [VPC]: 'unknown', [OTHER]: 'not-applicable' } as const,
  })),
  {
    name: 'is unknown by names where the units above go round in a circle',
    records: [first({}), second(DEV), ...joined, ...organization('shop-prod', 'Workloads', 'ou-1')],
    expect: { [VPC]: 'unknown', [OTHER]: 'not-applicable' },
  },
  {
    name: 'is unknown where the other stands in an account that was not read',
    records: [first(PROD), peering('active', OTHER_ACCOUNT), ...routes().filter(({ config }) => config['VpcId'] === 'vpc-1')],
    expect: { [VPC]: 'unknown' },
  },
  {
    name: 'is unknown where peering connections were not read',
    records: [first(PROD), ...routes()],
    uncovered: ['AWS::EC2::VPCPeeringConnection'],
    expect: { [VPC]: 'unknown' },
  },
]);

const below = organization('shop', 'Workloads');

controlCases(
  productionApart([
    { is: 'prod', unit: 'ou-1' },
    { is: 'non-prod', unit: 'r-1' },
    { is: 'non-prod', tag: 'team=lab*' },
    { is: 'prod', tag: 'team=*-shop' },
  ]),
  [
    {
      name: 'takes what the configuration says of the nearest unit, and of tags before it',
      records: [first({}), second({ team: 'lab-2' }), ...joined, ...below],
      expect: { [VPC]: 'fail', [OTHER]: 'not-applicable' },
    },
    {
      name: 'takes what the configuration says before a tag of an environment',
      records: [first({ env: 'dev' }), second({ env: 'prod', team: 'lab' }), ...joined, ...below],
      expect: { [VPC]: 'fail', [OTHER]: 'not-applicable' },
    },
    {
      name: 'passes where the configuration says production of both',
      records: [first({}), second({}), ...joined, ...below],
      expect: { [VPC]: 'pass', [OTHER]: 'pass' },
    },
    {
      name: 'does not choose where the configuration says both',
      records: [first({ team: 'lab-shop' }), second({ team: 'lab' }), ...joined, ...below],
      expect: { [VPC]: 'unknown', [OTHER]: 'not-applicable' },
    },
    {
      name: 'is unknown where the configuration names units that were not read',
      records: [first(PROD), second({ team: 'lab' }), ...joined],
      uncovered: ['AWS::Organizations::Account'],
      expect: { [VPC]: 'unknown', [OTHER]: 'not-applicable' },
    },
  ],
);

controlCases(
  productionApart([
    { is: 'prod', account: ACCOUNT },
    { is: 'non-prod', tag: 'team=lab' },
  ]),
  [
    {
      name: 'takes what the configuration says of the account',
      records: [first({}), second(DEV), ...joined],
      expect: { [VPC]: 'pass', [OTHER]: 'pass' },
    },
    {
      name: 'takes what it says of a tag before that',
      records: [first({}), second({ team: 'lab' }), ...joined],
      expect: { [VPC]: 'fail', [OTHER]: 'not-applicable' },
    },
  ],
);
controlCases(productionApart([{ is: 'prod', account: OTHER_ACCOUNT }]), [
  {
    name: 'asks tags of accounts that the configuration does not name',
    records: [first(PROD), second(DEV), ...joined],
    expect: { [VPC]: 'fail', [OTHER]: 'not-applicable' },
  },
  { name: 'passes by such tags, too', records: [first(PROD), second(PROD), ...joined], expect: { [VPC]: 'pass', [OTHER]: 'pass' } },
]);
