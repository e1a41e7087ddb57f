// Corners of the mistakes: which rule a finding is about, how many places are compared, what is not forwarded.

import { describe, expect, it } from 'vitest';
import { createFirewall } from '../engine/firewall.ts';
import { less, policyOf, record, reference, text } from '../groups/groups.cases.ts';
import { readRuleGroup } from '../groups/read-rule-group.ts';
import { parseAddresses } from '../language/address-set.ts';
import { parseRules } from '../language/parse-rules.ts';
import { parsePorts } from '../language/port-set.ts';
import { findMistakes } from './find.ts';
import { findMistakesInPolicy } from './find-in-policy.ts';
import { addressPlaces, portPlaces } from './overlap.ts';

const none = { addresses: new Map(), ports: new Map() };
const found = (rules: string) =>
  findMistakes(
    parseRules(rules).rules.map((placed) => ({ placed, variables: none })),
    'action',
  ).map(({ code, rule, span }) => `${rule?.rule.sid} ${code} ${rule?.rule.text.slice(span.from, span.to)}`);

describe('mistakes of rules', () => {
  it('are about the content, not about a message with the same words', () => {
    expect(found('alert tls any any -> any any (msg:"a.example"; tls.sni; content:"a.example"; endswith; sid:1;)')).toEqual([
      '1 suffix-without-dot "a.example"',
    ]);
    const { rules } = parseRules('alert tls any any -> any any (msg:"a.example"; tls.sni; content:"a.example"; endswith; sid:1;)');
    const [one] = findMistakes(
      rules.map((placed) => ({ placed, variables: none })),
      'action',
    );
    expect(one?.span.from).toBe(rules[0]?.rule.text.lastIndexOf('"a.example"'));
  });

  it('are of passes that decide at the first packet, and of nothing else', () => {
    const later = 'drop tls any any -> any any (tls.sni; content:"a"; sid:2;)';
    expect(found(`pass ip 10.0.0.0/8 any -> any any (sid:1;)\n${later}`)).toEqual(['1 pass-beats-later-rules ip']);
    expect(found(`pass ip any any -> !10.0.0.1 any (sid:1;)\n${later}`)).toEqual(['1 pass-beats-later-rules ip']);
    expect(found(`alert ip any any -> any any (sid:1;)\n${later}`)).toEqual([]);
    expect(found(`drop udp any any -> any any (sid:1;)\ndrop ip 10.0.0.1 any -> any any (sid:3;)\n${later}`)).toEqual([]);
    expect(found(`pass tcp any any -> any any (flow:to_server; sid:1;)\n${later}`)).toEqual([]);
    expect(found(`pass ip 10.0.0.0/8 any -> any any (sid:1;)\nalert tls any any -> any any (tls.sni; content:"a"; sid:2;)`)).toEqual([]);
    expect(found('pass ip 10.0.0.0/8 any -> any any (sid:1;)\ndrop tcp any any -> any any (tcp.flags:S; sid:2;)')).toEqual([]);
  });
});

describe('a rule that is asked once of a flow', () => {
  const detected = 'pass tcp any any -> any any (app-layer-protocol:tls; sid:4;)';
  const first = 'pass tcp any any -> any any (flow:not_established; sid:1;)';
  const once = 'pass tcp any any -> any any (sid:2;)';
  const later = 'reject tls any any -> any any (flow:to_client; sid:3;)';
  const strict = (...rules: readonly string[]) =>
    findMistakes(
      parseRules(rules.join('\n')).rules.map((placed) => ({ placed, variables: none })),
      'strict',
    ).flatMap(({ code, rule }) => (code === 'shadowed' ? [rule?.rule.sid] : []));

  it('leaves nothing to later ones, unless a pass of packets takes that moment', () => {
    expect(strict(once, later)).toEqual([3]);
    expect(strict(first, once, later)).toEqual([]);
    expect(strict(first.replace('pass', 'drop'), once, later)).toEqual([3]);
    expect(strict(once, first, later)).toEqual([1, 3]);
    expect(strict(first, once, once.replace('sid:2', 'sid:5'))).toEqual([5]);
    expect(strict('pass tls any any -> any any (flow:established; sid:6;)', later)).toEqual([]);
    expect(strict(detected, detected.replace('sid:4', 'sid:7'))).toEqual([7]);
    expect(strict(first, detected, detected.replace('sid:4', 'sid:7'))).toEqual([7]);
  });
});

describe('many rules', () => {
  it('are compared up to 2000', () => {
    const rules = (count: number) => [
      ...Array.from({ length: count - 2 }, (_, index) => `alert tcp any any -> any any (flow:to_server; sid:${index + 3};)`),
      'drop tcp any any -> any any (flow:to_server; sid:1;)',
      'drop tcp any any -> any 80 (flow:to_server; sid:2;)',
    ];
    expect(found(rules(2000).join('\n'))).toEqual(['2 shadowed drop']);
    expect(found(rules(2001).join('\n'))).toEqual([]);
  });
});

