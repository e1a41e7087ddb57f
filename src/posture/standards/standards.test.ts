import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { FRAMEWORKS, type Framework } from '../../core/index.ts';
import { assess } from '../assess.ts';
import { valueControl } from '../compare.cases.ts';
import { CONTROLS } from '../controls/index.ts';
import { A, B, EAST, regionOf, thing, WEST, world } from '../probe.cases.ts';
import { COVERAGE_KINDS, coverStandard, STANDARDS, strayReferences } from './index.ts';
import { scoreStandard } from './score.ts';

const CORPORA = process.env['STOA_CORPORA'] ?? fileURLToPath(new URL('../../../../shared/corpora', import.meta.url));
const hasCorpora = existsSync(join(CORPORA, 'cis.tsv'));
if (!hasCorpora) console.warn(`skipped: no corpora at STOA_CORPORA or beside the repository`);
const rowsOf = (file: string) =>
  readFileSync(join(CORPORA, file), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'));

/** What AWS's own page says by now: https://docs.aws.amazon.com/securityhub/latest/userguide/config-controls.html#config-1 */
const RAISED = new Map([['Config.1', 'critical']]);

describe('STANDARDS', () => {
  it.each(FRAMEWORKS)('has every requirement of %s once, with a title and a type', (framework) => {
    const { requirements } = STANDARDS[framework];
    const ids = requirements.map(({ id }) => id.toLowerCase());
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id, title, type } of requirements) {
      expect(title, id).toMatch(/^[A-Za-z].*[^.\s]$/);
      expect(type, id).toMatch(/^AWS::\w+::\w+$/);
    }
  });
  it.each<[Framework, number]>([
    // Counts of the published documents.
    ['cis-1.4', 58],
    ['cis-3.0', 62],
    ['cis-5.0', 63],
    ['fsbp', 336],
  ])('has all of %s', (framework, count) => {
    expect(STANDARDS[framework].requirements.filter(({ retired }) => retired === undefined)).toHaveLength(count);
  });
  it.skipIf(!hasCorpora).each(['1.4', '3.0', '5.0'] as const)('has the numbers of CIS %s that another scanner knows', (version) => {
    const known = rowsOf('cis.tsv').filter(([one]) => one === version);
    // The table lost trailing zeros: the second `1.1` is 1.10.
    const ids = known.map(([, id = ''], index) => (known.findIndex(([, other]) => other === id) === index ? id : `${id}0`));
    expect(STANDARDS[`cis-${version}`].requirements.map(({ id }) => id).sort()).toEqual(ids.sort());
  });
  it.skipIf(!hasCorpora)('has the severities of FSBP that another tool knows', () => {
    const known = new Map(rowsOf('controls.tsv').map(([id = '', severity]) => [id.toLowerCase(), severity]));
    const shared = STANDARDS.fsbp.requirements.filter(({ id }) => known.has(id.toLowerCase()));
    expect(shared.map(({ id, severity }) => [id, severity])).toEqual(shared.map(({ id }) => [id, RAISED.get(id) ?? known.get(id.toLowerCase())]));
  });
});

