// An item of an answer as a record in the making, and several answers about one resource as one record.

import {
  asString,
  by,
  canonicalJson,
  GLOBAL,
  groupBy,
  type Issue,
  type JsonObject,
  partitionOfRegion,
  type RecordType,
  type ResourceRecord,
} from '../../core/index.ts';
import { isRegionless, isRegionName, tagsOf } from '../files/index.ts';
import { fill } from './item-path.ts';
import { placeOf } from './place.ts';

/** Where an answer is from, as far as that is known. */
export interface DraftPlace {
  readonly account: string | undefined;
  readonly region: string | undefined;
}

export interface Draft {
  readonly record: ResourceRecord;
  /** 0 for the fullest call. */
  readonly rank: number;
  /** Whether the answer is from the resource's own account and Region, rather than from one that it is shown to. */
  readonly isOwn: boolean;
  /** The account and Region of the answer. */
  readonly from: string;
  readonly file: string;
}

export type Drafted = { readonly ok: true; readonly draft: Draft } | { readonly ok: false; readonly lacks: 'account' | 'region' | 'id' };

/** Counted in the account that asked, so not a fact about a policy that AWS gives to all. */
const COUNTED_IN_ACCOUNT = ['AttachmentCount', 'PermissionsBoundaryUsageCount'];

export function draftOf(type: RecordType, item: JsonObject, rank: number, place: DraftPlace, file: string): Drafted {
  const told = placeOf(type, item);
  const account = told.account ?? place.account;
  if (account === undefined) return { ok: false, lacks: 'account' };
  const region = isRegionless(type) ? GLOBAL : (told.region ?? place.region);
  if (region === undefined) return { ok: false, lacks: 'region' };
  const partition = told.partition ?? partitionOfRegion(region === GLOBAL ? (place.region ?? '') : region);
  const id = fill(type.id, item, { account, region, partition });
  const arn = fill(type.arn, item, { account, region, partition });
  if (id === undefined || arn === undefined) return { ok: false, lacks: 'id' };
  const config = account === 'aws' && type.type === 'AWS::IAM::ManagedPolicy' ? without(item, COUNTED_IN_ACCOUNT) : item;
  const isOwn = (place.account ?? account) === account && (region === GLOBAL || (place.region ?? region) === region);
  const record: ResourceRecord = { type: type.type, arn, id, account, region: regionOf(type, item, region), tags: tagsOf(item), config };
  return { ok: true, draft: { record, rank, isOwn, from: `${place.account ?? ''}/${place.region ?? ''}`, file } };
}

/** Buckets are listed once an account, but each lives in a Region, which newer answers name. */
function regionOf(type: RecordType, item: JsonObject, region: string): string {
  const told = type.type === 'AWS::S3::Bucket' ? asString(item['BucketRegion']) : undefined;
  return told !== undefined && isRegionName(told) ? told : region;
}

function without(item: JsonObject, names: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(item).filter(([name]) => !names.includes(name)));
}

/**
 * One record for each resource: its owner's answers before others', the fullest call before those that fill in what it lacks.
 * Answers of one call in one place that differ are a contradiction; the first file counts.
 */
export function mergeDrafts(drafts: readonly Draft[], issues: Issue[]): ResourceRecord[] {
  const merged: ResourceRecord[] = [];
  for (const same of groupBy(drafts, ({ record }) => `${record.type}\n${record.arn}`).values()) {
    const ordered =
      same.length === 1
        ? same
        : same.toSorted(
            by(
              (one) => (one.isOwn ? '0' : '1') + String(one.rank).padStart(3, '0'),
              latestFirst,
              (one) => one.file,
            ),
          );
    const [first] = ordered;
    if (first === undefined) continue;
    const seen = new Map<string, Draft>();
    let { config } = first.record;
    for (const draft of ordered) {
      const key = `${draft.rank} ${draft.from}`;
      const before = seen.get(key);
      if (before === undefined) {
        seen.set(key, draft);
        // What another account was shown is used only where the owner's own answer is not there.
        if (draft.isOwn === first.isOwn && draft.rank !== first.rank) config = { ...draft.record.config, ...config };
      } else if (draft.isOwn && draft.record.account !== 'aws' && !isSame(before, draft)) {
        issues.push({
          code: 'contradictory-record',
          file: draft.file,
          message: `it tells other facts about \`${draft.record.arn}\` than \`${before.file}\`, which counts`,
          help: 'keep one answer of each call',
        });
      }
    }
    merged.push({ ...first.record, config, tags: tagsOf(config) });
  }
  return merged;
}

const isSame = (a: Draft, b: Draft) => a.record.config === b.record.config || canonicalJson(a.record.config) === canonicalJson(b.record.config);

/** Policies of AWS change over time; the latest counts. Digits turned round, as the order is of text. */
function latestFirst(draft: Draft): string {
  if (draft.record.account !== 'aws') return '';
  const date = asString(draft.record.config['UpdateDate']) ?? '';
  return date.replaceAll(/\d/g, (digit) => String(9 - Number(digit)));
}
