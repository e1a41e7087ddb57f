// The credential report for controls: read once an account, and trusted only while it is fresh.

import { fact, type Json, type JsonObject, type Missing, type Parsed, type ResourceRecord, refOf, type Step } from '../core/index.ts';
import { type CredentialReport, type ReportRow, type ReportTime, readCredentialReport } from '../identity/index.ts';
import { type Outcome, unknown, type View } from './control.ts';

export const CREDENTIAL_REPORT = 'AWS::IAM::CredentialReport';
export const DAY = 86_400_000;

/**
 * The oldest report that still speaks of the snapshot's time. AWS keeps a report for four hours before it makes a new one,
 * so an older one was saved on another day: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_getting-report.html
 */
const STALE_AFTER = 7 * DAY;

export interface Reported {
  readonly row: ReportRow;
  readonly report: ResourceRecord;
}

/** A row, or the outcome that says why there is none. */
export type RowOrOutcome = { readonly ok: true; readonly value: Reported } | { readonly ok: false; readonly outcome: Outcome };

/** The row of a user (by ARN) or of the root user in the report of the subject's account. */
export function reportedRow(view: View, account: string, who: { readonly arn: string } | 'root'): RowOrOutcome {
  const report = view.records(CREDENTIAL_REPORT)[0];
  if (report === undefined) return cannot('no credential report was generated', { reason: 'absent', name: GENERATE, account });
  const read = readOnce(report.config);
  if (!read.ok) {
    const detail = read.issues[0]?.message ?? '';
    return cannot('the credential report cannot be read', { reason: 'unreadable', name: 'iam:GetCredentialReport', account, detail });
  }
  const { rows, root, generatedAt } = read.value;
  if (generatedAt !== undefined && view.now - generatedAt > STALE_AFTER) {
    const detail = `the report is of ${new Date(generatedAt).toISOString().slice(0, 10)}`;
    return cannot('the credential report is older than a week', { reason: 'absent', name: GENERATE, account, detail });
  }
  const row = who === 'root' ? root : rows.get(who.arn);
  if (row !== undefined) return { ok: true, value: { row, report } };
  const missing: Missing = { reason: 'absent', name: GENERATE, account, ...(who === 'root' ? {} : { arn: who.arn }), detail: 'not in the report' };
  return cannot(`the credential report has no row for ${who === 'root' ? 'the root user' : 'this user: it may be older than the user'}`, missing);
}

const GENERATE = 'iam:GenerateCredentialReport';

function cannot(message: string, missing: Missing): RowOrOutcome {
  return { ok: false, outcome: unknown(message, [missing]) };
}

/** A cell of the row in the trace. */
export function cellFact({ row, report }: Reported, column: string, value: Json, means: string): Step {
  return fact(refOf(report), `Content[${row.user}].${column}`, value, means);
}

/** `unknown` over a cell that says neither yes nor no, or that holds a time in no known form. */
export function unclearCell({ row, report }: Reported, column: string): Outcome {
  const missing: Missing = { reason: 'unreadable', name: 'iam:GetCredentialReport', account: report.account, detail: `\`${column}\` of ${row.user}` };
  return unknown(`the credential report does not say plainly what \`${column}\` is`, [missing]);
}

/** `unknown` over a user with more credentials than a report lists. */
export function unlistedCredentials({ row, report }: Reported): Outcome {
  const missing: Missing = { reason: 'absent', name: 'iam:ListAccessKeys', account: report.account, arn: row.arn };
  return unknown('the user has more access keys than the credential report lists', [missing]);
}

/** Whole days from a time to the snapshot; none for what was reported after it. */
export function daysSince(time: Extract<ReportTime, { kind: 'time' }>, now: number): number {
  return Math.max(0, Math.floor((now - time.at) / DAY));
}

// One report is asked about by each of its users; the answer is the same object every time.
const readings = new WeakMap<JsonObject, Parsed<CredentialReport>>();

function readOnce(answer: JsonObject): Parsed<CredentialReport> {
  let read = readings.get(answer);
  if (read === undefined) readings.set(answer, (read = readCredentialReport(answer)));
  return read;
}
