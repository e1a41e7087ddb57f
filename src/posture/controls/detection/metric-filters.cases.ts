// For tests: a trail with its log group, a filter, an alarm and a topic, changed as given, and what holds of each of the fourteen controls.

import { GLOBAL, type JsonObject, type ResourceRecord, type Verdict } from '../../../core/index.ts';
import { ACCOUNT, type ControlCase, OTHER_ACCOUNT, REGION, record } from '../../control.cases.ts';
import { MEMBERS, trail } from '../../trails.cases.ts';
import type { Watched } from './watched-events.ts';

const PLACE = `${ACCOUNT}/${GLOBAL}`;
const TOPIC = `arn:aws:sns:${REGION}:${ACCOUNT}:alarms`;
const groupArn = (account: string) => `arn:aws:logs:${REGION}:${account}:log-group:trail:*`;

interface Chain {
  readonly trail?: JsonObject;
  /** One filter for each pattern. */
  readonly patterns: readonly string[];
  readonly filter?: JsonObject;
  readonly alarm?: JsonObject;
  readonly topic?: JsonObject;
}

function records(chain: Chain): readonly ResourceRecord[] {
  return [
    trail({ CloudWatchLogsLogGroupArn: groupArn(ACCOUNT), ...chain.trail }),
    record('AWS::SNS::Topic', TOPIC, { TopicArn: TOPIC, Attributes: { SubscriptionsConfirmed: '1' }, ...chain.topic }),
    ...chain.patterns.flatMap((filterPattern, index) => {
      const name = `events${index}`;
      const filter = {
        filterName: name,
        filterPattern,
        logGroupName: 'trail',
        metricTransformations: [{ metricName: name, metricNamespace: 'Logs', metricValue: '1' }],
      };
      const alarm = { AlarmName: name, MetricName: name, Namespace: 'Logs', ActionsEnabled: true, AlarmActions: [TOPIC] };
      return [
        record('AWS::Logs::MetricFilter', `arn:aws:logs:${REGION}:${ACCOUNT}:log-group:trail:metric-filter:${name}`, { ...filter, ...chain.filter }),
        record('AWS::CloudWatch::Alarm', `arn:aws:cloudwatch:${REGION}:${ACCOUNT}:alarm:${name}`, { ...alarm, ...chain.alarm }),
      ];
    }),
  ];
}

function chainCase(name: string, chain: Chain, verdict: Verdict, uncovered: readonly string[] = []): ControlCase {
  return { name, records: records(chain), expect: { [PLACE]: verdict }, uncovered };
}

export const patternCase = (name: string, patterns: readonly string[], verdict: Verdict) => chainCase(name, { patterns }, verdict);

