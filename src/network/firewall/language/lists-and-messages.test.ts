// What is said of a rule that is out of form, word for word, and where; and values whose form alone is asked.

import { describe, expect, it } from 'vitest';
import { parseAddresses } from './address-set.ts';
import { parseList } from './list.ts';
import { parseRule } from './parse-rule.ts';
import { parseRules } from './parse-rules.ts';
import { decimalNumber, leadingNumber } from './written-number.ts';

const HEAD = 'alert tcp any any -> any any';
const messages = (options: string, protocol = 'tcp') =>
  parseRules(`alert ${protocol} any any -> any any (${options} sid:1;)`).problems.map(({ code, message }) => `${code}: ${message}`);

describe('a list in brackets', () => {
  it.each([
    ['[a b]', 2, 'a blank stands after a word of a list'],
    ['[[a] ]', 4, 'a blank stands after a word of a list'],
    ['[a', 2, 'the list is not closed with `]`'],
    ['[a[b]]', 2, 'the list is not closed with `]`'],
    ['[a,,b]', 3, 'an address or a port is missing'],
    ['', 0, 'an address or a port is missing'],
    ['a b', 2, '`b` stands after the end'],
    ['[a]b', 3, '`b` stands after the end'],
    [`${'['.repeat(33)}a${']'.repeat(33)}`, 32, 'lists are nested more than 32 deep'],
  ])('is none as %s', (text, at, message) => {
    expect(parseList(text)).toEqual({ ok: false, at, message });
  });

  it.each(['a ', ' a', '\ta', '[!\ta,\tb]', '[a] ', '[ a]', '[[a], b,]', '[!a,!!b]', `${'['.repeat(32)}a${']'.repeat(32)}`])('is one as %s', (text) => {
    expect(parseList(text).ok).toBe(true);
  });

  it('holds words where they stand, with their negation', () => {
    const word = (text: string, at: number, isNegated = false) => ({ kind: 'word', text, isNegated, at });
    expect(parseList('![a, ![!b]]')).toEqual({
      ok: true,
      value: { kind: 'list', isNegated: true, at: 0, items: [word('a', 2), { kind: 'list', isNegated: true, at: 5, items: [word('b', 8, true)] }] },
    });
  });

  it('of addresses is told where it ends', () => {
    expect(parseAddresses('[10.0.0.1 ]')).toEqual({ ok: false, at: 9, message: 'a blank stands after a word of a list' });
    expect(parseAddresses('[10.0.0.1,x]')).toEqual({ ok: false, at: 10, message: '`x` is not an address, a block or a range' });
  });
});

describe('what is said of an option', () => {
  it.each([
    ['flow:established,established;', 'value: `flow`: `established` stands twice'],
    ['flow:to_server,from_server;', 'value: `flow`: `to_server` and `to_client` cannot both hold'],
    ['flow:only_frag,no_frag;', 'value: `flow`: `only_frag` and `no_frag` cannot both hold'],
    ['flowbits:isset,a|b c;', 'value: `flowbits`: a name of a flowbit is missing, or has a blank in it'],
    ['dns.opcode:256;', 'value: `dns.opcode`: `256` is more than 255'],
    ['dsize:1<>5; content:"abcdef";', 'dsize: the contents need 6 bytes, and the payload may have 5'],
    ['content:!"abcdef"; fast_pattern:1,2; depth:9;', 'modifier: `depth` cannot stand after this `fast_pattern`'],
    ['ssl_state;', 'value: `ssl_state` needs a value'],
    ['ssl_version;', 'value: `ssl_version` needs a value'],
    ['tls.version;', 'value: `tls.version` needs a value'],
    ['dns.opcode;', 'value: `dns.opcode` needs a value'],
    ['content:"";', 'value: `content`: there is nothing to look for'],
    ['content:"a"; rawbytes; rawbytes;', 'twice: `rawbytes` stands twice for one `content`'],
    ['isdataat:x;', 'value: `isdataat`: `x` is neither a number of bytes nor the name of one'],
    ['content:"a"; byte_test:1,>,x,0;', 'value: `byte_test`: no `byte_extract` or `byte_math` before gives `x`'],
    ['ip_proto:4;', 'protocol: IP in IP is not supported'],
    ['pcre:"/(?/";', 'value: `pcre`: a bracket is not closed'],
    ['pcre:"/(?Z)/";', 'value: `pcre`: a group of no kind that there is'],
  ])('%s', (options, message) => {
    expect(messages(options, options.startsWith('ip_proto') ? 'ip' : 'tcp')).toEqual([message]);
  });

  it('of a pattern that is none is that alone', () => {
    expect(messages('http.uri; content:"a"; pcre:"/(/";', 'http')).toEqual(['value: `pcre`: a bracket is not closed']);
  });

  it('of a sid is which there are', () => {
    const said = (sid: string) => parseRules(`${HEAD} (sid:${sid};)`).problems.map(({ message }) => message);
    expect([said('0'), said('4294967295'), said('4294967294')]).toEqual([
      ['`sid`: `0` is not from 1 to 4294967294'],
      ['`sid`: `4294967295` is not from 1 to 4294967294'],
      [],
    ]);
  });

  it('is nothing of comments', () => {
    expect(parseRules('# a\n; b\n  \n')).toEqual({ rules: [], problems: [] });
  });

  it('of one that does not end is its own text', () => {
    expect(parseRules(`${HEAD} (sid:1; nocase)`).problems.map(({ message }) => message)).toEqual(['the option `nocase` does not end in `;`']);
  });
});

