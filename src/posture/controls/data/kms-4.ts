// KMS.4: AWS changes the material of customer managed keys every year.

import { asBoolean, asString, at, facetOf, fact, refOf, shellWord } from '../../../core/index.ts';
import { type Control, fail, notApplicable, pass, unknown } from '../../control.ts';
import { unread } from './unread.ts';

const TYPE = 'AWS::KMS::Key';
const FACET = 'KeyRotationStatus';

// What a key must be for AWS to rotate it, in the order of the questions.
// Source: https://docs.aws.amazon.com/kms/latest/developerguide/rotate-keys.html
const REQUIRED = [
  { paths: ['KeyManager'], value: 'CUSTOMER', otherwise: 'AWS rotates its own keys' },
  { paths: ['KeySpec', 'CustomerMasterKeySpec'], value: 'SYMMETRIC_DEFAULT', otherwise: 'only symmetric encryption keys rotate by themselves' },
  { paths: ['Origin'], value: 'AWS_KMS', otherwise: 'only key material that AWS KMS made rotates by itself' },
  { paths: ['KeyState'], value: 'Enabled', otherwise: 'the key is not in use' },
] as const;

export const KMS_4: Control = {
  id: 'KMS.4',
  title: 'customer managed keys rotate automatically',
  severity: 'medium',
  pillar: 'data',
  unit: { kind: 'resource', type: TYPE },
  needs: [{ type: TYPE, within: 'region', facets: [FACET], lazy: true }],
  frameworks: { 'cis-1.4': ['3.8'], 'cis-3.0': ['3.6'], 'cis-5.0': ['3.6'] },
  mitre: ['T1552'],
  doc: {
    rationale:
      'Rotation bounds how much is encrypted under one piece of key material, and so what one leak of it would open. Old material is kept for what it encrypted; neither the id of the key nor any application changes.',
    avoid: 'resource "aws_kms_key" "this" {\n  enable_key_rotation = false\n}',
    prefer: 'resource "aws_kms_key" "this" {\n  enable_key_rotation = true\n}',
    sources: [
      'https://docs.aws.amazon.com/securityhub/latest/userguide/kms-controls.html#kms-4',
      'https://docs.aws.amazon.com/kms/latest/developerguide/rotate-keys.html',
      'https://docs.aws.amazon.com/kms/latest/APIReference/API_GetKeyRotationStatus.html',
    ],
  },
  check({ record }, view) {
    if (record === undefined) return notApplicable('there is no key');
    const ref = refOf(record);
    for (const { paths, value, otherwise } of REQUIRED) {
      const path = paths.find((one) => asString(record.config[one]) !== undefined) ?? paths[0];
      const found = asString(record.config[path]);
      if (found === undefined) return unknown(`the answer does not say the ${path} of the key`, [unread(record, path)]);
      if (found !== value) return notApplicable(otherwise, fact(ref, path, found, otherwise));
    }
    const missing = view.missingFacet(record, FACET);
    if (missing !== undefined) return unknown(`cannot be judged without ${missing.name}`, [missing]);
    const facet = facetOf(record, FACET);
    if (facet.kind !== 'value') return notApplicable('AWS answers that this key cannot rotate', fact(ref, FACET, null, 'UnsupportedOperationException'));
    const value = at(facet.value, 'KeyRotationEnabled');
    const step = (means: string) => fact(ref, `${FACET}.KeyRotationEnabled`, value, means);
    switch (asBoolean(value)) {
      case true:
        return pass('the key rotates automatically', step('its material changes by itself'));
      case false:
        return fail('the key does not rotate automatically', step('its material stays the same for ever'));
      case undefined:
        return unknown('the rotation of the key could not be read', [unread(record, `${FACET}.KeyRotationEnabled`, 'kms:GetKeyRotationStatus')]);
    }
  },
  remediation: ({ region, record }) => ({
    // Replicas have the rotation of their primary, and refuse a call of their own.
    cli: [
      `aws kms enable-key-rotation --region=${shellWord(asString(at(record?.config, 'MultiRegionConfiguration', 'PrimaryKey', 'Region')) ?? region)} --key-id=${shellWord(record?.id ?? 'KEY_ID')}`,
    ],
    terraform: 'resource "aws_kms_key" "this" {\n  enable_key_rotation = true\n}',
    console: [
      'Open KMS in the Region, choose Customer managed keys and open the key',
      'Choose Key rotation (in the primary Region of a multi-Region key), Edit, Enable, and save',
    ],
  }),
};
