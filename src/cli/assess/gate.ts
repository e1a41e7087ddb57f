// The gate: one decision from the tally, made before any format sees a finding.

import { count, type Severity } from '../../core/index.ts';
import type { Gate } from '../../report/index.ts';
import { EXIT_CODES, type ExitCode } from '../exit-codes.ts';
import type { Tally } from './tally.ts';

export interface GateOptions {
  readonly failOn: Severity | 'none';
  readonly isStrict: boolean;
  readonly isNewOnly: boolean;
}

/** Nothing evaluated comes before a failure, a failure before incompleteness: what is `unknown` never counts as a failure. */
export function decideGate(tally: Tally, options: GateOptions): Gate & { readonly exitCode: ExitCode } {
  const { failOn, isStrict, isNewOnly } = options;
  if (tally.judged === 0) {
    return { outcome: 'nothing-evaluated', exitCode: EXIT_CODES['nothing-evaluated'].code, reason: 'no control passed or failed on anything' };
  }
  const what = (n: number) => count(n, isNewOnly ? 'new finding' : 'finding');
  const from = failOn === 'critical' ? 'critical' : `${failOn} or above`;
  if (tally.atThreshold > 0) {
    const unseen = tally.hidden === 0 ? '' : `, ${tally.hidden.toLocaleString('en-US')} of them not shown`;
    return { outcome: 'failed', exitCode: EXIT_CODES.findings.code, reason: `${what(tally.atThreshold)} at ${from}${unseen}` };
  }
  if (isStrict && tally.unknown.size > 0) {
    const things = [...tally.unknown.values()].reduce((sum, n) => sum + n, 0);
    return { outcome: 'incomplete', exitCode: EXIT_CODES.incomplete.code, reason: `${count(things, 'finding')} unknown, and --strict asks for none` };
  }
  const reason = failOn === 'none' ? 'no severity fails this run' : `no ${isNewOnly ? 'new finding' : 'finding'} at ${from}`;
  return { outcome: 'clean', exitCode: EXIT_CODES.clean.code, reason };
}
