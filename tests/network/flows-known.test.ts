// All flows of networks made by hand, who to whom with what, and what they are in doubt of: where load balancers, endpoints, shared subnets,
// rules about groups and what was not read come in.

import { describe, expect, it } from 'vitest';
import { readNetwork } from '../../src/network/index.ts';
import { describePackets, isEmpty } from '../../src/network/packets/index.ts';
import { indexPairs } from '../../src/network/pairs/index.ts';
import { addServices, noServices, serviceSet } from '../../src/network/pairs/services.ts';
import { balanced } from './balanced.ts';
import { type Draft, draft, worldOf } from './base.ts';
import { TOLD } from './flows-told.ts';
import { snapshotOf } from './world.ts';
import { add, allow, change, cidr, edit, eni, find, reroute, sg, subnet, tcp, to, withIpv6 } from './world-scenarios.ts';

type Step = (made: Draft) => unknown;

/** `a > b 443` for each row; then what was not read. */
function flows(made: Draft, unread: readonly string[] = [], nameOf: (id: string) => string | undefined = (id) => id): readonly string[] {
  const index = indexPairs(readNetwork(snapshotOf(worldOf(made), false, unread)), ({ id }) => nameOf(id));
  const lines = [...index.all()].map((row) => {
    const [sure, open] = [row.set, row.perhaps].map((set) => {
      const services = noServices();
      addServices(services, row, set);
      return describePackets(serviceSet(services));
    });
    const doubt = row.missing.length === 0 ? '' : ` unless ${[...new Set(row.missing.map(({ name }) => name))].join()}`;
    return `${row.from.name} > ${row.to.name}${row.version === 6 ? ' v6' : ''} ${sure}${open === 'nothing' ? '' : ` | perhaps ${open}`}${doubt}`;
  });
  return [...new Set(lines)].sort().concat(index.missing.map(({ name }) => `not read: ${name}`));
}

const unreadable =
  (acl: string, Egress: boolean): Step =>
  (made) =>
    find(made, 'NetworkAcl', acl).Entries.push({ RuleNumber: 40, RuleAction: 'deny', Protocol: '6', Egress });
const dual = (made: Draft) =>
  change(
    made,
    withIpv6,
    ...['a0', 'a1', 'b0'].map((name, n) =>
      edit('Subnet', `subnet-${name}`, { Ipv6CidrBlockAssociationSet: [{ Ipv6CidrBlock: `2600:${name.startsWith('a') ? 1 : 2}:0:${n}::/64` }] }),
    ),
  );

