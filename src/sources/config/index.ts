// The reader of AWS Config's configuration snapshots.

export { type ConfigOptions, readConfigSnapshot } from './read-config.ts';
