// CloudTrail.3: something keeps the events of each account.

import { asString, fact, hclString, type Missing, none, refOf, type Step } from '../../../core/index.ts';
import { accountTrailNeeds, doubtOf, trailsSeeing, unreadableTrail } from '../../account-trails.ts';
import { type Control, fail, pass, unknown } from '../../control.ts';
import { isLogging, TRAIL } from '../../trails.ts';

export const CLOUDTRAIL_3: Control = {
  id: 'CloudTrail.3',
  title: 'at least one trail is logging in the account',
  severity: 'high',
  pillar: 'detection',
  unit: { kind: 'account' },
  needs: accountTrailNeeds('Status'),
  frameworks: {},
  mitre: ['T1562.008'],
  doc: {
    rationale:
      'An account without a trail forgets after 90 days, and what it remembers until then dies with it. Which events a trail keeps is another question (CloudTrail.1); this one asks whether there is any trail that has not been stopped. The organisation’s trail counts for its members.',
    avoid: '# aws cloudtrail get-trail-status --name local\n{ "IsLogging": false }',
    prefer: 'resource "aws_cloudtrail" "this" {\n  name           = "this"\n  s3_bucket_name = aws_s3_bucket.logs.id\n  enable_logging = true\n}',
    sources: [
      'https://docs.aws.amazon.com/securityhub/latest/userguide/cloudtrail-controls.html#cloudtrail-3',
      'https://docs.aws.amazon.com/config/latest/developerguide/cloudtrail-enabled.html',
      'https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_GetTrailStatus.html',
    ],
  },
  check({ account }, view) {
    const trails = trailsSeeing(account, view);
    const missing: Missing[] = [];
    const steps: Step[] = [];
    for (const trail of trails) {
      const lack = view.missingFacet(trail, 'Status');
      const logging = lack === undefined ? isLogging(trail) : undefined;
      const step = (means: string) => fact(refOf(trail), 'Status.IsLogging', logging ?? null, means);
      const doubt = logging === true ? doubtOf(trail, account, view) : [];
      if (doubt.length > 0) {
        missing.push(...doubt);
        continue;
      }
      if (logging === true) {
        const name = asString(trail.config['Name']) ?? trail.id;
        return { ...pass(`trail ${name} is logging in account ${account}`, step('it is logging')), resources: [refOf(trail)] };
      }
      if (logging === false) steps.push(step('it was stopped'));
      else missing.push(lack ?? unreadableTrail(trail, 'cloudtrail:GetTrailStatus'));
    }
    missing.push(...view.missing(TRAIL));
    if (missing.length > 0) return unknown(`whether a trail is logging in account ${account} is not known`, missing, ...steps);
    if (trails.length === 0) return fail(`account ${account} has no trail`, none('a trail', 'nothing keeps the events', { account }));
    return fail(`no trail of account ${account} is logging`, ...steps);
  },
  remediation: ({ account }) => ({
    cli: [
      '# a trail that was stopped',
      'aws cloudtrail start-logging --name TRAIL_NAME',
      '# or a new one, once for all accounts, in the management account',
      'aws cloudtrail create-trail --name organization --s3-bucket-name LOG_BUCKET --is-organization-trail --is-multi-region-trail',
      'aws cloudtrail start-logging --name organization',
    ],
    terraform: `# covers account ${hclString(account)} as a member\nresource "aws_cloudtrail" "organization" {\n  name                  = "organization"\n  s3_bucket_name        = "LOG_BUCKET"\n  is_organization_trail = true\n  is_multi_region_trail = true\n  enable_logging        = true\n}`,
    console: ['Open CloudTrail, Trails', 'Open the trail and choose Start logging, or choose Create trail and enable it for all accounts of the organisation'],
  }),
};
