// Which records mention an ARN or a resource id anywhere in their configuration: the edges of the model, untyped.
// Built once a type, when first asked for; one pass over the text of each record.

import type { Json } from './json.ts';
import type { ResourceRecord } from './record.ts';
import type { TypeTable } from './type-table.ts';

// sg-0a1b2c3d, vpce-0123456789abcdef0, ami-…: a short lower-case prefix and 8 or 17 hexadecimal digits.
const RESOURCE_ID = /^[a-z][a-z0-9-]{0,30}-(?:[0-9a-f]{8}|[0-9a-f]{17})$/;
const MAX_DEPTH = 64;

export type ReferenceIndex = (key: string) => readonly ResourceRecord[];

export function createReferenceIndex(table: TypeTable): ReferenceIndex {
  let index: Map<string, ResourceRecord[]> | undefined;
  return (key) => (index ??= build(table)).get(key) ?? [];
}

function build(table: TypeTable): Map<string, ResourceRecord[]> {
  const index = new Map<string, ResourceRecord[]>();
  for (const record of table.records) {
    const seen = new Set<string>();
    collect(record.config, seen, 0);
    seen.delete(record.arn);
    seen.delete(record.id);
    for (const key of seen) {
      const list = index.get(key);
      if (list === undefined) index.set(key, [record]);
      else list.push(record);
    }
  }
  return index;
}

function collect(value: Json | undefined, into: Set<string>, depth: number): void {
  if (typeof value === 'string') {
    if (value.startsWith('arn:') || RESOURCE_ID.test(value)) into.add(value);
    return;
  }
  if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) return;
  for (const item of Object.values(value)) collect(item, into, depth + 1);
}
