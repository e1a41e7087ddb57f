// Whether a rule is only told when a time is over: then events that no rule matched count, too, for they say how late it is.

import { isLowerOnly } from './bounds.ts';
import { isRising } from './make-looker.ts';
import type { StateRule } from './state-rule.ts';

/** Whether what a rule says depends on what did not come, so that it is known only when its timespan is over. */
export function waitsForTime({ look }: Pick<StateRule, 'look'>): boolean {
  switch (look.type) {
    case 'absence':
      return true;
    case 'event_count':
    case 'value_count':
    case 'value_sum':
    case 'value_avg':
    case 'value_median':
    case 'value_percentile':
      return !isLowerOnly(look.bounds);
    case 'temporal':
      return look.condition === undefined ? look.bounds !== undefined && !isLowerOnly(look.bounds) : !isRising(look.condition);
    case 'temporal_ordered':
    case 'each':
    case 'first_seen':
    case 'rare':
    case 'impossible_travel':
      return false;
  }
}
