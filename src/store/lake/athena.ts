// The same lake for Athena: tables over the files in S3 and a view with the name that queries use.
// Source: https://docs.aws.amazon.com/athena/latest/ug/partition-projection-supported-types.html

import { COLUMNS, UNKNOWN } from './columns.ts';

const KINDS = 'cloudtrail,vpc-flow,tgw-flow,resolver-query,waf,alb,nlb,clb,s3-access,eks-audit,guardduty,securityhub';

/**
 * The statements that make the view `events`; `location` is an `s3://bucket/prefix` that holds a copy of the lake. Days are projected as dates, of
 * which `unknown` is none: what has no time lies in a table of its own, and the view puts both together.
 */
export function athenaStatements(location: string, accounts: readonly string[], firstDay: string): readonly string[] {
  const common: readonly Property[] = [
    ['projection.enabled', 'true'],
    ['projection.kind.type', 'enum'],
    ['projection.kind.values', KINDS],
    ['projection.account.type', 'enum'],
    ['projection.account.values', [...accounts, UNKNOWN].join(',')],
  ];
  const place = `${location}/kind=\${kind}/account=\${account}`;
  const dated: readonly Property[] = [
    ['projection.day.type', 'date'],
    ['projection.day.format', 'yyyy-MM-dd'],
    ['projection.day.range', `${firstDay},NOW`],
    ['storage.location.template', `${place}/day=\${day}/`],
  ];
  const names = [...COLUMNS.map(({ name }) => `"${name}"`), 'kind', 'account'].join(', ');
  return [
    tableOf('stoa_events', location, ['kind', 'account', 'day'], [...common, ...dated]),
    tableOf('stoa_events_undated', location, ['kind', 'account'], [...common, ['storage.location.template', `${place}/day=${UNKNOWN}/`]]),
    `CREATE OR REPLACE VIEW events AS\nSELECT ${names}, day FROM stoa_events\nUNION ALL SELECT ${names}, '${UNKNOWN}' AS day FROM stoa_events_undated`,
  ];
}

type Property = readonly [key: string, value: string];

function tableOf(name: string, location: string, partitions: readonly string[], properties: readonly Property[]): string {
  const columns = COLUMNS.map((column) => `  \`${column.name}\` ${column.athena}`).join(',\n');
  const by = partitions.map((partition) => `\`${partition}\` string`).join(', ');
  const said = properties.map(([key, value]) => `  '${key}' = '${value}'`).join(',\n');
  return `CREATE EXTERNAL TABLE ${name} (\n${columns}\n)\nPARTITIONED BY (${by})\nSTORED AS PARQUET\nLOCATION '${location}/'\nTBLPROPERTIES (\n${said}\n)`;
}
