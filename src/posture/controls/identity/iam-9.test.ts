import { controlCases } from '../../control.cases.ts';
import { ACCOUNT_KEY, summary } from '../../credentials.cases.ts';
import { IAM_9 } from './iam-9.ts';

controlCases(IAM_9, [
  { name: 'passes with MFA', records: [summary({ AccountMFAEnabled: 1, AccountPasswordPresent: 1 })], expect: { [ACCOUNT_KEY]: 'pass' } },
  { name: 'fails without MFA', records: [summary({ AccountMFAEnabled: 0, AccountPasswordPresent: 1 })], expect: { [ACCOUNT_KEY]: 'fail' } },
  {
    name: 'passes where root credentials are managed centrally and there is no password',
    records: [summary({ AccountMFAEnabled: 0, AccountPasswordPresent: 0, AccountAccessKeysPresent: 0 })],
    expect: { [ACCOUNT_KEY]: 'pass' },
  },
  { name: 'fails by an answer from before passwords were counted', records: [summary({ AccountMFAEnabled: 0 })], expect: { [ACCOUNT_KEY]: 'fail' } },
  {
    name: 'is unknown in GovCloud where nothing says that the root user has a password there',
    records: [{ ...summary({ AccountMFAEnabled: 0 }), arn: 'arn:aws-us-gov:iam::111122223333:account-summary' }],
    expect: { [ACCOUNT_KEY]: 'unknown' },
  },
  { name: 'is unknown where the summary does not say', records: [summary({ AccountPasswordPresent: 1 })], expect: { [ACCOUNT_KEY]: 'unknown' } },
  { name: 'is unknown where the summary was not read', records: [], uncovered: ['AWS::IAM::AccountSummary'], expect: { [ACCOUNT_KEY]: 'unknown' } },
]);
