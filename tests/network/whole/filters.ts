// Whole answers of network ACLs and security groups.

import { draft } from '../base.ts';
import { add, allow, change, cidr, edit, eni, routes, sg, tcp } from '../world-scenarios.ts';
import { acl, all, entry, ports, row, type Whole } from './rows.ts';

export const filters: readonly Whole[] = [
  row('groups that were not read', 'eni-a0', 'eni-a1', draft, { unread: ['AWS::EC2::SecurityGroup'] }),
  row('one group of two that was not read', 'eni-a0', 'eni-a1', () =>
    change(draft(), edit('NetworkInterface', 'eni-a1', { Groups: [{ GroupId: 'sg-a' }, { GroupId: 'sg-gone' }] })),
  ),
  row('one group of two that was not read, and the other does not let it in', 'eni-a0', 'eni-a1', () =>
    change(
      draft(),
      edit('NetworkInterface', 'eni-a1', { Groups: [{ GroupId: 'sg-a' }, { GroupId: 'sg-gone' }] }),
      allow('sg-a', 'in', tcp(22, cidr('0.0.0.0/0'))),
    ),
  ),
  row('an interface whose groups were not read', 'eni-a0', 'eni-a1', () => change(draft(), edit('NetworkInterface', 'eni-a1', { Groups: undefined }))),
  row('a group whose outbound rules were not read', '8.8.8.8', 'eni-a0', () =>
    change(draft(), edit('SecurityGroup', 'sg-a', { IpPermissionsEgress: undefined })),
  ),
  row('an interface without groups', 'eni-a0', 'eni-a1', () => change(draft(), edit('NetworkInterface', 'eni-a1', { Groups: [] }))),
  row('a rule that cannot be read', 'eni-a0', 'eni-a1', () =>
    change(draft(), allow('sg-a', 'in', { IpProtocol: 'tcp', FromPort: 443, ToPort: 443, IpRanges: [{ CidrIp: 'x' }] })),
  ),
  row('a rule whose ports cannot be read', 'eni-a0', 'eni-a1', () =>
    change(draft(), allow('sg-a', 'in', { IpProtocol: 'tcp', IpRanges: [{ CidrIp: '10.0.0.0/8' }] })),
  ),
  row('a rule about a group whose ports cannot be read', 'eni-a0', 'eni-a1', () => change(draft(), allow('sg-a', 'in', { IpProtocol: 'tcp', ...sg('sg-a') }))),
  row('a rule whose ports cannot be read, for others', 'eni-a0', 'eni-a1', () =>
    change(draft(), allow('sg-a', 'in', { IpProtocol: 'tcp', IpRanges: [{ CidrIp: '172.16.0.0/12' }] })),
  ),
  row('a rule about a list', 'eni-a0', 'eni-a1', () =>
    change(draft(), allow('sg-a', 'in', { IpProtocol: 'tcp', FromPort: 443, ToPort: 443, PrefixListIds: [{ PrefixListId: 'pl-1' }] }), (made) =>
      add(made, 'PrefixList', { PrefixListId: 'pl-1', Entries: [{ Cidr: '10.0.0.0/28' }, { Cidr: '::/0' }] }),
    ),
  ),
  row('a rule about a list, whose ports cannot be read', 'eni-a0', 'eni-a1', () =>
    change(draft(), allow('sg-a', 'in', { IpProtocol: 'tcp', PrefixListIds: [{ PrefixListId: 'pl-1' }] }), (made) =>
      add(made, 'PrefixList', { PrefixListId: 'pl-1', Entries: [{ Cidr: '10.0.0.0/28' }] }),
    ),
  ),
  row('a rule about a list of others, whose ports cannot be read', 'eni-a0', 'eni-a1', () =>
    change(draft(), allow('sg-a', 'in', { IpProtocol: 'tcp', PrefixListIds: [{ PrefixListId: 'pl-1' }] }), (made) =>
      add(made, 'PrefixList', { PrefixListId: 'pl-1', Entries: [{ Cidr: '10.9.0.0/28' }] }),
    ),
  ),
  row('a rule about a list that was not read, whose ports cannot be read', 'eni-a0', 'eni-a1', () =>
    change(draft(), allow('sg-a', 'in', { IpProtocol: 'tcp', PrefixListIds: [{ PrefixListId: 'pl-1' }] })),
  ),
  row('a rule about a list that was not read', 'eni-a0', 'eni-a1', () =>
    change(draft(), allow('sg-a', 'in', { IpProtocol: 'tcp', FromPort: 443, ToPort: 443, PrefixListIds: [{ PrefixListId: 'pl-1' }] })),
  ),
  row(
    'rules of several groups together',
    'eni-a0',
    'eni-a1',
    () =>
      change(
        draft(),
        allow('sg-a', 'in', tcp(443, cidr('10.0.0.0/24')), tcp(22, cidr('0.0.0.0/0'))),
        allow('sg-b', 'in', tcp(444, sg('sg-a'))),
        edit('NetworkInterface', 'eni-a1', { Groups: [{ GroupId: 'sg-a' }, { GroupId: 'sg-b' }] }),
      ),
    { query: { port: [400, 500] } },
  ),
  row('a network ACL that was not read', 'eni-a0', 'eni-a1', draft, { unread: ['AWS::EC2::NetworkAcl'] }),
  row('a network ACL without entries', 'eni-a0', 'eni-a1', () => change(draft(), edit('NetworkAcl', 'acl-a1', { Entries: undefined }))),
  row('a network ACL whose second rule cannot be read', 'eni-a0', 'eni-a1', () =>
    change(draft(), acl('acl-a1', entry(1, 'allow', true), entry(1, 'allow', false, ports(80)), entry(2, 'odd', false))),
  ),
  row('a network ACL whose rule after all others cannot be read', 'eni-a0', 'eni-a1', () =>
    change(draft(), acl('acl-a1', entry(1, 'allow', true), entry(1, 'allow', false), entry(2, 'odd', false))),
  ),
  row('a network ACL that denies first', 'eni-a0', 'eni-a1', () =>
    change(
      draft(),
      acl('acl-a1', entry(1, 'allow', true), entry(1, 'deny', false, ports(1, 100)), entry(2, 'deny', false, ports(443)), entry(3, 'allow', false)),
    ),
  ),
  row(
    'a network ACL that allows part',
    'eni-a0',
    'eni-a1',
    () => change(draft(), acl('acl-a1', entry(1, 'allow', true), entry(1, 'deny', false, ports(450)), entry(2, 'allow', false, ports(443, 455)))),
    { query: { port: [440, 460] } },
  ),
  row('a network ACL that lets no answer out', 'eni-a0', 'eni-a1', () =>
    change(draft(), acl('acl-a1', entry(1, 'allow', false), entry(1, 'allow', true, ports(1, 1023)))),
  ),
  row('what needs two cuts', 'eni-a0', 'eni-a1', () =>
    change(
      draft(),
      allow('sg-a', 'in', tcp(443, cidr('10.0.0.0/24')), tcp(443, cidr('10.0.0.10/32')), { IpProtocol: '-1', ...cidr('10.0.0.0/16') }),
      allow('sg-a', 'out', all, { IpProtocol: '-1', ...cidr('10.0.0.0/8') }),
    ),
  ),
  ...([4, 5] as const).map((count) =>
    row(`what needs ${count} cuts`, 'eni-a0', 'eni-n', () =>
      change(
        draft(),
        eni('eni-n', 'subnet-a0', '10.0.0.50', { Groups: [{ GroupId: 'sg-b' }] }),
        allow('sg-a', 'out', ...Array.from({ length: count }, (_, at) => tcp(443, cidr(`10.0.0.0/${8 + at}`)))),
        allow('sg-b', 'in', ...Array.from({ length: count }, (_, at) => tcp(443, cidr(`10.0.0.0/${8 + at}`)))),
      ),
    ),
  ),
  row('a route table that was not read', 'eni-a0', 'eni-a1', draft, { unread: ['AWS::EC2::RouteTable'] }),
  row('a route table without routes', 'eni-a0', 'eni-a1', () => change(draft(), edit('RouteTable', 'rtb-a0', { Routes: undefined }))),
  row('a route that cannot be read', 'eni-a0', 'eni-b0', () =>
    change(draft(), (made) => routes(made, 'rtb-a0').push({ NatGatewayId: 'nat-a', State: 'active' })),
  ),
];
