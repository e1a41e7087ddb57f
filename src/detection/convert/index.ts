// Rules in other languages: event patterns of EventBridge, and SQL.

export { type Converted, toEventPattern } from './eventbridge.ts';
export { type ConvertedSql, toSql } from './sql.ts';
export { SQL_DIALECTS, type SqlDialectName } from './sql-dialects.ts';
