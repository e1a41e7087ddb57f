// JSON's grammar over bytes, as a machine that stops where a record begins or ends and can go on with the next chunk. It makes no values.
// Source: https://www.rfc-editor.org/rfc/rfc8259 (numbers and escapes are left to whoever reads the record)

import { IS_COLON, IS_COMMA, IS_LIST, IS_LIST_END, IS_OBJECT, IS_OBJECT_END, IS_QUOTE, IS_SCALAR, IS_SPACE, KINDS } from './json-bytes.ts';
import { wordAt } from './keys.ts';
import { MAX_DEPTH } from './record.ts';

/** What the grammar expects next. */
const VALUE = 0;
const VALUE_OR_END = 1;
const KEY_OR_END = 2;
const KEY = 3;
const COLON = 4;
export const COMMA_OR_END = 5;

const OBJECT = 1;
const LIST = 2;

/** Why a scan stopped. */
export type Stop = 'more' | 'open' | 'close' | 'list' | 'fault';

export interface Machine {
  at: number;
  line: number;
  state: number;
  depth: number;
  readonly stack: Uint8Array;
  /** Stops as `open` before a list or object that begins at this depth. */
  openAt: number;
  /** Stops as `close` after an end that leaves this depth. */
  closeAt: number;
  /** The depth whose keys are looked at. */
  watch: number;
  /** The bits of the watched keys. */
  bits: number;
  /** The last watched key is of a list of records. */
  isContainer: boolean;
  /** Where the string that goes on began; -1 outside of strings. */
  stringAt: number;
  isKey: boolean;
  inScalar: boolean;
  /** How many values at `openAt` were neither list nor object. */
  scalars: number;
  fault: 'json-syntax' | 'record-too-deep';
}

export function createMachine(): Machine {
  return {
    at: 0,
    line: 1,
    state: VALUE,
    depth: 0,
    stack: new Uint8Array(MAX_DEPTH + 2),
    openAt: -1,
    closeAt: 0,
    watch: -1,
    bits: 0,
    isContainer: false,
    stringAt: -1,
    isKey: false,
    inScalar: false,
    scalars: 0,
    fault: 'json-syntax',
  };
}

/** Stands anew within these levels, before a value or after one. */
export function restart(machine: Machine, levels: readonly ('object' | 'list')[], where: 'before a value' | 'after a value' = 'before a value'): void {
  levels.forEach((level, depth) => {
    machine.stack[depth] = level === 'object' ? OBJECT : LIST;
  });
  machine.depth = levels.length;
  machine.state = where === 'before a value' ? VALUE : COMMA_OR_END;
  machine.stringAt = -1;
  machine.inScalar = false;
  machine.isContainer = false;
}

/** Goes on from `machine.at` until something is to be decided or the bytes end. */
export function scan(machine: Machine, bytes: Uint8Array, limit: number): Stop {
  const m = machine;
  while (m.at < limit) {
    if (m.stringAt >= 0) {
      const ended = scanString(m, bytes, limit);
      if (ended !== 'end') return ended;
      continue;
    }
    const kind = KINDS[bytes[m.at] as number] as number;
    if (m.inScalar) {
      if (kind === IS_SCALAR) {
        m.at++;
        continue;
      }
      m.inScalar = false;
    }
    switch (kind) {
      case IS_SPACE:
        if (bytes[m.at] === 0x0a) m.line++;
        m.at++;
        break;
      case IS_QUOTE:
        if (m.state > KEY) return 'fault';
        m.isKey = m.state >= KEY_OR_END;
        if (!m.isKey && m.depth === m.openAt) m.scalars++;
        m.stringAt = m.at++;
        break;
      case IS_COMMA:
        if (m.state !== COMMA_OR_END || m.depth === 0) return 'fault';
        m.state = m.stack[m.depth - 1] === OBJECT ? KEY : VALUE;
        m.at++;
        break;
      case IS_COLON:
        if (m.state !== COLON) return 'fault';
        m.state = VALUE;
        m.at++;
        break;
      case IS_OBJECT:
      case IS_LIST: {
        if (m.state > VALUE_OR_END) return 'fault';
        if (m.depth === m.openAt) return 'open';
        const stop = enter(m, kind === IS_LIST);
        if (stop !== undefined) return stop;
        break;
      }
      case IS_OBJECT_END:
      case IS_LIST_END:
        if (m.depth === 0 || m.stack[m.depth - 1] !== (kind === IS_OBJECT_END ? OBJECT : LIST)) return 'fault';
        if (m.state !== COMMA_OR_END && m.state !== (kind === IS_OBJECT_END ? KEY_OR_END : VALUE_OR_END)) return 'fault';
        m.depth--;
        m.state = COMMA_OR_END;
        m.at++;
        if (m.depth <= m.closeAt) return 'close';
        break;
      case IS_SCALAR:
        if (m.state > VALUE_OR_END) return 'fault';
        if (m.depth === m.openAt) m.scalars++;
        m.state = COMMA_OR_END;
        m.inScalar = true;
        m.at++;
        break;
      default:
        m.fault = 'json-syntax';
        return 'fault';
    }
  }
  return 'more';
}

/** Steps into the list or object that begins here. */
export function enter(m: Machine, isList: boolean): 'fault' | 'list' | undefined {
  if (m.depth >= MAX_DEPTH) {
    m.fault = 'record-too-deep';
    return 'fault';
  }
  const holdsRecords = isList && m.isContainer && m.depth === m.watch;
  m.isContainer = false;
  m.stack[m.depth++] = isList ? LIST : OBJECT;
  m.state = isList ? VALUE_OR_END : KEY_OR_END;
  m.at++;
  return holdsRecords ? 'list' : undefined;
}

/** To the end of the string that goes on; a control character in it says that its end is lost. */
function scanString(m: Machine, bytes: Uint8Array, limit: number): 'end' | 'more' | 'fault' {
  let at = m.at;
  for (; at < limit; at++) {
    const byte = bytes[at] as number;
    if (byte === 0x22) break;
    if (byte === 0x5c) {
      // The next chunk begins with the backslash again.
      if (at + 1 >= limit) break;
      at++;
    } else if (byte < 0x20) {
      m.at = at;
      m.fault = 'json-syntax';
      return 'fault';
    }
  }
  m.at = at;
  if (at >= limit || bytes[at] !== 0x22) return 'more';
  if (m.isKey) {
    m.isContainer = false;
    if (m.depth === m.watch) {
      const word = wordAt(bytes, m.stringAt + 1, at);
      m.bits |= word.bit;
      m.isContainer = word.isContainer;
    }
  }
  m.state = m.isKey ? COLON : COMMA_OR_END;
  m.stringAt = -1;
  m.at = at + 1;
  return 'end';
}
