// The Regions of the sample: those that every account has from the start, and those that an account would have to opt in to.
// Source: https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-regions.html

export const DEFAULT_REGIONS = [
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
] as const;

/** Not opted in to by any account of the sample. */
export const OPT_IN_REGIONS = [
  'af-south-1',
  'ap-east-1',
  'ap-south-2',
  'ap-southeast-3',
  'ap-southeast-4',
  'ca-west-1',
  'eu-central-2',
  'eu-south-1',
  'eu-south-2',
  'il-central-1',
  'me-central-1',
  'me-south-1',
] as const;

/** Where Identity Center and the organisation's trail live. */
export const HOME_REGION = 'us-east-1';

/** Where workloads run. */
export const WORKLOAD_REGIONS: readonly string[] = ['us-east-1', 'eu-west-1'];

/** `us-east-1` and 0 make `us-east-1a`. */
export function zoneOf(region: string, index: number): string {
  return `${region}${'abc'[index] ?? 'a'}`;
}

/** The zone id, the same in every account: `use1-az1`. */
export function zoneIdOf(region: string, index: number): string {
  const [area = '', direction = '', number = ''] = region.split('-');
  return `${area}${direction.slice(0, 1)}${number}-az${index + 1}`;
}
