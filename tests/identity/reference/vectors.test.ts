// The hand-written vectors judge the second evaluator too.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../../src/core/index.ts';
import type { AccessModel, AccessRequest, AccessVerdict } from '../../../src/identity/model/index.ts';
import { referenceEvaluate } from './index.ts';

interface VectorFile {
  readonly models: Readonly<Record<string, AccessModel>>;
  readonly cases: readonly {
    readonly name: string;
    readonly rule: string;
    readonly model: string;
    readonly with?: { readonly policies?: Readonly<Record<string, Json>> };
    readonly request: AccessRequest;
    readonly expected: AccessVerdict;
  }[];
}

const FOLDER = join(import.meta.dirname, '..', '..', '..', 'vectors', 'identity');
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.json') && name !== 'rules.json');

describe.each(files)('the second evaluator on %s', (name) => {
  const { models, cases } = JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as VectorFile;
  it.each(cases)('$rule: $name', (vector) => {
    const model = models[vector.model];
    if (model === undefined) throw new Error(`no model ${vector.model}`);
    const replaced = new Map(Object.entries(vector.with?.policies ?? {}));
    const policies = model.policies.map((policy) => ({ ...policy, document: replaced.has(policy.id) ? (replaced.get(policy.id) ?? null) : policy.document }));
    expect(referenceEvaluate({ ...model, policies }, vector.request).verdict).toBe(vector.expected);
  });
});
