import { describe, expect, it } from 'vitest';
import { type JsonObject, overlaid, type ResourceRecord } from '../../core/index.ts';
import { gap, isMissing, readNetwork, withGroups, withTables } from './model.ts';
import { ACCOUNT, blockOf, REGION, recordOf, refTo, snapshotOf } from './record.cases.ts';

const OTHER = '444455556666';
const ec2 = (type: string, id: string, config: JsonObject, more: Partial<ResourceRecord> = {}) => recordOf(`AWS::EC2::${type}`, id, config, more);
const modelOf = (records: readonly ResourceRecord[], unread: readonly string[] = []) =>
  readNetwork(
    snapshotOf(
      records,
      unread.map((one) => `AWS::EC2::${one}`),
    ),
  );

describe('gap', () => {
  it('says that an answer did not hold it, or that there was none', () => {
    const absent = { reason: 'absent', name: 'ec2:DescribeVpcs', account: ACCOUNT, region: REGION };
    expect(gap(modelOf([]), 'AWS::EC2::VPC', ACCOUNT, REGION)).toEqual(absent);
    const { coverage } = modelOf([], ['VPC']).snapshot;
    expect(gap(modelOf([], ['VPC']), 'AWS::EC2::VPC', ACCOUNT, REGION)).toEqual(coverage.missing('AWS::EC2::VPC', ACCOUNT, REGION));
    expect(coverage.missing('AWS::EC2::VPC', ACCOUNT, REGION)?.name).toBe('ec2:DescribeVpcs');
    expect([isMissing(absent), isMissing({ reason: 'absent' }), isMissing({ name: 'x' })]).toEqual([true, false, false]);
  });
});

