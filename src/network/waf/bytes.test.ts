import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { base64Bytes, isCanonicalBase64, lowerAscii, ofCodePoint, utf8Bytes, utf8Text } from './bytes.ts';
import { md5, sha256 } from './transform/digest.ts';

// Each is asked beside the encoders of the platform, which nobody here wrote.
const encoded = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const decoded = (bytes: string): string | undefined => {
  try {
    return decoder.decode(Buffer.from(bytes, 'latin1'));
  } catch {
    return undefined;
  }
};
const EDGES = [
  0, 0x41, 0x7f, 0x80, 0xbf, 0xff, 0x7ff, 0x800, 0xfff, 0x1000, 0xd7ff, 0xe000, 0xfeff, 0xffff, 0x10000, 0x1f600, 0x3ffff, 0x40000, 0xfffff, 0x10ffff,
];
const HALVES = [0xd800, 0xdbff, 0xdc00, 0xdfff];
const BYTES = [
  0x00, 0x41, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xc1, 0xc2, 0xdf, 0xe0, 0xe1, 0xec, 0xed, 0xee, 0xef, 0xf0, 0xf1, 0xf3, 0xf4, 0xf5, 0xf7, 0xff,
];

describe('UTF-8', () => {
  it('has the bytes that every encoder gives', () => {
    for (const code of [...EDGES, ...Array.from({ length: 700 }, (_, index) => index * 97)].filter((one) => one < 0xd800 || one >= 0xe000)) {
      const text = String.fromCodePoint(code);
      expect(ofCodePoint(code), code.toString(16)).toBe(encoded(text));
      expect(utf8Bytes(`a${text}b`)).toBe(encoded(`a${text}b`));
      expect(utf8Text(encoded(text))).toBe(text);
    }
    expect(utf8Bytes('plain')).toBe('plain');
  });

  it('has the replacement character for half a surrogate', () => {
    for (const code of HALVES) {
      expect(ofCodePoint(code)).toBe('\xef\xbf\xbd');
      expect(utf8Bytes(`a${String.fromCharCode(code)}`)).toBe(encoded(`a${String.fromCharCode(code)}`));
    }
  });

  it('is told from what is none, for all beginnings and ends of every length', () => {
    for (const first of BYTES)
      for (const second of BYTES) {
        const two = String.fromCharCode(first, second);
        expect(utf8Text(two), `${first} ${second}`).toBe(decoded(two));
        for (const third of [0x41, 0x7f, 0x80, 0xbf, 0xc0, 0xff])
          for (const rest of [[], [0x41], [0x80], [0xbf], [0xc0]]) {
            const more = String.fromCharCode(first, second, third, ...rest);
            expect(utf8Text(more), `${first} ${second} ${third} ${rest.join(' ')}`).toBe(decoded(more));
          }
      }
  });
});

describe('base64', () => {
  it('has the bytes that every decoder gives', () => {
    for (let length = 0; length < 70; length++) {
      const bytes = Buffer.from(Array.from({ length }, (_, index) => (index * 37 + length * 11 + 5) & 255));
      const text = bytes.toString('base64');
      expect(base64Bytes(text.replaceAll('=', ''))).toBe(bytes.toString('latin1'));
      expect(isCanonicalBase64(text)).toBe(true);
    }
    for (const letter of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/')
      expect(base64Bytes(`${letter}${letter}${letter}${letter}`)).toBe(Buffer.from(letter.repeat(4), 'base64').toString('latin1'));
    expect(base64Bytes('QUJ')).toBe('AB');
    expect(base64Bytes('Q')).toBe('');
  });

  it('is canonical where an encoder would write the same', () => {
    const parts = [
      '',
      'Q',
      'QQ',
      'QR',
      'QUI',
      'QUJ',
      'QUJD',
      'Q/+9',
      '////',
      'Q=',
      '=',
      '==',
      '===',
      '====',
      'QQ==',
      'QR==',
      'QUI=',
      'QUJ=',
      'QU==',
      'QUJD=',
      'Q-_9',
      'QU D',
      ' QUJD',
      'QUJD ',
      'QQ=Q',
      'Q=Q=',
      '=QUI',
      'AA==',
      'AAA=',
    ];
    for (const one of parts)
      for (const other of ['', ...parts.slice(0, 12)]) {
        const text = other + one;
        expect(isCanonicalBase64(text), text).toBe(Buffer.from(text, 'base64').toString('base64') === text);
      }
  });
});

describe('small letters', () => {
  it('are those of A to Z alone', () => expect(lowerAscii('AZ az@[`{\xc0\u0130 aBC')).toBe('az az@[`{\xc0\u0130 abc'));
});

describe('digests', () => {
  it('are those of the platform, for every length around the ends of blocks', () => {
    for (const length of [...Array.from({ length: 140 }, (_, index) => index), 1000, 70_000]) {
      const text = Array.from({ length }, (_, index) => String.fromCharCode((index * 131 + length) & 255)).join('');
      const of = (name: string) => createHash(name).update(Buffer.from(text, 'latin1')).digest().toString('latin1');
      expect(md5(text) === of('md5'), `MD5 of ${length} bytes`).toBe(true);
      expect(sha256(text) === of('sha256'), `SHA-256 of ${length} bytes`).toBe(true);
    }
  });
});
