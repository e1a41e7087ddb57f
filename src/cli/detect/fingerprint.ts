// What tells one pack of rules from another: what they ask, not how they are written.

import { hash } from 'node:crypto';
import type { Pack } from '../../detection/index.ts';

export function fingerprintOf({ rules, correlations }: Pack): string {
  const asked = [
    ...rules.map(({ name, kinds, expression }) => ({ name, kinds, expression })),
    ...correlations.map(({ name, inputs, correlation: { test, groupBy, timespan } }) => ({ name, inputs, test, groupBy, timespan })),
  ];
  return hash(
    'sha256',
    JSON.stringify(asked, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value)),
  ).slice(0, 32);
}