const CASES: readonly (readonly [says: string, made: () => Draft, unread?: readonly string[]])[] = [
  ['join two VPCs by peering and by transit', draft],
  [
    'are narrowed by groups on both sides',
    () => change(draft(), allow('sg-b', 'in', tcp(443, cidr('10.0.0.0/24')), tcp(22, cidr('10.0.1.0/24'))), allow('sg-a', 'out', tcp(443, cidr('10.0.0.0/8')))),
  ],
  [
    'of rules about groups are those of their members, by peering and not by transit',
    () => change(draft(), allow('sg-b', 'in', tcp(443, sg('sg-a'))), allow('sg-a', 'in', tcp(22, sg('sg-a')))),
  ],
  [
    'of rules about groups are told across a transit gateway that keeps them',
    () =>
      change(
        draft(),
        allow('sg-b', 'in', tcp(443, sg('sg-a'))),
        edit('TransitGateway', 'tgw-1', { Options: { SecurityGroupReferencingSupport: 'enable' } }),
        ...['a', 'b'].map((vpc) => edit('TransitGatewayVpcAttachment', `tgw-attach-${vpc}`, { Options: { SecurityGroupReferencingSupport: 'enable' } })),
      ),
  ],
  [
    'of outbound rules about groups are in doubt across a transit gateway',
    () =>
      change(
        draft(),
        allow('sg-a', 'out', tcp(443, sg('sg-b'))),
        edit('TransitGateway', 'tgw-1', { Options: { SecurityGroupReferencingSupport: 'enable' } }),
        ...['a', 'b'].map((vpc) => edit('TransitGatewayVpcAttachment', `tgw-attach-${vpc}`, { Options: { SecurityGroupReferencingSupport: 'enable' } })),
      ),
  ],
  ['are in doubt where an entry on the way there cannot be read', () => change(draft(), unreadable('acl-b0', false))],
  ['are in doubt where an entry on the way back cannot be read', () => change(draft(), unreadable('acl-a1', false))],
  ['are those of every IP version', () => dual(draft())],
  [
    'of delegated prefixes are those of their first addresses',
    () =>
      change(
        dual(draft()),
        edit('NetworkInterface', 'eni-a1', {
          Ipv6Addresses: [],
          Ipv6Prefixes: [{ Ipv6Prefix: '2600:1:0:1:9::/80' }],
          Ipv4Prefixes: [{ Ipv4Prefix: '10.0.1.32/28' }],
        }),
      ),
  ],
  [
    'begin at no endpoint, and lead to it',
    () => change(draft(), eni('eni-ep', 'subnet-a1', '10.0.1.20', { InterfaceType: 'vpc_endpoint', RequesterManaged: true })),
  ],
  [
    'neither begin nor end at gateways and detached interfaces',
    () =>
      change(
        draft(),
        eni('eni-off', 'subnet-a1', '10.0.1.21', { Status: 'available' }),
        eni('eni-tgw', 'subnet-a1', '10.0.1.22', { InterfaceType: 'transit_gateway' }),
      ),
  ],
  ['are in doubt of groups that are not there', () => change(draft(), edit('NetworkInterface', 'eni-b0', { Groups: [{ GroupId: 'sg-gone' }] }))],
  ['are in doubt of groups that are not told', () => change(draft(), edit('NetworkInterface', 'eni-b0', { Groups: undefined }))],
  ['lead from a load balancer to its targets, and to what it listens on', () => balanced()],
  ['lead from a Network Load Balancer to its targets, by the client and by itself', () => balanced({ type: 'network', protocol: 'TCP' })],
  ['lead from a Classic Load Balancer', () => balanced({ type: 'classic', protocol: 'HTTP' })],
  [
    'lead to a load balancer that is not there in doubt',
    () =>
      change(balanced(), (made) => {
        made['AWS::ElasticLoadBalancingV2::LoadBalancer'] = [];
      }),
  ],
  ['are none where the peering leads nowhere', () => change(draft(), reroute('rtb-a0', '10.1.0.0/16', { VpcPeeringConnectionId: 'pcx-gone' }))],
  ['are in doubt behind a gateway that is not seen', () => change(draft(), reroute('rtb-a1', '10.1.0.0/16', { GatewayId: 'vgw-1' }))],
  ['of rules about groups are in doubt where one cannot be read', () => change(draft(), allow('sg-b', 'in', { IpProtocol: 'nonsense', ...sg('sg-a') }))],
  [
    'come out of a transit gateway by the subnet of their zone',
    () =>
      change(
        draft(),
        subnet('subnet-b1', 'vpc-b', '10.1.1.0/24', 'us-east-1b', to('10.0.1.0/24', { TransitGatewayId: 'tgw-1' })),
        subnet('subnet-b2', 'vpc-b', '10.1.2.0/24', 'us-east-1a', to('10.0.1.0/24', { TransitGatewayId: 'tgw-1' })),
        eni('eni-b2', 'subnet-b2', '10.1.2.10'),
        edit('TransitGatewayVpcAttachment', 'tgw-attach-b', { SubnetIds: ['subnet-b1', 'subnet-b0'] }),
        (made) =>
          find(made, 'NetworkAcl', 'acl-subnet-b1').Entries.push({
            RuleNumber: 50,
            RuleAction: 'deny',
            Protocol: '6',
            PortRange: { From: 22, To: 22 },
            CidrBlock: '0.0.0.0/0',
            Egress: true,
          }),
        (made) =>
          find(made, 'NetworkAcl', 'acl-b0').Entries.push({
            RuleNumber: 50,
            RuleAction: 'deny',
            Protocol: '6',
            PortRange: { From: 80, To: 80 },
            CidrBlock: '0.0.0.0/0',
            Egress: true,
          }),
      ),
  ],
  [
    'pass a transit gateway over IPv6',
    () =>
      change(
        dual(draft()),
        ...['a0', 'a1', 'b0'].map((name, n) =>
          edit('NetworkInterface', `eni-${name}`, { Ipv6Addresses: [{ Ipv6Address: `2600:${name.startsWith('a') ? 1 : 2}:0:${n}::10` }] }),
        ),
        reroute('rtb-a1', '2600:2::/56', { TransitGatewayId: 'tgw-1' }),
        reroute('rtb-b0', '2600:1::/56', { TransitGatewayId: 'tgw-1' }),
        (made) =>
          find(made, 'TransitGatewayRouteTable', 'tgw-rtb-1').Routes.push(
            ...['a', 'b'].map((vpc, n) => ({
              DestinationCidrBlock: `2600:${n + 1}::/56`,
              Type: 'propagated',
              State: 'active',
              TransitGatewayAttachments: [{ TransitGatewayAttachmentId: `tgw-attach-${vpc}`, ResourceId: `vpc-${vpc}`, ResourceType: 'vpc' }],
            })),
          ),
      ),
  ],
  ...[
    'NetworkAcl',
    'RouteTable',
    'SecurityGroup',
    'Subnet',
    'VPC',
    'NetworkInterface',
    'VPCPeeringConnection',
    'TransitGateway',
    'TransitGatewayVpcAttachment',
    'TransitGatewayRouteTable',
  ].map((type) => [`are told as far as they are known without ${type}`, draft, [`AWS::EC2::${type}`]] as const),
  ...['LoadBalancer', 'Listener', 'ListenerRule', 'TargetGroup'].map(
    (type) => [`are told as far as they are known without ${type}`, balanced, [`AWS::ElasticLoadBalancingV2::${type}`]] as const,
  ),
];

