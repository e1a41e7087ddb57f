// Whether an interrupted run may be gone on with: only by a command that would write the same bytes.

import { createHash, randomBytes, scryptSync } from 'node:crypto';
import { canonicalJson, type Json, type JsonObject } from '../core/index.ts';
import { AwsError } from './aws-error.ts';
import type { CallRow } from './calls/row.ts';
import type { Scope } from './discover.ts';
import type { JournalHead } from './journal/head.ts';

export interface SameRunScope extends Omit<Scope, 'homeRegion'> {
  readonly services: readonly string[];
  /** `Endpoints.all`. */
  readonly endpoints: readonly string[];
}

export const newSalt = (): string => randomBytes(16).toString('hex');

/**
 * What decides which bytes come out, by the name under which a person gave it; how fast they come is free to change between two runs.
 * What may be a secret (the external id, a password in an endpoint) is only comparable, not readable.
 */
export function parametersOf(scope: SameRunScope, salt: string): JsonObject {
  const { profiles, role, accounts, ous, regions, services, externalId, endpoints } = scope;
  return {
    '--profile': setOf(profiles),
    '--role': role,
    '--external-id': externalId === undefined ? null : sealed(externalId, salt),
    '--accounts': setOf(accounts),
    '--ous': setOf(ous),
    '--regions': setOf(regions),
    '--services': setOf(services),
    AWS_ENDPOINT_URL: endpoints.length === 0 ? null : sealed(endpoints.join('\n'), salt),
  };
}

/** The order of a list says nothing. */
const setOf = (values: readonly string[]): readonly string[] => [...new Set(values)].sort();

/** Costly to guess at: an external id may be a short word. */
const sealed = (text: string, salt: string): string => scryptSync(text, salt, 32).toString('hex');

export function refuseOtherRun(head: JournalHead, parameters: JsonObject, table: string, shown: string): void {
  const text = (value: Json | undefined) => canonicalJson(value ?? null);
  const other = Object.keys(parameters).filter((name) => text(head.parameters[name]) !== text(parameters[name]));
  if (other.length > 0) throw otherRun(shown, `it was called with other values of ${other.map((name) => `\`${name}\``).join(', ')}`);
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
