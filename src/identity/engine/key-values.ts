// The value of a condition key in a request: what the request gives wins, then what follows from the model, then what the request says of all others.

import { givenKey } from './lexicon.ts';
import type { Frame, KeyName } from './shapes.ts';
import { ELSEWHERE, type KeyValue, NOT_DERIVED, NOT_KNOWN, UNSPECIFIED } from './special-values.ts';

/** The value of a key, `undefined` where it is absent. */
export function valueOfKey(frame: Frame, key: KeyName): KeyValue {
  if (!frame.isFilled) fill(frame);
  if (frame.stamps[key.id] === frame.generation) return frame.values[key.id];
  const { derivation } = key;
  if (derivation !== undefined) {
    const value = derivation(frame, key);
    if (value === NOT_KNOWN || value === ELSEWHERE) return frame.isUnspecified && isNamedAbsent(frame, key) ? undefined : value;
    if (value !== NOT_DERIVED) return value;
  }
  return frame.isUnspecified && !isNamedAbsent(frame, key) ? UNSPECIFIED : undefined;
}

/** Whether several values of a key are those of tags that differ by capitals only, one of which counts; not several that the request gives. */
export function isEither(key: KeyName, frame: Frame): boolean {
  return key.detail !== '' && frame.stamps[key.id] !== frame.generation;
}

/** Puts what the request gives in its places, once a request and only when a key is asked for. */
function fill(frame: Frame): void {
  frame.isFilled = true;
  const generation = ++frame.generation;
  const { context, values, stamps, engine } = frame;
  if (context === undefined) return;
  for (const spelling in context) {
    const key = givenKey(engine.lexicon, spelling);
    if (key === null) continue;
    // Ids may have grown since the frame was made; holes would make the lists slow.
    while (stamps.length <= key.id) {
      stamps.push(0);
      values.push(undefined);
    }
    stamps[key.id] = generation;
    values[key.id] = context[spelling];
  }
}

function isNamedAbsent({ absentKeys }: Frame, { name }: KeyName): boolean {
  return absentKeys?.some((one) => one.toLowerCase() === name) ?? false;
}
