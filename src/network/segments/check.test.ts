// Intended segmentation held against a small network whose every flow is known, and the matrix of what can talk.

import { describe, expect, it } from 'vitest';
import type { NetworkModel } from '../model/index.ts';
import { describePacket, describePackets } from '../packets/index.ts';
import { checked, rule, SEGMENTS } from './check.cases.ts';
import { checkSegments } from './check.ts';
import { type SegmentKind, segmentMatrix } from './matrix.ts';
import { ACCOUNTS, eni, from, letting, modelOf, peered } from './segments.cases.ts';
import { segment } from './selectors.cases.ts';

const only443 = peered(letting('vpc-data', [from('10.1.0.0/16', 443), from('10.1.1.0/24', 53, 'udp')]));

describe('checkSegments', () => {
  it('names ends by their most particular segment, with a packet between two interfaces', () => {
    expect(checked(modelOf(only443), ['deny web -> data'])).toEqual([
      'deny web -> data: broken',
      '  front > data tcp 443: eni-front eni-deep tcp 10.1.0.10:49152 > 10.2.0.10:443',
      '  web > data tcp 443; udp 53: eni-back eni-deep tcp 10.1.1.10:49152 > 10.2.0.10:443',
    ]);
  });

  it('has the first rule that matches decide', () => {
    expect(checked(modelOf(only443), ['allow front -> data:443', 'deny web -> data', 'deny web -> data:53'])).toEqual([
      'allow front -> data:443: kept, used',
      'deny web -> data: broken',
      '  web > data tcp 443; udp 53: eni-back eni-deep tcp 10.1.1.10:49152 > 10.2.0.10:443',
      'deny web -> data:53: kept',
    ]);
    expect(checked(modelOf(only443), ['deny web -> data:udp/53', 'allow web -> data'])).toEqual([
      'deny web -> data:udp/53: broken',
      '  web > data udp 53: eni-back eni-deep udp 10.1.1.10:49152 > 10.2.0.10:53',
      'allow web -> data: kept, used',
    ]);
  });

  it('goes by the default for flows between different segments that no rule speaks of', () => {
    const told = checked(modelOf(only443), ['allow front -> data:443'], false);
    expect(told.filter((line) => line.includes('> data') || !line.startsWith(' '))).toEqual([
      'allow front -> data:443: kept, used',
      'default: broken',
      '  web > data tcp 443; udp 53: eni-back eni-deep tcp 10.1.1.10:49152 > 10.2.0.10:443',
    ]);
    expect(checked(modelOf(only443), [], true)).toEqual([]);
  });

  it('does not go by the default within one segment, nor for who is in none', () => {
    const own = [segment('all', [{ vpc: ['vpc-web'] }])];
    expect(checked(modelOf(only443), [], false, own)).toEqual(['default: kept']);
    expect(checked(modelOf(only443), ['allow any -> any:1'], false, own).at(-1)).toBe('default: kept');
    expect(checked(modelOf(only443), ['deny all -> all:22'], true, own)).toEqual([
      'deny all -> all:22: broken',
      '  all > all tcp 22: eni-front eni-back tcp 10.1.0.10:49152 > 10.1.1.10:22',
    ]);
  });

  it('says of a rule that allows what nothing does that it is not used', () => {
    expect(checked(modelOf(only443), ['allow web -> data:22', 'allow data -> web:22', 'allow web -> data:443', 'allow web -> data'])).toEqual([
      'allow web -> data:22: kept',
      'allow data -> web:22: kept, used',
      'allow web -> data:443: kept, used',
      'allow web -> data: kept, used',
    ]);
  });

  it('means by `any` everybody in the network, in a segment or in none', () => {
    const told = checked(modelOf(only443), ['deny any -> data:443']);
    expect(told).toEqual([
      'deny any -> data:443: broken',
      '  front > data tcp 443: eni-front eni-deep tcp 10.1.0.10:49152 > 10.2.0.10:443',
      '  web > data tcp 443: eni-back eni-deep tcp 10.1.1.10:49152 > 10.2.0.10:443',
    ]);
    const test = modelOf([...only443, eni('eni-try2', 'vpc-test', 'subnet-try', ACCOUNTS.test, { PrivateIpAddresses: [{ PrivateIpAddress: '10.3.0.11' }] })]);
    expect(checked(test, ['deny any -> any:23']).filter((line) => line.includes('no segment'))).toEqual([
      '  no segment > no segment tcp 23: eni-try eni-try2 tcp 10.3.0.10:49152 > 10.3.0.11:23',
    ]);
  });

  it('means by `any` those in no segment, on whichever side a rule has it', () => {
    const data = SEGMENTS.filter(({ name }) => name === 'data');
    expect(checked(modelOf(only443), ['deny data -> any:22'], true, data)).toEqual([
      'deny data -> any:22: broken',
      '  data > no segment tcp 22: eni-deep eni-back tcp 10.2.0.10:49152 > 10.1.1.10:22',
    ]);
    expect(checked(modelOf(only443), ['deny any -> data:443'], true, data)).toEqual([
      'deny any -> data:443: broken',
      '  no segment > data tcp 443: eni-back eni-deep tcp 10.1.1.10:49152 > 10.2.0.10:443',
    ]);
  });

  it('counts who is where, and who is nowhere', () => {
    const { sizes, outside, missing } = checkSegments(modelOf(only443), { segments: SEGMENTS, rules: [], defaultAllows: true });
    expect([Object.fromEntries(sizes), outside, missing]).toEqual([{ web: 2, front: 1, data: 2 }, 1, []]);
    const unread = checkSegments(modelOf(only443, ['AWS::EC2::Subnet']), { segments: [segment('p', [{ tier: ['public'] }])], rules: [], defaultAllows: true });
    expect(new Set(unread.missing.map(({ name }) => name))).toEqual(new Set(['ec2:DescribeSubnets']));
    expect(unread.missing.length).toBe(3);
  });

  it('is in doubt of what was not read, unless a certain flow breaks the rule', () => {
    const unread = modelOf(only443, ['AWS::EC2::NetworkAcl']);
    expect(checked(unread, ['deny front -> data'])).toEqual([
      'deny front -> data: unknown',
      '  front > data tcp 443: eni-front eni-dark tcp 10.1.0.10:49152 > 10.2.1.10:443 unless ec2:DescribeNetworkAcls,ec2:DescribeNetworkAcls,ec2:DescribeRouteTables',
    ]);
    expect(checked(unread, ['allow front -> data'])).toEqual(['allow front -> data: kept, used']);
  });

  it('counts the internet as a segment, in and out', () => {
    const shown = eni('eni-open', 'vpc-web', 'subnet-front', ACCOUNTS.web, {
      PrivateIpAddresses: [{ PrivateIpAddress: '10.1.0.20', Association: { PublicIp: '52.0.0.20' } }],
    });
    const model = modelOf([...letting('vpc-web', [from('0.0.0.0/0', 443), from('10.0.0.0/8', 22)]), shown]);
    const told = checked(model, ['deny internet -> web', 'deny any -> internet:25', 'allow internet -> any', 'deny any -> any:443']);
    expect(told).toEqual([
      'deny internet -> web: broken',
      '  internet > front tcp 443: - eni-open tcp 1.0.0.0:49152 > 10.1.0.20:443',
      'deny any -> internet:25: broken',
      // Of a subnet whose routes were not read it is not known by what they lead out.
      '  data > internet tcp 25: eni-dark - tcp 10.2.1.10:49152 > 1.0.0.0:25 unless ec2:DescribeRouteTables',
      '  front > internet tcp 25: eni-open - tcp 10.1.0.20:49152 > 1.0.0.0:25',
      '  web > internet tcp 25: eni-back - tcp 10.1.1.10:49152 > 1.0.0.0:25',
      'allow internet -> any: kept',
      'deny any -> any:443: broken',
      ...told.slice(8),
    ]);
    expect(told.slice(8).some((line) => line.includes('internet'))).toBe(false);
    // The default is about segments of the network alone.
    expect(
      checked(model, ['deny internet -> data', 'deny data -> internet'], false).some((line) => line.includes('> internet') || line.includes('internet >')),
    ).toBe(true);
    const defaults = checkSegments(model, {
      segments: SEGMENTS,
      rules: [rule('deny internet -> data'), rule('allow data -> internet')],
      defaultAllows: false,
    }).rules.at(-1);
    expect(defaults?.breaches.filter(({ from: a, to: b }) => a === 'internet' || b === 'internet')).toEqual([]);
    // Nobody names it: nothing is asked of it.
    expect(checked(model, [], false).some((line) => line.includes('internet'))).toBe(false);
  });
});

