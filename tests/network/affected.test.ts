// What is asked again after a change of records: everything that the change can have an effect on, and no more than has to be.

import { describe, expect, it } from 'vitest';

import { affectedBy } from '../../src/network/difference/affected.ts';
import { type Draft, draft } from './base.ts';
import { changes, four, modelOf } from './four-vpcs.ts';
import { add, allow, change, cidr, edit, eni, find, routes, tcp, to } from './world-scenarios.ts';

const VPCS = ['vpc-a', 'vpc-b', 'vpc-c', 'vpc-d'];

/** `pairs | VPCs | near`, the pairs of different VPCs one way round. */
function told(before: Draft, after: Draft, unread: readonly string[] = []): string {
  const { isPair, isVpc, isNear } = affectedBy(modelOf(before), modelOf(after, unread));
  const pairs = VPCS.flatMap((a) => VPCS.filter((b) => isPair(a, b)).map((b) => `${a.at(-1)}${b.at(-1)}`));
  for (const a of VPCS) for (const b of VPCS) expect(isPair(a, b)).toBe(isPair(b, a));
  const letters = (is: (id: string) => boolean) => VPCS.filter(is).map((id) => id.at(-1));
  const once = pairs.filter((pair) => (pair[0] ?? '') <= (pair[1] ?? ''));
  return `${once.join(' ')} | ${letters(isVpc).join('')} | ${letters(isNear).join('')}`;
}

describe('affectedBy', () => {
  const acl = (id: string) => (made: Draft) => find(made, 'NetworkAcl', id).Entries.pop();
  const EVERYTHING = 'aa ab ac ad bb bc bd cc cd dd | abcd | abcd';

  it.each([
    ['nothing where nothing changed', () => {}, ' |  | '],
    ['one VPC alone where it is joined with no other', acl('acl-subnet-c0'), 'cc | c | c'],
    ['a VPC and those joined with it, and no pairs of these, as nothing passes it', acl('acl-b0'), 'ab bb bd | b | abd'],
    ['a VPC and those joined with it at its end of the chain', acl('acl-subnet-d0'), 'bd dd | d | bd'],
    ['nothing where only tags changed', edit('NetworkAcl', 'acl-b0', { Tags: [{ Key: 'Name', Value: 'b' }] }), ' |  | '],
    ['pairs with a VPC of which only groups changed, and no other', allow('sg-b', 'in', tcp(443, cidr('10.0.0.0/8'))), 'ab bb bd | b | abd'],
    [
      'everything where a gateway between VPCs changed',
      edit('TransitGateway', 'tgw-1', { Options: { SecurityGroupReferencingSupport: 'enable' } }),
      EVERYTHING,
    ],
    ['everything where a record does not say its VPC', edit('NetworkAcl', 'acl-subnet-c0', { VpcId: undefined }), EVERYTHING],
    ['both VPCs of a record that says another', edit('NetworkAcl', 'acl-subnet-c0', { VpcId: 'vpc-d' }), 'bd cc dd | cd | bcd'],
    ['a VPC where it is one itself', edit('VPC', 'vpc-c', { CidrBlock: '10.9.0.0/16' }), 'cc | c | c'],
    ['nothing where what changed meets no packets', (made: Draft) => add(made, 'Volume', { VolumeId: 'vol-1' }), ' |  | '],
    ['a VPC of an interface that is new', eni('eni-c1', 'subnet-c0', '10.2.0.11'), 'cc | c | c'],
  ] as const)('tells %s', (_, step, words) => {
    expect(told(four(), change(four(), step as (made: Draft) => unknown))).toBe(words);
    expect(told(change(four(), step as (made: Draft) => unknown), four())).toBe(words);
  });

  it.each([
    [
      'a transit gateway leads to it with what is not its own',
      (made: Draft) =>
        find(made, 'TransitGatewayRouteTable', 'tgw-rtb-1').Routes.push({
          DestinationCidrBlock: '0.0.0.0/0',
          Type: 'static',
          State: 'active',
          TransitGatewayAttachments: [{ TransitGatewayAttachmentId: 'tgw-attach-b', ResourceId: 'vpc-b', ResourceType: 'vpc' }],
        }),
    ],
    ['the routes of a transit gateway were not read', edit('TransitGatewayRouteTable', 'tgw-rtb-1', { Routes: undefined, Propagations: undefined })],
    [
      'the routes of a transit gateway were read in part',
      edit('TransitGatewayRouteTable', 'tgw-rtb-1', { Routes: undefined, StaticRoutes: [], Propagations: undefined }),
    ],
    ['a route of its own does not say what it leads away', (made: Draft) => routes(made, 'rtb-b0').push({ TransitGatewayId: 'tgw-1', State: 'active' })],
    ['its own addresses are led away', (made: Draft) => routes(made, 'rtb-b0').push(to('10.1.0.128/25', { TransitGatewayId: 'tgw-1' }))],
    ['its own addresses are led to an endpoint of appliances', (made: Draft) => routes(made, 'rtb-b0').push(to('10.1.0.128/25', { GatewayId: 'vpce-gone' }))],
  ] as const)('tells pairs of those joined with a VPC, too, where %s', (_, step) => {
    const carried = () => change(four(), step as (made: Draft) => unknown);
    expect(told(carried(), change(carried(), acl('acl-b0')))).toBe('ab ad bb bd | abd | abd');
  });

  it('tells those who have a group of another VPC', () => {
    const guest = () => change(four(), edit('NetworkInterface', 'eni-c0', { Groups: [{ GroupId: 'sg-c' }, { GroupId: 'sg-b' }] }));
    expect(told(guest(), change(guest(), allow('sg-b', 'in', tcp(443, cidr('10.0.0.0/8')))))).toBe('ab bb bd cc | bc | abcd');
  });

  it('tells everything where less was read than before', () => {
    expect(told(four(), four(), ['AWS::EC2::NetworkAcl'])).toBe(EVERYTHING);
    expect(told(four(), four(), ['AWS::EC2::Volume'])).toBe(' |  | ');
    expect(told(four(), four(), ['AWS::S3::Bucket'])).toBe(' |  | ');
  });
});

