// The formula of a request: what must hold of its circumstances for it to be allowed. One frame serves many principals, one after the other.

import { decideFrame } from '../../engine/decide.ts';
import { createFrame, enter, enterPrincipal, placeOf } from '../../engine/frame.ts';
import { type Engine, either, FALSE, type Logic, TRUE } from '../../engine/index.ts';
import { evaluateLayers, evaluateResource } from '../../engine/layers.ts';
import { ruleOfRefusal } from '../../engine/service-rules.ts';
import type { Frame } from '../../engine/shapes.ts';
import type { AccessRequest, RequestPrincipal } from '../../model/index.ts';
import type { Formulas } from '../formula/formulas.ts';
import type { Formula } from '../formula/node.ts';

/** Keys that the request neither gives nor names as absent are left open, unless it says otherwise. */
export function formulaOf(engine: Engine, request: AccessRequest, formulas: Formulas): Formula {
  const frame = createFrame(engine);
  enter(frame, { otherKeys: 'unspecified', ...request }, formulas);
  return decided(frame, formulas);
}

/** What of a request stays the same while others ask. */
export type Circumstances = Omit<AccessRequest, 'principal' | 'otherKeys'>;

export interface Asker {
  readonly frame: Frame;
  /** Goes on to another question. */
  readonly turnTo: (circumstances: Circumstances) => void;
  /** What must hold for the principal to be allowed. */
  readonly answer: (principal: RequestPrincipal) => Formula;
  /** What must hold for the resource's side to let the principal in, whatever its own account allows it. */
  readonly offer: (principal: RequestPrincipal) => Formula;
}

/** Asks the same of one principal after the other. */
export function createAsker(engine: Engine, circumstances: Circumstances, formulas: Formulas): Asker {
  const frame = createFrame(engine);
  const turnTo = (next: Circumstances): void => enter(frame, { ...next, principal: { kind: 'anonymous' }, otherKeys: 'unspecified' }, formulas);
  turnTo(circumstances);
  // What is not known of a stranger is a matter of who it is: a condition like any other.
  const ofStrangers: Logic = { ...formulas, residual: (atom) => formulas.residual(atom) };
  return {
    frame,
    turnTo,
    answer(principal) {
      frame.logic = formulas;
      enterPrincipal(frame, principal);
      return isStrangerToResource(frame) ? FALSE : decided(frame, formulas);
    },
    offer(principal) {
      frame.logic = ofStrangers;
      enterPrincipal(frame, principal);
      decided(frame, formulas);
      if (ruleOfRefusal(frame) !== undefined) return FALSE;
      const offered = formulas.all([offeredBy(frame, formulas), ...whatServicesLeaveOpen(frame).map((name) => formulas.unknown(name))]);
      return frame.place.isAccessPoint && offered !== FALSE ? formulas.and(offered, offeredByBucket(frame, formulas)) : offered;
    },
  };
}

/** Why what policies allow is not certain to be, by names. */
function whatServicesLeaveOpen(frame: Frame): readonly string[] {
  return frame.action.rules.flatMap(({ isOpen }) => isOpen?.(frame) ?? []);
}

/** What the layers on the resource's side say. */
function offeredBy({ layers }: Frame, formulas: Formulas): Formula {
  const named = either(formulas, either(formulas, layers.direct, layers.roleLike), either(formulas, layers.delegated, layers.grant));
  const denies = [layers.resourceDeny, layers.rcpDeny, layers.settingDeny, layers.endpointDeny];
  return formulas.all([named, layers.endpointAllow, formulas.not(formulas.any(denies))]);
}

/** What the bucket behind an access point says to the same request. */
function offeredByBucket(frame: Frame, formulas: Formulas): Formula {
  const { place, engine } = frame;
  const bucket = place.resource?.model.s3?.bucket;
  if (bucket === undefined) return formulas.unknown(`the bucket behind ${place.holder.arn} is not in the model`);
  frame.accessPoint = place;
  frame.place = placeOf(engine, place.arn.replace(place.holder.arn, () => bucket).replace('/object/', '/'));
  evaluateLayers(frame);
  const offered = offeredBy(frame, formulas);
  frame.place = place;
  frame.accessPoint = undefined;
  evaluateLayers(frame);
  return offered;
}

/** Whether the resource lies in another account and says nothing that could let the principal in: most principals are told so quickly. */
function isStrangerToResource(frame: Frame): boolean {
  const { owner } = frame.place;
  if (owner === undefined || owner === '' || frame.account === '' || owner === frame.account) return false;
  evaluateResource(frame);
  const { direct, roleLike, delegated, grant } = frame.layers;
  return direct === FALSE && roleLike === FALSE && delegated === FALSE && grant === FALSE;
}

function decided(frame: Frame, formulas: Formulas): Formula {
  decideFrame(frame);
  const { allow, deny } = frame;
  if (allow === FALSE || deny === TRUE) return FALSE;
  return deny === FALSE ? allow : formulas.and(allow, formulas.not(deny));
}
