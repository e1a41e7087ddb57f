// A row of the table of calls: how the records of one type are read from AWS.
// What the call is named, where its items stand and which facets there are, the catalogue says; the row adds the inputs.

import type { Json, JsonObject, ResourceRecord } from '../../core/index.ts';

/** Where a row is asked: once for the organisation (with the management account's credentials), in each account, or in each account and Region. */
export type Per = 'organization' | 'account' | 'region';

export interface Place {
  readonly account: string;
  /** The Region whose endpoint is asked; for `organization` and `account` rows the partition's main Region. */
  readonly region: string;
  readonly partition: string;
}

/** One call, made once for each item of the step before it. */
export interface Step {
  /** The AWS CLI's word for the service, as in the catalogue. */
  readonly service: string;
  /** `ListKeys`. */
  readonly operation: string;
  /** The IAM action. */
  readonly action: string;
  /** Where the items stand in the answer. */
  readonly items: string;
  readonly input: (item: Json, place: Place) => JsonObject;
  /** Error codes by which AWS says "there are none here": the service is off, the Region does not offer it. */
  readonly none: readonly string[];
  /** Members of the items to take along from the item of the step before: `ParentId` of an OU. */
  readonly carry?: (item: Json, parent: Json) => JsonObject;
}

export interface CallRow {
  readonly type: string;
  readonly per: Per;
  /** The word for `--services`: `iam`, `s3`, `ec2`. */
  readonly group: string;
  readonly steps: readonly Step[];
  /** The input of each facet's call, by the facet's name in the catalogue. A facet without an input is filled by `steps`. */
  readonly facets: Readonly<Record<string, FacetInput>>;
}

/** `undefined` where the facet does not exist for this record (rotation of an AWS managed key), which makes it `null`. */
export type FacetInput = (record: ResourceRecord) => JsonObject | undefined;
