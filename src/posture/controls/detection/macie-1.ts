// Macie.1: Macie watches the buckets of each account in each Region.

import { asString, fact, none, refOf, shellWord } from '../../../core/index.ts';
import { type Control, fail, pass, unknown } from '../../control.ts';

const SESSION = 'AWS::Macie::Session';

export const MACIE_1: Control = {
  id: 'Macie.1',
  title: 'Macie is enabled in each account and Region',
  severity: 'medium',
  pillar: 'detection',
  unit: { kind: 'region' },
  needs: [{ type: SESSION, within: 'region' }],
  frameworks: { fsbp: ['Macie.1'], 'cis-1.4': ['2.1.4'], 'cis-3.0': ['2.1.3'], 'cis-5.0': ['2.1.3'] },
  mitre: ['T1530'],
  doc: {
    rationale:
      'Nobody can guard data without knowing where it is. Macie looks for personal data, credentials and the like in buckets, and says when a bucket becomes public or is shared. It sees the Region that it is enabled in; where it is paused, it sees nothing.',
    avoid: '# aws macie2 get-macie-session\nAn error occurred (AccessDeniedException): Macie is not enabled',
    prefer: 'resource "aws_macie2_organization_configuration" "this" {\n  auto_enable = true\n}',
    sources: [
      'https://docs.aws.amazon.com/securityhub/latest/userguide/macie-controls.html#macie-1',
      'https://docs.aws.amazon.com/config/latest/developerguide/macie-status-check.html',
      'https://docs.aws.amazon.com/macie/latest/APIReference/macie.html',
    ],
  },
  check({ account, region }, view) {
    const [session] = view.records(SESSION);
    if (session === undefined)
      return fail(`Macie is not enabled in ${region} of account ${account}`, none('a Macie session', 'nobody looks into the buckets', { account, region }));
    const resources = [refOf(session)];
    const status = asString(session.config['status']);
    if (status === undefined) {
      const missing = { reason: 'unreadable', name: 'macie2:GetMacieSession', account, region, arn: session.arn, detail: 'status' } as const;
      return { ...unknown(`the state of Macie in ${region} was not answered`, [missing]), resources };
    }
    return status === 'ENABLED'
      ? { ...pass(`Macie is enabled in ${region} of account ${account}`, fact(refOf(session), 'status', status, 'Macie is watching')), resources }
      : { ...fail(`Macie is paused in ${region} of account ${account}`, fact(refOf(session), 'status', status, 'it is there and does not watch')), resources };
  },
  remediation: ({ region }) => ({
    cli: [
      '# once for all accounts to come, in the account of the delegated administrator',
      `aws macie2 update-organization-configuration --auto-enable --region ${shellWord(region)}`,
      '# or in this account alone: where it is off, or where it is paused',
      `aws macie2 enable-macie --status ENABLED --region ${shellWord(region)}`,
      `aws macie2 update-macie-session --status ENABLED --region ${shellWord(region)}`,
    ],
    terraform:
      'resource "aws_macie2_account" "this" {\n  status = "ENABLED"\n}\n\nresource "aws_macie2_organization_configuration" "this" {\n  auto_enable = true\n}',
    console: [
      `Open Macie in ${region}, in the account of the delegated administrator`,
      'Choose Accounts, the account, Actions, Enable Macie',
      'Under Settings switch on that new accounts are enabled',
    ],
  }),
};
