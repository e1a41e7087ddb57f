// RDS.2: database instances have no public address.

import { asBoolean, fact, listActionOf, refOf, shellWord } from '../../../core/index.ts';
import { type Control, fail, notApplicable, pass, unknown } from '../../control.ts';

const TYPE = 'AWS::RDS::DBInstance';

export const RDS_2: Control = {
  id: 'RDS.2',
  title: 'database instances are not publicly accessible',
  severity: 'critical',
  pillar: 'infrastructure',
  unit: { kind: 'resource', type: TYPE },
  needs: [{ type: TYPE, within: 'region' }],
  frameworks: { fsbp: ['RDS.2'], 'cis-3.0': ['2.3.3'], 'cis-5.0': ['2.2.3'] },
  mitre: ['T1190', 'T1133'],
  doc: {
    rationale:
      'A publicly accessible instance has a DNS name that leads to a public address. Only its security group then stands between the internet and the login of the database, and one wrong rule is enough.',
    avoid: 'resource "aws_db_instance" "this" {\n  publicly_accessible = true\n}',
    prefer: 'resource "aws_db_instance" "this" {\n  publicly_accessible = false\n}',
    sources: [
      'https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-2',
      'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_VPC.WorkingWithRDSInstanceinaVPC.html',
    ],
  },
  check({ record }) {
    if (record === undefined) return notApplicable('there is no database instance');
    const { account, region, arn } = record;
    const value = record.config['PubliclyAccessible'];
    const step = (means: string) => fact(refOf(record), 'PubliclyAccessible', value, means);
    switch (asBoolean(value)) {
      case true:
        return fail('the database instance is publicly accessible', step('its name leads to a public address'));
      case false:
        return pass('the database instance is not publicly accessible', step('its name leads to a private address'));
      case undefined:
        return unknown('the answer does not say whether the instance is publicly accessible', [
          { reason: 'unreadable', name: listActionOf(TYPE), account, region, arn, detail: 'PubliclyAccessible' },
        ]);
    }
  },
  remediation: ({ region, record }) => ({
    // The change is made at once in any case; --apply-immediately would bring every other pending change with it.
    cli: [
      '# clients that come from the internet lose their connection: give them another way first',
      `aws rds modify-db-instance --region ${shellWord(region)} --db-instance-identifier=${shellWord(record?.id ?? 'DB_INSTANCE')} --no-publicly-accessible`,
    ],
    terraform: 'resource "aws_db_instance" "this" {\n  publicly_accessible = false\n}',
    console: [
      'Open RDS in the Region, choose Databases, select the instance and choose Modify',
      'Under Connectivity, Additional configuration, choose Not publicly accessible',
      'Choose Continue, look for other pending changes, and choose Modify DB instance',
    ],
  }),
};
