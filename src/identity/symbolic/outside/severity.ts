// How bad it is that somebody outside may do something.

import type { Severity } from '../../../core/index.ts';
import type { AccessLevel } from '../../authorization/index.ts';
import type { ExternalKind } from './external-access-types.ts';

type Weight = 'change' | 'read';
type Row = Readonly<Record<Weight, Readonly<Record<'allowed' | 'conditional', Severity>>>>;

const row = (changeAllowed: Severity, changeConditional: Severity, readAllowed: Severity, readConditional: Severity): Row => ({
  change: { allowed: changeAllowed, conditional: changeConditional },
  read: { allowed: readAllowed, conditional: readConditional },
});

const SEVERITY: Readonly<Record<ExternalKind, Row>> = {
  anyone: row('critical', 'high', 'high', 'medium'),
  'other-account': row('high', 'medium', 'medium', 'low'),
  organization: row('medium', 'low', 'low', 'low'),
  account: row('low', 'low', 'low', 'low'),
  service: row('low', 'informational', 'low', 'informational'),
  federated: row('medium', 'low', 'medium', 'low'),
};

const CHANGES: ReadonlySet<AccessLevel | undefined> = new Set<AccessLevel | undefined>(['Write', 'Permissions management', undefined]);

/** `levels` are those of the actions; an action that AWS's reference does not have counts as one that changes something. */
export function severityOf(
  kind: ExternalKind,
  levels: readonly (AccessLevel | undefined)[],
  access: 'allowed' | 'conditional' | 'unknown',
  isOutside: boolean | undefined,
): Severity {
  if (access === 'unknown') return 'informational';
  const weight: Weight = levels.some((level) => CHANGES.has(level)) ? 'change' : 'read';
  // Another organisation as a whole is as strange as an account of it.
  const as = kind === 'organization' && isOutside !== false ? 'other-account' : kind;
  return SEVERITY[as][weight][access];
}
