// AWS Config's configuration snapshots, and answers about configuration items, as a snapshot.

import {
  type CoverageCell,
  compareText,
  count,
  createSnapshot,
  foldCoverage,
  GLOBAL,
  groupBy,
  type Issue,
  isArray,
  isObject,
  type Json,
  recordType,
} from '../../core/index.ts';
import type { SourceResult } from '../aws-cli/index.ts';
import { type FoundFile, isRegionless, parseDocuments, readText, TEXT_LIMITS, type TextLimits, walk } from '../files/index.ts';
import { type ConfigItem, readItem, recordOf, timeIn } from './config-item.ts';

export interface ConfigOptions {
  /** RFC 3339 in UTC; without it, the time of the newest snapshot or item. */
  readonly takenAt?: string;
  readonly limits?: TextLimits;
}

interface ItemFile {
  readonly file: string;
  readonly items: readonly ConfigItem[];
  /** The snapshot that the file is (a part) of; `undefined` for histories and answers of queries, which are never whole. */
  readonly snapshot: string | undefined;
  /** Sortable; '' where it is not said. */
  readonly time: string;
}

interface Tally {
  readonly issues: Issue[];
  readonly files: ItemFile[];
  ignored: number;
}

/**
 * Reads configuration snapshot files (plain or gzip), folders of them as AWS Config lays them out in S3, and saved answers of
 * `get-resource-config-history`, `batch-get-resource-config` and `select-resource-config`. Of several snapshots of an account
 * and Region the newest counts; of several items about a resource the latest; a deleted resource is no record.
 * Source: https://docs.aws.amazon.com/config/latest/developerguide/example-s3-snapshot.html
 */
export async function readConfigSnapshot(path: string, options: ConfigOptions = {}): Promise<SourceResult> {
  const walked = await walk(path);
  const tally: Tally = { issues: [...walked.issues], files: [], ignored: 0 };
  for (const file of walked.files) await readOne(file, tally, options.limits ?? TEXT_LIMITS);
  if (tally.files.length === 0) return { ok: false, issues: [...tally.issues, nothingUsable(path, walked.files.length)] };
  const current = newestSnapshots(tally);
  const latest = latestItems(current);
  const records = [];
  let withheld = 0;
  let unreadable = 0;
  for (const item of latest.values()) {
    if (item.state !== 'there') continue;
    const made = recordOf(item);
    if (made === undefined) unreadable += 1;
    else {
      withheld += made.withheld;
      records.push(made.record);
    }
  }
  if (unreadable > 0) {
    tally.issues.push({
      code: 'item-without-configuration',
      message: `${count(unreadable, 'configuration item')} hold no configuration, and are left out`,
      help: 'deliver a configuration snapshot, or select `configuration` in the query',
    });
  }
  const newest = current.reduce((time, file) => later(file.time, time), '');
  const modified = new Date(walked.files.reduce((time, file) => Math.max(time, file.modified), 0)).toISOString();
  const takenAt = options.takenAt ?? (newest === '' ? modified : newest.replace('.000Z', 'Z'));
  const source = { kind: 'config', description: path };
  const made = createSnapshot({ source, takenAt, coverage: foldCoverage(coverageOf(current, latest)) }, records);
  const { snapshot } = made;
  const unknown = snapshot.types.filter((type) => recordType(type) === undefined).reduce((sum, type) => sum + snapshot.of(type).records.length, 0);
  const counts = { files: walked.files.length, read: tally.files.length, ignored: tally.ignored, records: snapshot.size, facets: 0, unknown, withheld };
  return { ok: true, value: { snapshot, issues: [...tally.issues, ...made.issues], counts } };
}

async function readOne(file: FoundFile, tally: Tally, limits: TextLimits): Promise<void> {
  if (!/\.json(?:\.gz)?$/i.test(file.name)) {
    tally.ignored += 1;
    return;
  }
  const text = await readText(file, limits);
  const documents = text.ok ? parseDocuments(text.value, file.name) : text;
  if (!documents.ok) {
    tally.issues.push(...documents.issues);
    return;
  }
  for (const document of documents.value) {
    const found = itemsIn(document);
    if (found === undefined) {
      tally.issues.push({
        code: 'not-an-answer',
        file: file.name,
        message: 'it holds no configuration items',
        help: 'AWS Config writes `{"fileVersion", "configSnapshotId", "configurationItems"}`',
      });
      continue;
    }
    const items = found.values.flatMap((value) => readItem(value) ?? []);
    const strange = found.values.length - items.length;
    if (strange > 0) {
      tally.issues.push({
        code: 'not-an-item',
        file: file.name,
        message: `${count(strange, 'item')} lack a resource type, id, account or Region, and are left out`,
        help: 'select `resourceType`, `resourceId`, `accountId`, `awsRegion` and `configuration` in a query',
      });
    }
    tally.files.push({ file: file.name, items, snapshot: found.snapshot, time: timeOf(file.name, items) });
  }
}

