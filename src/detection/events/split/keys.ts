// The names that tell what a JSON object is, as bits, found among the first-level keys of a record while it is scanned.

/** Each name's bit is its place in this list. INVARIANT: at most 31. */
const NAMES = [
  'eventName',
  'eventSource',
  'eventType',
  'insightDetails',
  's3',
  'CloudTrailEvent',
  'detail',
  'detail-type',
  'message',
  'logEvents',
  'webaclId',
  'httpRequest',
  'query_name',
  'query_timestamp',
  'auditID',
  'apiVersion',
  'ProductArn',
  'AwsAccountId',
  'class_uid',
  'finding_info',
  'service',
  'schemaVersion',
  'Service',
  'SchemaVersion',
  'awslogs',
  'Message',
  'eventJson',
  'items',
  'digestS3Object',
  'FindingIds',
  'timestamp',
] as const;
export type KeyName = (typeof NAMES)[number];

/** The members whose lists hold records: `Records` of log files, `Events` of LookupEvents, `Findings`, rows of CloudTrail Lake, CloudWatch Logs' lists. */
const CONTAINERS = ['Records', 'Events', 'events', 'logEvents', 'Findings', 'QueryResultRows', 'results'] as const;

interface Word {
  readonly bytes: readonly number[];
  readonly bit: number;
  readonly isContainer: boolean;
}

const WORDS: ReadonlyMap<number, readonly Word[]> = wordsByStart();

function wordsByStart(): ReadonlyMap<number, readonly Word[]> {
  const words = new Map<number, Word[]>();
  for (const name of new Set<string>([...NAMES, ...CONTAINERS])) {
    const bytes = Array.from(name, (character) => character.charCodeAt(0));
    const key = (bytes.length << 8) | (bytes[0] as number);
    const place = NAMES.indexOf(name as KeyName);
    const word = { bytes, bit: place < 0 ? 0 : 1 << place, isContainer: (CONTAINERS as readonly string[]).includes(name) };
    words.set(key, [...(words.get(key) ?? []), word]);
  }
  return words;
}

const NONE: Word = { bytes: [], bit: 0, isContainer: false };

/** The word that stands in `bytes[start, end)`. */
export function wordAt(bytes: Uint8Array, start: number, end: number): { readonly bit: number; readonly isContainer: boolean } {
  const words = WORDS.get(((end - start) << 8) | (bytes[start] ?? 0));
  if (words === undefined) return NONE;
  for (const word of words) {
    let at = 0;
    while (at < word.bytes.length && word.bytes[at] === bytes[start + at]) at++;
    if (at === word.bytes.length) return word;
  }
  return NONE;
}

/** The bits of names. */
export function bitsOf(...names: readonly KeyName[]): number {
  return names.reduce((bits, name) => bits | (1 << NAMES.indexOf(name)), 0);
}

/** The bits of an object's own keys. */
export function bitsOfObject(value: object): number {
  return NAMES.reduce((bits, name, place) => (Object.hasOwn(value, name) ? bits | (1 << place) : bits), 0);
}
