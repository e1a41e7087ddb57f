// Which ports are open to the internet at large: to more than one in 256 of its addresses.

import { describe, expect, it } from 'vitest';
import { parseCidr } from '../../core/index.ts';
import { type IpVersion, packetsOf, union } from '../packets/index.ts';
import { isConnectableWidely, portsOpenWidely } from './openings.ts';

const from = (version: IpVersion, protocol: number, ports: readonly [number, number], ...texts: readonly string[]) =>
  packetsOf(version, { protocols: [protocol, protocol], ports, ...(texts.length === 0 ? {} : { sources: texts.flatMap((text) => parseCidr(text) ?? []) }) });
const PORTS = [22, 443, 3389];

describe('a port', () => {
  it.each([
    ['open to everybody', [from(4, 6, [443, 443])], [443]],
    ['among others', [from(4, 6, [0, 1000])], [22, 443]],
    ['of UDP', [from(4, 17, [3389, 3389])], [3389]],
    ['of another protocol', [from(4, 50, [443, 443])], []],
    ['open to an eighth of one block in 256', [from(4, 6, [443, 443], '8.0.0.0/8')], []],
    ['open to one address more than a block in 256', [from(4, 6, [443, 443], '8.0.0.0/8', '9.9.9.9/32')], [443]],
    ['open to two halves that are enough together', [from(4, 6, [443, 443], '8.0.0.0/9', '11.0.0.0/8')], [443]],
    ['open to half by TCP and half by UDP', [union(from(4, 6, [443, 443], '8.0.0.0/8'), from(4, 17, [443, 443], '9.0.0.0/8'))], []],
    ['open to private networks besides', [from(4, 6, [443, 443], '10.0.0.0/8', '8.0.0.0/9')], []],
    ['open over IPv6 to everybody', [from(6, 6, [22, 22])], [22]],
    ['open over IPv6 to one provider', [from(6, 6, [22, 22], '2600:1f00::/24')], []],
    ['open over IPv6 to a block in 256 and more', [from(6, 6, [22, 22], '2600::/11', '2a00::/128')], [22]],
    ['open over IPv6 to a block in 256', [from(6, 6, [22, 22], '2600::/11')], []],
    ['open over the one version or the other', [from(4, 6, [22, 22]), from(6, 6, [443, 443])], [22, 443]],
    ['open nowhere', [], []],
  ] as const)('%s', (_, packets, expected) => {
    expect(portsOpenWidely(packets, PORTS)).toEqual(expected);
    expect(portsOpenWidely(packets, [])).toEqual([]);
  });
});

describe('a connection', () => {
  it.each([
    ['to any port', [from(4, 6, [9, 9])], true],
    ['of UDP alone', [from(4, 17, [9, 9])], false],
    ['from a block in 256', [from(4, 6, [0, 65_535], '8.0.0.0/8')], false],
    ['from more', [from(4, 6, [9, 9], '8.0.0.0/8', '9.0.0.0/32')], true],
    ['from private networks besides', [from(4, 6, [9, 9], '10.0.0.0/8', '8.0.0.0/9')], false],
    ['over IPv6', [from(4, 17, [9, 9]), from(6, 6, [9, 9])], true],
    ['of nobody', [], false],
  ] as const)('%s counts by who can make it', (_, packets, expected) => {
    expect(isConnectableWidely(packets)).toBe(expected);
  });
});
