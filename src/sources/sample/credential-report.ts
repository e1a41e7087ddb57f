// The credential report as GetCredentialReport answers it: CSV, base64-encoded.
// Columns: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_getting-report.html

import { Buffer } from 'node:buffer';
import type { JsonObject } from '../../core/index.ts';

const COLUMNS = [
  'user',
  'arn',
  'user_creation_time',
  'password_enabled',
  'password_last_used',
  'password_last_changed',
  'password_next_rotation',
  'mfa_active',
  'access_key_1_active',
  'access_key_1_last_rotated',
  'access_key_1_last_used_date',
  'access_key_1_last_used_region',
  'access_key_1_last_used_service',
  'access_key_2_active',
  'access_key_2_last_rotated',
  'access_key_2_last_used_date',
  'access_key_2_last_used_region',
  'access_key_2_last_used_service',
  'cert_1_active',
  'cert_1_last_rotated',
  'cert_2_active',
  'cert_2_last_rotated',
] as const;

export interface AccessKeyPlan {
  readonly active: boolean;
  /** Days before the snapshot. */
  readonly rotated: number;
  readonly used?: number;
  readonly service?: string;
}

export interface CredentialPlan {
  readonly user: string;
  readonly arn: string;
  /** Days before the snapshot, here and below. */
  readonly created: number;
  /** The days since the console password was last used; undefined without a password. For the root user, since it was last signed in with. */
  readonly passwordUsed?: number;
  readonly mfa: boolean;
  readonly key?: AccessKeyPlan;
  /** A second key beside it. */
  readonly secondKey?: AccessKeyPlan;
}

export function credentialReport(rows: readonly CredentialPlan[], ago: (days: number) => string): JsonObject {
  const lines = [COLUMNS.join(','), ...rows.map((row) => line(row, ago))];
  return { Content: Buffer.from(lines.join('\n')).toString('base64'), ReportFormat: 'text/csv', GeneratedTime: ago(0.05) };
}

function line(row: CredentialPlan, ago: (days: number) => string): string {
  const isRoot = row.user === '<root_account>';
  const hasPassword = row.passwordUsed !== undefined;
  const password = isRoot
    ? ['not_supported', hasPassword ? ago(row.passwordUsed) : 'no_information', 'not_supported', 'not_supported']
    : hasPassword
      ? ['true', ago(row.passwordUsed), ago(row.passwordUsed + 60), 'N/A']
      : ['false', 'N/A', 'N/A', 'N/A'];
  const access = (key: AccessKeyPlan | undefined) =>
    key === undefined
      ? ['false', 'N/A', 'N/A', 'N/A', 'N/A']
      : [String(key.active), ago(key.rotated), ...(key.used === undefined ? ['N/A', 'N/A', 'N/A'] : [ago(key.used), 'us-east-1', key.service ?? 's3'])];
  return [row.user, row.arn, ago(row.created), ...password, String(row.mfa), ...access(row.key), ...access(row.secondKey), 'false', 'N/A', 'false', 'N/A'].join(
    ',',
  );
}
