// The reader of saved AWS CLI answers.

export { fill } from '../answers/index.ts';
export { type AwsCliOptions, readAwsCli, type SourceCounts, type SourceRead, type SourceResult } from './read-aws-cli.ts';
