// The gate of the linters of rules: decided on the findings, before any format sees them.

import type { PolicyReport, PolicyReportFile } from '../../report/index.ts';
import { EXIT_CODES } from '../exit-codes.ts';

export const THRESHOLDS = ['error', 'security-warning', 'warning', 'none'] as const;

/** Whether the findings fail the run: those of the kind of `failOn`, and graver ones. */
export function decideGate(files: readonly PolicyReportFile[], failOn: (typeof THRESHOLDS)[number]): PolicyReport['gate'] {
  if (failOn === 'none') return { outcome: 'clean', exitCode: EXIT_CODES.clean.code, reason: 'no finding fails this run' };
  const kinds = (['ERROR', 'SECURITY_WARNING', 'WARNING'] as const).slice(0, THRESHOLDS.indexOf(failOn) + 1);
  const number = files.flatMap(({ findings }) => findings).filter(({ kind }) => kinds.some((one) => one === kind)).length;
  const at = `at ${failOn.replace('-', ' ')}${failOn === 'error' ? '' : ' or above'}`;
  if (number === 0) return { outcome: 'clean', exitCode: EXIT_CODES.clean.code, reason: `no finding ${at}` };
  return { outcome: 'failed', exitCode: EXIT_CODES.findings.code, reason: `${number} ${number === 1 ? 'finding' : 'findings'} ${at}` };
}
