// What detection found as findings of the report that posture has: a finding a signal, one a rule and place that could not be decided.

import { hash } from 'node:crypto';
import { type Finding, type Sha256, VERDICTS, type Verdict } from '../../core/index.ts';
import { findingOfSignal, gravityOf, type Incident, type Pack, type SignalContext, signalRulesOf, undecidedFindings } from '../../detection/index.ts';
import type { ReportFinding, ReportRule } from '../../report/index.ts';
import type { Found } from './run.ts';

const sha256: Sha256 = (text) => hash('sha256', text, 'hex');

/** Of every signal of the incidents, in their order; those that are suppressed say so. */
export function signalFindings(incidents: readonly Incident[], context: SignalContext | undefined): readonly ReportFinding[] {
  return incidents.flatMap(({ signals }) =>
    signals.map((signal): ReportFinding => {
      const finding = findingOfSignal(signal, gravityOf(signal, context), sha256);
      return signal.suppression === undefined ? finding : { ...finding, suppression: { kind: 'muted', ...signal.suppression } };
    }),
  );
}

/** Of rules that speak; events without a valid time are told of elsewhere. */
export function unknownFindings(undecided: Found['undecided'], pack: Pack): readonly Finding[] {
  const says = signalRulesByName(pack);
  const rows = undecided.flatMap(({ rule, note }) => {
    const said = says.get(rule.name);
    return said === undefined || note === undefined ? [] : [{ rule: said, note }];
  });
  return undecidedFindings(rows, sha256);
}

/** The rules that speak, with how many of the findings are theirs. No event passes a rule: what did not happen is not counted. */
export function eventRulesOf(pack: Pack, findings: readonly Finding[]): readonly ReportRule[] {
  const totals = new Map<string, Record<Verdict, number>>();
  for (const { rule, verdict } of findings) {
    const row = totals.get(rule) ?? noTotals();
    row[verdict]++;
    totals.set(rule, row);
  }
  const metas = new Map([...pack.rules, ...pack.correlations].map(({ name, meta }) => [name, meta]));
  return [...signalRulesByName(pack).values()].map(({ name, title, severity, mitre }) => {
    const { description, references = [] } = metas.get(name) ?? {};
    return {
      id: name,
      title,
      severity,
      pillar: 'detection',
      totals: totals.get(name) ?? noTotals(),
      ...(description === undefined ? {} : { rationale: description.trim() }),
      sources: references.filter((page) => URL.canParse(page) && page.startsWith('https://')),
      mitre,
      asks: 'events',
    };
  });
}

function signalRulesByName(pack: Pack) {
  return new Map([...signalRulesOf(pack).values()].map((rule) => [rule.name, rule]));
}

function noTotals(): Record<Verdict, number> {
  return Object.fromEntries(VERDICTS.map((verdict) => [verdict, 0])) as Record<Verdict, number>;
}
