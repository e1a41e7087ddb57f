// EC2.3: the volumes that instances use are encrypted.

import { asBoolean, asObjects, asString, fact, isArray, refOf, shellWord } from '../../../core/index.ts';
import { type Control, fail, notApplicable, pass, unknown } from '../../control.ts';
import { unread } from './unread.ts';

const TYPE = 'AWS::EC2::Volume';

export const EC2_3: Control = {
  id: 'EC2.3',
  title: 'attached EBS volumes are encrypted',
  severity: 'medium',
  pillar: 'data',
  unit: { kind: 'resource', type: TYPE },
  needs: [{ type: TYPE, within: 'region' }],
  frameworks: { fsbp: ['EC2.3'], 'cis-1.4': ['2.2.1'], 'cis-3.0': ['2.2.1'], 'cis-5.0': ['5.1.1'] },
  mitre: ['T1530', 'T1537'],
  doc: {
    rationale:
      'What an instance writes stays on its volume, and in every snapshot of it. Without encryption, whoever can take and share a snapshot has the data; with a customer managed key, the key must be shared as well.',
    avoid: 'resource "aws_ebs_volume" "this" {\n  availability_zone = "us-east-1a"\n  size              = 100\n  encrypted         = false\n}',
    prefer:
      'resource "aws_ebs_volume" "this" {\n  availability_zone = "us-east-1a"\n  size              = 100\n  encrypted         = true\n  kms_key_id        = aws_kms_key.this.arn\n}',
    sources: [
      'https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-3',
      'https://docs.aws.amazon.com/config/latest/developerguide/encrypted-volumes.html',
      'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Volume.html',
    ],
  },
  check({ record }) {
    if (record === undefined) return notApplicable('there is no volume');
    const ref = refOf(record);
    const state = asString(record.config['State']);
    const { Attachments: attachments } = record.config;
    const isAttached = state === 'in-use' || asObjects(attachments).some((one) => one['State'] !== 'detached');
    if (!isAttached) {
      if (state === undefined && !isArray(attachments)) return unknown('the answer does not say whether the volume is attached', [unread(record, 'State')]);
      return notApplicable('the volume is not attached', fact(ref, 'State', state, 'no instance uses it'));
    }
    const value = record.config['Encrypted'];
    switch (asBoolean(value)) {
      case true:
        return pass('the attached volume is encrypted', fact(ref, 'Encrypted', value, 'the volume and its snapshots are encrypted'));
      case false:
        return fail('the attached volume is not encrypted', fact(ref, 'Encrypted', value, 'the volume and its snapshots are in clear'));
      case undefined:
        return unknown('the answer does not say whether the volume is encrypted', [unread(record, 'Encrypted')]);
    }
  },
  remediation({ region, record }) {
    const where = `--region ${shellWord(region)}`;
    const zone = asString(record?.config['AvailabilityZone']);
    return {
      cli: [
        `aws ec2 create-snapshot ${where} --volume-id=${shellWord(record?.id ?? 'VOLUME_ID')}`,
        `aws ec2 create-volume ${where} --snapshot-id SNAPSHOT_ID --availability-zone ${zone === undefined ? 'AVAILABILITY_ZONE' : shellWord(zone)} --encrypted --kms-key-id KMS_KEY_ID`,
        `aws ec2 detach-volume ${where} --volume-id=${shellWord(record?.id ?? 'VOLUME_ID')}`,
        `aws ec2 attach-volume ${where} --volume-id NEW_VOLUME_ID --instance-id INSTANCE_ID --device DEVICE`,
      ],
      terraform: 'resource "aws_ebs_volume" "this" {\n  encrypted  = true\n  kms_key_id = aws_kms_key.this.arn\n}',
      console: [
        'Open EC2 in the Region, choose Volumes, and make a snapshot of the volume',
        'Make a volume from the snapshot in the same Availability Zone, with encryption switched on',
        'Stop the instance, detach the old volume, attach the new one under the same device name, and start it',
      ],
    };
  },
};
