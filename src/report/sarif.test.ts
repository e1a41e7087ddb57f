import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleReport } from './example-report.cases.ts';
import { HOSTILE, hostileText, withText } from './hostile-report.cases.ts';
import type { Report } from './report.ts';
import { formatSarif } from './sarif.ts';
import { artifactUri, sarifText } from './sarif-text.ts';

interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly kind: string;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly partialFingerprints: Record<string, string>;
  readonly locations: readonly { readonly physicalLocation: { readonly artifactLocation: { readonly uri: string } } }[];
  readonly suppressions?: readonly { readonly justification: string }[];
}
interface Run {
  readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string; readonly properties: Record<string, string> }[] } };
  readonly results: readonly Result[];
  readonly invocations: readonly { readonly toolConfigurationNotifications: readonly unknown[] }[];
}
const runOf = (report: Report): Run => (JSON.parse(formatSarif(report, { columns: 100, color: false })) as { runs: [Run] }).runs[0];

describe('sarifText', () => {
  it('holds neither placeholders nor links', () => {
    expect(sarifText('{0} [here](https://evil.example)')).toBe('{{0}} \\[here\\](https://evil.example)');
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(sarifText(text)).not.toMatch(/(?<!\\)[[\]]/);
        expect(sarifText(text).replaceAll('{{', '').replaceAll('}}', '')).not.toMatch(/[{}]/);
      }),
    );
  });
});

describe('artifactUri', () => {
  it('names the place of a resource in AWS', () => {
    expect(exampleReport().findings.slice(0, 3).map(artifactUri)).toEqual([
      'aws/111122223333/eu-west-1/s3/customer-exports',
      'aws/444455556666/eu-west-1/s3/legacy-website-assets',
      'aws/111122223333/eu-west-1/ec2/security-group/sg-00000001',
    ]);
  });

  it('never climbs out, whatever a resource is called', () => {
    for (const text of HOSTILE) {
      for (const finding of withText(() => text).findings) {
        const segments = decodeURIComponent(artifactUri(finding)).split('/');
        expect(segments[0]).toBe('aws');
        expect(artifactUri(finding).split('/').map(decodeURIComponent)).not.toContain('..');
        expect(artifactUri(finding)).toMatch(/^aws(?:\/[\w.!~*'()%-]+)+$/);
      }
    }
  });
});

describe('formatSarif', () => {
  it('says fail for failures alone, with a level by severity', () => {
    const seen = new Map(runOf(exampleReport()).results.map((result) => [result.ruleId + result.kind, result.level]));
    expect(Object.fromEntries(seen)).toEqual({
      'S3.8fail': 'error',
      'EC2.19fail': 'error',
      'GuardDuty.1fail': 'error',
      'IAM.3fail': 'warning',
      'S3.8open': 'none',
      'GuardDuty.1open': 'none',
      'Stoa.Response.1pass': 'none',
      'Stoa.Response.1notApplicable': 'none',
    });
  });

  it('points every result at its rule, also at one that the report does not list', () => {
    const run = runOf({ ...exampleReport(), rules: [] });
    for (const result of run.results) expect(run.tool.driver.rules[result.ruleIndex]?.id).toBe(result.ruleId);
  });

  it('keeps fingerprints, suppressions and the problems of the input', () => {
    const run = runOf(exampleReport());
    expect(run.results[0]?.partialFingerprints).toEqual({ 'stoaFinding/v1': exampleReport().findings[0]?.fingerprint });
    expect(run.results.flatMap((result) => result.suppressions ?? []).map((one) => one.justification)).toEqual([
      'migration until spring, owner team-legacy, until 2026-03-31',
      'in the baseline',
    ]);
    expect(run.invocations[0]?.toolConfigurationNotifications).toHaveLength(1);
  });

  it('scores rules as GitHub reads severities', () => {
    expect(runOf(exampleReport()).tool.driver.rules.map((rule) => rule.properties['security-severity'])).toEqual(['9.5', '8.0', '5.5', '8.0', '2.0']);
  });
});
