// Explains a verdict by replaying the request, layer by layer.

import { actionOf } from '../../authorization/index.ts';
import type { AccessRequest } from '../../model/index.ts';
import { placeBehind, throughAccessPoint } from '../access-point.ts';
import { alsoNeeded } from '../also-needed.ts';
import { combine } from '../combine.ts';
import { evaluate, verdictOf } from '../decide.ts';
import { createFrame, enter } from '../frame.ts';
import { evaluateLayers } from '../layers.ts';
import { FALSE, TRUE } from '../logic.ts';
import type { Engine, Frame } from '../shapes.ts';
import { type Collector, createCollector } from './collector.ts';
import type { Explanation, SeenLayer } from './explanation.ts';
import { seenLayers } from './layers.ts';

/** Tells how a verdict came about: all layers, all that blocks, all that is not known. The verdict is that of `evaluate`. */
export function explain(engine: Engine, request: AccessRequest): Explanation {
  const own = explainOne(engine, request);
  const { frame, explanation } = own;
  const collector = createCollector();
  const open = new Set<string>();
  frame.logic = collector;
  const also: Explanation[] = [];
  for (const { action, context, isAsked } of alsoNeeded(frame) ?? []) {
    collector.names.clear();
    const asked = isAsked(frame);
    if (asked === FALSE) continue;
    const other = shown(engine, { ...request, action, ...(context === undefined ? undefined : { context: { ...request.context, ...context } }) });
    // What the request leaves open matters where the other action is not allowed.
    if (asked !== TRUE && other.verdict !== 'allowed') for (const name of collector.names) open.add(name);
    also.push(other);
  }
  const verdict = evaluate(engine, request);
  return { ...explanation, verdict, also, unknown: verdict === 'unknown' ? [...new Set([...explanation.unknown, ...open])] : [] };
}

function shown(engine: Engine, request: AccessRequest): Explanation {
  return explainOne(engine, request).explanation;
}

function explainOne(engine: Engine, request: AccessRequest): { readonly explanation: Explanation; readonly frame: Frame } {
  const collector = createCollector();
  const frame = createFrame(engine);
  enter(frame, request, collector);
  const own = seenLayers(frame, collector);
  const layers = frame.place.isAccessPoint ? [...own, ...bucketLayers(frame, collector)] : own;
  collector.names.clear();
  evaluateLayers(frame);
  combine(frame);
  if (frame.place.isAccessPoint) throughAccessPoint(frame);
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

/** What the bucket behind an access point says; the principal's own layers are shown already. */
function bucketLayers(frame: Frame, collector: Collector): readonly SeenLayer[] {
  const { place } = frame;
  const behind = placeBehind(frame);
  if (behind === undefined) return [];
  frame.accessPoint = place;
  frame.place = behind;
  const layers = seenLayers(frame, collector).filter(({ layer }) => layer === 'resource' || layer === 'setting' || layer === 'rcp');
  combine(frame);
  const lacks = frame.allow === FALSE;
  frame.place = place;
  frame.accessPoint = undefined;
  return layers.map((one) => {
    const lacksAllow = one.layer === 'resource' && one.answer !== 'allows' && one.answer !== 'unknown' && lacks;
    return lacksAllow ? { ...one, lacksAllow, isBlocking: true, rules: ['s3.access-point'] } : one;
  });
}

function rulesOfVerdict(verdict: Explanation['verdict'], layers: readonly SeenLayer[], blocking: readonly SeenLayer[]): readonly string[] {
  const own =
    verdict === 'explicit-deny'
      ? ['order.explicit-deny']
      : verdict === 'implicit-deny'
        ? ['order.default-deny']
        : verdict === 'unknown'
          ? ['order.unknown']
          : [];
  const counting =
    verdict === 'allowed'
      ? layers.filter(({ answer }) => answer === 'allows')
      : verdict === 'unknown'
        ? layers.filter(({ answer }) => answer === 'unknown')
        : blocking;
  return [...new Set([...own, ...counting.flatMap(({ rules }) => rules)])];
}