describe('a rule out of form', () => {
  const spans = (text: string) => parseRule(text).problems.map(({ code, span }) => [code, span.from, span.to]);

  it('is told with its place', () => {
    expect(spans(`${HEAD} sid:1;)`)).toEqual([['bracket', 29, 30]]);
    expect(spans(`${HEAD} (sid:1;`)).toEqual([['bracket', 29, 30]]);
    const said = (text: string) => parseRule(text).problems.map(({ message }) => message);
    expect(said(`${HEAD} (sid:1`)).toEqual(['the options are not closed with `)`']);
    expect([said(`${HEAD} (sid:1;) x`), spans(`${HEAD} (sid:1;) x`)]).toEqual([['something stands after the options'], [['bracket', 37, 39]]]);
    expect(spans(`${HEAD} (sid:; )`)).toContainEqual(['value', 34, 35]);
    expect(spans(`${HEAD} ( `)).toEqual([['bracket', 30, 31]]);
    expect(spans('(sid:1;)')).toEqual([['header', 0, 0]]);
    expect(spans(' (sid:1;)')).toEqual([['header', 0, 1]]);
  });

  it('is no rule where it begins with a blank, and that is all that is said of it', () => {
    const { rules, problems } = parseRules(` ${HEAD} (sid:1; foo;)\n ${HEAD} (sid:2;)`);
    expect(rules).toEqual([]);
    expect(problems.map(({ code, kind, place }) => [code, kind, place.line])).toEqual([
      ['indented-rule', 'syntax', 1],
      ['indented-rule', 'syntax', 2],
    ]);
  });

  it('is none with a variable that there is not', () => {
    const { rules, problems } = parseRules('alert tcp $A any -> @B $C (sid:1;)', { addresses: new Set<string>(), ports: new Set<string>() });
    expect(rules).toEqual([]);
    expect(problems.map(({ kind, code, message, span }) => [kind, code, message, span.from])).toEqual([
      ['syntax', 'variable', 'the variable `$A` is not defined', 10],
      ['syntax', 'variable', 'the variable `@B` is not defined', 20],
      ['syntax', 'variable', 'the variable `$C` is not defined', 23],
    ]);
  });

  it('is none where nothing is left of its variables, and a circle of them is no fault', () => {
    const read = (text: string) => {
      const result = parseAddresses(text);
      return result.ok ? result.value : undefined;
    };
    const addresses = new Map([
      ['CIRCLE', read('[$CIRCLE]')],
      ['ALL', read('0.0.0.0/0')],
    ]);
    const codes = (source: string) =>
      parseRules(`alert tcp ${source} any -> any any (sid:1;)`, { addresses, ports: new Set<string>() }).problems.map(
        ({ code, message }) => `${code}: ${message}`,
      );
    expect(codes('$CIRCLE')).toEqual([]);
    expect(codes('!$ALL')).toEqual(['address: no address is left']);
    expect(codes('[10.0.0.0/8,!$ALL]')).toEqual(['address: no address is left']);
    expect(codes('$ALL')).toEqual([]);
    expect(codes('!2001:db8::/32')).toEqual([]);
  });
});

describe('a number', () => {
  it.each([
    ['0', 0n],
    ['08', 0n],
    ['017x', 15n],
    ['0x', 0n],
    ['0xFfg', 255n],
    ['0X10', 16n],
    ['+12.5', 12n],
    ['-0x10', -16n],
    ['-017', -15n],
    ['999999999999999999999999', 999999999999999999999999n],
    ['9999999999999999999999999', undefined],
    ['x1', undefined],
    ['-', undefined],
    ['+-1', undefined],
    ['', undefined],
  ])('is read from the start of %j', (text, number) => {
    expect(leadingNumber(text)).toBe(number);
  });

  it.each([
    ['007', 7n],
    ['+7', 7n],
    ['-7', -7n],
    ['000000000000000000000007', 7n],
    ['0000000000000000000000007', undefined],
    ['7x', undefined],
    ['x7', undefined],
    ['0x7', undefined],
    ['--7', undefined],
    ['', undefined],
  ])('of decimal digits alone is read from %j', (text, number) => {
    expect(decimalNumber(text)).toBe(number);
  });
});
