// Flows gained and lost by changes of each kind: who is at their ends, in what order they are told, and what is in doubt.

import { describe, expect, it } from 'vitest';
import type { Draft } from './base.ts';
import { changes, four } from './four-vpcs.ts';
import { allow, change, cidr, edit, eni, tcp } from './world-scenarios.ts';

const at = (PrivateIpAddress: string) => ({ PrivateIpAddress, PrivateIpAddresses: [{ PrivateIpAddress, Primary: true }] });
const without = (type: string, id: string) => (made: Draft) => {
  made[`AWS::EC2::${type}`] = (made[`AWS::EC2::${type}`] ?? []).filter((one) => !Object.values(one).includes(id));
};
const nonsense = { IpProtocol: 'nonsense', ...cidr('10.1.0.0/16') };
const only = (port: number) => allow('sg-d', 'in', tcp(port, cidr('10.0.0.0/8')));

describe('flows', () => {
  it('are of addresses: an interface at another one has others', () => {
    const moved = change(four(), edit('NetworkInterface', 'eni-d0', at('10.3.0.20')));
    expect(changes(four(), moved)).toEqual({
      lines: [
        'gained subnet-b0 > subnet-d0 everything: eni-b0 eni-d0 tcp 10.1.0.10:49152 > 10.3.0.20:443',
        'gained subnet-d0 > subnet-b0 everything: eni-d0 eni-b0 tcp 10.3.0.20:49152 > 10.1.0.10:443',
        'lost subnet-b0 > subnet-d0 everything: eni-b0 eni-d0 tcp 10.1.0.10:49152 > 10.3.0.10:443',
        'lost subnet-d0 > subnet-b0 everything: eni-d0 eni-b0 tcp 10.3.0.10:49152 > 10.1.0.10:443',
      ],
      doubts: [],
    });
  });

  it('are the same in a subnet of another name', () => {
    const two = () => change(four(), eni('eni-c1', 'subnet-c0', '10.2.0.11'));
    const renamed = JSON.parse(JSON.stringify(two()).replaceAll('subnet-c0', 'subnet-c9')) as Draft;
    expect(changes(two(), renamed)).toEqual({ lines: [], doubts: [] });
    const narrower = change(renamed, allow('sg-c', 'in', tcp(443, cidr('10.2.0.10/32'))));
    expect(changes(two(), narrower).lines).toEqual(['lost subnet-c0 > subnet-c0 everything: eni-c1 eni-c0 tcp 10.2.0.11:49152 > 10.2.0.10:443']);
  });

  it('come with the way between two VPCs, and go with it', () => {
    const apart = change(four(), without('VPCPeeringConnection', 'pcx-2'), (made) => {
      for (const table of made['AWS::EC2::RouteTable'] ?? [])
        table.Routes = table.Routes.filter((one: Readonly<Record<string, unknown>>) => one['VpcPeeringConnectionId'] !== 'pcx-2');
    });
    const ends = [
      'subnet-b0 > subnet-d0 everything: eni-b0 eni-d0 tcp 10.1.0.10:49152 > 10.3.0.10:443',
      'subnet-d0 > subnet-b0 everything: eni-d0 eni-b0 tcp 10.3.0.10:49152 > 10.1.0.10:443',
    ];
    expect(changes(four(), apart)).toEqual({ lines: ends.map((one) => `lost ${one}`), doubts: [] });
    expect(changes(apart, four())).toEqual({ lines: ends.map((one) => `gained ${one}`), doubts: [] });
  });

  it('are told in the order of their ends, what is certain before what is not', () => {
    const lines = (before: Draft, after: Draft) => changes(before, after).lines.map((line) => line.split(/ (?:tcp|everything|nothing|protocol)/, 1)[0]);
    const shut = change(four(), allow('sg-a', 'in'), allow('sg-b', 'in'));
    expect(lines(shut, four())).toEqual([
      'gained internet > subnet-a0',
      'gained subnet-a0 > subnet-a1',
      'gained subnet-a0 > subnet-b0',
      'gained subnet-a1 > subnet-a0',
      'gained subnet-a1 > subnet-b0',
      'gained subnet-b0 > subnet-a0',
      'gained subnet-b0 > subnet-a1',
      'gained subnet-d0 > subnet-b0',
    ]);
  });
});

