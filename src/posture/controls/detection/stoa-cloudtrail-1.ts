// Stoa.CloudTrail.1: one trail for the whole organisation, which members cannot switch off.

import { asBoolean, fact, type Missing, none, refOf, type Step } from '../../../core/index.ts';
import { type Control, fail, notApplicable, pass, unknown } from '../../control.ts';
import { isLogging, isMultiRegion, isOrganizationTrail, TRAIL } from '../../trails.ts';

const ORGANIZATION = 'AWS::Organizations::Organization';

export const STOA_CLOUDTRAIL_1: Control = {
  id: 'Stoa.CloudTrail.1',
  title: 'the organisation has a multi-Region organisation trail that is logging',
  severity: 'high',
  pillar: 'detection',
  unit: { kind: 'organization' },
  needs: [
    { type: ORGANIZATION, within: 'organization' },
    // An organisation trail is a resource of the management account, whoever made it.
    { type: TRAIL, within: 'account', lazy: true, facets: ['Status'], seeElsewhere: isOrganizationTrail },
  ],
  frameworks: {},
  mitre: ['T1562.008'],
  doc: {
    rationale:
      'An organisation trail covers each account from the minute it joins, and the administrators of a member account can neither stop nor change it. Trails of single accounts are forgotten in new accounts and end with the account that an intruder owns.',
    avoid: 'resource "aws_cloudtrail" "this" {\n  # one in each account, by its own administrators\n  is_organization_trail = false\n}',
    prefer:
      'resource "aws_cloudtrail" "organization" {\n  name                  = "organization"\n  s3_bucket_name        = "LOG_BUCKET"\n  is_organization_trail = true\n  is_multi_region_trail = true\n}',
    sources: [
      'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/creating-trail-organization.html',
      'https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_Trail.html',
    ],
  },
  check({ account }, view) {
    const organization = view.records(ORGANIZATION)[0];
    if (organization === undefined) return notApplicable('there is no organisation', none('an organisation', 'AWS Organizations is not in use'));
    const trails = view.records(TRAIL).filter(isOrganizationTrail);
    const steps: Step[] = [];
    const missing: Missing[] = [];
    for (const trail of trails) {
      const step = (path: string, value: Parameters<typeof fact>[2], means: string) => fact(refOf(trail), path, value, means);
      if (asBoolean(trail.config['IsMultiRegionTrail']) === undefined) {
        missing.push({ reason: 'unreadable', name: 'cloudtrail:DescribeTrails', account: trail.account, arn: trail.arn });
        continue;
      }
      if (!isMultiRegion(trail)) {
        steps.push(step('IsMultiRegionTrail', trail.config['IsMultiRegionTrail'], 'it sees one Region'));
        continue;
      }
      const lack = view.missingFacet(trail, 'Status');
      const logging = lack === undefined ? isLogging(trail) : undefined;
      if (logging === undefined) missing.push(lack ?? { reason: 'unreadable', name: 'cloudtrail:GetTrailStatus', account: trail.account, arn: trail.arn });
      else if (!logging) steps.push(step('Status.IsLogging', false, 'it is not logging'));
      else {
        const facts = [step('IsOrganizationTrail', true, 'it covers every account'), step('IsMultiRegionTrail', true, 'it covers every Region')];
        return {
          ...pass(`organisation trail ${trail.id} is logging in every Region`, ...facts, step('Status.IsLogging', true, 'it is logging')),
          resources: [refOf(trail)],
        };
      }
    }
    missing.push(...view.missing(TRAIL));
    if (missing.length > 0) return unknown('whether the organisation has a trail that is logging is not known', missing, ...steps);
    const nothing = none('an organisation trail that is logging in every Region', 'each account is on its own', { account });
    return fail(trails.length === 0 ? 'the organisation has no organisation trail' : 'no organisation trail is logging in every Region', ...steps, nothing);
  },
  remediation: () => ({
    cli: [
      '# in the management account',
      'aws organizations enable-aws-service-access --service-principal cloudtrail.amazonaws.com',
      'aws cloudtrail create-trail --name organization --s3-bucket-name LOG_BUCKET --kms-key-id KMS_KEY_ARN --is-organization-trail --is-multi-region-trail --enable-log-file-validation',
      'aws cloudtrail start-logging --name organization',
    ],
    terraform:
      'resource "aws_cloudtrail" "organization" {\n  name                       = "organization"\n  s3_bucket_name             = "LOG_BUCKET"\n  kms_key_id                 = "KMS_KEY_ARN"\n  is_organization_trail      = true\n  is_multi_region_trail      = true\n  enable_log_file_validation = true\n}',
    console: [
      'Open CloudTrail in the management account, Trails, Create trail',
      'Choose Enable for all accounts in my organization',
      'Choose a bucket in the log archive account and a KMS key, and keep log file validation on',
    ],
  }),
};
