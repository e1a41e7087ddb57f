// Redshift.2: clusters take connections by TLS only, by the parameter require_ssl of their parameter group.

import { asObjects, asString, fact, isArray, type ResourceRecord, refOf, shellWord } from '../../../core/index.ts';
import { type Control, fail, notApplicable, type Outcome, pass, unknown } from '../../control.ts';
import { unread } from './unread.ts';

const TYPE = 'AWS::Redshift::Cluster';
const GROUP = 'AWS::Redshift::ClusterParameterGroup';
const FACET = 'Parameters';
const PARAMETER = 'require_ssl';

export const REDSHIFT_2: Control = {
  id: 'Redshift.2',
  title: 'Redshift clusters require TLS',
  severity: 'medium',
  pillar: 'data',
  unit: { kind: 'resource', type: TYPE },
  needs: [
    { type: TYPE, within: 'region' },
    // Of the groups in the Region, only the cluster's own matters.
    { type: GROUP, within: 'region', facets: [FACET], lazy: true },
  ],
  frameworks: { fsbp: ['Redshift.2'] },
  mitre: ['T1040', 'T1557'],
  doc: {
    rationale:
      'Clients choose whether they connect by TLS unless the cluster requires it, and drivers that fall back silently are common. The default parameter group does not require it and cannot be changed; a change waits for the next reboot of the cluster.',
    avoid: 'resource "aws_redshift_cluster" "this" {\n  cluster_parameter_group_name = "default.redshift-1.0"\n}',
    prefer:
      'resource "aws_redshift_parameter_group" "this" {\n  name   = "tls"\n  family = "redshift-1.0"\n  parameter {\n    name  = "require_ssl"\n    value = "true"\n  }\n}',
    sources: [
      'https://docs.aws.amazon.com/securityhub/latest/userguide/redshift-controls.html#redshift-2',
      'https://docs.aws.amazon.com/config/latest/developerguide/redshift-require-tls-ssl.html',
      'https://docs.aws.amazon.com/redshift/latest/mgmt/connecting-ssl-support.html',
      'https://docs.aws.amazon.com/redshift/latest/APIReference/API_ClusterParameterStatus.html',
    ],
  },
  check({ record }, view) {
    if (record === undefined) return notApplicable('there is no cluster');
    const groups = record.config['ClusterParameterGroups'];
    const status = asObjects(groups)[0];
    const name = asString(status?.['ParameterGroupName']);
    if (!isArray(groups) || name === undefined)
      return unknown('the answer does not say the parameter group of the cluster', [unread(record, 'ClusterParameterGroups')]);
    const group = view.records(GROUP).find((one) => one.config['ParameterGroupName'] === name);
    if (group === undefined) {
      const unlisted = view.missing(GROUP);
      const missing =
        unlisted.length > 0
          ? unlisted
          : ([{ reason: 'absent', name: 'redshift:DescribeClusterParameterGroups', account: record.account, region: record.region }] as const);
      return unknown(`parameter group ${name} of the cluster is not in the snapshot`, missing);
    }
    const missing = view.missingFacet(group, FACET);
    if (missing !== undefined) return unknown(`the parameters of group ${name} were not read`, [missing]);
    const waiting = asObjects(status?.['ClusterParameterStatusList']).find((one) => one['ParameterName'] === PARAMETER)?.['ParameterApplyStatus'];
    return { ...judge(group, name, asString(waiting)), resources: [refOf(group)] };
  },
  remediation({ region, record }) {
    const where = `--region ${shellWord(region)}`;
    const cluster = `--cluster-identifier=${shellWord(record?.id ?? 'CLUSTER')}`;
    return {
      cli: [
        '# in a parameter group of your own: the default one cannot be changed',
        `aws redshift modify-cluster-parameter-group ${where} --parameter-group-name PARAMETER_GROUP --parameters ParameterName=require_ssl,ParameterValue=true`,
        `aws redshift modify-cluster ${where} ${cluster} --cluster-parameter-group-name PARAMETER_GROUP`,
        '# ends all connections, and refuses clients without TLS from then on',
        `aws redshift reboot-cluster ${where} ${cluster}`,
      ],
      terraform:
        'resource "aws_redshift_parameter_group" "this" {\n  name   = "tls"\n  family = "redshift-1.0"\n  parameter {\n    name  = "require_ssl"\n    value = "true"\n  }\n}',
      console: [
        'Open Redshift in the Region, choose Configurations, Workload management, and a parameter group',
        'Set require_ssl to true',
        'Give the group to the cluster, and reboot it',
      ],
    };
  },
};

function judge(group: ResourceRecord, name: string, waiting: string | undefined): Outcome {
  const parameters = asObjects(group.config[FACET]);
  const value = parameters.find((one) => one['ParameterName'] === PARAMETER)?.['ParameterValue'];
  const step = (means: string) => fact(refOf(group), `${FACET}.${PARAMETER}`, value, means);
  switch ((asString(value) ?? '').toLowerCase()) {
    case 'true':
      if (waiting !== undefined && waiting !== 'in-sync')
        return fail(`group ${name} requires TLS, and the cluster has not taken it up`, step(`it is ${waiting} on the cluster`));
      return pass(`the cluster requires TLS by group ${name}`, step('connections without TLS are refused'));
    case 'false':
      return fail(`the cluster does not require TLS by group ${name}`, step('clients may connect without TLS'));
    default:
      return unknown(`group ${name} does not say ${PARAMETER}`, [unread(group, PARAMETER, 'redshift:DescribeClusterParameters')]);
  }
}
