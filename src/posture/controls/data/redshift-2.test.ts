import type { JsonObject } from '../../../core/index.ts';
import { ACCOUNT, controlCases, REGION, record } from '../../control.cases.ts';
import { REDSHIFT_2 } from './redshift-2.ts';

const GROUP = 'AWS::Redshift::ClusterParameterGroup';
const ARN = `arn:aws:redshift:${REGION}:${ACCOUNT}:cluster:example`;
const cluster = (group: string | undefined, status: JsonObject = {}) =>
  record(
    'AWS::Redshift::Cluster',
    ARN,
    group === undefined ? {} : { ClusterParameterGroups: [{ ParameterGroupName: group, ParameterApplyStatus: 'in-sync', ...status }] },
  );
const group = (name: string, value?: string, parameters?: readonly JsonObject[]) =>
  record(GROUP, `arn:aws:redshift:${REGION}:${ACCOUNT}:parametergroup:${name}`, {
    ParameterGroupName: name,
    Parameters: parameters ?? [{ ParameterName: 'require_ssl', ...(value === undefined ? {} : { ParameterValue: value }) }],
  });
const unread = record(GROUP, `arn:aws:redshift:${REGION}:${ACCOUNT}:parametergroup:own`, { ParameterGroupName: 'own' });
const waiting = { ClusterParameterStatusList: [{ ParameterName: 'require_ssl', ParameterApplyStatus: 'pending-reboot' }] };
const otherWaits = {
  ParameterApplyStatus: 'pending-reboot',
  ClusterParameterStatusList: [{ ParameterName: 'datestyle', ParameterApplyStatus: 'pending-reboot' }],
};

controlCases(REDSHIFT_2, [
  { name: 'passes where the group requires TLS', records: [cluster('own'), group('own', 'true')], expect: { [ARN]: 'pass' } },
  { name: 'fails where it does not', records: [cluster('own'), group('own', 'false')], expect: { [ARN]: 'fail' } },
  {
    name: 'asks the cluster’s own group',
    records: [cluster('default.redshift-1.0'), group('default.redshift-1.0', 'false'), group('own', 'true')],
    expect: { [ARN]: 'fail' },
  },
  { name: 'fails where the requirement waits for a reboot', records: [cluster('own', waiting), group('own', 'true')], expect: { [ARN]: 'fail' } },
  { name: 'passes where another parameter waits', records: [cluster('own', otherWaits), group('own', 'true')], expect: { [ARN]: 'pass' } },
  { name: 'is unknown where the group does not say', records: [cluster('own'), group('own', undefined, [])], expect: { [ARN]: 'unknown' } },
  { name: 'is unknown where the parameters were not read', records: [cluster('own'), unread], expect: { [ARN]: 'unknown' } },
  { name: 'is unknown where the group is not there', records: [cluster('own')], expect: { [ARN]: 'unknown' } },
  { name: 'is unknown where groups were not listed', records: [cluster('own')], uncovered: [GROUP], expect: { [ARN]: 'unknown' } },
  { name: 'is unknown where the cluster does not say its group', records: [cluster(undefined)], expect: { [ARN]: 'unknown' } },
  { name: 'is unknown where clusters were not listed', records: [], uncovered: ['AWS::Redshift::Cluster'], expect: { [`gap:${ACCOUNT}`]: 'unknown' } },
]);
