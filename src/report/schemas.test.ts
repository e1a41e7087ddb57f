import { readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatAsff } from './asff.ts';
import { detectedReport } from './detected-report.cases.ts';
import { exampleReport } from './example-report.cases.ts';
import { hostileReport, hostileReports } from './hostile-report.cases.ts';
import { formatOcsf } from './ocsf.ts';
import type { Format } from './report.ts';
import { formatSarif } from './sarif.ts';

const OPTIONS = { columns: 100, color: false };
const schema = (name: string) => JSON.parse(readFileSync(new URL(`../../tests/schemas/${name}`, import.meta.url), 'utf8')) as Record<string, unknown>;

function sarifValidator(): ValidateFunction {
  // The schema is of draft 4; it uses nothing that draft 7 reads otherwise, save `id`. One of its patterns is none under the `u` flag.
  const { id: _id, $schema: _draft, ...rest } = schema('sarif-2.1.0.schema.json');
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats.default(ajv);
  return ajv.compile(rest);
}

function asffValidator(): ValidateFunction {
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats.default(ajv);
  return ajv.compile(schema('asff-finding.schema.json'));
}

function ocsfValidator(): ValidateFunction {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  const { $id, ...rest } = schema('ocsf-1.6.0-compliance-finding.schema.json');
  ajv.addSchema({ $id: $id as string, ...rest });
  return ajv.compile({ type: 'array', items: { $ref: $id as string } });
}

const CASES: readonly (readonly [name: string, format: Format, validate: ValidateFunction])[] = [
  ['formatSarif', formatSarif, sarifValidator()],
  ['formatAsff', formatAsff, asffValidator()],
  ['formatOcsf', formatOcsf, ocsfValidator()],
];

for (const [name, format, validate] of CASES) {
  const errorsOf = (text: string) => {
    validate(JSON.parse(text));
    return validate.errors ?? [];
  };

  describe(`${name} against the published schema`, () => {
    it('accepts the example', () => {
      expect(errorsOf(format(exampleReport(), OPTIONS))).toEqual([]);
    });

    it('accepts every hostile text in every place', () => {
      for (const report of hostileReports()) expect(errorsOf(format(report, OPTIONS))).toEqual([]);
    });

    it('accepts any text', () => {
      fc.assert(
        fc.property(hostileReport, (report) => {
          expect(errorsOf(format(report, OPTIONS))).toEqual([]);
        }),
        { numRuns: 40 },
      );
    });

    it('would refuse a wrong document', () => {
      const wrong: unknown = JSON.parse(format(exampleReport(), OPTIONS).replaceAll(/"(version|Title|class_uid)"/g, '"wrong"'));
      expect(validate(wrong)).toBe(false);
    });
  });
}

describe('what was found in events', () => {
  it.each([
    ['formatSarif', formatSarif, sarifValidator()],
    ['formatAsff', formatAsff, asffValidator()],
  ] as const)('is as the schema of %s says, whatever the texts', (_, format, validate) => {
    for (const report of [detectedReport(), ...hostileReports(detectedReport())]) {
      const written: unknown = JSON.parse(format(report, OPTIONS));
      validate(written);
      expect(validate.errors ?? []).toEqual([]);
      expect(JSON.stringify(written)).not.toContain('\u001b');
    }
  });

  it('is a detection to OCSF and to Security Hub, and no check of compliance', () => {
    const [event] = JSON.parse(formatOcsf(detectedReport(), OPTIONS)) as Record<string, unknown>[];
    expect(event).toMatchObject({ class_uid: 2004, type_uid: 200401, is_alert: true, evidences: [{ data: { events: [{ uid: 'cloudtrail/e1' }] } }, {}] });
    expect(event).not.toHaveProperty('compliance');
    const [finding] = JSON.parse(formatAsff(detectedReport(), OPTIONS)) as Record<string, unknown>[];
    expect(finding).toMatchObject({ Types: ['TTPs'], FirstObservedAt: '2026-11-01T06:00:00Z', LastObservedAt: '2026-11-01T06:02:00Z' });
    expect(finding).not.toHaveProperty('Compliance');
  });
});
