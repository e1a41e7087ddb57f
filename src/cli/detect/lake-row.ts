// An event as a row of the lake.

import { type DetectionEvent, type EventValue, findValues } from '../../detection/index.ts';
import { type LakeRow, PLAIN_FIELDS } from '../../store/index.ts';

export function lakeRowOf(event: DetectionEvent): LakeRow {
  const { kind, id, time, account, region, principal, address, targets, raw, place } = event;
  const row = {
    kind,
    id,
    time,
    account,
    region,
    event_source: textOf(raw['eventSource']),
    event_name: textOf(kind === 'cloudtrail' ? raw['eventName'] : (raw['eventName'] ?? raw['Type'])),
    principal: principal?.arn,
    issuer: principal?.issuer?.arn,
    access_key: principal?.accessKey,
    address,
    user_agent: textOf(raw['userAgent']),
    error_code: textOf(raw['errorCode']),
    targets,
    file: place.file,
    number: place.index,
    raw: JSON.stringify(raw, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value)),
  };
  return { ...row, is_plain: isPlain(event, row), is_whole: event.omitted.length === 0 && isAscii(row.raw) };
}

/** Whether each column that stands for a field says of it all that the event does. */
function isPlain({ kind, raw, omitted }: DetectionEvent, row: Omit<LakeRow, 'is_plain' | 'is_whole'>): boolean {
  if (kind !== 'cloudtrail') return false;
  for (const [field, column] of PLAIN_FIELDS) {
    if (omitted.some((path) => field === path || field.startsWith(`${path}.`))) return false;
    const { values, isPresent } = findValues(raw, field);
    const held = row[column as keyof typeof row];
    if (held === undefined ? isPresent : values.length !== 1 || values[0] !== held) return false;
  }
  return true;
}

function textOf(value: EventValue | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function isAscii(text: string): boolean {
  return Buffer.byteLength(text) === text.length;
}
