// Whether an interrupted run may be gone on with: only by a command that would write the same bytes.

import { createHash } from 'node:crypto';
import { canonicalJson, type Json, type JsonObject } from '../core/index.ts';
import { AwsError } from './aws-error.ts';
import type { CallRow } from './calls/row.ts';
import type { Scope } from './discover.ts';
import type { JournalHead } from './journal/journal.ts';

/** What decides which bytes come out; how fast they come is free to change between two runs. */
export function parametersOf(options: Omit<Scope, 'homeRegion'> & { readonly services: readonly string[] }): JsonObject {
  const { profiles, role, accounts, ous, regions, services } = options;
  return { profile: profiles, role, 'external-id': options.externalId ?? null, accounts, ous, regions, services };
}

export function refuseOtherRun(head: JournalHead, parameters: JsonObject, table: string, shown: string): void {
  const text = (value: Json | undefined) => canonicalJson(value ?? null);
  const other = Object.keys(parameters).filter((name) => text(head.parameters[name]) !== text(parameters[name]));
  if (other.length > 0) throw otherRun(shown, `it was called with other values of ${other.map((name) => `\`--${name}\``).join(', ')}`);
  if (head.table !== table) throw otherRun(shown, 'it was of another version of stoa');
}

export function otherRun(shown: string, why: string): AwsError {
  return new AwsError(
    'ERR_COLLECT_JOURNAL',
    `\`${shown}.partial\` is of an interrupted run that cannot be gone on with: ${why}`,
    'repeat the command as it was, or begin anew with `--restart`',
  );
}

/** The inputs are functions, so their text counts. */
export function tableHash(rows: readonly CallRow[], version: string): string {
  const text = JSON.stringify(rows, (_, value: unknown) => (typeof value === 'function' ? value.toString() : value));
  return createHash('sha256').update(`${version}\n${text}`).digest('hex');
}
