// What S3.22 and S3.23 share: a multi-Region trail that keeps the events of all objects that are written, or read.

import { asBoolean, asString, fact, type Missing, none, type Remediation, refOf, type Step } from '../../../core/index.ts';
import { accountTrailNeeds, doubtOf, trailsSeeing, unreadableTrail } from '../../account-trails.ts';
import { fail, type Outcome, pass, type Subject, unknown, type View } from '../../control.ts';
import { objectEvents } from '../../object-events.ts';
import { isLogging, isMultiRegion, TRAIL } from '../../trails.ts';

export const OBJECT_NEEDS = accountTrailNeeds('Status', 'EventSelectors');

const WORDS = { reads: 'read', writes: 'write' } as const;
const KEPT = { some: 'it keeps those of some buckets', none: 'it keeps none of objects' } as const;

export function judgeObjectEvents({ account }: Subject, view: View, which: 'reads' | 'writes'): Outcome {
  const trails = trailsSeeing(account, view);
  const missing: Missing[] = [];
  const steps: Step[] = [];
  const word = WORDS[which];
  for (const trail of trails) {
    const step = (path: string, value: Parameters<typeof fact>[2], means: string) => fact(refOf(trail), path, value, means);
    // ListTrails, and some saved answers, leave it out.
    if (asBoolean(trail.config['IsMultiRegionTrail']) === undefined) {
      missing.push(unreadableTrail(trail, 'cloudtrail:DescribeTrails'));
      continue;
    }
    if (!isMultiRegion(trail)) {
      steps.push(step('IsMultiRegionTrail', trail.config['IsMultiRegionTrail'], 'it sees one Region'));
      continue;
    }
    const unread = [view.missingFacet(trail, 'Status'), view.missingFacet(trail, 'EventSelectors')];
    if (unread[0] === undefined && isLogging(trail) === false) {
      steps.push(step('Status.IsLogging', false, 'it is not logging'));
      continue;
    }
    const events = unread[1] === undefined ? objectEvents(trail, which) : 'unreadable';
    const selectors = (means: string) => step('EventSelectors', trail.config['EventSelectors'], means);
    if (events === 'some' || events === 'none') {
      steps.push(selectors(KEPT[events]));
      continue;
    }
    if (events === 'not-modelled') missing.push({ reason: 'not-modelled', name: 'several narrowed event selectors together', arn: trail.arn });
    else if (events === 'unreadable') missing.push(unread[1] ?? unreadableTrail(trail, 'cloudtrail:GetEventSelectors'));
    else if (isLogging(trail) !== true) missing.push(unread[0] ?? unreadableTrail(trail, 'cloudtrail:GetTrailStatus'));
    else if (doubtOf(trail, account, view).length > 0) missing.push(...doubtOf(trail, account, view));
    else {
      const name = asString(trail.config['Name']) ?? trail.id;
      const facts = [step('IsMultiRegionTrail', true, 'it sees every Region'), step('Status.IsLogging', true, 'it is logging')];
      const outcome = pass(`trail ${name} keeps the ${word} events of all S3 objects of account ${account}`, ...facts, selectors('of every bucket'));
      return { ...outcome, resources: [refOf(trail)] };
    }
  }
  missing.push(...view.missing(TRAIL));
  if (missing.length > 0) return unknown(`whether a trail keeps the ${word} events of all S3 objects of account ${account} is not known`, missing, ...steps);
  const nothing = trails.length === 0 ? [none('a trail', 'nothing keeps the events', { account })] : [];
  return fail(`no multi-Region trail keeps the ${word} events of all S3 objects of account ${account}`, ...steps, ...nothing);
}

export function objectRemediation(which: 'reads' | 'writes'): () => Remediation {
  const readOnly = which === 'reads' ? 'true' : 'false';
  const selector = `[{"Name":"S3 ${which}","FieldSelectors":[{"Field":"eventCategory","Equals":["Data"]},{"Field":"resources.type","Equals":["AWS::S3::Object"]},{"Field":"readOnly","Equals":["${readOnly}"]}]},{"Name":"Management","FieldSelectors":[{"Field":"eventCategory","Equals":["Management"]}]}]`;
  return () => ({
    cli: [
      '# replaces all selectors of the trail: add those that it has already',
      `aws cloudtrail put-event-selectors --trail-name TRAIL_NAME --advanced-event-selectors '${selector}'`,
    ],
    terraform: `resource "aws_cloudtrail" "organization" {\n  # …\n  advanced_event_selector {\n    name = "S3 ${which}"\n    field_selector {\n      field  = "eventCategory"\n      equals = ["Data"]\n    }\n    field_selector {\n      field  = "resources.type"\n      equals = ["AWS::S3::Object"]\n    }\n    field_selector {\n      field  = "readOnly"\n      equals = ["${readOnly}"]\n    }\n  }\n}`,
    console: [
      'Open CloudTrail in the management account, Trails, and the organisation’s trail',
      'Under Data events choose Edit, Add data event type, S3',
      `Choose the selector template that logs ${which === 'reads' ? 'readOnly' : 'writeOnly'} events, or all, and save`,
    ],
  });
}
