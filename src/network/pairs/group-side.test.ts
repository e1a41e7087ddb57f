// What the groups of an interface let through by themselves, and what only with a group on the other side.

import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../core/index.ts';
import { readNetwork } from '../model/index.ts';
import { ACCOUNT, blockOf, REGION, recordOf, snapshotOf } from '../model/record.cases.ts';
import { allPackets, areEqual, fromAddresses, intersect, noPackets, packetsOf, subtract } from '../packets/index.ts';
import { createGroupSides, type GroupSide } from './group-side.ts';

const tcp = (port: number, more: JsonObject): JsonObject => ({ IpProtocol: 'tcp', FromPort: port, ToPort: port, ...more });
const by = (...ids: readonly string[]): JsonObject => ({ UserIdGroupPairs: ids.map((GroupId) => ({ GroupId, UserId: ACCOUNT })) });
const range = (CidrIp: string): JsonObject => ({ IpRanges: [{ CidrIp }] });
const group = (id: string, ingress: readonly JsonObject[] | undefined, egress: readonly JsonObject[] | undefined) =>
  recordOf('AWS::EC2::SecurityGroup', id, {
    GroupId: id,
    VpcId: 'vpc-1',
    ...(ingress === undefined ? {} : { IpPermissions: ingress }),
    ...(egress === undefined ? {} : { IpPermissionsEgress: egress }),
  });

const model = readNetwork(
  snapshotOf([
    group('sg-web', [tcp(443, range('10.0.0.0/8')), tcp(22, by('sg-admin', 'sg-web'))], [tcp(5432, by('sg-db'))]),
    // No ports: nobody knows what it says.
    group('sg-odd', [{ IpProtocol: 'tcp', ...by('sg-admin') }], []),
    group('sg-doubt', [{ IpProtocol: 'tcp', ...range('10.0.0.0/8') }, tcp(80, { PrefixListIds: [{ PrefixListId: 'pl-gone' }] })], []),
    group('sg-half', [{ IpProtocol: '-1', ...range('10.0.0.0/9') }, tcp(80, { PrefixListIds: [{ PrefixListId: 'pl-gone' }] })], []),
    group('sg-untold', undefined, []),
  ]),
);
const one = (groupIds: readonly string[] | undefined, more: { type?: string; account?: string; region?: string } = {}) => {
  const { type = 'interface', account = ACCOUNT, region = REGION } = more;
  return { groupIds, type, ref: { type: 'AWS::EC2::NetworkInterface', id: 'eni-1', arn: `arn:${account}`, account, region } };
};
const sides = createGroupSides(model);
const tcpTo = (port: number) => packetsOf(4, { protocols: [6, 6], ports: [port, port] });
const groupsOf = ({ byGroup }: GroupSide) => byGroup.map(({ groupId }) => groupId);

