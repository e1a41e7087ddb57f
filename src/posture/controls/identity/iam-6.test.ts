import { GLOBAL, type JsonObject } from '../../../core/index.ts';
import { ACCOUNT, controlCases, record } from '../../control.cases.ts';
import { ACCOUNT_KEY, summary } from '../../credentials.cases.ts';
import { IAM_6 } from './iam-6.ts';

const device = (name: string, User?: JsonObject) => {
  const SerialNumber = `arn:aws:iam::${ACCOUNT}:mfa/${name}`;
  return record(
    'AWS::IAM::VirtualMFADevice',
    SerialNumber,
    { SerialNumber, ...(User === undefined ? {} : { User, EnableDate: '2026-01-01T00:00:00Z' }) },
    { region: GLOBAL },
  );
};
const root = { UserId: ACCOUNT, Arn: `arn:aws:iam::${ACCOUNT}:root` };
const withMfa = summary({ AccountMFAEnabled: 1, AccountPasswordPresent: 1 });

controlCases(IAM_6, [
  { name: 'passes with MFA and no virtual device', records: [withMfa], expect: { [ACCOUNT_KEY]: 'pass' } },
  {
    name: 'passes where the virtual devices are those of users',
    records: [withMfa, device('alice', { UserName: 'alice', Arn: `arn:aws:iam::${ACCOUNT}:user/alice` }), device('spare')],
    expect: { [ACCOUNT_KEY]: 'pass' },
  },
  {
    name: 'fails with the virtual device that the console used to make',
    records: [withMfa, device('root-account-mfa-device', root)],
    expect: { [ACCOUNT_KEY]: 'fail' },
  },
  {
    name: 'passes beside a virtual device of the root user that was never enabled',
    records: [withMfa, device('root-account-mfa-device')],
    expect: { [ACCOUNT_KEY]: 'pass' },
  },
  { name: 'fails with a virtual device of another name', records: [withMfa, device('my-phone', root)], expect: { [ACCOUNT_KEY]: 'fail' } },
  { name: 'fails without MFA', records: [summary({ AccountMFAEnabled: 0, AccountPasswordPresent: 1 })], expect: { [ACCOUNT_KEY]: 'fail' } },
  { name: 'passes without root credentials', records: [summary({ AccountMFAEnabled: 0, AccountPasswordPresent: 0 })], expect: { [ACCOUNT_KEY]: 'pass' } },
  {
    name: 'is unknown in GovCloud where nothing says that the root user has a password there',
    records: [{ ...summary({ AccountMFAEnabled: 0 }), arn: `arn:aws-us-gov:iam::${ACCOUNT}:account-summary` }],
    expect: { [ACCOUNT_KEY]: 'unknown' },
  },
  { name: 'is unknown where the summary does not say', records: [summary({})], expect: { [ACCOUNT_KEY]: 'unknown' } },
  { name: 'is unknown where the devices were not read', records: [withMfa], uncovered: ['AWS::IAM::VirtualMFADevice'], expect: { [ACCOUNT_KEY]: 'unknown' } },
]);
