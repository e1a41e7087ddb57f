import { GLOBAL } from '../../../core/index.ts';
import { ACCOUNT, controlCases, record } from '../../control.cases.ts';
import { ACCOUNT_1 } from './account-1.ts';

const HERE = `${ACCOUNT}/${GLOBAL}`;
const contact = (AlternateContactType: string) =>
  record(
    'AWS::Account::AlternateContact',
    `arn:aws:account::${ACCOUNT}:alternate-contact/${AlternateContactType}`,
    { AlternateContactType, EmailAddress: 'someone@example.com', Name: 'Someone', PhoneNumber: '1', Title: 'One' },
    { region: GLOBAL },
  );

controlCases(ACCOUNT_1, [
  { name: 'passes with a security contact', records: [contact('BILLING'), contact('SECURITY')], expect: { [HERE]: 'pass' } },
  { name: 'fails with other contacts', records: [contact('BILLING'), contact('OPERATIONS')], expect: { [HERE]: 'fail' } },
  { name: 'fails without contacts', records: [], expect: { [HERE]: 'fail' } },
  {
    name: 'is unknown where only contacts for other matters were asked for',
    records: [contact('BILLING')],
    uncovered: ['AWS::Account::AlternateContact'],
    expect: { [HERE]: 'unknown' },
  },
  {
    name: 'passes with a security contact, whatever else was not asked for',
    records: [contact('SECURITY')],
    uncovered: ['AWS::Account::AlternateContact'],
    expect: { [HERE]: 'pass' },
  },
  { name: 'is unknown where contacts were not read', records: [], uncovered: ['AWS::Account::AlternateContact'], expect: { [HERE]: 'unknown' } },
]);
