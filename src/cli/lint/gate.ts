// The gate of the linters: decided on the findings, before any format sees them.

import { POLICY_FINDING_KINDS, POLICY_FINDING_ORDER, type PolicyFindingKind, type PolicyReport, type PolicyReportFile } from '../../report/index.ts';
import { EXIT_CODES } from '../exit-codes.ts';

/** As `--fail-on` names the kinds, the gravest first. */
export const THRESHOLDS = ['error', 'security-warning', 'warning', 'suggestion', 'none'] as const;
export type Threshold = (typeof THRESHOLDS)[number];

const thresholdOf = (kind: PolicyFindingKind): string => kind.toLowerCase().replace('_', '-');

/** Whether the findings fail the run: those of the kind of `failOn`, and graver ones. */
export function decideGate(files: readonly PolicyReportFile[], failOn: Threshold): PolicyReport['gate'] {
  const threshold = POLICY_FINDING_ORDER.find((kind) => thresholdOf(kind) === failOn);
  if (threshold === undefined) return { outcome: 'clean', exitCode: EXIT_CODES.clean.code, reason: 'no finding fails this run' };
  const counted = POLICY_FINDING_ORDER.slice(0, POLICY_FINDING_ORDER.indexOf(threshold) + 1);
  const number = files.flatMap(({ findings }) => findings).filter(({ kind }) => counted.includes(kind)).length;
  const at = `at ${POLICY_FINDING_KINDS[threshold].word}${threshold === POLICY_FINDING_ORDER[0] ? '' : ' or above'}`;
  if (number === 0) return { outcome: 'clean', exitCode: EXIT_CODES.clean.code, reason: `no finding ${at}` };
  return { outcome: 'failed', exitCode: EXIT_CODES.findings.code, reason: `${number} ${number === 1 ? 'finding' : 'findings'} ${at}` };
}
