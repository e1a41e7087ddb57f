// Bytes of any log, chunk by chunk, into its records, unparsed: elements of lists of records, JSON values one after another, lines of text.
// After damage it looks for the next record that it would have known, so that only what is damaged is lost.

import { beginsList } from './begins-list.ts';
import { NEWLINE, type Source, sourceOf } from './json-bytes.ts';
import { GLANCE_DEPTH, MAX_DEPTH, type Passed, SPLIT_LIMITS, type SplitOptions, type SplitProblem, type SplitSink, type Splitter } from './record.ts';
import { COMMA_OR_END, createMachine, enter, restart, scan } from './scan.ts';
import { passWhole } from './whole.ts';

/** More than this many bytes are never read twice because of damage; then what is damaged is passed over. */
const MAX_REWORK = 128 * 1024 * 1024;
/** Lists of records within lists of records, and what holds them. */
const MOST_FRAMES = 8;
/** The levels in which a record may stand so that it nests no deeper with them than the machine goes. */
const GLANCED = MAX_DEPTH - GLANCE_DEPTH;
const OPEN_OBJECT = 0x7b;
const OPEN_LIST = 0x5b;

interface Frame {
  readonly kind: 'list' | 'wrapper';
  /** Of what stands in it. */
  readonly depth: number;
}

