// Stoa.SecurityHub.1: Security Hub gathers the findings of each account in each Region.

import { fact, none, refOf, shellWord } from '../../../core/index.ts';
import { type Control, fail, pass } from '../../control.ts';

const HUB = 'AWS::SecurityHub::Hub';

export const STOA_SECURITYHUB_1: Control = {
  id: 'Stoa.SecurityHub.1',
  title: 'Security Hub is enabled in each account and Region',
  severity: 'medium',
  pillar: 'detection',
  unit: { kind: 'region' },
  needs: [{ type: HUB, within: 'region' }],
  frameworks: { 'cis-3.0': ['4.16'], 'cis-5.0': ['4.16'] },
  mitre: ['T1562.001'],
  doc: {
    rationale:
      'Security Hub brings the findings of GuardDuty, Inspector, Macie and its own checks into one place and one form. It sees the Region that it is enabled in; where it is off, findings stay in a console that nobody opens.',
    avoid: '# aws securityhub describe-hub\nAn error occurred (InvalidAccessException): Account 111122223333 is not subscribed to AWS Security Hub',
    prefer: 'resource "aws_securityhub_organization_configuration" "this" {\n  auto_enable = true\n}',
    sources: [
      'https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-settingup.html',
      'https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_DescribeHub.html',
    ],
  },
  check({ account, region }, view) {
    const [hub] = view.records(HUB);
    if (hub === undefined) {
      return fail(`Security Hub is not enabled in ${region} of account ${account}`, none('a hub', 'findings are gathered nowhere', { account, region }));
    }
    const step = fact(refOf(hub), 'SubscribedAt', hub.config['SubscribedAt'], 'Security Hub is enabled since then');
    return { ...pass(`Security Hub is enabled in ${region} of account ${account}`, step), resources: [refOf(hub)] };
  },
  remediation: ({ region }) => ({
    cli: [
      '# once for all accounts, in the account of the delegated administrator',
      `aws securityhub update-organization-configuration --auto-enable --region ${shellWord(region)}`,
      '# or in this account alone',
      `aws securityhub enable-security-hub --enable-default-standards --region ${shellWord(region)}`,
    ],
    terraform: 'resource "aws_securityhub_account" "this" {}\n\nresource "aws_securityhub_organization_configuration" "this" {\n  auto_enable = true\n}',
    console: [
      'Open Security Hub in the account of the delegated administrator',
      'Choose Configuration, and start central configuration for all accounts',
      `Include ${region} among the linked Regions`,
    ],
  }),
};
