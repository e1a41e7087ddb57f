// Account.1: AWS knows whom to call when it sees something wrong with the account.

import { asString, fact, hclString, none, refOf, shellWord } from '../../../core/index.ts';
import { type Control, fail, pass, unknown } from '../../control.ts';

const CONTACT = 'AWS::Account::AlternateContact';

export const ACCOUNT_1: Control = {
  id: 'Account.1',
  title: 'each account has a security contact',
  severity: 'medium',
  pillar: 'response',
  unit: { kind: 'account' },
  // Contacts are asked for kind by kind: the one that counts may be there although not all kinds were asked for.
  needs: [{ type: CONTACT, within: 'account', lazy: true }],
  frameworks: { fsbp: ['Account.1'], 'cis-1.4': ['1.2'], 'cis-3.0': ['1.2'], 'cis-5.0': ['1.2'] },
  mitre: [],
  doc: {
    rationale:
      'When AWS finds your key on the internet or abuse from your addresses, it writes to the security contact, and otherwise to the mail address that the account was opened with, which nobody may read. The time until somebody who can act has read it is the time that the intruder has.',
    avoid: '# aws account get-alternate-contact --alternate-contact-type SECURITY\nAn error occurred (ResourceNotFoundException)',
    prefer:
      'resource "aws_account_alternate_contact" "security" {\n  alternate_contact_type = "SECURITY"\n  name                   = "Security team"\n  title                  = "On call"\n  email_address          = "security@example.com"\n  phone_number           = "+1-555-0100"\n}',
    sources: [
      'https://docs.aws.amazon.com/securityhub/latest/userguide/account-controls.html#account-1',
      'https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-update-contact-alternate.html',
      'https://docs.aws.amazon.com/accounts/latest/reference/API_GetAlternateContact.html',
    ],
  },
  check({ account }, view) {
    const contacts = view.records(CONTACT);
    const security = contacts.find((contact) => asString(contact.config['AlternateContactType']) === 'SECURITY');
    const missing = view.missing(CONTACT);
    if (security === undefined && missing.length > 0) return unknown(`whether account ${account} has a security contact was not read`, missing);
    if (security === undefined) {
      const others = contacts.map((contact) =>
        fact(refOf(contact), 'AlternateContactType', contact.config['AlternateContactType'], 'a contact for other matters'),
      );
      return fail(
        `account ${account} has no security contact`,
        ...others,
        none('a security contact', 'AWS writes to the mail address of the root user', { account }),
      );
    }
    // The address itself stays out of reports.
    return pass(`account ${account} has a security contact`, fact(refOf(security), 'AlternateContactType', 'SECURITY', 'AWS knows whom to tell'));
  },
  remediation: ({ account }) => ({
    cli: [
      '# from the management account; leave out --account-id in the account itself',
      `aws account put-alternate-contact --account-id ${shellWord(account)} --alternate-contact-type SECURITY --name 'Security team' --title 'On call' --email-address SECURITY_MAIL --phone-number SECURITY_PHONE`,
    ],
    terraform: `resource "aws_account_alternate_contact" "security" {\n  account_id             = ${hclString(account)}\n  alternate_contact_type = "SECURITY"\n  name                   = "Security team"\n  title                  = "On call"\n  email_address          = "SECURITY_MAIL"\n  phone_number           = "SECURITY_PHONE"\n}`,
    console: [
      'Open AWS Organizations in the management account',
      `Choose account ${account}, Contact info, Alternate contacts, Edit`,
      'Under Security contact enter a mailbox and a telephone that somebody always answers',
    ],
  }),
};
