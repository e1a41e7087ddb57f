// Reads the events of one file, chunk by chunk, in whatever forms they stand in it. Events that stand as JSON are handed on as bytes, unparsed.

import type { Issue } from '../../core/index.ts';
import { classify, isEventOrEnvelope } from './classify.ts';
import type { EventKind, EventObject, EventPlace } from './event.ts';
import { surroundingsOfPath } from './event-of.ts';
import type { Surroundings } from './kinds/index.ts';
import { createLineFormats } from './lines/index.ts';
import type { LineFormat } from './lines/line-format.ts';
import { createSplitter, type Passed, type RecordSpan, SPLIT_LIMITS, type SplitLimits, type Splitter } from './split/index.ts';
import { type Inner, surroundingsOfHead, unwrap } from './unwrap.ts';
import { decodeUtf8, encodeUtf8 } from './utf8.ts';
import { readJson } from './values.ts';

export interface EventSink {
  /** An event whose JSON is `bytes[start, end)`, which hold only until this returns. */
  readonly bytes: (kind: EventKind, bytes: Uint8Array, start: number, end: number, place: EventPlace, around: Surroundings) => void;
  /** An event that does not stand as JSON by itself. */
  readonly value: (kind: EventKind, raw: EventObject, place: EventPlace, around: Surroundings) => void;
  readonly issue: (issue: Issue) => void;
  /** Steps over an object that may be an event (`SplitSink.glance`); if it is one, it is handed on as `bytes` at once. */
  readonly glance?: ((bytes: Uint8Array, at: number) => Passed) | undefined;
}

export interface ReaderOptions {
  /** The fields of flow logs without a header (`readFlowFormat`). */
  readonly flowFields?: readonly string[] | undefined;
  /** Gunzips what stands packed in a record; undefined where it is damaged or too large. */
  readonly gunzip?: ((bytes: Uint8Array) => Uint8Array | undefined) | undefined;
  readonly limits?: SplitLimits;
}

export interface EventReader {
  readonly push: (chunk: Uint8Array) => void;
  readonly end: () => void;
}

/** Envelopes within envelopes: a subscription of CloudWatch Logs in SNS in SQS, and one to spare. */
const MOST_LEVELS = 5;
/** `2026-11-01T06:00:00.000Z ` stands before each line that CloudWatch Logs exports to S3. */
const EXPORTED = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z /;

/** `#Version: 1.0` and others at the head of an extended log file: https://www.w3.org/TR/WD-logfile.html */
const DIRECTIVE = /^#[A-Za-z][\w-]*:/;

