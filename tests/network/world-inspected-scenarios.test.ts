// Networks made by hand: transit gateways, firewalls, what stands in a subnet, and addresses of other kinds.

import { describe, expect, it } from 'vitest';
import { parseCidr } from '../../src/core/index.ts';
import { findEnds, reachBetween, readNetwork } from '../../src/network/index.ts';
import { contains } from '../../src/network/packets/index.ts';
import { draft } from './base.ts';
import { firewalled } from './firewalled.ts';
import { expectTold } from './told.ts';
import { snapshotOf } from './world.ts';
import { add, allow, change, cidr, differenceOf, edit, eni, find, reroute, type Scenario, subnet, tcp, tellOf, to } from './world-scenarios.ts';

/** vpc-a reaches the internet by an inspection VPC's NAT gateway over the transit gateway. */
const central = () =>
  change(
    draft(),
    (made) => {
      add(made, 'InternetGateway', { InternetGatewayId: 'igw-b', Attachments: [{ State: 'available', VpcId: 'vpc-b' }] });
    },
    subnet('subnet-out', 'vpc-b', '10.1.5.0/24', 'us-east-1a', to('0.0.0.0/0', { GatewayId: 'igw-b' }), to('10.0.0.0/16', { TransitGatewayId: 'tgw-1' })),
    eni('eni-out', 'subnet-out', '10.1.5.9', {
      InterfaceType: 'nat_gateway',
      RequesterManaged: true,
      Groups: [],
      PrivateIpAddresses: [{ PrivateIpAddress: '10.1.5.9', Association: { PublicIp: '52.0.5.9' } }],
    }),
    (made) => {
      add(made, 'NatGateway', {
        NatGatewayId: 'nat-b',
        VpcId: 'vpc-b',
        SubnetId: 'subnet-out',
        State: 'available',
        ConnectivityType: 'public',
        NatGatewayAddresses: [{ NetworkInterfaceId: 'eni-out', PrivateIp: '10.1.5.9', PublicIp: '52.0.5.9' }],
      });
      find(made, 'TransitGatewayRouteTable', 'tgw-rtb-1').Routes.push({
        DestinationCidrBlock: '0.0.0.0/0',
        Type: 'static',
        State: 'active',
        TransitGatewayAttachments: [{ TransitGatewayAttachmentId: 'tgw-attach-b', ResourceId: 'vpc-b', ResourceType: 'vpc' }],
      });
    },
    reroute('rtb-a1', '0.0.0.0/0', { TransitGatewayId: 'tgw-1' }),
    reroute('rtb-b0', '0.0.0.0/0', { NatGatewayId: 'nat-b' }),
  );

