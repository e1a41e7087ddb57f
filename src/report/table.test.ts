import { stripVTControlCharacters } from 'node:util';
import * as fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { exampleReport } from './example-report.cases.ts';
import { hostileReport, hostileReports } from './hostile-report.cases.ts';
import { formatTable } from './table.ts';

const linesOf = (text: string) => text.split('\n').slice(0, -1);
const widest = (text: string) => Math.max(...linesOf(text).map((line) => stringWidth(line)));

describe('formatTable', () => {
  it('never exceeds the columns of the terminal', () => {
    for (const columns of [1, 2, 20, 40, 80, 100, 200]) {
      for (const report of [exampleReport(), ...hostileReports()]) {
        expect(widest(formatTable(report, { columns, color: false }))).toBeLessThanOrEqual(columns);
      }
    }
  });

  it('never exceeds the columns of the terminal, whatever the text, in colour too', () => {
    fc.assert(
      fc.property(hostileReport, fc.integer({ min: 1, max: 160 }), fc.boolean(), (report, columns, color) => {
        expect(widest(formatTable(report, { columns, color }))).toBeLessThanOrEqual(columns);
      }),
      { numRuns: 150 },
    );
  });

  it('shows the same text with and without colour', () => {
    const [plain, coloured] = [false, true].map((color) => formatTable(exampleReport(), { columns: 90, color }));
    expect(coloured).toContain('\u001b[');
    expect(stripVTControlCharacters(coloured ?? '').replace(/ +$/gm, '')).toBe(plain);
  });

  it('cuts nothing and keeps one finding a line when it is piped', () => {
    const report = exampleReport();
    const text = formatTable(report, { columns: Number.POSITIVE_INFINITY, color: false });
    const findings = linesOf(text).filter((line) => !line.startsWith('#'));
    expect(findings).toHaveLength(report.findings.length);
    for (const [index, finding] of report.findings.entries()) {
      expect(findings[index]).toContain(finding.resources[0]?.arn);
      expect(findings[index]).toContain(finding.message);
    }
    expect(text).not.toMatch(/[\t│─█]/);
  });

  it('keeps one finding a line when names hold line ends', () => {
    for (const report of hostileReports()) {
      const lines = linesOf(formatTable(report, { columns: Number.POSITIVE_INFINITY, color: false }));
      expect(lines.filter((line) => !line.startsWith('#'))).toHaveLength(report.findings.length);
    }
  });

  it('counts muted and baselined findings apart from the failures', () => {
    const text = formatTable(exampleReport(), { columns: 100, color: false });
    expect(text).not.toContain('AKIA');
    expect(text).toContain('1 finding muted, 1 finding in the baseline, 1,204 passed');
  });
});