describe('diffNetworks', () => {
  const only = (port: number) => allow('sg-d', 'in', tcp(port, cidr('10.0.0.0/8')));

  it('tells what was gained and what was lost', () => {
    expect(changes(change(four(), only(443)), change(four(), only(22)))).toEqual({
      lines: [
        'gained subnet-b0 > subnet-d0 tcp 22: eni-b0 eni-d0 tcp 10.1.0.10:49152 > 10.3.0.10:22',
        'lost subnet-b0 > subnet-d0 tcp 443: eni-b0 eni-d0 tcp 10.1.0.10:49152 > 10.3.0.10:443',
      ],
      doubts: [],
    });
  });

  it('tells of the network of before what is lost with an interface', () => {
    const { lines } = changes(change(four(), eni('eni-d1', 'subnet-d0', '10.3.0.11')), four());
    expect(lines).toEqual([
      'lost subnet-b0 > subnet-d0 everything: eni-b0 eni-d1 tcp 10.1.0.10:49152 > 10.3.0.11:443',
      'lost subnet-d0 > subnet-b0 everything: eni-d1 eni-b0 tcp 10.3.0.11:49152 > 10.1.0.10:443',
      'lost subnet-d0 > subnet-d0 everything: eni-d0 eni-d1 tcp 10.3.0.10:49152 > 10.3.0.11:443',
    ]);
  });

  it('is in doubt of what was read only once', () => {
    const told1 = changes(change(four(), only(443)), change(four(), only(443)), [[], ['AWS::EC2::NetworkAcl']]);
    expect(told1.lines.filter((line) => line.includes('subnet-d0'))).toEqual([
      'perhaps lost subnet-b0 > subnet-d0 tcp 443: eni-b0 eni-d0 tcp 10.1.0.10:49152 > 10.3.0.10:443 unless ec2:DescribeNetworkAcls',
      'perhaps lost subnet-d0 > subnet-b0 everything: eni-d0 eni-b0 tcp 10.3.0.10:49152 > 10.1.0.10:443 unless ec2:DescribeNetworkAcls',
    ]);
    const told2 = changes(change(four(), only(443)), change(four(), only(443)), [['AWS::EC2::NetworkAcl'], []]);
    expect(told2.lines.filter((line) => line.includes('subnet-d0')).every((line) => line.startsWith('perhaps gained'))).toBe(true);
  });

  it('has no doubts of what it tells to be in doubt', () => {
    const unread = ['AWS::EC2::NetworkAcl'];
    expect(changes(change(four(), only(443)), change(four(), only(443)), [[], unread]).doubts).toEqual([]);
    expect(changes(change(four(), only(443)), change(four(), only(443)), [unread, []]).doubts).toEqual([]);
  });

  it('has no doubts of VPCs that the change has no effect on', () => {
    const strange = () => change(four(), eni('eni-c1', 'subnet-c0', '10.2.0.11', { SubnetId: 'subnet-gone' }));
    expect(changes(change(strange(), only(443)), change(strange(), only(22))).doubts).toEqual([]);
    const nearer = () => change(four(), eni('eni-d1', 'subnet-d0', '10.3.0.11', { SubnetId: 'subnet-gone' }));
    expect(changes(change(nearer(), only(443)), change(nearer(), only(22))).doubts).toEqual(['ec2:DescribeSubnets']);
  });

  it('has doubts where neither is known', () => {
    const both = [['AWS::EC2::NetworkAcl'], ['AWS::EC2::NetworkAcl']] as const;
    expect(changes(change(four(), only(443)), change(four(), only(22)), both)).toEqual({
      lines: [
        'perhaps gained subnet-b0 > subnet-d0 tcp 22: eni-b0 eni-d0 tcp 10.1.0.10:49152 > 10.3.0.10:22 unless ec2:DescribeNetworkAcls',
        'perhaps lost subnet-b0 > subnet-d0 tcp 443: eni-b0 eni-d0 tcp 10.1.0.10:49152 > 10.3.0.10:443 unless ec2:DescribeNetworkAcls',
      ],
      doubts: ['ec2:DescribeNetworkAcls'],
    });
  });

  it('has doubts of what may have passed otherwise, too', () => {
    const strange = () => change(four(), allow('sg-d', 'in', { IpProtocol: 'nonsense', ...cidr('10.1.0.0/16') }), allow('sg-d', 'out'));
    const narrower = change(strange(), (made) =>
      find(made, 'NetworkAcl', 'acl-subnet-d0').Entries.push({
        RuleNumber: 50,
        RuleAction: 'deny',
        Protocol: '6',
        PortRange: { From: 22, To: 22 },
        CidrBlock: '0.0.0.0/0',
        Egress: false,
      }),
    );
    expect(changes(strange(), narrower)).toEqual({
      lines: ['perhaps lost subnet-b0 > subnet-d0 tcp 22: eni-b0 eni-d0 tcp 10.1.0.10:49152 > 10.3.0.10:22 unless ec2:DescribeSecurityGroups'],
      doubts: ['ec2:DescribeSecurityGroups'],
    });
  });

  it('has doubts where nobody is known to be there', () => {
    const none = [['AWS::EC2::NetworkInterface'], ['AWS::EC2::NetworkInterface']] as const;
    expect(changes(change(four(), only(443)), change(four(), only(22)), none)).toEqual({ lines: [], doubts: ['ec2:DescribeNetworkInterfaces'] });
  });

  it.each([
    ['of what decides about flows', 'AWS::EC2::NetworkInterface', ['ec2:DescribeNetworkInterfaces']],
    ['of what decides about flows', 'AWS::EC2::SecurityGroup', ['ec2:DescribeSecurityGroups']],
    ['not of what no packet meets', 'AWS::EC2::Volume', []],
  ])('has doubts %s and was read in neither, where no record changed: %s', (_, type, doubts) => {
    expect(changes(four(), four(), [[type], [type]])).toEqual({ lines: [], doubts });
  });

  it('tells what the internet can send, and what can be sent to it', () => {
    const closed = () => change(draft(), allow('sg-a', 'out', tcp(443, cidr('8.8.8.0/24'))), allow('sg-a', 'in'));
    const { lines } = changes(closed(), change(closed(), allow('sg-a', 'out', tcp(443, cidr('8.8.8.0/24')), tcp(25, cidr('9.9.9.0/24')))));
    expect(lines).toEqual([
      'gained subnet-a0 > internet tcp 25: eni-a0 - tcp 10.0.0.10:49152 > 9.9.9.0:25',
      'gained subnet-a1 > internet tcp 25: eni-a1 - tcp 10.0.1.10:49152 > 9.9.9.0:25',
    ]);
    const opened = changes(closed(), change(closed(), allow('sg-a', 'in', tcp(443, cidr('9.9.9.0/24')))));
    expect(opened.lines).toEqual(['gained internet > subnet-a0 tcp 443: - eni-a0 tcp 9.9.9.0:49152 > 10.0.0.10:443']);
  });
});