const SCENARIOS: readonly Scenario[] = [
  // https://docs.aws.amazon.com/vpc/latest/tgw/transit-gateway-nat-igw.html
  { says: 'the internet by the NAT gateway of another VPC', answer: 'yes', from: 'eni-a1', to: '8.8.8.8', made: central },
  {
    says: 'and no further without the route back',
    answer: 'no',
    from: 'eni-a1',
    to: '8.8.8.8',
    made: () =>
      change(central(), (made) => {
        find(made, 'RouteTable', 'rtb-subnet-out').Routes.splice(2);
      }),
  },
  // https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-basics.html#vpc-peering-limitations
  {
    says: 'and no further where the route back is a peering connection, which does not carry what the internet sends',
    answer: 'no',
    from: 'eni-a1',
    to: '8.8.8.8',
    made: () => change(central(), reroute('rtb-subnet-out', '10.0.0.0/16', { VpcPeeringConnectionId: 'pcx-1' })),
    because: 'PCX_REQUIRES_ADDRESS_IN_VPC_CIDR',
  },
  {
    says: 'no NAT gateway is reached by peering',
    answer: 'no',
    from: 'eni-a0',
    to: '8.8.8.8',
    made: () => change(central(), reroute('rtb-a0', '0.0.0.0/0', { VpcPeeringConnectionId: 'pcx-1' })),
  },
  {
    says: 'no internet gateway is reached by a transit gateway',
    answer: 'no',
    from: 'eni-a1',
    to: '8.8.8.8',
    made: () => change(central(), reroute('rtb-b0', '0.0.0.0/0', { GatewayId: 'igw-b' })),
  },
  // https://docs.aws.amazon.com/network-firewall/latest/developerguide/stateful-rule-evaluation-order.html
  { says: 'a firewall of strict order without rules passes', answer: 'yes', from: 'internet', to: 'eni-a0', made: () => firewalled() },
  {
    says: 'drop_strict drops what no rule passes',
    answer: 'no',
    from: 'internet',
    to: 'eni-a0',
    because: 'FIREWALL_RULES_RESTRICTION',
    made: () => firewalled({ defaults: ['aws:drop_strict'] }),
  },
  {
    says: 'a pass rule before drop_strict passes its port',
    answer: 'yes',
    from: 'internet',
    to: 'eni-a0',
    made: () => firewalled({ rules: 'pass tcp any any -> any 443 (sid:1;)', defaults: ['aws:drop_strict'] }),
  },
  {
    says: 'and no other',
    answer: 'no',
    from: 'internet',
    to: 'eni-a0',
    query: { port: 22 },
    made: () => firewalled({ rules: 'pass tcp any any -> any 443 (sid:1;)', defaults: ['aws:drop_strict'] }),
  },
  {
    says: 'a stateless default that drops sees no stateful rule',
    answer: 'no',
    from: 'internet',
    to: 'eni-a0',
    made: () => firewalled({ rules: 'pass ip any any -> any any (sid:1;)', statelessDefault: 'aws:drop' }),
  },
  {
    says: 'a rule about TLS is unknown without its data',
    answer: 'unknown',
    from: 'eni-a0',
    to: '8.8.8.8',
    because: 'what the connection carries',
    made: () => firewalled({ rules: 'pass tls any any -> any any (tls.sni; content:"a.example"; sid:1;)', defaults: ['aws:drop_established'] }),
  },
  {
    says: 'and drop_strict drops the handshake before there are any',
    answer: 'no',
    from: 'eni-a0',
    to: '8.8.8.8',
    made: () => firewalled({ rules: 'pass tls any any -> any any (tls.sni; content:"a.example"; sid:1;)', defaults: ['aws:drop_strict'] }),
  },
  {
    says: 'a stateless default that passes lets replies back too',
    answer: 'yes',
    from: 'eni-a0',
    to: '8.8.8.8',
    made: () => firewalled({ statelessDefault: 'aws:pass' }),
  },
  {
    says: 'a rule that drops what answers stops the connection',
    answer: 'no',
    from: 'eni-a0',
    to: '8.8.8.8',
    because: 'FIREWALL_RULES_RESTRICTION',
    made: () => firewalled({ rules: 'drop tcp 8.8.8.8 any -> any any (sid:1;)' }),
  },
  // https://docs.aws.amazon.com/network-firewall/latest/developerguide/asymmetric-routing.html
  {
    says: 'and is not known to where the answer comes another way',
    answer: 'unknown',
    from: 'eni-a0',
    to: '8.8.8.8',
    because: 'does not pass firewall endpoint',
    made: () =>
      change(firewalled({ rules: 'drop tcp 8.8.8.8 any -> any any (sid:1;)' }), (made) => {
        find(made, 'RouteTable', 'rtb-edge').Routes.splice(1);
      }),
  },
  {
    says: 'a reply that does not pass the firewall is unknown',
    answer: 'unknown',
    from: 'eni-a0',
    to: '8.8.8.8',
    because: 'does not pass firewall endpoint',
    made: () =>
      change(firewalled({ rules: 'pass ip any any -> any any (sid:1;)' }), (made) => {
        made['AWS::EC2::RouteTable'] = (made['AWS::EC2::RouteTable'] ?? []).filter((one) => one.RouteTableId !== 'rtb-edge');
      }),
  },
  {
    says: "somebody else's appliance is unknown",
    answer: 'unknown',
    from: 'eni-a0',
    to: '8.8.8.8',
    because: 'the appliance behind',
    made: () =>
      change(firewalled(), (made) => {
        made['AWS::NetworkFirewall::Firewall'] = [];
      }),
  },
  // https://docs.aws.amazon.com/vpc/latest/userguide/configure-your-vpc.html and https://docs.aws.amazon.com/vpc/latest/userguide/nacl-basics.html
  {
    says: 'neighbours in a subnet meet neither network ACL nor routes',
    answer: 'yes',
    from: 'eni-a0',
    to: 'eni-n',
    made: () =>
      change(
        draft(),
        eni('eni-n', 'subnet-a0', '10.0.0.11'),
        edit('NetworkAcl', 'acl-a0', { Entries: [] }),
        reroute('rtb-a0', '10.0.0.11/32', { NatGatewayId: 'nat-a' }),
      ),
  },
  {
    says: 'a second address with a public one is reached',
    answer: 'yes',
    from: 'internet',
    to: 'eni-a1',
    made: () =>
      change(
        draft(),
        reroute('rtb-a1', '0.0.0.0/0', { GatewayId: 'igw-a' }),
        edit('NetworkInterface', 'eni-a1', {
          PrivateIpAddresses: [
            { PrivateIpAddress: '10.0.1.10', Primary: true },
            { PrivateIpAddress: '10.0.1.11', Association: { PublicIp: '52.0.0.11' } },
          ],
        }),
      ),
  },
  {
    says: 'a rule about one address of two lets that one in',
    answer: 'yes',
    from: 'eni-a0',
    to: 'eni-b0',
    made: () =>
      change(
        draft(),
        allow('sg-b', 'in', tcp(443, cidr('10.0.0.12/32'))),
        edit('NetworkInterface', 'eni-a0', { PrivateIpAddresses: [{ PrivateIpAddress: '10.0.0.10', Primary: true }, { PrivateIpAddress: '10.0.0.12' }] }),
      ),
  },
  {
    says: 'an instance between is judged by its source/destination check',
    answer: 'no',
    from: 'eni-a0',
    to: '8.8.8.8',
    because: 'ENI_SOURCE_DEST_CHECK_RESTRICTION',
    made: () =>
      change(
        draft(),
        (made) => {
          made['AWS::EC2::InternetGateway'] = [];
          made['AWS::EC2::NatGateway'] = [];
        },
        reroute('rtb-a0', '0.0.0.0/0', { NetworkInterfaceId: 'eni-a1' }),
      ),
  },
  {
    says: 'and unknown without one',
    answer: 'unknown',
    from: 'eni-a0',
    to: '8.8.8.8',
    because: 'middlebox eni-a1',
    made: () =>
      change(draft(), reroute('rtb-a0', '0.0.0.0/0', { NetworkInterfaceId: 'eni-a1' }), edit('NetworkInterface', 'eni-a1', { SourceDestCheck: false })),
  },
  {
    says: 'a detached interface is reached by nobody',
    answer: 'no',
    from: 'eni-a1',
    to: 'eni-a0',
    because: 'BAD_STATE',
    made: () => change(draft(), edit('NetworkInterface', 'eni-a0', { Status: 'available' })),
  },
  // https://docs.aws.amazon.com/vpc/latest/userguide/vpc-dns.html#vpc-dns-support and https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instancedata-data-retrieval.html
  {
    says: 'what every instance finds at link-local addresses is not a no',
    answer: 'unknown',
    from: 'eni-a0',
    to: '169.254.169.254',
    query: { port: 80 },
    because: 'link-local',
    made: draft,
  },
  {
    says: 'a carrier address is unknown',
    answer: 'unknown',
    from: 'internet',
    to: 'eni-a1',
    because: 'carrier',
    made: () =>
      change(
        draft(),
        edit('NetworkInterface', 'eni-a1', {
          PrivateIpAddresses: [{ PrivateIpAddress: '10.0.1.10', Primary: true, Association: { CarrierIp: '155.146.1.1' } }],
        }),
      ),
  },
  {
    says: 'an address of a delegated prefix is reached as the interface is',
    answer: 'yes',
    from: 'eni-a0',
    to: 'eni-b0',
    made: () =>
      change(
        draft(),
        allow('sg-b', 'in', tcp(443, cidr('10.0.0.48/28'))),
        edit('NetworkInterface', 'eni-a0', { Ipv4Prefixes: [{ Ipv4Prefix: '10.0.0.48/28' }] }),
      ),
  },
];

