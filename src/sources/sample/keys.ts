// KMS keys with their aliases.

import type { JsonObject, ResourceRecord } from '../../core/index.ts';
import { document } from './iam-roles.ts';
import type { Site } from './site.ts';

interface KeyPlan {
  /** The alias without `alias/`; also names the key within the site. */
  readonly name: string;
  readonly description: string;
  readonly rotates?: boolean;
  readonly isAwsManaged?: boolean;
  readonly isAsymmetric?: boolean;
  /** Statements besides the one that lets the account administer its key. */
  readonly statements?: readonly JsonObject[];
  /** A role of the account that may decrypt by a grant, for data with the encryption context `purpose`. */
  readonly grantedFor?: { readonly role: string; readonly purpose: string };
  /** What is otherwise than in a healthy one. */
  readonly otherwise?: JsonObject;
}

export function keyArn(site: Site, name: string): string {
  return site.arn('kms', `key/${site.uuid(`key ${name}`)}`);
}

/** The key and its alias; the key comes first. */
export function keyRecords(site: Site, plan: KeyPlan): readonly [ResourceRecord, ResourceRecord] {
  const isManaged = plan.isAwsManaged === true;
  const keyId = site.uuid(`key ${plan.name}`);
  const created = site.sample.ago(900);
  const isSymmetric = plan.isAsymmetric !== true;
  const spec = isSymmetric ? 'SYMMETRIC_DEFAULT' : 'RSA_3072';
  const algorithms = isSymmetric ? { EncryptionAlgorithms: ['SYMMETRIC_DEFAULT'] } : { SigningAlgorithms: ['RSASSA_PSS_SHA_256'] };
  const rotation =
    plan.rotates === false
      ? { KeyRotationEnabled: false, KeyId: keyId }
      : { KeyRotationEnabled: true, KeyId: keyId, RotationPeriodInDays: 365, NextRotationDate: site.sample.ago(-170) };
  const statements = [
    { Sid: 'Account', Effect: 'Allow', Principal: { AWS: site.globalArn('iam', 'root') }, Action: 'kms:*', Resource: '*' },
    ...(plan.statements ?? []),
  ];
  const key = site.make('AWS::KMS::Key', {
    AWSAccountId: site.account.id,
    KeyId: keyId,
    Arn: keyArn(site, plan.name),
    CreationDate: created,
    Enabled: true,
    Description: plan.description,
    KeyUsage: isSymmetric ? 'ENCRYPT_DECRYPT' : 'SIGN_VERIFY',
    KeyState: 'Enabled',
    Origin: 'AWS_KMS',
    KeyManager: isManaged ? 'AWS' : 'CUSTOMER',
    CustomerMasterKeySpec: spec,
    KeySpec: spec,
    ...algorithms,
    MultiRegion: false,
    KeyRotationStatus: isSymmetric ? rotation : null,
    Policy: JSON.stringify(document(...statements)),
    Grants: plan.grantedFor === undefined ? [] : [grant(site, plan.name, plan.grantedFor)],
    ...plan.otherwise,
  });
  const alias = site.make('AWS::KMS::Alias', {
    AliasName: `alias/${plan.name}`,
    AliasArn: site.arn('kms', `alias/${plan.name}`),
    TargetKeyId: keyId,
    CreationDate: created,
    LastUpdatedDate: created,
  });
  return [key, alias];
}

function grant(site: Site, key: string, { role, purpose }: NonNullable<KeyPlan['grantedFor']>): JsonObject {
  return {
    KeyId: keyArn(site, key),
    GrantId: site.hex(64, `grant ${key}`),
    Name: purpose,
    CreationDate: site.sample.ago(300),
    GranteePrincipal: site.globalArn('iam', `role/${role}`),
    IssuingAccount: site.globalArn('iam', 'root'),
    Operations: ['Decrypt', 'GenerateDataKey'],
    Constraints: { EncryptionContextSubset: { purpose } },
  };
}
