import { describe, expect, it } from 'vitest';
import { classify } from './classify.ts';

describe('classify', () => {
  it('asks again when the SDK has put a wrong clock right, whatever AWS calls it', () => {
    for (const name of ['RequestExpired', 'RequestTimeTooSkewed', 'SignatureDoesNotMatch', 'AuthFailure']) {
      const error = Object.assign(new Error('skewed'), { name, $metadata: { httpStatusCode: 403, clockSkewCorrected: true } });
      expect(classify(error)).toMatchObject({ kind: 'transient', code: name });
    }
    expect(classify(Object.assign(new Error('x'), { name: 'SignatureDoesNotMatch', $metadata: { httpStatusCode: 403 } })).kind).toBe('final');
  });
});
