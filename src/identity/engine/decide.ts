// Decides one request over a logic: which of its sides allow, and whether anything denies.

import type { AccessRequest, AccessVerdict } from '../model/index.ts';
import { throughAccessPoint } from './access-point.ts';
import { type AlsoNeeded, alsoNeeded } from './also-needed.ts';
import { combine } from './combine.ts';
import { createFrame, enter, enterAction } from './frame.ts';
import type { Layers } from './layer-values.ts';
import { evaluateLayers } from './layers.ts';
import { both, either, FALSE, KLEENE, type Logic, negation, TRUE, type Truth } from './logic.ts';
import type { Engine, Frame } from './shapes.ts';

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
  const needed = alsoNeeded(frame);
  if (needed !== undefined) decideAll(frame, needed);
  else if (frame.action.service === '') {
    const { name } = frame.action;
    frame.allow = both(frame.logic, frame.allow, frame.logic.unknown(`\`${name}\` is not an action`, name));
  }
}

/** Some requests need several actions to be allowed. The layers stay those of the first. */
function decideAll(frame: Frame, needed: readonly AlsoNeeded[]): void {
  const { action: first, context, logic } = frame;
  const isOpen = frame.isUnspecified;
  // Whether the others are asked for is told by the context alone, unless keys are left open.
  const asked = isOpen ? needed : needed.filter(({ isAsked }) => isAsked(frame) !== FALSE);
  if (asked.length === 0) return;
  let { allow, deny } = frame;
  const ofFirst: Layers = { ...frame.layers };
  const others = asked.map((also) => {
    enterAction(frame, also.action);
    if (also.context !== undefined) giveContext(frame, { ...context, ...also.context });
    evaluateLayers(frame);
    combine(frame);
    if (also.context !== undefined) giveContext(frame, context);
    return { also, allow: frame.allow, deny: frame.deny };
  });
  enterAction(frame, first.name);
  Object.assign(frame.layers, ofFirst);
  for (const other of others) {
    const isAsked = other.also.isAsked(frame);
    allow = both(logic, allow, either(logic, negation(logic, isAsked), other.allow));
    deny = either(logic, deny, both(logic, isAsked, other.deny));
  }
  frame.allow = allow;
  frame.deny = deny;
}

function giveContext(frame: Frame, context: Frame['context']): void {
  frame.context = context;
  frame.spellings = undefined;
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
