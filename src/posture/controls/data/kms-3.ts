// KMS.3: no key is waiting to be deleted.

import { asString, fact, refOf, shellWord } from '../../../core/index.ts';
import { type Control, fail, notApplicable, pass, unknown } from '../../control.ts';
import { unread } from './unread.ts';

const TYPE = 'AWS::KMS::Key';
// A primary key waits for its replicas first: https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html
const PENDING = new Set(['PendingDeletion', 'PendingReplicaDeletion']);

export const KMS_3: Control = {
  id: 'KMS.3',
  title: 'KMS keys are not scheduled for deletion',
  severity: 'critical',
  pillar: 'data',
  unit: { kind: 'resource', type: TYPE },
  needs: [{ type: TYPE, within: 'region' }],
  frameworks: { fsbp: ['KMS.3'] },
  mitre: ['T1485', 'T1486'],
  doc: {
    rationale:
      'When a key is gone, so is everything that was encrypted under it, for ever and without a way back. The waiting period is the last time to notice that the deletion was a mistake, or an attack. AWS does not delete its own keys on request.',
    avoid: 'resource "aws_kms_key" "this" {\n  # terraform destroy schedules the deletion\n  deletion_window_in_days = 7\n}',
    prefer: 'resource "aws_kms_key" "this" {\n  deletion_window_in_days = 30\n  lifecycle {\n    prevent_destroy = true\n  }\n}',
    sources: [
      'https://docs.aws.amazon.com/securityhub/latest/userguide/kms-controls.html#kms-3',
      'https://docs.aws.amazon.com/kms/latest/developerguide/deleting-keys.html',
      'https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html',
    ],
  },
  check({ record }) {
    if (record === undefined) return notApplicable('there is no key');
    const ref = refOf(record);
    const { KeyManager: manager, KeyState: state, DeletionDate: date } = record.config;
    if (asString(manager) === 'AWS') return notApplicable('keys of AWS cannot be deleted', fact(ref, 'KeyManager', manager, 'not a customer managed key'));
    const name = asString(state);
    if (name === undefined) return unknown('the answer does not say the KeyState of the key', [unread(record, 'KeyState')]);
    if (!PENDING.has(name)) return pass('the key is not scheduled for deletion', fact(ref, 'KeyState', name, 'no deletion is pending'));
    const when = asString(date)?.slice(0, 10);
    const steps = [
      fact(ref, 'KeyState', name, 'what is encrypted under it is lost once it is deleted'),
      ...(when === undefined ? [] : [fact(ref, 'DeletionDate', date, 'the last day to cancel')]),
    ];
    return fail(`the key is scheduled for deletion${when === undefined ? '' : ` on ${when}`}`, ...steps);
  },
  remediation({ region, record }) {
    const key = `--region ${shellWord(region)} --key-id=${shellWord(record?.id ?? 'KEY_ID')}`;
    return {
      cli: [`aws kms cancel-key-deletion ${key}`, `aws kms enable-key ${key}`],
      terraform: 'resource "aws_kms_key" "this" {\n  deletion_window_in_days = 30\n  lifecycle {\n    prevent_destroy = true\n  }\n}',
      console: [
        'Open KMS in the Region, choose Customer managed keys and open the key',
        'Choose Key actions, Cancel key deletion',
        'Enable the key again, and find out who scheduled the deletion',
      ],
    };
  },
};
