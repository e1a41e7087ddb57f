import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPack } from '../engine/index.ts';
import { evaluate } from '../expression/index.ts';
import { readSigma } from './read-sigma.ts';
import { createRegexFinder } from './regex-check.ts';

const TEXT = `title: t
id: 929a690e-bef0-4204-a928-ef5e620d6fcc
name: n
status: test
level: high
tags: [attack.t1098]
logsource: { product: aws, service: cloudtrail }
detection:
  selection:
    eventName|contains|all: [a, 'b*']
    requestParameters.x|re|i: '^a+(b|c){2,3}$'
    sourceIPAddress|cidr: 10.0.0.0/8
    eventTime|hour|gte: 22
    userAgent|windash|contains: ' -enc'
    a|wide|base64offset|contains: abc
    b|expand: '%p%'
    c|fieldref: d
    e|exists: true
    f|neq: [1, null, '']
  keywords: [x, '|all', 5]
  condition: [selection and not 1 of key*, 1 of them]
stoa: { noise: 3, response: r, dedup: [a], window: 1h }
---
title: c
correlation:
  type: value_count
  rules: [n]
  group-by: [g]
  aliases: { g: { n: x } }
  timespan: 5m
  condition: { field: [y, z], gte: 3, lt: 9 }
---
title: f
logsource: { product: aws }
filter: { rules: any, selection: { a: b }, condition: not selection }
`;
const PIECES = [
  '|',
  ':',
  '-',
  '"',
  "'",
  '*',
  '&a ',
  '*a',
  '{',
  '}',
  '[',
  ']',
  '\n',
  '  ',
  '#',
  '%',
  '\\',
  '(',
  ')',
  'null',
  'true',
  '0',
  '9',
  '<<',
  '!',
  '|re: ',
  ' and ',
  ' of ',
  '\t',
  '\u0000',
  '😀',
  '\ud800',
  '---\n',
];

describe('readSigma', () => {
  it('never throws, and what it reads can be asked, whatever a file holds', () => {
    const findRegex = createRegexFinder();
    let usable = 0;
    const edit = fc.record({ at: fc.nat(TEXT.length), take: fc.nat(12), put: fc.constantFrom(...PIECES, '') });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
        let text = TEXT;
        for (const { at, take, put } of edits) text = text.slice(0, at) + put + text.slice(at + take);
        const { rules, issues } = readSigma(text, { placeholders: new Map([['p', ['q', 'r*']]]) });
        for (const { line, column, span } of issues) expect(line > 0 && column > 0 && span.start <= text.length).toBe(true);
        readPack([{ file: 'a.yml', text }]);
        for (const { expression } of rules) {
          usable++;
          for (const event of [{}, { eventName: 'ab', requestParameters: { x: ['abb'] }, eventTime: '2026-11-01T23:00:00Z' }])
            evaluate(expression, event, { findRegex });
        }
      }),
      { numRuns: 300 },
    );
    expect(usable).toBeGreaterThan(40);
  });
});
