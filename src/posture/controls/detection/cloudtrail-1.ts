// CloudTrail.1: every management event of each account, in every Region, reaches a trail that is logging.

import { asBoolean, asString, fact, hclString, type Missing, none, type ResourceRecord, refOf, type Step } from '../../../core/index.ts';
import { accountTrailNeeds, doubtOf, trailsSeeing, unreadableTrail } from '../../account-trails.ts';
import { type Control, fail, pass, unknown, type View } from '../../control.ts';
import { isLogging, isMultiRegion, managementEvents, TRAIL } from '../../trails.ts';

const SELECTORS = '[{"ReadWriteType":"All","IncludeManagementEvents":true}]';

export const CLOUDTRAIL_1: Control = {
  id: 'CloudTrail.1',
  title: 'a multi-Region trail that is logging keeps all management events of the account',
  severity: 'high',
  pillar: 'detection',
  unit: { kind: 'account' },
  needs: accountTrailNeeds('Status', 'EventSelectors'),
  frameworks: { fsbp: ['CloudTrail.1'], 'cis-1.4': ['3.1'], 'cis-3.0': ['3.1'], 'cis-5.0': ['3.1'] },
  mitre: ['T1562.008'],
  doc: {
    rationale:
      'Without a trail there is no record of who did what once the 90 days of event history are over, and none outside the account at all. A trail of one Region misses what is done in the others, which is where an intruder goes; a trail without read events misses the looking around before the deed; one without the events of KMS misses who decrypted.',
    avoid:
      'resource "aws_cloudtrail" "this" {\n  name                  = "local"\n  s3_bucket_name        = aws_s3_bucket.logs.id\n  is_multi_region_trail = false\n}',
    prefer:
      'resource "aws_cloudtrail" "organization" {\n  name                       = "organization"\n  s3_bucket_name             = aws_s3_bucket.logs.id\n  is_organization_trail      = true\n  is_multi_region_trail      = true\n  enable_log_file_validation = true\n  kms_key_id                 = aws_kms_key.logs.arn\n}',
    sources: [
      'https://docs.aws.amazon.com/securityhub/latest/userguide/cloudtrail-controls.html#cloudtrail-1',
      'https://docs.aws.amazon.com/config/latest/developerguide/multi-region-cloudtrail-enabled.html',
      'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/creating-trail-organization.html',
      'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/logging-management-events-with-cloudtrail.html',
    ],
  },
  check({ account }, view) {
    const trails = trailsSeeing(account, view);
    const missing: Missing[] = [];
    const steps: Step[] = [];
    for (const trail of trails) {
      const judged = judgeTrail(trail, view);
      const doubt = judged.isGood ? doubtOf(trail, account, view) : [];
      if (doubt.length > 0) {
        missing.push(...doubt);
        steps.push(fact(refOf(trail), 'IsOrganizationTrail', true, `it keeps the events of account ${account} if that is in its organisation`));
        continue;
      }
      if (judged.isGood) {
        const whose = trail.account === account ? '' : 'the organisation’s ';
        return { ...pass(`${whose}trail ${nameOf(trail)} keeps the management events of account ${account}`, ...judged.steps), resources: [refOf(trail)] };
      }
      missing.push(...judged.missing);
      steps.push(...judged.steps);
    }
    missing.push(...view.missing(TRAIL));
    if (missing.length > 0) return unknown(`whether a trail keeps all management events of account ${account} is not known`, missing, ...steps);
    if (trails.length === 0) return fail(`account ${account} has no trail`, none('a trail', 'nothing keeps the events', { account }));
    return fail(`no trail keeps all management events of account ${account} in every Region`, ...steps);
  },
  remediation: ({ account }) => ({
    cli: [
      '# once for all accounts, in the management account',
      'aws cloudtrail create-trail --name organization --s3-bucket-name LOG_BUCKET --kms-key-id KMS_KEY_ARN --is-organization-trail --is-multi-region-trail --enable-log-file-validation',
      `aws cloudtrail put-event-selectors --trail-name organization --event-selectors '${SELECTORS}'`,
      'aws cloudtrail start-logging --name organization',
    ],
    terraform: `# covers account ${hclString(account)} as a member\nresource "aws_cloudtrail" "organization" {\n  name                       = "organization"\n  s3_bucket_name             = "LOG_BUCKET"\n  kms_key_id                 = "KMS_KEY_ARN"\n  is_organization_trail      = true\n  is_multi_region_trail      = true\n  enable_log_file_validation = true\n}`,
    console: [
      'Open CloudTrail in the management account, Trails, Create trail',
      'Choose Enable for all accounts in my organization, a bucket in the log archive account, and a KMS key',
      'Choose Management events, Read and Write, and exclude neither AWS KMS nor Amazon RDS Data API events',
    ],
  }),
};

interface Judged {
  readonly isGood: boolean;
  readonly steps: readonly Step[];
  readonly missing: readonly Missing[];
}

function judgeTrail(trail: ResourceRecord, view: View): Judged {
  const step = (path: string, value: Parameters<typeof fact>[2], means: string) => fact(refOf(trail), path, value, means);
  const bad = (...steps: Step[]): Judged => ({ isGood: false, steps, missing: [] });
  const regions = trail.config['IsMultiRegionTrail'];
  // ListTrails, and some saved answers, leave it out.
  if (asBoolean(regions) === undefined) return { isGood: false, steps: [], missing: [unreadableTrail(trail, 'cloudtrail:DescribeTrails')] };
  if (!isMultiRegion(trail)) return bad(step('IsMultiRegionTrail', regions, 'it sees one Region'));
  const lack = view.missingFacet(trail, 'Status');
  const logging = lack === undefined ? isLogging(trail) : undefined;
  if (logging === false) return bad(step('Status.IsLogging', false, 'it is not logging'));
  const missing = [
    lack ?? (logging === undefined ? unreadableTrail(trail, 'cloudtrail:GetTrailStatus') : undefined),
    view.missingFacet(trail, 'EventSelectors'),
  ];
  const lacks = missing.filter((one) => one !== undefined);
  if (lacks.length > 0) return { isGood: false, steps: [], missing: lacks };
  const events = managementEvents(trail);
  const selectors = (means: string) => step('EventSelectors', trail.config['EventSelectors'], means);
  switch (events.kind) {
    case 'all': {
      const facts = [step('IsMultiRegionTrail', regions, 'it sees every Region'), step('Status.IsLogging', true, 'it is logging')];
      return { isGood: true, steps: [...facts, selectors('it keeps reads and writes')], missing: [] };
    }
    case 'part':
      return bad(selectors(`it does not keep ${events.lacks}`));
    case 'not-modelled':
      return { isGood: false, steps: [], missing: [{ reason: 'not-modelled', name: 'several narrowed event selectors together', arn: trail.arn }] };
    case 'unreadable':
      return { isGood: false, steps: [], missing: [unreadableTrail(trail, 'cloudtrail:GetEventSelectors')] };
  }
}

function nameOf(trail: ResourceRecord): string {
  return asString(trail.config['Name']) ?? trail.id;
}