describe('flows', () => {
  it.each(CASES.map(([says, made, unread = []]) => ({ says, made, unread })))('$says', ({ says, made, unread }) => {
    expect(flows(made(), unread)).toEqual(TOLD[says]);
  });

  it('of interfaces that AWS runs for something else than a load balancer are like any other', () => {
    const managed = change(draft(), edit('NetworkInterface', 'eni-a1', { RequesterManaged: true, Description: 'something of AWS' }));
    expect(flows(managed)).toEqual(TOLD['join two VPCs by peering and by transit']);
    const named = change(draft(), edit('NetworkInterface', 'eni-a1', { RequesterManaged: false, Description: 'ELB app/web/1' }));
    expect(flows(named)).toEqual(TOLD['join two VPCs by peering and by transit']);
  });

  it('of nodes are left out where nobody names them', () => {
    const named = flows(balanced(), [], (id) => (id.startsWith('eni-lb') ? undefined : id));
    expect(named).toEqual(TOLD['join two VPCs by peering and by transit']);
    expect(flows(balanced(), [], (id) => (id === 'eni-a1' ? undefined : id)).filter((line) => line.startsWith('eni-lb'))).toEqual([]);
  });

  it('of nodes are left out where the way to the target is blocked', () => {
    const shut = change(balanced(), (made) => find(made, 'NetworkAcl', 'acl-a1').Entries.splice(0));
    expect(flows(shut).filter((line) => line.startsWith('eni-lb') && line.includes('eni-a1'))).toEqual([]);
  });

  it('of nodes are those of the names that are asked for', () => {
    const { flows: between } = indexPairs(readNetwork(snapshotOf(worldOf(balanced()))), ({ id }) => id);
    const named = (isMeant: (from: string, other: string) => boolean) =>
      [...new Set([...between('vpc-a', 'vpc-a', isMeant)].map((row) => `${row.from.name} > ${row.to.name}`))].sort();
    expect(named((from) => from.startsWith('eni-lb'))).toEqual(['eni-lb0 > eni-a1', 'eni-lb1 > eni-a1']);
    expect(named((from) => from === 'eni-lb1')).toEqual(['eni-lb1 > eni-a1']);
    expect(named((_, other) => other === 'eni-a0').filter((line) => line.startsWith('eni-lb'))).toEqual([]);
  });

  it('of one name are in doubt for those alone whose groups are not told', () => {
    const made = change(
      draft(),
      eni('eni-a2', 'subnet-a1', '10.0.1.11', { Groups: [] }),
      eni('eni-a3', 'subnet-a1', '10.0.1.12', { Groups: undefined }),
      eni('eni-a4', 'subnet-a1', '10.0.1.13', { Groups: [], InterfaceType: 'network_load_balancer' }),
    );
    const names = (id: string) => (['eni-a2', 'eni-a3', 'eni-a4'].includes(id) ? 'guests' : id === 'eni-b0' ? 'there' : undefined);
    const model = readNetwork(snapshotOf(worldOf(made)));
    const rows = [...indexPairs(model, ({ id }) => names(id)).all()].filter((row) => row.from.name === 'guests' && row.to.name === 'there');
    const told = rows.map(
      ({ senders, set, missing }) =>
        `${senders.map(({ first, last }) => `${first & 255n}-${last & 255n}`).join()} ${isEmpty(set) ? 'perhaps' : 'sure'} ${missing.length}`,
    );
    expect(told.sort()).toEqual(['11-11 perhaps 1', '12-12 perhaps 1', '13-13 sure 0']);
  });

  it('within a VPC are in doubt where a list that was not read may lead elsewhere', () => {
    const made = change(draft(), reroute('rtb-a0', 'pl-1', { NetworkInterfaceId: 'eni-b0' }), (all) => add(all, 'PrefixList', { PrefixListId: 'pl-1' }));
    expect(flows(made).filter((line) => line.startsWith('eni-a0 > eni-a1') || line.startsWith('eni-a1 > eni-a0'))).toEqual([
      'eni-a0 > eni-a1 nothing | perhaps everything unless ec2:GetManagedPrefixListEntries',
      'eni-a1 > eni-a0 nothing | perhaps everything unless ec2:GetManagedPrefixListEntries',
    ]);
  });
});
