// An event as a row of the lake.

import type { DetectionEvent, EventValue } from '../../detection/index.ts';
import type { LakeRow } from '../../store/index.ts';

export function lakeRowOf(event: DetectionEvent): LakeRow {
  const { kind, id, time, account, region, principal, address, targets, raw } = event;
  return {
    kind,
    id,
    time,
    account,
    region,
    event_source: textOf(raw['eventSource']),
    event_name: textOf(raw['eventName'] ?? raw['Type']),
    principal: principal?.arn,
    issuer: principal?.issuer?.arn,
    access_key: principal?.accessKey,
    address,
    user_agent: textOf(raw['userAgent']),
    error_code: textOf(raw['errorCode']),
    targets,
    raw: JSON.stringify(raw, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value)),
  };
}

function textOf(value: EventValue | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
