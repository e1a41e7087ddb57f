// Explains a verdict by replaying the request, layer by layer.

import { actionOf } from '../../authorization/index.ts';
import type { AccessRequest } from '../../model/index.ts';
import { alsoNeeded } from '../also-needed.ts';
import { combine } from '../combine.ts';
import { evaluate, verdictOf } from '../decide.ts';
import { createFrame, enter } from '../frame.ts';
import type { Engine, Frame } from '../shapes.ts';
import { createCollector } from './collector.ts';
import type { Explanation, SeenLayer } from './explanation.ts';
import { seenLayers } from './layers.ts';

/** Tells how a verdict came about: all layers, all that blocks, all that is not known. The verdict is that of `evaluate`. */
export function explain(engine: Engine, request: AccessRequest): Explanation {
  const own = explainOne(engine, request);
  const also = alsoNeeded(own.frame).map(({ action, context }) =>
    shown(engine, { ...request, action, ...(context === undefined ? undefined : { context: { ...request.context, ...context } }) }),
  );
  const verdict = evaluate(engine, request);
  return { ...own.explanation, verdict, also };
}

function shown(engine: Engine, request: AccessRequest): Explanation {
  return explainOne(engine, request).explanation;
}

function explainOne(engine: Engine, request: AccessRequest): { readonly explanation: Explanation; readonly frame: Frame } {
  const collector = createCollector();
  const frame = createFrame(engine);
  enter(frame, request, collector);
  const layers = seenLayers(frame, collector);
  collector.names.clear();
  combine(frame);
  const verdict = verdictOf(frame);
  // What the combination itself does not know: the owner of a resource, whether limits bind a grant.
  const ofCombination = [...collector.names];
  const isDenied = verdict === 'explicit-deny' || verdict === 'implicit-deny';
  const blocking = layers.filter(({ isBlocking }) => isBlocking);
  return {
    frame,
    explanation: {
      verdict,
      request,
      layers,
      blocking: isDenied ? blocking : [],
      unknown: verdict === 'unknown' ? [...new Set([...layers.flatMap(({ unknown }) => unknown), ...ofCombination])] : [],
      rules: rulesOfVerdict(verdict, layers, blocking),
      also: [],
      dependentActions: actionOf(request.action)?.dependentActions ?? [],
    },
  };
}

function rulesOfVerdict(verdict: Explanation['verdict'], layers: readonly SeenLayer[], blocking: readonly SeenLayer[]): readonly string[] {
  const own = verdict === 'explicit-deny' ? ['order.explicit-deny'] : verdict === 'implicit-deny' ? ['order.default-deny'] : verdict === 'unknown' ? ['order.unknown'] : [];
  const counting = verdict === 'allowed' ? layers.filter(({ answer }) => answer === 'allows') : verdict === 'unknown' ? layers.filter(({ answer }) => answer === 'unknown') : blocking;
  return [...new Set([...own, ...counting.flatMap(({ rules }) => rules)])];
}

