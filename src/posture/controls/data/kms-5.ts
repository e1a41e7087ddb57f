// KMS.5: no key policy lets the public use a key. AWS writes the policies of its own keys, which are not judged.

import { asString, fact, refOf, shellWord } from '../../../core/index.ts';
import { keyPolicyExposure } from '../../../data/index.ts';
import { type Control, notApplicable, unknown } from '../../control.ts';
import { judgePublicPolicy } from './public-policy.ts';
import { unread } from './unread.ts';

const TYPE = 'AWS::KMS::Key';
const FACET = 'Policy';

export const KMS_5: Control = {
  id: 'KMS.5',
  title: 'KMS keys are not public',
  severity: 'critical',
  pillar: 'data',
  unit: { kind: 'resource', type: TYPE },
  needs: [{ type: TYPE, within: 'region', facets: [FACET], lazy: true }],
  frameworks: { fsbp: ['KMS.5'] },
  mitre: ['T1552', 'T1530'],
  doc: {
    rationale:
      'A key that everyone may use protects nothing: whoever gets hold of the encrypted data decrypts it, and whoever likes encrypts with a key that only he has a reason to keep. A statement for everyone is confined by fixed values of conditions that say whose the request is, such as kms:CallerAccount; kms:ViaService alone lets in every caller of that service.',
    avoid: '{\n  "Effect": "Allow",\n  "Principal": { "AWS": "*" },\n  "Action": "kms:Decrypt",\n  "Resource": "*"\n}',
    prefer:
      '{\n  "Effect": "Allow",\n  "Principal": { "AWS": "*" },\n  "Action": "kms:Decrypt",\n  "Resource": "*",\n  "Condition": { "StringEquals": { "kms:CallerAccount": "111122223333" } }\n}',
    sources: [
      'https://docs.aws.amazon.com/securityhub/latest/userguide/kms-controls.html#kms-5',
      'https://docs.aws.amazon.com/config/latest/developerguide/kms-key-policy-no-public-access.html',
      'https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html',
    ],
  },
  check({ record }, view) {
    if (record === undefined) return notApplicable('there is no key');
    const manager = asString(record.config['KeyManager']);
    if (manager === undefined) return unknown('the answer does not say the KeyManager of the key', [unread(record, 'KeyManager')]);
    if (manager !== 'CUSTOMER')
      return notApplicable('AWS writes the policies of its own keys', fact(refOf(record), 'KeyManager', manager, 'not a customer managed key'));
    const missing = view.missingFacet(record, FACET);
    if (missing !== undefined) return unknown(`cannot be judged without ${missing.name}`, [missing]);
    const policy = record.config[FACET];
    // Every key has a policy: https://docs.aws.amazon.com/kms/latest/developerguide/key-policies.html
    if (policy === undefined || policy === null) return unknown('the answer does not hold the policy of the key', [unread(record, FACET, 'kms:GetKeyPolicy')]);
    return judgePublicPolicy(record, policy, {
      noun: 'key',
      name: 'key policy',
      action: 'kms:GetKeyPolicy',
      exposure: keyPolicyExposure,
    });
  },
  remediation: ({ region, record }) => ({
    cli: [
      `aws kms get-key-policy --region ${shellWord(region)} --key-id=${shellWord(record?.id ?? 'KEY_ID')} --query Policy --output text > policy.json`,
      '# name the accounts or roles in Principal, or add a condition on kms:CallerAccount or aws:PrincipalOrgID',
      `aws kms put-key-policy --region ${shellWord(region)} --key-id=${shellWord(record?.id ?? 'KEY_ID')} --policy file://policy.json`,
    ],
    terraform:
      'data "aws_iam_policy_document" "key" {\n  statement {\n    actions   = ["kms:Decrypt"]\n    resources = ["*"]\n    principals {\n      type        = "AWS"\n      identifiers = ["arn:aws:iam::111122223333:root"]\n    }\n  }\n}',
    console: [
      'Open KMS in the Region, choose Customer managed keys and open the key',
      'Choose Key policy, Edit',
      'Name accounts or roles in place of the star, and save',
    ],
  }),
};
