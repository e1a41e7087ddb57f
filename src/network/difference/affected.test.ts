// What a change of one record is held to have an effect on, type by type. `a` and `b`, and `b` and `d`, are joined by peering; `c` stands alone.

import { describe, expect, it } from 'vitest';
import type { JsonObject, ResourceRecord } from '../../core/index.ts';
import { readNetwork } from '../model/index.ts';
import { ACCOUNT, REGION, recordOf, snapshotOf } from '../model/record.cases.ts';
import { type Affected, affectedBy } from './affected.ts';

const LETTERS: readonly string[] = ['a', 'b', 'c', 'd'];
const named = (type: string, id: string, config: JsonObject, more: Partial<ResourceRecord> = {}) => recordOf(`AWS::${type}`, id, config, more);
const ec2 = (type: string, id: string, config: JsonObject, more: Partial<ResourceRecord> = {}) => named(`EC2::${type}`, id, config, more);
const block = (letter: string) => `10.${LETTERS.indexOf(letter)}.0.0/16`;
const peering = (one: string, other: string) => {
  const side = (letter: string) => ({ VpcId: `vpc-${letter}`, OwnerId: ACCOUNT, Region: REGION, CidrBlock: block(letter) });
  return ec2('VPCPeeringConnection', `pcx-${one}${other}`, { Status: { Code: 'active' }, RequesterVpcInfo: side(one), AccepterVpcInfo: side(other) });
};
const carrier = (letter: string) =>
  ec2('RouteTable', `rtb-${letter}`, {
    VpcId: `vpc-${letter}`,
    Routes: [{ DestinationCidrBlock: block(letter), VpcPeeringConnectionId: 'pcx-ab', State: 'active' }],
  });
const group = (id: string, letter: string, config: JsonObject = {}) => ec2('SecurityGroup', id, { VpcId: `vpc-${letter}`, ...config });
const eni = (id: string, letter: string, groups: readonly string[], config: JsonObject = {}) =>
  ec2('NetworkInterface', id, { VpcId: `vpc-${letter}`, Groups: groups.map((GroupId) => ({ GroupId })), ...config });

const BASE: readonly ResourceRecord[] = [
  ...LETTERS.map((letter) => ec2('VPC', `vpc-${letter}`, { VpcId: `vpc-${letter}`, CidrBlock: block(letter) })),
  peering('a', 'b'),
  peering('b', 'd'),
  // Without a table of its own nobody knows where a VPC leads.
  ...LETTERS.map((letter) => ec2('RouteTable', `main-${letter}`, { VpcId: `vpc-${letter}`, Associations: [{ Main: true }], Routes: [] })),
  ...LETTERS.map((letter) => group(`sg-${letter}`, letter)),
  ...LETTERS.map((letter) => eni(`eni-${letter}`, letter, [`sg-${letter}`])),
];
/** The records with others in the place of those of the same type and id. */
const withThese = (...records: readonly ResourceRecord[]) => [
  ...BASE.filter((one) => !records.some(({ arn, type }) => arn === one.arn && type === one.type)),
  ...records,
];
const between = (before: readonly ResourceRecord[], after: readonly ResourceRecord[], unread: readonly [readonly string[], readonly string[]] = [[], []]) =>
  affectedBy(readNetwork(snapshotOf(before, unread[0])), readNetwork(snapshotOf(after, unread[1])));

/** `any: pairs | own: pairs | VPCs | near VPCs`, and whether addresses moved; the pairs of different VPCs one way round. */
function told({ isPair, isVpc, isNear, isMoved }: Affected): string {
  const id = (letter: string) => `vpc-${letter}`;
  const pairs = (which: 'any' | 'own') =>
    LETTERS.flatMap((a) => LETTERS.filter((b) => a <= b && isPair(id(a), id(b)) === which).map((b) => `${a}${b}`)).join(' ');
  for (const a of LETTERS) for (const b of LETTERS) expect(isPair(id(a), id(b))).toBe(isPair(id(b), id(a)));
  const [vpcs, near] = [isVpc, isNear].map((is) => LETTERS.filter((letter) => is(id(letter))).join(''));
  const parts = [`any ${pairs('any')}`, `own ${pairs('own')}`, `at ${vpcs}`, `near ${near}`].filter((part) => !part.endsWith(' '));
  return [...parts, ...(isMoved ? ['moved'] : [])].join(', ');
}
const added = (...records: readonly ResourceRecord[]) => told(between(BASE, withThese(...records)));

