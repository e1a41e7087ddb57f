// Every pattern that was tried on AWS itself says here what it said there. The cases are not part of the repository.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parseText } from '../../identity/index.ts';
import { type EventValue, parseEvent, parsePattern } from '../patterns/index.ts';
import { slowlyMatches } from '../patterns/slow-matcher.cases.ts';
import { compilePatterns } from './index.ts';

const corpora = process.env['STOA_CORPORA'] ?? fileURLToPath(new URL('../../../../shared/corpora', import.meta.url));
const folder = join(corpora, 'event-patterns');
const isThere = existsSync(folder);

/** The files are JSON with comments and commas at the end, which the reader of texts reads and reports. */
function partsOf(file: string): { readonly pattern: string; readonly event: EventValue; readonly plain: unknown } {
  const text = readFileSync(join(folder, file), 'utf8');
  const { root } = parseText(text);
  if (root?.kind !== 'object') throw new Error(file);
  const of = (key: string) => {
    const member = root.members.find((one) => one.key === key);
    if (member === undefined) throw new Error(`${file}: no ${key}`);
    return withoutComments(text.slice(member.value.span.start, member.value.span.end));
  };
  return { pattern: of('EventPattern'), event: parseEvent(of('Event')).event ?? null, plain: JSON.parse(of('Event')) };
}

function withoutComments(text: string): string {
  return text.replaceAll(/^\s*\/\/.*$/gm, '').replaceAll(/,(\s*[\]}])/g, '$1');
}

describe.skipIf(!isThere)(`patterns that were tried on AWS${isThere ? '' : ` (skipped: no corpora at ${folder}; set STOA_CORPORA)`}`, () => {
  const files = isThere ? readdirSync(folder).filter((file) => file.endsWith('.json5')) : [];

  it('are all there', () => {
    expect(files.length).toBeGreaterThanOrEqual(80);
  });

  it.each(files)('%s', (file) => {
    const { pattern, event, plain } = partsOf(file);
    const { pattern: parsed, problems } = parsePattern(pattern);
    if (file.includes('_EXC')) {
      expect(problems.map(({ kind }) => kind)).toContain('refused');
      return;
    }
    expect(problems).toEqual([]);
    if (parsed === undefined) throw new Error(file);
    const isMatch = !file.includes('_NEG');
    expect(compilePatterns([{ name: file, pattern: parsed }]).match(event)).toEqual({ matched: isMatch ? [file] : [], undecided: [] });
    expect(slowlyMatches(JSON.parse(pattern) as never, plain as never)).toBe(isMatch);
  });

  it('say the same when all are in one set', () => {
    const all = files
      .filter((file) => !file.includes('_EXC'))
      .flatMap((file) => {
        const { pattern } = parsePattern(partsOf(file).pattern);
        return pattern === undefined ? [] : [{ name: file, pattern, source: JSON.parse(partsOf(file).pattern) as never }];
      });
    const set = compilePatterns(all);
    for (const { name } of all) {
      const { event, plain } = partsOf(name);
      const expected = all.filter(({ source }) => slowlyMatches(source, plain as never)).map((one) => one.name);
      expect(set.match(event), name).toEqual({ matched: expected, undecided: [] });
    }
  });
});
