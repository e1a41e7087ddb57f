// For tests: what the rules of identity should find in the sample, looked for once more by the shortest means.

import { asObjects, asString, type Json, type ResourceRecord, type Snapshot } from '../../core/index.ts';

type Naive = Readonly<Record<string, () => readonly string[]>>;

const text = (value: Json | undefined) => JSON.stringify(value ?? null);

/** By rule: the ARNs of the resources that fail it. `users` are the rows of the credential reports. */
export function naiveIdentity(snapshot: Snapshot, users: () => readonly Readonly<Record<string, string>>[]): Naive {
  const failing = (types: readonly string[], isBad: (record: ResourceRecord) => boolean) =>
    types.flatMap((type) => snapshot.of(type).records.filter(isBad)).map((record) => record.arn);
  const policies = (isBad: (record: ResourceRecord) => boolean) =>
    failing(['AWS::IAM::ManagedPolicy'], (one) => !one.arn.includes('::aws:') && one.config['AttachmentCount'] !== 0 && isBad(one));
  const identities = ['AWS::IAM::User', 'AWS::IAM::Role', 'AWS::IAM::Group'];
  return {
    'IAM.2': () =>
      failing(['AWS::IAM::User'], ({ config }) => asObjects(config['UserPolicyList']).length + asObjects(config['AttachedManagedPolicies']).length > 0),
    'IAM.21': () => policies(({ config }) => /"Effect":"Allow"[^}]*"(?:[a-z0-9]+:)?\*"[^}]*"Resource"/.test(text(config['PolicyVersionList']))),
    'IAM.26': () => failing(['AWS::IAM::ServerCertificate'], ({ config }) => (asString(config['Expiration']) ?? '') < snapshot.takenAt),
    'IAM.27': () => failing(identities, ({ config }) => text(config['AttachedManagedPolicies']).includes('/AWSCloudShellFullAccess')),
    'KMS.1': () => policies(({ config }) => text(config['PolicyVersionList']).includes('"Effect":"Allow","Action":"*","Resource":"*"')),
    'KMS.2': () => failing(identities, ({ config }) => /"Action":"(?:\*|kms:\*)","Resource":"\*"/.test(text(config['RolePolicyList']))),
    'Stoa.IAM.1': () => users().flatMap((row) => (row['access_key_1_active'] === 'true' && row['access_key_2_active'] === 'true' ? (row['arn'] ?? '') : [])),
  };
}

/** By rule: the accounts that fail it. */
export function naiveIdentityAccounts(snapshot: Snapshot): Readonly<Record<string, (account: string) => boolean>> {
  const lacks = (member: string, least: number) => (account: string) =>
    !snapshot
      .of('AWS::IAM::AccountPasswordPolicy')
      .inAccount(account)
      .some(({ config }) => Number(config[member]) >= least);
  return { 'IAM.7': lacks('MinimumPasswordLength', 8), 'IAM.15': lacks('MinimumPasswordLength', 14), 'IAM.16': lacks('PasswordReusePrevention', 24) };
}
