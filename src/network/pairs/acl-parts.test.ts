// What network ACLs let through, against packets asked one by one; and what is alike is the same object.

import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../core/index.ts';
import type { Part } from '../exposed/part.ts';
import { readNetwork, type Subnet } from '../model/index.ts';
import { recordOf, snapshotOf } from '../model/record.cases.ts';
import { allPackets, contains, type IpVersion, noPackets, type Packet } from '../packets/index.ts';
import { bothOnce, createAclParts, EVERYTHING, thereAndBack } from './acl-parts.ts';

type Says = 'yes' | 'unknown' | 'no';
const DIRECTIONS = ['ingress', 'egress'] as const;

const entry = (RuleNumber: number, RuleAction: string, CidrBlock: string, more: JsonObject = {}): JsonObject => ({
  RuleNumber,
  RuleAction,
  CidrBlock,
  Protocol: '-1',
  Egress: false,
  ...more,
});
const port = (From: number, To = From): JsonObject => ({ Protocol: '6', PortRange: { From, To } });
const inAndOut = (...entries: readonly JsonObject[]) => entries.flatMap((one) => [one, { ...one, Egress: true }]);

/** By the network ACL's entries; `undefined` where they are not told. */
const ACLS: Readonly<Record<string, readonly JsonObject[] | undefined>> = {
  open: inAndOut(entry(1, 'allow', '0.0.0.0/0')),
  halves: inAndOut(entry(1, 'allow', '0.0.0.0/1'), entry(2, 'allow', '128.0.0.0/1')),
  only6: inAndOut({ RuleNumber: 1, RuleAction: 'allow', Ipv6CidrBlock: '::/0', Protocol: '-1', Egress: false }),
  noSsh: inAndOut(entry(1, 'deny', '0.0.0.0/0', port(22)), entry(2, 'allow', '0.0.0.0/0')),
  noSshEither: inAndOut(entry(7, 'deny', '0.0.0.0/0', port(22)), entry(8, 'allow', '0.0.0.0/0')),
  noSshIn: [entry(1, 'deny', '0.0.0.0/0', port(22)), ...inAndOut(entry(2, 'allow', '0.0.0.0/0'))],
  noReplies: [entry(1, 'allow', '0.0.0.0/0'), entry(1, 'allow', '0.0.0.0/0', { ...port(0, 1023), Egress: true })],
  nearby: inAndOut(entry(1, 'allow', '10.0.0.0/16')),
  none: [],
  odd: inAndOut(entry(1, 'allow', '0.0.0.0/0', port(443)), entry(2, 'allow', 'x'), entry(3, 'allow', '0.0.0.0/0')),
  sure: inAndOut(entry(1, 'allow', '0.0.0.0/0', port(443))),
  untold: undefined,
};

function read(names: readonly string[]) {
  const records = names.flatMap((name, n) => [
    recordOf('AWS::EC2::Subnet', `subnet-${name}`, { VpcId: 'vpc-1', CidrBlock: `10.0.${n}.0/24`, AvailabilityZone: 'us-east-1a' }),
    recordOf('AWS::EC2::NetworkAcl', `acl-${name}`, {
      VpcId: 'vpc-1',
      Associations: [{ SubnetId: `subnet-${name}` }],
      ...(ACLS[name] === undefined ? {} : { Entries: ACLS[name] }),
    }),
  ]);
  const model = readNetwork(snapshotOf([...records, recordOf('AWS::EC2::Subnet', 'subnet-alone', { VpcId: 'vpc-2', CidrBlock: '10.1.0.0/24' })]));
  const through = createAclParts(model);
  const subnet = (name: string) => model.subnets.get(`subnet-${name}`) as Subnet;
  return { through, of: (name: string, direction: 'ingress' | 'egress', version: IpVersion = 4) => through(subnet(name), direction, version) as Part };
}

const [NEAR, FAR] = [0x0a000005n, 0xc0a80005n];
const PACKETS: readonly Packet[] = [22, 80, 443].flatMap((destinationPort) =>
  [NEAR, FAR].flatMap((source) =>
    [NEAR, FAR].flatMap((destination) =>
      [6, 17].map((protocol): Packet => ({ version: 4, source, destination, protocol, sourcePort: 50_000, destinationPort })),
    ),
  ),
);
const replyTo = ({ source, destination, sourcePort, destinationPort, ...rest }: Packet): Packet => ({
  ...rest,
  source: destination,
  destination: source,
  sourcePort: destinationPort,
  destinationPort: sourcePort,
});
const sayOf = ({ set, perhaps }: Part, packet: Packet): Says => (contains(set, packet) ? 'yes' : contains(perhaps, packet) ? 'unknown' : 'no');
const least = (...all: readonly Says[]): Says => (all.includes('no') ? 'no' : all.includes('unknown') ? 'unknown' : 'yes');
const NAMES = Object.keys(ACLS);

