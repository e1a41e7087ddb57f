// What a CloudTrail trail records, from its own answers.
// Sources: https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_GetEventSelectors.html and API_AdvancedFieldSelector.html

import { asBoolean, asObjects, asString, asStrings, at, isArray, isObject, type Json, type JsonObject, type ResourceRecord } from '../core/index.ts';

export const TRAIL = 'AWS::CloudTrail::Trail';

export const isOrganizationTrail = (trail: ResourceRecord) => asBoolean(trail.config['IsOrganizationTrail']) === true;
export const isMultiRegion = (trail: ResourceRecord) => asBoolean(trail.config['IsMultiRegionTrail']) === true;
/** Needs the facet `Status`; `undefined` where it does not say. */
export const isLogging = (trail: ResourceRecord) => asBoolean(at(trail.config['Status'], 'IsLogging'));

export type ManagementEvents =
  /** Reads and writes of every service. */
  | { readonly kind: 'all' }
  | { readonly kind: 'part'; readonly lacks: string }
  /** Several narrowed selectors may add up to everything; Stoa does not compute that. */
  | { readonly kind: 'not-modelled' }
  | { readonly kind: 'unreadable' };

/** One selector of management events: which of them it lets through. */
interface Selector {
  readonly reads: boolean;
  readonly writes: boolean;
  /** What it leaves out besides: services, users. */
  readonly narrowedBy: string | undefined;
}

/** Which management events the trail keeps, by the facet `EventSelectors`. */
export function managementEvents(trail: ResourceRecord): ManagementEvents {
  const answer = trail.config['EventSelectors'];
  const advanced = at(answer, 'AdvancedEventSelectors');
  const basic = at(answer, 'EventSelectors');
  const isAdvanced = isArray(advanced) && advanced.length > 0;
  if (!isObject(answer) || (!isAdvanced && !isArray(basic))) return { kind: 'unreadable' };
  const selectors = isAdvanced ? asObjects(advanced).flatMap(readAdvanced) : asObjects(basic).flatMap(readBasic);
  const outcomes = [
    covered(
      selectors.filter((one) => one.reads),
      'read events',
    ),
    covered(
      selectors.filter((one) => one.writes),
      'write events',
    ),
  ];
  return outcomes.find((one) => one.kind === 'part') ?? outcomes.find((one) => one.kind === 'not-modelled') ?? { kind: 'all' };
}

function covered(selectors: readonly Selector[], what: string): ManagementEvents {
  if (selectors.some((one) => one.narrowedBy === undefined)) return { kind: 'all' };
  const [only, another] = selectors;
  if (another !== undefined) return { kind: 'not-modelled' };
  return { kind: 'part', lacks: only?.narrowedBy === undefined ? what : `${what} left out by ${only.narrowedBy}` };
}

/** The defaults of the API count where a member is absent. */
function readBasic(selector: JsonObject): readonly Selector[] {
  if (asBoolean(selector['IncludeManagementEvents']) === false) return [];
  const type = asString(selector['ReadWriteType']) ?? 'All';
  const excluded = asStrings(selector['ExcludeManagementEventSources']);
  const narrowedBy = excluded.length > 0 ? `ExcludeManagementEventSources ${excluded.join(', ')}` : undefined;
  return [{ reads: type !== 'WriteOnly', writes: type !== 'ReadOnly', narrowedBy }];
}

function readAdvanced(selector: JsonObject): readonly Selector[] {
  const fields = asObjects(selector['FieldSelectors']);
  const isManagement = fields.some((one) => one['Field'] === 'eventCategory' && asStrings(one['Equals']).includes('Management'));
  if (!isManagement) return [];
  const readOnly = fields.find((one) => one['Field'] === 'readOnly');
  const values = readOnly === undefined ? ['true', 'false'] : asStrings(readOnly['Equals']);
  const narrowing = fields.find((one) => one['Field'] !== 'eventCategory' && (one['Field'] !== 'readOnly' || !hasOnlyEquals(one)));
  const narrowedBy = narrowing === undefined ? undefined : describeField(narrowing);
  return [{ reads: values.includes('true'), writes: values.includes('false'), narrowedBy }];
}

/** Whether a field selector names values and nothing else. */
export function hasOnlyEquals(field: JsonObject): boolean {
  return Object.entries(field).every(([key, value]) => key === 'Field' || key === 'Equals' || isNothing(value));
}

function isNothing(value: Json | undefined): boolean {
  return value === undefined || value === null || (isArray(value) && value.length === 0);
}

function describeField(field: JsonObject): string {
  const tests = Object.entries(field).filter(([key, value]) => key !== 'Field' && !isNothing(value));
  return `${asString(field['Field']) ?? 'a field'} ${tests.map(([operator, values]) => `${operator} ${asStrings(values).join(', ')}`).join(' ')}`;
}
