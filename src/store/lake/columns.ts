// The columns of the lake: what every event has, whatever its log, and the event itself as JSON. One table for writing, reading and Athena.

/** One event as the lake keeps it. */
export interface LakeRow {
  readonly kind: string;
  /** Equal for two copies of one event. */
  readonly id: string;
  /** Milliseconds since the epoch. */
  readonly time: number | undefined;
  readonly account: string | undefined;
  readonly region: string | undefined;
  readonly event_source: string | undefined;
  readonly event_name: string | undefined;
  /** The ARN of who acted, and of the role or user that issued the session. */
  readonly principal: string | undefined;
  readonly issuer: string | undefined;
  readonly access_key: string | undefined;
  readonly address: string | undefined;
  readonly user_agent: string | undefined;
  readonly error_code: string | undefined;
  readonly targets: readonly string[];
  /** Whether the columns that stand for fields of CloudTrail hold what the event's JSON holds, so that a rule can be asked of them alone. */
  readonly is_plain: boolean;
  /** Whether `raw` has every text of the event in ASCII, and AWS left nothing out: what is not in `raw` is not in the event. */
  readonly is_whole: boolean;
  /** Where the event was read: the file, and its number in it from 0. */
  readonly file: string;
  readonly number: number;
  /** The event as JSON. */
  readonly raw: string;
}

interface Column {
  readonly name: Exclude<keyof LakeRow, 'kind' | 'account'>;
  readonly duckdb: string;
  readonly athena: string;
}

/** In the order of the files; `kind`, `account` and `day` are folders. */
export const COLUMNS: readonly Column[] = [
  { name: 'time', duckdb: 'TIMESTAMP', athena: 'timestamp' },
  { name: 'id', duckdb: 'VARCHAR', athena: 'string' },
  { name: 'region', duckdb: 'VARCHAR', athena: 'string' },
  { name: 'event_source', duckdb: 'VARCHAR', athena: 'string' },
  { name: 'event_name', duckdb: 'VARCHAR', athena: 'string' },
  { name: 'principal', duckdb: 'VARCHAR', athena: 'string' },
  { name: 'issuer', duckdb: 'VARCHAR', athena: 'string' },
  { name: 'access_key', duckdb: 'VARCHAR', athena: 'string' },
  { name: 'address', duckdb: 'VARCHAR', athena: 'string' },
  { name: 'user_agent', duckdb: 'VARCHAR', athena: 'string' },
  { name: 'error_code', duckdb: 'VARCHAR', athena: 'string' },
  { name: 'targets', duckdb: 'VARCHAR[]', athena: 'array<string>' },
  { name: 'is_plain', duckdb: 'BOOLEAN', athena: 'boolean' },
  { name: 'is_whole', duckdb: 'BOOLEAN', athena: 'boolean' },
  { name: 'file', duckdb: 'VARCHAR', athena: 'string' },
  { name: 'number', duckdb: 'INTEGER', athena: 'int' },
  { name: 'raw', duckdb: 'VARCHAR', athena: 'string' },
];

/**
 * Columns that stand for one field of CloudTrail each: where `is_plain` holds, null means that the event has no such field, and a text that this is all
 * that it has. `address` is none of them: CloudTrail also names services there.
 */
export const PLAIN_FIELDS: ReadonlyMap<string, Column['name']> = new Map<string, Column['name']>([
  ['eventSource', 'event_source'],
  ['eventName', 'event_name'],
  ['errorCode', 'error_code'],
  ['awsRegion', 'region'],
  ['userAgent', 'user_agent'],
  ['userIdentity.sessionContext.sessionIssuer.arn', 'issuer'],
  ['userIdentity.arn', 'principal'],
  ['userIdentity.accessKeyId', 'access_key'],
]);

/** What an account or a day is called that an event does not say; also an account that is not twelve digits. */
export const UNKNOWN = 'unknown';

/** The folders of a row. */
export function partitionOf(row: LakeRow): { readonly kind: string; readonly account: string; readonly day: string } {
  return { kind: row.kind, account: /^\d{12}$/.test(row.account ?? '') ? (row.account ?? UNKNOWN) : UNKNOWN, day: dayOf(row.time) };
}

function dayOf(time: number | undefined): string {
  if (time === undefined || !Number.isFinite(time) || Math.abs(time) > 253_402_300_799_000) return UNKNOWN;
  return new Date(time).toISOString().slice(0, 10);
}
