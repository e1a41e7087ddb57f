// manifest.json: what the snapshot is, what its coverage is, and the size and hash of each file beside it.
// Its own last member is the SHA-256 of every byte before that member's line, so that an edit of the manifest shows too.

import { createHash } from 'node:crypto';
import { asNumber, asString, type CoverageRow, canonicalJson, isArray, isObject, type Json, MISSING_REASONS, type SnapshotSource } from '../core/index.ts';
import { fileNames, isStorableType } from './file-name.ts';
import { damaged } from './store-error.ts';

export const MANIFEST = 'manifest.json';
export const FORMAT = 'stoa-snapshot';
const VERSION = 1;

/** One file of a snapshot: the records of one type. */
export interface FileEntry {
  readonly type: string;
  readonly name: string;
  readonly records: number;
  /** As it lies on disk. */
  readonly bytes: number;
  /** Unzipped. INVARIANT: no reader unzips more. */
  readonly unzippedBytes: number;
  /** Of the file as it lies on disk, 64 lower-case hexadecimal digits. */
  readonly sha256: string;
}

export interface Manifest {
  readonly source: SnapshotSource;
  /** RFC 3339 in UTC. */
  readonly takenAt: string;
  readonly coverage: readonly CoverageRow[];
  /** Sorted by type. */
  readonly files: readonly FileEntry[];
}

export function formatManifest(manifest: Manifest): string {
  const lines = (items: readonly object[]) => (items.length === 0 ? '[]' : `[\n${items.map((item) => canonicalJson(item as Json)).join(',\n')}\n]`);
  const body = [
    `{`,
    `"format":${JSON.stringify(FORMAT)},`,
    `"version":${VERSION},`,
    `"takenAt":${JSON.stringify(manifest.takenAt)},`,
    `"source":${canonicalJson({ ...manifest.source })},`,
    `"files":${lines(manifest.files)},`,
    `"coverage":${lines(manifest.coverage)},`,
    ``,
  ].join('\n');
  return body + sealOf(body);
}

/** The manifest in a text, or a thrown `StoreError` that says why it is none. */
export function parseManifest(text: string, file: string): Manifest {
  let value: Json;
  try {
    value = JSON.parse(text) as Json;
  } catch (cause) {
    throw damaged('snapshot-damaged', file, 'the manifest is cut off or was edited: it is not JSON', { cause });
  }
  if (!isObject(value) || value['format'] !== FORMAT) {
    throw damaged('snapshot-foreign', file, 'this manifest is not one of a Stoa snapshot', { help: 'name the folder of a snapshot' });
  }
  const version = asNumber(value['version']) ?? 0;
  if (version > VERSION) {
    throw damaged('snapshot-version', file, `the snapshot has schema version ${version}; this Stoa reads up to ${VERSION}`, { help: 'upgrade stoa' });
  }
  const body = text.slice(0, text.lastIndexOf('"sha256":'));
  if (version !== VERSION || text !== body + sealOf(body)) {
    throw damaged('snapshot-damaged', file, 'the manifest was edited: its bytes do not match its own SHA-256');
  }
  const manifest = readManifest(value);
  if (manifest === undefined) throw damaged('snapshot-damaged', file, 'the manifest does not say what a manifest must say');
  return manifest;
}

function sealOf(body: string): string {
  return `"sha256":"${createHash('sha256').update(body).digest('hex')}"\n}\n`;
}

// `Date.parse` alone takes much that is no time of RFC 3339, remarks in brackets for one. Years have up to six digits in JavaScript.
const TIME = /^(?:\d{4}|[+-]\d{6})-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/;

function readManifest(value: { readonly [key: string]: Json | undefined }): Manifest | undefined {
  const { takenAt, source, files, coverage } = value;
  if (typeof takenAt !== 'string' || !TIME.test(takenAt) || Number.isNaN(Date.parse(takenAt)) || !isObject(source) || !isArray(files) || !isArray(coverage))
    return undefined;
  const { kind, description } = source;
  if (typeof kind !== 'string' || typeof description !== 'string' || !coverage.every(isCoverageRow)) return undefined;
  const entries = files.map(entryOf).filter((entry) => entry !== undefined);
  if (entries.length !== files.length) return undefined;
  const types = new Set(entries.map((entry) => entry.type));
  const names = fileNames(types);
  if (types.size !== entries.length || entries.some((entry) => names.get(entry.type) !== entry.name)) return undefined;
  return { takenAt, source: { kind, description }, files: entries, coverage: coverage as unknown as readonly CoverageRow[] };
}

function entryOf(value: Json): FileEntry | undefined {
  if (!isObject(value)) return undefined;
  const [type, name, sha256] = [asString(value['type']), asString(value['name']), asString(value['sha256'])];
  const sizes = [value['records'], value['bytes'], value['unzippedBytes']];
  if (type === undefined || !isStorableType(type) || name === undefined || sha256 === undefined || !/^[0-9a-f]{64}$/.test(sha256)) return undefined;
  if (!sizes.every((size) => typeof size === 'number' && Number.isSafeInteger(size) && size > 0)) return undefined;
  const [records, bytes, unzippedBytes] = sizes as [number, number, number];
  return { type, name, records, bytes, unzippedBytes, sha256 };
}

function isCoverageRow(row: Json): boolean {
  if (!isObject(row)) return false;
  const { type, facet, resource, action, status, detail, accounts, regions } = row;
  const isOptional = (text: Json | undefined) => text === undefined || typeof text === 'string';
  const isTexts = (list: Json | undefined) => isArray(list) && list.every((item) => typeof item === 'string');
  if (typeof type !== 'string' || typeof action !== 'string' || typeof status !== 'string') return false;
  if (status !== 'read' && !Object.hasOwn(MISSING_REASONS, status)) return false;
  return isOptional(facet) && isOptional(resource) && isOptional(detail) && isTexts(accounts) && isTexts(regions);
}
