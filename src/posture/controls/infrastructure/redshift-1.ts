// Redshift.1: data warehouses have no public address.

import { asBoolean, asString, fact, refOf, shellWord } from '../../../core/index.ts';
import { type Control, fail, notApplicable, pass, unknown } from '../../control.ts';
import { unread } from '../data/unread.ts';

const TYPE = 'AWS::Redshift::Cluster';

export const REDSHIFT_1: Control = {
  id: 'Redshift.1',
  title: 'Redshift clusters are not publicly accessible',
  severity: 'critical',
  pillar: 'infrastructure',
  unit: { kind: 'resource', type: TYPE },
  needs: [{ type: TYPE, within: 'region' }],
  frameworks: { fsbp: ['Redshift.1'] },
  mitre: ['T1190', 'T1133'],
  doc: {
    rationale:
      'A warehouse holds the data of the whole organisation in one place. A publicly accessible cluster has a name that leads to a public address: only its security group then stands between the internet and its login.',
    avoid: 'resource "aws_redshift_cluster" "this" {\n  publicly_accessible = true\n}',
    prefer: 'resource "aws_redshift_cluster" "this" {\n  publicly_accessible = false\n}',
    sources: [
      'https://docs.aws.amazon.com/securityhub/latest/userguide/redshift-controls.html#redshift-1',
      'https://docs.aws.amazon.com/redshift/latest/APIReference/API_Cluster.html',
    ],
  },
  check({ record }) {
    if (record === undefined) return notApplicable('there is no cluster');
    const ref = refOf(record);
    const status = asString(record.config['ClusterStatus']);
    if (status === 'deleting' || status === 'final-snapshot')
      return notApplicable('the cluster is being deleted', fact(ref, 'ClusterStatus', status, 'it is going away'));
    const value = record.config['PubliclyAccessible'];
    const step = (means: string) => fact(ref, 'PubliclyAccessible', value, means);
    switch (asBoolean(value)) {
      case true:
        return fail('the cluster is publicly accessible', step('its name leads to a public address'));
      case false:
        return pass('the cluster is not publicly accessible', step('its name leads to a private address'));
      case undefined:
        return unknown('the answer does not say whether the cluster is publicly accessible', [unread(record, 'PubliclyAccessible')]);
    }
  },
  remediation: ({ region, record }) => ({
    cli: [
      '# clients outside the VPC are cut off: first give them a way in',
      `aws redshift modify-cluster --region ${shellWord(region)} --cluster-identifier=${shellWord(record?.id ?? 'CLUSTER')} --no-publicly-accessible`,
    ],
    terraform: 'resource "aws_redshift_cluster" "this" {\n  publicly_accessible = false\n}',
    console: [
      'Open Amazon Redshift in the Region, choose Clusters and select the cluster',
      'Choose Actions, Modify publicly accessible setting',
      'Turn off publicly accessible, and save',
    ],
  }),
};