/** `isKnown` tells from the bits of a record's keys whether it is one of a log: that is what is looked for after damage. */
export function createSplitter(sink: SplitSink, isKnown: (keys: number) => boolean, { limits = SPLIT_LIMITS, isWithin = false }: SplitOptions = {}): Splitter {
  const m = createMachine();
  let bytes: Uint8Array = new Uint8Array(0);
  let source: Source | undefined;
  /** The first newline that is not counted by then; -1 where these bytes have no more. */
  let newline = -1;
  let newlineOf: Uint8Array | undefined;
  let base = 0;
  let record = -1;
  let recordLine = 1;
  let frames: Frame[] = [];
  /** What the last good record of a list had for keys. */
  let learned = 0;
  /** Nothing is believed until a known record was found again. */
  let isLost = isWithin;
  let seekFrom = isWithin ? 0 : -1;
  let rework = 0;
  /** The list that is read is only supposed to be one. */
  let isSupposed = false;
  let isEnd = false;
  let hasNamedNul = false;

  const problem = (code: SplitProblem['code'], message: string, at: number, onLine: number) => sink.problem({ code, message, line: onLine, offset: base + at });

  /** What the machine looks out for outside of records. */
  function settle(): void {
    const frame = frames.at(-1);
    record = -1;
    m.openAt = frame?.kind === 'list' ? frame.depth : -1;
    m.watch = frame?.kind === 'wrapper' ? frame.depth : -1;
    m.closeAt = frame === undefined ? 0 : frame.depth - 1;
  }

  function begin(depth: number): void {
    record = m.at;
    recordLine = m.line;
    m.openAt = -1;
    m.closeAt = depth;
    m.watch = bytes[m.at] === OPEN_OBJECT ? depth + 1 : -1;
    m.bits = 0;
  }

  /** Mostly a record is all there, and all well. */
  function beginOrPass(depth: number): void {
    begin(depth);
    if (isLost || bytes[m.at] !== OPEN_OBJECT) return;
    if (depth <= GLANCED && sink.glance !== undefined && pass(sink.glance(bytes, m.at))) return;
    if (source?.bytes !== bytes) source = sourceOf(bytes, bytes.length);
    pass(passWhole(source, m.at, depth));
  }

  /** Leaves the machine as if it had gone through the record. */
  function pass(passed: Passed): boolean {
    if (passed.end < 0) return false;
    m.line += linesIn(m.at, passed.end);
    m.at = passed.end;
    m.bits = passed.keys;
    m.state = COMMA_OR_END;
    m.isContainer = false;
    finish();
    return true;
  }

  /** Texts have no newlines, so that all are between them. */
  function linesIn(start: number, behind: number): number {
    if (newlineOf !== bytes || (newline >= 0 && newline < start)) {
      newlineOf = bytes;
      newline = bytes.indexOf(NEWLINE, start);
    }
    let lines = 0;
    for (; newline >= 0 && newline < behind; newline = bytes.indexOf(NEWLINE, newline + 1)) lines++;
    return lines;
  }

  function finish(): void {
    const inList = frames.length > 0;
    // What is within something unknown is always to be a known record.
    const isBelieved = !isLost || isKnown(m.bits) || (!isWithin && m.bits !== 0 && m.bits === learned);
    if (!isBelieved) {
      again();
      return;
    }
    if (isLost && !inList && (isWithin || !startsLine(record))) {
      // Inside something whose beginning is lost: what follows is read as its list.
      frames = [
        { kind: 'wrapper', depth: 1 },
        { kind: 'list', depth: 2 },
      ];
      restart(m, ['object', 'list'], 'after a value');
      isSupposed = true;
    }
    isLost = isWithin;
    if (inList) learned = m.bits;
    sink.record({ bytes, start: record, end: m.at, shape: 'json', keys: m.bits, line: recordLine });
    settle();
  }

  function startsLine(at: number): boolean {
    return at === 0 ? base === 0 : bytes[at - 1] === NEWLINE;
  }

  function fault(): void {
    if (!isLost) {
      const [code, message] =
        m.fault === 'record-too-deep' ? (['record-too-deep', 'it nests too deep'] as const) : (['json-syntax', `it is not JSON`] as const);
      problem(code, message, m.at, m.line);
    }
    // Between records there is nothing to read again.
    if (record < 0) lose(m.at);
    else again();
  }

  /** Looks for records within the one that turned out to be none. */
  function again(): void {
    rework += m.at - record;
    lose(rework > MAX_REWORK ? m.at + 1 : record + 1);
  }

  function lose(from: number): void {
    if (record >= 0) m.line = recordLine;
    // A list that was only supposed ends where it is not continued.
    else if (isSupposed) frames = [];
    isSupposed = false;
    isLost = true;
    m.fault = 'json-syntax';
    seekFrom = from;
    settle();
  }

  /** The next place at which a record may begin: an object, or, outside of lists, a line. False where more bytes are needed. */
  function seek(): boolean {
    const inList = frames.some(({ kind }) => kind === 'list');
    for (let at = seekFrom; at < bytes.length; at++) {
      const byte = bytes[at];
      if (byte === NEWLINE) {
        m.line++;
        if (!inList && !isWithin) {
          frames = [];
          settle();
          restart(m, []);
          [m.at, seekFrom, isLost] = [at + 1, -1, false];
          return true;
        }
      }
      if (byte !== OPEN_OBJECT) continue;
      if (inList) {
        while (frames.at(-1)?.kind === 'wrapper') frames.pop();
        settle();
        restart(m, levels());
      } else {
        frames = [];
        settle();
        restart(m, []);
      }
      [m.at, seekFrom] = [at, -1];
      begin(m.depth);
      return true;
    }
    seekFrom = bytes.length;
    return false;
  }

  const levels = () =>
    Array.from({ length: frames.at(-1)?.depth ?? 0 }, (_, at) => (frames.some(({ kind, depth }) => kind === 'list' && depth === at + 1) ? 'list' : 'object'));

  /** What stands outside of every list and record. False where more bytes are needed. */
  function top(): boolean {
    if (isWithin) {
      lose(m.at);
      return true;
    }
    while (m.at < bytes.length) {
      const byte = bytes[m.at] as number;
      if (byte === NEWLINE) m.line++;
      if (byte === 0 && !hasNamedNul) {
        hasNamedNul = true;
        problem('nul-bytes', 'it holds NUL bytes between its records, as a file does whose writing was interrupted', m.at, m.line);
      }
      if (!(byte <= 0x20 || byte === 0x2c || isMark(byte))) break;
      m.at++;
    }
    if (m.at >= bytes.length) return false;
    const byte = bytes[m.at];
    if (byte === OPEN_OBJECT) {
      restart(m, []);
      beginOrPass(0);
      return true;
    }
    if (byte === OPEN_LIST) {
      const isList = beginsList(bytes, m.at, isEnd || bytes.length - m.at > limits.maxRecord);
      if (isList !== true) return isList === false && line();
      restart(m, []);
      enter(m, true);
      frames.push({ kind: 'list', depth: 1 });
      settle();
      return true;
    }
    if (byte === 0x7d || byte === 0x5d) {
      // What is left of something whose beginning was lost.
      m.at++;
      return true;
    }
    return line();
  }

  /** A byte of the byte order mark, at the beginning of the stream. */
  const isMark = (byte: number) => base + m.at < 3 && (byte === 0xef || byte === 0xbb || byte === 0xbf);

  function line(): boolean {
    const found = bytes.indexOf(NEWLINE, m.at);
    if (found < 0 && !isEnd) {
      if (bytes.length - m.at <= limits.maxRecord) return false;
      problem('record-too-long', `a line is longer than ${limits.maxRecord} bytes`, m.at, m.line);
      lose(m.at);
      return true;
    }
    const stop = found < 0 ? bytes.length : found;
    sink.record({ bytes, start: m.at, end: stop, shape: 'line', keys: 0, line: m.line });
    m.at = stop;
    return true;
  }

  function run(): void {
    for (;;) {
      if (seekFrom >= 0) {
        if (!seek()) return;
        continue;
      }
      if (record < 0 && frames.length === 0) {
        if (!top()) return;
        continue;
      }
      if (!step()) return;
    }
  }

  function step(): boolean {
    const stop = scan(m, bytes, bytes.length);
    if (m.scalars > 0) {
      if (!isLost) problem('not-an-object', 'a list of records holds something that is neither object nor list', m.at, m.line);
      m.scalars = 0;
    }
    if (stop === 'more') return false;
    if (stop === 'fault') fault();
    else if (stop === 'open') beginOrPass(m.depth);
    else if (stop === 'list') openList();
    else if (record >= 0) finish();
    else {
      frames.pop();
      sink.close?.();
      settle();
    }
    return true;
  }

  function openList(): void {
    // Nobody wraps lists so deep; the list belongs to what it stands in.
    if (frames.length >= MOST_FRAMES) return;
    if (record >= 0) {
      frames.push({ kind: 'wrapper', depth: m.depth - 1 });
      if (!isLost) sink.open?.(bytes, record, m.at);
    }
    frames.push({ kind: 'list', depth: m.depth });
    settle();
  }

  /** Forgets the bytes that are done with. */
  function compact(): void {
    // Outside of records a text is not kept, unless it may be a name.
    if (record < 0 && m.stringAt >= 0 && (!m.isKey || bytes.length - m.stringAt > limits.maxRecord)) [m.stringAt, m.isKey] = [m.at, false];
    const kept = Math.min(...[record, m.stringAt, seekFrom].filter((at) => at >= 0), seekFrom >= 0 ? seekFrom : m.at);
    if (kept <= 0) return;
    bytes = bytes.subarray(kept);
    base += kept;
    m.at -= kept;
    if (record >= 0) record -= kept;
    if (m.stringAt >= 0) m.stringAt -= kept;
    if (seekFrom >= 0) seekFrom -= kept;
  }

  function push(chunk: Uint8Array): void {
    if (bytes.length === 0) bytes = chunk;
    else {
      const joined = new Uint8Array(bytes.length + chunk.length);
      joined.set(bytes);
      joined.set(chunk, bytes.length);
      bytes = joined;
    }
    run();
    const isTooLong = () => record >= 0 && bytes.length - record > limits.maxRecord;
    while (isTooLong()) {
      if (!isLost) problem('record-too-long', `a record is longer than ${limits.maxRecord} bytes`, record, recordLine);
      again();
      run();
    }
    compact();
  }

  function end(): void {
    isEnd = true;
    run();
    const isOpen = () => record >= 0 || (seekFrom >= 0 && seekFrom < bytes.length);
    while (isOpen()) {
      if (record >= 0) {
        if (!isLost) problem('cut-short', 'the file ends within a record', record, recordLine);
        again();
      }
      run();
    }
    if (frames.length > 0 && !isLost && !isSupposed) problem('cut-short', 'the file ends within a list of records', bytes.length, m.line);
  }

  return { push, end };
}
