import { describe, expect, it } from 'vitest';
import { detectedReport } from './detected-report.cases.ts';
import { hostileReports } from './hostile-report.cases.ts';
import { formatReportJunit } from './report-junit.ts';

const OPTIONS = { columns: 100, color: false };

describe('formatReportJunit', () => {
  it('fails what was found, skips what could not be decided, and passes quiet rules', () => {
    const text = formatReportJunit(detectedReport(), OPTIONS);
    expect(text).toContain('<testsuites name="stoa" tests="3" failures="1" errors="0" skipped="1">');
    expect(text).toMatch(/<testcase name="CloudTrail stopped logging[^>]*>\s*<failure message="high: ana called StopLogging/);
    expect(text).toContain('2026-11-01T06:00:00Z  ana called StopLogging on main  logs/a.json#0 cloudtrail/e1');
    expect(text).toContain('<testcase name="Nothing of this" classname="quiet-rule"/>');
  });

  it('does not fail what is muted', () => {
    const report = detectedReport();
    const muted = report.findings.map((one) => ({ ...one, suppression: { kind: 'muted', owner: 'ann', reason: 'known', expires: '2027-01-01' } as const }));
    expect(formatReportJunit({ ...report, findings: muted }, OPTIONS)).toContain('failures="0" errors="0" skipped="2"');
  });

  it('leaves hostile text inert', () => {
    for (const report of hostileReports(detectedReport())) {
      const text = formatReportJunit(report, OPTIONS);
      expect(text).not.toMatch(/<(?!\/?(?:testsuites|testsuite|testcase|failure|skipped)\b|\?xml)/);
      expect(text).not.toMatch(/(?!\n)\p{Cc}|\u202e/u);
    }
  });
});
