// Of everything that a comparison says: what is shown, and what counts at the gate.

import { by, count, isAtLeast, SEVERITIES, type Severity } from '../../core/index.ts';
import { CHANGE_KINDS, type ChangeKind, type Comparison } from '../../posture/index.ts';
import type { DiffFinding, Gate } from '../../report/index.ts';
import type { Mutes } from '../assess/mutes.ts';
import { EXIT_CODES, type ExitCode } from '../exit-codes.ts';

export interface ChooseOptions {
  /** Findings below it are not shown. INVARIANT: it hides nothing from the gate. */
  readonly severity: Severity;
  readonly failOn: Severity | 'none';
  /** Whether something that can no longer be judged fails the run. */
  readonly isStrict: boolean;
  readonly mutes: Mutes;
}

export interface Chosen {
  /** By kind, then from the worst. */
  readonly rows: readonly DiffFinding[];
  readonly leftOut: readonly { readonly count: number; readonly why: string }[];
  readonly gate: Gate & { readonly exitCode: ExitCode };
}

export function chooseFindings(comparison: Comparison, { severity, failOn, isStrict, mutes }: ChooseOptions): Chosen {
  const rows: DiffFinding[] = [];
  let [below, failing, dark] = [0, 0, 0];
  for (const change of comparison.changes) {
    const { kind, finding, before, after } = change;
    const suppression = after === 'fail' || after === 'unknown' ? mutes.of(finding) : undefined;
    // A failure that could not be seen before is one that nobody has answered for.
    const isFailure = after === 'fail' && (kind === 'new' || kind === 'known');
    if (suppression === undefined && isFailure && failOn !== 'none' && isAtLeast(finding.severity, failOn)) failing++;
    if (suppression === undefined && kind === 'lost') dark++;
    if (!isAtLeast(finding.severity, severity)) below++;
    else rows.push({ kind, before, after, finding, ...(suppression === undefined ? {} : { suppression }) });
  }
  const gate = decide({ failing, dark, judged: comparison.judged }, { failOn, isStrict });
  return { rows: rows.sort(inOrder), leftOut: below === 0 ? [] : [{ count: below, why: `below ${severity}` }], gate };
}

interface Counts {
  readonly failing: number;
  readonly dark: number;
  readonly judged: number;
}

function decide({ failing, dark, judged }: Counts, { failOn, isStrict }: Pick<ChooseOptions, 'failOn' | 'isStrict'>): Chosen['gate'] {
  const threshold = failOn === 'critical' ? 'at critical' : `at ${failOn} or above`;
  if (judged === 0) {
    return {
      outcome: 'nothing-evaluated',
      exitCode: EXIT_CODES['nothing-evaluated'].code,
      reason: 'no control passed or failed on anything in the second one',
    };
  }
  if (failing > 0) return { outcome: 'failed', exitCode: EXIT_CODES.findings.code, reason: `${count(failing, 'new finding')} ${threshold}` };
  if (isStrict && dark > 0)
    return { outcome: 'incomplete', exitCode: EXIT_CODES.incomplete.code, reason: `${count(dark, 'finding')} newly unknown, and --strict asks for none` };
  return { outcome: 'clean', exitCode: EXIT_CODES.clean.code, reason: failOn === 'none' ? 'no severity fails this run' : `no new finding ${threshold}` };
}

const KINDS = Object.keys(CHANGE_KINDS) as ChangeKind[];

const byPlace = by<DiffFinding>(
  ({ finding }) => finding.rule,
  ({ finding }) => finding.account,
  ({ finding }) => finding.region,
  ({ finding }) => finding.resources[0]?.arn ?? '',
  ({ finding }) => finding.fingerprint,
);

function inOrder(a: DiffFinding, b: DiffFinding): number {
  return KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || SEVERITIES.indexOf(a.finding.severity) - SEVERITIES.indexOf(b.finding.severity) || byPlace(a, b);
}
