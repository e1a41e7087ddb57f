// The credential report of an account: the CSV that GetCredentialReport answers, read into one row a user.
// Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_getting-report.html

import { asString, type Json, type JsonObject, type Parsed, parsed, type Refused, refused } from '../core/index.ts';
import { decodeBase64 } from './base64.ts';
import { readCsv } from './csv.ts';

/** `never` is what the report writes as `N/A` or `no_information`: no use, no change, or no such credential. */
export type ReportTime = { readonly kind: 'time'; readonly at: number; readonly text: string } | { readonly kind: 'never' } | { readonly kind: 'unreadable' };

export interface ReportedKey {
  /** 1 or 2. */
  readonly slot: number;
  /** `undefined` where the report says neither true nor false. */
  readonly isActive: boolean | undefined;
  readonly lastRotated: ReportTime;
  readonly lastUsed: ReportTime;
}

export interface ReportRow {
  /** `<root_account>` for the root user. Untrusted text. */
  readonly user: string;
  readonly arn: string;
  readonly createdAt: ReportTime;
  /** `undefined` where the report does not say (`not_supported`, for the root user of older accounts). */
  readonly hasPassword: boolean | undefined;
  readonly passwordLastUsed: ReportTime;
  readonly passwordLastChanged: ReportTime;
  readonly hasMfa: boolean | undefined;
  /** Two, whether the user has them or not. */
  readonly keys: readonly ReportedKey[];
  /** Whether the user has more credentials than the report lists (`additional_credentials_info`). */
  readonly isPartial: boolean;
}

export interface CredentialReport {
  /** By ARN. */
  readonly rows: ReadonlyMap<string, ReportRow>;
  readonly root: ReportRow | undefined;
  /** Milliseconds since 1970; `undefined` where the answer does not say. */
  readonly generatedAt: number | undefined;
}

export const ROOT_USER = '<root_account>';

const NEVER = new Set(['N/A', 'no_information', 'not_supported', '']);
// Years to seconds, with or without a fraction, in UTC or at an offset: `2026-11-01T06:00:00Z`, `…+00:00`.
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/;

/** Reads the answer of GetCredentialReport: `Content` in base64, as the API and the CLI write it, or as plain CSV, as people save it. */
export function readCredentialReport(answer: JsonObject): Parsed<CredentialReport> {
  const content = asString(answer['Content']);
  if (content === undefined) return bad('the answer has no `Content`');
  const text = isReport(content) ? content : decodeBase64(content.trim());
  if (text === undefined || !isReport(text)) return bad('`Content` is neither the CSV of a credential report nor base64 of one');
  const [header = [], ...lines] = readCsv(text);
  const columns = new Map(header.map((name, index) => [name.trim(), index]));
  for (const name of ['password_enabled', 'mfa_active', 'access_key_1_active', 'access_key_2_active']) {
    if (!columns.has(name)) return bad(`the report has no column \`${name}\``);
  }
  const rows = new Map<string, ReportRow>();
  for (const [index, line] of lines.entries()) {
    const cells = withNameCommas(line, header.length);
    if (cells === undefined) return bad(`row ${index + 2} has ${line.length} cells where the header has ${header.length}`);
    const row = toRow((name) => cells[columns.get(name) ?? -1] ?? '');
    rows.set(row.arn, row);
  }
  const root = [...rows.values()].find((row) => row.user === ROOT_USER);
  return parsed({ rows, root, generatedAt: timeOf(answer['GeneratedTime']) });
}

function isReport(text: string): boolean {
  return text.startsWith('user,arn,');
}

function toRow(cell: (name: string) => string): ReportRow {
  return {
    user: cell('user'),
    arn: cell('arn'),
    createdAt: readTime(cell('user_creation_time')),
    hasPassword: readFlag(cell('password_enabled')),
    passwordLastUsed: readTime(cell('password_last_used')),
    passwordLastChanged: readTime(cell('password_last_changed')),
    hasMfa: readFlag(cell('mfa_active')),
    keys: [1, 2].map((slot) => ({
      slot,
      isActive: readFlag(cell(`access_key_${slot}_active`)),
      lastRotated: readTime(cell(`access_key_${slot}_last_rotated`)),
      lastUsed: readTime(cell(`access_key_${slot}_last_used_date`)),
    })),
    isPartial: /\d/.test(cell('additional_credentials_info')),
  };
}

/**
 * A row whose user name holds commas, which IAM allows and CSV without quotes does not tell apart from its own:
 * the second cell is where the ARN begins that ends in the name.
 */
function withNameCommas(cells: readonly string[], width: number): readonly string[] | undefined {
  const surplus = cells.length - width;
  if (surplus === 0) return cells;
  for (let end = 1; end <= surplus + 1; end++) {
    const user = cells.slice(0, end).join(',');
    const arn = cells.slice(end, surplus + 2).join(',');
    if (arn.startsWith('arn:') && arn.endsWith(`/${user}`)) return [user, arn, ...cells.slice(surplus + 2)];
  }
  return undefined;
}

function readFlag(text: string): boolean | undefined {
  const word = text.trim().toLowerCase();
  return word === 'true' ? true : word === 'false' ? false : undefined;
}

function readTime(given: string): ReportTime {
  const text = given.trim();
  if (NEVER.has(text)) return { kind: 'never' };
  const at = TIME.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(at) ? { kind: 'unreadable' } : { kind: 'time', at, text };
}

function timeOf(value: Json | undefined): number | undefined {
  const at = Date.parse(asString(value) ?? '');
  return Number.isNaN(at) ? undefined : at;
}

function bad(message: string): Refused {
  return refused({ code: 'credential-report', message });
}
