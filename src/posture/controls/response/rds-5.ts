// RDS.5: database instances have a standby in another Availability Zone.

import { asString, fact, refOf, shellWord } from '../../../core/index.ts';
import { type Control, notApplicable, unknown } from '../../control.ts';
import { unread } from '../data/unread.ts';
import { judgeFlag } from '../flag.ts';

const TYPE = 'AWS::RDS::DBInstance';

// https://docs.aws.amazon.com/config/latest/developerguide/rds-multi-az-support.html: not evaluated there, nor here.
const OTHER_ENGINES = /^(?:aurora|docdb|neptune)/;

export const RDS_5: Control = {
  id: 'RDS.5',
  title: 'database instances have a standby in another Availability Zone',
  severity: 'medium',
  pillar: 'response',
  unit: { kind: 'resource', type: TYPE },
  needs: [{ type: TYPE, within: 'region' }],
  frameworks: { fsbp: ['RDS.5'], 'cis-5.0': ['2.2.4'] },
  mitre: ['T1485', 'T1499'],
  doc: {
    rationale:
      'An instance with a standby outlives the loss of a zone, of a disk, of a host, and the maintenance of each. Instances of Aurora, DocumentDB and Neptune, and those of a Multi-AZ cluster, keep their copies in the cluster and are not judged.',
    avoid: 'resource "aws_db_instance" "this" {\n  multi_az = false\n}',
    prefer: 'resource "aws_db_instance" "this" {\n  multi_az = true\n}',
    sources: [
      'https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-5',
      'https://docs.aws.amazon.com/config/latest/developerguide/rds-multi-az-support.html',
      'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Concepts.MultiAZ.html',
    ],
  },
  check({ record }) {
    if (record === undefined) return notApplicable('there is no database instance');
    const { DBClusterIdentifier: cluster, Engine: engine } = record.config;
    if (asString(cluster) !== undefined)
      return notApplicable('the instance is part of a cluster', fact(refOf(record), 'DBClusterIdentifier', cluster, 'its copies are those of the cluster'));
    const name = asString(engine);
    if (name === undefined) return unknown('the answer does not say the Engine of the instance', [unread(record, 'Engine')]);
    if (OTHER_ENGINES.test(name)) return notApplicable(`${name} keeps its copies in the cluster`, fact(refOf(record), 'Engine', name, 'not judged by itself'));
    return judgeFlag(
      record,
      ['MultiAZ'],
      ['the instance has a standby in another zone', 'the standby takes over'],
      ['the instance has no standby in another zone', 'when its zone is gone, so is the database'],
    );
  },
  remediation: ({ region, record }) => ({
    cli: [
      `aws rds modify-db-instance --region ${shellWord(region)} --db-instance-identifier=${shellWord(record?.id ?? 'DB_INSTANCE')} --multi-az --apply-immediately`,
    ],
    terraform: 'resource "aws_db_instance" "this" {\n  multi_az = true\n}',
    console: ['Open RDS in the Region and choose the database', 'Choose Actions, Convert to Multi-AZ deployment', 'Choose when to apply it, and confirm'],
  }),
};
