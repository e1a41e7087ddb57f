// A snapshot as the files that `aws` CLI calls would leave, written by the catalogue: the reader's inverse, for tests.

import {
  type ApiCall,
  isArray,
  type Json,
  type JsonObject,
  RECORD_TYPES,
  type RecordType,
  type ResourceRecord,
  recordType,
  type Snapshot,
} from '../../core/index.ts';
import type { Files } from '../files/folder.cases.ts';
import { isRegionless } from '../files/index.ts';

export function savedAnswers(snapshot: Snapshot): Files {
  const files = new Map<string, JsonObject | string>();
  const lists = new Map<string, JsonObject[]>();
  for (const type of snapshot.types) {
    for (const record of snapshot.of(type).records) saveRecord(record, files, lists);
  }
  return Object.fromEntries(files);
}

function saveRecord(record: ResourceRecord, files: Map<string, JsonObject | string>, lists: Map<string, JsonObject[]>): void {
  const row = recordType(record.type);
  const call = row?.lists[0];
  if (row === undefined || call === undefined) return;
  const place = `${record.account}/${isRegionless(row) ? 'global' : record.region}/${call.service}`;
  const name = record.id.replaceAll(/[/:]/g, '_');
  const add = (path: string, answer: JsonObject) => {
    const before = files.get(path);
    files.set(path, typeof before === 'object' ? { ...before, ...answer } : answer);
  };
  for (const [key, { call: facet, none }] of Object.entries(row.facets)) {
    const value = Object.hasOwn(record.config, key) ? record.config[key] : undefined;
    const file = isOfSeveralTypes(facet) ? record.arn.replaceAll(/[/:]/g, '_') : name;
    const path = `${record.account}/${record.region}/${facet.service}/${cliName(facet.operation)}${key === 'StaticRoutes' ? '-static' : ''}/${file}.json`;
    if (value === undefined) continue;
    if (value === null && none.length > 0) files.set(path, `An error occurred (${none[0]}) when calling the ${facet.operation} operation: none`);
    else if (facet.items === 'Parents[].Id') add(path, { Parents: (isArray(value) ? value : [value]).map((Id) => ({ Id })) });
    else add(path, nest(value, facet.items.replace(/\[\]$/, '')));
  }
  const item = Object.fromEntries(Object.entries(record.config).filter(([key]) => !Object.hasOwn(row.facets, key)));
  if (!call.items.endsWith('[]')) {
    add(`${place}/${cliName(call.operation)}/${name}.json`, nest(item, call.items));
    return;
  }
  const path = `${place}/${cliName(call.operation)}.json`;
  const list = lists.get(path + record.type) ?? [];
  lists.set(path + record.type, list);
  const { Reservation, ...instance } = item;
  list.push(record.type === 'AWS::EC2::Instance' ? { ...(Reservation as JsonObject | undefined), Instances: [instance] } : item);
  add(path, nest(list, call.items.replace(/\[\].*$/, '')));
}

/** Calls that are asked by ARN, for resources of several types that may have one name. */
function isOfSeveralTypes({ service, operation }: ApiCall): boolean {
  const asks = (type: RecordType) => Object.values(type.facets).some(({ call }) => call.service === service && call.operation === operation);
  return service === 'network-firewall' && RECORD_TYPES.filter(asks).length > 1;
}

function nest(value: Json, path: string): JsonObject {
  if (path === '') return value as JsonObject;
  return path.split('.').reduceRight<Json>((inner, name) => ({ [name]: inner }), value) as JsonObject;
}

const cliName = (operation: string) => operation.replaceAll(/(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, '-').toLowerCase();
