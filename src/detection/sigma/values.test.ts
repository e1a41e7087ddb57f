import { describe, expect, it } from 'vitest';
import type { EventValue } from '../patterns/index.ts';
import { ask, ruleOfItem } from './sigma.cases.ts';

const value = (text: EventValue): EventValue => ({ f: text });

/** An item of a selection, values of the field `f` that it holds of, and values that it does not hold of. */
type Row = readonly [item: string, holds: readonly EventValue[], fails: readonly EventValue[]];

const shown = (one: EventValue): string => JSON.stringify(one, (_, inner: unknown) => (typeof inner === 'bigint' ? `${inner}n` : inner));

describe('values', () => {
  it.each<Row>([
    ['f: abc', ['abc', 'ABC', ['x', 'aBc']], ['abcd', 'xabc', '', null, {}, 5]],
    ["f: 'a*c'", ['ac', 'abc', 'A\nC'], ['a', 'acd', 'bac']],
    ["f: 'a?c'", ['abc', 'a😀c'], ['ac', 'abbc']],
    ["f: 'a\\*c'", ['a*c'], ['abc', 'a\\*c']],
    ["f: 'a\\?c'", ['a?c'], ['abc']],
    ["f: 'a\\\\*c'", ['a\\c', 'a\\bc'], ['a*c', 'abc']],
    ["f: 'a\\\\\\*c'", ['a\\*c'], ['a\\bc']],
    ["f: 'C:\\Windows\\x'", ['c:\\windows\\X'], ['C:\\\\Windows\\\\x']],
    ["f: 'C:\\\\Windows'", ['C:\\Windows'], ['C:\\\\Windows']],
    ["f: '\\\\\\\\server'", ['\\\\server'], ['\\server']],
    ["f: '\\\\\\server'", ['\\\\server'], ['\\server']],
    ["f: 'ends\\'", ['ends\\'], ['ends']],
    ["f: ''", ['', ['', 'x']], [null, 'x', []]],
    ['f: null', [null, ['x', null]], ['', [], {}]],
    ['f:', [null], ['']],
    ["f: '*'", ['', 'x', 5, true], [null, {}, []]],
    ['f: 10', [10, '10', 1e1], ['10.0', '010', 11, true]],
    ['f: 1.50', [1.5, '1.5'], ['1.50']],
    ['f: 012345678901', ['012345678901'], ['12345678901', 12345678901]],
    ["f: '4688'", ['4688', 4688], [4689]],
    ['f: 123456789012345678901', [123_456_789_012_345_678_901n, '123456789012345678901'], [123_456_789_012_345_678_900n]],
    ['f: true', [true, 'true', 'True'], [1, 'yes', false]],
    ["f: 'true'", [true, 'TRUE'], [false]],
    ['f: [a, b, 5]', ['A', 'b', 5], ['c', ['c', 'd']]],
    ['f|all: [a, b]', [['a', 'b', 'c']], ['a', ['a']]],
    ['f|contains|all: [a, b]', ['xbxa', ['a', 'b']], ['xa', ['xa']]],
    ['f|startswith: ab', ['ABC', 'ab'], ['xab']],
    ['f|endswith: bc', ['aBC'], ['bcd']],
    ["f|contains: 'b*d'", ['abcde', 'xbd'], ['db']],
    ["f|startswith: '*b'", ['xxbyy'], ['a']],
    ['f|contains: 46', [4688, '146'], [5]],
    ['f|cased: aB', ['aB'], ['ab']],
    ['f|contains|cased: aB', ['xaBx'], ['xabx']],
    ['f|neq: a', ['b', null, ['b']], ['A', ['b', 'a']]],
    ['f|neq: [a, 5]', ['b', 6], ['a', '5']],
    ['f|contains|neq: a', ['b'], ['xax']],
    ['f|exists: true', [null, '', [], {}, 'x'], []],
    ['f|exists: no', [], [null]],
    ["f|re: 'b.d$'", ['abcd'], ['ABCD', 'abcde']],
    ["f|re|i: '^B'", ['bcd'], ['abc']],
    ["f|re|s: 'a.b'", ['a\nb'], ['ab']],
    ["f|re: 'a.b'", ['axb'], ['a\nb']],
    ["f|re|m: '^b'", ['a\nb'], ['ab']],
    ["f|re|i|m: '^B$'", ['a\nb\nc'], ['abc']],
    ["f|re: ['^a', 'z$']", ['ab', 'yz'], ['b']],
    ["f|re: 'a\\*b'", ['a*b'], ['aab']],
    ['f|lt: 5', [4, '4.5', -1], [5, 'x', null, true]],
    ['f|lte: 5', [5], [5.1]],
    ['f|gt: 5', [6n, '1e2'], [5]],
    ['f|gte: -0.5', [0], [-1]],
    ['f|cidr: 10.0.0.0/8', ['10.1.2.3'], ['11.0.0.1', '10.0.0.0/8', 'AWS Internal', '::ffff:10.0.0.1']],
    ["f|cidr: '2001:db8::/32'", ['2001:db8:1::5'], ['2001:db9::1', '10.0.0.1']],
    ['f|cidr: [192.168.0.0/16, 10.0.0.1]', ['10.0.0.1', '192.168.9.9'], ['10.0.0.2']],
    ['f|hour: 22', ['2026-11-01T22:15:00Z', '2026-11-02T00:15:00+02:00'], ['2026-11-01T21:15:00Z', '22']],
    ['f|hour|gte: 22', ['2026-11-01T23:00:00Z'], ['2026-11-01T05:00:00Z']],
    ['f|gte|hour: 22', ['2026-11-01T23:00:00Z'], ['2026-11-01T05:00:00Z']],
    ['f|minute: 15', ['2026-11-01T22:15:00Z'], ['2026-11-01T22:16:00Z']],
    ['f|day: 1', ['2026-11-01'], ['2026-11-02']],
    ['f|week: 53', ['2021-01-03'], ['2021-01-04']],
    ['f|month: 11', ['2026-11-01T00:00:00Z'], ['2026-10-31T23:59:59Z']],
    ['f|year|neq: 2026', ['2025-01-01'], ['2026-01-01']],
    ['f|base64: foo', ['Zm9v', 'zm9v'], ['Zm9vYg==']],
    ['f|base64|cased: foo', ['Zm9v'], ['zm9v']],
    ['f|base64offset|contains|cased: foo', ['Zm9vYmFy', btoa('xfoo'), btoa('xyfoo'), btoa('xyzfoo')], [btoa('bar')]],
    ['f|wide|base64offset|contains|cased: ping', [btoa('x\0p\0i\0n\0g\0')], [btoa('ping')]],
    ['f|utf16le|contains: ab', ['xa\0B\0'], ['ab']],
    ['f|utf16be: ab', ['\0a\0b'], ['a\0b\0']],
    ['f|utf16|contains: ab', ['x\ufeffa\0b\0'], ['a\0b\0']],
    ["f|base64: ''", [''], ['x']],
    ['f|re|ignorecase|multiline|dotall: ^B.c', ['x\nb\nC'], ['ab c']],
    ['f|re|i: [a, null]', ['A', null], ['b']],
    ['f|utf16|base64|cased: a', ['//5hAA=='], ['YQA=']],
    ["f|windash|contains: ' -enc'", [' -enc', ' /ENC', ' \u2013enc', ' \u2014enc', ' \u2015enc'], [' enc', ' +enc']],
    ["f|windash: 'a-b -c'", ['a-b /c'], ['a/b -c']],
    ["f|windash|contains|all: ['-a', '/b']", ['x /a -b'], ['x /a']],
    ["f|windash: '-a -b -c -d -e*'", ['-a /b -c /d \u2014efg', '/A -b -c -d -e'], ['-a -b -c -d +e']],
    // Four flags and more, before and behind other modifiers, as with fewer.
    ["f|windash|contains: '-a -b -c -d'", ['x -a /b –c -D y', '-a -b -c -d'], ['-a -b -c +d', '-a -b -c']],
    ["f|contains|windash: '-a -b -c -d'", ['x -a /b —c -D y'], ['-a -b -c +d']],
    ["f|windash|startswith: '-a -b -c -d'", ['/A -b -c /d y'], ['x -a -b -c -d']],
    ["f|endswith|windash: '-a -b -c -d'", ['x\n/A -b -c /d'], ['-a -b -c -d y', '-a -b -c -d\n']],
    ["f|windash|contains|all: ['-a -b -c -d', '-e']", ['/e -a -b /c -d'], ['-a -b -c -d']],
    ["f|windash|cased: '-a -b -c -d'", ['/a -b -c /d'], ['-A -b -c -d']],
    ["f|windash|contains: '-a.b (-c) -d[0] -e* -f'", ['x/a.b (-c) /d[0] -eany /f'], ['-axb (-c) -d[0] -e -f']],
    // Of a dash of Unicode in the rule, and of one within a word, nothing else is meant.
    ["f|windash: '–a -b'", ['–a /b'], ['-a /b']],
    ["f|windash: '-é a-b'", ['/É a-b'], ['-é a/b']],
    ["f|re|m|startswith: 'b|c'", ['bx', 'c\nb'], ['a\nb', 'xc']],
    ["f|re|startswith|m: 'a$'", ['a\nb'], ['b\na']],
    ["f|re|m|endswith: 'b|c'", ['xb'], ['b\na', 'c\n']],
    ["f|re|endswith: 'b'", ['xb'], ['b\n']],
    ["f|re|contains: 'b'", ['abc'], ['ac']],
    ['f|fieldref: g', [], ['x']],
    ['g.h|startswith: x', [], ['x']],
  ])('%s', (item, holds, fails) => {
    const rule = ruleOfItem(item);
    for (const one of holds) expect(ask(rule, value(one)), shown(one)).toBe(true);
    for (const one of fails) expect(ask(rule, value(one)), shown(one)).toBe(false);
  });

  it('tells an absent field from an empty one', () => {
    expect(ask(ruleOfItem('f: null'), {})).toBe(true);
    expect(ask(ruleOfItem("f: ''"), {})).toBe(false);
    expect(ask(ruleOfItem('f|exists: false'), {})).toBe(true);
    expect(ask(ruleOfItem('f|neq: a'), {})).toBe(true);
  });

  it('compares fields with each other', () => {
    const event = { user: 'alice', target: 'ALICE', path: 'users/alice/x' };
    expect(ask(ruleOfItem('user|fieldref: target'), event)).toBe(true);
    expect(ask(ruleOfItem('user|fieldref|cased: target'), event)).toBe(false);
    expect(ask(ruleOfItem('user|fieldref|neq: target'), event)).toBe(false);
    expect(ask(ruleOfItem('path|fieldref|contains: user'), event)).toBe(true);
    expect(ask(ruleOfItem('path|contains|fieldref: user'), event)).toBe(true);
    expect(ask(ruleOfItem('path|startswith|fieldref: user'), event)).toBe(false);
  });

  it('replaces placeholders by their values, which may have wildcards', () => {
    const placeholders = new Map([
      ['admins', ['alice', 'ops-*']],
      ['hosts', ['h1', 'h2']],
    ]);
    const rule = ruleOfItem("f|expand: '%admins%@%hosts%'");
    for (const text of ['alice@h2', 'OPS-7@h1']) expect(ask(rule, { f: text }, { placeholders })).toBe(true);
    for (const text of ['bob@h1', '%admins%@h1', 'alice@h3']) expect(ask(rule, { f: text }, { placeholders })).toBe(false);
    expect(ask(ruleOfItem("f|expand: '\\%a%hosts%'"), { f: '%ah1' }, { placeholders })).toBe(true);
    expect(ask(ruleOfItem("f: '%hosts%'"), { f: '%HOSTS%' }, { placeholders })).toBe(true);
    expect(ask(ruleOfItem("f|expand|contains: '%hosts%'"), { f: 'xh1x' }, { placeholders })).toBe(true);
  });
});

