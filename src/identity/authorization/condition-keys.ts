// Which condition key a policy means: a global one or one of the service.

import { type GlobalConditionKey, globalKeyOf } from './global-keys.ts';
import { keyOfService } from './services.ts';
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
