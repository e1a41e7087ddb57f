// What CloudWatch.1 to CloudWatch.14 share: of a trail's log group, whether filters whose alarms somebody hears count every event of a row.
// A pattern counts by what it says, never by the name of its filter; one that can be neither proved nor refuted leaves the answer open.

import {
  asBoolean,
  asString,
  fact,
  type JsonObject,
  type Missing,
  none,
  parseArn,
  type ResourceRecord,
  refOf,
  type Step,
  shellWord,
} from '../../../core/index.ts';
import { accountTrailNeeds, doubtOf, trailsSeeing, unreadableTrail } from '../../account-trails.ts';
import { type Control, type ControlDoc, fail, notApplicable, type Outcome, pass, unknown, type View } from '../../control.ts';
import { exampleOf, isCounted, isPassedOver } from '../../filter-coverage.ts';
import { type Clause, clausesOf } from '../../filter-pattern.ts';
import { isLogging, isMultiRegion, managementEvents, TRAIL } from '../../trails.ts';
import { ALARM, heard, missingIn, TOPIC } from './alarm-chain.ts';
import type { Watched } from './watched-events.ts';

const FILTER = 'AWS::Logs::MetricFilter';

/** An event as it is every day, by a role and without an error; a row says what else its events are. A filter that passes it over does not count every event. */
const EVERYDAY: Readonly<Record<string, string | null>> = {
  '$.eventSource': 'ec2.amazonaws.com',
  '$.eventName': 'DescribeInstances',
  '$.eventType': 'AwsApiCall',
  '$.sourceIPAddress': '198.51.100.7',
  '$.userIdentity.type': 'AssumedRole',
  '$.userIdentity.invokedBy': null,
  '$.errorCode': null,
  '$.errorMessage': null,
};

export function alarmControl(row: Watched): Control {
  const required = clausesOf(row.pattern);
  if (required === undefined) throw new Error(`the pattern of ${row.id} cannot be read`);
  const put = (name: string) => `aws logs put-metric-filter --log-group-name TRAIL_LOG_GROUP --filter-name ${name} --filter-pattern=${shellWord(row.pattern)}`;
  const filter = `resource "aws_cloudwatch_log_metric_filter" "this" {\n  name           = "${row.metric}"\n  log_group_name = "TRAIL_LOG_GROUP"\n  pattern        = <<-EOT\n    ${row.pattern}\n  EOT\n  metric_transformation {\n    name      = "${row.metric}"\n    namespace = "LogMetrics"\n    value     = "1"\n  }\n}`;
  const alarm = `resource "aws_cloudwatch_metric_alarm" "this" {\n  alarm_name          = "${row.metric}"\n  metric_name         = "${row.metric}"\n  namespace           = "LogMetrics"\n  statistic           = "Sum"\n  period              = 300\n  evaluation_periods  = 1\n  threshold           = 1\n  comparison_operator = "GreaterThanOrEqualToThreshold"\n  treat_missing_data  = "notBreaching"\n  alarm_actions       = ["TOPIC_ARN"]\n}`;
  const doc: ControlDoc = {
    rationale: `${row.why} The filter must stand on the log group of a multi-Region trail with all management events, and its alarm must tell an SNS topic that somebody has subscribed to. In the members of an organisation the organisation’s trail is judged where it stands, in the management account.`,
    avoid: '# aws logs describe-metric-filters --log-group-name TRAIL_LOG_GROUP\n{ "metricFilters": [] }',
    prefer: filter,
    sources: [
      `https://docs.aws.amazon.com/securityhub/latest/userguide/cloudwatch-controls.html#${row.id.toLowerCase().replace('.', '-')}`,
      'https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html',
      'https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_MetricFilter.html',
      'https://docs.aws.amazon.com/sns/latest/api/API_GetTopicAttributes.html',
    ],
  };
  return {
    id: row.id,
    title: `a metric filter and an alarm watch for ${row.what}`,
    severity: 'low',
    pillar: 'detection',
    unit: { kind: 'account' },
    needs: [
      ...accountTrailNeeds('Status', 'EventSelectors'),
      { type: FILTER, within: 'account', lazy: true },
      { type: ALARM, within: 'account', lazy: true },
      { type: TOPIC, within: 'account', lazy: true, facets: ['Attributes'] },
    ],
    frameworks: { 'cis-1.4': [row.cis], 'cis-3.0': [row.cis], 'cis-5.0': [row.cis] },
    mitre: row.mitre,
    doc,
    check: ({ account }, view) => judge(row, required, account, view),
    remediation: () => ({
      cli: [
        '# on the log group of the organisation’s trail, in its account and Region',
        `${put(row.metric)} --metric-transformations metricName=${row.metric},metricNamespace=LogMetrics,metricValue=1`,
        `aws cloudwatch put-metric-alarm --alarm-name ${row.metric} --metric-name ${row.metric} --namespace LogMetrics --statistic Sum --period 300 --evaluation-periods 1 --threshold 1 --comparison-operator GreaterThanOrEqualToThreshold --treat-missing-data notBreaching --alarm-actions TOPIC_ARN`,
        'aws sns subscribe --topic-arn TOPIC_ARN --protocol email --notification-endpoint EMAIL_ADDRESS',
      ],
      terraform: `${filter}\n\n${alarm}`,
      console: [
        'Open CloudWatch, Log groups, the one of the trail, Metric filters, Create metric filter',
        `Enter the pattern ${row.pattern}, and a metric of the value 1`,
        'Choose the new filter, Create alarm, from 1 on, and an SNS topic that somebody has subscribed to',
      ],
    }),
  };
}

