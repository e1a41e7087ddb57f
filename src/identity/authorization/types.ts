// What AWS publishes of each service: its actions, the resources they work on, and the condition keys they know.
// Source: https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html

export type AccessLevel = 'List' | 'Read' | 'Write' | 'Permissions management' | 'Tagging';

/** The type of one value; https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html */
export type ConditionValueType = 'String' | 'ARN' | 'Bool' | 'Numeric' | 'Date' | 'IPAddress' | 'Binary';

/** As the service authorisation reference writes it: `ArrayOfString` is a key with several values in one request. */
export type ConditionKeyType = ConditionValueType | `ArrayOf${ConditionValueType}`;

export interface ConditionKey {
  /** As AWS writes it, with a place for what varies: `s3:prefix`, `aws:RequestTag/${TagKey}`. Compared without regard to case. */
  readonly name: string;
  readonly type: ConditionKeyType;
  /** The type of each of its values: `String` for `ArrayOfString`. */
  readonly valueType: ConditionValueType;
  /** Whether a request can hold several values, so that `ForAllValues` and `ForAnyValue` make sense. */
  readonly isMultivalued: boolean;
}

export interface ResourceType {
  /** `bucket`, `object`. */
  readonly name: string;
  /** As AWS writes them, most types have one: `arn:${Partition}:s3:::${BucketName}`. */
  readonly arns: readonly string[];
  /** The same with `*` for each place: `arn:*:s3:::*`. */
  readonly patterns: readonly string[];
  /** The keys that a statement on this resource can use, whatever the action. */
  readonly conditionKeys: readonly string[];
}

/** A resource that an action works on. */
export interface ActionResource {
  readonly name: string;
  /** Whether a statement must allow the action on such a resource for it to succeed. */
  readonly isRequired: boolean;
  readonly conditionKeys: readonly string[];
  readonly dependentActions: readonly string[];
}

export interface Action {
  /** The prefix of the service, in lower case: `s3`. */
  readonly service: string;
  /** As AWS writes it, without the service: `GetObject`. Compared without regard to case. */
  readonly name: string;
  readonly accessLevel: AccessLevel;
  /** Empty where the action can only be allowed on `*`. */
  readonly resourceTypes: readonly ActionResource[];
  /** The keys that hold for the action on any resource; those of one resource stand with it. */
  readonly conditionKeys: readonly string[];
  /** What else must be allowed for it to succeed: `iam:PassRole`. */
  readonly dependentActions: readonly string[];
}

export interface Service {
  /** `s3`, in lower case. */
  readonly prefix: string;
  /** `Amazon S3`. */
  readonly name: string;
  /** Whether resource control policies apply to its resources. */
  readonly isCoveredByRcps: boolean;
  /** In the order of their names. */
  readonly actions: readonly Action[];
  readonly resourceTypes: readonly ResourceType[];
  /** The keys of the service and those global keys that some of its actions support. */
  readonly conditionKeys: readonly ConditionKey[];
}
