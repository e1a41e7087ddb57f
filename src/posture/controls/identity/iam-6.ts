// IAM.6: the root user's second factor is a device of its own, not an app on somebody's telephone.

import { asNumber, asString, at, fact, none, type ResourceRecord, refOf, shellWord } from '../../../core/index.ts';
import { type Control, fail, pass, unknown } from '../../control.ts';
import { ACCOUNT_SUMMARY, missingSummary, rootSummary, summaryFact, unclearPassword } from '../../root-user.ts';

const DEVICE = 'AWS::IAM::VirtualMFADevice';

export const IAM_6: Control = {
  id: 'IAM.6',
  title: 'the root user signs in with hardware MFA, or cannot sign in',
  severity: 'critical',
  pillar: 'identity',
  unit: { kind: 'account' },
  needs: [
    { type: ACCOUNT_SUMMARY, within: 'account' },
    { type: DEVICE, within: 'account' },
  ],
  frameworks: { fsbp: ['IAM.6'], 'cis-1.4': ['1.6'], 'cis-3.0': ['1.6'], 'cis-5.0': ['1.5'] },
  mitre: ['T1078.004', 'T1111'],
  doc: {
    rationale:
      'A virtual MFA device is a secret in an app: it can be copied when it is set up, comes back from a backup, and its codes can be phished. A security key or a hardware token can not be copied. Where the root user has several devices, one virtual device among them is enough to sign in with, so there must be none.',
    avoid: '# aws iam list-virtual-mfa-devices\n{ "SerialNumber": "arn:aws:iam::111122223333:mfa/root-account-mfa-device" }',
    prefer: '# aws iam list-virtual-mfa-devices: none of the root user, while AccountMFAEnabled is 1\n{ "VirtualMFADevices": [] }',
    sources: [
      'https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html#iam-6',
      'https://docs.aws.amazon.com/config/latest/developerguide/root-account-hardware-mfa-enabled.html',
      'https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListVirtualMFADevices.html',
      'https://docs.aws.amazon.com/IAM/latest/UserGuide/enable-mfa-for-root.html',
    ],
  },
  check({ account }, view) {
    const read = rootSummary(view, account);
    if (!read.ok) return read.outcome;
    const summary = read.value;
    const mfa = (means: string) => summaryFact(summary, 'AccountMFAEnabled', means);
    if (summary.hasPassword === false) {
      const step = summaryFact(summary, 'AccountPasswordPresent', 'root credentials are not present');
      return pass(`the root user of account ${account} has no password to sign in with`, step);
    }
    if (summary.hasMfa === undefined) {
      return unknown('the account summary does not say whether the root user has MFA', [missingSummary(account, 'AccountMFAEnabled')]);
    }
    if (!summary.hasMfa && summary.isPasswordUnclear) return unclearPassword(account);
    if (!summary.hasMfa) return fail(`the root user of account ${account} signs in without MFA`, mfa('no MFA device is assigned to the root user'));
    const virtual = view.records(DEVICE).find((device) => isOfRoot(device, account));
    if (virtual === undefined) {
      const without = none('a virtual MFA device of the root user', 'its devices are hardware', { account });
      return pass(`the root user of account ${account} has hardware MFA only`, mfa('an MFA device is assigned to the root user'), without);
    }
    const step = fact(refOf(virtual), 'SerialNumber', virtual.config['SerialNumber'], 'a virtual device lets the root user in');
    return { ...fail(`the root user of account ${account} has a virtual MFA device`, mfa('MFA is on'), step), resources: [refOf(virtual)] };
  },
  remediation: ({ account }) => ({
    cli: [
      '# what is assigned; the devices of the root user are changed in the console only, signed in as root',
      'aws iam list-virtual-mfa-devices --assignment-status Assigned',
      '# or, for a member account, remove the root credentials from the management account',
      `aws sts assume-root --region us-east-1 --target-principal ${shellWord(account)} --task-policy-arn arn=arn:aws:iam::aws:policy/root-task/IAMDeleteRootUserCredentials`,
    ],
    terraform: 'resource "aws_iam_organizations_features" "this" {\n  enabled_features = ["RootCredentialsManagement", "RootSessions"]\n}',
    console: [
      `Sign in to account ${account} as the root user`,
      'Choose the account name, Security credentials, Assign MFA device, and register a security key or a hardware TOTP token',
      'Then remove each virtual device from the list',
    ],
  }),
};

/** The device that the console used to make had a fixed name; since devices have names of one's own, the owner tells. */
function isOfRoot(device: ResourceRecord, account: string): boolean {
  const owner = asString(at(device.config, 'User', 'Arn'));
  if (owner !== undefined) return owner.endsWith(`:iam::${account}:root`);
  // One that was never enabled stays behind when its set-up is broken off, and lets nobody in.
  const isEnabled = asString(device.config['EnableDate']) !== undefined || asNumber(device.config['EnableDate']) !== undefined;
  return isEnabled && (asString(device.config['SerialNumber']) ?? device.id).endsWith(`:iam::${account}:mfa/root-account-mfa-device`);
}