/** The items of a file's or an answer's document. */
function itemsIn(document: Json): { readonly values: readonly Json[]; readonly snapshot: string | undefined } | undefined {
  if (!isObject(document)) return undefined;
  const { configurationItems, baseConfigurationItems, Results: results, configSnapshotId } = document;
  if (isArray(configurationItems)) return { values: configurationItems, snapshot: typeof configSnapshotId === 'string' ? configSnapshotId : undefined };
  if (isArray(baseConfigurationItems)) return { values: baseConfigurationItems, snapshot: undefined };
  if (!isArray(results)) return undefined;
  return { values: results.flatMap((text) => (typeof text === 'string' ? parsedResult(text) : [])), snapshot: undefined };
}

/** A result of a query is JSON in a string. */
function parsedResult(text: string): readonly Json[] {
  const found = parseDocuments(text, '');
  return found.ok ? found.value : [null];
}

/** From the name that Config gives the file, else from the latest item. */
function timeOf(file: string, items: readonly ConfigItem[]): string {
  const [, year, month, day, hour, minute, second] = /_(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z_/.exec(file) ?? [];
  const named = timeIn(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return named !== '' ? named : items.reduce((time, item) => later(item.capturedAt, time), '');
}

function later(a: string, b: string): string {
  return compareText(a, b) > 0 ? a : b;
}

/** Of the snapshots of one account and Region only the newest; a resource that is gone since would come back otherwise. */
function newestSnapshots(tally: Tally): readonly ItemFile[] {
  const newest = new Map<string, ItemFile>();
  const placeOf = (file: ItemFile) => /(\d{12})_Config_([a-z0-9-]+)_ConfigSnapshot/.exec(file.file)?.slice(1).join('\n') ?? placeOfItems(file.items);
  for (const file of tally.files) {
    if (file.snapshot === undefined) continue;
    const best = newest.get(placeOf(file));
    if (best === undefined || file.time > best.time) newest.set(placeOf(file), file);
  }
  const kept = tally.files.filter((file) => file.snapshot === undefined || newest.get(placeOf(file))?.snapshot === file.snapshot);
  const older = tally.files.length - kept.length;
  if (older > 0) {
    tally.issues.push({
      code: 'older-snapshot',
      message: `${count(older, 'file')} of older snapshots are passed over, as there are newer ones of the same account and Region`,
      help: 'read an older snapshot by its own path',
    });
  }
  return kept;
}

function placeOfItems(items: readonly ConfigItem[]): string {
  const item = items.find((one) => one.region !== GLOBAL) ?? items[0];
  return item === undefined ? '' : `${item.account}\n${item.region}`;
}

function latestItems(files: readonly ItemFile[]): ReadonlyMap<string, ConfigItem> {
  const latest = new Map<string, ConfigItem>();
  for (const { items } of files) {
    for (const item of items) {
      // IAM is recorded in several Regions where each records global resources; the item is the same, its Region is not.
      const key = isRegionless(recordType(item.type)) ? item.key.replace(`\n${item.region}\n`, '\n\n') : item.key;
      const before = latest.get(key);
      if (before === undefined || item.capturedAt > before.capturedAt) latest.set(key, item);
    }
  }
  return latest;
}

/**
 * A type is read where a whole snapshot holds an item of it. No item does not prove that there is no resource: Config may not
 * record the type there, so the type stays absent. Buckets are recorded Region by Region, so no snapshot proves that all are there.
 */
function* coverageOf(files: readonly ItemFile[], latest: ReadonlyMap<string, ConfigItem>): Iterable<CoverageCell> {
  const notRecorded = new Set(
    [...latest.values()].filter((item) => item.state === 'not-recorded').map((item) => `${item.type}\n${item.account}\n${item.region}`),
  );
  const items = files.filter((file) => file.snapshot !== undefined).flatMap((file) => file.items);
  for (const [key, [item]] of groupBy(items, (one) => `${one.type}\n${one.account}\n${one.region}`)) {
    if (item === undefined || item.type === 'AWS::S3::Bucket' || notRecorded.has(key)) continue;
    const row = recordType(item.type);
    const region = isRegionless(row) ? GLOBAL : item.region;
    yield { type: item.type, action: row?.lists[0]?.action ?? item.type, status: 'read', account: item.account, region };
  }
}

function nothingUsable(path: string, files: number): Issue {
  return {
    code: 'nothing-usable',
    file: path,
    message: files === 0 ? 'it holds no file' : `none of its ${count(files, 'file')} is a configuration snapshot of AWS Config`,
    help: 'copy `AWSLogs/ACCOUNT/Config` from the bucket of the delivery channel',
  };
}
