// Whether what one account keeps for its organisation holds for another account: only where both are members.

import { listActionOf, type Missing } from '../core/index.ts';
import type { Need, View } from './control.ts';

const MEMBER = 'AWS::Organizations::Account';

/** Controls that count on another account's resource declare it. */
export const MEMBER_NEED: Need = { type: MEMBER, within: 'organization', lazy: true };

/** `yes`, `no`, or what is missing to know. */
export type Membership = 'yes' | 'no' | readonly Missing[];

/** Whether two accounts are members of one organisation, as far as ListAccounts was read. */
export function shareOrganization(view: View, account: string, other: string): Membership {
  if (account === other) return 'yes';
  const ids = new Set(view.records(MEMBER).map((member) => member.id));
  if (ids.has(account) && ids.has(other)) return 'yes';
  const missing = view.missing(MEMBER);
  if (missing.length > 0) return missing;
  // The list always holds the management account: an empty one is no list.
  return ids.size > 0 ? 'no' : [{ reason: 'absent', name: listActionOf(MEMBER), account }];
}
