import { describe, expect, it } from 'vitest';
import { parseCidr } from '../../../core/index.ts';
import { addressOfEc2Name, addressOfReverse, internalNames } from './internal-names.ts';

const reverse = (cidr: string) => {
  const block = parseCidr(cidr);
  const bare = internalNames('us-east-1', [], [], true).map(({ name }) => name);
  return internalNames('us-east-1', block === undefined ? [] : [block], [], true)
    .map(({ name }) => name)
    .filter((name) => !bare.includes(name));
};

describe('internalNames', () => {
  it.each([
    ['10.0.0.0/23', ['0.0.10.in-addr.arpa', '1.0.10.in-addr.arpa']],
    ['10.0.0.0/16', ['0.10.in-addr.arpa']],
    ['10.0.5.0/26', ['5.0.10.in-addr.arpa']],
    ['100.64.0.0/15', ['64.100.in-addr.arpa', '65.100.in-addr.arpa']],
    ['2600:1::/56', []],
    ['0.0.0.0/0', []],
    ['8.0.0.0/8', ['8.in-addr.arpa']],
  ])('gives the reverse names of %s', (cidr, names) => {
    expect(reverse(cidr)).toEqual(names);
  });

  it('gives every Region its own names of EC2', () => {
    const ec2 = (region: string) => internalNames(region, [], [], true).flatMap(({ name, topic }) => (topic === 'ec2' ? name : []));
    expect(ec2('us-east-1')).toEqual(['ec2.internal', 'compute-1.internal', 'compute-1.amazonaws.com']);
    expect(ec2('eu-west-1')).toEqual(['eu-west-1.compute.internal', 'eu-west-1.compute.amazonaws.com']);
    expect(ec2('cn-north-1')).toEqual(['cn-north-1.compute.internal', 'cn-north-1.compute.amazonaws.com.cn']);
  });

  it('gives the private networks of RFC 1918 and nothing of them once reverse rules are off', () => {
    const names = (hasReverse: boolean) => internalNames('eu-west-1', [], [], hasReverse).map(({ name }) => name);
    expect(names(true)).toEqual(
      expect.arrayContaining(['10.in-addr.arpa', '16.172.in-addr.arpa', '31.172.in-addr.arpa', '168.192.in-addr.arpa', '254.169.254.169.in-addr.arpa']),
    );
    expect(names(false)).toEqual([
      'eu-west-1.compute.internal',
      'eu-west-1.compute.amazonaws.com',
      'localhost',
      'localdomain',
      '127.in-addr.arpa',
      `1.${'0.'.repeat(31)}ip6.arpa`,
      `0.${'0.'.repeat(31)}ip6.arpa`,
    ]);
  });
});

describe('addresses in names', () => {
  it('are read', () => {
    expect(addressOfReverse('5.0.0.10.in-addr.arpa')).toBe('10.0.0.5');
    expect(addressOfReverse('0.0.10.in-addr.arpa')).toBeUndefined();
    expect(addressOfReverse('5.0.0.10.in-addr.arpa.example')).toBeUndefined();
    expect(addressOfReverse('x5.0.0.10.in-addr.arpa')).toBeUndefined();
    expect(addressOfEc2Name('ip-10-0-0-5.ec2.internal')).toEqual({ address: '10.0.0.5', isPublic: false });
    expect(addressOfEc2Name('ec2-203-0-113-9.compute-1.amazonaws.com')).toEqual({ address: '203.0.113.9', isPublic: true });
    expect(addressOfEc2Name('i-0123456789abcdef0.ec2.internal')).toBeUndefined();
  });
});
