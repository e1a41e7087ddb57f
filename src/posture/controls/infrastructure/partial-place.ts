// A place for engines that look at more types of records than a control needs: those not declared are empty.

import { createTypeTable, type Snapshot } from '../../../core/index.ts';
import type { Need, View } from '../../control.ts';

const known = new WeakMap<Snapshot, Snapshot>();

/** The place of these needs. What the control concludes must not depend on records of other types. */
export function partialPlace(view: View, needs: readonly Need[]): Snapshot {
  const place = view.place(needs);
  let found = known.get(place);
  if (found === undefined) {
    const declared = new Set(needs.map(({ type }) => type));
    known.set(place, (found = { ...place, of: (type) => (declared.has(type) ? place.of(type) : createTypeTable(type, [])) }));
  }
  return found;
}
