// The report of a run: incidents as the formats show them, and the decision.

import { count, isAtLeast, type Severity } from '../../core/index.ts';
import type { Incident, Pack, Undecided } from '../../detection/index.ts';
import type { DetectionIncident, DetectionReport, DetectionStep } from '../../report/index.ts';
import type { ExitCode } from '../exit-codes.ts';
import { timeText } from '../io.ts';
import { versionOfPackage } from '../version.ts';
import type { Found } from './run.ts';

export interface DetectionReportInput extends Found {
  readonly pack: Pack;
  /** Graver ones and those alike are shown. */
  readonly severity: Severity;
  readonly failOn: Severity | 'none';
  readonly isStrict: boolean;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

export function buildDetectionReport(input: DetectionReportInput): DetectionReport {
  const { incidents, events, timeless, untimely, pack, source, severity, failOn, issues, now } = input;
  const counted = incidents.filter(({ suppression }) => suppression === undefined);
  const shown = counted.filter((incident) => isAtLeast(incident.severity, severity));
  const undecided = undecidedRows(input.undecided, severity);
  const leftOut = [
    { count: counted.length - shown.length, why: `${counted.length - shown.length === 1 ? 'incident' : 'incidents'} below ${severity}` },
    { count: incidents.length - counted.length, why: 'suppressed' },
    { count: timeless, why: `${timeless === 1 ? 'match of an event' : 'matches of events'} without a time` },
    { count: untimely, why: `${untimely === 1 ? 'match' : 'matches'} from the future` },
  ];
  return {
    tool: { name: 'stoa', version: versionOfPackage() },
    generatedAt: timeText(now),
    source,
    events,
    rules: [...pack.rules, ...pack.correlations].filter(({ isHeard }) => isHeard).length,
    incidents: shown.map(incidentOf),
    leftOut: leftOut.filter((one) => one.count > 0),
    undecided,
    issues,
    gate: decide(shown.filter((incident) => failOn !== 'none' && isAtLeast(incident.severity, failOn)).length, undecided.length, events, input),
  };
}

function decide(grave: number, undecided: number, events: number, { failOn, isStrict, issues }: DetectionReportInput): DetectionReport['gate'] {
  const gate = (outcome: DetectionReport['gate']['outcome'], exitCode: ExitCode, reason: string) => ({ outcome, exitCode, reason });
  if (events === 0) return gate('nothing-evaluated', 5, 'no event was read: a clean result would say nothing');
  if (grave > 0) return gate('failed', 1, `${count(grave, 'incident')} at ${failOn} or above`);
  if (isStrict && undecided > 0) return gate('incomplete', 3, `${count(undecided, 'rule')} could not be decided for some events`);
  if (isStrict && issues.length > 0) return gate('incomplete', 3, `${count(issues.length, 'problem')} of the input: what could not be read may hold incidents`);
  return gate('clean', 0, failOn === 'none' ? 'nothing is asked for' : `no incident at ${failOn} or above`);
}

/** An incident as the formats show it. */
export function incidentOf(incident: Incident): DetectionIncident {
  const { id, title, severity, because, accounts, regions, actors, first, last, responses, mitre, isOpen, suppression } = incident;
  return {
    id,
    title,
    severity,
    because,
    accounts,
    regions,
    actors,
    targets: [...new Set(incident.steps.flatMap((step) => step.targets))].filter((target) => target.startsWith('arn:')),
    first: timeText(first),
    last: timeText(last),
    steps: incident.steps.map(stepOf),
    responses,
    mitre,
    isOpen,
    ...(suppression && { suppression }),
  };
}

function stepOf(step: Incident['steps'][number]): DetectionStep {
  const { time, from, says, evidence } = step;
  const common = { time: timeText(time), what: says, from: from.length === 0 ? undefined : from.join(', '), evidence };
  if (step.kind !== 'signal') return { ...common, kind: step.kind, until: undefined, rule: undefined, title: undefined, severity: undefined };
  const { until, rule, title, severity } = step;
  return { ...common, kind: 'signal', until: until === time ? undefined : timeText(until), rule, title, severity };
}

/** Rules that could not be decided, with how many events; those less grave than what is shown are left out. */
function undecidedRows(undecided: readonly Undecided[], severity: Severity): DetectionReport['undecided'] {
  const rows = new Map<string, { rule: string; title: string; severity: Severity; events: number }>();
  for (const { rule } of undecided) {
    if (!isAtLeast(rule.level, severity)) continue;
    const row = rows.get(rule.name) ?? { rule: rule.name, title: rule.meta.title, severity: rule.level, events: 0 };
    row.events++;
    rows.set(rule.name, row);
  }
  return [...rows.values()];
}