interface Found {
  readonly answer: 'yes' | 'no' | 'unknown';
  readonly steps: readonly Step[];
  readonly missing: readonly Missing[];
}

function judge(row: Watched, required: readonly Clause[], account: string, view: View): Outcome {
  const steps: Step[] = [];
  const missing: Missing[] = [];
  let elsewhere: ResourceRecord | undefined;
  const trails = trailsSeeing(account, view);
  for (const trail of trails) {
    const fit = isFit(trail, view);
    const doubt = fit.answer === 'yes' ? doubtOf(trail, account, view) : [];
    if (fit.answer === 'yes' && trail.account !== account && doubt.length === 0) elsewhere = trail;
    missing.push(...doubt);
    const found = fit.answer === 'yes' && trail.account === account ? byTrail(row, required, trail, view) : fit;
    if (found.answer === 'yes' && trail.account === account) {
      return { ...pass(`an alarm that somebody hears watches for ${row.what} in account ${account}`, ...found.steps), resources: [refOf(trail)] };
    }
    steps.push(...found.steps);
    missing.push(...found.missing);
  }
  if (elsewhere !== undefined) {
    const step = fact(refOf(elsewhere), 'IsOrganizationTrail', true, 'its log group has the events of every account');
    return notApplicable(`the events of account ${account} are watched for where the organisation’s trail is, in account ${elsewhere.account}`, step);
  }
  missing.push(...view.missing(TRAIL));
  if (missing.length > 0) return unknown(`whether an alarm watches for ${row.what} in account ${account} is not known`, missing, ...steps);
  const nothing = trails.length === 0 ? [none('a trail', 'there is nothing to filter', { account })] : [];
  return fail(`no alarm that somebody hears watches for ${row.what} in account ${account}`, ...steps, ...nothing);
}

/** Whether the log group of the trail would hold every management event. */
function isFit(trail: ResourceRecord, view: View): Found {
  const no = (path: string, means: string): Found => ({ answer: 'no', steps: [fact(refOf(trail), path, trail.config[path], means)], missing: [] });
  // ListTrails, and some saved answers, leave it out.
  if (asBoolean(trail.config['IsMultiRegionTrail']) === undefined)
    return { answer: 'unknown', steps: [], missing: [unreadableTrail(trail, 'cloudtrail:DescribeTrails')] };
  if (!isMultiRegion(trail)) return no('IsMultiRegionTrail', 'it sees one Region');
  const lacks = [view.missingFacet(trail, 'Status'), view.missingFacet(trail, 'EventSelectors')];
  const logging = lacks[0] === undefined ? isLogging(trail) : undefined;
  if (logging === false) return no('Status', 'it is not logging');
  const events = lacks[1] === undefined ? managementEvents(trail).kind : 'unreadable';
  if (events === 'part') return no('EventSelectors', 'it does not keep all management events');
  const missing: Missing[] = [];
  if (logging === undefined) missing.push(lacks[0] ?? unreadableTrail(trail, 'cloudtrail:GetTrailStatus'));
  if (events === 'unreadable') missing.push(lacks[1] ?? unreadableTrail(trail, 'cloudtrail:GetEventSelectors'));
  if (events === 'not-modelled') missing.push({ reason: 'not-modelled', name: 'several narrowed event selectors together', arn: trail.arn });
  return missing.length > 0 ? { answer: 'unknown', steps: [], missing } : { answer: 'yes', steps: [], missing };
}

