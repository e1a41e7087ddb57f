import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBase64 } from './base64.ts';

describe('decodeBase64', () => {
  it('gives back what another implementation encoded', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(decodeBase64(Buffer.from(bytes).toString('base64'))).toBe(Buffer.from(bytes).toString('latin1'));
      }),
    );
  });
  it('passes over line ends', () => {
    expect(decodeBase64('dXNl\r\ncg==\n')).toBe('user');
  });
  it.each(['dXNlcg=', 'dX=lcg==', 'user,arn', 'a', '====', 'dXNl cg=='])('refuses %j', (text) => {
    expect(decodeBase64(text)).toBeUndefined();
  });
});
