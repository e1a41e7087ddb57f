// What Stoa knows of a type of record: which call lists it, how it is named, which further answers stand beside it.
// The catalogue is data. Collectors, readers of saved answers and the words of `unknown` all come from it.

import { iamActionOf } from './actions.ts';

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

/** A call that only names the records of a type, which another call describes. */
export interface NamesCall {
  /** `items` leads to the names: texts, or objects with one of the fields. */
  readonly call: ApiCall;
  readonly fields: readonly string[];
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
  /** For what is described one by one: the call that names all of them. */
  readonly names?: NamesCall;
  /** The type of which one record's part is listed at a time: listeners, by their load balancer. */
  readonly parent?: string;
}

interface RowOptions {
  readonly scope?: RecordType['scope'];
  readonly isSetting?: boolean;
  readonly facets?: Readonly<Record<string, FacetType>>;
  readonly alternatives?: readonly ApiCall[];
  readonly names?: NamesCall;
  readonly parent?: string;
}

/** `call('ec2', 'DescribeVpcs', 'Vpcs[]')`; the action is `ec2:DescribeVpcs` unless it is given. */
export function call(service: string, operation: string, items: string, action?: string): ApiCall {
  return { service, operation, items, action: action ?? iamActionOf(service, operation) };
}

export function facet(apiCall: ApiCall, none: readonly string[] = []): FacetType {
  return { call: apiCall, none };
}

/** The names come as texts where no field is given. */
export function names(service: string, operation: string, items: string, ...fields: readonly string[]): { readonly names: NamesCall } {
  return { names: { call: call(service, operation, items), fields } };
}

/** A type that is described one by one: its coverage is told by the action of the call that names all. */
export function described(
  type: string,
  title: string,
  all: { readonly names: NamesCall },
  one: ApiCall,
  id: string,
  arn: string,
  options: RowOptions = {},
): RecordType {
  return row(type, title, { ...one, action: all.names.call.action }, id, arn, { ...options, ...all });
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
    ...(options.names === undefined ? {} : { names: options.names }),
    ...(options.parent === undefined ? {} : { parent: options.parent }),
  };
}
