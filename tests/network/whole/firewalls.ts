// Whole answers of Network Firewall.

import { firewalled } from '../firewalled.ts';
import { change, edit, eni, find, reroute, to } from '../world-scenarios.ts';
import { acl, drop, entry, ports, row, type Whole } from './rows.ts';

export const firewalls: readonly Whole[] = [
  row('a firewall, pings by their type', '8.8.8.8', 'eni-a0', () => firewalled({ rules: 'drop icmp any any -> any any (itype:8; sid:1;)\n' }), {
    query: { protocol: 1 },
  }),
  row(
    'a firewall, other messages by their type',
    '8.8.8.8',
    'eni-a0',
    () => firewalled({ rules: 'drop icmp any any -> any any (itype:13; icode:0; sid:1;)\n' }),
    {
      query: { protocol: 1 },
    },
  ),
  row(
    'a firewall that tells too many kinds of packets apart',
    '8.8.8.8',
    'eni-a0',
    () => firewalled({ rules: Array.from({ length: 640 }, (_, index) => `drop tcp any any -> any ${2 * index + 1} (sid:${index + 1};)\n`).join('') }),
    { query: {} },
  ),
  row('a network ACL at the endpoint that lets nothing in', 'eni-a0', '8.8.8.8', () => change(firewalled(), acl('acl-fw', entry(1, 'allow', true)))),
  row('a network ACL at the endpoint that lets nothing out', 'eni-a0', '8.8.8.8', () => change(firewalled(), acl('acl-fw', entry(1, 'allow', false)))),
  row('a firewall there and back', '8.8.8.8', 'eni-a0', () => firewalled()),
  row(
    'a firewall whose rules decide by port',
    '8.8.8.8',
    'eni-a0',
    () => firewalled({ rules: 'pass tcp any any -> any 440:445 (sid:1;)\ndrop tcp any any -> any any (sid:2;)\n' }),
    {
      query: { port: [400, 500] },
    },
  ),
  row('a firewall that drops by default', '8.8.8.8', 'eni-a0', () => firewalled({ defaults: ['aws:drop_strict'] })),
  row('a firewall that rejects', '8.8.8.8', 'eni-a0', () => firewalled({ rules: 'reject tcp any any -> any any (sid:1;)\n' })),
  row('a firewall whose stateless default drops', '8.8.8.8', 'eni-a0', () => firewalled({ statelessDefault: 'aws:drop' })),
  row('a firewall whose stateless default passes', '8.8.8.8', 'eni-a0', () => firewalled({ statelessDefault: 'aws:pass' })),
  row('a firewall that waits for what a connection carries', '8.8.8.8', 'eni-a0', () =>
    firewalled({ rules: 'drop tls any any -> any any (tls.sni; content:"x.example"; sid:1;)\n' }),
  ),
  row('a firewall whose stateless rule stops answers', '8.8.8.8', 'eni-a0', () =>
    firewalled({
      stateless: [
        { Priority: 7, RuleDefinition: { Actions: ['aws:drop'], MatchAttributes: { Protocols: [6], SourcePorts: [{ FromPort: 443, ToPort: 443 }] } } },
      ],
    }),
  ),
  row('a firewall whose stateless rule passes', '8.8.8.8', 'eni-a0', () =>
    firewalled({
      stateless: [
        { Priority: 7, RuleDefinition: { Actions: ['aws:pass'], MatchAttributes: { Protocols: [6], Destinations: [{ AddressDefinition: '10.0.0.0/24' }] } } },
      ],
    }),
  ),
  row(
    'a firewall that tells protocols apart by number, by name and by port',
    '8.8.8.8',
    'eni-a0',
    () =>
      firewalled({
        stateless: [
          { Priority: 7, RuleDefinition: { Actions: ['aws:pass'], MatchAttributes: { Protocols: [47] } } },
          { Priority: 8, RuleDefinition: { Actions: ['aws:drop'], MatchAttributes: { Protocols: [255, 0] } } },
        ],
        rules:
          'pass sctp any any -> any any (sid:1;)\nreject icmp any any -> any any (sid:2;)\npass tcp any any -> any 443 (sid:3;)\ndrop tcp any any -> any any (sid:4;)\ndrop udp any any -> any 53 (sid:5;)\n',
        defaults: ['aws:drop_strict'],
      }),
    { query: { protocol: 'all' } },
  ),
  row(
    'a firewall whose stateless rules were not read',
    '8.8.8.8',
    'eni-a0',
    () => firewalled({ stateless: [{ Priority: 7, RuleDefinition: { Actions: ['aws:pass'], MatchAttributes: {} } }] }),
    {
      unread: ['AWS::NetworkFirewall::RuleGroup'],
    },
  ),
  row('a firewall whose policy was not read', '8.8.8.8', 'eni-a0', () => firewalled(), { unread: ['AWS::NetworkFirewall::FirewallPolicy'] }),
  row('a firewall whose VPC was not read', '8.8.8.8', 'eni-a0', () => change(firewalled(), drop('VPC', 'vpc-a'))),
  row('firewalls that were not read', '8.8.8.8', 'eni-a0', () => firewalled(), { unread: ['AWS::NetworkFirewall::Firewall'] }),
  row('a firewall whose endpoints were not read', '8.8.8.8', 'eni-a0', () =>
    change(firewalled(), (made) => {
      (made['AWS::NetworkFirewall::Firewall'] ?? [])[0].FirewallStatus = undefined;
    }),
  ),
  row('an endpoint that is not available', '8.8.8.8', 'eni-a0', () => change(firewalled(), edit('VPCEndpoint', 'vpce-fw', { State: 'deleting' }))),
  row('an endpoint whose subnet was not read', '8.8.8.8', 'eni-a0', () => change(firewalled(), drop('Subnet', 'subnet-fw'))),
  row('a network ACL at the endpoint that was not read', '8.8.8.8', 'eni-a0', () => change(firewalled(), drop('NetworkAcl', 'acl-fw'))),
  row('a network ACL at the endpoint that stops it', '8.8.8.8', 'eni-a0', () => change(firewalled(), acl('acl-fw'))),
  row('a firewall that is passed one way alone', 'eni-a0', '8.8.8.8', () => change(firewalled(), drop('RouteTable', 'rtb-edge'))),
  row('a firewall, pings', '8.8.8.8', 'eni-a0', () => firewalled({ rules: 'drop icmp any any -> any any (sid:1;)\n' }), { query: { protocol: 'icmp' } }),
  row('a firewall, all protocols', '8.8.8.8', 'eni-a0', () => firewalled({ rules: 'drop ip any any -> any any (ip_proto:47; sid:1;)\n' }), {
    query: { protocol: 'all' },
  }),
  row('a firewall between subnets', 'eni-a0', 'eni-a1', () =>
    change(firewalled(), reroute('rtb-a0', '10.0.1.0/24', { GatewayId: 'vpce-fw' }), reroute('rtb-a1', '10.0.0.0/24', { GatewayId: 'vpce-fw' })),
  ),
  row('a neighbour of the endpoint', 'eni-a0', 'eni-n', () =>
    change(firewalled(), eni('eni-n', 'subnet-fw', '10.0.9.50'), reroute('rtb-a0', '10.0.9.0/24', { GatewayId: 'vpce-fw' })),
  ),
  row('from a neighbour of the endpoint', 'eni-n', 'eni-a0', () =>
    change(
      firewalled(),
      eni('eni-n', 'subnet-fw', '10.0.9.50'),
      reroute('rtb-fw', '10.0.0.0/24', { GatewayId: 'vpce-fw' }),
      reroute('rtb-a0', '10.0.9.0/24', { GatewayId: 'vpce-fw' }),
    ),
  ),
  row(
    'a firewall of which one rule stops requests and another answers',
    '8.8.8.8',
    'eni-a0',
    () =>
      firewalled({
        stateless: [
          { Priority: 6, RuleDefinition: { Actions: ['aws:drop'], MatchAttributes: { Protocols: [6], DestinationPorts: [{ FromPort: 400, ToPort: 420 }] } } },
          { Priority: 7, RuleDefinition: { Actions: ['aws:drop'], MatchAttributes: { Protocols: [6], SourcePorts: [{ FromPort: 421, ToPort: 500 }] } } },
        ],
      }),
    { query: { port: [400, 500] } },
  ),
  row('an appliance, where the endpoints of a firewall in another subnet were not read', '8.8.8.8', 'eni-a0', () =>
    change(firewalled(), edit('NetworkFirewall::Firewall', 'vpc-a', { FirewallStatus: undefined, SubnetMappings: [{ SubnetId: 'subnet-a1' }] })),
  ),
  row(
    'a firewall that tells just as many kinds of packets apart as are looked at',
    '8.8.8.8',
    'eni-a0',
    () => firewalled({ rules: Array.from({ length: 599 }, (_, index) => `drop tcp any any -> any ${index + 1} (sid:${index + 1};)\n`).join('') }),
    { query: {} },
  ),
  row(
    'a firewall with numbers of protocols that are none',
    '8.8.8.8',
    'eni-a0',
    () =>
      firewalled({
        stateless: [{ Priority: 7, RuleDefinition: { Actions: ['aws:drop'], MatchAttributes: { Protocols: [47, 0, 300, -1, 2.5, 'x'] } } }],
      }),
    { query: { protocol: 'all' } },
  ),
  row('a neighbour of the endpoint from the internet, past the network ACL', '8.8.8.8', 'eni-n', () =>
    change(
      firewalled(),
      eni('eni-n', 'subnet-fw', '10.0.9.50', { PrivateIpAddresses: [{ PrivateIpAddress: '10.0.9.50', Association: { PublicIp: '52.0.9.50' } }] }),
      (made) => find(made, 'RouteTable', 'rtb-edge').Routes.push(to('10.0.9.0/24', { GatewayId: 'vpce-fw' })),
      acl('acl-fw', entry(50, 'deny', false, ports(443)), entry(100, 'allow', false), entry(100, 'allow', true)),
    ),
  ),
  row('a firewall of two subnets whose endpoints were not read', '8.8.8.8', 'eni-a0', () =>
    change(
      firewalled(),
      edit('NetworkFirewall::Firewall', 'vpc-a', { FirewallStatus: undefined, SubnetMappings: [{ SubnetId: 'subnet-fw' }, { SubnetId: 'subnet-a1' }] }),
    ),
  ),
];
