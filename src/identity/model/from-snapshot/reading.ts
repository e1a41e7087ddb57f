// What every reader of a snapshot shares: where policies are gathered, and how a part that is missing is named.

import {
  facetActionOf,
  facetOf,
  GLOBAL,
  isArray,
  isObject,
  type Json,
  type JsonObject,
  listActionOf,
  type Missing,
  type ResourceRecord,
  recordType,
  type Snapshot,
} from '../../../core/index.ts';
import type { Known, ModelPolicy, NotKnown } from '../access-model.ts';
import { notKnown } from '../known.ts';

export interface Reading {
  readonly snapshot: Snapshot;
  /** `aws`, `aws-cn`, … */
  readonly partition: string;
  /** By id; the first of an id counts. */
  readonly policies: Map<string, ModelPolicy>;
  readonly tagsOf: (record: ResourceRecord) => Known<Readonly<Record<string, string>>>;
}

/** Puts a policy into the model and answers its id. */
export function addPolicy(reading: Reading, policy: ModelPolicy): string {
  if (!reading.policies.has(policy.id)) reading.policies.set(policy.id, policy);
  return policy.id;
}

/** What is missing of the list of a type in an account, `undefined` where it was read whole. */
export function missingList(snapshot: Snapshot, type: string, account: string, region: string): Missing | undefined {
  const known = recordType(type);
  if (known?.scope === 'organization') return snapshot.coverage.missingAnywhere(type);
  return snapshot.coverage.missing(type, account, known?.scope === 'global' ? GLOBAL : region);
}

/** Nobody answered the call that would tell. */
export function absent(action: string): Missing {
  return { reason: 'absent', name: action };
}

export type ReadFacet = { readonly kind: 'value'; readonly value: Json } | { readonly kind: 'none' } | { readonly kind: 'missing'; readonly missing: Missing };

/** A facet of a record, or why it is missing. */
export function readFacet(snapshot: Snapshot, record: ResourceRecord, facet: string): ReadFacet {
  const found = facetOf(record, facet);
  if (found.kind !== 'missing') return found;
  const { type, account, arn, region } = record;
  const where = recordType(type)?.scope === 'global' ? GLOBAL : region;
  return { kind: 'missing', missing: snapshot.coverage.missingFacet(type, facet, account, where, arn) ?? absent(facetActionOf(type, facet)) };
}

/** The value of a facet made into a part of the model; `none` says what stands for "there is none". */
export function facetPart<T>(snapshot: Snapshot, record: ResourceRecord, facet: string, none: T, read: (value: Json) => T): Known<T> {
  const found = readFacet(snapshot, record, facet);
  if (found.kind === 'missing') return notKnown(found.missing, record.arn);
  return found.kind === 'none' ? none : read(found.value);
}

/**
 * The objects of a list, where it is one and holds nothing else: what is passed over in silence could have denied, or allowed, everything.
 * `undefined` for anything else.
 */
export function wholeList(value: Json | undefined): readonly JsonObject[] | undefined {
  return isArray(value) && value.every(isObject) ? value : undefined;
}

/** An answer that is there and of another shape than AWS's. */
export function unreadable(action: string, what: string): NotKnown {
  return notKnown({ reason: 'unreadable', name: action }, what);
}

/** The action that lists a type, as what is missing of one record. */
export function absentRecord(type: string, arn: string): NotKnown {
  return notKnown(absent(listActionOf(type)), arn);
}
