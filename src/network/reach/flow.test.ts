// What packets carry along: nothing is told twice, and nothing that is another is left out.

import { describe, expect, it } from 'vitest';
import type { Missing } from '../../core/index.ts';
import { ACCOUNT, REGION, refTo } from '../model/record.cases.ts';
import { allPackets, noPackets, packetsOf } from '../packets/index.ts';
import { begin, block, dependsOnData, type Flow, notModelled, type Passage, pass, withBlock, withChoice, withHop, withUnknown } from './flow.ts';

const acl = refTo('AWS::EC2::NetworkAcl', 'acl-1');
const other = refTo('AWS::EC2::NetworkAcl', 'acl-2');
const web = packetsOf(4, { protocols: [6, 6], ports: [443, 443] });
const mail = packetsOf(4, { protocols: [6, 6], ports: [25, 25] });
const start: Flow = begin(web, undefined, 'us-east-1a');

describe('withBlock', () => {
  it('keeps one block of a code at a place, and a hop for each', () => {
    const first = block('SUBNET_ACL_RESTRICTION', acl, 'Entries[0]', 'first');
    const all = [
      first,
      { ...first, means: 'again' },
      { ...first, path: 'Entries[1]' },
      block('SUBNET_ACL_RESTRICTION', other, 'Entries[0]'),
      block('BAD_STATE', acl, 'Entries[0]'),
    ];
    const flow = all.reduce<Flow>((one, found) => withBlock(one, found, 'here'), start);
    expect(flow.blocks).toEqual(all.filter((_, index) => index !== 1));
    expect(flow.hops).toEqual(
      all.map((found) => ({ resource: found.resource, at: 'here', decisions: [found], isBlocked: true, packets: web, isReply: false })),
    );
    expect(start.hops).toEqual([]);
  });
});

describe('block', () => {
  it('says what its code says unless told otherwise', () => {
    expect(block('BAD_STATE', acl)).toEqual({ code: 'BAD_STATE', resource: acl, path: '', means: 'it is not in a state that passes traffic' });
    expect(block('BAD_STATE', acl, 'State', 'gone')).toEqual({ code: 'BAD_STATE', resource: acl, path: 'State', means: 'gone' });
  });
});

describe('withUnknown', () => {
  it('tells nothing twice, and takes what differs in one thing for another', () => {
    const one: Missing = { reason: 'absent', name: 'a', account: ACCOUNT, region: REGION, arn: 'arn:1' };
    const others: readonly Missing[] = [
      { ...one, name: 'b' },
      { ...one, account: '2' },
      { ...one, region: 'eu-west-1' },
      { ...one, arn: 'arn:2' },
      { reason: 'absent', name: 'a' },
    ];
    const flow = withUnknown(withUnknown(start, one), one, { ...one, reason: 'unreadable' }, ...others);
    expect(flow.unknowns).toEqual([one, ...others]);
    expect(withUnknown(flow, ...others, one).unknowns).toEqual([one, ...others]);
    expect(withUnknown(start).unknowns).toEqual([]);
  });
});

describe('withHop', () => {
  it('keeps what was decided, and what is left of the packets', () => {
    const decisions = [{ resource: acl, path: 'Entries[0]', means: 'allows it' }];
    expect(withHop(start, acl, 'here', decisions)).toEqual({
      ...start,
      hops: [{ resource: acl, at: 'here', decisions, isBlocked: false, packets: web, isReply: false }],
    });
    const reply = withHop({ ...start, isReply: true }, acl, 'here', [], mail);
    expect([reply.packets, reply.hops]).toEqual([mail, [{ resource: acl, at: 'here', decisions: [], isBlocked: false, packets: mail, isReply: true }]]);
  });
});

describe('withChoice', () => {
  it('adds a choice to those before', () => {
    const [one, two] = ['a', 'b'].map((chosen) => ({ about: 'zone', chosen, of: 2 }));
    expect(one === undefined || two === undefined ? undefined : withChoice(withChoice(start, one), two).choices).toEqual([one, two]);
  });
});

describe('what is missing', () => {
  it('names the resource where there is one', () => {
    const place = { account: ACCOUNT, region: REGION, arn: 'arn:acl-1' };
    expect([notModelled('x'), notModelled('x', acl)]).toEqual([
      { reason: 'not-modelled', name: 'x' },
      { reason: 'not-modelled', name: 'x', ...place },
    ]);
    expect([dependsOnData('x'), dependsOnData('x', acl)]).toEqual([
      { reason: 'depends-on-data', name: 'x' },
      { reason: 'depends-on-data', name: 'x', ...place },
    ]);
  });
});

describe('pass', () => {
  const unread: Missing = { reason: 'absent', name: 'rules' };
  const decisions = [{ resource: acl, path: 'Entries[0]', means: 'allows it' }];
  const through = (passage: Partial<Passage>) =>
    pass(start, 'here', acl, { allowed: noPackets(4), perhaps: noPackets(4), missing: [unread], decisions, ...passage }, () => block('BAD_STATE', acl));

  it('takes on what is allowed, with what allowed it, whatever else may be', () => {
    const flow = through({ allowed: web, perhaps: allPackets(4) });
    expect([flow.packets, flow.unknowns, flow.blocks, flow.hops.map((one) => one.decisions)]).toEqual([web, [], [], [decisions]]);
  });

  it('takes on in doubt what may be allowed', () => {
    const flow = through({ allowed: mail, perhaps: allPackets(4) });
    expect([flow.packets, flow.unknowns, flow.blocks, flow.hops.map((one) => one.decisions)]).toEqual([web, [unread], [], [[]]]);
  });

  it('blocks the rest, and asks for the reason only then', () => {
    const flow = through({ allowed: mail, perhaps: mail });
    expect([flow.packets, flow.unknowns, flow.blocks.map(({ code }) => code)]).toEqual([web, [], ['BAD_STATE']]);
    const passed = pass(start, 'here', acl, { allowed: web, perhaps: web, missing: [], decisions: [] }, () => {
      throw new Error('nobody asked');
    });
    expect(passed.packets).toEqual(web);
  });
});
