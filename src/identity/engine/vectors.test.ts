import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../core/index.ts';
import type { AccessModel, AccessRequest, AccessVerdict } from '../model/index.ts';
import { evaluate } from './decide.ts';
import { compile, withPolicy } from './engine.ts';

interface Vectors {
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

const FOLDER = new URL('../../../vectors/identity/', import.meta.url);
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith('.json') && name !== 'rules.json');

describe('evaluate, by the sentences of AWS', () => {
  for (const file of FILES) {
    describe(file, () => {
      const { models, cases } = JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as Vectors;
      const engines = new Map(Object.entries(models).map(([name, model]) => [name, compile(model)]));
      for (const { name, rule, model, with: edits, request, expected } of cases) {
        it(`${name} (${rule})`, () => {
          let engine = engines.get(model);
          for (const [id, document] of Object.entries(edits?.policies ?? {})) engine = engine && withPolicy(engine, id, document);
          expect(engine && evaluate(engine, request)).toBe(expected);
        });
      }
    });
  }
});
