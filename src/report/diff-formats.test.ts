import { readFileSync, writeFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import * as fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import type { Finding, ResourceRef } from '../core/index.ts';
import { DIFF_FORMATS } from './diff-formats.ts';
import type { JsonDiff } from './diff-json.ts';
import type { DiffReport } from './diff-report.ts';
import { exampleReport } from './example-report.cases.ts';
import { HOSTILE, hostileText } from './hostile-report.cases.ts';

const COLUMNS = { columns: 100, color: false };
const PIPED = { columns: Number.POSITIVE_INFINITY, color: false };
const NAMES = Object.keys(DIFF_FORMATS) as (keyof typeof DIFF_FORMATS)[];
const EXTENSIONS = { table: 'txt', json: 'json', markdown: 'md' } as const;
const CONTROL = /(?!\n)[\p{Cc}\p{Cf}\u2028\u2029\p{Cs}]/u;

function golden(name: string, text: string): string {
  const file = new URL(`golden/${name}`, import.meta.url);
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, text);
  return readFileSync(file, 'utf8');
}

/** A difference with everything in it once; `text` stands in every place that may hold text from outside. */
function example(text = (words: string) => words): DiffReport {
  const { tool, generatedAt, findings } = exampleReport();
  const finding = (index: number): Finding => {
    const { suppression: _, ...one } = findings[index] as (typeof findings)[number];
    return { ...one, message: text(one.message), resources: one.resources.map((ref) => ({ ...ref, id: text(ref.id) })) };
  };
  const group: ResourceRef = {
    type: 'AWS::EC2::SecurityGroup',
    arn: 'arn:aws:ec2:eu-west-1:111122223333:security-group/sg-1',
    id: text('sg-1'),
    account: '111122223333',
    region: 'eu-west-1',
  };
  return {
    tool,
    generatedAt,
    before: { source: { kind: 'aws-cli', description: text('monday') }, takenAt: '2026-01-12T06:00:00Z', records: 1204 },
    after: { source: { kind: 'snapshot', description: text('tuesday') }, takenAt: '2026-01-13T06:00:00Z', records: 1205 },
    resources: {
      rows: [
        { kind: 'added', resource: group, fields: [] },
        { kind: 'removed', resource: group, fields: [] },
        {
          kind: 'changed',
          resource: group,
          fields: [
            { path: `IpRanges[CidrIp=${text('0.0.0.0/0')}]`, after: { CidrIp: text('0.0.0.0/0') }, isSight: false },
            { path: 'Description', before: text('office'), after: text('x'.repeat(500)), isSight: false },
            { path: 'tags.Owner', before: text('ann'), isSight: false },
            { path: 'Policy', before: '{}', isSight: true },
          ],
        },
        { kind: 'seen', resource: group, fields: [] },
        { kind: 'unseen', resource: group, fields: [] },
      ],
      counts: { added: 1, removed: 1, changed: 1, seen: 1, unseen: 1 },
      unchanged: 1202,
    },
    findings: {
      rows: [
        { kind: 'new', before: 'none', after: 'fail', finding: finding(0) },
        { kind: 'new', before: 'pass', after: 'fail', finding: finding(1), suppression: { kind: 'muted', owner: text('ann'), reason: text('soon') } },
        { kind: 'fixed', before: 'fail', after: 'pass', finding: finding(2) },
        { kind: 'lost', before: 'fail', after: 'unseen', finding: finding(3) },
        { kind: 'known', before: 'unknown', after: 'fail', finding: finding(4) },
      ],
      counts: { new: 2, fixed: 1, lost: 1, known: 1 },
      stillFailing: 61,
      stillUnknown: 1,
      leftOut: [{ count: 3, why: 'below low' }],
    },
    coverage: [
      {
        type: 'AWS::S3::Bucket',
        facet: 'Policy',
        action: 's3:GetBucketPolicy',
        before: 'read',
        after: 'denied',
        accounts: ['111122223333'],
        regions: ['eu-west-1', 'us-east-1'],
      },
      {
        type: 'AWS::EC2::VPC',
        action: 'ec2:DescribeVpcs',
        resource: text('arn:aws:ec2:::x'),
        before: 'not-asked',
        after: 'read',
        accounts: ['111122223333'],
        regions: ['eu-west-1'],
      },
    ],
    issues: [{ code: 'json-syntax', message: text('the answer is cut off'), file: text('monday/x.json'), line: 3 }],
    gate: { outcome: 'failed', exitCode: 1, reason: '2 new findings at high or above' },
  };
}

