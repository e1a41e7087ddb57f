// RDS.13: database instances take the minor versions of their engine by themselves.

import { shellWord } from '../../../core/index.ts';
import { type Control, notApplicable } from '../../control.ts';
import { judgeFlag } from '../flag.ts';

const TYPE = 'AWS::RDS::DBInstance';

export const RDS_13: Control = {
  id: 'RDS.13',
  title: 'database instances upgrade to minor versions automatically',
  severity: 'high',
  pillar: 'data',
  unit: { kind: 'resource', type: TYPE },
  needs: [{ type: TYPE, within: 'region' }],
  frameworks: { fsbp: ['RDS.13'], 'cis-3.0': ['2.3.2'], 'cis-5.0': ['2.2.2'] },
  mitre: ['T1190'],
  doc: {
    rationale:
      'Minor versions carry the security fixes of the engine. Where they wait for somebody to remember, a database runs for years with holes that are published.',
    avoid: 'resource "aws_db_instance" "this" {\n  auto_minor_version_upgrade = false\n}',
    prefer: 'resource "aws_db_instance" "this" {\n  auto_minor_version_upgrade = true\n}',
    sources: [
      'https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-13',
      'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_UpgradeDBInstance.Upgrading.html',
    ],
  },
  check({ record }) {
    if (record === undefined) return notApplicable('there is no database instance');
    return judgeFlag(
      record,
      ['AutoMinorVersionUpgrade'],
      ['the instance upgrades to minor versions by itself', 'fixes of the engine come in the maintenance window'],
      ['the instance does not upgrade to minor versions by itself', 'fixes of the engine wait for somebody'],
    );
  },
  remediation: ({ region, record }) => ({
    cli: [
      `aws rds modify-db-instance --region ${shellWord(region)} --db-instance-identifier=${shellWord(record?.id ?? 'DB_INSTANCE')} --auto-minor-version-upgrade`,
    ],
    terraform: 'resource "aws_db_instance" "this" {\n  auto_minor_version_upgrade = true\n}',
    console: [
      'Open RDS in the Region and choose the database',
      'Choose Modify and, under Maintenance, switch on Auto minor version upgrade',
      'Continue and save',
    ],
  }),
};
