import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileRules } from '../../matcher/index.ts';
import { bitsOf } from './keys.ts';
import type { SplitProblem, SplitSink } from './record.ts';
import { createSplitter } from './splitter.ts';

const CLOUDTRAIL = bitsOf('eventName', 'eventSource');
const isKnown = (keys: number) => (keys & CLOUDTRAIL) === CLOUDTRAIL;
const limits = { maxRecord: 100_000 };

/** The records of some text or bytes, handed over in chunks of a size. */
function split(input: string | Uint8Array, chunk = Number.POSITIVE_INFINITY, isWithin = false, glance?: SplitSink['glance']) {
  const bytes = typeof input === 'string' ? new Uint8Array(Buffer.from(input)) : input;
  const records: string[] = [];
  const lines: number[] = [];
  const keys: number[] = [];
  const problems: SplitProblem[] = [];
  const splitter = createSplitter(
    {
      record: (span) => {
        records.push(Buffer.from(span.bytes.subarray(span.start, span.end)).toString());
        lines.push(span.line);
        keys.push(span.keys);
      },
      problem: (problem) => problems.push(problem),
      glance,
    },
    isKnown,
    { limits, isWithin },
  );
  for (let at = 0; at < bytes.length; at += Math.min(chunk, bytes.length)) splitter.push(bytes.subarray(at, Math.min(bytes.length, at + chunk)));
  splitter.end();
  return { records, lines, keys, problems, codes: problems.map(({ code }) => code) };
}

/** Rules that ask for some of what is in the records here, so that a matcher reads these parts and steps over the others. */
const matcher = compileRules(
  ['eventName', 'list.x', 'a.b.c', 's3.a', 'eventVersion'].map((field) => ({ name: field, expression: { kind: 'exists', field } as const })),
);

const event = (name: string, more: object = {}) => JSON.stringify({ eventVersion: '1.08', eventSource: 'iam.amazonaws.com', eventName: name, ...more });
const [A, B, C] = ['A', 'B', 'C'].map((name) => event(name, { list: [{ x: ['}', '\\"', { y: 1 }] }], userAgent: 'a "b" \\ [{' })) as [string, string, string];