/** `file` is the name that issues and events give; a path in S3's form also tells account and Region. */
export function createEventReader(file: string, sink: EventSink, { flowFields, gunzip, limits = SPLIT_LIMITS }: ReaderOptions = {}): EventReader {
  const path = surroundingsOfPath(file);
  const readLine: LineFormat = createLineFormats(flowFields);
  let index = 0;

  const place = (line: number): EventPlace => ({ file, index: index++, line });
  const issue = (code: string, message: string, line: number, help?: string) =>
    sink.issue({ code, message, file, line, ...(help === undefined ? {} : { help }) });

  /** A reader of what stands at a level: the file itself, or a text within it whose line is known. */
  function level(depth: number, around: Surroundings, fixedLine: number | undefined): Splitter {
    let here = around;
    const lineOf = (line: number) => fixedLine ?? line;
    return createSplitter(
      {
        record: (span) => record(span, lineOf(span.line), depth, here),
        problem: ({ code, message, line, offset }) => issue(code, `${message}, at byte ${offset.toLocaleString('en-US')}`, lineOf(line), HELP[code]),
        open: (bytes, start, end) => {
          here = { ...around, ...headOf(bytes, start, end) };
        },
        close: () => {
          here = around;
        },
        glance: sink.glance,
      },
      isEventOrEnvelope,
      { limits },
    );
  }

  function record(span: RecordSpan, line: number, depth: number, around: Surroundings): void {
    if (span.shape === 'line') {
      text(span, line, depth, around);
      return;
    }
    const found = span.keys === 0 && span.bytes[span.start] === 0x5b ? 'wrapped' : classify(span.keys);
    if (typeof found === 'object') sink.bytes(found.event, span.bytes, span.start, span.end, place(line), around);
    else if (found === 'wrapped') wrapped(span, line, depth, around);
    else if (found === 'only-ids') issue('only-ids', 'it lists the ids of findings, not the findings', line, 'ask `aws guardduty get-findings` for them');
    else if (found === undefined) unknown(span, line, depth, around, 'it is no record of a log that is known');
  }

  function wrapped(span: RecordSpan, line: number, depth: number, around: Surroundings): void {
    if (depth >= MOST_LEVELS) {
      issue('record-too-deep', `it is wrapped more than ${MOST_LEVELS} times`, line);
      return;
    }
    const decoded = decodeUtf8(span.bytes, span.start, span.end);
    const read = readJson(decoded.text);
    if (!read.ok) {
      issue(read.reason, 'a record is not JSON', line);
      return;
    }
    if (!decoded.isValid) issue('invalid-utf8', 'a record is not all UTF-8: what is not stands as U+FFFD', line);
    for (const inner of unwrap(read.value, around)) INNER[inner.kind](inner as never, span, line, depth);
  }

  const INNER: { readonly [K in Inner['kind']]: (inner: Extract<Inner, { kind: K }>, span: RecordSpan, line: number, depth: number) => void } = {
    event: ({ event, raw, around }, _, line) => sink.value(event, raw, place(line), around),
    text: ({ text: inside, around }, _, line, depth) => nested(encodeUtf8(inside), line, depth + 1, around),
    packed: ({ bytes }, _, line, depth) => {
      const unpacked = gunzip?.(bytes);
      if (unpacked === undefined) issue('gzip-damaged', 'what it holds packed is no gzip data, or too large', line);
      else nested(unpacked, line, depth + 1, path);
    },
    unknown: (_, span, line, depth) => unknown(span, line, depth, path, 'what it holds is no record of a log that is known'),
  };

  function nested(bytes: Uint8Array, line: number, depth: number, around: Surroundings): void {
    const splitter = level(depth, around, line);
    splitter.push(bytes);
    splitter.end();
  }

  /** A line of text: of a format that is known, perhaps after a time; anything else may still hold events. */
  function text(span: RecordSpan, line: number, depth: number, around: Surroundings): void {
    const decoded = decodeUtf8(span.bytes, span.start, span.end);
    const words = decoded.text.replace(/[\r\0\s]+$/, '');
    if (words === '' || DIRECTIVE.test(words)) return;
    const read = readLine(words);
    const stamp = read === undefined && depth < MOST_LEVELS ? EXPORTED.exec(words) : null;
    if (stamp !== null) nested(encodeUtf8(words.slice(stamp[0].length)), line, depth + 1, around);
    else if (read === undefined) unknown(span, line, depth, around, 'the line is of no format that is known');
    else if (read.kind === 'wrong') issue('wrong-line', read.message, line);
    else if (read.kind === 'event') {
      if (!decoded.isValid) issue('invalid-utf8', 'a line is not all UTF-8: what is not stands as U+FFFD', line);
      sink.value(read.event, read.raw, place(line), around);
    }
  }

  /** Looks for events within what is not known; names it in any case. */
  function unknown(span: RecordSpan, line: number, depth: number, around: Surroundings, message: string): void {
    if (depth >= MOST_LEVELS) {
      issue('unknown-record', message, line);
      return;
    }
    let held = 0;
    const within = createSplitter(
      {
        record: (inner) => {
          const found = classify(inner.keys);
          if (typeof found === 'object') {
            held++;
            sink.bytes(found.event, inner.bytes, inner.start, inner.end, place(line), around);
          } else if (found === 'wrapped') {
            held++;
            wrapped(inner, line, depth + 1, around);
          }
        },
        problem: () => {},
      },
      isEventOrEnvelope,
      { limits, isWithin: true },
    );
    within.push(span.bytes.subarray(span.start, span.end));
    within.end();
    if (held === 0) issue('unknown-record', message, line);
    else issue('unknown-envelope', `${message}, but holds some`, line);
  }

  const splitter = level(0, path, undefined);
  return splitter;
}

const HELP: Readonly<Record<string, string>> = {
  'cut-short': 'everything before the cut was read; fetch the file again',
  'json-syntax': 'everything outside of the damage was read; fetch the file again',
};

/** The members before a list of records. */
function headOf(bytes: Uint8Array, start: number, end: number): Surroundings {
  if (end - start > 65_536) return {};
  const read = readJson(`${decodeUtf8(bytes, start, end).text}]}`);
  return read.ok ? surroundingsOfHead(read.value) : {};
}