describe('readNetwork', () => {
  it("prefers the owner's own view of what is shared", () => {
    const subnet = (account: string, VpcId: string) => ec2('Subnet', 'subnet-1', { VpcId, OwnerId: OTHER }, { account, arn: `arn:${account}` });
    expect(modelOf([subnet(ACCOUNT, 'seen'), subnet(OTHER, 'owned')]).subnets.get('subnet-1')?.vpcId).toBe('owned');
    expect(modelOf([subnet(OTHER, 'owned'), subnet(ACCOUNT, 'seen')]).subnets.get('subnet-1')?.vpcId).toBe('owned');
    const attachment = (account: string, VpcId: string, key: string) =>
      ec2('TransitGatewayVpcAttachment', 'a', { VpcId, [key]: OTHER }, { account, arn: `arn:${account}` });
    const share = (key: string) => modelOf([attachment(OTHER, 'owned', key)]).attachments.get('a')?.resourceId;
    expect([share('VpcOwnerId'), share('ResourceOwnerId')]).toEqual(['owned', 'owned']);
    const general = (account: string, ResourceId: string) =>
      ec2('TransitGatewayAttachment', 'b', { ResourceId, ResourceOwnerId: OTHER }, { account, arn: `arn:${account}` });
    expect(modelOf([general(ACCOUNT, 'seen'), general(OTHER, 'owned')]).attachments.get('b')?.resourceId).toBe('owned');
  });

  it('joins what two answers say of an attachment', () => {
    const model = modelOf([
      ec2(
        'TransitGatewayAttachment',
        'a',
        { ResourceType: 'vpc', Association: { State: 'associated', TransitGatewayRouteTableId: 'tgw-rtb-1' } },
        { arn: 'arn:general' },
      ),
      ec2('TransitGatewayVpcAttachment', 'a', { VpcId: 'vpc-1', SubnetIds: ['subnet-1'] }),
      ec2('TransitGatewayVpcAttachment', 'b', { VpcId: 'vpc-2', SubnetIds: [] }),
    ]);
    expect(model.attachments.get('a')).toMatchObject({ tableId: 'tgw-rtb-1', subnetIds: ['subnet-1'] });
    expect(model.attachments.get('b')?.tableId).toBeUndefined();
  });

  it('takes the table and the network ACL that name a subnet, or those of its VPC', () => {
    const records = [
      ec2('Subnet', 'subnet-1', { VpcId: 'vpc-1' }),
      ec2('Subnet', 'subnet-2', { VpcId: 'vpc-1' }),
      ec2('Subnet', 'subnet-3', { VpcId: 'vpc-3' }),
      ec2('RouteTable', 'rtb-main', { VpcId: 'vpc-1', Associations: [{ Main: true }], Routes: [] }),
      ec2('RouteTable', 'rtb-own', { VpcId: 'vpc-1', Associations: [{ SubnetId: 'subnet-1' }, { GatewayId: 'igw-1' }], Routes: [] }),
      ec2('RouteTable', 'rtb-lost', { Associations: [{ Main: true }], Routes: [] }),
      ec2('NetworkAcl', 'acl-default', { VpcId: 'vpc-1', IsDefault: true, Entries: [] }),
      ec2('NetworkAcl', 'acl-own', { VpcId: 'vpc-1', Associations: [{ SubnetId: 'subnet-1' }], Entries: [] }),
      ec2('NetworkAcl', 'acl-lost', { IsDefault: true, Entries: [] }),
    ];
    const model = modelOf(records);
    const of = (own: typeof model) =>
      ['subnet-1', 'subnet-2', 'subnet-3'].map((id) => {
        const subnet = own.subnets.get(id);
        if (subnet === undefined) throw new Error(id);
        return [own.tableOfSubnet(subnet), own.aclOfSubnet(subnet)].map((one) => (isMissing(one) ? `${one.reason} ${one.name}` : one.id));
      });
    expect(of(model)).toEqual([
      ['rtb-own', 'acl-own'],
      ['rtb-main', 'acl-default'],
      ['absent ec2:DescribeRouteTables', 'absent ec2:DescribeNetworkAcls'],
    ]);
    expect([model.tableOfGateway('igw-1')?.id, model.tableOfGateway('igw-2')]).toEqual(['rtb-own', undefined]);
    // Where not all were read the implicit one is a guess.
    expect(of(modelOf(records, ['RouteTable', 'NetworkAcl'])).map((row) => row.map((one) => one.split(' ').at(-1)))).toEqual([
      ['rtb-own', 'acl-own'],
      ['ec2:DescribeRouteTables', 'ec2:DescribeNetworkAcls'],
      ['ec2:DescribeRouteTables', 'ec2:DescribeNetworkAcls'],
    ]);
    const without = (id: string) => withTables(model, { routeTables: new Map([...model.routeTables].filter(([own]) => own !== id)) });
    expect(of(without('rtb-own'))[0]).toEqual(['rtb-main', 'acl-own']);
    expect(of(withTables(model, { acls: new Map([...model.acls].filter(([own]) => own !== 'acl-own')) }))[0]).toEqual(['rtb-own', 'acl-default']);
    expect(withTables(model, { groups: new Map() }).tableOfSubnet).toBe(model.tableOfSubnet);
  });

  it('adds to a listener what its rules send on', () => {
    const base = 'arn:aws:elasticloadbalancing:us-east-1:111122223333';
    const v2 = (type: string, arn: string, config: JsonObject) => recordOf(`AWS::ElasticLoadBalancingV2::${type}`, arn, config, { arn });
    const rule = (name: string, group: string) =>
      v2('ListenerRule', `${base}:listener-rule/app/web/1/2/${name}`, { Actions: [{ Type: 'forward', TargetGroupArn: group }] });
    const listener = (id: string) =>
      v2('Listener', `${base}:listener/app/web/1/${id}`, { LoadBalancerArn: 'lb', Port: 80, DefaultActions: [{ Type: 'forward', TargetGroupArn: 'tg-0' }] });
    const model = readNetwork(
      snapshotOf([listener('2'), listener('3'), v2('Listener', 'stray', {}), rule('a', 'tg-1'), rule('b', 'tg-2'), v2('ListenerRule', 'stray', {})]),
    );
    expect(model.listeners.map(({ forwards }) => forwards.flatMap(({ targetGroupArns }) => targetGroupArns))).toEqual([['tg-0', 'tg-1', 'tg-2'], ['tg-0']]);
  });

  it('finds interfaces by their address in their VPC', () => {
    const eni = (id: string, VpcId: string, PrivateIpAddress: string, more: Partial<ResourceRecord> = {}, OwnerId = ACCOUNT) =>
      ec2('NetworkInterface', id, { VpcId, PrivateIpAddress, OwnerId }, more);
    const records = [
      eni('eni-1', 'vpc-1', '10.0.0.1'),
      eni('eni-2', 'vpc-2', '10.0.0.1'),
      eni('eni-3', 'vpc-1', '10.0.0.3', { account: OTHER, arn: 'arn:seen' }),
      eni('eni-3', 'vpc-1', '10.0.0.4', { arn: 'arn:owned' }),
      eni('eni-3', 'vpc-1', '10.0.0.5', { account: OTHER, arn: 'arn:again' }),
    ];
    const model = modelOf(records);
    const at = (vpc: string, last: number) => model.interfaceAt(vpc, 0x0a000000n + BigInt(last))?.id;
    expect([at('vpc-1', 1), at('vpc-2', 1), at('vpc-3', 1), at('vpc-1', 3), at('vpc-1', 4), at('vpc-1', 5)]).toEqual([
      'eni-1',
      'eni-2',
      undefined,
      undefined,
      'eni-3',
      undefined,
    ]);
    const other = modelOf(records);
    expect(other.interfaces().get('eni-1')).toBe(other.interfaceAt('vpc-1', 0x0a000001n));
    expect([...other.interfaces().keys()].sort()).toEqual(['eni-1', 'eni-2', 'eni-3']);
  });

  it('knows the blocks of prefix lists, or why it does not', () => {
    const list = (id: string, config: JsonObject) => ec2('PrefixList', id, config);
    const records = [
      list('pl-1', { Entries: [{ Cidr: '10.0.0.0/8' }, { Cidr: '::/0' }] }),
      list('pl-2', { Cidrs: ['52.0.0.0/8'] }),
      list('pl-3', { Entries: [{ Cidr: '10.0.0.0/8' }, { Cidr: 'x' }] }),
      list('pl-4', {}),
      list('pl-5', { Entries: [{}] }),
      list('pl-6', { Entries: [], Cidrs: ['52.0.0.0/8'] }),
    ];
    const { prefixList } = modelOf(records);
    const blocks = (id: string) => prefixList(id, 'asking', REGION);
    expect(blocks('pl-1')).toEqual(['10.0.0.0/8', '::/0'].map(blockOf));
    expect(blocks('pl-1')).toBe(blocks('pl-1'));
    expect([blocks('pl-2'), blocks('pl-6')]).toEqual([[blockOf('52.0.0.0/8')], []]);
    for (const id of ['pl-3', 'pl-4', 'pl-5'])
      expect(blocks(id)).toMatchObject({ name: 'ec2:GetManagedPrefixListEntries', account: ACCOUNT, region: REGION, arn: `arn:${id}` });
    expect(prefixList('pl-9', ACCOUNT, REGION)).toEqual({ reason: 'absent', name: 'ec2:DescribeManagedPrefixLists', account: ACCOUNT, region: REGION });
  });

  it('knows what Direct Connect leads to, by any of its answers', () => {
    const dx = (type: string, id: string, config: JsonObject) => recordOf(`AWS::DirectConnect::${type}`, id, config, { region: 'global' });
    const model = readNetwork(
      snapshotOf([
        dx('DirectConnectGatewayAssociation', '1', { associatedGateway: { id: 'tgw-1' }, virtualGatewayId: 'vgw-0' }),
        dx('DirectConnectGatewayAssociation', '2', { virtualGatewayId: 'vgw-1' }),
        dx('DirectConnectGatewayAssociation', '3', {}),
        dx('VirtualInterface', '4', { virtualGatewayId: 'vgw-2' }),
        dx('VirtualInterface', '5', {}),
      ]),
    );
    expect([...model.directConnect]).toEqual(['tgw-1', 'vgw-1', 'vgw-2']);
  });

  it('reads every kind of thing by its id, and load balancers by their ARNs', () => {
    const model = modelOf([
      ec2('VPC', 'vpc-1', {}),
      ec2('InternetGateway', 'igw-1', {}),
      ec2('EgressOnlyInternetGateway', 'eigw-1', {}),
      ec2('NatGateway', 'nat-1', {}),
      ec2('VPCPeeringConnection', 'pcx-1', {}),
      ec2('VPCEndpoint', 'vpce-1', {}),
      ec2('TransitGateway', 'tgw-1', {}),
      ec2('TransitGatewayRouteTable', 'tgw-rtb-1', {}),
      ec2('TransitGatewayPeeringAttachment', 'tgw-attach-1', {}),
      ec2('VPNGateway', 'vgw-1', {}),
      ec2('VPNConnection', 'vpn-1', {}),
      recordOf('AWS::ElasticLoadBalancingV2::LoadBalancer', 'web', {}),
      recordOf('AWS::ElasticLoadBalancing::LoadBalancer', 'old', { ListenerDescriptions: [{ Listener: { LoadBalancerPort: 1, InstancePort: 2 } }] }),
      recordOf('AWS::ElasticLoadBalancingV2::TargetGroup', 'tg', {}),
      recordOf('AWS::NetworkFirewall::Firewall', 'guard', {
        VpcId: 'vpc-1',
        FirewallPolicyArn: 'arn:policy',
        SubnetMappings: [{ SubnetId: 'subnet-1' }, {}],
        FirewallStatus: { SyncStates: { a: { Attachment: { EndpointId: 'vpce-1' } }, b: { Attachment: {} }, c: {} } },
      }),
      recordOf('AWS::NetworkFirewall::Firewall', 'unread', {}),
    ]);
    const keys = (map: ReadonlyMap<string, unknown>) => [...map.keys()].join();
    expect([model.vpcs, model.internetGateways, model.egressOnlyGateways, model.natGateways, model.peerings, model.endpoints].map(keys)).toEqual([
      'vpc-1',
      'igw-1',
      'eigw-1',
      'nat-1',
      'pcx-1',
      'vpce-1',
    ]);
    expect([model.transitGateways, model.transitTables, model.transitPeerings, model.vpnGateways, model.vpnConnections].map(keys)).toEqual([
      'tgw-1',
      'tgw-rtb-1',
      'tgw-attach-1',
      'vgw-1',
      'vpn-1',
    ]);
    expect([model.balancers, model.targetGroups].map(keys)).toEqual(['arn:web,arn:old', 'arn:tg,arn:old#0']);
    expect(model.listeners.map(({ arn }) => arn)).toEqual(['arn:old#0']);
    expect([...model.firewalls.values()]).toEqual([
      {
        id: 'guard',
        ref: refTo('AWS::NetworkFirewall::Firewall', 'guard'),
        vpcId: 'vpc-1',
        policyArn: 'arn:policy',
        subnetIds: ['subnet-1'],
        endpointIds: ['vpce-1'],
      },
      { id: 'unread', ref: refTo('AWS::NetworkFirewall::Firewall', 'unread'), vpcId: '', subnetIds: [] },
    ]);
  });
});

