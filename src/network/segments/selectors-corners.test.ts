// Corners of selectors: what is an id, what is a doubt, and what tells two interfaces apart.

import { describe, expect, it } from 'vitest';
import { readOutline } from '../model/index.ts';
import { ACCOUNTS, eni, modelOf, NETWORK, ORGANIZATION, type Row } from './segments.cases.ts';
import { ALL, members, segment } from './selectors.cases.ts';
import { readSegments, type Selector, tierOf } from './selectors.ts';

const all = (name: string) => ALL.map((id) => `${id} ${name}`).join();

describe('a doubt', () => {
  it('stays where another selector surely does not match, before or after', () => {
    const dark = { tier: ['public'] } as const;
    for (const any of [
      [{ vpc: ['vpc-none'] }, dark],
      [dark, { vpc: ['vpc-none'] }],
    ])
      expect(members(modelOf(), [segment('it', any)])).toEqual({ it: 'front', '?': 'dark ec2:DescribeRouteTables' });
  });

  // https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-identifiers.html: an account's id is of twelve digits
  it.each<[Selector, string, 'sure' | 'open']>([
    [{ account: ['999999999999'] }, 'AWS::Organizations::Account', 'sure'],
    [{ account: ['9999999999990'] }, 'AWS::Organizations::Account', 'open'],
    [{ account: ['x999999999999'] }, 'AWS::Organizations::Account', 'open'],
    [{ account: ['999999999999', 'sandbox'] }, 'AWS::Organizations::Account', 'open'],
    [{ vpc: ['vpc-0a1b'] }, 'AWS::EC2::VPC', 'sure'],
    [{ vpc: ['my-vpc-0a1b'] }, 'AWS::EC2::VPC', 'open'],
    [{ vpc: ['vpc-main!'] }, 'AWS::EC2::VPC', 'open'],
    [{ vpc: ['vpc-0a1b', 'main'] }, 'AWS::EC2::VPC', 'open'],
    [{ vpc: ['main', 'vpc-0a1b'] }, 'AWS::EC2::VPC', 'open'],
    [{ subnet: ['subnet-0a1b'] }, 'AWS::EC2::Subnet', 'sure'],
    [{ subnet: ['my-subnet-0a1b'] }, 'AWS::EC2::Subnet', 'open'],
    [{ subnet: ['subnet-main!'] }, 'AWS::EC2::Subnet', 'open'],
  ])('of %j where %s was not read: %s', (selector, unread, expected) => {
    const found = members(modelOf(undefined, [unread]), [segment('it', [selector])]);
    expect([found['it'], found['?'] === undefined ? 'sure' : 'open']).toEqual(['', expected]);
  });

  it('names what would have to be known', () => {
    const lost = modelOf([...NETWORK, ...ORGANIZATION.filter(({ id }) => id !== 'ou-live')]);
    const { membershipOf } = readSegments(lost, [segment('it', [{ ou: ['shop'] }])]);
    const front = [...lost.interfaceRecords].find(({ id }) => id === 'eni-front');
    expect(front === undefined ? undefined : membershipOf(readOutline(front)).missing).toEqual([
      { reason: 'absent', name: 'organizations:ListParents', account: ACCOUNTS.web },
    ]);
  });

  it('is none about an instance that is known, though not all are', () => {
    const guest = eni('eni-guest', 'vpc-web', 'subnet-back', '444444444444', { Attachment: { InstanceId: 'i-back' } });
    const rows = [...NETWORK, guest, eni('eni-lost', 'vpc-web', 'subnet-back', '444444444444', { Attachment: { InstanceId: 'i-lost' } })];
    const found = (tag: string) => {
      const { membershipOf } = readSegments(modelOf(rows), [segment('it', [{ tag: [tag] }])]);
      return [...modelOf(rows).interfaceRecords]
        .filter(({ account }) => account === '444444444444')
        .map((record) => {
          const { names, missing } = membershipOf(readOutline(record));
          return `${record.id} ${names.join()}${missing.map(({ name }) => name).join()}`;
        });
    };
    expect(found('role=shop')).toEqual(['eni-guest it', 'eni-lost ec2:DescribeInstances']);
    expect(found('role=none')).toEqual(['eni-guest ', 'eni-lost ec2:DescribeInstances']);
  });
});

