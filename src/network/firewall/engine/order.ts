// The order in which the engine looks at rules.
// Source: https://docs.aws.amazon.com/network-firewall/latest/developerguide/suricata-rule-evaluation-order.html

import { ACTIONS, type Rule } from '../language/rule.ts';

export type RuleOrder = 'action' | 'strict';

/** Rules that set flowbits come before those that set and ask, then those that ask, then all others. */
function rankOfFlowbits({ conditions }: Rule): number {
  let sets = false;
  let asks = false;
  for (const condition of conditions) {
    if (condition.kind !== 'flowbits') continue;
    if (condition.command === 'isset' || condition.command === 'isnotset') asks = true;
    else sets = true;
  }
  return sets ? (asks ? 1 : 0) : asks ? 2 : 3;
}

/** Negative where `a` is looked at first, in action order: action, flowbits, priority, then the number of the rule. */
export function compareByAction(a: Rule, b: Rule): number {
  return ACTIONS.indexOf(a.action) - ACTIONS.indexOf(b.action) || rankOfFlowbits(a) - rankOfFlowbits(b) || a.priority - b.priority || a.sid - b.sid;
}
