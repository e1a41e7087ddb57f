import { describe, expect, it } from 'vitest';
import { parseAddresses } from './address-set.ts';
import { contentBytes } from './content-bytes.ts';
import { isCertificateDate } from './date-value.ts';
import { parseRules } from './parse-rules.ts';
import { parsePorts } from './port-set.ts';
import { canMatchWithin, compileRegex } from './regex.ts';
import { faultOfRegex } from './regex-fault.ts';

// https://www.rfc-editor.org/rfc/rfc3629#section-3
describe('the bytes of a content', () => {
  it.each([
    ['\u007f', '7f'],
    ['\u0080', 'c2 80'],
    ['\u07ff', 'df bf'],
    ['\u0800', 'e0 a0 80'],
    ['\uffff', 'ef bf bf'],
    ['\uffffa', 'ef bf bf 61'],
    ['\u{10000}', 'f0 90 80 80'],
    ['\u{10000}a', 'f0 90 80 80 61'],
    ['\u{10ffff}', 'f4 8f bf bf'],
  ])('of %j are %s', (text, expected) => {
    const read = contentBytes(text);
    expect(read.ok && Array.from(read.bytes, (byte) => byte.charCodeAt(0).toString(16).padStart(2, '0')).join(' ')).toBe(expected);
  });
});

// https://docs.suricata.io/en/suricata-7.0.10/rules/intro.html#ports-source-and-destination
describe('ports', () => {
  it.each([
    ['0', 0, 0],
    ['65535', 65_535, 65_535],
    ['00080', 80, 80],
    ['80:', 80, 65_535],
    [':80', 0, 80],
    ['80:80', 80, 80],
    [':', 0, 65_535],
  ])('%s is from %i to %i', (text, first, last) => {
    expect(parsePorts(text)).toEqual({ ok: true, value: { kind: 'range', first, last, isNegated: false } });
  });

  it.each(['65536', '123456', '1234567', '123456:', ':123456', '81:80', '80:65536', '8o', '80:90:100', '$WEB.x', 'x$WEB', '@WEB', '-1', 'Any'])(
    'are none in %s',
    (text) => {
      expect(parsePorts(text)).toEqual({ ok: false, at: 0, message: `\`${text}\` is not a port or a range of ports` });
    },
  );

  it('are told from the first where none is left', () => {
    expect(parsePorts('[80,!80]')).toEqual({ ok: false, at: 0, message: 'no port is left' });
  });

  it('are not told to be none where a variable may hold some', () => {
    expect(['[$WEB,!0:65535]', '[any,!80]', '[80,!80]', '![0:65535]', '![!80]'].map((text) => parsePorts(text).ok)).toEqual([true, true, false, false, true]);
  });

  it.each([
    ['[[1:2,!3]]', 7],
    ['[[[1:2],!3]]', 9],
    ['[[[4],!3]]', undefined],
    ['[1:2,!3]', undefined],
    ['[[!3,1:2]]', undefined],
    ['[[1:2,![3,4]]]', 6],
    ['[[1,2],[1:2,3,!4]]', 15],
  ])('of an inner list have no negation after a range: %s', (text, at) => {
    const read = parsePorts(text);
    expect(read.ok ? undefined : read.at).toBe(at);
  });
});

describe('addresses', () => {
  it('are none where all of IPv4 is taken away, whatever is left of IPv6', () => {
    const left = (text: string) => parseAddresses(text).ok;
    expect(['[2001:db8::1,!0.0.0.0/0]', '[2001:db8::1,!0.0.0.0/1,!128.0.0.0/1]', '[10.0.0.1,!::/0]', '[2001:db8::1,!0.0.0.0/1]'].map(left)).toEqual([
      false,
      false,
      true,
      true,
    ]);
  });

  it.each([
    '$HOME.x',
    '10.0.0.1-',
    '-10.0.0.1',
    '10.0.0.1-10.0.0.2-10.0.0.3',
    '10.0.0.2-10.0.0.1',
    '10.0.0.0/8-10.0.0.1',
    '::1-::2',
    '10.0.0.0/255.0.255.0',
    '10.0.0.0/300.0.0.0',
    '300.0.0.0/255.0.0.0',
  ])('are none in %s', (text) => {
    expect(parseAddresses(text)).toMatchObject({ ok: false, message: `\`${text}\` is not an address, a block or a range` });
  });
});

