import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { event as randomEvent } from '../expression/expression.cases.ts';
import { compileRules, matchRecords } from './index.ts';
import { ways, write } from './written.cases.ts';

const utf8 = new TextEncoder();
const matcher = compileRules([{ name: 'all', expression: { kind: 'constant', holds: true } }]);

/** The text of every event that was found, and the counts. */
function read(text: string) {
  const bytes = utf8.encode(text);
  const found: string[] = [];
  const counts = matchRecords(matcher, bytes, (start, end) => found.push(new TextDecoder().decode(bytes.subarray(start, end))));
  return { found, ...counts };
}

describe('matchRecords', () => {
  const forms: readonly (readonly [name: string, of: (texts: readonly string[]) => string])[] = [
    ['a file of CloudTrail', (texts) => `{"Records":[${texts.join(',')}]}`],
    ['one with spaces and more members', (texts) => `\ufeff { "version" : [1, {"Records": []}], "Records" : [ ${texts.join(' ,\n')} ] , "more": {"a": []}}\n`],
    ['a list', (texts) => `[${texts.join(',\n')}]`],
    ['events on lines', (texts) => texts.join('\n')],
    ['files on lines', (texts) => texts.map((text) => `{"Records":[${text}]}`).join('\r\n')],
  ];

  it.each(forms)('finds every event of %s', (_, form) => {
    fc.assert(
      fc.property(fc.array(fc.tuple(randomEvent, ways), { minLength: 1, maxLength: 4 }), (events) => {
        const texts = events.map(([event, way]) => write({ eventVersion: '1.10', eventTime: 'x', awsRegion: 'y', a: 1, event }, way));
        expect(read(form(texts))).toEqual({ found: texts, records: texts.length, brokenAt: -1 });
      }),
      { numRuns: 100 },
    );
  });

  it('reads all events before the place where a file is cut off, and names the place', () => {
    const text = '{"Records":[{"a":1},{"a":2},{"a":3}]}';
    for (let cut = 12; cut < text.length - 1; cut++) {
      const { found, records, brokenAt } = read(text.slice(0, cut));
      expect(found).toEqual(['{"a":1}', '{"a":2}', '{"a":3}'].slice(0, records));
      expect(records).toBe([19, 27, 35].filter((end) => cut >= end).length);
      expect(brokenAt).toBeGreaterThan(0);
      expect(brokenAt).toBeLessThanOrEqual(cut);
    }
  });

  it('stops at what is no JSON', () => {
    expect(read('{"a":1}\nnonsense\n{"a":2}')).toEqual({ found: ['{"a":1}'], records: 1, brokenAt: 8 });
    expect(read('[{"a":1} {"a":2}]')).toMatchObject({ records: 1, brokenAt: 9 });
    expect(read('')).toEqual({ found: [], records: 0, brokenAt: -1 });
  });
});
