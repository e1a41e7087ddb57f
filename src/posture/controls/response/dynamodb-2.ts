// DynamoDB.2: tables can be restored to any moment of the last weeks.

import { asString, at, fact, refOf, shellWord } from '../../../core/index.ts';
import { type Control, fail, notApplicable, pass, unknown } from '../../control.ts';
import { unread } from '../data/unread.ts';

const TYPE = 'AWS::DynamoDB::Table';
const FACET = 'ContinuousBackupsDescription';
const PATH = ['PointInTimeRecoveryDescription', 'PointInTimeRecoveryStatus'] as const;

export const DYNAMODB_2: Control = {
  id: 'DynamoDB.2',
  title: 'DynamoDB tables have point-in-time recovery',
  severity: 'medium',
  pillar: 'response',
  unit: { kind: 'resource', type: TYPE },
  needs: [{ type: TYPE, within: 'region', facets: [FACET] }],
  frameworks: { fsbp: ['DynamoDB.2'] },
  mitre: ['T1485', 'T1486'],
  doc: {
    rationale:
      'Point-in-time recovery restores a table to any second of up to 35 days: to just before the mistake, or the intruder. Continuous backups are always on; it is point-in-time recovery beside them that has to be switched on.',
    avoid: 'resource "aws_dynamodb_table" "this" {\n  point_in_time_recovery {\n    enabled = false\n  }\n}',
    prefer: 'resource "aws_dynamodb_table" "this" {\n  point_in_time_recovery {\n    enabled = true\n  }\n}',
    sources: [
      'https://docs.aws.amazon.com/securityhub/latest/userguide/dynamodb-controls.html#dynamodb-2',
      'https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DescribeContinuousBackups.html',
    ],
  },
  check({ record }) {
    if (record === undefined) return notApplicable('there is no table');
    // ContinuousBackupsStatus beside it says ENABLED for every table.
    const value = at(record.config[FACET], ...PATH);
    const step = (means: string) => fact(refOf(record), [FACET, ...PATH].join('.'), value, means);
    switch (asString(value) ?? '') {
      case 'ENABLED':
        return pass('the table has point-in-time recovery', step('it can be restored to any second of the window'));
      case 'DISABLED':
        return fail('the table has no point-in-time recovery', step('it can be restored to backups that somebody made'));
      default:
        return unknown('the point-in-time recovery of the table could not be read', [
          unread(record, [FACET, ...PATH].join('.'), 'dynamodb:DescribeContinuousBackups'),
        ]);
    }
  },
  remediation: ({ region, record }) => ({
    cli: [
      `aws dynamodb update-continuous-backups --region ${shellWord(region)} --table-name=${shellWord(record?.id ?? 'TABLE')} --point-in-time-recovery-specification PointInTimeRecoveryEnabled=true`,
    ],
    terraform: 'resource "aws_dynamodb_table" "this" {\n  point_in_time_recovery {\n    enabled = true\n  }\n}',
    console: ['Open DynamoDB in the Region and choose the table', 'Choose Backups, Point-in-time recovery, Edit', 'Turn on point-in-time recovery, and save'],
  }),
};
