// The actions that a pattern of a policy's `Action` element stands for.
// Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_action.html

import { nameMatcher } from './pattern.ts';
import { actionOf, actionsOf, servicePrefixes } from './services.ts';
import type { Action } from './types.ts';

/** Every known action that the pattern covers: `s3:Get*`, `*`, `s3:GetObject`; without regard to case, in the order of service and name. */
export function expandActions(pattern: string): readonly Action[] {
  const colon = pattern.indexOf(':');
  if (colon < 0) return /^\*+$/.test(pattern) ? servicePrefixes().flatMap(actionsOf) : [];
  if (!/[*?]/.test(pattern)) {
    const action = actionOf(pattern);
    return action === undefined ? [] : [action];
  }
  const ofService = nameMatcher(pattern.slice(0, colon));
  const ofName = nameMatcher(pattern.slice(colon + 1));
  return servicePrefixes()
    .filter(ofService)
    .flatMap((prefix) => actionsOf(prefix).filter(({ name }) => ofName(name)));
}
