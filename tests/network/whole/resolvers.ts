// Whole answers of the resolver of a VPC.

import { draft } from '../base.ts';
import { change, edit, withIpv6 } from '../world-scenarios.ts';
import { row, type Whole } from './rows.ts';

export const resolvers: readonly Whole[] = [
  row('the resolver, any port', 'eni-a0', '10.0.0.2', () => change(draft(), edit('VPC', 'vpc-a', { EnableDnsSupport: { Value: true } })), {
    query: { protocol: 'all' },
  }),
  row(
    'the resolver by its link-local address',
    'eni-b0',
    '169.254.169.253',
    () => change(draft(), edit('VPC', 'vpc-b', { EnableDnsSupport: { Value: true } })),
    { query: { protocol: 'udp', port: 53 } },
  ),
  row('the resolver by IPv6', 'eni-a0', 'fd00:ec2::253', () => change(draft(), withIpv6, edit('VPC', 'vpc-a', { EnableDnsSupport: { Value: true } })), {
    query: { port: [50, 60] },
  }),
  row('the resolver by IPv6 from IPv4', 'eni-a0', 'fd00:ec2::253', draft, { query: { port: 53 } }),
  row('the resolver on another port', 'eni-a0', '10.0.0.2', draft, { query: { port: 54 } }),
  row('the resolver of another VPC', 'eni-b0', '10.0.0.2', draft, { query: { port: 53 } }),
  row('the resolver of a VPC in which it is off', 'eni-a0', '10.0.0.2', () => change(draft(), edit('VPC', 'vpc-a', { EnableDnsSupport: { Value: false } })), {
    query: { port: 53 },
  }),
  row('the resolver of a VPC of which it was not read', 'eni-a0', '10.0.0.2', draft, { query: { port: 53 } }),
  row('the resolver of a VPC that was not read', 'eni-a0', '169.254.169.253', draft, { query: { port: 53 }, unread: ['AWS::EC2::VPC'] }),
  row('the resolver asked by the internet', 'internet', '10.0.0.2', draft, { query: { port: 53 } }),
];
