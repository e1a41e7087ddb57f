// The further answers about one record: a value, `null` where AWS says that there is none, or a failure that becomes coverage.

import { type CoverageCell, GLOBAL, isArray, type Json, type JsonObject, type RecordType, type ResourceRecord } from '../core/index.ts';
import { placedByFacets, valueAt, withhold } from '../sources/index.ts';
import type { Failure } from './api.ts';
import { type AskPorts, askPages } from './ask.ts';
import type { CallRow, Place } from './calls/row.ts';
import { saysNone, statusOf } from './says-none.ts';

export interface FacetFailure {
  readonly facet: string;
  readonly action: string;
  readonly status: 'denied' | 'failed';
  readonly detail: string;
  readonly resource: string;
  readonly account: string;
  readonly region: string;
}

type OwnFailure = Omit<FacetFailure, 'resource' | 'account' | 'region'>;

/** The facet that tells where the record is, and so has to be asked first. */
const PLACING = 'LocationConstraint';

export async function collectFacets(
  row: CallRow,
  type: RecordType,
  record: ResourceRecord,
  place: Place,
  ports: AskPorts,
): Promise<{ readonly config: JsonObject; readonly failures: readonly OwnFailure[] }> {
  const names = Object.keys(row.facets).sort();
  const values = new Map<string, Json>();
  const failures: OwnFailure[] = [];
  const ask = async (name: string, about: ResourceRecord) => {
    const facet = type.facets[name];
    if (facet === undefined) throw new Error(`the catalogue has no facet ${name} of ${type.type}`);
    const input = row.facets[name]?.(about);
    if (input === undefined) {
      values.set(name, null);
      return;
    }
    const region = about.region === GLOBAL ? place.region : about.region;
    const value = await askFacet(facet, { account: place.account, region }, input, ports);
    if (value.ok) values.set(name, value.value);
    else failures.push({ facet: name, action: value.failure.action ?? facet.call.action, status: statusOf(value.failure), detail: value.failure.code });
  };
  const filled = (): JsonObject => ({ ...record.config, ...Object.fromEntries([...values].sort(([a], [b]) => (a < b ? -1 : 1))) });
  if (names.includes(PLACING)) await ask(PLACING, record);
  const placed = placedByFacets({ ...record, config: filled() });
  await Promise.all(names.filter((name) => name !== PLACING).map((name) => ask(name, placed)));
  return { config: filled(), failures };
}

async function askFacet(
  { call, none }: RecordType['facets'][string],
  place: Pick<Place, 'account' | 'region'>,
  input: JsonObject,
  ports: AskPorts,
): Promise<{ readonly ok: true; readonly value: Json } | { readonly ok: false; readonly failure: Failure }> {
  let value: Json | undefined;
  for await (const page of askPages(ports, place, call, input)) {
    if (!page.ok) return saysNone(none, page) ? { ok: true, value: null } : { ok: false, failure: page };
    const part = valueAt(withhold(page.value, call.service === 'ssm').value, call.items);
    value = isArray(value) && isArray(part) ? [...value, ...part] : (value ?? part);
  }
  return { ok: true, value: value ?? null };
}

/** A failure that met every record of an account and Region alike is one statement about them all. */
export function facetCells(type: RecordType, failures: readonly FacetFailure[], asked: ReadonlyMap<string, number>): readonly CoverageCell[] {
  const groups = new Map<string, FacetFailure[]>();
  for (const failure of failures) {
    const key = [failure.facet, failure.action, failure.status, failure.detail, failure.account, failure.region].join('\n');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [failure]);
    else group.push(failure);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { resource: _, ...rest } = first;
    const isAll = group.length > 1 && group.length === asked.get(`${first.account}\n${first.region}`);
    return isAll ? [{ type: type.type, ...rest }] : group.map((one) => ({ type: type.type, ...one }));
  });
}