describe('coverStandard', () => {
  it('knows every requirement that a control names', () => {
    expect(strayReferences(CONTROLS)).toEqual([]);
    expect(strayReferences([valueControl('X.1', { fsbp: ['S3.8', 'S3.99'], 'cis-5.0': ['1.22'] })])).toEqual([
      'S3.99 of fsbp, named by X.1',
      '1.22 of cis-5.0, named by X.1',
    ]);
  });
  it.each(FRAMEWORKS)('covers of %s exactly what the controls name', (framework) => {
    const rows = coverStandard(framework, CONTROLS);
    for (const { requirement, kind, controls } of rows) {
      const by = CONTROLS.filter(({ frameworks }) => frameworks[framework]?.some((id) => id.toLowerCase() === requirement.id.toLowerCase()));
      expect(controls).toEqual(by.map(({ id }) => id));
      expect(kind === 'covered').toBe(by.length > 0);
    }
    expect(rows.map(({ requirement }) => requirement)).toEqual(STANDARDS[framework].requirements);
  });
  it('says why nothing covers a requirement', () => {
    const rows = new Map(FRAMEWORKS.flatMap((framework) => coverStandard(framework, []).map((row) => [`${framework} ${row.requirement.id}`, row.kind])));
    expect(rows.get('fsbp S3.8')).toBe('not-yet');
    expect(rows.get('fsbp WorkSpaces.1')).toBe('not-collected');
    expect(rows.get('fsbp CloudFormation.1')).toBe('retired');
    expect(rows.get('cis-3.0 1.3')).toBe('manual');
    expect([...rows.values()].every((kind) => kind in COVERAGE_KINDS && kind !== 'covered')).toBe(true);
  });
  it('lets a control cover what no API was thought to answer', () => {
    const rows = coverStandard('cis-1.4', [valueControl('Stoa.X.1', { 'cis-1.4': ['1.1'] })]);
    expect(rows[0]).toMatchObject({ kind: 'covered', controls: ['Stoa.X.1'] });
  });
});

describe('scoreStandard', () => {
  const regions = [regionOf(A, EAST), regionOf(A, WEST), regionOf(B, EAST), regionOf(B, WEST)];
  const vpc = (name: string, value: number, account: string = A) => thing('AWS::EC2::VPC', account, EAST, name, value);
  const score = (framework: Framework, values: readonly ReturnType<typeof vpc>[], muted: readonly string[] = []) => {
    const controls = [
      valueControl('S3.8', { fsbp: ['S3.8'], 'cis-3.0': ['2.1.4'] }),
      valueControl('S3.1', { fsbp: ['s3.1', 'S3.2'], 'cis-3.0': ['2.1.4'] }),
      valueControl('Stoa.X.1'),
    ];
    const assessment = assess(world({ records: [...regions, ...values] }), controls);
    return scoreStandard(framework, assessment, ({ subject }) => muted.includes(subject.record?.id ?? ''));
  };

  it('counts requirements of FSBP and controls of CIS', () => {
    expect([...score('fsbp', [vpc('x', 0)]).statuses]).toEqual([
      ['s3.8', 'passed'],
      ['s3.1', 'passed'],
      ['s3.2', 'passed'],
    ]);
    expect([...score('cis-3.0', [vpc('x', 0)]).statuses]).toEqual([
      ['S3.8', 'passed'],
      ['S3.1', 'passed'],
    ]);
  });
  it('fails everywhere what fails in one account', () => {
    const { overall, byAccount } = score('cis-3.0', [vpc('x', 1), vpc('y', 0, B)]);
    expect(overall).toEqual({ counts: { passed: 0, failed: 2, unknown: 0, 'no-data': 0 }, percent: 0 });
    expect(byAccount.get(A)?.percent).toBe(0);
    expect(byAccount.get(B)?.percent).toBe(100);
  });
  it('counts unknown controls, and leaves out those without data', () => {
    expect(score('cis-3.0', [vpc('x', 2), vpc('y', 0)]).overall).toEqual({ counts: { passed: 0, failed: 0, unknown: 2, 'no-data': 0 }, percent: 0 });
    expect(score('cis-3.0', [vpc('x', 3)]).overall).toEqual({ counts: { passed: 0, failed: 0, unknown: 0, 'no-data': 2 }, percent: undefined });
  });
  it('ignores suppressed findings as Security Hub does', () => {
    expect(score('cis-3.0', [vpc('x', 1), vpc('y', 0)], ['x']).overall.percent).toBe(100);
    expect(score('cis-3.0', [vpc('x', 1)], ['x']).overall).toEqual({ counts: { passed: 0, failed: 0, unknown: 0, 'no-data': 2 }, percent: undefined });
  });
});
