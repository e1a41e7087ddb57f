// What a JSON record is, told from its first-level keys alone, so that nothing needs to be parsed to pass it on.

import type { EventKind } from './event.ts';
import { bitsOf } from './split/index.ts';

/** An event as its bytes stand; something that holds events or texts; a file about logs that is none; anything else. */
export type RecordClass = { readonly event: EventKind } | 'wrapped' | 'about-logs' | 'only-ids' | undefined;

interface Row {
  readonly all: number;
  readonly is: RecordClass;
}

/**
 * In their order. Sources: the pages that `kinds/` names;
 * https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-events-structure.html,
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html (which has an `eventName`, too, and is no log),
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/SubscriptionFilters.html
 */
const ROWS: readonly Row[] = [
  { all: bitsOf('eventName', 'eventSource', 's3'), is: 'about-logs' },
  { all: bitsOf('eventName', 'eventSource'), is: { event: 'cloudtrail' } },
  { all: bitsOf('insightDetails', 'eventType'), is: { event: 'cloudtrail' } },
  { all: bitsOf('CloudTrailEvent'), is: 'wrapped' },
  { all: bitsOf('detail', 'detail-type'), is: 'wrapped' },
  { all: bitsOf('webaclId', 'httpRequest'), is: { event: 'waf' } },
  { all: bitsOf('query_name', 'query_timestamp'), is: { event: 'resolver-query' } },
  { all: bitsOf('auditID', 'apiVersion'), is: { event: 'eks-audit' } },
  { all: bitsOf('ProductArn', 'AwsAccountId'), is: { event: 'securityhub' } },
  { all: bitsOf('class_uid', 'finding_info'), is: { event: 'securityhub' } },
  { all: bitsOf('service', 'schemaVersion'), is: { event: 'guardduty' } },
  { all: bitsOf('Service', 'SchemaVersion'), is: 'wrapped' },
  { all: bitsOf('items', 'apiVersion'), is: 'wrapped' },
  { all: bitsOf('awslogs'), is: 'wrapped' },
  { all: bitsOf('eventJson'), is: 'wrapped' },
  { all: bitsOf('message'), is: 'wrapped' },
  { all: bitsOf('Message'), is: 'wrapped' },
  { all: bitsOf('digestS3Object'), is: 'about-logs' },
  { all: bitsOf('FindingIds'), is: 'only-ids' },
];

/** What a record with these keys is. */
export function classify(keys: number): RecordClass {
  return ROWS.find(({ all }) => (keys & all) === all)?.is;
}

const ANY_MESSAGE = bitsOf('message', 'Message');
const LOG_MESSAGE = bitsOf('message', 'timestamp');

/** Whether a record with these keys is surely one of a log: what is looked for after damage. */
export function isEventOrEnvelope(keys: number): boolean {
  const found = classify(keys);
  if (typeof found === 'object') return true;
  // A message alone is anybody's; CloudWatch Logs gives each its time.
  return found === 'wrapped' && ((keys & ANY_MESSAGE) === 0 || (keys & LOG_MESSAGE) === LOG_MESSAGE);
}