/** What holds of the control of a row. */
export function alarmCases(row: Watched): readonly ControlCase[] {
  const { pattern } = row;
  const patterns = [pattern];
  const spaced = pattern.replaceAll('(', '( ').replaceAll(')', ' )').replaceAll('=', ' = ').replaceAll('! = ', ' != ');
  const narrowed = `{ (${pattern.slice(1, -1)}) && $.recipientAccountId = ${ACCOUNT} }`;
  const elsewhere = trail({ IsOrganizationTrail: true, CloudWatchLogsLogGroupArn: groupArn(OTHER_ACCOUNT) }, { account: OTHER_ACCOUNT });
  return [
    patternCase('passes with its own pattern', patterns, 'pass'),
    chainCase('fails where the alarm watches the name with dimensions', { patterns, alarm: { Dimensions: [{ Name: 'Host', Value: 'a' }] } }, 'fail'),
    chainCase('is unknown where the trail does not say which Regions it sees', { patterns, trail: { IsMultiRegionTrail: null } }, 'unknown'),
    patternCase('passes whatever the white space', [spaced], 'pass'),
    patternCase('passes with more events beside', [`{ $.eventName = "Other" || (${pattern.slice(1, -1)}) }`], 'pass'),
    patternCase('fails with a pattern of other events', ['{ $.eventName = "Other" && $.errorCode = "Other" && $.userIdentity.type = "Other" }'], 'fail'),
    patternCase('is unknown where the pattern asks for more', [narrowed], 'unknown'),
    patternCase('fails where the pattern asks for a user who is not the one', [`{ (${pattern.slice(1, -1)}) && $.userIdentity.type = "AWSService" }`], 'fail'),
    patternCase(
      'fails whatever a filter of other kinds of events would count',
      ['{ $.errorCode = "Throttling" }', '{ $.userIdentity.type = "FederatedUser" }'],
      'fail',
    ),
    patternCase('is unknown with a pattern of plain words', [`"${row.metric}"`], 'unknown'),
    patternCase('passes with a second filter, whatever the first one means', [`"${row.metric}"`, pattern], 'pass'),
    patternCase('fails without a filter', [], 'fail'),
    chainCase(
      'does not go by the name of a filter',
      { patterns: ['{ $.eventName = "Other" && $.errorCode = "Other" && $.userIdentity.type = "Other" }'], filter: { filterName: row.metric } },
      'fail',
    ),
    chainCase('fails where the filter stands on another log group', { patterns, filter: { logGroupName: 'other' } }, 'fail'),
    chainCase('fails where the trail has no log group', { patterns, trail: { CloudWatchLogsLogGroupArn: undefined } }, 'fail'),
    chainCase('fails with a trail of one Region', { patterns, trail: { IsMultiRegionTrail: false } }, 'fail'),
    chainCase('fails with a trail that was stopped', { patterns, trail: { Status: { IsLogging: false } } }, 'fail'),
    chainCase('is unknown where the state of the trail was not read', { patterns, trail: { Status: undefined } }, 'unknown'),
    chainCase('fails where no alarm watches the metric', { patterns, alarm: { MetricName: 'other' } }, 'fail'),
    chainCase('fails where the metric has its name in another namespace', { patterns, alarm: { Namespace: 'Other' } }, 'fail'),
    chainCase('fails where the actions of the alarm are off', { patterns, alarm: { ActionsEnabled: false } }, 'fail'),
    chainCase('fails where the alarm tells nobody', { patterns, alarm: { AlarmActions: [] } }, 'fail'),
    chainCase(
      'fails where the topic has no subscriber',
      { patterns, topic: { Attributes: { SubscriptionsConfirmed: '0', SubscriptionsPending: '2' } } },
      'fail',
    ),
    chainCase('fails where the topic is gone', { patterns, alarm: { AlarmActions: [`${TOPIC}-2019`] } }, 'fail'),
    chainCase(
      'is unknown where the topic is of another account',
      { patterns, alarm: { AlarmActions: [`arn:aws:sns:${REGION}:${OTHER_ACCOUNT}:alarms`] } },
      'unknown',
    ),
    chainCase('is unknown where the topic was not asked', { patterns, topic: { Attributes: undefined } }, 'unknown'),
    chainCase(
      'is unknown where an expression uses the metric',
      { patterns, alarm: { MetricName: undefined, Metrics: [{ Id: 'm', MetricStat: { Metric: { Namespace: 'Logs', MetricName: 'events0' } } }] } },
      'unknown',
    ),
    chainCase('is unknown where alarms were not listed', { patterns, alarm: { MetricName: 'other' } }, 'unknown', ['AWS::CloudWatch::Alarm']),
    chainCase('is unknown where filters were not listed', { patterns: [] }, 'unknown', ['AWS::Logs::MetricFilter']),
    { name: 'fails without a trail', records: [], expect: { [PLACE]: 'fail' } },
    { name: 'is unknown where trails were not listed', records: [], uncovered: ['AWS::CloudTrail::Trail'], expect: { [PLACE]: 'unknown' } },
    {
      name: 'leaves the trail of the organisation to the account where it is',
      records: [elsewhere, ...MEMBERS],
      expect: { [PLACE]: 'not-applicable', [`${OTHER_ACCOUNT}/${GLOBAL}`]: 'unknown' },
    },
  ];
}