const empty: DiffReport = {
  ...example(),
  resources: { rows: [], counts: { added: 0, removed: 0, changed: 0, seen: 0, unseen: 0 }, unchanged: 0 },
  findings: { rows: [], counts: { new: 0, fixed: 0, lost: 0, known: 0 }, stillFailing: 0, stillUnknown: 0, leftOut: [] },
  coverage: [],
  issues: [],
};

describe('DIFF_FORMATS', () => {
  it.each(NAMES)('writes %s as in its golden file', (name) => {
    const text = DIFF_FORMATS[name](example(), COLUMNS);
    expect(text).toBe(golden(`diff.${EXTENSIONS[name]}`, text));
  });
  it.each(NAMES)('lets no control character from outside into %s, and never throws', (name) => {
    fc.assert(
      fc.property(fc.infiniteStream(hostileText), fc.constantFrom(COLUMNS, PIPED), (texts, options) => {
        const text = DIFF_FORMATS[name](
          example(() => texts.next().value),
          options,
        );
        expect(CONTROL.exec(text)?.[0]).toBeUndefined();
      }),
      { numRuns: 60 },
    );
  });
  it.each(NAMES)('writes %s of no difference', (name) => {
    expect(DIFF_FORMATS[name](empty, COLUMNS)).toMatch(/[^\n]\n$/);
  });
});

describe('formatDiffTable', () => {
  it('never exceeds the columns of the terminal, and says the same in colour', () => {
    for (const words of HOSTILE) {
      for (const columns of [20, 60, 100]) {
        const text = DIFF_FORMATS.table(
          example(() => words),
          { columns, color: false },
        );
        expect(Math.max(...text.split('\n').map((line) => stringWidth(line)))).toBeLessThanOrEqual(columns);
        const coloured = stripVTControlCharacters(
          DIFF_FORMATS.table(
            example(() => words),
            { columns, color: true },
          ),
        );
        expect(coloured.replace(/ +$/gm, '')).toBe(text);
      }
    }
  });
  it('shows a few rows at a terminal, and every row where it is piped', () => {
    const { resources } = example();
    const rows = Array.from({ length: 50 }, () => resources.rows[0] as (typeof resources.rows)[number]);
    const many = { ...example(), resources: { ...resources, rows } };
    const count = (options: typeof COLUMNS) =>
      DIFF_FORMATS.table(many, options)
        .split('\n')
        .filter((line) => /^ {2}\+ /.test(line)).length;
    expect([count(COLUMNS), count(PIPED)]).toEqual([20, 50]);
    expect(DIFF_FORMATS.table(many, COLUMNS)).toContain('… and 30 more');
  });
});

describe('formatDiffJson', () => {
  it('holds every value whole', () => {
    const read = JSON.parse(DIFF_FORMATS.json(example(), COLUMNS)) as JsonDiff;
    expect(read).toEqual({ schemaVersion: 1, ...JSON.parse(JSON.stringify(example())) });
  });
});

describe('formatDiffMarkdown', () => {
  it('stays within a comment on GitHub, whatever there is', () => {
    const { resources, findings, coverage } = example();
    const times = <T>(list: readonly T[]) => Array.from({ length: 2000 }, () => list).flat();
    const huge = {
      ...example(),
      resources: { ...resources, rows: times(resources.rows) },
      findings: { ...findings, rows: times(findings.rows) },
      coverage: times(coverage),
    };
    const text = DIFF_FORMATS.markdown(huge, PIPED);
    expect(text.length).toBeLessThan(65_536);
    expect(text).toMatch(/… and [\d,]+ more/);
  });
});
