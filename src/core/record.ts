// A resource record: one fact sheet about one AWS resource, as the AWS API told it.

import type { Json, JsonObject } from './json.ts';

export interface ResourceRecord {
  /** The CloudFormation name, such as `AWS::EC2::SecurityGroup`; see the catalogue for the few that CloudFormation lacks. */
  readonly type: string;
  /** Unique within its type. */
  readonly arn: string;
  readonly id: string;
  /** 12 digits. */
  readonly account: string;
  /** `us-east-1`, or `global`. */
  readonly region: string;
  readonly tags: Readonly<Record<string, string>>;
  /**
   * The API's own answer in the API's own PascalCase, nothing dropped. Answers of further calls about the same
   * resource (a bucket's policy, a trail's status) stand beside it, each under the key of its facet in the catalogue:
   * `null` says that AWS answered "there is none", a missing key says that nobody asked or that nobody may know.
   */
  readonly config: JsonObject;
}

/** The global pseudo-Region of IAM, Organizations, CloudFront and other services that have no Region. */
export const GLOBAL = 'global';

/** What a finding and a trace say about a record: enough to find it again, nothing of its configuration. */
export interface ResourceRef {
  readonly type: string;
  readonly arn: string;
  readonly id: string;
  readonly account: string;
  readonly region: string;
}

export function refOf(record: ResourceRecord): ResourceRef {
  const { type, arn, id, account, region } = record;
  return { type, arn, id, account, region };
}

/** A facet of a record: its value, `none` when AWS said that there is none, or `missing` when it was not read. */
export type Facet = { readonly kind: 'value'; readonly value: Json } | { readonly kind: 'none' } | { readonly kind: 'missing' };

export function facetOf(record: ResourceRecord, key: string): Facet {
  if (!Object.hasOwn(record.config, key)) return { kind: 'missing' };
  const value = record.config[key];
  if (value === undefined) return { kind: 'missing' };
  return value === null ? { kind: 'none' } : { kind: 'value', value };
}

/** A person's name for the resource: its `Name` tag, or its id. Untrusted text. */
export function displayName(record: ResourceRecord): string {
  return Object.hasOwn(record.tags, 'Name') && record.tags['Name'] !== '' ? (record.tags['Name'] ?? record.id) : record.id;
}
