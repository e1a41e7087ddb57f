// Severities as OCSF numbers and names them, the same in all of its classes.
// Source: https://schema.ocsf.io/1.6.0/dictionary/attributes (`severity_id`)

import type { Severity } from '../core/index.ts';

export const OCSF_SEVERITY: Readonly<Record<Severity, readonly [id: number, name: string]>> = {
  informational: [1, 'Informational'],
  low: [2, 'Low'],
  medium: [3, 'Medium'],
  high: [4, 'High'],
  critical: [5, 'Critical'],
};