const EVERYTHING = 'any aa ab ac ad bb bc bd cc cd dd, at abcd, near abcd, moved';
const NOTHING = '';
const ANY_OF_C = 'any cc, at c, near c';

describe('a record that is new', () => {
  it.each([
    // What lies in a VPC, and decides there alone.
    ['EC2::NetworkInterface', 'own cc, at c, near c'],
    ['EC2::SecurityGroup', 'own cc, at c, near c'],
    ['EC2::NetworkAcl', ANY_OF_C],
    ['EC2::RouteTable', ANY_OF_C],
    ['EC2::Subnet', `${ANY_OF_C}, moved`],
    ['EC2::NatGateway', ANY_OF_C],
    // What may decide elsewhere too, whatever VPC it names.
    ['EC2::VPCEndpoint', EVERYTHING],
    ['EC2::TransitGatewayVpcAttachment', EVERYTHING],
    ['EC2::InternetGateway', EVERYTHING],
    ['EC2::PrefixList', EVERYTHING],
    ['ElasticLoadBalancing::LoadBalancer', EVERYTHING],
    ['ElasticLoadBalancingV2::LoadBalancer', EVERYTHING],
    ['NetworkFirewall::Firewall', EVERYTHING],
    ['DirectConnect::VirtualInterface', EVERYTHING],
    ['RDS::DBInstance', EVERYTHING],
    ['Redshift::Cluster', EVERYTHING],
    // What no packet meets.
    ['EC2::Instance', NOTHING],
    ['EC2::Volume', NOTHING],
    ['EC2::Snapshot', NOTHING],
    ['EC2::Image', NOTHING],
    ['EC2::LaunchTemplate', NOTHING],
    ['EC2::FlowLog', NOTHING],
    ['EC2::KeyPair', NOTHING],
    ['EC2::EBSEncryptionByDefault', NOTHING],
    ['EC2::SnapshotBlockPublicAccess', NOTHING],
    ['S3::Bucket', NOTHING],
    ['IAM::Role', NOTHING],
    ['RDSMore::Thing', NOTHING],
    ['Custom::AWS::EC2::Thing', NOTHING],
  ])('of %s: %s', (type, expected) => {
    expect(added(named(type, 'new', { VpcId: 'vpc-c', Routes: [] }))).toBe(expected);
    expect(told(between(withThese(named(type, 'new', { VpcId: 'vpc-c', Routes: [] })), BASE))).toBe(expected);
  });

  it('that is a VPC lies in itself', () => {
    expect(added(ec2('VPC', 'vpc-c', { CidrBlock: '10.9.0.0/16' }))).toBe(`${ANY_OF_C}, moved`);
    expect(
      told(
        between(
          BASE,
          BASE.filter(({ id }) => id !== 'vpc-a'),
        ),
      ),
    ).toBe('any aa ab, at ab, near ab, moved');
  });

  it('may be anywhere where it names no VPC', () => {
    expect(added(ec2('NetworkAcl', 'new', {}))).toBe(EVERYTHING);
    expect(added(ec2('Volume', 'new', {}))).toBe(NOTHING);
  });

  it('is one of several, whose effects are told apart', () => {
    const moved = ['vpc-a', 'vpc-d'].map((id) => ec2('VPC', id, { CidrBlock: '10.9.0.0/16' }));
    // Neither decides about what stays in `b`, nor about what goes from the one's neighbours to the other's.
    expect(added(...moved)).toBe('any aa ab bd dd, at abd, near abd, moved');
    expect(added(ec2('VPC', 'vpc-a', {}), ec2('VPC', 'vpc-c', {}))).toBe('any aa ab cc, at abc, near abc, moved');
  });

  it('counts where only one of the two could see it, too', () => {
    const far = ec2('NetworkAcl', 'new', { VpcId: 'vpc-c' }, { region: 'eu-west-1' });
    expect(added(far)).toBe(ANY_OF_C);
    expect(told(between(withThese(far), BASE))).toBe(ANY_OF_C);
  });
});

