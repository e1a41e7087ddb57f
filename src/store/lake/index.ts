// A lake of events: Parquet files by kind, account and day, asked with SQL.

export type { LakePart } from './add-part.ts';
export { athenaStatements } from './athena.ts';
export { type LakeRow, PLAIN_FIELDS } from './columns.ts';
export type { DuckDbLimits } from './duckdb.ts';
export type { LakeFile } from './ledger.ts';
export { type Lake, openLake } from './open-lake.ts';
export type { QueryResult } from './query.ts';
