// One pass over every finding: what is shown, what counts at the gate, and what is known already. The gate never sees a format.

import { by, count, type Finding, isAtLeast, SEVERITIES, type Severity, VERDICTS, type Verdict } from '../../core/index.ts';
import type { ReportFinding } from '../../report/index.ts';
import { type BaselineEntry, entryOf } from './baseline.ts';
import type { Mutes } from './mutes.ts';

export interface TallyOptions {
  /** Findings below it are not shown. INVARIANT: it hides nothing from the gate. */
  readonly severity: Severity;
  /** The verdicts that are shown besides fail and unknown. */
  readonly include: ReadonlySet<Verdict>;
  readonly failOn: Severity | 'none';
  readonly mutes: Mutes;
  readonly baseline: ReadonlySet<string> | undefined;
  readonly isNewOnly: boolean;
}

export interface Tally {
  /** Worst first. */
  readonly shown: readonly ReportFinding[];
  readonly leftOut: readonly { readonly count: number; readonly why: string }[];
  /** Failures at the threshold that nobody has accepted; `hidden` of them are below `severity`. */
  readonly atThreshold: number;
  readonly hidden: number;
  /** Judgements that passed or failed. */
  readonly judged: number;
  /** The rules that could not judge something, with how many things; muted ones are not among them. */
  readonly unknown: ReadonlyMap<string, number>;
  /** Failures, without the muted ones: what a baseline of now holds. */
  readonly failures: readonly BaselineEntry[];
  /** Of the baseline: how many failures are in it, how many are not, how many of its entries fail no longer. */
  readonly known: number;
  readonly fresh: number;
  readonly gone: number;
}

export function tallyFindings(findings: Iterable<Finding>, options: TallyOptions): Tally {
  const { severity, include, failOn, mutes, baseline, isNewOnly } = options;
  const shown: ReportFinding[] = [];
  const failures: BaselineEntry[] = [];
  const unknown = new Map<string, number>();
  const passedOver = { pass: 0, 'not-applicable': 0, below: 0, known: 0 };
  const seen = new Set<string>();
  let [atThreshold, hidden, judged, known, fresh] = [0, 0, 0, 0, 0];

  for (const finding of findings) {
    const { verdict } = finding;
    if (verdict === 'pass' || verdict === 'fail') judged++;
    if (verdict === 'pass' || verdict === 'not-applicable') {
      if (!include.has(verdict)) passedOver[verdict]++;
      else if (!isAtLeast(finding.severity, severity)) passedOver.below++;
      else shown.push(finding);
      continue;
    }
    const suppression = mutes.of(finding);
    const isKnown = verdict === 'fail' && baseline?.has(finding.fingerprint) === true;
    const isBelow = !isAtLeast(finding.severity, severity);
    if (isKnown) seen.add(finding.fingerprint);
    if (suppression === undefined) {
      if (verdict === 'unknown') unknown.set(finding.rule, (unknown.get(finding.rule) ?? 0) + 1);
      else {
        failures.push(entryOf(finding));
        if (isKnown) known++;
        else fresh++;
        if (failOn !== 'none' && isAtLeast(finding.severity, failOn) && !(isNewOnly && isKnown)) {
          atThreshold++;
          if (isBelow) hidden++;
        }
      }
    }
    if (isNewOnly && isKnown) passedOver.known++;
    else if (isBelow) passedOver.below++;
    else shown.push(suppression === undefined ? finding : { ...finding, suppression });
  }

  const leftOut = [
    { count: passedOver.pass, why: 'passed' },
    { count: passedOver['not-applicable'], why: 'not applicable' },
    { count: passedOver.below, why: `below ${severity}` },
    { count: passedOver.known, why: 'in the baseline' },
  ].filter((one) => one.count > 0);
  return { shown: shown.sort(worstFirst), leftOut, atThreshold, hidden, judged, unknown, failures, known, fresh, gone: (baseline?.size ?? 0) - seen.size };
}

const VERDICT_ORDER: readonly Verdict[] = ['fail', 'unknown', ...VERDICTS.filter((verdict) => verdict !== 'fail' && verdict !== 'unknown')];

const byPlace = by<Finding>(
  (finding) => finding.rule,
  (finding) => finding.account,
  (finding) => finding.region,
  (finding) => finding.resources[0]?.arn ?? '',
  (finding) => finding.fingerprint,
);

/** By verdict and severity, then by rule and place. */
export function worstFirst(a: Finding, b: Finding): number {
  return (
    VERDICT_ORDER.indexOf(a.verdict) - VERDICT_ORDER.indexOf(b.verdict) || SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || byPlace(a, b)
  );
}

/** `IAM.6, S3.8 and 3 more`. */
export function unknownWords(unknown: ReadonlyMap<string, number>, most = 5): string {
  const rules = [...unknown].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([rule]) => rule);
  return rules.slice(0, most).join(', ') + (rules.length > most ? ` and ${count(rules.length - most, 'more', 'more')}` : '');
}
