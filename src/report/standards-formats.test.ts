import { readFileSync, writeFileSync } from 'node:fs';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import type { StandardScore } from '../posture/index.ts';
import { HOSTILE } from './hostile-report.cases.ts';
import { STANDARDS_FORMATS } from './standards-formats.ts';
import type { JsonStandards } from './standards-json.ts';
import { buildStandardsReport, type StandardsReport } from './standards-report.ts';

const COLUMNS = { columns: 100, color: false };
const PIPED = { columns: Number.POSITIVE_INFINITY, color: false };
const NAMES = Object.keys(STANDARDS_FORMATS) as (keyof typeof STANDARDS_FORMATS)[];
const EXTENSIONS = { table: 'txt', json: 'json', markdown: 'md' } as const;
const CONTROL = /(?!\n)[\p{Cc}\p{Cf}\u2028\u2029\p{Cs}]/u;

function golden(name: string, text: string): string {
  const file = new URL(`golden/${name}`, import.meta.url);
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, text);
  return readFileSync(file, 'utf8');
}

const score = (passed: number, failed: number, percent: number | undefined): StandardScore => ({
  counts: { passed, failed, unknown: 1, 'no-data': 2 },
  percent,
});

/** A standard with a requirement of every kind; `words` stands where text from outside may. */
function example(words = 'payments', isDetailed = true): StandardsReport {
  const type = 'AWS::X::Y';
  return {
    tool: { name: 'stoa', version: '1.2.3' },
    generatedAt: '2026-01-15T12:00:00Z',
    controls: 2,
    assessed: {
      source: { kind: 'snapshot', description: words },
      takenAt: '2026-01-14T06:00:00Z',
      accounts: [
        { id: '111122223333', name: words },
        { id: '444455556666', name: '444455556666' },
      ],
      muted: 3,
    },
    isDetailed,
    standards: [
      {
        id: 'fsbp',
        name: 'A Standard v1.0.0',
        from: 'a list',
        totals: { covered: 2, 'not-yet': 1, 'not-collected': 1, manual: 1, retired: 1 },
        score: {
          overall: score(1, 1, 33),
          byAccount: new Map([
            ['111122223333', score(2, 0, 67)],
            ['444455556666', score(0, 0, undefined)],
          ]),
          statuses: new Map(),
        },
        rows: [
          { requirement: { id: 'S3.8', severity: 'high', title: 'buckets block public access', type }, kind: 'covered', controls: ['S3.8'], status: 'failed' },
          { requirement: { id: 'S3.10', severity: 'low', title: 'and are good', type }, kind: 'covered', controls: ['S3.10', 'Stoa.X.1'], status: 'no-data' },
          { requirement: { id: 'S3.11', severity: 'medium', title: 'and better', type }, kind: 'not-yet', controls: [] },
          { requirement: { id: 'S3.12', severity: 'medium', title: 'and elsewhere', type }, kind: 'not-collected', controls: [] },
          { requirement: { id: 'S3.13', title: 'and current', type, manual: 'only you know' }, kind: 'manual', controls: [] },
          { requirement: { id: 'S3.14', severity: 'critical', title: 'and were', type, retired: 'April 2024' }, kind: 'retired', controls: [] },
        ],
      },
    ],
  };
}

describe('STANDARDS_FORMATS', () => {
  it.each(NAMES)('writes %s as in its golden file', (name) => {
    const text = STANDARDS_FORMATS[name](example(), COLUMNS);
    expect(text).toBe(golden(`standards.${EXTENSIONS[name]}`, text));
  });
  it.each(NAMES)('lets no control character from outside into %s', (name) => {
    for (const words of HOSTILE)
      for (const options of [COLUMNS, PIPED]) expect(CONTROL.exec(STANDARDS_FORMATS[name](example(words), options))?.[0]).toBeUndefined();
  });
  it('never exceeds the columns of the terminal', () => {
    for (const words of HOSTILE) {
      for (const columns of [20, 60, 100]) {
        for (const isDetailed of [true, false]) {
          const text = STANDARDS_FORMATS.table(example(words, isDetailed), { columns, color: false });
          expect(Math.max(...text.split('\n').map((line) => stringWidth(line)))).toBeLessThanOrEqual(columns);
        }
      }
    }
  });
  it('lists requirements where one standard was asked for, and all of them in JSON', () => {
    const short = example('x', false);
    expect(STANDARDS_FORMATS.table(short, COLUMNS)).not.toContain('S3.8');
    expect(STANDARDS_FORMATS.markdown(short, COLUMNS)).not.toContain('S3.8');
    const read = JSON.parse(STANDARDS_FORMATS.json(short, COLUMNS)) as JsonStandards;
    expect(read.standards[0]?.requirements.map(({ id, coverage, status }) => `${id} ${coverage} ${status}`)).toEqual([
      'S3.8 covered failed',
      'S3.10 covered no-data',
      'S3.11 not-yet null',
      'S3.12 not-collected null',
      'S3.13 manual null',
      'S3.14 retired null',
    ]);
  });
});

describe('buildStandardsReport', () => {
  it('counts the requirements of every standard without a source', () => {
    const report = buildStandardsReport({ version: '1', generatedAt: '', controls: [] });
    expect(
      report.standards.map(({ id, totals, rows, score: none }) => [id, totals.covered, Object.values(totals).reduce((a, b) => a + b) === rows.length, none]),
    ).toEqual([
      ['fsbp', 0, true, undefined],
      ['cis-1.4', 0, true, undefined],
      ['cis-3.0', 0, true, undefined],
      ['cis-5.0', 0, true, undefined],
    ]);
    expect(buildStandardsReport({ version: '1', generatedAt: '', controls: [], only: 'cis-3.0' }).standards).toHaveLength(1);
  });
});
