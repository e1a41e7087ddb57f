import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AddressBlock, parseCidr } from '../core/index.ts';
import { internetsCovered } from './internet.ts';
import { portsOpenToInternet } from './open-ports.ts';
import { readRules } from './security-group.ts';

const blocks = (...texts: string[]) => texts.flatMap((text) => parseCidr(text) ?? []);
const noLists = () => undefined;

describe('internetsCovered', () => {
  it.each([
    [['0.0.0.0/0'], ['0.0.0.0/0']],
    [['::/0'], ['::/0']],
    [['0.0.0.0/1', '128.0.0.0/1'], ['0.0.0.0/0']],
    [
      ['0.0.0.0/1', '128.0.0.0/1', '::/0'],
      ['0.0.0.0/0', '::/0'],
    ],
    [['0.0.0.0/1'], []],
    [['2000::/3'], ['::/0']],
    [['2000::/4'], []],
    [['10.0.0.0/8', '192.168.0.0/16'], []],
    [[], []],
    // Everything but 10.0.0.0/8: no host of the internet is left out.
    [['0.0.0.0/5', '8.0.0.0/7', '11.0.0.0/8', '12.0.0.0/6', '16.0.0.0/4', '32.0.0.0/3', '64.0.0.0/2', '128.0.0.0/1'], ['0.0.0.0/0']],
    // Everything but 8.0.0.0/8: some hosts of the internet are left out.
    [['0.0.0.0/5', '9.0.0.0/8', '10.0.0.0/7', '12.0.0.0/6', '16.0.0.0/4', '32.0.0.0/3', '64.0.0.0/2', '128.0.0.0/1'], []],
  ])('%j covers %j', (texts, expected) => {
    expect(internetsCovered(blocks(...texts))).toEqual(expected);
  });
});

describe('portsOpenToInternet', () => {
  const cidr = fc.constantFrom('0.0.0.0/0', '0.0.0.0/1', '128.0.0.0/1', '10.0.0.0/8', '0.0.0.0/2', '64.0.0.0/2');
  const port = fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 65535 }));
  const permission = fc.record({
    IpProtocol: fc.constantFrom('tcp', '6', 'udp', '17', '-1', 'icmp', '50'),
    ports: fc.tuple(port, port),
    IpRanges: fc.array(
      cidr.map((CidrIp) => ({ CidrIp })),
      { maxLength: 2 },
    ),
    Ipv6Ranges: fc.array(fc.constantFrom({ CidrIpv6: '::/0' }, { CidrIpv6: '2001:db8::/32' }), { maxLength: 1 }),
    PrefixListIds: fc.array(fc.constantFrom({ PrefixListId: 'pl-world' }, { PrefixListId: 'pl-office' }), { maxLength: 1 }),
  });
  const lists: Record<string, readonly AddressBlock[]> = { 'pl-world': blocks('0.0.0.0/0'), 'pl-office': blocks('198.51.100.0/24') };

  it('opens exactly the ports that a look at each of the 65,536 finds open', () => {
    fc.assert(
      fc.property(fc.array(permission, { maxLength: 5 }), (drawn) => {
        const permissions = drawn.map(({ ports: [a, b], ...rest }) => ({ ...rest, FromPort: Math.min(a, b), ToPort: Math.max(a, b) }));
        const { openings, unclear } = portsOpenToInternet(readRules(permissions) ?? [], (id) => lists[id]);
        expect(unclear).toEqual([]);
        for (const transport of ['tcp', 'udp']) {
          const numbers = transport === 'tcp' ? ['tcp', '6', '-1'] : ['udp', '17', '-1'];
          const relevant = permissions.filter((one) => numbers.includes(one.IpProtocol));
          const remembered = new Map<string, boolean>();
          const wrong: number[] = [];
          for (let at = 0; at <= 65535; at++) {
            const here = relevant.filter((one) => one.IpProtocol === '-1' || (one.FromPort <= at && at <= one.ToPort));
            const key = here.map((one) => permissions.indexOf(one)).join();
            let isOpen = remembered.get(key);
            if (isOpen === undefined) {
              const texts = here.flatMap((one) => [...one.IpRanges.map((range) => range.CidrIp), ...one.Ipv6Ranges.map((range) => range.CidrIpv6)]);
              const listed = here.flatMap((one) => one.PrefixListIds.flatMap(({ PrefixListId }) => lists[PrefixListId] ?? []));
              isOpen = internetsCovered([...blocks(...texts), ...listed]).length > 0;
              remembered.set(key, isOpen);
            }
            const said = openings.some((one) => one.transport === transport && one.ports[0] <= at && at <= one.ports[1]);
            if (said !== isOpen) wrong.push(at);
          }
          expect(wrong).toEqual([]);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('names prefix lists that it does not know, and opens nothing by them', () => {
    const rules = readRules([{ IpProtocol: 'tcp', FromPort: 22, ToPort: 22, PrefixListIds: [{ PrefixListId: 'pl-1' }] }]) ?? [];
    const { openings, unclear } = portsOpenToInternet(rules, noLists);
    expect(openings).toEqual([]);
    expect(unclear.map((one) => one.prefixLists)).toEqual([['pl-1']]);
  });

  it.each([
    [{ IpProtocol: 'tcp', IpRanges: [{ CidrIp: '0.0.0.0/0' }] }, ['FromPort']],
    [{ IpProtocol: 'tcp', FromPort: '22', ToPort: 22, IpRanges: [{ CidrIp: '0.0.0.0/0' }] }, ['FromPort']],
    [{ IpProtocol: 'tcp', FromPort: 25, ToPort: 22, IpRanges: [{ CidrIp: '0.0.0.0/0' }] }, ['FromPort']],
    [{ FromPort: 22, ToPort: 22, IpRanges: [{ CidrIp: '0.0.0.0/0' }] }, ['IpProtocol']],
    [{ IpProtocol: 'tcp', FromPort: 22, ToPort: 22, IpRanges: [{ CidrIp: 'everyone' }] }, ['IpRanges.CidrIp']],
  ])('says of %j that %j cannot be read', (broken, unreadable) => {
    const { openings, unclear } = portsOpenToInternet(readRules([broken]) ?? [], noLists);
    expect(openings).toEqual([]);
    expect(unclear.map((one) => one.unreadable)).toEqual([unreadable]);
  });
});