function byTrail(row: Watched, required: readonly Clause[], trail: ResourceRecord, view: View): Found {
  const text = asString(trail.config['CloudWatchLogsLogGroupArn']) ?? '';
  if (text === '') return { answer: 'no', steps: [none(`CloudWatchLogsLogGroupArn of trail ${trail.id}`, 'its events go to no log group')], missing: [] };
  const arn = parseArn(text);
  if (!arn.ok) return { answer: 'unknown', steps: [], missing: [unreadableTrail(trail, 'cloudtrail:DescribeTrails')] };
  const { account, region, resource } = arn.value;
  if (account !== trail.account) {
    return { answer: 'unknown', steps: [], missing: [{ reason: 'not-modelled', name: 'a log group of another account', account, region, arn: trail.arn }] };
  }
  const group = resource.replace(/^log-group:/, '').replace(/:\*$/, '');
  const filters = view.records(FILTER).filter((one) => one.region === region && one.config['logGroupName'] === group);
  const target = fact(refOf(trail), 'CloudWatchLogsLogGroupArn', text, 'where its events can be filtered');
  const found = byFilters(row, required, filters, view);
  const unlisted = found.answer === 'yes' ? [] : missingIn(view.missing(FILTER), region);
  if (unlisted.length > 0) return { answer: 'unknown', steps: [target], missing: [...unlisted, ...found.missing] };
  return { ...found, steps: [target, ...found.steps] };
}

function byFilters(row: Watched, required: readonly Clause[], filters: readonly ResourceRecord[], view: View): Found {
  const examples = required.map((clause) => exampleOf(clause, { ...EVERYDAY, ...row.given }));
  const steps: Step[] = [];
  const missing: Missing[] = [];
  const open = new Set(required.keys());
  const possible = new Set<number>();
  for (const filter of filters) {
    const clauses = readOnce(filter);
    const counts = [...required.keys()].filter((index) => clauses !== undefined && isCounted(required[index] ?? [], clauses));
    const mayCount = [...required.keys()].filter(
      (index) => !counts.includes(index) && (clauses === undefined || !isPassedOver(examples[index] ?? new Map(), clauses)),
    );
    if (counts.length + mayCount.length === 0) continue;
    const ear = heard(filter, view);
    if (counts.length > 0) steps.push(fact(refOf(filter), 'filterPattern', filter.config['filterPattern'], 'it counts the events'), ...ear.steps);
    if (ear.answer === 'no') continue;
    for (const index of ear.answer === 'yes' ? counts : []) open.delete(index);
    for (const index of ear.answer === 'yes' ? mayCount : [...counts, ...mayCount]) possible.add(index);
    if (ear.answer === 'unknown') missing.push(...ear.missing);
    if (mayCount.length > 0)
      missing.push({ reason: 'not-modelled', name: 'the pattern of a metric filter', account: filter.account, region: filter.region, arn: filter.arn });
  }
  if (open.size === 0) return { answer: 'yes', steps, missing: [] };
  const uncounted = [...open].find((index) => !possible.has(index));
  if (uncounted === undefined) return { answer: 'unknown', steps, missing };
  const shown = [...exampleOf(required[uncounted] ?? [], row.given ?? {})]
    .map(([path, value]) => (value === null ? `no ${path}` : `${path} ${value}`))
    .join(', ');
  return { answer: 'no', steps: [...steps, none('a filter with an alarm that somebody hears', `nobody hears of an event with ${shown}`)], missing: [] };
}

// Each of fourteen controls reads each filter.
const readings = new WeakMap<JsonObject, { readonly clauses: readonly Clause[] | undefined }>();

function readOnce(filter: ResourceRecord): readonly Clause[] | undefined {
  let read = readings.get(filter.config);
  if (read === undefined) readings.set(filter.config, (read = { clauses: clausesOf(asString(filter.config['filterPattern']) ?? '') }));
  return read.clauses;
}