describe('withGroups', () => {
  it('has the new version of a group, and the old ones of others', () => {
    const model = modelOf([ec2('SecurityGroup', 'sg-1', { VpcId: 'old' }), ec2('SecurityGroup', 'sg-2', { VpcId: 'old' })]);
    const group = modelOf([ec2('SecurityGroup', 'sg-1', { VpcId: 'new' })]).groups.get('sg-1');
    if (group === undefined) throw new Error('no group');
    const next = withGroups(model, [group]);
    expect([...next.groups.values()].map(({ id, vpcId }) => [id, vpcId])).toEqual([
      ['sg-1', 'new'],
      ['sg-2', 'old'],
    ]);
    expect(model.groups.get('sg-1')?.vpcId).toBe('old');
  });
});

describe('overlaid', () => {
  it('is the map with the changes, in layers that are joined', () => {
    const base = new Map([
      ['a', 1],
      ['b', 2],
    ]);
    const once = overlaid(base, new Map([['b', 3]]));
    const twice = overlaid(
      once,
      new Map([
        ['c', 4],
        ['a', 5],
      ]),
    );
    for (const [view, entries] of [
      [once, { a: 1, b: 3 }],
      [twice, { a: 5, b: 3, c: 4 }],
    ] as const) {
      const expected = Object.entries(entries);
      expect([...view]).toEqual(expected);
      expect([[...view.entries()], [...view.keys()], [...view.values()]]).toEqual([expected, Object.keys(entries), Object.values(entries)]);
      const seen: unknown[] = [];
      view.forEach((value, key) => void seen.push([key, value]));
      expect([seen, view.size]).toEqual([expected, expected.length]);
      expect(['a', 'b', 'c', 'd'].map((key) => [view.has(key), view.get(key)])).toEqual(
        ['a', 'b', 'c', 'd'].map((key) => [key in entries, new Map(expected).get(key)]),
      );
    }
    expect([...base]).toEqual([
      ['a', 1],
      ['b', 2],
    ]);
  });
});
