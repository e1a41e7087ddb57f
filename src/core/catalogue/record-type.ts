// What Stoa knows of a type of record: which call lists it, how it is named, which further answers stand beside it.
// The catalogue is data. Collectors, readers of saved answers and the words of `unknown` all come from it.

/** An API call by the names of the AWS CLI's service and the API's operation. */
export interface ApiCall {
  /** The AWS CLI's word for the service: `ec2`, `s3api`, `sso-admin`. */
  readonly service: string;
  /** `DescribeSecurityGroups`. */
  readonly operation: string;
  /** Where the items stand in the answer: `Reservations[].Instances[]`; '' when the answer is the item. */
  readonly items: string;
  /** The IAM action that allows it. */
  readonly action: string;
}

/** A further answer about one resource, kept in `config` under the facet's key. */
export interface FacetType {
  readonly call: ApiCall;
  /** Error codes by which AWS says "there is none"; an answer without the member says so too. */
  readonly none: readonly string[];
}

export interface RecordType {
  readonly type: string;
  /** `security group`. */
  readonly title: string;
  /**
   * Where it is listed: once in every account and Region, once in every account (its coverage stands under `global`),
   * or once for the whole organisation (in the management or a delegated administrator's account, wherever that is).
   */
  readonly scope: 'regional' | 'global' | 'organization';
  /** The calls that list it, the usual one first. None for what only other calls' answers hold. */
  readonly lists: readonly ApiCall[];
  /** Templates over the item: `{GroupId}`, `{account}`, `{region}`, `{partition}`. */
  readonly id: string;
  readonly arn: string;
  readonly facets: Readonly<Record<string, FacetType>>;
  /** Whether there is exactly one in every account (and Region): a setting rather than a resource. */
  readonly isSetting: boolean;
}

interface RowOptions {
  readonly scope?: RecordType['scope'];
  readonly isSetting?: boolean;
  readonly facets?: Readonly<Record<string, FacetType>>;
  readonly alternatives?: readonly ApiCall[];
}

/** `call('ec2', 'DescribeVpcs', 'Vpcs[]')`; the action is `ec2:DescribeVpcs` unless it is given. */
export function call(service: string, operation: string, items: string, action?: string): ApiCall {
  return { service, operation, items, action: action ?? `${ACTION_PREFIXES[service] ?? service}:${operation}` };
}

export function facet(apiCall: ApiCall, none: readonly string[] = []): FacetType {
  return { call: apiCall, none };
}

export function row(type: string, title: string, list: ApiCall | undefined, id: string, arn: string, options: RowOptions = {}): RecordType {
  return {
    type,
    title,
    scope: options.scope ?? 'regional',
    lists: [...(list === undefined ? [] : [list]), ...(options.alternatives ?? [])],
    id,
    arn,
    facets: options.facets ?? {},
    isSetting: options.isSetting ?? false,
  };
}

// Where the CLI's word for a service is not the prefix of its IAM actions.
// Source: https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
const ACTION_PREFIXES: Readonly<Record<string, string>> = {
  s3api: 's3',
  s3control: 's3',
  'sso-admin': 'sso',
  elbv2: 'elasticloadbalancing',
  accessanalyzer: 'access-analyzer',
  configservice: 'config',
  logs: 'logs',
  events: 'events',
  efs: 'elasticfilesystem',
};
