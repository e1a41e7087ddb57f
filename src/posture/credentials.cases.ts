// For tests: credential reports, account summaries and users as records.

import { GLOBAL, type JsonObject, type ResourceRecord } from '../core/index.ts';
import { ACCOUNT, NOW, record } from './control.cases.ts';

const DAY = 86_400_000;
const FIELDS = [
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
  'access_key_2_active',
  'access_key_2_last_rotated',
  'access_key_2_last_used_date',
  'additional_credentials_info',
] as const;
export type Cells = Readonly<Partial<Record<(typeof FIELDS)[number], string>>>;

export const ACCOUNT_KEY = `${ACCOUNT}/${GLOBAL}`;

/** So many days before the snapshot, as the report writes times. */
export const ago = (days: number) => new Date(Date.parse(NOW) - days * DAY).toISOString().replace('.000Z', '+00:00');

export const userArn = (name: string) => `arn:aws:iam::${ACCOUNT}:user/${name}`;

export const user = (name: string): ResourceRecord => record('AWS::IAM::User', userArn(name), { UserName: name, Arn: userArn(name) }, { region: GLOBAL });

/** A row of a user who has nothing, changed as given. */
export const row = (name: string, cells: Cells = {}): Cells => ({
  user: name,
  arn: userArn(name),
  user_creation_time: ago(400),
  password_enabled: 'false',
  password_last_used: 'N/A',
  password_last_changed: 'N/A',
  mfa_active: 'false',
  access_key_1_active: 'false',
  access_key_1_last_rotated: 'N/A',
  access_key_1_last_used_date: 'N/A',
  access_key_2_active: 'false',
  access_key_2_last_rotated: 'N/A',
  access_key_2_last_used_date: 'N/A',
  ...cells,
});

export const rootRow = (cells: Cells = {}): Cells => ({
  ...row('<root_account>'),
  arn: `arn:aws:iam::${ACCOUNT}:root`,
  password_enabled: 'not_supported',
  password_last_used: 'no_information',
  password_last_changed: 'not_supported',
  ...cells,
});

export function report(rows: readonly Cells[], config: JsonObject = {}): ResourceRecord {
  const text = [FIELDS.join(','), ...rows.map((cells) => FIELDS.map((field) => cells[field] ?? 'N/A').join(','))].join('\n');
  const answer = { Content: Buffer.from(text).toString('base64'), ReportFormat: 'text/csv', GeneratedTime: ago(0.1), ...config };
  return record('AWS::IAM::CredentialReport', `arn:aws:iam::${ACCOUNT}:credential-report`, answer, { region: GLOBAL });
}

export function summary(entries: Readonly<Record<string, number>>): ResourceRecord {
  return record('AWS::IAM::AccountSummary', `arn:aws:iam::${ACCOUNT}:account-summary`, { SummaryMap: entries }, { region: GLOBAL });
}