describe('interfaces', () => {
  const beside = (id: string, tags: Readonly<Record<string, string>>) => eni(id, 'vpc-web', 'subnet-back', ACCOUNTS.web, {}, tags);

  it('are told apart by each of their tags', () => {
    const model = modelOf([...NETWORK, beside('eni-1', { a: '1', b: '2' }), beside('eni-2', { a: '1b=2' }), beside('eni-3', { b: '2', a: '1' })]);
    const found = members(model, [segment('it', [{ tag: ['b=2'] }])]);
    expect(found['it']?.split(',').sort()).toEqual(['1', '3']);
  });

  it('have tags where any of the segments asks for them', () => {
    const specs = [segment('role', [{ tag: ['role'] }]), segment('web', [{ vpc: ['vpc-web'] }])];
    expect(members(modelOf(), specs)).toEqual({ role: 'front,back', web: 'front,back' });
    expect(members(modelOf(), [...specs].reverse())).toEqual({ role: 'front,back', web: 'front,back' });
  });

  it('of a VPC without a name are not in a segment of names that are empty', () => {
    expect(members(modelOf(), [segment('it', [{ vpc: [''] }])])).toEqual({ it: '' });
    expect(members(modelOf(), [segment('it', [{ subnet: [''] }])])).toEqual({ it: '' });
  });

  it('are in no segment less where one that is excepted does not exist', () => {
    expect(members(modelOf(), [segment('it', [{ subnet: ['front'] }], 'nowhere')])).toEqual({ it: 'front' });
  });
});

describe('organisational units', () => {
  const deep: readonly Row[] = [
    { type: 'AWS::Organizations::OrganizationalUnit', id: 'ou-team', config: { Name: 'team', ParentId: 'ou-shop' } },
    ...ORGANIZATION.map((row) => (row.id === ACCOUNTS.web ? { ...row, config: { ...row.config, ParentId: 'ou-team' } } : row)),
  ];

  it.each([
    ['live', 'front,back,deep,dark'],
    ['live/shop', 'front,back'],
    ['live/shop/team', 'front,back'],
    ['shop/team', ''],
    ['team', 'front,back'],
    ['live/team', ''],
    [ACCOUNTS.web, ''],
    ['web-prod', ''],
    ['live/shop/team/web-prod', ''],
  ])('are %s', (ou, ids) => {
    expect(members(modelOf([...NETWORK, ...deep]), [segment('it', [{ ou: [ou] }])])).toEqual({ it: ids });
  });

  it('name nothing strange where an account has no VPC', () => {
    const audit: readonly Row[] = [
      { type: 'AWS::Organizations::OrganizationalUnit', id: 'ou-quiet', config: { Name: 'quiet', ParentId: 'r-1' } },
      { type: 'AWS::Organizations::Account', id: '555555555555', config: { Name: 'audit', ParentId: 'ou-quiet' } },
    ];
    const specs = [segment('it', [{ account: ['audit', '555555555555', 'adit'], ou: ['quiet'] }])];
    const { strangers } = readSegments(modelOf([...NETWORK, ...ORGANIZATION, ...audit]), specs);
    expect(strangers).toEqual([{ segment: 'it', key: 'account', value: 'adit', near: 'audit' }]);
  });

  it('are all open where the organisation was not read', () => {
    expect(members(modelOf(undefined, ['AWS::Organizations::Organization']), [segment('it', [{ ou: ['quiet'] }])])).toEqual({
      it: '',
      '?': all('organizations:DescribeOrganization'),
    });
  });
});

describe('tierOf', () => {
  it('looks at routes for everything alone: not at lists, nor at what has no destination', () => {
    const tiers = (more: readonly Row['config'][]) => {
      const rows = NETWORK.map((row) => (row.id === 'rtb-subnet-try' ? { ...row, config: { ...row.config, Routes: more } } : row));
      const model = modelOf(rows);
      const subnet = model.subnets.get('subnet-try');
      return subnet === undefined ? undefined : tierOf(model, subnet);
    };
    const internet = { GatewayId: 'igw-1', State: 'active' };
    expect(tiers([{ DestinationPrefixListId: 'pl-1', ...internet }, { ...internet }])).toBe('isolated');
    expect(tiers([{ DestinationCidrBlock: '0.0.0.0/1', ...internet }])).toBe('isolated');
    expect(tiers([{ DestinationCidrBlock: '0.0.0.0/0', ...internet, State: 'blackhole' }])).toBe('isolated');
    expect(tiers([{ DestinationIpv6CidrBlock: '::/0', ...internet }])).toBe('public');
    expect(tiers([{ DestinationCidrBlock: '0.0.0.0/0', TransitGatewayId: 'tgw-1', State: 'active' }])).toBe('private');
  });
});
