// The catalogue of record types: one table, found by name.

import { COMPUTE_TYPES } from './compute.ts';
import { DATA_TYPES } from './data.ts';
import { DETECTION_TYPES } from './detection.ts';
import { DNS_TYPES } from './dns.ts';
import { EC2_MORE_TYPES } from './ec2-more.ts';
import { EDGE_TYPES } from './edge.ts';
import { IDENTITY_TYPES } from './identity.ts';
import { INFRASTRUCTURE_TYPES } from './infrastructure.ts';
import type { RecordType } from './record-type.ts';
import { STORAGE_TYPES } from './storage.ts';

export { iamActionOf } from './actions.ts';
export type { ApiCall, FacetType, NamesCall, RecordType } from './record-type.ts';
export { isShownToOthers } from './shown-to-others.ts';

export const RECORD_TYPES: readonly RecordType[] = [
  ...IDENTITY_TYPES,
  ...DETECTION_TYPES,
  ...INFRASTRUCTURE_TYPES,
  ...EC2_MORE_TYPES,
  ...EDGE_TYPES,
  ...DNS_TYPES,
  ...COMPUTE_TYPES,
  ...DATA_TYPES,
  ...STORAGE_TYPES,
];

const BY_NAME: ReadonlyMap<string, RecordType> = new Map(RECORD_TYPES.map((one) => [one.type, one]));

/** What is known of a type; `undefined` for one that Stoa has never met (it is kept and counted all the same). */
export function recordType(type: string): RecordType | undefined {
  return BY_NAME.get(type);
}

/** The IAM action that lists a type, or the name of the type where none is known. */
export function listActionOf(type: string): string {
  return BY_NAME.get(type)?.lists[0]?.action ?? type;
}

/** The IAM action that reads a facet. */
export function facetActionOf(type: string, facet: string): string {
  return BY_NAME.get(type)?.facets[facet]?.call.action ?? `${type}.${facet}`;
}
