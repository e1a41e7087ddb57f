// The cases of vectors/policy: each policy with a finding that has to be there, or may not.

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { CHECKS, type PolicyKindName, validatePolicy } from './index.ts';

interface Vector {
  readonly name: string;
  readonly input: { readonly kind: PolicyKindName; readonly resourceType?: string; readonly policy?: unknown; readonly text?: string };
  readonly expected: { readonly code: string; readonly found: boolean; readonly pointer?: string };
}

const FOLDER = fileURLToPath(new URL('../../../../vectors/policy/', import.meta.url));
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));
const read = (file: string) => JSON.parse(readFileSync(`${FOLDER}${file}`, 'utf8')) as readonly Vector[];

describe.each(FILES)('%s', (file) => {
  it.each(read(file).map((vector) => [vector.name, vector] as const))('%s', (_, { input, expected }) => {
    const text = input.text ?? JSON.stringify(input.policy, undefined, 2);
    const { findings } = validatePolicy(text, { kind: input.kind, resourceType: input.resourceType });
    const found = findings.filter(({ code }) => code === expected.code);
    expect(found.length > 0, JSON.stringify(findings.map(({ code, message }) => [code, message]))).toBe(expected.found);
    if (expected.pointer !== undefined) expect(found.map(({ pointer }) => pointer)).toContain(expected.pointer);
  });
});

describe('the cases', () => {
  it('have one that is found and one that is not for every check', () => {
    const cases = FILES.flatMap(read);
    for (const isFound of [true, false]) {
      const codes = new Set(cases.flatMap(({ expected }) => (expected.found === isFound ? [expected.code] : [])));
      expect(CHECKS.map(({ code }) => code).filter((code) => !codes.has(code))).toEqual([]);
      expect([...codes].filter((code) => !CHECKS.some((check) => check.code === code))).toEqual([]);
    }
  });
});

describe('policies and ARNs as AWS writes them in its documentation', () => {
  const clean = JSON.parse(readFileSync(new URL('../../../../vectors/policy-clean/documentation.json', import.meta.url), 'utf8')) as readonly Omit<
    Vector,
    'expected'
  >[];
  it.each(clean.map((vector) => [vector.name, vector] as const))('nothing is found in %s', (_, { input }) => {
    const { findings } = validatePolicy(JSON.stringify(input.policy, undefined, 2), { kind: input.kind });
    expect(findings).toEqual([]);
  });
});
