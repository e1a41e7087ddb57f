// Which interfaces a segment means, and what is said of values that mean nothing.

import { describe, expect, it } from 'vitest';
import { type NetworkModel, readOutline } from '../model/index.ts';
import { ACCOUNTS, eni, modelOf, NETWORK, ORGANIZATION } from './segments.cases.ts';
import { readSegments, type SegmentSpec, type Selector, tierOf } from './selectors.ts';

const ALL = ['front', 'back', 'deep', 'dark', 'try'];
const segment = (name: string, any: readonly Selector[], ...except: readonly string[]): SegmentSpec => ({ name, any, except });

/** The interfaces of each segment, those in doubt with a question mark and what is missing. */
function members(model: NetworkModel, specs: readonly SegmentSpec[]): Readonly<Record<string, string>> {
  const { membershipOf } = readSegments(model, specs);
  const found = Object.fromEntries(specs.map(({ name }) => [name, [] as string[]]));
  for (const record of model.interfaceRecords) {
    const { names, missing } = membershipOf(readOutline(record));
    const id = record.id.replace('eni-', '');
    for (const name of names) found[name]?.push(id);
    for (const { name } of missing) (found['?'] ??= []).push(`${id} ${name}`);
  }
  const order = (one: string) => ALL.indexOf(one.split(' ', 1)[0] ?? '');
  return Object.fromEntries(Object.entries(found).map(([name, ids]) => [name, ids.sort((a, b) => order(a) - order(b)).join()]));
}
const of = (selector: Selector, model = modelOf()) => members(model, [segment('it', [selector])])['it'];

describe('a selector', () => {
  it.each([
    [{ account: [ACCOUNTS.web] }, 'front,back'],
    [{ account: ['*-prod'] }, 'front,back,deep,dark'],
    [{ account: ['sandbox', 'web-prod'] }, 'front,back,try'],
    [{ ou: ['ou-live'] }, 'front,back,deep,dark'],
    [{ ou: ['live'] }, 'front,back,deep,dark'],
    [{ ou: ['shop'] }, 'front,back'],
    [{ ou: ['live/shop'] }, 'front,back'],
    [{ ou: ['live/*'] }, 'front,back'],
    [{ ou: ['Root'] }, 'front,back,deep,dark,try'],
    [{ ou: ['r-1'] }, 'front,back,deep,dark,try'],
    [{ ou: ['Root/live'] }, ''],
    [{ ou: [''] }, ''],
    [{ vpc: ['vpc-data'] }, 'deep,dark'],
    [{ vpc: ['shop'] }, 'front,back'],
    [{ subnet: ['subnet-back', 'deep'] }, 'back,deep'],
    [{ subnet: ['front'], vpc: ['vpc-data'] }, ''],
    [{ subnet: ['front'], vpc: ['vpc-web'] }, 'front'],
    [{ tag: ['env=prod'] }, 'front,back,deep,dark'],
    [{ tag: ['env'] }, 'front,back,deep,dark,try'],
    [{ tag: ['env=t*'] }, 'try'],
    [{ tag: ['layer=subnet-deep', 'role'] }, 'front,back,deep'],
    [{ tag: ['role=shop'] }, 'back'],
    [{ tag: ['role=proxy'] }, 'front'],
    [{ tag: ['rol'] }, ''],
    [{ tag: ['env=prod'], account: ['data-prod'] }, 'deep,dark'],
    [{ tier: ['public'] }, 'front'],
    [{ tier: ['private'] }, 'back'],
    [{ tier: ['isolated'] }, 'deep,try'],
    [{ tier: ['public', 'private'] }, 'front,back'],
    [{}, 'front,back,deep,dark,try'],
  ] as const)('%j means %s', (selector, ids) => {
    expect(of(selector)).toBe(ids);
  });

  it('finds no names where the organisation was not read', () => {
    const model = modelOf(NETWORK);
    expect([of({ account: ['web-prod'] }, model), of({ ou: ['live'] }, model), of({ account: [ACCOUNTS.web] }, model)]).toEqual(['', '', 'front,back']);
  });

  it('finds no units of an account whose place is not known', () => {
    const rows = [...NETWORK, ...ORGANIZATION.filter(({ id }) => id !== 'ou-live')];
    expect([of({ ou: ['shop'] }, modelOf(rows)), of({ ou: ['Root'] }, modelOf(rows))]).toEqual(['', 'try']);
  });
});

