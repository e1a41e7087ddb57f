// IAM.5: each user with a console password has MFA.

import { asString, hclString, shellWord } from '../../../core/index.ts';
import { type Control, fail, notApplicable, pass, type Subject } from '../../control.ts';
import { CREDENTIAL_REPORT, cellFact, reportedRow, unclearCell } from '../../credentials.ts';

const USER = 'AWS::IAM::User';
const userOf = ({ record }: Subject) => asString(record?.config['UserName']) ?? record?.id ?? '';

export const IAM_5: Control = {
  id: 'IAM.5',
  title: 'each IAM user with a console password has MFA',
  severity: 'medium',
  pillar: 'identity',
  unit: { kind: 'resource', type: USER },
  needs: [
    { type: USER, within: 'region' },
    { type: CREDENTIAL_REPORT, within: 'account' },
  ],
  frameworks: { fsbp: ['IAM.5'], 'cis-1.4': ['1.10'], 'cis-3.0': ['1.10'], 'cis-5.0': ['1.9'] },
  mitre: ['T1078.004', 'T1110'],
  doc: {
    rationale:
      'A password alone is guessed, phished or found in a leak of another site. With MFA it is not enough. People who sign in through IAM Identity Center need no IAM user at all, and its MFA covers every account at once.',
    avoid: 'resource "aws_iam_user_login_profile" "ops" {\n  user = aws_iam_user.ops.name\n}\n# and no device',
    prefer: '# people come from Identity Center\nresource "aws_ssoadmin_account_assignment" "ops" {\n  # …\n}',
    sources: [
      'https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html#iam-5',
      'https://docs.aws.amazon.com/config/latest/developerguide/mfa-enabled-for-iam-console-access.html',
      'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_getting-report.html',
    ],
  },
  check(subject, view) {
    const read = reportedRow(view, subject.account, { arn: subject.record?.arn ?? '' });
    if (!read.ok) return read.outcome;
    const reported = read.value;
    const { hasPassword, hasMfa } = reported.row;
    const password = (means: string) => cellFact(reported, 'password_enabled', hasPassword ?? null, means);
    const mfa = (means: string) => cellFact(reported, 'mfa_active', hasMfa ?? null, means);
    if (hasPassword === undefined) return unclearCell(reported, 'password_enabled');
    if (!hasPassword) return notApplicable(`user ${userOf(subject)} has no console password`, password('nothing to sign in with'));
    if (hasMfa === undefined) return unclearCell(reported, 'mfa_active');
    return hasMfa
      ? pass(`user ${userOf(subject)} signs in with MFA`, password('the user can sign in'), mfa('a second factor is needed'))
      : fail(`user ${userOf(subject)} signs in to the console with a password alone`, password('the user can sign in'), mfa('no second factor'));
  },
  remediation: (subject) => ({
    cli: [
      '# a person who comes through Identity Center needs no password here',
      `aws iam delete-login-profile --user-name=${shellWord(userOf(subject))}`,
      '# otherwise, with the person and their device at hand',
      `aws iam create-virtual-mfa-device --virtual-mfa-device-name=${shellWord(userOf(subject))} --bootstrap-method QRCodePNG --outfile qr-code.png`,
      `aws iam enable-mfa-device --user-name=${shellWord(userOf(subject))} --serial-number DEVICE_ARN --authentication-code1 CODE1 --authentication-code2 CODE2`,
    ],
    terraform: `# a device is enabled by its owner; Terraform can make it\nresource "aws_iam_virtual_mfa_device" "this" {\n  virtual_mfa_device_name = ${hclString(userOf(subject))}\n}`,
    console: [
      `Open IAM, Users, ${userOf(subject)}, Security credentials`,
      'Choose Manage console access, Disable, if the person can sign in through Identity Center',
      'Otherwise choose Assign MFA device and let the person register a security key or an app',
    ],
  }),
};
