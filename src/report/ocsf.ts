// OCSF 1.6.0: an array of Compliance Finding events (class 2003), and of Detection Finding events (class 2004) for what was found in events,
// each with the cloud profile.
// Sources: https://schema.ocsf.io/1.6.0/classes/compliance_finding?profiles=cloud, https://schema.ocsf.io/1.6.0/classes/detection_finding?profiles=cloud

import { describeMissing, GLOBAL, type Step, type Verdict } from '../core/index.ts';
import { severityOf } from './asff.ts';
import { jsonText } from './json-text.ts';
import { OCSF_SEVERITY } from './ocsf-severity.ts';
import { shown } from './outside.ts';
import type { Format, Report, ReportFinding } from './report.ts';
import { frameworkRequirements, standardsOf } from './standards.ts';
import { accountNames } from './summary.ts';

const COMPLIANCE_STATUS: Readonly<Record<Verdict, readonly [number, string]>> = {
  unknown: [0, 'Unknown'],
  pass: [1, 'Pass'],
  fail: [3, 'Fail'],
  'not-applicable': [99, 'Not Applicable'],
};

export const formatOcsf: Format = (report) => {
  const nameOf = accountNames(report);
  return jsonText(report.findings.map((finding) => eventOf(finding, report, nameOf)));
};

function eventOf(finding: ReportFinding, report: Report, nameOf: (id: string) => string): object {
  const [severityId, severity] = OCSF_SEVERITY[severityOf(finding)];
  const [statusId, status] = statusOf(finding);
  const generated = Date.parse(report.generatedAt);
  const message = shown(finding.message);
  const { happened } = finding;
  return {
    activity_id: 1,
    activity_name: 'Create',
    category_uid: 2,
    category_name: 'Findings',
    ...classOf(finding),
    time: generated,
    severity_id: severityId,
    severity,
    status_id: statusId,
    status,
    message,
    ...(finding.suppression?.reason === undefined ? {} : { comment: shown(finding.suppression.reason) }),
    metadata: {
      version: '1.6.0',
      product: { name: 'Stoa', vendor_name: 'Stoa', uid: 'stoa', version: shown(report.tool.version) },
      profiles: ['cloud'],
      uid: finding.fingerprint,
      event_code: finding.rule,
      original_time: report.snapshot.takenAt,
    },
    cloud: cloudOf(finding, report, nameOf(finding.account)),
    ...(happened === undefined
      ? { compliance: complianceOf(finding) }
      : { is_alert: finding.verdict === 'fail', evidences: finding.trace.flatMap(evidenceOf) }),
    finding_info: {
      uid: finding.fingerprint,
      title: shown(finding.title),
      desc: message,
      analytic: { type_id: 1, type: 'Rule', uid: finding.rule, name: shown(finding.title) },
      created_time: generated,
      ...(happened === undefined ? {} : { first_seen_time: Date.parse(happened.first) }),
      last_seen_time: Date.parse(happened?.last ?? report.snapshot.takenAt),
      types: [happened === undefined ? `Posture/${finding.pillar}` : 'Detection'],
      ...(finding.mitre.length === 0 ? {} : { attacks: finding.mitre.map(attackOf) }),
    },
    resources: finding.resources.map(({ type, arn, id, region }) => ({
      uid: shown(arn),
      name: shown(id),
      type: shown(type),
      cloud_partition: report.partition,
      ...(region === GLOBAL ? {} : { region: shown(region) }),
    })),
    remediation: remediationOf(finding, report),
  };
}

function classOf({ happened }: ReportFinding): object {
  const [uid, name] = happened === undefined ? [2003, 'Compliance Finding'] : [2004, 'Detection Finding'];
  return { class_uid: uid, class_name: name, type_uid: uid * 100 + 1, type_name: `${name}: Create` };
}

/** What of a trace is evidence: the events. */
function evidenceOf(step: Step): object[] {
  if (step.kind !== 'event') return [];
  return [{ data: { time: step.time, what: shown(step.means), events: [{ uid: shown(step.id), place: shown(step.place) }] } }];
}

function statusOf({ suppression, verdict }: ReportFinding): readonly [number, string] {
  if (suppression !== undefined) return [3, 'Suppressed'];
  return verdict === 'pass' || verdict === 'not-applicable' ? [4, 'Resolved'] : [1, 'New'];
}

function cloudOf(finding: ReportFinding, report: Report, name: string): object {
  return {
    provider: 'AWS',
    cloud_partition: report.partition,
    account: { uid: finding.account, ...(name === '' ? {} : { name: shown(name) }), type_id: 10, type: 'AWS Account' },
    ...(report.organization === undefined ? {} : { org: { uid: shown(report.organization) } }),
    ...(finding.region === GLOBAL ? {} : { region: shown(finding.region) }),
  };
}

function complianceOf({ verdict, rule, title, frameworks, missing }: ReportFinding): object {
  const [statusId, status] = COMPLIANCE_STATUS[verdict];
  const [standards, requirements] = [standardsOf(frameworks), frameworkRequirements(frameworks)];
  return {
    status_id: statusId,
    status,
    control: rule,
    desc: shown(title),
    ...(standards.length === 0 ? {} : { standards, requirements }),
    ...(missing.length === 0 ? {} : { status_details: missing.map((one) => shown(describeMissing(one))) }),
  };
}

/** `T1078.004` is sub-technique .004 of T1078. */
function attackOf(id: string): object {
  const technique = { technique: { uid: id.split('.')[0] ?? id } };
  return id.includes('.') ? { ...technique, sub_technique: { uid: id } } : technique;
}

function remediationOf({ remediation, rule }: ReportFinding, report: Report): object {
  const pages = report.rules.find((one) => one.id === rule)?.sources ?? [];
  return { desc: shown(remediation.console.join('. ') || remediation.cli.join('; ')), ...(pages.length === 0 ? {} : { references: pages }) };
}