describe('networks made by hand', () => {
  it.each(SCENARIOS)('$says', (scenario) => {
    expect(differenceOf(scenario)).toBeUndefined();
    expectTold('inspected-scenarios', scenario.says, tellOf(scenario));
  });

  it('lets a neighbour be asked by its public address past the same firewall twice', () => {
    const association = { Association: { PublicIp: '52.0.0.12' } };
    const made = change(
      firewalled(),
      eni('eni-a2', 'subnet-a0', '10.0.0.12', { PrivateIpAddresses: [{ PrivateIpAddress: '10.0.0.12', Primary: true, ...association }] }),
    );
    const model = readNetwork(snapshotOf({ of: made }));
    const [source, target] = ['eni-a0', 'eni-a2'].map((text) => {
      const found = findEnds(model, text);
      return found.ok ? found.value.ends : [];
    });
    const packets = (isPast: boolean) => ({
      version: 4 as const,
      source: parseCidr('10.0.0.10')?.first ?? 0n,
      destination: parseCidr(isPast ? '52.0.0.12' : '10.0.0.12')?.first ?? 0n,
      protocol: 6,
      sourcePort: 50_000,
      destinationPort: 443,
    });
    const answer = reachBetween(model, source ?? [], target ?? [], { port: 443 });
    for (const isPast of [false, true]) expect(answer.packets.some((set) => contains(set, packets(isPast)))).toBe(true);
  });
});
