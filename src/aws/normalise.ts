// The SDK's answers as the AWS CLI prints them, so that a record is the same whichever way it was read.

import { isObject, type Json, type JsonObject } from '../core/index.ts';

const MAX_DEPTH = 64;

/** Metadata and undefined members dropped, dates as ISO 8601 in UTC, bytes as base64. */
export function normalise(answer: unknown): JsonObject {
  const value = plain(answer, 0);
  if (!isObject(value)) return {};
  const { $metadata: _, ...rest } = value;
  return rest;
}

function plain(value: unknown, depth: number): Json | undefined {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  if (typeof value === 'bigint') return value.toString();
  if (typeof value !== 'object' || depth > MAX_DEPTH) return undefined;
  // The CLI prints whole seconds unless the service answers parts of them.
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString().replace('.000Z', 'Z');
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
  if (Array.isArray(value)) return value.map((item) => plain(item, depth + 1) ?? null);
  // A body that streams (an object's content) is never asked for, so never read.
  if (Symbol.asyncIterator in value) return undefined;
  const members: Record<string, Json> = {};
  for (const [name, item] of Object.entries(value)) {
    const json = plain(item, depth + 1);
    if (json !== undefined) Object.defineProperty(members, name, { value: json, enumerable: true, writable: true, configurable: true });
  }
  return members;
}