describe('the places that sets tell apart', () => {
  const read = (words: readonly string[]) => {
    const result = parseAddresses(`[${words.join(',')}]`);
    return result.ok ? result.value : undefined;
  };
  const places = (words: readonly string[]) => {
    const set = read(words);
    return set === undefined ? 'no set' : addressPlaces([[set, none]])?.map(({ version, first, last }) => `${version} ${first}${first === last ? '' : '!'}`);
  };

  it('are the starts of ranges and what comes after them', () => {
    expect(places(['0.0.0.1-0.0.0.3', '255.255.255.255', '2001:db8::/32'])).toEqual([
      '4 0',
      '4 1',
      '4 4',
      '4 4294967295',
      '6 0',
      `6 ${0x2001_0db8n << 96n}`,
      `6 ${0x2001_0db9n << 96n}`,
    ]);
    expect(places(['ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff'])).toEqual(['4 0', '6 0', `6 ${2n ** 128n - 1n}`]);
    expect(places(['ffff:ffff:ffff:ffff:ffff:ffff:ffff:fffe'])).toEqual(['4 0', '6 0', `6 ${2n ** 128n - 2n}`, `6 ${2n ** 128n - 1n}`]);
    expect(places(['255.255.255.254'])).toEqual(['4 0', '4 4294967294', '4 4294967295', '6 0']);
  });

  it('are told of variables that name variables, sixteen deep', () => {
    const value = (index: number, last: string) => (index === 15 ? last : `$V${index + 1}`);
    const names = Array.from({ length: 16 }, (_, index) => index);
    const chain = {
      addresses: new Map(names.map((index) => [`V${index}`, read([value(index, '10.0.0.1')])])),
      ports: new Map(
        names.map((index) => {
          const result = parsePorts(value(index, '80'));
          return [`V${index}`, result.ok ? result.value : undefined];
        }),
      ),
    };
    const [set, port] = [read(['$V0']), parsePorts('$V0')];
    expect(set === undefined ? 'no set' : addressPlaces([[set, chain]])?.map(({ version, first }) => `${version} ${first}`)).toEqual([
      '4 0',
      '4 167772161',
      '4 167772162',
      '6 0',
    ]);
    expect(port.ok && portPlaces([[port.value, chain]])).toEqual([0, 80, 81]);
  });

  it('are not told where there are more than 2000', () => {
    const words = (count: number) => Array.from({ length: count }, (_, index) => `10.${index >> 7}.${(index * 2) & 255}.0`);
    expect(places(['0.0.0.0', ...words(999)])).toHaveLength(2001);
    expect(places(words(1000))).toBeUndefined();
  });

  it('of ports are the same, within the ports that there are', () => {
    const ports = (words: string) => {
      const result = parsePorts(words);
      return result.ok ? portPlaces([[result.value, none]]) : undefined;
    };
    expect([ports('80'), ports('[80:90,443]'), ports('65535'), ports('0:65534'), ports('any')]).toEqual([
      [0, 80, 81],
      [0, 80, 91, 443, 444],
      [0, 65_535],
      [0, 65_535],
      [0],
    ]);
    const web = parsePorts('[80:90,443]');
    const named = parsePorts('[$WEB,8080]');
    const own = { addresses: new Map(), ports: new Map([['WEB', web.ok ? web.value : undefined]]) };
    expect(named.ok && portPlaces([[named.value, own]])).toEqual([0, 80, 91, 443, 444, 8080, 8081]);
  });
});

describe('what is never forwarded', () => {
  const mistakes = (attributes: Parameters<typeof less>[0], rule = 'drop tcp any any -> any 443 (flow:to_server; sid:1;)') =>
    findMistakesInPolicy(
      policyOf({ StatefulRuleGroupReferences: [reference('g')], StatelessRuleGroupReferences: [reference('less')], StatelessDefaultActions: ['aws:drop'] }, [
        text('g', rule),
        less(attributes),
      ]),
      { inspects: [], groupRecords: new Map() },
    ).map(({ code }) => code);

  it('is told by every packet of a flow, the first too', () => {
    expect(mistakes([])).toEqual(['never-forwarded']);
    expect(mistakes([], 'drop ip 10.0.0.0/8 any -> 192.0.2.0/24 any (sid:1;)')).toEqual(['never-forwarded']);
    expect(mistakes([['aws:forward_to_sfe', { Protocols: [17] }]], 'drop ip any any -> any any (sid:1;)')).toEqual([]);
    const flags = (one: string) => ({ Protocols: [6], TCPFlags: [{ Flags: [one], Masks: ['SYN', 'ACK'] }] });
    expect(mistakes([['aws:forward_to_sfe', flags('SYN')]])).toEqual([]);
    expect(mistakes([['aws:forward_to_sfe', flags('ACK')]])).toEqual([]);
    expect(mistakes([['aws:forward_to_sfe', flags('URG')]])).toEqual(['never-forwarded']);
  });
});

describe('a flow of one packet', () => {
  it('has no answer where it is not told what the stateless engine does to it', () => {
    const gre = { source: '10.0.1.5', destination: '203.0.113.9', protocol: 47 };
    expect(createFirewall(policyOf({}))(gre)).toMatchObject({ action: 'unknown', stage: 'packet', unknowns: ['StatelessDefaultActions'] });
    expect(createFirewall(policyOf({ StatelessDefaultActions: ['aws:forward_to_sfe'] }))(gre)).toMatchObject({ action: 'pass', unknowns: [] });
  });
});

describe('records that say nothing', () => {
  it('have rules that are missing', () => {
    for (const RuleGroup of ['text', null, 5, [], true])
      expect(readRuleGroup(record('g', { RuleGroup }), { homeNet: undefined }).missing).toEqual(['the rules of g']);
    expect(readRuleGroup(record('g', {}), { homeNet: undefined }).missing).toEqual(['the rules of g']);
    expect(policyOf(null as never)).toMatchObject({ order: 'action', stateful: [], stateless: [] });
    expect(policyOf('text' as never)).toMatchObject({ order: 'action', stateful: [], stateless: [], missing: ['the firewall policy policy'] });
  });
});
