// Incidents in the AWS Security Finding Format: an array for BatchImportFindings, which takes 100 at a time of at most 240 KB each.
// Sources: https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_BatchImportFindings.html,
// https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_FindingProviderFields.html,
// https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-findings-format-type-taxonomy.html

import { jsonText } from '../json-text.ts';
import { limited, shown } from '../outside.ts';
import type { DetectionFormat, DetectionIncident, DetectionReport, DetectionStep } from './report.ts';

/** With these, no finding comes near 240 KB, whatever is in its texts. */
const MOST_RESOURCES = 20;
const MOST_STEPS = 20;
const LONGEST_STEP = 512;

/** Where an event says no account or Region, so that a finding can be written at all. */
const NO_ACCOUNT = '000000000000';
const NO_REGION = 'us-east-1';

export const formatDetectionAsff: DetectionFormat = (report) => jsonText(report.incidents.map((incident) => findingOf(incident, report)));

function findingOf(incident: DetectionIncident, report: DetectionReport): object {
  const { id, title, severity, because, accounts, regions, first, last, steps, responses, mitre, suppression } = incident;
  const account = accounts.find((one) => /^\d{12}$/.test(one)) ?? NO_ACCOUNT;
  const region = regions.find((one) => /^[a-z0-9-]{5,16}$/.test(one)) ?? NO_REGION;
  const partition = partitionOf(region);
  const label = severity.toUpperCase();
  const types = ['TTPs'];
  const [response] = responses;
  return {
    SchemaVersion: '2018-10-08',
    Id: text(`${region}/${account}/stoa-incident/${id}`, 512),
    ProductArn: `arn:${partition}:securityhub:${region}:${account}:product/${account}/default`,
    ProductName: 'Stoa',
    CompanyName: 'Stoa',
    Region: region,
    GeneratorId: text(`stoa/${steps.find(({ rule }) => rule !== undefined)?.rule ?? 'incident'}`, 512),
    AwsAccountId: account,
    Types: types,
    FirstObservedAt: first,
    LastObservedAt: last,
    CreatedAt: report.generatedAt,
    UpdatedAt: report.generatedAt,
    Severity: { Label: label, Original: severity },
    // Customers change severity and types; a provider that says it anew says it here.
    FindingProviderFields: { Severity: { Label: label, Original: severity }, Types: types },
    Title: text(title, 256),
    Description: text([...(because === undefined ? [] : [because]), ...steps.map(({ what }) => what)].join('. '), 1024),
    ...(response === undefined ? {} : { Remediation: { Recommendation: { Text: text(response, 512) } } }),
    ProductFields: {
      'stoa/Version': text(report.tool.version, 1024),
      'stoa/Steps': String(steps.length),
      ...(mitre.length === 0 ? {} : { 'stoa/MitreAttack': text(mitre.join(' '), 1024) }),
      ...Object.fromEntries(
        steps.slice(0, MOST_STEPS).map((step, index) => [`stoa/Step/${String(index + 1).padStart(2, '0')}`, text(wordsOf(step), LONGEST_STEP)]),
      ),
    },
    Resources: resourcesOf(incident, account, partition, region),
    Workflow: { Status: suppression === undefined ? 'NEW' : 'SUPPRESSED' },
    RecordState: incident.activity === 'close' ? 'ARCHIVED' : 'ACTIVE',
    ...(suppression === undefined
      ? {}
      : { Note: { Text: text(suppression.reason, 512), UpdatedBy: text(suppression.owner, 512), UpdatedAt: report.generatedAt } }),
  };
}

function wordsOf({ time, title, what }: DetectionStep): string {
  return `${time} ${title === undefined ? '' : `${title}: `}${what}`;
}

function resourcesOf({ targets, accounts }: DetectionIncident, account: string, partition: string, region: string): object[] {
  const others = accounts.filter((one) => one !== account).map((one) => `AWS::::Account:${one}`);
  return [
    { Type: 'AwsAccount', Id: `AWS::::Account:${account}`, Partition: partition, Region: region },
    ...others.slice(0, 5).map((one) => ({ Type: 'AwsAccount', Id: text(one, 2048), Partition: partition, Region: region })),
    ...targets.slice(0, MOST_RESOURCES - 6).map((target) => ({ Type: 'Other', Id: text(target, 2048), Partition: partition, Region: region })),
  ];
}

function partitionOf(region: string): string {
  if (region.startsWith('cn-')) return 'aws-cn';
  return region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
}

/** Text within its limit, never empty: every ASFF string needs a character that is not a space. */
function text(value: string, most: number): string {
  return limited(shown(value), most).trim() || '-';
}
