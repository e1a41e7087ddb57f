import { ACCOUNT, controlCases } from '../../control.cases.ts';
import { ago, type Cells, report, row, user, userArn } from '../../credentials.cases.ts';
import { STOA_IAM_1 } from './stoa-iam-1.ts';

const ARN = userArn('build');
const one = (name: string, cells: Cells, verdict: 'pass' | 'fail' | 'unknown') => ({
  name,
  records: [user('build'), report([row('build', cells)])],
  expect: { [ARN]: verdict },
});

controlCases(STOA_IAM_1, [
  one('passes without a key', {}, 'pass'),
  one('passes with the second key alone', { access_key_2_active: 'true', access_key_2_last_rotated: ago(3) }, 'pass'),
  one('fails with two', { access_key_1_active: 'true', access_key_2_active: 'true' }, 'fail'),
  one('is unknown where a cell says neither', { access_key_1_active: 'true', access_key_2_active: 'perhaps' }, 'unknown'),
  one('is unknown where the report does not list all', { access_key_1_active: 'true', additional_credentials_info: '{"accessKeys": 1}' }, 'unknown'),
  { name: 'is unknown for a user whom the report does not know', records: [user('build'), report([])], expect: { [ARN]: 'unknown' } },
  { name: 'is unknown without a report', records: [user('build')], expect: { [ARN]: 'unknown' } },
  { name: 'is unknown where the report was not read', records: [user('build')], uncovered: ['AWS::IAM::CredentialReport'], expect: { [ARN]: 'unknown' } },
  { name: 'says that users could not be listed', records: [], uncovered: ['AWS::IAM::User'], expect: { [`gap:${ACCOUNT}`]: 'unknown' } },
]);
