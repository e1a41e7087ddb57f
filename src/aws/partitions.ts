// The Region of each partition that answers for what has no Region, and those that every account has.
// Source: https://docs.aws.amazon.com/whitepapers/latest/aws-fault-isolation-boundaries/partitions.html

const MAIN: Readonly<Record<string, string>> = {
  'aws-cn': 'cn-north-1',
  'aws-us-gov': 'us-gov-west-1',
  'aws-iso': 'us-iso-east-1',
  'aws-iso-b': 'us-isob-east-1',
  'aws-iso-e': 'eu-isoe-west-1',
  'aws-iso-f': 'us-isof-south-1',
  'aws-eusc': 'eusc-de-east-1',
};

export const mainRegionOf = (partition: string): string => (Object.hasOwn(MAIN, partition) ? (MAIN[partition] ?? 'us-east-1') : 'us-east-1');

/** Regions that are enabled in every account and that nobody can disable: https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html */
const ALWAYS_ENABLED: Readonly<Record<string, readonly string[]>> = {
  'aws-cn': ['cn-north-1', 'cn-northwest-1'],
  'aws-us-gov': ['us-gov-east-1', 'us-gov-west-1'],
  aws: [
    'ap-northeast-1',
    'ap-northeast-2',
    'ap-northeast-3',
    'ap-south-1',
    'ap-southeast-1',
    'ap-southeast-2',
    'ca-central-1',
    'eu-central-1',
    'eu-north-1',
    'eu-west-1',
    'eu-west-2',
    'eu-west-3',
    'sa-east-1',
    'us-east-1',
    'us-east-2',
    'us-west-1',
    'us-west-2',
  ],
};

export const defaultRegionsOf = (partition: string): readonly string[] =>
  (Object.hasOwn(ALWAYS_ENABLED, partition) ? ALWAYS_ENABLED[partition] : undefined) ?? [mainRegionOf(partition)];
