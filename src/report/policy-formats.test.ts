import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOSTILE } from './hostile-report.cases.ts';
import { POLICY_FORMATS } from './policy-formats.ts';
import { POLICY_FINDING_ORDER, type PolicyReport, type PolicyReportFinding } from './policy-report.ts';

const TEXT = '{\r\n\t"Action": "s3:GetObjekt"\r\n}';

function reportOf(text: string, change: Partial<PolicyReportFinding> = {}, file = 'policies/a b.json'): PolicyReport {
  const finding: PolicyReportFinding = {
    kind: 'ERROR',
    code: 'INVALID_ACTION',
    message: 'there is no action `s3:GetObjekt`',
    help: 'did you mean `s3:GetObject`?',
    span: { line: 2, column: 12, offset: 14, length: 14 },
    pointer: '/Statement/0/Action',
    learnMore: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html',
    ...change,
  };
  const one = { text, policyKind: 'identity', title: 'an identity policy', guessedBecause: 'it names no principal', resourceType: undefined, isComplete: true };
  return {
    tool: { name: 'stoa', version: '1.2.3' },
    files: [
      { ...one, file, findings: [finding] },
      { ...one, file: 'clean.json', guessedBecause: undefined, findings: [] },
    ],
    gate: { outcome: 'failed', exitCode: 1, reason: '1 finding at security warning or above' },
  };
}

const plain = { columns: 100, color: false };
const validateSarif = (() => {
  const {
    id: _id,
    $schema: _draft,
    ...rest
  } = JSON.parse(readFileSync(new URL('../../tests/schemas/sarif-2.1.0.schema.json', import.meta.url), 'utf8')) as Record<string, unknown>;
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats.default(ajv);
  return ajv.compile(rest);
})();
const hostile = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary', maxLength: 60 }));

describe('formatPolicyTable', () => {
  it('shows the line with a caret under the place', () => {
    expect(POLICY_FORMATS.table.format(reportOf(TEXT), plain).split('\n').slice(0, 4)).toEqual([
      'policies/a b.json:2:12: error: there is no action `s3:GetObjekt` [INVALID_ACTION]',
      '  2 |  "Action": "s3:GetObjekt"',
      '    |            ^^^^^^^^^^^^^^',
      '    = help: did you mean `s3:GetObject`?',
    ]);
  });

  it('shows what stands around the place in a line that is too long', () => {
    const text = `${'a'.repeat(500)}HERE${'b'.repeat(500)}`;
    const [, line = '', caret = ''] = POLICY_FORMATS.table
      .format(reportOf(text, { span: { line: 1, column: 501, offset: 500, length: 4 } }), { columns: 60, color: false })
      .split('\n');
    expect(line.length).toBeLessThanOrEqual(60);
    expect(line.indexOf('HERE')).toBe(caret.indexOf('^^^^'));
    expect(line.indexOf('HERE')).toBeGreaterThan(0);
  });

  it('marks the kind in colour where there is colour, and in nothing else', () => {
    const format = (color: boolean) => POLICY_FORMATS.table.format(reportOf(TEXT), { columns: 100, color });
    expect(format(true)).toContain('\u{1b}[1;31merror\u{1b}[0m');
    expect(format(true).replaceAll(/\p{Cc}\[[\d;]*m/gu, '')).toBe(format(false));
  });
});

describe('formatPolicySarif', () => {
  it('gives the place of each finding, and fits the schema', () => {
    const text = POLICY_FORMATS.sarif.format(reportOf(TEXT), plain);
    expect(validateSarif(JSON.parse(text)), JSON.stringify(validateSarif.errors)).toBe(true);
    expect(JSON.parse(text)).toMatchObject({
      runs: [
        {
          results: [
            {
              ruleId: 'INVALID_ACTION',
              level: 'error',
              locations: [{ physicalLocation: { artifactLocation: { uri: 'policies/a%20b.json' }, region: { startLine: 2, startColumn: 12, endColumn: 26 } } }],
            },
          ],
        },
      ],
    });
  });

  it('fits the schema with a finding of each kind', () => {
    for (const kind of POLICY_FINDING_ORDER) expect(validateSarif(JSON.parse(POLICY_FORMATS.sarif.format(reportOf(TEXT, { kind }), plain)))).toBe(true);
  });
});

describe.each(Object.entries(POLICY_FORMATS))('the format %s', (name, { format }) => {
  it('lets nothing of a policy act on a terminal, whatever stands in it', () => {
    fc.assert(
      fc.property(hostile, hostile, hostile, (text, message, file) => {
        const offset = Math.floor(text.length / 2);
        const line = text.slice(0, offset).split(/\r\n|\r|\n/).length;
        const column = offset - Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1));
        const out = format(
          reportOf(text, { message, help: message, pointer: message, span: { line, column, offset, length: text.length - offset } }, file),
          plain,
        );
        expect(out).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\u2028\u2029]/u);
        if (name === 'sarif') expect(validateSarif(JSON.parse(out)), JSON.stringify(validateSarif.errors)).toBe(true);
        if (name === 'json') expect(() => JSON.parse(out) as unknown).not.toThrow();
        if (name === 'junit') expect(out.replaceAll(/<[^<>]*>/g, '')).not.toMatch(/[<>]/);
      }),
    );
  });
});
