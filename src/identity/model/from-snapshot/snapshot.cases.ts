// Snapshots made by hand for tests of the readers.

import {
  type CoverageRow,
  createSnapshot,
  GLOBAL,
  type JsonObject,
  listActionOf,
  type ResourceRecord,
  recordType,
  type Snapshot,
} from '../../../core/index.ts';

export const ACCOUNT = '111122223333';
export const REGION = 'eu-west-1';

interface Options {
  readonly account?: string;
  readonly region?: string;
  readonly id?: string;
  readonly tags?: Readonly<Record<string, string>>;
}

export function record(type: string, arn: string, config: JsonObject = {}, options: Options = {}): ResourceRecord {
  const { account = ACCOUNT, tags = {} } = options;
  const region = options.region ?? (recordType(type)?.scope === 'regional' ? REGION : GLOBAL);
  return { type, arn, id: options.id ?? arn.slice(Math.max(arn.lastIndexOf('/'), arn.lastIndexOf(':')) + 1), account, region, tags, config };
}

/** The list of each type was read in the account, save those that are said to be denied; `more` is the coverage of facets. */
export function snapshotOf(
  records: readonly ResourceRecord[],
  read: readonly string[] = [],
  denied: readonly string[] = [],
  more: readonly CoverageRow[] = [],
): Snapshot {
  const row = (type: string, status: CoverageRow['status']): CoverageRow => ({
    type,
    action: listActionOf(type),
    status,
    ...(status === 'denied' ? { detail: 'AccessDenied' } : {}),
    accounts: [ACCOUNT],
    regions: [recordType(type)?.scope === 'regional' ? REGION : GLOBAL],
  });
  const coverage = [...read.map((type) => row(type, 'read')), ...denied.map((type) => row(type, 'denied')), ...more];
  const { snapshot, issues } = createSnapshot({ source: { kind: 'test', description: '' }, takenAt: '2026-11-01T00:00:00Z', coverage }, records);
  if (issues.length > 0) throw new Error(JSON.stringify(issues));
  return snapshot;
}

export const ALLOW: JsonObject = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] };
