// Rules in other languages: event patterns of EventBridge, and SQL.

export { type Converted, toEventPattern } from './eventbridge.ts';