describe('createSplitter', () => {
  it.each([
    ['log files', `{"Records":[${A},${B}]}`],
    ['log files with members around', `{"a":{"b":[1]},"Records" : [ ${A} ,\n${B} ],"NextToken":"x","other":[{"z":1}]}`],
    ['lists', `[${A},${B}]`],
    ['lines', `${A}\n${B}\n`],
    ['one after another', `${A}${B}`],
    ['lists of log files', `[{"Records":[${A}]},{"Records":[${B}]}]`],
    ['log files one after another', `{"Records":[${A}]}{"Records":[${B}]}`],
    ['answers in pages', `{"Events":[${A}],"NextToken":"x"}\n{"Events":[${B}]}`],
    ['a byte order mark', `\uFEFF${A}\r\n${B}`],
  ])('finds the records of %s, in whatever chunks', (_, text) => {
    for (const chunk of [1, 2, 3, 7, 64, 1000]) expect(split(text, chunk)).toMatchObject({ records: [A, B], codes: [] });
  });

  it('knows the lines of records', () => {
    expect(split(`{"Records":[\n${A},\n\n${B}]}\nsome text\n${C}`)).toMatchObject({ records: [A, B, 'some text', C], lines: [2, 4, 5, 6] });
  });

  it('gives a value that holds no list of records whole', () => {
    expect(split('{"a":1,"Records":{"b":[]}} {"Recordz":[1]}')).toMatchObject({ records: ['{"a":1,"Records":{"b":[]}}', '{"Recordz":[1]}'], codes: [] });
  });

  it('reads text and JSON in one file', () => {
    expect(split(`2 123 eni-1\n${A}\nhttps x\n`).records).toEqual(['2 123 eni-1', A, 'https x']);
  });

  it('keeps everything before a cut', () => {
    const text = `{"Records":[${A},${B},${C}]}`;
    const cut = text.slice(0, text.indexOf(C) + 40);
    expect(split(cut, 50)).toMatchObject({ records: [A, B], codes: ['cut-short'] });
    expect(split(`{"Records":[${A},${B}`, 50)).toMatchObject({ records: [A, B], codes: ['cut-short'] });
    expect(split(`${A}\n${B.slice(0, 30)}`, 50)).toMatchObject({ records: [A], codes: ['cut-short'] });
  });

  it.each([
    ['a lost quote', (text: string) => text.replace('"iam', 'iam')],
    ['a lost end', (text: string) => text.slice(0, -1)],
    ['a lost beginning', (text: string) => text.slice(1)],
    ['a lost name', (text: string) => text.replace('"eventVersion"', 'eventVersion')],
    ['an end too many', (text: string) => `${text}}`],
    ['a bracket that does not fit', (text: string) => text.replace(']}]', ']]]')],
    ['a bare word', (text: string) => text.replace('"B"', 'B')],
    ['a control character', (text: string) => text.replace('iam', 'i\u0000m')],
    ['too much depth', (text: string) => text.replace('"B"', `${'['.repeat(500)}${']'.repeat(500)}`)],
  ])('loses only the record with %s', (_, damage) => {
    for (const [before, between, after] of [
      ['{"Records":[', ',', ']}'],
      ['', '\n', '\n'],
      ['[', ',\n', ']'],
      ['{\n  "Records": [\n    ', ',\n    ', '\n  ]\n}\n'],
    ] as const) {
      for (const order of [
        [A, damage(B), C],
        [damage(B), A, C],
        [A, C, damage(B)],
      ]) {
        const found = split(`${before}${order.join(between)}${after}`, 37);
        const whole = found.records.filter((one) => one === A || one === C);
        expect(whole, JSON.stringify({ before, order, found })).toEqual([A, C]);
        expect(found.problems.length).toBeGreaterThanOrEqual(0);
      }
    }
  });

  it('finds the records of a file whose beginning is damaged', () => {
    expect(split(`{"Rec"rds":[${A},${B}]}\n${C}`)).toMatchObject({ records: [A, B, C], codes: ['json-syntax'] });
  });

  it('bounds what it holds of one record', () => {
    const long = `{"eventName":"${'x'.repeat(200_000)}"}`;
    expect(split(`{"Records":[${A},${long},${B}]}`, 1000)).toMatchObject({ records: [A, B], codes: ['record-too-long'] });
    expect(split(`${'y'.repeat(200_000)}\n${A}`, 1000)).toMatchObject({ records: [A], codes: ['record-too-long'] });
    expect(split(`x${' '.repeat(200_000)}{"Records":[${A},${B}]}\n${C}`, 1000)).toMatchObject({ records: [A, B, C], codes: ['record-too-long'] });
    expect(split(`{"Events":[${A}],"${'n'.repeat(200_000)}":1}\n${B}`, 1000).records).toContain(B);
  });

  it('takes no line for a list because it begins with a bracket', () => {
    for (const odd of ['[1 eni-1', '[\0 eni-1', '["eni-1', '[,', '[x']) {
      for (const chunk of [1, 3, 1000]) {
        expect(split(`${odd}\n2 eni-2\n${A}\n`, chunk), odd).toMatchObject({ records: [odd, '2 eni-2', A], codes: [] });
        expect(split(`[ ]\n${odd}`, chunk), odd).toMatchObject({ records: [odd], codes: [] });
      }
    }
    for (const chunk of [1, 3, 1000]) {
      expect(split(`[x,${A},${B}]\n${C}`, chunk)).toMatchObject({ records: [A, B, C] });
      expect(split(`[${A},x,${B}]\n2 eni-2`, chunk)).toMatchObject({ records: [A, B, '2 eni-2'], codes: ['json-syntax'] });
      expect(split(`[\n ${A}]\n[[${B}]]\n[`, chunk)).toMatchObject({ records: [A, `[${B}]`], codes: ['cut-short'] });
    }
    expect(split(`[x${'y'.repeat(200_000)}\n${A}`, 1000).records).toEqual([A]);
  });

  it('names NUL bytes once, and passes them over', () => {
    expect(split(`${A}\n\u0000\u0000\u0000\n${B}`)).toMatchObject({ records: [A, B], codes: ['nul-bytes'] });
  });

  it('names what is no object in a list of records', () => {
    expect(split(`{"Records":[${A},null,3,"x",${B}]}`)).toMatchObject({ records: [A, B], codes: ['not-an-object'] });
  });

  it('finds known records within anything', () => {
    const unknown = `{"Recordz":[{"x":1},${A},{"y":{"z":${B}}}],"more":{"eventName":"x"}}`;
    expect(split(unknown, 30, true)).toMatchObject({ records: [A, B], codes: [] });
    expect(split(`<13>Nov 1 host: ${A}\nx ${B} y`, 30, true)).toMatchObject({ records: [A, B], codes: [] });
    expect(split('{"a":{"b":{}}}', 30, true)).toMatchObject({ records: [], codes: [] });
  });

  it('finds the records of a list under another name, however long the list is', () => {
    const many = Array.from({ length: 2000 }, (_, at) => event(`Name${at}`));
    expect(split(`{"Recordz":[${many.join(',')}]}`, 5000)).toMatchObject({ records: many, codes: ['record-too-long'] });
  });

  it('never loses a record outside of damage, wherever bytes flip or the file is cut', () => {
    const names = Array.from({ length: 12 }, (_, at) => event(`Name${at}`, { detail: { a: [1, { b: 'x' }], c: null }, text: 'say "{}[]," \\ end' }));
    const shapes = [
      `{"Records":[${names.join(',')}]}`,
      `${names.join('\n')}\n`,
      JSON.stringify(
        names.map((one) => JSON.parse(one)),
        null,
        2,
      ),
    ];
    const shape = fc.constantFrom(...shapes);
    fc.assert(
      fc.property(shape, fc.nat(), fc.integer({ min: 0, max: 255 }), fc.integer({ min: 1, max: 400 }), (text, where, byte, chunk) => {
        const bytes = new Uint8Array(Buffer.from(text));
        // What begins as no JSON is a line of text.
        const at = 1 + (where % (bytes.length - 1));
        // Another name of the list makes another file, which only its reader can tell.
        if (text === shapes[0] && at < 12) return;
        // A bracket more before a record puts what follows into a list of its own.
        if (text === shapes[2] && byte === 0x5b && /(?:^\[|\n {2}\},)\n? {0,2}$/.test(text.slice(0, at))) return;
        bytes[at] = byte;
        const found = new Set(split(bytes, chunk).records.map((one) => one.replaceAll(/\s*\n\s*/g, '')));
        const lost = names.filter((one) => {
          const plain = text === shapes[2] ? JSON.stringify(JSON.parse(one), null, 2).replaceAll(/\s*\n\s*/g, '') : one;
          return !found.has(plain);
        });
        expect(lost.length).toBeLessThanOrEqual(2);
        // A byte within one record damages that record alone.
        if (text !== shapes[2] && names.some((one) => at > text.indexOf(one) && at < text.indexOf(one) + one.length - 1))
          expect(lost.length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 3000 },
    );
    fc.assert(
      fc.property(shape, fc.nat(), fc.integer({ min: 1, max: 400 }), (text, where, chunk) => {
        const cut = where % text.length;
        const found = split(text.slice(0, cut), chunk).records;
        if (text === shapes[2]) return;
        const whole = names.filter((one) => text.indexOf(one) + one.length <= cut);
        expect(found.slice(0, whole.length)).toEqual(whole);
      }),
      { numRuns: 1000 },
    );
  });

  it('answers the same of records that stand whole in the bytes as of records that come byte by byte, and so when a matcher reads them first', () => {
    const pieces = [
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      '\\',
      ' ',
      '\n',
      '\t',
      '\u0001',
      'é',
      '1',
      '-2.5e3',
      'true',
      'null',
      '"a"',
      '"eventName":',
      '"Records":[',
      '"s3":{}',
      '{}',
      '[]',
    ];
    const inner = fc.oneof(
      fc.constantFrom(...pieces),
      fc.jsonValue({ maxDepth: 4 }).map((value) => JSON.stringify(value)),
      fc.jsonValue({ maxDepth: 3 }).map((value) => JSON.stringify(value, null, 1)),
      fc.nat({ max: 140 }).map((depth) => '['.repeat(depth) + ']'.repeat(depth)),
    );
    const record = fc.array(inner, { maxLength: 6 }).map((parts) => `{"eventSource":"x","eventName":${parts.join('')}}`);
    // Where scalars among records are named depends on where the bytes end.
    const told = (text: string, chunk?: number, glance?: SplitSink['glance']) => {
      const { records, lines, keys, problems } = split(text, chunk, false, glance);
      return { records, lines, keys, problems: problems.filter(({ code }) => code !== 'not-an-object') };
    };
    const shapes = [(all: readonly string[]) => `{"Records":[${all.join(',')}]}`, (all: readonly string[]) => all.join('\n')];
    fc.assert(
      fc.property(fc.constantFrom(...shapes), fc.array(fc.oneof(record, fc.constantFrom(A, B, C)), { maxLength: 5 }), (shape, all) => {
        const text = shape(all);
        const slowly = told(text, 1);
        expect(told(text)).toEqual(slowly);
        expect(told(text, undefined, matcher.glance)).toEqual(slowly);
      }),
      { numRuns: 3000 },
    );
  });
});
