// Reads the files one after the other into what they say; places and joins come later, when all are read.

import type { Issue, Json, JsonObject } from '../../core/index.ts';
import { isObject } from '../../core/index.ts';
import { type FoundFile, parseDocuments, readText, type TextLimits, withhold } from '../files/index.ts';
import { type CliError, cliErrorIn } from './cli-error.ts';
import { type FileHints, hintsOf } from './file-hints.ts';
import { callsNamed } from './operations.ts';
import { type FacetOption, type KnownIds, type KnownList, type Recognised, recognise, type TagEntry } from './recognise.ts';

/** One answer: what its file's path says, and what its items agree on once that is known. */
export interface Answer {
  readonly hints: FileHints;
  /** Whether the file is named after a call that is not known to list all there is, such as `list-groups-for-user`. */
  readonly isOtherCall: boolean;
  /** Whether AWS said that there is more than this answer holds. */
  readonly hasMore: boolean;
  readonly answers: number;
}

export interface RawList {
  readonly answer: Answer;
  readonly known: KnownList;
  readonly items: readonly Json[];
}
export interface RawFacet {
  readonly answer: Answer;
  readonly options: readonly FacetOption[];
  readonly document: JsonObject;
  /** What the answer itself names, where it was gathered with others. */
  readonly resource?: string;
}
export interface RawIds {
  readonly answer: Answer;
  readonly known: KnownIds;
  readonly names: readonly string[];
}
export interface RawUnknown {
  readonly answer: Answer;
  readonly name: string;
  readonly items: readonly Json[];
}
export interface RawError {
  readonly answer: Answer;
  readonly error: CliError;
  readonly text: string;
}

export interface Collected {
  readonly lists: RawList[];
  readonly facets: RawFacet[];
  readonly ids: RawIds[];
  readonly unknown: RawUnknown[];
  readonly errors: RawError[];
  readonly tags: TagEntry[];
  readonly issues: Issue[];
  /** Files that held an answer. */
  read: number;
  /** Files that are not answers by their name: notes, scripts, Terraform. */
  ignored: number;
  withheld: number;
}

export const emptyCollection = (): Collected => ({
  lists: [],
  facets: [],
  ids: [],
  unknown: [],
  errors: [],
  tags: [],
  issues: [],
  read: 0,
  ignored: 0,
  withheld: 0,
});

const JSON_NAME = /\.(?:json|jsonl|ndjson)(?:\.gz)?$/i;
// Text files count only when their name says that they are an answer: people keep notes and scripts beside.
const TEXT_NAME = /(?:\.(?:txt|err|out|log|gz))+$|(?:^|\/)[^./]+$/i;

const CREDENTIAL_REPORT = /credential[-_]?report[^/]*\.csv(?:\.gz)?$/i;

/** Reads one file into the collection. */
export async function collect(into: Collected, file: FoundFile, limits: TextLimits): Promise<void> {
  const hints = hintsOf(file.name);
  const isReport = CREDENTIAL_REPORT.test(file.name);
  if (!isReport && !JSON_NAME.test(file.name) && !(TEXT_NAME.test(file.name) && hints.operation !== undefined)) {
    into.ignored += 1;
    return;
  }
  const text = await readText(file, limits);
  if (!text.ok) {
    into.issues.push(...text.issues);
    markUnreadable(into, hints, text.issues[0]?.code ?? 'unreadable');
    return;
  }
  // `--query Content --output text | base64 -d` leaves the report itself.
  collectText(into, hints, isReport ? JSON.stringify({ Content: text.value, ReportFormat: 'text/csv' }) : text.value);
}

function collectText(into: Collected, hints: FileHints, text: string): void {
  const { file } = hints;
  if (text.trim() === '') {
    // `aws … > file` leaves exactly this when the call fails, so it says nothing about the resource.
    into.issues.push({
      code: 'empty-file',
      file,
      message: 'it is empty, as a call that failed leaves it',
      help: 'save the call again with `2>&1`, so that an error is kept',
    });
    markUnreadable(into, hints, 'empty-file');
    return;
  }
  const documents = parseDocuments(text, file);
  if (!documents.ok) {
    const error = cliErrorIn(text);
    if (error !== undefined) {
      into.read += 1;
      into.errors.push({ answer: { hints, isOtherCall: false, hasMore: false, answers: 1 }, error, text: text.slice(0, 4096) });
      return;
    }
    into.issues.push(...documents.issues);
    markUnreadable(into, hints, documents.issues[0]?.code ?? 'json-syntax');
    return;
  }
  let useful = false;
  for (const document of documents.value) {
    const clean = withhold(document, hints.service === 'ssm' || /parameter/i.test(hints.operation ?? file));
    into.withheld += clean.count;
    for (const one of recognise(clean.value, hints)) useful = keep(into, hints, clean.value, one) || useful;
  }
  if (useful) into.read += 1;
}

/** A file that cannot be read still says that its call was made and not answered. */
function markUnreadable(into: Collected, hints: FileHints, code: string): void {
  if (hints.operation === undefined || callsNamed(hints.operation).length === 0) return;
  into.errors.push({
    answer: { hints, isOtherCall: false, hasMore: false, answers: 1 },
    error: { code, operation: hints.operation, status: 'unreadable' },
    text: '',
  });
}

function keep(into: Collected, hints: FileHints, document: Json, one: Recognised): boolean {
  const { file } = hints;
  const isOtherCall = hints.operation !== undefined && callsNamed(hints.operation).length === 0;
  const answer: Answer = { hints, isOtherCall, hasMore: isObject(document) && saysMore(document), answers: one.kind === 'list' ? one.answers : 1 };
  switch (one.kind) {
    case 'list':
      into.lists.push({ answer, known: one.known, items: one.items });
      return true;
    case 'facet':
      into.facets.push({ answer, options: one.options, document: one.answer, ...(one.resource === undefined ? {} : { resource: one.resource }) });
      return true;
    case 'ids':
      into.ids.push({ answer, known: one.known, names: one.names });
      return true;
    case 'unknown':
      into.unknown.push({ answer, name: one.name, items: one.items });
      return true;
    case 'tags':
      into.tags.push(...one.entries);
      return true;
    case 'nothing':
      return true;
    case 'ambiguous':
      into.issues.push({
        code: 'ambiguous-answer',
        file,
        message: `it may be the answer of ${one.operations.map((operation) => `\`${operation}\``).join(' or ')}`,
        help: 'put the name of the service and the call into the name of the file: `iam-list-users.json`',
      });
      return false;
    case 'not-an-answer':
      into.issues.push({
        code: 'not-an-answer',
        file,
        message: one.why,
        help: 'save the whole answer of a call: `aws ec2 describe-vpcs > describe-vpcs.json`',
      });
      return false;
  }
}

/** Source: https://docs.aws.amazon.com/cli/latest/userguide/cli-usage-pagination.html */
function saysMore(document: JsonObject): boolean {
  if (document['IsTruncated'] === true || document['Truncated'] === true) return true;
  if (document['IsTruncated'] === false || document['Truncated'] === false) return false;
  return ['NextToken', 'nextToken', 'NextMarker', 'Marker', 'PaginationToken', 'NextPageToken'].some(
    (name) => typeof document[name] === 'string' && document[name] !== '',
  );
}
