// The same lake for Athena: a table over the files in S3 and a view with the name that queries use.
// Source: https://docs.aws.amazon.com/athena/latest/ug/partition-projection-supported-types.html

import { COLUMNS } from './columns.ts';

const KINDS = 'cloudtrail,vpc-flow,tgw-flow,resolver-query,waf,alb,nlb,clb,s3-access,eks-audit,guardduty,securityhub';

/** The statements that make the view `events`; `location` is an `s3://bucket/prefix` that holds a copy of the lake. */
export function athenaStatements(location: string, accounts: readonly string[], firstDay: string): readonly string[] {
  const columns = COLUMNS.map(({ name, athena }) => `  \`${name}\` ${athena}`).join(',\n');
  const properties = [
    ['projection.enabled', 'true'],
    ['projection.kind.type', 'enum'],
    ['projection.kind.values', KINDS],
    ['projection.account.type', 'enum'],
    ['projection.account.values', [...accounts, 'unknown'].join(',')],
    ['projection.day.type', 'date'],
    ['projection.day.format', 'yyyy-MM-dd'],
    ['projection.day.range', `${firstDay},NOW`],
    ['storage.location.template', `${location}/kind=\${kind}/account=\${account}/day=\${day}/`],
  ].map(([key, value]) => `  '${key}' = '${value}'`);
  return [
    `CREATE EXTERNAL TABLE stoa_events (\n${columns}\n)\nPARTITIONED BY (\`kind\` string, \`account\` string, \`day\` string)\nSTORED AS PARQUET\nLOCATION '${location}/'\nTBLPROPERTIES (\n${properties.join(',\n')}\n)`,
    'CREATE OR REPLACE VIEW events AS SELECT * FROM stoa_events',
  ];
}