describe('the groups of an interface', () => {
  it('let through by address what rules about addresses say', () => {
    const { byAddress } = sides(one(['sg-web']), 'ingress', 4);
    expect(areEqual(byAddress.set, intersect(tcpTo(443), fromAddresses(4, [blockOf('10.0.0.0/8')])))).toBe(true);
    expect([byAddress.perhaps.count, byAddress.missing]).toEqual([0, []]);
    expect(sides(one(['sg-web']), 'egress', 4).byAddress.set.count).toBe(0);
    expect(sides(one(['sg-web']), 'ingress', 6).byAddress.set.count).toBe(0);
  });

  it('let through by group what rules about groups say, in each direction', () => {
    const inbound = sides(one(['sg-web', 'sg-gone']), 'ingress', 4);
    expect(groupsOf(inbound)).toEqual(['sg-admin', 'sg-web']);
    for (const { part } of inbound.byGroup) expect([areEqual(part.set, tcpTo(22)), part.perhaps, part.missing]).toEqual([true, noPackets(4), []]);
    const outbound = sides(one(['sg-web']), 'egress', 4);
    expect(groupsOf(outbound)).toEqual(['sg-db']);
    expect(areEqual(outbound.byGroup[0]?.part.set ?? noPackets(4), tcpTo(5432))).toBe(true);
    expect(sides(one(['sg-web']), 'egress', 6).byGroup[0]?.part.set.version).toBe(6);
    expect(groupsOf(sides(one(['sg-odd']), 'egress', 4))).toEqual([]);
    expect(groupsOf(sides(one(['sg-untold']), 'ingress', 4))).toEqual([]);
  });

  it('perhaps let through by group what cannot be read', () => {
    const { byGroup } = sides(one(['sg-odd']), 'ingress', 4);
    expect(byGroup).toEqual([
      {
        groupId: 'sg-admin',
        part: {
          set: noPackets(4),
          perhaps: packetsOf(4, {}),
          missing: [
            {
              reason: 'unreadable',
              name: 'ec2:DescribeSecurityGroups',
              account: ACCOUNT,
              region: REGION,
              arn: 'arn:sg-odd',
              detail: 'IpPermissions[0].UserIdGroupPairs[0]',
            },
          ],
        },
      },
    ]);
  });

  it('perhaps let through by address what cannot be read, and is not certain', () => {
    const { byAddress } = sides(one(['sg-doubt']), 'ingress', 4);
    expect([byAddress.set.count, byAddress.perhaps.count > 0]).toEqual([0, true]);
    expect(byAddress.missing.length).toBe(2);
    const half = sides(one(['sg-half']), 'ingress', 4).byAddress;
    expect(areEqual(half.set, fromAddresses(4, [blockOf('10.0.0.0/9')]))).toBe(true);
    expect(areEqual(half.perhaps, subtract(tcpTo(80), half.set))).toBe(true);
    expect(half.missing.length).toBe(1);
    const whole = sides(one(['sg-gone', 'sg-gone']), 'ingress', 4).byAddress;
    expect([areEqual(whole.perhaps, allPackets(4)), whole.missing.length]).toEqual([true, 1]);
  });

  it('are asked once where they are alike', () => {
    const { set } = sides(one(['sg-web']), 'ingress', 4).byAddress;
    expect(sides(one(['sg-web'], { type: 'lambda' }), 'ingress', 4)).toBe(sides(one(['sg-web']), 'ingress', 4));
    expect(sides(one(['sg-web']), 'ingress', 4).byAddress.set).toBe(set);
    const all = [
      sides(one(['sg-web']), 'ingress', 4),
      sides(one(['sg-web']), 'ingress', 6),
      sides(one(['sg-web']), 'egress', 4),
      sides(one(['sg-web', 'sg-odd']), 'ingress', 4),
      sides(one(['sg-odd']), 'ingress', 4),
      sides(one(['sg-web'], { account: '1' }), 'ingress', 4),
      sides(one(['sg-web'], { region: 'eu-west-1' }), 'ingress', 4),
    ];
    expect(new Set(all).size).toBe(all.length);
  });

  it('are in doubt where there is none, but for kinds of interfaces that have none', () => {
    const none = sides(one([]), 'ingress', 4).byAddress;
    const untold = sides(one(undefined), 'ingress', 4).byAddress;
    for (const { set, perhaps, missing } of [none, untold]) {
      expect([set.count, areEqual(perhaps, allPackets(4))]).toEqual([0, true]);
      expect(missing.map(({ name }) => name)).toEqual(['ec2:DescribeNetworkInterfaces']);
    }
    expect(areEqual(sides(one([], { type: 'network_load_balancer' }), 'ingress', 4).byAddress.set, allPackets(4))).toBe(true);
    // Unlike one of which no group is told.
    expect(sides(one(undefined, { type: 'network_load_balancer' }), 'ingress', 4).byAddress.set.count).toBe(0);
    expect(sides(one([], { account: '1' }), 'ingress', 4).byAddress.missing[0]?.account).toBe('1');
  });
});
