// A folder of saved `aws … describe-*`, `get-*` and `list-*` answers as a snapshot.

import { type CoverageCell, count, createSnapshot, foldCoverage, type Issue, isObject, type JsonObject, type Snapshot } from '../../core/index.ts';
import { type Draft, draftOf, mergeDrafts, placedByFacets } from '../answers/index.ts';
import { TEXT_LIMITS, type TextLimits, walk } from '../files/index.ts';
import { attach, placeless } from './attach.ts';
import { type Collected, collect, emptyCollection } from './collector.ts';
import { findPlaces, type Places } from './consensus.ts';
import { cover } from './cover.ts';
import { keepUnknown } from './unknown.ts';

export interface AwsCliOptions {
  /** RFC 3339 in UTC; without it, the time of the newest file: the answers were true when they were saved. */
  readonly takenAt?: string;
  /** The account of answers whose path and items name none. */
  readonly account?: string;
  /** The Region of answers whose path and items name none. */
  readonly region?: string;
  readonly limits?: TextLimits;
}

export interface SourceCounts {
  /** Files below the folder. */
  readonly files: number;
  /** Files that held an answer. */
  readonly read: number;
  /** Files that are not answers by their name. */
  readonly ignored: number;
  readonly records: number;
  /** Answers about one resource, put beside it. */
  readonly facets: number;
  /** Records of types that the catalogue lacks. */
  readonly unknown: number;
  /** Secret values that were replaced. */
  readonly withheld: number;
}

export interface SourceRead {
  readonly snapshot: Snapshot;
  readonly issues: readonly Issue[];
  readonly counts: SourceCounts;
}

export type SourceResult = { readonly ok: true; readonly value: SourceRead } | { readonly ok: false; readonly issues: readonly Issue[] };

/**
 * Reads every answer below a folder (or one file). What an answer is follows from its members and its file's name;
 * account and Region from its items, its path, the options, and its neighbours, in this order.
 * Answers that the catalogue lacks are kept as `Unknown::…`; secret values are replaced and counted.
 */
export async function readAwsCli(folder: string, options: AwsCliOptions = {}): Promise<SourceResult> {
  const { files, issues: walkIssues } = await walk(folder);
  const collected = emptyCollection();
  collected.issues.push(...walkIssues);
  for (const file of files) await collect(collected, file, options.limits ?? TEXT_LIMITS);
  if (collected.read === 0) return { ok: false, issues: [...collected.issues, nothingUsable(folder, files.length)] };
  const newest = files.reduce((latest, file) => Math.max(latest, file.modified), 0);
  const source = { kind: 'aws-cli', description: folder };
  return { ok: true, value: assemble(collected, { ...options, takenAt: options.takenAt ?? new Date(newest).toISOString() }, source, files.length) };
}

function assemble(
  collected: Collected,
  options: AwsCliOptions & { readonly takenAt: string },
  source: { readonly kind: string; readonly description: string },
  files: number,
): SourceRead {
  const issues: Issue[] = [...collected.issues];
  const places = findPlaces(collected, options);
  issues.push(...places.issues);
  const records = mergeDrafts(draftAll(collected, places, issues), issues).map(placedByFacets);
  const attached = attach(records, collected, places);
  const unknown = keepUnknown(collected, places);
  const covered = cover(collected, places, attached.records);
  issues.push(...attached.issues, ...unknown.issues, ...covered.issues);
  const cells: readonly CoverageCell[] = [...covered.cells, ...attached.cells];
  const made = createSnapshot({ source, takenAt: options.takenAt, coverage: foldCoverage(cells) }, [...attached.records, ...unknown.records]);
  issues.push(...made.issues);
  const counts: SourceCounts = {
    files,
    read: collected.read,
    ignored: collected.ignored,
    records: made.snapshot.size,
    facets: attached.facets,
    unknown: unknown.records.length,
    withheld: collected.withheld,
  };
  return { snapshot: made.snapshot, issues, counts };
}

function draftAll(collected: Collected, places: Places, issues: Issue[]): readonly Draft[] {
  const drafts: Draft[] = [];
  const detectors = detectorNames(collected, places);
  for (const { answer, known, items } of collected.lists) {
    const place = places.placeOf(answer);
    const { file } = answer.hints;
    const lacking = new Map<'account' | 'region' | 'id', number>();
    for (const item of items) {
      const whole = isObject(item) ? completed(known.type.type, item, answer.hints.resources, () => detectors(place)) : item;
      const made = isObject(whole) ? draftOf(known.type, whole, known.rank, place, file) : ({ ok: false, lacks: 'id' } as const);
      if (made.ok) drafts.push(made.draft);
      else lacking.set(made.lacks, (lacking.get(made.lacks) ?? 0) + 1);
    }
    for (const [lacks, number] of lacking) {
      if (lacks !== 'id') issues.push(placeless(file, lacks));
      else {
        issues.push({
          code: 'item-without-id',
          file,
          message: `${count(number, 'item')} of \`${known.call.operation}\` lack what identifies a ${known.type.title}, and are left out`,
          help: 'save the whole answer, without `--query`',
        });
      }
    }
  }
  return drafts;
}

/** What an answer leaves out or says in other words, added beside what it says. */
function completed(type: string, item: JsonObject, resources: readonly string[], detectors: () => readonly string[]): JsonObject {
  if (type === 'AWS::GuardDuty::Detector') return withDetectorId(item, resources, detectors());
  if (type !== 'AWS::Account::Region' || Object.hasOwn(item, 'RegionOptStatus')) return item;
  const status = OPT_STATUS.get(typeof item['OptInStatus'] === 'string' ? item['OptInStatus'] : '');
  return status === undefined ? item : { ...item, RegionOptStatus: status };
}

/**
 * What EC2 and the account service call the same three states of a Region.
 * Sources: https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Region.html
 * https://docs.aws.amazon.com/accounts/latest/reference/API_Region.html
 */
const OPT_STATUS: ReadonlyMap<string, string> = new Map([
  ['opt-in-not-required', 'ENABLED_BY_DEFAULT'],
  ['opted-in', 'ENABLED'],
  ['not-opted-in', 'DISABLED'],
]);

/** GetDetector does not answer the id: it stands in the file's name, or is the only one that ListDetectors names in the place. */
function withDetectorId(item: JsonObject, resources: readonly string[], listed: readonly string[]): JsonObject {
  const id = resources.find((name) => /^[0-9a-f]{32}$/.test(name)) ?? (listed.length === 1 ? listed[0] : undefined);
  return Object.hasOwn(item, 'DetectorId') || id === undefined ? item : { ...item, DetectorId: id };
}

function detectorNames(collected: Collected, places: Places): (place: { account: string | undefined; region: string | undefined }) => readonly string[] {
  const listed = collected.ids.filter(({ known }) => known.type.type === 'AWS::GuardDuty::Detector');
  return ({ account, region }) =>
    listed.flatMap(({ answer, names }) => {
      const place = places.placeOf(answer);
      return place.account === account && place.region === region ? names : [];
    });
}

function nothingUsable(folder: string, files: number): Issue {
  return {
    code: 'nothing-usable',
    file: folder,
    message: files === 0 ? 'it holds no file' : `none of its ${count(files, 'file')} is an answer of AWS`,
    help: 'save answers into it: `aws ec2 describe-vpcs > ACCOUNT/REGION/ec2/describe-vpcs.json`',
  };
}
