// AWS Security Finding Format: an array for BatchImportFindings, which takes 100 at a time, each imported by its own account in its own Region.
// Sources: https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_AwsSecurityFinding.html,
// https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-custom-providers.html

import { describeMissing, GLOBAL, type Missing, type Severity, type Verdict } from '../core/index.ts';
import { asffResourceType } from './asff-types.ts';
import { jsonText } from './json-text.ts';
import { limited, shown } from './outside.ts';
import type { Format, Report, ReportFinding } from './report.ts';
import { frameworkRequirements } from './standards.ts';

// https://docs.aws.amazon.com/securityhub/latest/userguide/controls-findings-create-update.html: WARNING where information is missing.
const STATUS: Readonly<Record<Verdict, 'PASSED' | 'FAILED' | 'WARNING' | 'NOT_AVAILABLE'>> = {
  pass: 'PASSED',
  fail: 'FAILED',
  unknown: 'WARNING',
  'not-applicable': 'NOT_AVAILABLE',
};

// The Region that botocore's partitions.json names `implicitGlobalRegion`: where findings about global resources go.
// Source: https://github.com/boto/botocore/blob/develop/botocore/data/partitions.json
const MAIN_REGIONS = new Map([
  ['aws', 'us-east-1'],
  ['aws-cn', 'cn-northwest-1'],
  ['aws-us-gov', 'us-gov-west-1'],
  ['aws-iso', 'us-iso-east-1'],
  ['aws-iso-b', 'us-isob-east-1'],
  ['aws-iso-e', 'eu-isoe-west-1'],
  ['aws-iso-f', 'us-isof-south-1'],
  ['aws-eusc', 'eusc-de-east-1'],
]);

const MOST_RESOURCES = 32;

export const formatAsff: Format = (report) => jsonText(report.findings.map((finding) => findingOf(finding, report)));

function findingOf(finding: ReportFinding, report: Report): object {
  const region = asffRegion(finding.region, report.partition);
  const noted = finding.suppression?.reason;
  return {
    SchemaVersion: '2018-10-08',
    Id: text(`${region}/${finding.account}/${finding.rule}/${finding.fingerprint}`, 512),
    ProductArn: text(`arn:${report.partition}:securityhub:${region}:${finding.account}:product/${finding.account}/default`, 2048),
    ProductName: 'Stoa',
    CompanyName: 'Stoa',
    Region: region,
    GeneratorId: text(`stoa/${finding.rule}`, 512),
    AwsAccountId: finding.account,
    Types: [finding.happened === undefined ? 'Software and Configuration Checks/AWS Security Best Practices' : 'TTPs'],
    FirstObservedAt: finding.happened?.first ?? report.snapshot.takenAt,
    LastObservedAt: finding.happened?.last ?? report.snapshot.takenAt,
    CreatedAt: report.generatedAt,
    UpdatedAt: report.generatedAt,
    Severity: { Label: severityOf(finding).toUpperCase(), Original: finding.severity },
    Title: text(`${finding.rule} ${finding.title}`, 256),
    Description: text(finding.message, 1024),
    Remediation: { Recommendation: recommendationOf(finding, report) },
    ProductFields: {
      'stoa/Rule': text(finding.rule, 1024),
      'stoa/Pillar': finding.pillar,
      'stoa/Verdict': finding.verdict,
      'stoa/Version': text(report.tool.version, 1024),
      ...(finding.mitre.length === 0 ? {} : { 'stoa/MitreAttack': text(finding.mitre.join(' '), 1024) }),
    },
    Resources: resourcesOf(finding, report.partition),
    // `Compliance` is of checks of configuration alone: https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_Compliance.html
    ...(finding.happened === undefined ? { Compliance: complianceOf(finding) } : {}),
    Workflow: { Status: workflowOf(finding) },
    RecordState: 'ACTIVE',
    ...(noted === undefined
      ? {}
      : { Note: { Text: text(noted, 512), UpdatedBy: text(finding.suppression?.owner ?? 'stoa', 512), UpdatedAt: report.generatedAt } }),
  };
}

function complianceOf({ verdict, rule, frameworks, missing }: ReportFinding): object {
  return {
    Status: STATUS[verdict],
    SecurityControlId: text(rule, 64),
    ...related(frameworkRequirements(frameworks)),
    ...(missing.length === 0 ? {} : { StatusReasons: missing.slice(0, 20).map(reasonOf) }),
  };
}

/** The Region of a finding; findings about global resources stand in the main Region of their partition. */
function asffRegion(region: string, partition: string): string {
  return region === GLOBAL || region === '' ? (MAIN_REGIONS.get(partition) ?? 'us-east-1') : text(region, 16);
}

/** INFORMATIONAL means that no issue was found. */
export function severityOf({ verdict, severity }: { verdict: Verdict; severity: Severity }): Severity {
  return verdict === 'pass' || verdict === 'not-applicable' ? 'informational' : severity;
}

function workflowOf({ suppression, verdict }: ReportFinding): 'SUPPRESSED' | 'NOTIFIED' | 'RESOLVED' | 'NEW' {
  if (suppression !== undefined) return suppression.kind === 'muted' ? 'SUPPRESSED' : 'NOTIFIED';
  return verdict === 'pass' || verdict === 'not-applicable' ? 'RESOLVED' : 'NEW';
}

function recommendationOf({ remediation, rule }: ReportFinding, report: Report): object {
  const page = report.rules.find((one) => one.id === rule)?.sources?.find((source) => source.startsWith('https://'));
  return { Text: text(remediation.console.join('. ') || remediation.cli.join('; '), 512), ...(page === undefined ? {} : { Url: page }) };
}

function resourcesOf(finding: ReportFinding, partition: string): object[] {
  const seen = new Set<string>();
  const resources = finding.resources
    .filter(({ type, arn }) => !seen.has(`${type}\n${arn}`) && seen.add(`${type}\n${arn}`))
    .slice(0, MOST_RESOURCES)
    .map((resource) => ({
      Type: asffResourceType(resource.type),
      Id: text(resource.arn, 2048),
      Partition: partition,
      Region: asffRegion(resource.region, partition),
    }));
  return resources.length > 0
    ? resources
    : [{ Type: 'AwsAccount', Id: `AWS::::Account:${finding.account}`, Partition: partition, Region: asffRegion(finding.region, partition) }];
}

function related(requirements: readonly string[]): object {
  return requirements.length === 0 ? {} : { RelatedRequirements: requirements.slice(0, 32) };
}

function reasonOf(missing: Missing): object {
  return { ReasonCode: `STOA_${missing.reason.toUpperCase().replaceAll('-', '_')}`, Description: text(describeMissing(missing), 1024) };
}

/** Text within its limit, never empty: every ASFF string needs a character that is not a space. */
function text(value: string, most: number): string {
  return limited(shown(value), most).trim() || '-';
}
