import { describe, expect, it } from 'vitest';
import { createSnapshot, foldCoverage, GLOBAL, type Json, listActionOf, RECORD_TYPES, type ResourceRecord } from '../../../core/index.ts';
import { assess } from '../../assess.ts';
import { ACCOUNT, controlCases, NOW, OTHER_ACCOUNT, REGION, record } from '../../control.cases.ts';
import { reassess } from '../../reassess.ts';
import { RDS_1 } from './rds-1.ts';

const DB = `arn:aws:rds:${REGION}:${ACCOUNT}:snapshot:orders`;
const CLUSTER = `arn:aws:rds:${REGION}:${ACCOUNT}:cluster-snapshot:orders`;
const restore = (...values: string[]): Json => [{ AttributeName: 'restore', AttributeValues: values }];
const db = (attributes: Json | undefined, rest: Record<string, Json> = {}, arn = DB) =>
  record('AWS::RDS::DBSnapshot', arn, { SnapshotType: 'manual', ...(attributes === undefined ? {} : { DBSnapshotAttributes: attributes }), ...rest });
const cluster = (attributes: Json | undefined) =>
  record('AWS::RDS::DBClusterSnapshot', CLUSTER, { SnapshotType: 'manual', ...(attributes === undefined ? {} : { DBClusterSnapshotAttributes: attributes }) });

controlCases(RDS_1, [
  { name: 'passes for a private one of an instance', records: [db(restore())], expect: { [DB]: 'pass' } },
  { name: 'passes where it is shared with one account', records: [db(restore(OTHER_ACCOUNT))], expect: { [DB]: 'pass' } },
  { name: 'fails where it is shared with all', records: [db(restore(OTHER_ACCOUNT, 'all'))], expect: { [DB]: 'fail' } },
  { name: 'passes where `all` is the value of something else', records: [db([{ AttributeName: 'note', AttributeValues: ['all'] }])], expect: { [DB]: 'pass' } },
  { name: 'judges both kinds', records: [db(restore()), cluster(restore('all'))], expect: { [DB]: 'pass', [CLUSTER]: 'fail' } },
  { name: 'is unknown where the attributes were not read', records: [db(undefined), cluster(undefined)], expect: { [DB]: 'unknown', [CLUSTER]: 'unknown' } },
  { name: 'passes for an automated one, which cannot be shared', records: [db(undefined, { SnapshotType: 'automated' })], expect: { [DB]: 'pass' } },
  { name: 'is unknown where the answer holds no attributes', records: [db(null)], expect: { [DB]: 'unknown' } },
  { name: 'is unknown where the attributes are no list', records: [db('all')], expect: { [DB]: 'unknown' } },
  {
    name: 'does not apply to what another account shares',
    records: [db(undefined, {}, `arn:aws:rds:${REGION}:${OTHER_ACCOUNT}:snapshot:orders`)],
    expect: { [`arn:aws:rds:${REGION}:${OTHER_ACCOUNT}:snapshot:orders`]: 'not-applicable' },
  },
  {
    name: 'judges what was listed, and says what was not',
    records: [db(restore())],
    uncovered: ['AWS::RDS::DBClusterSnapshot'],
    expect: { [DB]: 'pass', [`gap:${ACCOUNT}`]: 'unknown' },
  },
]);

describe('the re-assessment of RDS.1', () => {
  const snapshotOf = (records: readonly ResourceRecord[]) => {
    const cells = RECORD_TYPES.map(({ type, scope }) => ({
      type,
      action: listActionOf(type),
      status: 'read' as const,
      account: ACCOUNT,
      region: scope === 'regional' ? REGION : GLOBAL,
    }));
    const region = record(
      'AWS::Account::Region',
      `arn:aws:account::${ACCOUNT}:region/${REGION}`,
      { RegionName: REGION, RegionOptStatus: 'ENABLED' },
      { region: GLOBAL },
    );
    return createSnapshot({ source: { kind: 'test', description: 'a test' }, takenAt: NOW, coverage: foldCoverage(cells) }, [region, ...records]).snapshot;
  };
  const verdicts = (assessment: ReturnType<typeof assess>) =>
    [...(assessment.results[0]?.judgements ?? [])].map(([key, { outcome }]) => [key, outcome.verdict]);

  it.each([
    ['changes', [db(restore()), cluster(restore())], [db(restore()), cluster(restore('all'))], { before: cluster(restore()), after: cluster(restore('all')) }],
    ['is new', [db(restore())], [db(restore()), cluster(restore('all'))], { after: cluster(restore('all')) }],
    ['is gone', [db(restore()), cluster(restore('all'))], [db(restore())], { before: cluster(restore('all')) }],
  ] as const)('is a fresh one where a snapshot of a cluster %s', (_, before, after, change) => {
    const again = reassess(assess(snapshotOf(before), [RDS_1]), snapshotOf(after), [change]);
    expect(verdicts(again)).toEqual(verdicts(assess(snapshotOf(after), [RDS_1])));
  });
});
