// Text transformations against decoders that nobody here wrote: Node's own, where they mean the same.

import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { utf8Bytes, utf8Text } from '../../src/network/waf/bytes.ts';
import { jsonElements } from '../../src/network/waf/component/json-elements.ts';
import { TRANSFORMATIONS, transform } from '../../src/network/waf/transform/transform.ts';

const one = (type: string, text: string) => transform(text, [{ priority: 0, type }]).texts;
const latin1 = fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes).toString('latin1'));
const ascii = fc.string({ unit: 'binary-ascii', maxLength: 60 });
const text = fc.string({ unit: 'binary', maxLength: 60 });
const bytesOf = (from: string) => Buffer.from(from, 'latin1');

/** What Node says of the same text, or nothing where it means something else by it. */
const JUDGES: readonly (readonly [type: string, input: fc.Arbitrary<string>, judge: (input: string) => string])[] = [
  ['BASE64_DECODE', latin1.map((bytes) => bytesOf(bytes).toString('base64')), (input) => Buffer.from(input, 'base64').toString('latin1')],
  [
    'BASE64_DECODE_EXT',
    latin1.map((bytes) =>
      bytesOf(bytes)
        .toString('base64')
        .replace(/(.{3})/g, '$1 '),
    ),
    (input) => Buffer.from(input, 'base64').toString('latin1'),
  ],
  ['HEX_DECODE', latin1.map((bytes) => bytesOf(bytes).toString('hex')), (input) => Buffer.from(input, 'hex').toString('latin1')],
  [
    'SQL_HEX_DECODE',
    latin1.filter((bytes) => bytes !== '').map((bytes) => `0x${bytesOf(bytes).toString('hex')}`),
    (input) => Buffer.from(input.slice(2), 'hex').toString('latin1'),
  ],
  ['URL_DECODE', text.map(encodeURIComponent), (input) => utf8Bytes(decodeURIComponent(input))],
  ['URL_DECODE_UNI', text.map(encodeURIComponent), (input) => utf8Bytes(decodeURIComponent(input))],
  ['MD5', latin1, (input) => createHash('md5').update(bytesOf(input)).digest().toString('latin1')],
  ['LOWERCASE', ascii, (input) => input.toLowerCase()],
  ['UPPERCASE', ascii, (input) => input.toUpperCase()],
  [
    'REMOVE_NULLS',
    latin1,
    (input) =>
      Array.from(input)
        .filter((character) => character !== '\0')
        .join(''),
  ],
  ['REPLACE_NULLS', latin1, (input) => input.split('\0').join(' ')],
  [
    'JS_DECODE',
    fc.string({ unit: fc.constantFrom(...Array.from('ab\n\t\r\f"\\/')), maxLength: 40 }).map((from) => JSON.stringify(from).slice(1, -1)),
    (input) => JSON.parse(`"${input}"`) as string,
  ],
  [
    'ESCAPE_SEQ_DECODE',
    fc.string({ unit: fc.constantFrom(...Array.from('ab\n\t\r\f"\\ ')), maxLength: 40 }).map((from) => JSON.stringify(from).slice(1, -1)),
    (input) => JSON.parse(`"${input}"`) as string,
  ],
];

describe('transform', () => {
  it.each(JUDGES)('%s says what Node says', (type, input, judge) => {
    fc.assert(
      fc.property(input, (from) => {
        expect(one(type, from)).toEqual([judge(from)]);
      }),
      { numRuns: 300 },
    );
  });

  it('hashes as Node hashes, at every length around a block', () => {
    for (let length = 0; length < 200; length++) {
      const from = 'x'.repeat(length);
      expect(one('MD5', from)).toEqual([createHash('md5').update(from).digest().toString('latin1')]);
      expect(one('SHA256', from)[0]).toBe(createHash('sha256').update(from).digest().toString('latin1'));
    }
  });

  it('resolves paths as Node does', () => {
    const path = fc.array(fc.constantFrom('a', 'b', '.', '..', ''), { minLength: 1, maxLength: 8 }).map((parts) => `/${parts.join('/')}`);
    fc.assert(
      fc.property(path, (from) => {
        expect(one('NORMALIZE_PATH', from)).toContain(posix.normalize(from));
        expect(one('NORMALIZE_PATH_WIN', from.replaceAll('/', '\\'))).toContain(posix.normalize(from));
      }),
      { numRuns: 500 },
    );
  });

  it('never gives nothing for a documented transformation, and never more than a few texts', () => {
    const documented = [...TRANSFORMATIONS.keys()].filter(
      (type) => !['CMD_LINE_UNIX', 'CMD_LINE_WIN', 'JS_DECODE_EXT', 'REMOVE_COMMENTS_CHAR', 'UTF8_TO_UNICODE'].includes(type),
    );
    const hostile = fc.oneof(latin1, fc.string({ unit: fc.constantFrom(...Array.from('\\/*%&#x0u41;+=. \t"\'^,()<>\0\xa0')), maxLength: 80 }));
    fc.assert(
      fc.property(fc.constantFrom(...documented), hostile, (type, from) => {
        const { texts } = transform(from, [{ priority: 0, type }]);
        expect(texts.length).toBeGreaterThan(0);
        expect(texts.length).toBeLessThanOrEqual(4);
      }),
      { numRuns: 3000 },
    );
  });

  it('stays bounded for a chain of ten on 64 KB', () => {
    const from = '\\u0041%2B+/*%u0141&#x41;  /../ '.repeat(2048);
    const chain = [
      'URL_DECODE_UNI',
      'HTML_ENTITY_DECODE',
      'JS_DECODE',
      'CSS_DECODE',
      'CMD_LINE',
      'COMPRESS_WHITE_SPACE',
      'REPLACE_COMMENTS',
      'NORMALIZE_PATH',
      'BASE64_DECODE_EXT',
      'LOWERCASE',
    ];
    const { texts, doubts } = transform(
      from,
      chain.map((type, priority) => ({ priority, type })),
    );
    expect(texts.length).toBeLessThanOrEqual(64);
    expect(doubts.length).toBeGreaterThan(0);
  });

  it.each(['a'.repeat(65_536), ' '.repeat(65_536), '\\'.repeat(65_536), '/*'.repeat(32_768), '/..'.repeat(21_845), '&#'.repeat(32_768), '0x'.repeat(32_768)])(
    'takes every transformation on 64 KB of one thing (%#)',
    (from) => {
      for (const type of TRANSFORMATIONS.keys()) expect(transform(from, [{ priority: 0, type }]).texts.length).toBeLessThanOrEqual(4);
    },
  );
});

