// Lines of intended segmentation: what is read of them, and what is refused.

import { describe, expect, it } from 'vitest';
import { describePackets } from '../packets/index.ts';
import { parseRule } from './rules.ts';

const read = (text: string) => {
  const found = parseRule(text);
  return found.ok ? { ...found.value, services: describePackets(found.value.services) } : found.issues[0];
};

describe('a rule', () => {
  it.each([
    ['allow a -> b', { text: 'allow a -> b', isAllow: true, from: ['a'], to: ['b'], services: 'everything' }],
    [
      '  deny a , c.d/e-f_1 -> any:443  ',
      { text: 'deny a , c.d/e-f_1 -> any:443', isAllow: false, from: ['a', 'c.d/e-f_1'], to: ['any'], services: 'tcp 443' },
    ],
    ['deny _x->9:0-65535', { text: 'deny _x->9:0-65535', isAllow: false, from: ['_x'], to: ['9'], services: 'tcp' }],
  ])('%j has its sides and services', (text, parts) => {
    expect(read(text)).toEqual(parts);
  });

  it.each([
    ['443', 'tcp 443'],
    ['0', 'tcp 0'],
    ['65535', 'tcp 65535'],
    ['8000-8999, 443', 'tcp 443, 8000-8999'],
    ['80-80', 'tcp 80'],
    ['tcp', 'tcp'],
    ['udp', 'udp'],
    ['icmp', 'icmp'],
    ['udp/53', 'udp 53'],
    ['tcp/20-21', 'tcp 20-21'],
    ['protocol/50', 'protocol 50'],
    ['protocol/0', 'protocol 0'],
    ['protocol/255', 'protocol 255'],
    ['protocol/6,udp', 'tcp; udp'],
  ])('is about `%s`', (services, words) => {
    expect(read(`allow a -> b:${services}`)).toMatchObject({ services: words });
  });

  it.each([
    '65536',
    '81-80',
    '-1',
    'https',
    'icmp/8',
    'icmp/',
    'udp/',
    'tcp/',
    'protocol/256',
    'protocol/',
    'protocol',
    'protocol/1x',
    'protocol/x1',
    'protocol/1234',
    '4 43',
    'sctp/1',
    '/53',
    '123456',
    '1-',
    'tcp/udp',
    '443x',
    'x443',
  ])('knows no service `%s`', (service) => {
    const said = `\`${service}\` is no service`;
    const help = 'write ports after the colon: `443`, `8000-8999`, `udp/53`, `tcp`, `icmp`';
    expect(read(`allow a -> b:80,${service}`)).toEqual({ code: 'segments-rule', message: said, help });
  });

  it.each([
    ['', 'a rule begins with `allow` or `deny`, not ``'],
    ['allow', 'a rule has one `->` between its two sides'],
    ['allowed a -> b', 'a rule begins with `allow` or `deny`, not `allowed`'],
    ['Allow a -> b', 'a rule begins with `allow` or `deny`, not `Allow`'],
    ['deny a', 'a rule has one `->` between its two sides'],
    ['deny a -> b -> c', 'a rule has one `->` between its two sides'],
    ['deny -> b', 'a side of the rule is empty'],
    ['deny a ->', 'a side of the rule is empty'],
    ['deny a -> :443', 'a side of the rule is empty'],
    ['deny a ->:443', 'a side of the rule is empty'],
    ['deny a b -> c', '`a b` is no name of a segment'],
    ['deny a -> .b', '`.b` is no name of a segment'],
    ['deny a -> b!', '`b!` is no name of a segment'],
  ])('%j is refused', (text, message) => {
    expect(read(text)).toMatchObject({ code: 'segments-rule', message });
  });

  it('has at most 2,000 characters', () => {
    const long = `allow a -> ${'b'.repeat(1_989)}`;
    expect([long.length, 'isAllow' in (read(long) ?? {})]).toEqual([2_000, true]);
    expect(read(`${long}b`)).toMatchObject({ message: 'the rule is too long', help: 'rules have at most 2000 characters' });
  });
});
