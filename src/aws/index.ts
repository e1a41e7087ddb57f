// AWS itself as a source: the only folder that imports its SDK.

export { AwsError, type AwsErrorCode, Interrupted } from './aws-error.ts';
export { type Collected, type CollectOptions, type CollectPorts, collect } from './collect.ts';
