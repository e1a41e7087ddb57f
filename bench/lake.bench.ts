// One rule over stored events: rules of several kinds over a lake that DuckDB fills itself, beside a scan of the same files by hand-written SQL.
// STOA_BENCH_EVENTS says how many events, 1,000,000 unless told; the full size is 10,000,000.

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { backtestLake } from '../src/cli/backtest/backtest-lake.ts';
import { readPack } from '../src/detection/index.ts';
import { openLake } from '../src/store/index.ts';
import { milliseconds, report } from './figure.ts';

const EVENTS = Number(process.env['STOA_BENCH_EVENTS'] ?? 1_000_000);
/** The most milliseconds that one rule may take over 10,000,000 events, on two cores. */
const MOST = (10_000 * EVENTS) / 10_000_000;

/** A week of CloudTrail in three accounts, sorted and packed as the lake packs it. */
const EVENTS_SQL = `
SELECT *, json_object('eventVersion', '1.11', 'userIdentity', json_object('type', 'AssumedRole', 'principalId', 'AROA' || upper(substr(md5(issuer), 1, 17)) || ':s', 'arn', principal, 'accountId', account, 'accessKeyId', access_key,
  'sessionContext', json_object('sessionIssuer', json_object('type', 'Role', 'arn', issuer), 'attributes', json_object('creationDate', '2026-11-01T00:00:00Z', 'mfaAuthenticated', 'false'))),
  'eventTime', strftime(time, '%Y-%m-%dT%H:%M:%SZ'), 'eventSource', event_source, 'eventName', event_name, 'awsRegion', region, 'sourceIPAddress', address, 'userAgent', user_agent,
  'requestParameters', json_object('a', md5((i + 2)::VARCHAR), 'b', md5((i + 3)::VARCHAR), 'userName', 'user-' || (hash(i + 13) % 1000)), 'responseElements', json_object('x', md5((i + 4)::VARCHAR), 'y', md5((i + 5)::VARCHAR)),
  'requestID', md5((i + 1)::VARCHAR), 'eventID', md5(i::VARCHAR), 'eventType', 'AwsApiCall', 'managementEvent', true, 'recipientAccountId', account, 'eventCategory', 'Management',
  'tlsDetails', json_object('tlsVersion', 'TLSv1.3', 'cipherSuite', 'TLS_AES_128_GCM_SHA256', 'clientProvidedHostHeader', event_source))::VARCHAR AS made
FROM (SELECT i, date_trunc('second', TIMESTAMP '2026-11-01' + INTERVAL (i * 86400 * 7 // ${EVENTS}) SECOND) AS time, 'eu-central-1' AS region,
  ['iam', 'ec2', 's3', 'kms', 'sts', 'lambda', 'logs', 'ssm'][1 + (hash(i) % 8)::INT] || '.amazonaws.com' AS event_source,
  ['Describe', 'Get', 'List', 'Put', 'Create', 'Decrypt', 'Assume'][1 + (hash(i + 7) % 7)::INT] || ['Role', 'Bucket', 'Key', 'Instances', 'Secret', 'Function', 'Parameter'][1 + (hash(i + 9) % 7)::INT]
    || CASE WHEN hash(i + 11) % 20 = 0 THEN (hash(i) % 40)::VARCHAR ELSE '' END AS event_name,
  'arn:aws:sts::111122223333:assumed-role/role-' || (hash(i) % 300) || '/s' AS principal, 'arn:aws:iam::111122223333:role/role-' || (hash(i) % 300) AS issuer, 'ASIA' || upper(substr(md5((hash(i) % 5000)::VARCHAR), 1, 16)) AS access_key,
  '198.51.100.' || (hash(i + 15) % 255) AS address, CASE WHEN hash(i + 17) % 100000 = 0 THEN 'python-requests/2.' ELSE 'aws-sdk-go-v2/1.' END || (hash(i + 19) % 60) AS user_agent, ['111122223333', '222233334444', '333344445555'][1 + (hash(i + 1) % 3)::INT] AS account
  FROM range(${EVENTS}) AS r(i))`;

async function fill(folder: string): Promise<void> {
  await mkdir(join(folder, '.tmp'), { recursive: true });
  await writeFile(join(folder, 'stoa-lake.json'), '{"version":2}\n');
  const instance = await DuckDBInstance.create(':memory:', { threads: '2', max_memory: '4GB', temp_directory: join(folder, '.tmp') });
  const connection = await instance.connect();
  await connection.run(`COPY (
    SELECT time, 'cloudtrail/' || md5(i::VARCHAR) || '/' || account AS id, region, event_source, event_name, principal, issuer, access_key, address, user_agent, NULL::VARCHAR AS error_code,
      []::VARCHAR[] AS targets, true AS is_plain, true AS is_whole, 'a-' || (i // 1000) || '.json.gz' AS file, (i % 1000)::INTEGER AS number, made AS raw, 'cloudtrail' AS kind, account, strftime(time, '%Y-%m-%d') AS day
    FROM (${EVENTS_SQL}) ORDER BY kind, account, day, event_name, time, id)
    TO '${folder}' (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 20480, PARTITION_BY (kind, account, day), OVERWRITE_OR_IGNORE, FILENAME_PATTERN 'part-0_{i}')`);
  connection.closeSync();
  instance.closeSync();
}

const rule = (name: string, detection: string) =>
  readPack([{ file: `${name}.yml`, text: `title: ${name}\nlogsource: { product: aws, service: cloudtrail }\ndetection: ${detection}\nlevel: low\n` }]);
const RULES = [
  ['a call by its name', '{ s: { eventSource: iam.amazonaws.com, eventName: [CreateRole, PutKey] }, condition: s }'],
  [
    'a call and its parameters',
    '{ s: { eventSource: iam.amazonaws.com, eventName: CreateRole, requestParameters.userName|startswith: user-7 }, f: { errorCode|exists: true }, condition: s and not f }',
  ],
  ['an agent, whatever the call', '{ s: { userAgent|startswith: python-requests }, condition: s }'],
  ['a parameter, whatever the call', '{ s: { requestParameters.userName: user-7 }, condition: s }'],
] as const;

const folder = await mkdtemp(join(tmpdir(), 'stoa-bench-lake-'));
try {
  await fill(folder);
  const options = { now: Date.now, signal: new AbortController().signal, progress: () => Promise.resolve() };
  for (const [name, detection] of RULES) {
    const lake = await openLake(folder, { create: false });
    try {
      let told = '';
      const before = process.cpuUsage();
      const took = await milliseconds(async () => {
        const { results } = await backtestLake(rule('bench', detection), lake, '', options);
        const [result] = results;
        if (result === undefined || result.events !== EVENTS || result.tally.total() === 0) throw new Error(`${name}: nothing was found`);
        told = `${result.tally.total()} matches, ${result.asked} read`;
      });
      const { user, system } = process.cpuUsage(before);
      // What other programs take of the two cores is no time of ours.
      const ours = (user + system) / 1000 / 2;
      report({
        name: `${name}, over ${EVENTS.toLocaleString('en-US')} events`,
        measured: `${Math.round(ours)} ms on each of two cores, ${Math.round(took)} ms by the clock (${told})`,
        comparedWith: `${MOST} ms`,
        ratio: ours / MOST,
        limit: 1,
      });
    } finally {
      lake.close();
    }
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