describe('what a network ACL lets through', () => {
  it.each([
    ['open', 'open', 'open'],
    ['noSsh', 'no', 'yes'],
    ['noReplies', 'yes', 'yes'],
    ['none', 'no', 'no'],
    ['odd', 'unknown', 'yes'],
    ['sure', 'no', 'yes'],
    ['untold', 'unknown', 'unknown'],
  ])('%s is: inbound 22 %s, 443 %s', (name, ssh, https) => {
    const { of, through } = read(NAMES);
    const part = of(name, 'ingress');
    if (ssh === 'open') expect(part).toBe(through.open(4));
    else expect([PACKETS[0], PACKETS.at(-2)].map((packet) => sayOf(part, packet as Packet))).toEqual([ssh, https]);
    expect(part.missing.map(({ name: api }) => api)).toEqual(part.perhaps.count === 0 ? [] : ['ec2:DescribeNetworkAcls']);
  });

  it('is not known of a subnet whose network ACL was not read', () => {
    expect(read(NAMES).of('alone', 'ingress')).toBeUndefined();
  });

  it.each([[NAMES], [NAMES.toReversed()]])('is the same object where it is the same, whoever was read first', (names) => {
    const { of, through } = read(names);
    for (const direction of DIRECTIONS) {
      expect(of('halves', direction)).toBe(through.open(4));
      expect(of('only6', direction, 6)).toBe(through.open(6));
      expect(of('noSsh', direction)).toBe(of('noSshEither', direction));
      expect(of('only6', direction)).toBe(of('none', direction));
      expect(of('open', direction, 6)).toBe(of('none', direction, 6));
      expect(of('none', direction, 6)).not.toBe(of('none', direction, 4));
      // What is certain is the same of the two, and not what is in doubt.
      expect(of('sure', direction)).not.toBe(of('odd', direction));
      expect(of('sure', direction).missing).toEqual([]);
      expect(of('odd', direction)).toBe(of('odd', direction));
    }
    expect(of('noSshIn', 'egress')).toBe(through.open(4));
    expect(of('noSshIn', 'ingress')).toBe(of('noSsh', 'ingress'));
    expect(through.open(4)).toEqual({ set: allPackets(4), perhaps: noPackets(4), missing: [] });
  });
});

describe('through two network ACLs', () => {
  const { of, through } = read(NAMES);
  const parts = NAMES.flatMap((name) => DIRECTIONS.map((direction) => of(name, direction)));

  it('gets what gets through each', () => {
    for (const a of parts) {
      for (const b of parts) {
        const part = bothOnce(a, b);
        for (const packet of PACKETS) expect(sayOf(part, packet)).toBe(least(sayOf(a, packet), sayOf(b, packet)));
        expect(part.missing.length > 0).toBe(part.perhaps.count > 0);
        expect(bothOnce(a, b)).toBe(part);
      }
    }
  });

  it('is the very part where the other lets everything through, or is the same', () => {
    const open = through.open(4);
    for (const a of parts) for (const part of [bothOnce(a, open), bothOnce(open, a), bothOnce(a, a)]) expect(part).toBe(a);
  });

  it('is answered what gets there, and whose reply gets back', () => {
    for (const there of parts) {
      for (const back of parts) {
        const part = thereAndBack(there, back, 4);
        for (const packet of PACKETS) expect(sayOf(part, packet)).toBe(least(sayOf(there, packet), sayOf(back, replyTo(packet))));
        expect(part.missing.length > 0).toBe(part.perhaps.count > 0);
        expect(thereAndBack(there, back, 4)).toBe(part);
      }
    }
  });

  it('is everything, by one part, where nothing stands in the way', () => {
    for (const version of [4, 6] as const) {
      const open = through.open(version);
      expect(thereAndBack(open, open, version)).toBe(EVERYTHING[version]);
      expect(EVERYTHING[version].set.version).toBe(version);
      expect(EVERYTHING[version].perhaps).toBe(noPackets(version));
      expect(thereAndBack(of('none', 'ingress', version), open, version).set.count).toBe(0);
    }
  });
});
