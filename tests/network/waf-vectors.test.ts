// The vectors of WAF, each with a sentence of AWS.

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { capacityOf, createWaf } from '../../src/network/index.ts';
import { transform } from '../../src/network/waf/transform/transform.ts';
import { aclOf, aclOfStatement, referencesIn, requestOf, type ShortRequest } from './waf-world.ts';

const FOLDER = new URL('../../vectors/waf/', import.meta.url);

interface Case {
  readonly name: string;
  readonly source: string;
  readonly sentence: string;
  readonly type?: string;
  readonly input?: string;
  readonly statement?: unknown;
  readonly acl?: unknown;
  readonly association?: unknown;
  readonly references?: readonly unknown[];
  readonly resourceType?: string;
  readonly request?: ShortRequest;
  readonly history?: { readonly count: number; readonly every: number; readonly request: ShortRequest };
  readonly expected: unknown;
}

const files = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .map((name) => ({ name, cases: (JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')) as { readonly cases: readonly Case[] }).cases }));

function judge(one: Case) {
  const history = one.history;
  const acl = one.acl === undefined ? aclOfStatement(one.statement, one.association) : aclOf(one.acl);
  const waf = createWaf(acl, {
    references: referencesIn(one.references),
    ...(one.resourceType === undefined ? {} : { resourceType: one.resourceType }),
    ...(history === undefined
      ? {}
      : { history: Array.from({ length: history.count }, (_, index) => ({ ...requestOf(history.request), time: index * history.every })) }),
  });
  return waf(requestOf(one.request ?? {}));
}

/** Of which file which question is asked. */
const QUESTIONS: Readonly<Record<string, (one: Case) => void>> = {
  'transformations.json': ({ type, input, expected }) => {
    const { texts } = transform(input ?? '', [{ priority: 0, type: type ?? '' }]);
    expect(texts.toSorted()).toEqual((expected as readonly string[]).toSorted());
  },
  'capacity.json': ({ statement, expected }) => {
    expect(capacityOf(aclOfStatement(statement).rules, referencesIn([]))).toEqual({ atMost: expected, missing: [] });
  },
  'web-acls.json': (one) => {
    const verdict = judge(one);
    const { by, labels, ...rest } = one.expected as {
      readonly action: string;
      readonly by?: string;
      readonly labels?: readonly string[];
      readonly status?: number;
    };
    expect(verdict).toMatchObject(rest);
    if (by !== undefined) expect(verdict.by).toMatchObject({ kind: 'rule', rule: by });
    if (labels !== undefined) expect(verdict.labels).toEqual(labels);
    // Who does not know says why.
    expect(verdict.reasons.length > 0).toBe(verdict.action === 'unknown');
  },
};

const ACTIONS = new Map<unknown, string>([
  [true, 'block'],
  [false, 'allow'],
  ['unknown', 'unknown'],
]);

function askStatement(one: Case): void {
  expect(judge(one).action).toBe(ACTIONS.get(one.expected));
}

describe.each(files)('vectors/waf/$name', ({ name, cases }) => {
  it.each(cases)('$name', (one) => {
    expect(one.source).toMatch(/^https:\/\/docs\.aws\.amazon\.com\/waf\//);
    expect(one.sentence).not.toBe('');
    (QUESTIONS[name] ?? askStatement)(one);
  });
});

describe('vectors/waf', () => {
  it('has not fewer cases than it had', () => {
    expect(files.reduce((sum, { cases }) => sum + cases.length, 0)).toBeGreaterThanOrEqual(300);
  });
});
