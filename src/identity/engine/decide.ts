// Decides one request over a logic: which of its sides allow, and whether anything denies.

import type { AccessRequest, AccessVerdict } from '../model/index.ts';
import { throughAccessPoint } from './access-point.ts';
import { alsoNeeded } from './also-needed.ts';
import { combine } from './combine.ts';
import { createFrame, enter, enterAction } from './frame.ts';
import { evaluateLayers } from './layers.ts';
import { both, either, FALSE, KLEENE, type Logic, TRUE, type Truth } from './logic.ts';
import type { Engine, Frame, Layers } from './shapes.ts';

/** What is decided: `allow` where every layer that must allow does, `deny` where something denies. */
export interface Decision {
  readonly allow: Truth;
  readonly deny: Truth;
}

/** Decides the request that is in a frame; the answer is in `frame.allow` and `frame.deny`. */
export function decideFrame(frame: Frame): void {
  evaluateLayers(frame);
  combine(frame);
  if (frame.place.isAccessPoint) throughAccessPoint(frame);
  const { name } = frame.action;
  if (name.startsWith('sts:assumerole') || name === 'lambda:invokefunctionurl') decideAll(frame);
  else if (frame.action.service === '') frame.allow = both(frame.logic, frame.allow, frame.logic.unknown(`\`${name}\` is not an action`, name));
}

/** Some requests need several actions to be allowed. */
function decideAll(frame: Frame): void {
  const first = frame.action;
  for (const also of alsoNeeded(frame)) {
    const { allow, deny, logic } = frame;
    const { context } = frame;
    enterAction(frame, also.action);
    if (also.context !== undefined) {
      frame.context = { ...context, ...also.context };
      frame.isFilled = false;
    }
    evaluateLayers(frame);
    combine(frame);
    frame.allow = both(logic, allow, frame.allow);
    frame.deny = either(logic, deny, frame.deny);
    if (also.context !== undefined) {
      frame.context = context;
      frame.isFilled = false;
    }
  }
  enterAction(frame, first.name);
}

/** The verdict that values of Kleene's logic make. */
export function verdictOf({ allow, deny }: Decision): AccessVerdict {
  if (deny === TRUE) return 'explicit-deny';
  if (allow === FALSE) return 'implicit-deny';
  return allow === TRUE && deny === FALSE ? 'allowed' : 'unknown';
}

/** Answers whether AWS would authorise a request: definitely, or `unknown`. */
export function evaluate(engine: Engine, request: AccessRequest): AccessVerdict {
  const frame = (engine.scratch.frame ??= createFrame(engine));
  enter(frame, request, KLEENE);
  decideFrame(frame);
  return verdictOf(frame);
}

/** Decides a request over any logic. */
export function decide(engine: Engine, request: AccessRequest, logic: Logic): Decision {
  const frame = createFrame(engine);
  enter(frame, request, logic);
  decideFrame(frame);
  return { allow: frame.allow, deny: frame.deny };
}

/** What each layer says to a request over any logic; of the first action only, where AWS asks for several, and of the access point only. */
export function layers(engine: Engine, request: AccessRequest, logic: Logic): Layers {
  const frame = createFrame(engine);
  enter(frame, request, logic);
  evaluateLayers(frame);
  return frame.layers;
}
