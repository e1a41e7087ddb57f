// EventBridge, CloudWatch alarms and CloudWatch Logs, in each Region. Events in logs are never read.

import { byId, chain, first, list, step, take } from './build.ts';
import type { CallRow, FacetInput } from './row.ts';

// Rules are named within a bus: https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_ListTargetsByRule.html
const rule: FacetInput = ({ config }) => ({ Rule: config['Name'] ?? null, EventBusName: config['EventBusName'] ?? 'default' });

// A log group's own policies; without a scope, those of the account are answered. Groups are listed with `:*` behind their ARN.
// https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_DescribeResourcePolicies.html
const ofGroup: FacetInput = ({ arn }) => ({ policyScope: 'RESOURCE', resourceArn: arn.replace(/:\*$/, '') });

export const MONITORING_CALLS: readonly CallRow[] = [
  list('AWS::Events::EventBus', 'events', { Limit: 100 }),
  chain(
    'AWS::Events::Rule',
    'events',
    [step('events', 'ListEventBuses', 'EventBuses[]', { Limit: 100 }), first('AWS::Events::Rule', take({ EventBusName: 'Name' }, { Limit: 100 }))],
    {
      facets: { Targets: rule },
    },
  ),
  list('AWS::CloudWatch::Alarm', 'cloudwatch', { AlarmTypes: ['MetricAlarm'], MaxRecords: 100 }),
  list('AWS::CloudWatch::CompositeAlarm', 'cloudwatch', { AlarmTypes: ['CompositeAlarm'], MaxRecords: 100 }),
  list('AWS::Logs::LogGroup', 'logs', { limit: 50 }, { facets: { ResourcePolicies: ofGroup } }),
  list('AWS::Logs::MetricFilter', 'logs', { limit: 50 }),
  list('AWS::Logs::ResourcePolicy', 'logs', { limit: 50 }),
  list('AWS::Logs::Destination', 'logs', { limit: 50 }),
  list('AWS::Logs::DeliveryDestination', 'logs', { limit: 50 }, { facets: { Policy: byId('deliveryDestinationName') } }),
];
