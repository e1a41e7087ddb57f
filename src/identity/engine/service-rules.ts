// What services decide by themselves, whatever policies say: what needs no permission, who cannot call an operation at all, what is the
// owner's alone, and what lets others in besides policies. One row for each rule of `vectors/identity/rules.json`.

import { both, either, FALSE, TRUE } from './logic.ts';
import type { Frame, ServiceRule } from './shapes.ts';

/** The rule by which the request needs no permission, so that no policy allows or denies it. */
export function ruleOfNoNeed(frame: Frame): ServiceRule | undefined {
  return frame.action.rules.find(({ needsNothing }) => needsNothing?.(frame) === true);
}

/** The rule by which the caller can never make the request. */
export function ruleOfRefusal(frame: Frame): ServiceRule | undefined {
  return frame.action.rules.find(({ refuses }) => refuses?.(frame) === true);
}

/** The rule by which nothing that the resource allows to others than its owner has an effect. */
export function ruleOfOwner(frame: Frame): ServiceRule | undefined {
  const { principal, action } = frame;
  return action.rules.find(({ isForOwnerOnly }) => isForOwnerOnly?.includes(principal.kind) === true);
}

/** Puts what services decide in the place of what policies make of `frame.allow` and `frame.deny`. */
export function combineWithRules(frame: Frame): void {
  const { logic, layers, action } = frame;
  if (ruleOfNoNeed(frame) !== undefined) {
    const isFree = layers.endpointAllow === TRUE && layers.endpointDeny === FALSE;
    frame.allow = isFree ? TRUE : logic.unknown('whether the policy of an endpoint keeps from what needs no permission is not documented', action.name);
    frame.deny = FALSE;
    return;
  }
  if (ruleOfRefusal(frame) !== undefined) {
    frame.allow = FALSE;
    return;
  }
  for (const { isOpen } of action.rules) {
    const name = isOpen?.(frame);
    if (name !== undefined) frame.allow = both(logic, frame.allow, logic.unknown(name, action.name));
  }
}

/** Adds to the layers of the resource what lets in besides its policy, and takes away what has no effect. */
export function resourceWithRules(frame: Frame): void {
  const { layers, logic, place, account, action } = frame;
  // Callers without an account belong to none.
  const isStranger = account === '' || (place.owner !== undefined && place.owner !== '' && place.owner !== account);
  if (isStranger && ruleOfOwner(frame) !== undefined) {
    layers.direct = FALSE;
    layers.roleLike = FALSE;
    layers.delegated = FALSE;
  }
  for (const { letsIn, isWithoutIdentity } of action.rules) {
    const found = letsIn?.(frame);
    if (found === undefined) continue;
    const aspect = `${action.name} ${place.arn}`;
    layers.direct = either(logic, layers.direct, found === true ? TRUE : logic.unknown(found, `Allow directly ${aspect}`));
    if (isWithoutIdentity !== true || found === true || account === '' || account === place.owner) continue;
    layers.identityAllow = either(logic, layers.identityAllow, logic.unknown(found, `Allow identity ${aspect}`));
  }
}