// https://docs.suricata.io/en/suricata-7.0.10/rules/tls-keywords.html#tls-cert-notbefore
describe('the date of a certificate', () => {
  it.each([
    '1515151515',
    '2018',
    '<2018-01-01',
    '>2018-12',
    '2018-12-31',
    '2018-01-01 23',
    '2018-01-01T23:59:61',
    '2018-01-01 05<>2018-01-01 06',
    '2018-01-01 05:05<>2018-01-01 05:06',
    '2018-01-01T05:05:05<>2018-01-01T05:05:06',
    '2018-01-01<>2018-01-02',
    '2018-01<>2018-02',
  ])('may be %s', (value) => {
    expect(isCertificateDate(value)).toBe(true);
  });

  it.each([
    '',
    'x',
    '2018-00',
    '2018-13',
    '2018-01-00',
    '2018-01-32',
    '2018-01-01 24',
    '2018-01-01 23:60',
    '2018-01-01 23:59:62',
    '2018-01-02<>2018-01-01',
    '2018-02<>2018-01',
    '2018-01-01 06<>2018-01-01 05',
    '2018-01-01 05:06<>2018-01-01 05:05',
    '2018-01-01T05:05:06<>2018-01-01T05:05:05',
    '2018-01-01<>2018-01-01',
    '2018-13<>2019-01',
    '2018-01<>2018-13',
    '=2018',
  ])('is none as %s', (value) => {
    expect(isCertificateDate(value)).toBe(false);
  });
});

// https://docs.suricata.io/en/suricata-7.0.10/rules/payload-keywords.html#byte-test and after
describe('a keyword that reads a number', () => {
  it.each([
    'byte_test:1,>',
    'byte_test:1,>,1',
    'byte_jump:1',
    'byte_extract:1,0',
    'byte_math:bytes,offset 0,oper +,rvalue 1,result x',
    'byte_math:bytes 1,offset,oper +,rvalue 1,result x',
    'byte_math:bytes 1,offset 0,oper,rvalue 1,result x',
    'byte_math:bytes 1,offset 0,oper +,rvalue,result x',
    'byte_math:bytes 1,offset 0,oper +,rvalue 1',
    'byte_math:offset 0,oper +,rvalue 1,result x',
  ])('is out of form where a part is missing: %s', (option) => {
    const [name, value] = option.split(':');
    expect(parseRules(`alert tcp any any -> any any (content:"a"; ${option}; sid:1;)`).problems.map(({ message }) => message)).toEqual([
      `\`${name}\`: \`${value}\` is not a value of \`${name}\``,
    ]);
  });
});

describe('an expression', () => {
  it.each([
    ['a\\', '`\\`'],
    ['a{1001}', 'a repetition too large to follow'],
    ['a{1001,}', 'a repetition too large to follow'],
    ['a{1,1001}', 'a repetition too large to follow'],
    ['a{1000,}', undefined],
    ['(?x)a#b', undefined],
    ['(?:a{1000}){20}', undefined],
    ['b(?:a{1000}){20}', 'a repetition too large to follow'],
  ])('%s cannot be followed: %s', (body, reason) => {
    const compiled = compileRegex(body, '');
    expect('unsupported' in compiled ? compiled.unsupported : undefined).toBe(reason);
  });

  it.each([
    ['(?P<n>a)\\k<n>', undefined],
    ['(?<n>a)\\k<n>', undefined],
    ['(?P<n>a)(?&n)', undefined],
    ['(?P<n>a)(?&m)', 'a reference to a group that is not there'],
    ['\\Q\\E(', 'a bracket is not closed'],
    ['\\Q(\\E', undefined],
    ['\\Q(', undefined],
    ['[\\x41-B]', undefined],
    ['[@-\\x41]', undefined],
    ['[\\x43-B]', 'a range of a set ends before it begins'],
    ['[B-\\x41]', 'a range of a set ends before it begins'],
    ['[a-\\R]', '`\\R` cannot stand in a set'],
    ['[\\R]', '`\\R` cannot stand in a set'],
    ['[a-\\i]', '`\\i` stands for nothing'],
    ['a{65535}', undefined],
    ['a{65536}', 'a repetition of more than 65535'],
    ['a{1,65536}', 'a repetition of more than 65535'],
    ['a{65536,}', 'a repetition of more than 65535'],
    ['a{3,}', undefined],
    ['a{3,2}', 'the least of a repetition is more than its most'],
    ['a{3,3}', undefined],
  ])('%s has a fault: %s', (body, fault) => {
    expect(faultOfRegex(body)).toBe(fault);
  });

  it.each([
    ['$\\bb', false],
    ['$^b', false],
    ['$\\Bb', false],
    ['$(?m)$b', false],
    ['$\\b\\n', true],
    ['(?m)$\\bb', true],
  ])('%s can match: %s', (body, isPossible) => {
    expect(canMatchWithin(body, () => true)).toBe(isPossible);
  });
});
