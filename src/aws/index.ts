// AWS itself as a source: the only folder that imports its SDK.

export { AwsError, type AwsErrorCode } from './aws-error.ts';
export { chooseRows } from './choose-rows.ts';
export { type Collected, type CollectOptions, type CollectPorts, collect, isKept } from './collect.ts';
export * from './events/index.ts';
export { actionsOf, cloudFormationOf, type PolicyDocument, policiesOf, terraformOf } from './permissions.ts';
