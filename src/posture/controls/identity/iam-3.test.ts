import { controlCases } from '../../control.cases.ts';
import { ago, type Cells, report, row, user, userArn } from '../../credentials.cases.ts';
import { IAM_3 } from './iam-3.ts';

type Verdict = 'pass' | 'fail' | 'unknown' | 'not-applicable';
const one = (name: string, cells: Cells, verdict: Verdict) => ({
  name,
  records: [user('ci'), report([row('ci', cells)])],
  expect: { [userArn('ci')]: verdict },
});
const first = (days: number): Cells => ({ access_key_1_active: 'true', access_key_1_last_rotated: ago(days) });
const second = (days: number): Cells => ({ access_key_2_active: 'true', access_key_2_last_rotated: ago(days) });

controlCases(IAM_3, [
  one('passes with a key of exactly 90 days', first(90), 'pass'),
  one('fails an hour later', first(90 + 1 / 24), 'fail'),
  one('fails by the second key', { ...first(5), ...second(200) }, 'fail'),
  one('does not count a key that is off', { access_key_1_active: 'false', access_key_1_last_rotated: ago(700) }, 'not-applicable'),
  one('does not count a password', { password_enabled: 'true', password_last_changed: ago(700) }, 'not-applicable'),
  one('is unknown where the age of an active key is not told', { access_key_1_active: 'true' }, 'unknown'),
  one('is unknown where it is not told whether a key is active', { access_key_1_active: '', access_key_1_last_rotated: ago(5) }, 'unknown'),
  one('fails by one key although the other is unclear', { access_key_1_active: '', ...second(200) }, 'fail'),
  one('is unknown where the user has more keys than the report lists', { ...first(5), additional_credentials_info: '1 more: ListAccessKeys' }, 'unknown'),
  {
    name: 'is unknown where the report was not read',
    records: [user('ci')],
    uncovered: ['AWS::IAM::CredentialReport'],
    expect: { [userArn('ci')]: 'unknown' },
  },
]);
