// Whether a metric filter ends in somebody's inbox: filter, alarm, SNS topic, confirmed subscription.

import {
  asBoolean,
  asObjects,
  asString,
  asStrings,
  at,
  fact,
  isArray,
  type JsonObject,
  type Missing,
  parseArn,
  type ResourceRecord,
  refOf,
  type Step,
} from '../../../core/index.ts';
import type { View } from '../../control.ts';

export const ALARM = 'AWS::CloudWatch::Alarm';
export const TOPIC = 'AWS::SNS::Topic';

/** Why a filter is heard, why it is not, or what is missing to say it. */
export type Heard =
  | { readonly answer: 'yes' | 'no'; readonly steps: readonly Step[]; readonly missing?: never }
  | { readonly answer: 'unknown'; readonly steps: readonly Step[]; readonly missing: readonly Missing[] };

/** Needs alarms and topics of the account, lazily. Alarms of the filter's Region alone see its metric. */
export function heard(filter: ResourceRecord, view: View): Heard {
  const metrics = asObjects(filter.config['metricTransformations']);
  const answers: Heard[] = [];
  for (const metric of metrics) {
    const name = asString(metric['metricName']) ?? '';
    const namespace = asString(metric['metricNamespace']) ?? '';
    const inRegion = view.records(ALARM).filter((alarm) => alarm.region === filter.region);
    for (const alarm of inRegion) {
      if (alarm.config['MetricName'] === name && alarm.config['Namespace'] === namespace) {
        if (hasDimensions(metric)) answers.push(notModelled(alarm, 'an alarm on a metric with dimensions'));
        // The name with dimensions is another metric, which this filter never writes.
        // https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/cloudwatch_concepts.html#Dimension
        else if (asObjects(alarm.config['Dimensions']).length === 0) answers.push(byAlarm(alarm, view));
      } else if (usesInExpression(alarm.config, namespace, name)) answers.push(notModelled(alarm, 'an alarm on an expression over metrics'));
    }
  }
  const found = answers.find((one) => one.answer === 'yes');
  if (found !== undefined) return found;
  const steps = answers.flatMap((one) => one.steps);
  const missing = [...answers.flatMap((one) => one.missing ?? []), ...missingIn(view.missing(ALARM), filter.region)];
  if (missing.length > 0) return { answer: 'unknown', steps, missing };
  const lonely =
    answers.length > 0 ? [] : [fact(refOf(filter), 'metricTransformations', filter.config['metricTransformations'], 'no alarm watches the metric')];
  return { answer: 'no', steps: [...steps, ...lonely] };
}

/** Of what is missing in an account, what is missing in one Region. */
export function missingIn(missing: readonly Missing[], region: string): readonly Missing[] {
  return missing.filter((one) => one.region === undefined || one.region === region);
}

function byAlarm(alarm: ResourceRecord, view: View): Heard {
  const step = (path: string, means: string) => fact(refOf(alarm), path, alarm.config[path], means);
  if (asBoolean(alarm.config['ActionsEnabled']) === false) return { answer: 'no', steps: [step('ActionsEnabled', 'its actions are switched off')] };
  const answers = asStrings(alarm.config['AlarmActions']).map((action) => byTopic(action, alarm, view));
  const found = answers.find((one) => one.answer === 'yes');
  if (found !== undefined) return { answer: 'yes', steps: [step('AlarmActions', 'the alarm tells a topic'), ...found.steps] };
  const steps = answers.flatMap((one) => one.steps);
  const missing = answers.flatMap((one) => one.missing ?? []);
  if (missing.length > 0) return { answer: 'unknown', steps, missing };
  return { answer: 'no', steps: steps.length > 0 ? steps : [step('AlarmActions', 'it tells no SNS topic')] };
}

function byTopic(action: string, alarm: ResourceRecord, view: View): Heard {
  const arn = parseArn(action);
  if (!arn.ok || arn.value.service !== 'sns') return { answer: 'no', steps: [] };
  const { account, region } = arn.value;
  // Security Hub, too, cannot see the subscriptions of another account's topic.
  if (account !== alarm.account) return notModelled(alarm, 'an SNS topic of another account');
  const topic = view.find(TOPIC, action);
  if (topic === undefined) {
    const missing = missingIn(view.missing(TOPIC), region);
    return missing.length > 0
      ? { answer: 'unknown', steps: [], missing }
      : { answer: 'no', steps: [fact(refOf(alarm), 'AlarmActions', action, 'there is no such topic')] };
  }
  const lack = view.missingFacet(topic, 'Attributes');
  const value = lack === undefined ? at(topic.config['Attributes'], 'SubscriptionsConfirmed') : undefined;
  const confirmed = typeof value === 'number' ? value : /^\d+$/.test(asString(value) ?? '') ? Number(value) : undefined;
  if (confirmed === undefined) {
    const unread: Missing = lack ?? { reason: 'unreadable', name: 'sns:GetTopicAttributes', account, region, arn: action, detail: 'SubscriptionsConfirmed' };
    return { answer: 'unknown', steps: [], missing: [unread] };
  }
  const step = fact(refOf(topic), 'Attributes.SubscriptionsConfirmed', value, confirmed > 0 ? 'somebody hears it' : 'nobody hears it');
  return { answer: confirmed > 0 ? 'yes' : 'no', steps: [step] };
}

function hasDimensions(metric: JsonObject): boolean {
  return Object.keys(Object(metric['dimensions'] ?? {}) as object).length > 0;
}

function usesInExpression(alarm: JsonObject, namespace: string, name: string): boolean {
  const list = alarm['Metrics'];
  if (!isArray(list)) return false;
  return asObjects(list).some((one) => at(one, 'MetricStat', 'Metric', 'MetricName') === name && at(one, 'MetricStat', 'Metric', 'Namespace') === namespace);
}

function notModelled(alarm: ResourceRecord, name: string): Heard {
  const { account, region, arn } = alarm;
  return { answer: 'unknown', steps: [], missing: [{ reason: 'not-modelled', name, account, region, arn }] };
}
