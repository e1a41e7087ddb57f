import { domainToASCII } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWithin, namesUpwards, parseDomainName } from './name.ts';

const nameOf = (text: string) => {
  const read = parseDomainName(text);
  return read.ok ? read.value : read.issues[0]?.code;
};

describe('parseDomainName', () => {
  it.each([
    ['WWW.Example.COM.', 'www.example.com'],
    ['.', ''],
    ['\\052.example.com', '*.example.com'],
    ['*.example.com.', '*.example.com'],
    ['a\\056b.example.com', 'a\\056b.example.com'],
    ['a\\101.example', 'aa.example'],
    ['_sip._tcp.example', '_sip._tcp.example'],
    ['münchen.example', 'xn--mnchen-3ya.example'],
    ['MÜNCHEN。example', 'xn--mnchen-3ya.example'],
    ['a b.example', 'a\\040b.example'],
    ['constructor.__proto__', 'constructor.__proto__'],
  ])('reads %j as %j', (text, name) => {
    expect(nameOf(text)).toBe(name);
  });

  it.each([
    ['', 'empty-name'],
    ['a..b', 'empty-label'],
    ['.a', 'empty-label'],
    ['..', 'empty-label'],
    ['a\\999', 'bad-escape'],
    ['a\\', 'bad-escape'],
    ['\uff45xample.com', 'bad-label'],
    ['\ufb01sh.example', 'bad-label'],
    ['exam\u200bple.com', 'bad-label'],
    ['\u202egro.example', 'bad-label'],
    ['a\u2026b.example', 'bad-label'],
    [`${'a'.repeat(64)}.b`, 'long-label'],
    [`${'a.'.repeat(127)}aa`, 'long-name'],
    ['x'.repeat(2000), 'long-name'],
  ])('refuses %j: %s', (text, code) => {
    expect(nameOf(text)).toBe(code);
  });

  it('takes the longest name that DNS carries', () => {
    expect(nameOf('a.'.repeat(127))).toBe('a.'.repeat(127).slice(0, -1));
  });

  it('agrees with the platform on Punycode', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...Array.from('abz09éüñßøλж日本語한글')), { minLength: 1, maxLength: 12 }), (letters) => {
        const label = letters.join('');
        const theirs = domainToASCII(label);
        fc.pre(theirs !== '' && !/^\d/.test(label));
        expect(nameOf(label)).toBe(theirs);
      }),
      { numRuns: 2000 },
    );
  });

  it('gives each name one form: reading it again changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (text) => {
        const read = parseDomainName(text);
        if (read.ok && read.value !== '') expect(nameOf(read.value)).toBe(read.value);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('namesUpwards', () => {
  it('ends at the root', () => {
    expect(namesUpwards('a.b.c')).toEqual(['a.b.c', 'b.c', 'c', '']);
    expect(namesUpwards('')).toEqual(['']);
  });
});

describe('isWithin', () => {
  it('takes whole labels only', () => {
    expect(isWithin('a.example.com', 'example.com')).toBe(true);
    expect(isWithin('badexample.com', 'example.com')).toBe(false);
    expect(isWithin('anything', '')).toBe(true);
  });
});

describe('labels in other alphabets', () => {
  it('are those that the platform makes of them', () => {
    const letters = fc.string({ unit: fc.constantFrom(...Array.from('abcxyz019-éüßñøåαβγдежшщ日本語中文ไทย한국어ابت')), minLength: 1, maxLength: 14 });
    const label = letters.filter((one) => /[^\0-\x7f]/.test(one) && !one.includes('ß') && !/^-|-$|^..--/.test(one));
    fc.assert(
      fc.property(label, (one) => {
        const expected = domainToASCII(`${one}.example`);
        if (expected !== '') expect(nameOf(`${one}.example`)).toBe(expected);
      }),
      { numRuns: 3000 },
    );
  });

  it('are those of RFC 3492 where they are long', () => {
    const long = 'ไทยภาษาไทยภาษาไทยภาษาไทย';
    expect(nameOf(long)).toBe(domainToASCII(long));
  });

  it('have no escapes', () => expect(nameOf('é\\052')).toBe('bad-escape'));

  it('are not what a control character is', () => expect(nameOf('a\x7fb')).toBe('a\\177b'));
});
