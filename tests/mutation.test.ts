// What judges mutants must not be wrong itself: how mutants are put into a running engine, and how it is told who reaches them.

import { describe, expect, it } from 'vitest';
import { EVERYTHING, makeEditable, outlineOf } from '../scripts/mutation/editable.ts';
import { isListed } from '../scripts/mutation/equivalents.ts';
import { instrument, MARKS, markOf, outermostOf } from '../scripts/mutation/instrument.ts';
import { mutantsOf, mutate, strip } from '../scripts/mutation/mutants.ts';
import { SUBJECTS, subjectNamed } from '../scripts/mutation/subjects/index.ts';
import { builtOn, standsOn } from '../scripts/mutation/world.ts';

const CODE = `import { a as b } from './other.ts';
import * as all from './whole.ts';
const TABLE = [b, all.one];
const seen = new WeakMap();
let last;
export const twice = (x) => once(once(x));
export function once(x) {
  if (x > 0 && !seen.has(x)) last = TABLE.length;
  return x + 1;
}
const FIRST = once(1);
`;

describe('an engine that stays loaded', () => {
  const outline = outlineOf('test:engine', CODE);

  it('knows what was read when it was loaded, under the names that others give it', () => {
    expect(outline.readAtLoad.imported).toEqual([
      { name: 'a', from: './other.ts' },
      { name: EVERYTHING, from: './whole.ts' },
    ]);
    expect([...outline.readAtLoad.own]).toContain('once');
    expect(outline.readAtLoad.own.has('twice')).toBe(false);
    expect(outline.readAtLoad.own.has('TABLE')).toBe(false);
  });

  it('forgets what it has remembered, and nothing else', () => {
    expect(outline.memories.map(({ name }) => name)).toEqual(['seen', 'last']);
    expect(makeEditable(CODE, outline)).toContain('{ seen = new WeakMap(); last = undefined; }');
  });

  it('keeps every place where it was', () => {
    const editable = makeEditable(CODE, outline);
    expect(editable.startsWith(CODE.replaceAll('const ', 'let   '))).toBe(true);
    for (const { name, start, end } of outline.bindings) expect(editable.slice(start, end), name).toBe(CODE.slice(start, end));
  });

  it('takes what a group of tests does when it is declared for what is read at load, and what a test does not', () => {
    const { imported } = outlineOf(
      'test:tests',
      "import { f, g, h } from './engine.ts';\ndescribe.each([f])('a', () => { const x = g(); it('b', () => { h(x); }); });\n",
    ).readAtLoad;
    expect(imported.map(({ name }) => name)).toEqual(['f', 'g']);
  });
});

describe('marks', () => {
  it('are passed before what stands behind them, and each function and each block has one', () => {
    const { code, regions } = instrument(CODE, 0);
    const passed: number[] = [];
    const runnable = code
      .replaceAll(/^import .*$/gm, '')
      .replaceAll('export ', '')
      .replace('b, all.one', '');
    // oxlint-disable-next-line typescript/no-implied-eval -- what is run stands above.
    const run = new Function(MARKS, `${runnable}; twice(5);`) as (marks: number[]) => void;
    run(passed);
    expect(regions.every(({ mark }) => passed[mark] === 1)).toBe(true);
    const place = CODE.indexOf('last = TABLE');
    expect(markOf(regions, place)).not.toBe(outermostOf(regions, place));
    expect(markOf(regions, CODE.indexOf('[b, all'))).toBeUndefined();
  });
});

describe('mutants', () => {
  const mutants = mutantsOf('src/x.ts', CODE, []);

  it('are each one change that can be parsed, at the place that they name', () => {
    expect(mutants.length).toBeGreaterThan(12);
    for (const mutant of mutants) {
      const changed = mutate(CODE, mutant);
      expect(changed).not.toBe(CODE);
      expect(() => outlineOf(`test:${mutant.start} ${mutant.becomes}`, strip(changed))).not.toThrow();
      expect(CODE.split('\n')[mutant.line - 1]?.trim()).toBe(mutant.text);
    }
  });

  it('are none in functions of words', () => {
    expect(mutantsOf('src/x.ts', CODE, ['once', 'twice']).filter(({ within }) => within !== '')).toEqual([]);
  });

  it('are listed by file, line, function and change, wherever they stand', () => {
    const identity = subjectNamed('identity');
    const [mutant] = mutantsOf(`${identity.folder}x.ts`, CODE, []).filter(({ was }) => was === '>');
    if (mutant === undefined) throw new Error('there is no such mutant');
    const entry = { file: 'x.ts', text: mutant.text, within: 'once', changes: [`${mutant.was} -> ${mutant.becomes}`], reason: '' };
    expect(isListed(identity, { ...mutant, line: 99, start: 1, end: 2 }, entry)).toBe(true);
    expect(isListed(subjectNamed('network'), mutant, entry)).toBe(false);
    expect(isListed(identity, mutant, { ...entry, within: 'twice' })).toBe(false);
  });
});

describe('subjects', () => {
  it('have files of their own, and tests that stand on them', () => {
    for (const { folder, tests } of SUBJECTS) {
      const engine = new URL(`../${folder}`, import.meta.url).href;
      expect(tests().length).toBeGreaterThan(10);
      for (const url of tests()) expect(standsOn(engine, url), url).toBe(true);
      expect(builtOn(engine, tests()).filter((url) => url.startsWith(engine))).toEqual([]);
    }
    expect(() => subjectNamed('data')).toThrow('identity, network');
  });
});
