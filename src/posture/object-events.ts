// Which events of S3 objects a trail keeps, by the facet `EventSelectors`.
// Sources: https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_DataResource.html and API_AdvancedFieldSelector.html

import { asObjects, asString, asStrings, at, isArray, isObject, type JsonObject, type ResourceRecord } from '../core/index.ts';
import { hasOnlyEquals } from './trails.ts';

export type ObjectEvents =
  /** Of every bucket, those that are still to be made included. */
  | 'all'
  | 'some'
  | 'none'
  /** Several narrowed selectors may add up to everything; Stoa does not compute that. */
  | 'not-modelled'
  | 'unreadable';

const OBJECT = 'AWS::S3::Object';
// Both stand for every bucket: with the colons of an ARN's empty parts, and without.
const EVERY_BUCKET = /^arn:[^:]+:s3(?::::)?$/;

/** What the trail keeps of the objects that are read, or of those that are written. */
export function objectEvents(trail: ResourceRecord, which: 'reads' | 'writes'): ObjectEvents {
  const answer = trail.config['EventSelectors'];
  const advanced = at(answer, 'AdvancedEventSelectors');
  const basic = at(answer, 'EventSelectors');
  if (isArray(advanced) && advanced.length > 0) return fromAdvanced(asObjects(advanced), which);
  return isObject(answer) && isArray(basic) ? fromBasic(asObjects(basic), which) : 'unreadable';
}

/** Buckets that are named one by one are never all of them. */
function fromBasic(selectors: readonly JsonObject[], which: 'reads' | 'writes'): ObjectEvents {
  const other = which === 'reads' ? 'WriteOnly' : 'ReadOnly';
  const kept = selectors.filter((one) => (asString(one['ReadWriteType']) ?? 'All') !== other);
  const resources = kept.flatMap((one) => asObjects(one['DataResources']).filter((resource) => resource['Type'] === OBJECT));
  if (resources.some((one) => asStrings(one['Values']).some((value) => EVERY_BUCKET.test(value)))) return 'all';
  return resources.length > 0 ? 'some' : 'none';
}

function fromAdvanced(selectors: readonly JsonObject[], which: 'reads' | 'writes'): ObjectEvents {
  const kept = selectors.map((one) => asObjects(one['FieldSelectors'])).filter((fields) => keeps(fields, which));
  if (kept.some((fields) => fields.every(narrowsNothing))) return 'all';
  if (kept.length > 1) return 'not-modelled';
  return kept.length === 1 ? 'some' : 'none';
}

function keeps(fields: readonly JsonObject[], which: 'reads' | 'writes'): boolean {
  const named = (name: string) => fields.find((field) => field['Field'] === name);
  const isOfObjects = asStrings(named('eventCategory')?.['Equals']).includes('Data') && asStrings(named('resources.type')?.['Equals']).includes(OBJECT);
  const readOnly = named('readOnly');
  return isOfObjects && (readOnly === undefined || !hasOnlyEquals(readOnly) || asStrings(readOnly['Equals']).includes(which === 'reads' ? 'true' : 'false'));
}

function narrowsNothing(field: JsonObject): boolean {
  const name = asString(field['Field']) ?? '';
  if (name === 'resources.ARN') {
    const { Field: _, StartsWith: begins, ...rest } = field;
    return asStrings(begins).some((value) => EVERY_BUCKET.test(value)) && hasOnlyEquals(rest) && !isArray(rest['Equals']);
  }
  return ['eventCategory', 'resources.type', 'readOnly'].includes(name) && hasOnlyEquals(field);
}
