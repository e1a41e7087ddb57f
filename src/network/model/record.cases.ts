// Records of AWS's answers, made by hand for the tests of what reads them.

import {
  type AddressBlock,
  createSnapshot,
  foldCoverage,
  type JsonObject,
  listActionOf,
  parseCidr,
  RECORD_TYPES,
  type ResourceRecord,
  type Snapshot,
} from '../../core/index.ts';

export const ACCOUNT = '111122223333';
export const REGION = 'us-east-1';

export function recordOf(type: string, id: string, config: JsonObject, more: Partial<ResourceRecord> = {}): ResourceRecord {
  return { type, arn: `arn:${id}`, id, account: ACCOUNT, region: REGION, tags: {}, config, ...more };
}

/** How others refer to a record. */
export function refTo(type: string, id: string, more: Partial<ResourceRecord> = {}) {
  const { arn, account, region } = recordOf(type, id, {}, more);
  return { type, id, arn, account, region };
}

export function blockOf(text: string): AddressBlock {
  const block = parseCidr(text);
  if (block === undefined) throw new Error(text);
  return block;
}

/** A snapshot in which everything was read but some types. */
export function snapshotOf(records: readonly ResourceRecord[], unread: readonly string[] = []): Snapshot {
  const cells = RECORD_TYPES.filter(({ type }) => !unread.includes(type)).map(({ type, scope }) => ({
    type,
    action: listActionOf(type),
    status: 'read' as const,
    account: ACCOUNT,
    region: scope === 'regional' ? REGION : 'global',
  }));
  return createSnapshot({ source: { kind: 'test', description: '' }, takenAt: '2026-11-01T00:00:00Z', coverage: foldCoverage(cells) }, records).snapshot;
}