describe('elements', () => {
  const holds = (item: string, event: EventValue, placeholders: ReadonlyMap<string, readonly string[]> = new Map()) =>
    ask(ruleOfItem(item), event, { placeholders });

  it('asks several fields of one element', () => {
    const item = 'l|element: { k: a, v|startswith: b }';
    expect(holds(item, { l: [{ k: 'x' }, { k: 'A', v: 'bc' }] })).toBe(true);
    expect(holds(item, { l: [{ k: 'a' }, { v: 'b' }] })).toBe(false);
    expect(holds('l.k: a\nl.v|startswith: b', { l: [{ k: 'a' }, { v: 'b' }] })).toBe(true);
  });

  it('takes one of several maps, or with `all` each of them, and with `neq` none', () => {
    const maps = '[{ k: a, v: b }, { k: c }]';
    expect(holds(`l|element: ${maps}`, { l: [{ k: 'c' }] })).toBe(true);
    expect(holds(`l|element|all: ${maps}`, { l: [{ k: 'c' }] })).toBe(false);
    expect(holds(`l|element|all: ${maps}`, { l: [{ k: 'c' }, { k: 'a', v: 'b' }] })).toBe(true);
    expect(holds(`l|element|neq: ${maps}`, { l: [{ k: 'a' }, { v: 'b' }] })).toBe(true);
    expect(holds(`l|element|neq: ${maps}`, { l: [{ k: 'c' }] })).toBe(false);
  });

  it('reads JSON in texts', () => {
    const item = 'p|json: { Statement|element: { Effect: Allow, Principal.AWS|otheraccount: own, Condition|exists: false } }';
    const policy = (...Statement: readonly EventValue[]) => ({ own: '111122223333', p: JSON.stringify({ Statement }) });
    expect(holds(item, policy({ Effect: 'Allow', Principal: { AWS: ['111122223333', 'arn:aws:iam::444455556666:root'] } }))).toBe(true);
    expect(holds(item, policy({ Effect: 'Allow', Principal: { AWS: '111122223333' } }, { Effect: 'Deny', Principal: { AWS: '444455556666' } }))).toBe(false);
    expect(holds(item, policy({ Effect: 'Allow', Principal: { AWS: '444455556666' }, Condition: {} }))).toBe(false);
  });

  it('knows own accounts from a list, where there is one', () => {
    const item = "f|otheraccount|expand: [own, '%ours%']";
    const ours = new Map([['ours', ['444455556666']]]);
    expect(holds(item, { own: '111122223333', f: '444455556666' })).toBe(true);
    expect(holds(item, { own: '111122223333', f: '444455556666' }, ours)).toBe(false);
    expect(holds(item, { own: '111122223333', f: '777788889999' }, ours)).toBe(true);
    expect(holds('f|otheraccount|neq: own', { own: '111122223333', f: ['111122223333', 'x'] })).toBe(true);
    expect(() => holds(item, {}, new Map([['ours', ['x']]]))).toThrow('which is no number of an account');
  });
});

describe('keywords', () => {
  it.each<[string, EventValue, boolean]>([
    ['- ab', { x: ['xABx'] }, true],
    ['- ab', { ab: 'x' }, false],
    ["- 'a*d'", { x: { y: 'zabcdz' } }, true],
    ['- 46', { x: 4688 }, true],
    ["'|all': [a, b]", { x: 'a', y: 'b' }, true],
    ["'|all': [a, b]", { x: 'a' }, false],
    ["'|re': 'a.c'", { x: 'xabcx' }, true],
    ["'|contains|cased': aB", { x: 'xabx' }, false],
    ['- ab\n- f: 5', { f: '5' }, true],
    ['ab', { x: 'ab' }, true],
  ])('%s in %j', (item, event, holds) => {
    expect(ask(ruleOfItem(item), event)).toBe(holds);
  });
});
