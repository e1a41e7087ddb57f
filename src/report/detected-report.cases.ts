// The example report with findings of events alone: one that happened, and one that could not be decided.

import { exampleReport } from './example-report.cases.ts';
import type { Report, ReportFinding } from './report.ts';

const PLACE = { account: '111122223333', region: 'eu-central-1' };
const step = (id: string, means: string) => ({ kind: 'event', time: '2026-11-01T06:00:00Z', id: `cloudtrail/${id}`, place: 'logs/a.json#0', means }) as const;

const stopped: ReportFinding = {
  ...PLACE,
  fingerprint: '0123456789abcdef0123456789abcdef',
  rule: 'trail-stopped',
  title: 'CloudTrail stopped logging',
  verdict: 'fail',
  severity: 'high',
  pillar: 'detection',
  resources: [{ type: 'AWS::CloudTrail::Trail', arn: 'arn:aws:cloudtrail:eu-central-1:111122223333:trail/main', id: 'main', ...PLACE }],
  message: 'ana called StopLogging on main from 198.51.100.7; ana is an administrator',
  trace: [step('e1', 'ana called StopLogging on main'), step('e2', 'ana called StopLogging on main')],
  missing: [],
  remediation: { cli: [], terraform: '', console: ['Start the trail again.'] },
  mitre: ['T1562.008'],
  frameworks: {},
  happened: { first: '2026-11-01T06:00:00Z', last: '2026-11-01T06:02:00Z' },
};
const missing = { reason: 'omitted', name: 'AttachUserPolicy', ...PLACE } as const;
const undecided: ReportFinding = {
  ...stopped,
  fingerprint: 'fedcba9876543210fedcba9876543210',
  rule: 'administrator-policy-attached',
  title: 'Administrator policy attached',
  verdict: 'unknown',
  message: 'one event could not be decided: AWS left out what the rule asks for',
  resources: [{ type: 'AWS::::Account', arn: 'AWS::::Account:111122223333', id: '111122223333', ...PLACE }],
  trace: [step('e3', 'ana called AttachUserPolicy'), { kind: 'missing', missing }],
  missing: [missing],
};

export function detectedReport(): Report {
  const rules = [stopped, undecided].map(
    ({ rule, title, severity, pillar, mitre, verdict }) =>
      ({ id: rule, title, severity, pillar, mitre, totals: { pass: 0, fail: 0, unknown: 0, 'not-applicable': 0, [verdict]: 1 }, asks: 'events' }) as const,
  );
  const quiet = {
    id: 'quiet-rule',
    title: 'Nothing of this',
    severity: 'low',
    pillar: 'detection',
    totals: { pass: 0, fail: 0, unknown: 0, 'not-applicable': 0 },
  } as const;
  return { ...exampleReport(), rules: [...rules, { ...quiet, asks: 'events' }], findings: [stopped, undecided] };
}