describe('utf8Text', () => {
  it('reads what Node reads, and nothing else', () => {
    fc.assert(
      fc.property(fc.oneof(latin1, text.map(utf8Bytes)), (bytes) => {
        let expected: string | undefined;
        try {
          expected = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytesOf(bytes));
        } catch {
          expected = undefined;
        }
        expect(utf8Text(bytes)).toBe(expected);
      }),
      { numRuns: 2000 },
    );
  });

  it('writes what Node writes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (from) => {
        expect(utf8Bytes(from)).toBe(Buffer.from(from, 'utf8').toString('latin1'));
      }),
    );
  });
});

describe('utf8Text, beyond U+10FFFF', () => {
  it.each(['\xf4\x90\x80\x80', '\xf4\xbf\xbf\xbf', 'a\xf4\x90\x80\x80b'])('takes %j for no UTF-8', (bytes) => {
    expect(utf8Text(bytes)).toBeUndefined();
  });
});

describe('jsonElements', () => {
  /** Keys and values as JSON.parse has them, by pointer. */
  function elementsOf(value: unknown, pointer = ''): readonly string[] {
    const escaped = (key: string) => key.replaceAll('~', '~0').replaceAll('/', '~1');
    if (Array.isArray(value)) return value.flatMap((item, index) => elementsOf(item, `${pointer}/${index}`));
    if (typeof value === 'object' && value !== null)
      return Object.entries(value).flatMap(([key, item]) => [
        `${pointer}/${utf8Bytes(escaped(key))} key ${utf8Bytes(key)}`,
        ...elementsOf(item, `${pointer}/${utf8Bytes(escaped(key))}`),
      ]);
    return [`${pointer} value ${typeof value === 'string' ? utf8Bytes(value) : JSON.stringify(value)}`];
  }
  const words = (body: string) => jsonElements(body, utf8Bytes).elements.map(({ pointer, kind, text: read }) => `${pointer} ${kind} ${read}`);

  const isTree = (value: unknown) => typeof value === 'object' && value !== null;

  it('reads what JSON.parse reads, of objects and lists', () => {
    fc.assert(
      fc.property(fc.json({ stringUnit: 'binary' }), fc.nat(2), (json, indent) => {
        const own: unknown = JSON.parse(json);
        const value = isTree(own) ? own : [own];
        const written = JSON.stringify(value, undefined, indent);
        expect(jsonElements(utf8Bytes(written), utf8Bytes).outcome).toBe('valid');
        expect(words(utf8Bytes(written)).toSorted()).toEqual([...elementsOf(value)].toSorted());
      }),
      { numRuns: 1000 },
    );
  });

  it('takes for valid what JSON.parse takes, but for duplicate keys and a root that is no object or list', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...Array.from('{}[],:"a1 ')), maxLength: 12 }), (body) => {
        let isValid = true;
        try {
          // JSON.parse keeps the last of the values of a key: what is written again has lost some.
          const value: unknown = JSON.parse(body);
          isValid = isTree(value) && JSON.stringify(value).length === body.replaceAll(/("[^"]*")|\s/g, '$1').length;
        } catch {
          isValid = false;
        }
        expect(jsonElements(body, utf8Bytes).outcome === 'valid').toBe(isValid);
      }),
      { numRuns: 20_000 },
    );
  });

  it('has an end for any depth', () => {
    expect(jsonElements('['.repeat(100_000), utf8Bytes).outcome).toBe('deep');
  });
});
