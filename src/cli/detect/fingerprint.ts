// What tells one pack of rules from another: what they ask, not how they are written.

import { hash } from 'node:crypto';
import type { Pack } from '../../detection/index.ts';

/** Where in its file something is written. */
const PLACES: ReadonlySet<string> = new Set(['span', 'keySpan']);

export function fingerprintOf({ rules, correlations }: Pack): string {
  const asked = [
    ...rules.map(({ name, kinds, expression, pattern }) => ({ name, kinds, expression, ...(pattern && { pattern }) })),
    ...correlations.map(({ name, inputs, correlation: { test, groupBy, timespan } }) => ({ name, inputs, test, groupBy, timespan })),
  ];
  return hash(
    'sha256',
    JSON.stringify(asked, (key, value: unknown) => (PLACES.has(key) ? undefined : typeof value === 'bigint' ? String(value) : value)),
  ).slice(0, 32);
}
