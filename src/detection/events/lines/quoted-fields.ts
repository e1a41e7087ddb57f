// Lines of fields between spaces, some of them in quotes or brackets, as load balancers and S3 write them.

import type { EventValue } from '../../patterns/index.ts';
import type { EventKind } from '../event.ts';
import { emptyObject } from '../values.ts';
import type { ReadLine } from './line-format.ts';

/**
 * The fields of a line. A quote ends its field only before a space or the end, and not after a backslash: what users send may hold quotes.
 * Undefined where a field is not ended: the line is cut.
 */
export function quotedFields(line: string): readonly string[] | undefined {
  const fields: string[] = [];
  let at = 0;
  while (at < line.length) {
    const close = line[at] === '"' ? '"' : line[at] === '[' ? ']' : '';
    const end = close === '' ? plainEnd(line, at) : closedEnd(line, at + 1, close);
    if (end < 0) return undefined;
    fields.push(close === '' ? line.slice(at, end) : line.slice(at + 1, end));
    at = end + (close === '' ? 1 : 2);
  }
  return fields;
}

function plainEnd(line: string, start: number): number {
  const space = line.indexOf(' ', start);
  return space < 0 ? line.length : space;
}

function closedEnd(line: string, start: number, close: string): number {
  for (let at = line.indexOf(close, start); at >= 0; at = line.indexOf(close, at + 1)) {
    const isEscaped = line[at - 1] === '\\' && line[at - 2] !== '\\' && at > start;
    if ((at + 1 === line.length || line[at + 1] === ' ') && !isEscaped) return at;
  }
  return -1;
}

/** How a field becomes members of the event. */
export type FieldKind = 'text' | 'number' | 'endpoint' | 'request';
export type FieldRow = readonly [name: string, kind?: FieldKind];

/** The event of the fields, in their order; `-` is missing, and fields that AWS has added since are kept by number. */
export function eventOfFields(event: EventKind, rows: readonly FieldRow[], least: number, fields: readonly string[] | undefined): ReadLine {
  if (fields === undefined || fields.length < least)
    return { kind: 'wrong', message: `a line of ${fields?.length ?? 'unfinished'} fields, where ${least} are written` };
  const raw = emptyObject();
  fields.forEach((value, place) => {
    const [name, kind = 'text'] = rows[place] ?? [`field_${place + 1}`];
    if (value !== '-' && value !== '') MEMBERS[kind](raw, name, value);
  });
  return { kind: 'event', event, raw };
}

const MEMBERS: Readonly<Record<FieldKind, (raw: Record<string, EventValue>, name: string, value: string) => void>> = {
  text: (raw, name, value) => {
    raw[name] = value;
  },
  number: (raw, name, value) => {
    raw[name] = numberOf(value);
  },
  /** `client:port` stands also as `client_ip` and `client_port`, as in AWS's table for Athena. */
  endpoint: (raw, name, value) => {
    raw[`${name}:port`] = value;
    const [, address = value, port] = /^\[?(.*?)\]?:(\d+)$/.exec(value) ?? [];
    raw[`${name}_ip`] = address;
    if (port !== undefined) raw[`${name}_port`] = Number(port);
  },
  /** `GET https://example.com:443/ HTTP/1.1` */
  request: (raw, name, value) => {
    raw[name] = value;
    const [, verb, url, protocol] = /^(\S+) (.*) (\S+)$/.exec(value) ?? [];
    if (verb === undefined || url === undefined || protocol === undefined) return;
    raw['request_verb'] = verb;
    raw['request_url'] = url;
    raw['request_proto'] = protocol;
  },
};

/** Numbers as logs write them; anything else, and what a double cannot hold, stays a text. */
export function numberOf(text: string): EventValue {
  const value = /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  return Number.isNaN(value) || Math.abs(value) > Number.MAX_SAFE_INTEGER ? text : value;
}