/** `from > to services`, with what is open. */
const matrix = (model: NetworkModel, kind: SegmentKind) => {
  const { names, cells, missing } = segmentMatrix(model, kind);
  const lines = cells.map(({ from: a, to: b, services, perhaps, witness, missing: unknown }) => {
    const packet = witness();
    const doubt = unknown.length === 0 ? '' : ` unless ${unknown.map(({ name }) => name).join()}`;
    return `${a} > ${b} ${describePackets(services)} | ${describePackets(perhaps)}${doubt}: ${packet === undefined ? '-' : describePacket(packet)}`;
  });
  return { names, lines, missing: missing.map(({ name }) => name) };
};

describe('segmentMatrix', () => {
  it('is of accounts, VPCs, tiers or subnets', () => {
    const model = modelOf(only443);
    expect(matrix(model, 'account').names).toEqual(Object.values(ACCOUNTS));
    expect(matrix(model, 'vpc').names).toEqual(['vpc-data', 'vpc-test', 'vpc-web']);
    expect(matrix(model, 'tier').names).toEqual(['vpc-data isolated', 'vpc-data unknown', 'vpc-test isolated', 'vpc-web private', 'vpc-web public']);
    expect(matrix(model, 'subnet').names).toEqual(['subnet-back', 'subnet-dark', 'subnet-deep', 'subnet-front', 'subnet-try']);
  });

  it('has what certainly passes and what may, in the order of names', () => {
    const { lines, missing } = matrix(modelOf(only443), 'subnet');
    expect(lines.filter((line) => line.includes('front') || line.startsWith('subnet-back'))).toEqual([
      'subnet-back > subnet-dark nothing | tcp 443; udp 53 unless ec2:DescribeRouteTables: tcp 10.1.1.10:49152 > 10.2.1.10:443',
      'subnet-back > subnet-deep tcp 443; udp 53 | nothing: tcp 10.1.1.10:49152 > 10.2.0.10:443',
      'subnet-back > subnet-front everything | nothing: tcp 10.1.1.10:49152 > 10.1.0.10:443',
      'subnet-dark > subnet-front nothing | everything unless ec2:DescribeRouteTables: tcp 10.2.1.10:49152 > 10.1.0.10:443',
      'subnet-deep > subnet-front everything | nothing: tcp 10.2.0.10:49152 > 10.1.0.10:443',
      'subnet-front > subnet-back everything | nothing: tcp 10.1.0.10:49152 > 10.1.1.10:443',
      'subnet-front > subnet-dark nothing | tcp 443 unless ec2:DescribeRouteTables: tcp 10.1.0.10:49152 > 10.2.1.10:443',
      'subnet-front > subnet-deep tcp 443 | nothing: tcp 10.1.0.10:49152 > 10.2.0.10:443',
    ]);
    expect(missing).toEqual([]);
  });

  it('is in doubt where something was not read', () => {
    expect(matrix(modelOf(only443, ['AWS::EC2::NetworkAcl']), 'vpc').lines).toEqual([
      'vpc-data > vpc-web nothing | everything unless ec2:DescribeNetworkAcls,ec2:DescribeRouteTables,ec2:DescribeNetworkAcls: tcp 10.2.1.10:49152 > 10.1.1.10:443',
      'vpc-web > vpc-data nothing | tcp 443; udp 53 unless ec2:DescribeNetworkAcls,ec2:DescribeNetworkAcls,ec2:DescribeRouteTables: tcp 10.1.1.10:49152 > 10.2.1.10:443',
      'vpc-web > vpc-web nothing | everything unless ec2:DescribeNetworkAcls: tcp 10.1.1.10:49152 > 10.1.0.10:443',
    ]);
    expect(matrix(modelOf(only443, ['AWS::EC2::Subnet']), 'vpc')).toMatchObject({
      names: [],
      lines: [],
      missing: ['ec2:DescribeSubnets', 'ec2:DescribeSubnets', 'ec2:DescribeSubnets'],
    });
  });
});
