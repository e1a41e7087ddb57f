// Which interfaces a segment means, and what is said of values that mean nothing.

import { describe, expect, it } from 'vitest';
import { readOutline } from '../model/index.ts';
import { ACCOUNTS, eni, modelOf, NETWORK, ORGANIZATION } from './segments.cases.ts';
import { ALL, members, segment } from './selectors.cases.ts';
import { inOrder, readSegments, type Selector, tierOf } from './selectors.ts';

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

  it('finds no names where there is no organisation', () => {
    const model = modelOf(NETWORK);
    expect(members(model, [segment('it', [{ account: ['web-prod'] }]), segment('unit', [{ ou: ['live'] }])])).toEqual({ it: '', unit: '' });
    expect(of({ account: [ACCOUNTS.web] }, model)).toBe('front,back');
  });

  const all = (name: string) => ALL.map((id) => `${id} ${name}`).join();

  it('is open about names and units where the organisation was not read', () => {
    const model = modelOf(undefined, ['AWS::Organizations::Organization']);
    const ask = (selector: Selector) => members(model, [segment('it', [selector])]);
    expect(ask({ account: ['web-prod'] })).toEqual({ it: '', '?': all('organizations:DescribeOrganization') });
    expect(ask({ ou: ['live'] })).toEqual({ it: '', '?': all('organizations:DescribeOrganization') });
    expect(ask({ ou: ['ou-live'] })).toEqual({ it: '', '?': all('organizations:DescribeOrganization') });
    expect(ask({ account: [ACCOUNTS.web] })).toEqual({ it: 'front,back' });
    expect(ask({ account: [ACCOUNTS.web, 'data-prod'] })).toMatchObject({ it: 'front,back' });
    expect(ask({ account: ['data-prod'], vpc: ['vpc-test'] })['?']).toBe('try organizations:DescribeOrganization');
    expect(ask({ account: ['data-prod'], tier: ['public'] })['?']).toBe('front organizations:DescribeOrganization,dark organizations:DescribeOrganization');
    expect(ask({ account: ['data-prod'], tag: ['env=test'] })['?']).toBe('try organizations:DescribeOrganization');
  });

  it('is open about accounts where accounts were not read', () => {
    const ask = (selector: Selector) => members(modelOf(undefined, ['AWS::Organizations::Account']), [segment('it', [selector])]);
    expect(ask({ ou: ['live'] })).toEqual({ it: '', '?': all('organizations:ListAccounts') });
    expect(ask({ account: ['sandbox'] })).toEqual({ it: '', '?': all('organizations:ListAccounts') });
  });

  it('is sure about accounts of nobody known, where all of the organisation was read', () => {
    const model = modelOf([...NETWORK, ...ORGANIZATION.filter(({ id }) => id !== ACCOUNTS.web)]);
    expect(members(model, [segment('it', [{ ou: ['live', 'shop'] }])])).toEqual({ it: 'deep,dark' });
  });

  it('is open about units of an account whose place is not known', () => {
    const ask = (selector: Selector) => members(modelOf([...NETWORK, ...ORGANIZATION.filter(({ id }) => id !== 'ou-live')]), [segment('it', [selector])]);
    const doubt = ['front', 'back', 'deep', 'dark'].map((id) => `${id} organizations:ListParents`).join();
    expect(ask({ ou: ['shop'] })).toEqual({ it: '', '?': doubt });
    expect(ask({ ou: ['Root'] })).toEqual({ it: 'try', '?': doubt });
    expect(ask({ account: ['web-prod'] })).toEqual({ it: 'front,back' });
    expect(ask({ account: ['other'] })).toEqual({ it: '' });
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
      '?': Array.from({ length: 3 }, () => 'dark ec2:DescribeRouteTables').join(),
    });
  });

  it('that others except may except others themselves', () => {
    const specs = [
      segment('rest', [{ vpc: ['vpc-web', 'vpc-test'] }], 'web'),
      segment('web', [{ vpc: ['vpc-web'] }], 'front'),
      segment('front', [{ subnet: ['front'] }]),
    ];
    expect(members(modelOf(), specs)).toEqual({ rest: 'front,try', web: 'back', front: 'front' });
    expect(inOrder(specs).sorted.map(({ name }) => name)).toEqual(['front', 'web', 'rest']);
    expect(inOrder(specs).circle.size).toBe(0);
  });

  it('that except each other in a circle are what their selectors say', () => {
    const specs = [segment('a', [{ vpc: ['vpc-web'] }], 'b'), segment('b', [{ subnet: ['front'] }], 'a'), segment('c', [{}], 'a'), segment('d', [{}], 'e')];
    expect(members(modelOf(), specs)).toEqual({ a: 'front,back', b: 'front', c: 'front,back,deep,dark,try', d: 'front,back,deep,dark,try' });
    expect([...inOrder(specs).circle]).toEqual(['a', 'b', 'c']);
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

  it('are open about tags and names of records that were not read', () => {
    const ask = (selector: Selector, unread: string) => members(modelOf(undefined, [unread]), [segment('it', [selector])]);
    expect(ask({ tag: ['layer=subnet-deep'] }, 'AWS::EC2::Subnet')).toEqual({ it: '', '?': ALL.map((id) => `${id} ec2:DescribeSubnets`).join() });
    expect(ask({ tag: ['env'] }, 'AWS::EC2::VPC')).toEqual({ it: '', '?': ALL.map((id) => `${id} ec2:DescribeVpcs`).join() });
    expect(ask({ tag: ['role'] }, 'AWS::EC2::Instance')).toEqual({ it: 'front', '?': 'back ec2:DescribeInstances' });
    expect(ask({ vpc: ['shop'] }, 'AWS::EC2::VPC')).toEqual({ it: '', '?': ALL.map((id) => `${id} ec2:DescribeVpcs`).join() });
    expect(ask({ vpc: ['vpc-web'] }, 'AWS::EC2::VPC')).toEqual({ it: 'front,back' });
    expect(ask({ subnet: ['deep'] }, 'AWS::EC2::Subnet')).toEqual({ it: '', '?': ALL.map((id) => `${id} ec2:DescribeSubnets`).join() });
    expect(ask({ subnet: ['subnet-deep', 'subnet-try'] }, 'AWS::EC2::Subnet')).toEqual({ it: 'deep,try' });
  });

  it('are told apart by what was read of instances', () => {
    const rows = [...NETWORK, eni('eni-more', 'vpc-web', 'subnet-back', ACCOUNTS.web)];
    const { membershipOf } = readSegments(modelOf(rows, ['AWS::EC2::Instance']), [segment('it', [{ tag: ['role'] }])]);
    const told = rows.filter(({ id }) => ['eni-more', 'eni-back'].includes(id)).map(({ id }) => id);
    const model = modelOf(rows, ['AWS::EC2::Instance']);
    const open = [...model.interfaceRecords].filter((record) => told.includes(record.id) && membershipOf(readOutline(record)).missing.length > 0);
    expect(open.map(({ id }) => id)).toEqual(['eni-back']);
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