describe('a record that changed', () => {
  const acl = (config: JsonObject, more: Partial<ResourceRecord> = {}) => withThese(ec2('NetworkAcl', 'acl', { VpcId: 'vpc-c', ...config }, more));

  it.each<[string, readonly ResourceRecord[], readonly ResourceRecord[]]>([
    ['by nothing', acl({}), acl({})],
    ['by a tag', acl({}, { tags: { Name: 'one' } }), acl({}, { tags: { Name: 'two' } })],
    ['by a tag in its answer', acl({ Tags: [{ Key: 'Name', Value: 'one' }] }), acl({ Tags: [{ Key: 'Name', Value: 'two' }] })],
    ['by all its tags', acl({}), acl({ Tags: [] }, { tags: { Name: 'one' } })],
  ])('%s has no effect', (_, before, after) => {
    expect(told(between(before, after))).toBe(NOTHING);
  });

  it.each<[string, readonly ResourceRecord[], readonly ResourceRecord[]]>([
    ['by its rules', acl({ Entries: [] }), acl({ Entries: [{ RuleNumber: 1 }] })],
    ['by its rules and a tag', acl({ Entries: [] }, { tags: { Name: 'one' } }), acl({ Entries: [1] }, { tags: { Name: 'two' } })],
    ['by what is called tags elsewhere', acl({ Entries: { Tags: 1 } }), acl({ Entries: { Tags: 2 } })],
    ['by what is called tags in its answer', acl({ tags: 1 }), acl({ tags: 2 })],
    ['by its account', acl({}), acl({}, { account: '444455556666' })],
  ])('%s has an effect on its VPC', (_, before, after) => {
    expect(told(between(before, after))).toBe(ANY_OF_C);
  });

  it('by its VPC has an effect on both', () => {
    expect(told(between(acl({}), acl({ VpcId: 'vpc-a' })))).toBe('any aa ab cc, at ac, near abc');
  });
});

