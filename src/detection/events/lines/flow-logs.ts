// VPC and Transit Gateway flow logs: fields between spaces, named by the header of a file, or AWS's default formats where there is none.
// Sources: https://docs.aws.amazon.com/vpc/latest/userguide/flow-log-records.html,
// https://docs.aws.amazon.com/vpc/latest/tgw/tgw-flow-logs.html (Transit Gateway Flow Log records)

import type { EventValue } from '../../patterns/index.ts';
import type { EventKind, EventObject } from '../event.ts';
import { emptyObject } from '../values.ts';
import type { LineFormat, ReadLine } from './line-format.ts';
import { numberOf } from './quoted-fields.ts';

/** Version 2, in the order of the default format. */
const DEFAULT = 'version account-id interface-id srcaddr dstaddr srcport dstport protocol packets bytes start end action log-status'.split(' ');

/** The default format of Transit Gateways (version 6); what follows has been added to it. */
const TRANSIT_DEFAULT = (
  'version resource-type account-id tgw-id tgw-attachment-id tgw-src-vpc-account-id tgw-dst-vpc-account-id tgw-src-vpc-id tgw-dst-vpc-id ' +
  'tgw-src-subnet-id tgw-dst-subnet-id tgw-src-eni tgw-dst-eni tgw-src-az-id tgw-dst-az-id tgw-pair-attachment-id srcaddr dstaddr srcport dstport ' +
  'protocol packets bytes start end log-status type packets-lost-no-route packets-lost-blackhole packets-lost-mtu-exceeded packets-lost-ttl-expired ' +
  'tcp-flags region flow-direction pkt-src-aws-service pkt-dst-aws-service'
).split(' ');
/** Without the fields that were added later. */
const TRANSIT_LEAST = TRANSIT_DEFAULT.indexOf('packets-lost-ttl-expired') + 1;

const LATER = (
  'vpc-id subnet-id instance-id tcp-flags type pkt-srcaddr pkt-dstaddr region az-id sublocation-type sublocation-id pkt-src-aws-service ' +
  'pkt-dst-aws-service flow-direction traffic-path ecs-cluster-arn ecs-cluster-name ecs-container-instance-arn ecs-container-instance-id ' +
  'ecs-container-id ecs-second-container-id ecs-service-name ecs-task-definition-arn ecs-task-arn ecs-task-id reject-reason resource-id encryption-status'
).split(' ');

const KNOWN: ReadonlySet<string> = new Set([...DEFAULT, ...TRANSIT_DEFAULT, ...LATER]);

/** INT32 and INT64 in the Parquet form: they are numbers in the text form, too. */
const NUMBERS: ReadonlySet<string> = new Set(
  (
    'version srcport dstport protocol packets bytes start end tcp-flags traffic-path packets-lost-no-route packets-lost-blackhole ' +
    'packets-lost-mtu-exceeded packets-lost-ttl-expired'
  ).split(' '),
);

/** The fields of a format as it was configured (`${version} ${srcaddr}`) or as a header says it; undefined where it is no format of flow logs. */
export function readFlowFormat(text: string): readonly string[] | undefined {
  const names = text
    .trim()
    .split(/\s+/)
    .map((name) => /^\$\{(.+)\}$/.exec(name)?.[1] ?? name);
  const known = names.filter((name) => KNOWN.has(name)).length;
  // A field that AWS adds later is kept under its name.
  const isFormat = known > 0 && known * 2 >= names.length && names.every((name) => /^[a-z][a-z0-9-]*$/.test(name)) && new Set(names).size === names.length;
  return isFormat ? names : undefined;
}

/** Reads flow logs line by line; the header of a file holds for the lines after it. */
export function createFlowFormat(configured: readonly string[] | undefined): LineFormat {
  let fields = configured;
  return (line) => {
    const header = /^[a-z]/.test(line) ? readFlowFormat(line) : undefined;
    if (header !== undefined && (header.length > 1 || KNOWN.has(line.trim()))) {
      fields = header;
      return { kind: 'header' };
    }
    const values = line.trim().split(/\s+/);
    if (fields !== undefined) {
      if (values.length === fields.length) return eventOf(fields, values);
      if (looksLikeFlow(values)) return { kind: 'wrong', message: `a flow of ${values.length} fields, where the format has ${fields.length}` };
      return undefined;
    }
    if (values[0] === '2' && looksLikeFlow(values)) return sized(DEFAULT, DEFAULT.length, values);
    return values[1] === 'TransitGateway' && /^\d+$/.test(values[0] ?? '') ? sized(TRANSIT_DEFAULT, TRANSIT_LEAST, values) : undefined;
  };
}

function looksLikeFlow([version, account, network]: readonly string[]): boolean {
  return /^\d{1,2}$/.test(version ?? '') && /^(?:\d{12}|unknown|-)$/.test(account ?? '') && /^(?:eni-|-$|tgw)/.test(network ?? '');
}

function sized(fields: readonly string[], least: number, values: readonly string[]): ReadLine {
  if (values.length < least || values.length > fields.length)
    return { kind: 'wrong', message: `a flow of ${values.length} fields, where the default format has ${least}` };
  return eventOf(fields, values);
}

function eventOf(fields: readonly string[], values: readonly string[]): ReadLine {
  const raw = emptyObject();
  fields.forEach((name, place) => {
    const value = values[place];
    // A hyphen says that the field does not apply or could not be computed.
    if (value !== undefined && value !== '-') raw[name] = NUMBERS.has(name) ? numberOf(value) : value;
  });
  return { kind: 'event', event: kindOf(raw), raw };
}

function kindOf(raw: Readonly<Record<string, EventValue>>): EventKind {
  const isTransit = raw['resource-type'] === 'TransitGateway' || Object.keys(raw).some((name) => name.startsWith('tgw-'));
  return isTransit ? 'tgw-flow' : 'vpc-flow';
}

/**
 * A row of a Parquet file of flow logs; undefined where the columns are not those of flow logs. Hive-compatible files write `account_id` for `account-id`,
 * and their partitions (`year`) are no fields.
 */
export function readFlowRow(row: Readonly<Record<string, EventValue | undefined>>): { readonly event: EventKind; readonly raw: EventObject } | undefined {
  const raw = emptyObject();
  let known = 0;
  for (const [column, value] of Object.entries(row)) {
    const name = column.replaceAll('_', '-');
    if (KNOWN.has(name)) known++;
    if (value === undefined || value === null || value === '-') continue;
    raw[name] = typeof value === 'bigint' && value <= BigInt(Number.MAX_SAFE_INTEGER) && value >= 0n ? Number(value) : value;
  }
  return known * 2 >= Object.keys(row).length && known > 0 ? { event: kindOf(raw), raw } : undefined;
}
