import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCsv } from './csv.ts';
import { exampleReport } from './example-report.cases.ts';
import { HOSTILE, hostileReport, withText } from './hostile-report.cases.ts';
import type { Report } from './report.ts';

const csvOf = (report: Report) => formatCsv(report, { columns: 100, color: false });

/** A reader of RFC 4180, slow and obvious. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let rest = text;
  while (rest !== '') {
    const quoted = /^"((?:[^"]|"")*)"(,|\r\n)/.exec(rest);
    const found = quoted ?? /^([^",\r\n]*)(,|\r\n)/.exec(rest);
    if (found === null) throw new Error(`not CSV from: ${rest.slice(0, 40)}`);
    row.push((found[1] ?? '').replaceAll('""', '"'));
    rest = rest.slice(found[0].length);
    if (found[2] === '\r\n') {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}

describe('formatCsv', () => {
  it('writes a header and one line a finding, each of as many fields', () => {
    fc.assert(
      fc.property(hostileReport, (report) => {
        const rows = parseCsv(csvOf(report));
        expect(rows).toHaveLength(report.findings.length + 1);
        expect(new Set(rows.map((row) => row.length)).size).toBe(1);
      }),
    );
  });

  it('lets no field begin as a formula', () => {
    for (const text of HOSTILE) {
      for (const field of parseCsv(csvOf(withText(() => text))).flat()) expect(field).not.toMatch(/^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/);
    }
  });

  it('puts an apostrophe before what would be calculated, and before nothing else', () => {
    const message = (text: string) => parseCsv(csvOf(withText(() => text)))[1]?.[12];
    expect(message('=1+1')).toBe("'=1+1");
    expect(message('a=1+1')).toBe('a=1+1');
    expect(message('say "hi", twice; ok')).toBe('say "hi", twice; ok');
  });

  it('tells what is missing and why a finding is set aside', () => {
    const text = csvOf(exampleReport());
    expect(text).toContain('s3:GetBucketPolicy: AWS refused the call (AccessDenied)');
    expect(text).toContain('muted,team-legacy,migration until spring,2026-03-31');
  });
});
