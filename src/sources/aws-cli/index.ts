// The reader of saved AWS CLI answers.

export { fill } from './item-path.ts';
export { type AwsCliOptions, readAwsCli, type SourceCounts, type SourceRead, type SourceResult } from './read-aws-cli.ts';
