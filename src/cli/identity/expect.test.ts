import { describe, expect, it } from 'vitest';
import { EXPECTATIONS } from '../access-tests/expectations.ts';
import { ANSWERS } from './answer.ts';
import { meets } from './expect.ts';

describe('meets', () => {
  it('takes three answers for denied, and each of the others for itself alone', () => {
    const met = EXPECTATIONS.map((expected) => [expected, ANSWERS.filter((answer) => meets(answer, expected))]);
    expect(Object.fromEntries(met)).toEqual({
      allowed: ['allowed'],
      conditional: ['conditional'],
      denied: ['explicit-deny', 'implicit-deny', 'denied'],
      'explicit-deny': ['explicit-deny'],
      'implicit-deny': ['implicit-deny'],
      unknown: ['unknown'],
    });
  });
});
