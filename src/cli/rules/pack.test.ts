// The pack of rules: without mistakes, as its cases say, and told alike by the matcher and by the slow evaluator.

import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { compileRules, createRegexFinder, evaluate, eventsOfCase, type Pack, readPack, type Truth } from '../../detection/index.ts';
import { ROOT } from '../cli.cases.ts';
import { lintFiles } from './lint-file.ts';
import { type CasesFile, createBaseFinder, readCases } from './read-cases.ts';
import { testCases } from './test-cases.ts';

const io = { cwd: ROOT };
const files = globSync('rules/**/*.cases.yml', { cwd: ROOT });
const textOf = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
const ruleOf = (file: string): string => file.replace('.cases.yml', '.yml');

interface Read {
  readonly pack: Pack;
  readonly cases: CasesFile['cases'];
}
const all: Read[] = [];
beforeAll(async () => {
  const findBase = createBaseFinder(io);
  for (const file of files) {
    const { cases, placeholders } = await readCases({ name: file, text: textOf(file) }, findBase);
    all.push({ cases, pack: readPack([{ file: ruleOf(file), text: textOf(ruleOf(file)) }], { placeholders }) });
  }
});

/** Events of a case that are looked at: the rest of a long case is like them. */
const MOST_EVENTS = 20;

describe('the pack of rules', () => {
  it('has no mistake', () => {
    expect(files.length).toBeGreaterThan(100);
    const found = lintFiles(files.map((file) => ({ name: ruleOf(file), text: textOf(ruleOf(file)) }))).flatMap(({ file, findings }) =>
      findings.filter(({ kind }) => kind !== 'SUGGESTION').map(({ message }) => `${file}: ${message}`),
    );
    expect(found).toEqual([]);
  });

  it('answers as its cases say, and its cases miss next to no mutant', async () => {
    const run = await testCases(['rules'], io);
    expect(run.tested.flatMap(({ rule, result }) => result.cases.filter(({ passed }) => !passed).map(({ name }) => `${rule}: ${name}`))).toEqual([]);
    expect(run.score).toBeGreaterThan(95);
  }, 300_000);

  it('is told alike by the matcher and by the evaluator, from values and from bytes', () => {
    const findRegex = createRegexFinder();
    const encoder = new TextEncoder();
    let asked = 0;
    for (const { pack, cases } of all) {
      const kinds = [...new Set(pack.rules.flatMap((rule) => rule.kinds))];
      const matcher = compileRules(pack.rules.map(({ name, expression }) => ({ name, expression })));
      expect(matcher.refused).toEqual([]);
      for (const one of cases) {
        for (const { raw, omitted } of eventsOfCase(one, kinds).slice(0, MOST_EVENTS)) {
          const bytes = encoder.encode(JSON.stringify(raw));
          const outcomes = [matcher.matchValue(raw, omitted), matcher.match(bytes, 0, bytes.length)];
          for (const [index, { name, expression }] of pack.rules.entries()) {
            const truth = evaluate(expression, raw, { omitted, findRegex });
            const told = outcomes.map((outcome): Truth => {
              if (outcome?.matched.includes(index) === true) return true;
              return outcome?.undecided.includes(index) === true ? 'undecided' : false;
            });
            expect(told, `${name}: ${one.name}`).toEqual([truth, truth]);
            asked++;
          }
        }
      }
    }
    expect(asked).toBeGreaterThan(3000);
  }, 300_000);
});
