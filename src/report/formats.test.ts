import { readFileSync, writeFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleReport } from './example-report.cases.ts';
import { FORMATS, type FormatName } from './formats.ts';
import { hostileReport, hostileReports, withText } from './hostile-report.cases.ts';

const NAMES = Object.keys(FORMATS) as FormatName[];
const COLUMNS = { columns: 100, color: false };
const PIPED = { columns: Number.POSITIVE_INFINITY, color: false };
// Everything that `visible` writes out, save line ends; CRLF ends the lines of CSV.
const CONTROL = /(?!\n)[\p{Cc}\p{Cf}\u2028\u2029\p{Cs}]/u;

/** What the golden file holds, after it was rewritten where that is asked for. */
function golden(name: string, text: string): string {
  const file = new URL(`golden/${name}`, import.meta.url);
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, text);
  return readFileSync(file, 'utf8');
}

describe('FORMATS', () => {
  for (const name of NAMES) {
    const { format, extension } = FORMATS[name];

    it(`writes ${name} as in its golden file`, () => {
      const text = format(exampleReport(), COLUMNS);
      expect(text).toBe(golden(`example.${extension}`, text));
    });

    it(`writes the same ${name} for the same report`, () => {
      expect(format(exampleReport(), COLUMNS)).toBe(format(exampleReport(), COLUMNS));
    });

    it(`lets no control character from outside into ${name}`, () => {
      for (const report of hostileReports()) {
        for (const options of [COLUMNS, PIPED]) {
          const text = format(report, options);
          expect(CONTROL.exec(name === 'csv' ? text.replaceAll('\r\n', '\n') : text)?.[0]).toBeUndefined();
        }
      }
    });

    it(`never throws on ${name}, whatever the text`, () => {
      fc.assert(
        fc.property(hostileReport, fc.constantFrom(COLUMNS, PIPED), (report, options) => {
          const text = format(report, options);
          expect(CONTROL.exec(name === 'csv' ? text.replaceAll('\r\n', '\n') : text)?.[0]).toBeUndefined();
        }),
        { numRuns: 60 },
      );
    });

    it(`writes ${name} of a report without anything in it`, () => {
      const empty = { ...exampleReport(), accounts: [], rules: [], findings: [], leftOut: [], gaps: [], issues: [] };
      expect(format(empty, COLUMNS).endsWith('\n')).toBe(true);
    });
  }

  it('writes the piped table as in its golden file', () => {
    const text = FORMATS.table.format(exampleReport(), PIPED);
    expect(text).toBe(golden('example.piped.txt', text));
  });

  it('writes a report whose texts are prototype keys', () => {
    for (const name of NAMES)
      expect(() =>
        FORMATS[name].format(
          withText(() => '__proto__'),
          COLUMNS,
        ),
      ).not.toThrow();
  });
});
