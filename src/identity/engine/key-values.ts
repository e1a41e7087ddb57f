// The value of a condition key in a request: what the request gives wins, then what follows from the model, then what the request says of all others.

import { spellingsIn } from './context-layout.ts';
import type { Frame, KeyName } from './shapes.ts';
import { ELSEWHERE, type KeyValue, NOT_DERIVED, NOT_KNOWN, UNSPECIFIED } from './special-values.ts';

/** The value of a key, `undefined` where it is absent. */
export function valueOfKey(frame: Frame, key: KeyName): KeyValue {
  const given = (frame.spellings ??= spellingsIn(frame.context, frame.engine.lexicon))[key.id];
  if (given !== undefined) return frame.context?.[given];
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
  return key.detail !== '' && frame.spellings?.[key.id] === undefined;
}

function isNamedAbsent({ absentKeys }: Frame, { name }: KeyName): boolean {
  return absentKeys?.some((one) => one.toLowerCase() === name) ?? false;
}