describe('doubts', () => {
  it('are told after what is certain between the same subnets', () => {
    const made = (...rules: readonly Record<string, unknown>[]) =>
      change(four(), allow('sg-d', 'out'), allow('sg-d', 'in', ...rules), eni('eni-a', 'subnet-b0', '10.1.0.5', { Groups: [{ GroupId: 'sg-0' }] }), (draft) => {
        const IpPermissionsEgress = [{ IpProtocol: 'nonsense', ...cidr('10.3.0.0/16') }];
        draft['AWS::EC2::SecurityGroup']?.push({ GroupId: 'sg-0', VpcId: 'vpc-b', IpPermissions: [], IpPermissionsEgress });
      });
    expect(changes(made(), made(tcp(443, cidr('10.1.0.0/16')))).lines).toEqual([
      'gained subnet-b0 > subnet-d0 tcp 443: eni-b0 eni-d0 tcp 10.1.0.10:49152 > 10.3.0.10:443',
      'perhaps gained subnet-b0 > subnet-d0 tcp 443: eni-a eni-d0 tcp 10.1.0.5:49152 > 10.3.0.10:443 unless ec2:DescribeSecurityGroups',
    ]);
  });

  it('are of what is not certain, and of nothing that is', () => {
    const closed = () => change(four(), allow('sg-d', 'out'), allow('sg-d', 'in'));
    const doubtful = change(closed(), allow('sg-d', 'in', nonsense, tcp(443, cidr('10.1.0.0/16'))));
    expect(changes(closed(), doubtful)).toEqual({
      lines: [
        'gained subnet-b0 > subnet-d0 tcp 443: eni-b0 eni-d0 tcp 10.1.0.10:49152 > 10.3.0.10:443',
        'perhaps gained subnet-b0 > subnet-d0 protocols 0-5; tcp 0-442, 444-65535; protocols 7-255: eni-b0 eni-d0 tcp 10.1.0.10:49152 > 10.3.0.10:0 unless ec2:DescribeSecurityGroups',
      ],
      doubts: [],
    });
  });

  it('are of flows that stayed in doubt beside those that changed', () => {
    const strange = () => change(four(), allow('sg-d', 'out', nonsense));
    const { lines, doubts } = changes(change(strange(), only(443)), change(strange(), only(22)));
    expect(lines).toEqual([
      'gained subnet-b0 > subnet-d0 tcp 22: eni-b0 eni-d0 tcp 10.1.0.10:49152 > 10.3.0.10:22',
      'lost subnet-b0 > subnet-d0 tcp 443: eni-b0 eni-d0 tcp 10.1.0.10:49152 > 10.3.0.10:443',
    ]);
    expect(doubts).toEqual(['ec2:DescribeSecurityGroups']);
  });

  it('are not of pairs near the change on which it has no effect', () => {
    const strange = () => change(four(), eni('eni-b1', 'subnet-b0', '10.1.0.11', { Groups: [{ GroupId: 'sg-odd' }] }));
    const odd = () =>
      change(strange(), (made) => {
        made['AWS::EC2::SecurityGroup']?.push({
          GroupId: 'sg-odd',
          VpcId: 'vpc-b',
          IpPermissions: [],
          IpPermissionsEgress: [{ IpProtocol: 'nonsense', ...cidr('10.1.0.10/32') }],
        });
      });
    expect(changes(change(odd(), only(443)), change(odd(), only(22))).doubts).toEqual([]);
  });

  it('are of what was not known in either network', () => {
    const strange = () => change(four(), eni('eni-d1', 'subnet-d0', '10.3.0.11', { SubnetId: 'subnet-gone' }));
    expect(changes(change(strange(), only(443)), change(four(), only(22))).doubts).toEqual(['ec2:DescribeSubnets']);
    expect(changes(change(four(), only(443)), change(strange(), only(22))).doubts).toEqual(['ec2:DescribeSubnets']);
  });
});
