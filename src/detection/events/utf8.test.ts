import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeUtf8, encodeUtf8 } from './utf8.ts';

const decode = (bytes: Uint8Array) => decodeUtf8(bytes, 0, bytes.length);

describe('decodeUtf8', () => {
  it('reads any bytes as the platform does, and says whether they were valid', () => {
    const pieces = fc.oneof(
      fc.uint8Array({ maxLength: 12 }),
      fc.string({ unit: 'binary', maxLength: 12 }).map((text) => new Uint8Array(Buffer.from(text))),
      fc.constantFrom(
        ...[
          [0xed, 0xa0, 0x80],
          [0xf4, 0x90, 0x80, 0x80],
          [0xe0, 0x80, 0x80],
          [0xc0, 0xaf],
          [0xf0, 0x9f, 0x98],
        ].map((one) => new Uint8Array(one)),
      ),
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 6 }), (parts) => {
        const bytes = new Uint8Array(Buffer.concat(parts));
        const isValid = Buffer.from(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)).equals(bytes);
        expect(decode(bytes)).toEqual({ text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes), isValid });
      }),
      { numRuns: 500 },
    );
  });
  it('reads long texts whole, whatever stands in them', () => {
    const text = `${'a'.repeat(10_000)}é${'b'.repeat(5_000)}😀${'c'.repeat(9_000)}`;
    expect(decode(new Uint8Array(Buffer.from(text)))).toEqual({ text, isValid: true });
  });
});

describe('encodeUtf8', () => {
  it('writes any text as the platform does', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(Buffer.from(encodeUtf8(text))).toEqual(Buffer.from(text));
      }),
    );
  });
});
