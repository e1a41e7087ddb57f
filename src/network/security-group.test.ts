// Source: https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_IpPermission.html

import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../core/index.ts';
import { isInternetAddress } from './internet-address.ts';
import { blockOf } from './model/record.cases.ts';
import { readRules, type SecurityGroupRule } from './security-group.ts';

const whole = blockOf('0.0.0.0/0');
const of = (permission: JsonObject): SecurityGroupRule | undefined => readRules([permission])?.[0];
const EVERYTHING = [0, 65_535] as const;

describe('readRules', () => {
  it('has protocol, ports and sources of each, and what it could not read', () => {
    const permissions: readonly JsonObject[] = [
      {
        IpProtocol: 'tcp',
        FromPort: 22,
        ToPort: 23,
        IpRanges: [{ CidrIp: '0.0.0.0/0' }, { CidrIp: 'x' }],
        Ipv6Ranges: [{ CidrIpv6: '::/0' }, {}],
        PrefixListIds: [{ PrefixListId: 'pl-1' }, {}],
      },
      { IpProtocol: 'udp', FromPort: 53, ToPort: 53, IpRanges: [{ CidrIp: '0.0.0.0/0' }] },
    ];
    expect(readRules(permissions)).toEqual([
      {
        index: 0,
        transports: ['tcp'],
        ports: [22, 23],
        blocks: [whole, blockOf('::/0')],
        prefixLists: ['pl-1', ''],
        unreadable: ['IpRanges.CidrIp', 'Ipv6Ranges.CidrIpv6'],
      },
      { index: 1, transports: ['udp'], ports: [53, 53], blocks: [whole], prefixLists: [], unreadable: [] },
    ]);
    expect(readRules(permissions)).toBe(readRules(permissions));
    expect([readRules(undefined), readRules('x'), readRules({})]).toEqual([undefined, undefined, undefined]);
  });

  it.each<[JsonObject, Pick<SecurityGroupRule, 'transports' | 'ports' | 'unreadable'>]>([
    [
      { IpProtocol: '-1', FromPort: 1, ToPort: 2 },
      { transports: ['tcp', 'udp'], ports: EVERYTHING, unreadable: [] },
    ],
    [{ IpProtocol: 'all' }, { transports: ['tcp', 'udp'], ports: EVERYTHING, unreadable: [] }],
    [
      { IpProtocol: 'TCP', FromPort: 0, ToPort: 65_535 },
      { transports: ['tcp'], ports: EVERYTHING, unreadable: [] },
    ],
    [
      { IpProtocol: '6', FromPort: 80, ToPort: 80 },
      { transports: ['tcp'], ports: [80, 80], unreadable: [] },
    ],
    [
      { IpProtocol: 6, FromPort: 80, ToPort: 80 },
      { transports: ['tcp'], ports: [80, 80], unreadable: [] },
    ],
    [
      { IpProtocol: 17, FromPort: 80, ToPort: 80 },
      { transports: ['udp'], ports: [80, 80], unreadable: [] },
    ],
    [
      { IpProtocol: '17', FromPort: 80, ToPort: 80 },
      { transports: ['udp'], ports: [80, 80], unreadable: [] },
    ],
    [
      { IpProtocol: 'icmp', FromPort: 8, ToPort: -1 },
      { transports: [], ports: EVERYTHING, unreadable: [] },
    ],
    [{ IpProtocol: '50' }, { transports: [], ports: EVERYTHING, unreadable: [] }],
    [{ IpProtocol: 'ah-1' }, { transports: [], ports: EVERYTHING, unreadable: [] }],
    [
      { IpProtocol: 'tcp', FromPort: 81, ToPort: 80 },
      { transports: ['tcp'], ports: undefined, unreadable: ['FromPort'] },
    ],
    [
      { IpProtocol: 'tcp', FromPort: -1, ToPort: 80 },
      { transports: ['tcp'], ports: undefined, unreadable: ['FromPort'] },
    ],
    [
      { IpProtocol: 'tcp', FromPort: 80, ToPort: 65_536 },
      { transports: ['tcp'], ports: undefined, unreadable: ['FromPort'] },
    ],
    [
      { IpProtocol: 'tcp', FromPort: 1.5, ToPort: 80 },
      { transports: ['tcp'], ports: undefined, unreadable: ['FromPort'] },
    ],
    [
      { IpProtocol: 'tcp', FromPort: '80', ToPort: 80 },
      { transports: ['tcp'], ports: undefined, unreadable: ['FromPort'] },
    ],
    [{ IpProtocol: 'tcp' }, { transports: ['tcp'], ports: undefined, unreadable: ['FromPort'] }],
    [
      { FromPort: 80, ToPort: 80 },
      { transports: ['tcp', 'udp'], ports: undefined, unreadable: ['IpProtocol'] },
    ],
    [
      { IpProtocol: '1000', FromPort: 80, ToPort: 80 },
      { transports: ['tcp', 'udp'], ports: undefined, unreadable: ['IpProtocol'] },
    ],
    [
      { IpProtocol: 'tcp udp', FromPort: 80, ToPort: 80 },
      { transports: ['tcp', 'udp'], ports: undefined, unreadable: ['IpProtocol'] },
    ],
    [
      { IpProtocol: '?tcp', FromPort: 80, ToPort: 80 },
      { transports: ['tcp', 'udp'], ports: undefined, unreadable: ['IpProtocol'] },
    ],
    [{ IpProtocol: true }, { transports: ['tcp', 'udp'], ports: undefined, unreadable: ['IpProtocol', 'FromPort'] }],
  ])('%j is %j', (permission, expected) => {
    expect(of(permission)).toEqual({ index: 0, blocks: [], prefixLists: [], ...expected });
  });
});

describe('isInternetAddress', () => {
  it('is an address on the internet, in either version', () => {
    expect(['8.8.8.8', '10.0.0.1', '2600::1', 'fd00::1', 'x', ''].map(isInternetAddress)).toEqual([true, false, true, false, false, false]);
  });
});