describe('an interface that changed', () => {
  const changed = (...also: readonly ResourceRecord[]) => {
    const [before, after] = [false, true].map((SourceDestCheck) => [...withThese(eni('eni-a', 'a', ['sg-a'], { SourceDestCheck })), ...also]);
    return between(before ?? [], after ?? []);
  };
  const OWN = 'own aa ab, at a, near ab';

  it('has an effect on its own flows alone, and on those of nobody else', () => {
    expect(told(changed())).toBe(OWN);
    const { isOwn } = changed();
    expect([isOwn({ id: 'eni-a', groupIds: undefined }), isOwn({ id: 'eni-b', groupIds: ['sg-a'] }), isOwn({ id: 'eni-b', groupIds: undefined })]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it.each([
    ['interface', false],
    ['lambda', false],
    ['vpc_endpoint_like', false],
    ['my_vpc_endpoint', false],
    ['nat_gateway', true],
    ['natGateway', true],
    ['transit_gateway', true],
    ['gateway_load_balancer', true],
    ['gateway_load_balancer_endpoint', true],
    ['vpc_endpoint', true],
  ])('of type %s decides about others: %s', (InterfaceType, isOthers) => {
    const made = eni('eni-new', 'a', [], { InterfaceType });
    const found = between(BASE, withThese(made));
    expect(told(found)).toBe(isOthers ? 'any aa ab, at a, near ab' : OWN);
    expect(found.isOwn({ id: 'eni-new', groupIds: [] })).toBe(!isOthers);
  });

  it('decides about others where a route leads to it, in either network', () => {
    const table = (NetworkInterfaceId: string) =>
      ec2('RouteTable', 'rtb-c', { VpcId: 'vpc-c', Routes: [{ DestinationCidrBlock: '0.0.0.0/0', NetworkInterfaceId, State: 'active' }] });
    expect(told(changed(table('eni-a')))).toBe('any aa ab ac, at a, near abc');
    expect(told(changed(table('eni-b')))).toBe('own aa ab ac, at a, near abc');
    expect(told(changed(ec2('RouteTable', 'rtb-c', { VpcId: 'vpc-c' })))).toBe('own aa ab ac, at a, near abc');
    const [one, other] = [true, false].map((SourceDestCheck) => withThese(eni('eni-a', 'a', [], { SourceDestCheck })));
    expect(told(between(one ?? [], [...(other ?? []), table('eni-a')]))).toBe('any aa ab ac bc cc cd, at ac, near abcd');
    expect(told(between([...(one ?? []), table('eni-a')], other ?? []))).toBe('any aa ab ac bc cc cd, at ac, near abcd');
  });

  it('decides about ways through a VPC that others pass', () => {
    expect(told(changed(carrier('a')))).toBe('any aa ab, at ab, near ab');
    expect(told(changed(carrier('b')))).toBe(OWN);
    const moving = [false, true].map((SourceDestCheck) => eni('eni-b', 'b', [], { SourceDestCheck }));
    const [before, after] = moving.map((one) => withThese(one));
    const PASSED = 'any ab ad bb bd, at abd, near abd';
    expect(told(between([...(before ?? []), carrier('b')], [...(after ?? []), carrier('b')]))).toBe(PASSED);
    // It is enough that others pass it in one of the two; the table is new there, too.
    expect(told(between(before ?? [], [...(after ?? []), carrier('b')]))).toBe(PASSED);
    expect(told(between([...(before ?? []), carrier('b')], after ?? []))).toBe(PASSED);
  });
});

describe('a group that changed', () => {
  const changed = (...also: readonly ResourceRecord[]) =>
    between([...withThese(group('sg-a', 'a'), ...also)], [...withThese(group('sg-a', 'a', { IpPermissions: [] }), ...also)]);

  it('has an effect on those who have it', () => {
    expect(told(changed())).toBe('own aa ab, at a, near ab');
    const { isOwn } = changed();
    expect([['sg-a'], ['sg-b', 'sg-a'], ['sg-b'], [], undefined].map((groupIds) => isOwn({ id: 'eni-x', groupIds }))).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  it('has an effect on no way through its VPC, though others pass it', () => {
    expect(told(changed(carrier('a')))).toBe('own aa ab, at a, near ab');
  });

  it('has an effect on VPCs in which it is had, by an interface of either network', () => {
    const guest = eni('eni-c', 'c', ['sg-other', 'sg-a']);
    expect(told(changed(guest))).toBe('own aa ab cc, at ac, near abc');
    const shared = [false, true].map((IsChanged) => [...BASE, group('sg-x', 'a', { IsChanged }), eni('eni-0', 'c', ['sg-x'])]);
    expect(told(between(shared[0] ?? [], shared[1] ?? []))).toBe('own aa ab cc, at ac, near abc');
    const [before, after] = [withThese(group('sg-a', 'a')), withThese(group('sg-a', 'a', { IpPermissions: [] }))];
    expect(told(between([...before, eni('eni-old', 'c', ['sg-a'])], after))).toBe('own aa ab cc, at ac, near abc');
    expect(told(changed(ec2('NetworkInterface', 'eni-unread', { VpcId: 'vpc-c' })))).toBe('own aa ab, at a, near ab');
    expect(told(changed(ec2('NetworkInterface', 'eni-odd', { VpcId: 'vpc-c', Groups: [{}, null, 'sg-a'] })))).toBe('own aa ab, at a, near ab');
  });

  it('has an effect on any flow of a VPC in which more changed', () => {
    const more = between(withThese(group('sg-a', 'a')), withThese(group('sg-a', 'a', { IpPermissions: [] }), ec2('NetworkAcl', 'new', { VpcId: 'vpc-a' })));
    expect(told(more)).toBe('any aa ab, at a, near ab');
    const other = between(withThese(group('sg-a', 'a')), withThese(group('sg-a', 'a', { IpPermissions: [] }), ec2('NetworkAcl', 'new', { VpcId: 'vpc-d' })));
    expect(told(other)).toBe('any bd dd, own aa ab, at ad, near abd');
    const neighbour = between(
      withThese(group('sg-a', 'a')),
      withThese(group('sg-a', 'a', { IpPermissions: [] }), ec2('NetworkAcl', 'new', { VpcId: 'vpc-b' })),
    );
    expect(told(neighbour)).toBe('any ab bb bd, own aa, at ab, near abd');
  });
});

describe('what was read', () => {
  it('may hide a change anywhere where a type that packets meet was read in one of the two alone', () => {
    for (const unread of [
      [['AWS::EC2::NetworkAcl'], []],
      [[], ['AWS::EC2::NetworkAcl']],
    ] as const) {
      const found = between(BASE, BASE, unread);
      expect(told(found)).toBe(EVERYTHING);
      expect(found.isOwn({ id: 'eni-a', groupIds: ['sg-a'] })).toBe(false);
    }
  });

  it('hides nothing where the same was not read of both, or what no packet meets', () => {
    expect(told(between(BASE, BASE, [['AWS::EC2::NetworkAcl'], ['AWS::EC2::NetworkAcl']]))).toBe(NOTHING);
    expect(told(between(BASE, BASE, [['AWS::EC2::Volume', 'AWS::S3::Bucket'], []]))).toBe(NOTHING);
  });
});
