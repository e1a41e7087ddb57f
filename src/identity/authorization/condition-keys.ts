// Which condition key a policy means: a global one or one of the service.

import { type GlobalConditionKey, globalKeyOf } from './global-keys.ts';
import { keyOfService, servicesOfKeys } from './services.ts';
import type { ConditionKey } from './types.ts';

/**
 * The key of a name, global or of the service, without regard to case; a place in a key's name stands for any text:
 * `conditionKeyOf('s3', 's3:ExistingObjectTag/team')` is `s3:ExistingObjectTag/<key>`. Where a service and AWS's page of global keys
 * both know a key that does not begin with `aws:`, the service is believed.
 */
export function conditionKeyOf(service: string, name: string): ConditionKey | GlobalConditionKey | undefined {
  const global = globalKeyOf(name);
  return global?.name.startsWith('aws:') === true ? global : (keyOfService(service, name) ?? global);
}

/** The key of a name wherever it is defined, without regard to case; `undefined` where no service defines it. */
export function findConditionKey(name: string): ConditionKey | GlobalConditionKey | undefined {
  const prefix = name.slice(0, Math.max(0, name.indexOf(':')));
  const global = globalKeyOf(name);
  if (global !== undefined) return global;
  for (const service of servicesOfKeys(prefix)) {
    const key = keyOfService(service, name);
    if (key !== undefined) return key;
  }
  return undefined;
}
