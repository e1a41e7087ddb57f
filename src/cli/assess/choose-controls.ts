// Which controls a run judges: all, or those of some ids and pillars.

import type { Pillar } from '../../core/index.ts';
import type { Control } from '../../posture/index.ts';
import { didYouMean } from '../did-you-mean.ts';
import { usageError } from '../errors.ts';

/** The controls of these ids (in any case of letters) and pillars, in their own order; every control for two empty lists. */
export function chooseControls(all: readonly Control[], rules: readonly string[], pillars: readonly Pillar[]): readonly Control[] {
  const ids = new Set(rules.map((rule) => findControl(all, rule).id));
  const chosen = all.filter((control) => (ids.size === 0 || ids.has(control.id)) && (pillars.length === 0 || pillars.includes(control.pillar)));
  if (chosen.length === 0 && all.length > 0) throw usageError('no control is left: none of the named rules is of the named pillars', 'see `stoa rules`');
  return chosen;
}

/** The control of an id; throws `ERR_USAGE` with the nearest id, of a control or of something else, for one that does not exist. */
export function findControl(all: readonly Control[], id: string, others: readonly { readonly id: string }[] = []): Control {
  const found = all.find((control) => control.id.toLowerCase() === id.toLowerCase());
  if (found !== undefined) return found;
  const ids = [...all, ...others].map((one) => one.id);
  throw usageError(`unknown rule \`${id}\``, didYouMean(id, ids) ?? 'see `stoa rules`');
}
