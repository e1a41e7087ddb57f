import { controlCases } from '../../control.cases.ts';
import { ago, type Cells, report, row, user, userArn } from '../../credentials.cases.ts';
import { IAM_22 } from './iam-22.ts';

type Verdict = 'pass' | 'fail' | 'unknown' | 'not-applicable';
const one = (name: string, cells: Cells, verdict: Verdict) => ({
  name,
  records: [user('ci'), report([row('ci', cells)])],
  expect: { [userArn('ci')]: verdict },
});
const password = (used: string, changed = ago(400)): Cells => ({ password_enabled: 'true', password_last_used: used, password_last_changed: changed });
const key = (used: string, rotated = ago(400)): Cells => ({
  access_key_2_active: 'true',
  access_key_2_last_rotated: rotated,
  access_key_2_last_used_date: used,
});

controlCases(IAM_22, [
  one('passes where everything was used', { ...password(ago(44)), ...key(ago(1)) }, 'pass'),
  one('fails where the password was last used 45 days ago', { ...password(ago(45)), ...key(ago(1)) }, 'fail'),
  one('fails where the second key was last used 60 days ago', { ...password(ago(1)), ...key(ago(60)) }, 'fail'),
  one('fails where an old key was never used', key('N/A'), 'fail'),
  one('passes where a new key was not used yet', key('N/A', ago(3)), 'pass'),
  one('fails where an old password was never used', password('no_information'), 'fail'),
  one('passes where a password that was never used was set last week', password('no_information', ago(7)), 'pass'),
  one('counts from the making of the user where nothing else is known', password('no_information', 'N/A'), 'fail'),
  one(
    'does not count what is off',
    { password_last_used: ago(300), access_key_1_last_rotated: ago(900), access_key_1_last_used_date: ago(800) },
    'not-applicable',
  ),
  one('is unknown where a time cannot be read', key('yesterday'), 'unknown'),
  one('is unknown where nobody knows since when', { access_key_1_active: 'true' }, 'unknown'),
  one('is unknown where the user has more keys than the report lists', { ...key(ago(1)), additional_credentials_info: '1' }, 'unknown'),
  {
    name: 'is unknown where the report was not read',
    records: [user('ci')],
    uncovered: ['AWS::IAM::CredentialReport'],
    expect: { [userArn('ci')]: 'unknown' },
  },
]);
