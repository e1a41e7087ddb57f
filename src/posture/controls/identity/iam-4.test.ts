import { controlCases } from '../../control.cases.ts';
import { ACCOUNT_KEY, ago, report, rootRow, summary } from '../../credentials.cases.ts';
import { IAM_4 } from './iam-4.ts';

const withKey = rootRow({ access_key_1_active: 'true', access_key_1_last_rotated: ago(30) });

controlCases(IAM_4, [
  { name: 'passes without a key', records: [summary({ AccountAccessKeysPresent: 0 }), report([rootRow()])], expect: { [ACCOUNT_KEY]: 'pass' } },
  { name: 'fails with a key', records: [summary({ AccountAccessKeysPresent: 1 }), report([withKey])], expect: { [ACCOUNT_KEY]: 'fail' } },
  {
    name: 'fails with a key, whether or not there is a report',
    records: [summary({ AccountAccessKeysPresent: 1 })],
    uncovered: ['AWS::IAM::CredentialReport'],
    expect: { [ACCOUNT_KEY]: 'fail' },
  },
  { name: 'passes by the summary where there is no report', records: [summary({ AccountAccessKeysPresent: 0 })], expect: { [ACCOUNT_KEY]: 'pass' } },
  {
    name: 'is unknown where the report lists an active key that the summary does not know',
    records: [summary({ AccountAccessKeysPresent: 0 }), report([withKey])],
    expect: { [ACCOUNT_KEY]: 'unknown' },
  },
  {
    name: 'passes by the summary where the report is of last month',
    records: [summary({ AccountAccessKeysPresent: 0 }), report([withKey], { GeneratedTime: ago(31) })],
    expect: { [ACCOUNT_KEY]: 'pass' },
  },
  { name: 'is unknown where the summary does not say', records: [summary({ Users: 3 })], expect: { [ACCOUNT_KEY]: 'unknown' } },
  { name: 'is unknown without a summary', records: [report([rootRow()])], expect: { [ACCOUNT_KEY]: 'unknown' } },
  { name: 'is unknown where the summary was not read', records: [], uncovered: ['AWS::IAM::AccountSummary'], expect: { [ACCOUNT_KEY]: 'unknown' } },
]);
