import { describe, expect, it } from 'vitest';
import { controlCases, judgementsOf } from '../../control.cases.ts';
import { ago, type Cells, report, row, user, userArn } from '../../credentials.cases.ts';
import { IAM_5 } from './iam-5.ts';

type Verdict = 'pass' | 'fail' | 'unknown' | 'not-applicable';
const one = (name: string, cells: Cells, verdict: Verdict) => ({
  name,
  records: [user('alice'), report([row('alice', cells)])],
  expect: { [userArn('alice')]: verdict },
});

controlCases(IAM_5, [
  one('passes with a password and MFA', { password_enabled: 'true', mfa_active: 'true' }, 'pass'),
  one('fails with a password and no MFA', { password_enabled: 'TRUE', mfa_active: 'FALSE' }, 'fail'),
  one('does not ask a user without a password', { access_key_1_active: 'true' }, 'not-applicable'),
  one('is unknown where the report does not say', { password_enabled: 'no_information' }, 'unknown'),
  one('is unknown where the report does not say whether there is MFA', { password_enabled: 'true', mfa_active: 'N/A' }, 'unknown'),
  {
    name: 'is unknown where the user is younger than the report',
    records: [user('alice'), user('bob'), report([row('alice')])],
    expect: { [userArn('alice')]: 'not-applicable', [userArn('bob')]: 'unknown' },
  },
  {
    name: 'tells users in different paths apart',
    records: [user('alice'), report([{ ...row('alice', { password_enabled: 'true' }), arn: userArn('other/alice') }])],
    expect: { [userArn('alice')]: 'unknown' },
  },
  {
    name: 'is unknown where the report is of last month',
    records: [user('alice'), report([row('alice')], { GeneratedTime: ago(31) })],
    expect: { [userArn('alice')]: 'unknown' },
  },
  {
    name: 'is unknown where the report was not read',
    records: [user('alice')],
    uncovered: ['AWS::IAM::CredentialReport'],
    expect: { [userArn('alice')]: 'unknown' },
  },
  { name: 'says nothing where there are no users', records: [report([])], expect: {} },
  { name: 'says that users could not be listed', records: [], uncovered: ['AWS::IAM::User'], expect: { 'gap:111122223333': 'unknown' } },
]);

describe('IAM.5', () => {
  it('names the call that would tell about a user whom the report does not list', () => {
    const judgement = judgementsOf(IAM_5, [user('bob'), report([])]).get(userArn('bob'));
    expect(judgement?.outcome.missing?.map((missing) => missing.name)).toEqual(['iam:GenerateCredentialReport']);
  });
  it('quotes the name of the user in its commands', () => {
    const record = user("o'brien;reboot");
    const { cli } = IAM_5.remediation({ account: record.account, region: record.region, record });
    expect(cli[1]).toBe("aws iam delete-login-profile --user-name='o'\\''brien;reboot'");
  });
});