describe('segments', () => {
  it('are any of their selectors, without the segments that they except', () => {
    const specs = [
      segment('live', [{ ou: ['live'] }], 'edge', 'nobody'),
      segment('edge', [{ tier: ['public'] }, { subnet: ['deep'] }]),
      segment('rest', [{}], 'live', 'edge'),
    ];
    // Of a subnet whose routes were not read it is not known whether it is at the edge.
    expect(members(modelOf(), specs)).toEqual({
      live: 'back',
      edge: 'front,deep',
      rest: 'try',
      '?': 'dark ec2:DescribeRouteTables,dark ec2:DescribeRouteTables',
    });
  });

  it('have tags read where only one of their selectors asks for them', () => {
    expect(members(modelOf(), [segment('it', [{ subnet: ['deep'] }, { tag: ['env=test'] }])])).toEqual({ it: 'deep,try' });
  });

  it('are sure where one selector is, whatever is open in another', () => {
    const specs = [segment('it', [{ tier: ['public'] }, { vpc: ['vpc-data'] }]), segment('other', [{ tier: ['public'], vpc: ['vpc-web'] }])];
    expect(members(modelOf(), specs)).toEqual({ it: 'front,deep,dark', other: 'front' });
  });

  it('are told apart by account where several have interfaces in one subnet', () => {
    const model = modelOf([...NETWORK, ...ORGANIZATION, eni('eni-guest', 'vpc-web', 'subnet-front', ACCOUNTS.data)]);
    const specs = [segment('web', [{ account: [ACCOUNTS.web] }]), segment('data', [{ account: [ACCOUNTS.data] }])];
    const { membershipOf } = readSegments(model, specs);
    const names = Object.fromEntries([...model.interfaceRecords].map((record) => [record.id, membershipOf(readOutline(record)).names.join()]));
    expect(names).toMatchObject({ 'eni-front': 'web', 'eni-guest': 'data' });
  });

  it('of a tier are open where subnets were not read', () => {
    const specs = [segment('it', [{ tier: ['public'] }])];
    expect(members(modelOf(undefined, ['AWS::EC2::Subnet']), specs)['?']).toContain('front ec2:DescribeSubnets');
  });

  it('have no tags of records that were not read', () => {
    expect(of({ tag: ['layer'] }, modelOf(undefined, ['AWS::EC2::Subnet']))).toBe('');
    expect(of({ tag: ['env'] }, modelOf(undefined, ['AWS::EC2::VPC']))).toBe('');
    expect(of({ tag: ['role'] }, modelOf(undefined, ['AWS::EC2::Instance']))).toBe('front');
  });
});

describe('values that name nothing', () => {
  it('are told with what is nearest', () => {
    const specs = [
      segment('one', [{ account: ['web-prd', '*-prod'] }, { ou: ['shap'] }]),
      segment('two', [{ vpc: ['shopp', 'vpc-*'] }, { subnet: ['subnet-fornt', 'front'], account: ['zzzzzzzzzzzz'] }, { tier: ['public'], tag: ['nothing'] }]),
    ];
    const told = readSegments(modelOf(), specs).strangers.map(({ segment: name, key, value, near }) => `${name} ${key} ${value} ${near ?? '-'}`);
    expect(told).toEqual([
      'one account web-prd web-prod',
      'two account zzzzzzzzzzzz -',
      'one ou shap shop',
      'two vpc shopp shop',
      'two subnet subnet-fornt subnet-front',
    ]);
  });

  it('are those of accounts of which only VPCs are known, where there is no organisation', () => {
    const { strangers } = readSegments(modelOf(NETWORK), [segment('one', [{ account: [ACCOUNTS.web, 'web-prod'], ou: ['live'] }])]);
    expect(strangers.map(({ key, value }) => `${key} ${value}`)).toEqual(['account web-prod', 'ou live']);
  });
});

describe('tierOf', () => {
  it('names what was not read', () => {
    const model = modelOf();
    const tier = (id: string) => tierOf(model, model.subnets.get(id) as Parameters<typeof tierOf>[1]);
    expect(tier('subnet-dark')).toEqual({
      reason: 'unreadable',
      name: 'ec2:DescribeRouteTables',
      account: ACCOUNTS.data,
      region: 'us-east-1',
      arn: `arn:aws:x:us-east-1:${ACCOUNTS.data}:EC2::RouteTable/rtb-unread`,
    });
    expect(tier('subnet-front')).toBe('public');
    const none = modelOf(undefined, ['AWS::EC2::RouteTable']);
    expect(tierOf(none, none.subnets.get('subnet-front') as Parameters<typeof tierOf>[1])).toMatchObject({ name: 'ec2:DescribeRouteTables', reason: 'absent' });
  });
});
