// EC2.7: new EBS volumes are encrypted whoever creates them.

import { asBoolean, fact, listActionOf, refOf, shellWord } from '../../../core/index.ts';
import { type Control, fail, pass, unknown } from '../../control.ts';
import { unread } from './unread.ts';

const TYPE = 'AWS::EC2::EbsEncryptionByDefault';

export const EC2_7: Control = {
  id: 'EC2.7',
  title: 'EBS volumes are encrypted by default',
  severity: 'medium',
  pillar: 'data',
  unit: { kind: 'region' },
  needs: [{ type: TYPE, within: 'region' }],
  frameworks: { fsbp: ['EC2.7'], 'cis-1.4': ['2.2.1'], 'cis-3.0': ['2.2.1'], 'cis-5.0': ['5.1.1'] },
  mitre: ['T1530'],
  doc: {
    rationale:
      'Encryption by default is a setting of each Region. Where it is off, every volume is encrypted or not as its creator remembers, and a volume cannot be encrypted in place afterwards.',
    avoid: 'resource "aws_ebs_encryption_by_default" "this" {\n  enabled = false\n}',
    prefer: 'resource "aws_ebs_encryption_by_default" "this" {\n  enabled = true\n}',
    sources: [
      'https://docs.aws.amazon.com/ebs/latest/userguide/encryption-by-default.html',
      'https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-7',
    ],
  },
  check({ account, region }, view) {
    const setting = view.records(TYPE)[0];
    if (setting === undefined) {
      return unknown(`whether EBS encrypts by default in ${region} is not among the answers`, [
        { reason: 'absent', name: listActionOf(TYPE), account, region },
      ]);
    }
    const value = setting.config['EbsEncryptionByDefault'];
    const step = (means: string) => fact(refOf(setting), 'EbsEncryptionByDefault', value, means);
    switch (asBoolean(value)) {
      case true:
        return pass(`new EBS volumes in ${region} are encrypted`, step('every new volume is encrypted'));
      case false:
        return fail(`new EBS volumes in ${region} are not encrypted unless their creator asks for it`, step('encryption is left to each creator'));
      case undefined:
        return unknown('the setting could not be read', [unread(setting, 'EbsEncryptionByDefault')]);
    }
  },
  remediation: ({ region }) => ({
    cli: [`aws ec2 enable-ebs-encryption-by-default --region ${shellWord(region)}`],
    terraform: 'resource "aws_ebs_encryption_by_default" "this" {\n  enabled = true\n}',
    console: [
      'Open EC2 in the Region',
      'Choose Account attributes, Data protection and security',
      'Under EBS encryption choose Manage, switch on Always encrypt new EBS volumes, and save',
    ],
  }),
};
