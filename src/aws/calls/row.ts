// A row of the table of calls: how the records of one type are read from AWS.
// What the call is named, where its items stand and which facets there are, the catalogue says; the row adds the inputs.
// INVARIANT: several rows may yield records of one type, and one record may come from several places (a trail seen from another
// Region): records are one by type and ARN, the one from its own account and Region first. A type is read where all its rows were.

import type { Json, JsonObject, ResourceRecord } from '../../core/index.ts';

/**
 * Where a row is asked: once for the organisation, or in each Region, with the management account's credentials; in each account; or
 * in each account and Region. `organization` and `account` rows go to the partition's main Region.
 */
export type Per = 'organization' | 'organization-region' | 'account' | 'region';

export interface Place {
  readonly account: string;
  /** The Region whose endpoint is asked; for `organization` and `account` rows the partition's main Region. */
  readonly region: string;
  readonly partition: string;
}

/** One call, made once for each item of the step before it (the first step: once, with `null` as its item). */
export interface Step {
  /** The AWS CLI's word for the service, as in the catalogue. */
  readonly service: string;
  /** `ListKeys`. */
  readonly operation: string;
  /** The IAM action. */
  readonly action: string;
  /** Where the items stand in the answer. */
  readonly items: string;
  /** With `batch`, the item is a list of items of the step before. */
  readonly input: (item: Json, place: Place) => JsonObject;
  /**
   * Errors by which AWS says "there are none here": the service is off, the Region does not offer it.
   * `CODE`, or `CODE: words` where the code alone may also mean a denied call: then the message must hold the words.
   */
  readonly none: readonly string[];
  /**
   * Members of the items to take along from the item of the step before: `ParentId` of an OU. They are put over the item's own.
   * An item that is a text becomes an object of these members alone; without `carry` it stays a text.
   */
  readonly carry?: (item: Json, parent: Json) => JsonObject;
  /** Whether the step is asked again for each of its own items, as a tree is walked; all of them go on to the next step. */
  readonly recurse?: true;
  /** How many items of one page of the step before one call takes. `input` and `carry` are given a list of them. */
  readonly batch?: number;
  /** AWS is still at work until this holds: ask again, seconds apart, a few minutes at most (then the error is `NotReady`). */
  readonly until?: (answer: JsonObject) => boolean;
  /** Members, anywhere in the items, whose texts are not kept because they may be secrets; beyond those of `withhold`. */
  readonly withhold?: readonly string[];
}

export interface CallRow {
  readonly type: string;
  readonly per: Per;
  /** The word for `--services`: `iam`, `s3`, `ec2`. */
  readonly group: string;
  /** For `account` rows whose service answers in one Region alone: that Region, by partition. Other partitions are not asked. */
  readonly at?: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
  /** The input of each facet's call, by the facet's name in the catalogue. A facet without an input is filled by `steps`. */
  readonly facets: Readonly<Record<string, FacetInput>>;
  /** Asked only where `--services` names the group: it costs many calls. */
  readonly optIn?: true;
}

/**
 * `undefined` where the facet does not exist for this record (rotation of an AWS managed key), which makes it `null`.
 * A facet is asked in the record's own Region; in the task's where that is `global`.
 */
export type FacetInput = (record: ResourceRecord) => JsonObject | undefined;
