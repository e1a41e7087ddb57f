// Incidents as OCSF 1.6.0 Detection Finding events (class 2004), created, updated or closed, with the cloud profile.
// Source: https://schema.ocsf.io/1.6.0/classes/detection_finding?profiles=cloud

import { jsonText } from '../json-text.ts';
import { OCSF_SEVERITY } from '../ocsf-severity.ts';
import { shown } from '../outside.ts';
import type { DetectionFormat, DetectionIncident, DetectionReport, DetectionStep } from './report.ts';

const ACTIVITY = { create: [1, 'Create'], update: [2, 'Update'], close: [3, 'Close'] } as const;

export const formatDetectionOcsf: DetectionFormat = (report) => jsonText(report.incidents.map((incident) => eventOf(incident, report)));

function eventOf(incident: DetectionIncident, report: DetectionReport): object {
  const { id, title, severity, because, accounts, regions, first, last, steps, responses, mitre, targets, suppression, activity = 'create' } = incident;
  const [severityId, severityName] = OCSF_SEVERITY[severity];
  const [activityId, activityName] = ACTIVITY[activity];
  const [statusId, status] = statusOf(incident);
  const time = Date.parse(report.generatedAt);
  const message = [title, ...(because === undefined ? [] : [because])].map(shown).join(': ');
  const [account] = accounts;
  const [region] = regions;
  const rules = [...new Set(steps.flatMap(({ rule }) => rule ?? []))];
  return {
    activity_id: activityId,
    activity_name: activityName,
    category_uid: 2,
    category_name: 'Findings',
    class_uid: 2004,
    class_name: 'Detection Finding',
    type_uid: 200_400 + activityId,
    type_name: `Detection Finding: ${activityName}`,
    time,
    start_time: Date.parse(first),
    end_time: Date.parse(last),
    severity_id: severityId,
    severity: severityName,
    status_id: statusId,
    status,
    is_alert: true,
    message,
    ...(suppression === undefined ? {} : { comment: shown(suppression.reason) }),
    metadata: {
      version: '1.6.0',
      product: { name: 'Stoa', vendor_name: 'Stoa', uid: 'stoa', version: shown(report.tool.version) },
      profiles: ['cloud'],
      uid: id,
      ...(rules[0] === undefined ? {} : { event_code: shown(rules[0]) }),
    },
    cloud: {
      provider: 'AWS',
      ...(account === undefined ? {} : { account: { uid: shown(account), type_id: 10, type: 'AWS Account' } }),
      ...(region === undefined ? {} : { region: shown(region) }),
    },
    finding_info: {
      uid: id,
      title: shown(title),
      desc: steps.map(({ what }) => shown(what)).join('. '),
      analytic: { type_id: 1, type: 'Rule', uid: shown(rules[0] ?? 'stoa'), name: shown(rules.join(', ') || 'stoa') },
      created_time: time,
      first_seen_time: Date.parse(first),
      last_seen_time: Date.parse(last),
      types: ['Detection'],
      ...(mitre.length === 0 ? {} : { attacks: mitre.map(attackOf) }),
    },
    evidences: steps.map(evidenceOf),
    resources: targets.map((target) => ({ uid: shown(target) })),
    ...(responses.length === 0 ? {} : { remediation: { desc: responses.map(shown).join('. ') } }),
  };
}

function statusOf({ suppression, activity }: DetectionIncident): readonly [number, string] {
  if (suppression !== undefined) return [3, 'Suppressed'];
  return activity === 'close' ? [4, 'Resolved'] : [1, 'New'];
}

/** A step of the story: what happened, and the events that show it. */
function evidenceOf({ time, kind, rule, what, from, evidence }: DetectionStep): object {
  return {
    data: {
      time,
      kind,
      ...(rule === undefined ? {} : { rule: shown(rule) }),
      what: shown(what),
      events: evidence.map((one) => ({ uid: shown(one.id), place: shown(one.place) })),
    },
    ...(from !== undefined && /^[0-9a-fA-F.:]+$/.test(from) ? { src_endpoint: { ip: from } } : {}),
  };
}

/** `T1078.004` is sub-technique .004 of T1078. */
function attackOf(id: string): object {
  const technique = { technique: { uid: id.split('.')[0] ?? id } };
  return id.includes('.') ? { ...technique, sub_technique: { uid: id } } : technique;
}
