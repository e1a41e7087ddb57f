// CloudTrail Lake's results: rows of columns, as GetQueryResults answers them, and as CSV where they were saved to S3.
// Sources: https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_GetQueryResults.html,
// https://docs.aws.amazon.com/awscloudtrail/latest/userguide/query-run-query.html (saved as CSV, gzip)

import type { EventValue } from '../../patterns/index.ts';
import type { EventObject } from '../event.ts';
import { emptyObject, isObject, readJson } from '../values.ts';
import type { LineFormat } from './line-format.ts';

const NEEDED = ['eventName', 'eventSource'];

/** The names of columns as events write them; queries answer them as they were typed. */
const FIELDS = (
  'eventVersion userIdentity eventTime eventSource eventName awsRegion sourceIPAddress userAgent errorCode errorMessage requestParameters ' +
  'responseElements additionalEventData requestID eventID readOnly resources eventType apiVersion managementEvent recipientAccountId sharedEventID ' +
  'annotation vpcEndpointId vpcEndpointAccountId serviceEventDetails addendum edgeDeviceDetails insightDetails eventCategory tlsDetails ' +
  'sessionCredentialFromConsole eventJson eventContext'
).split(' ');
const NAMES: ReadonlyMap<string, string> = new Map(FIELDS.map((name) => [name.toLowerCase(), name]));

/** Columns that are structures in events. */
const STRUCTURES: ReadonlySet<string> = new Set(
  'userIdentity requestParameters responseElements additionalEventData resources serviceEventDetails addendum insightDetails tlsDetails'.split(' '),
);

/**
 * The event of a row; undefined where the row is of something else. A structure that is not written as JSON cannot be read back without a guess:
 * it is left out, and named as left out, so that rules about it are undecided.
 */
export function eventOfRow(cells: readonly (readonly [column: string, value: string])[]): EventObject | undefined {
  const raw = emptyObject();
  for (const [column, text] of cells) {
    const name = NAMES.get(column.toLowerCase()) ?? column;
    if (text === '' || text === 'null') continue;
    raw[name] = cellOf(name, text);
  }
  const whole = raw['eventJson'];
  if (isObject(whole) && NEEDED.every((name) => Object.hasOwn(whole, name))) return whole;
  return NEEDED.every((name) => Object.hasOwn(raw, name)) ? raw : undefined;
}

function cellOf(name: string, text: string): EventValue {
  if (name === 'eventTime') return text.replace(/^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.\d+)?$/, '$1T$2Z');
  if (text === 'true' || text === 'false') return text === 'true';
  const isStructure = STRUCTURES.has(name);
  if (!isStructure && name !== 'eventJson') return text;
  const read = /^[[{]/.test(text) ? readJson(text) : undefined;
  return read?.ok === true ? read.value : { omitted: true, reason: 'not written as JSON by CloudTrail Lake' };
}

/** Reads rows of a CSV file whose header names the columns of events. */
export function createLakeTable(): LineFormat {
  let columns: readonly string[] | undefined;
  return (line) => {
    if (/eventname/i.test(line) && /eventsource/i.test(line)) {
      const header = csvCells(line);
      if (header !== undefined && header.length > 1 && header.every((name) => /^[\w.@-]+$/.test(name))) {
        columns = header;
        return { kind: 'header' };
      }
    }
    if (columns === undefined || !line.includes(',')) return undefined;
    const cells = csvCells(line);
    const names = columns;
    if (cells?.length !== names.length)
      return { kind: 'wrong', message: `a row of ${cells?.length ?? 'unfinished'} cells, where the header has ${names.length}` };
    const raw = eventOfRow(cells.map((cell, place) => [names[place] as string, cell] as const));
    return raw === undefined ? { kind: 'wrong', message: 'a row without `eventName` or `eventSource`' } : { kind: 'event', event: 'cloudtrail', raw };
  };
}

/** The cells of a line of CSV (RFC 4180); undefined where a quote is not ended. */
function csvCells(line: string): readonly string[] | undefined {
  const cells: string[] = [];
  let at = 0;
  while (at <= line.length) {
    if (line[at] !== '"') {
      const comma = line.indexOf(',', at);
      const end = comma < 0 ? line.length : comma;
      cells.push(line.slice(at, end).trim());
      at = end + 1;
      continue;
    }
    let cell = '';
    let from = at + 1;
    for (;;) {
      const quote = line.indexOf('"', from);
      if (quote < 0) return undefined;
      cell += line.slice(from, quote);
      from = quote + 1;
      if (line[from] !== '"') break;
      cell += '"';
      from++;
    }
    if (from < line.length && line[from] !== ',') return undefined;
    cells.push(cell);
    at = from + 1;
  }
  return cells;
}
