// The readers of each kind of input into a snapshot.

export { type AwsCliOptions, readAwsCli, type SourceCounts, type SourceRead, type SourceResult } from './aws-cli/index.ts';
