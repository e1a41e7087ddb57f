// The trails that see an account: its own in every Region, and those of its organisation.
// One good trail is enough, whatever else could not be read, so that trails are asked for lazily.

import type { Missing, ResourceRecord } from '../core/index.ts';
import type { Need, View } from './control.ts';
import { MEMBER_NEED, type Membership, shareOrganization } from './membership.ts';
import { isOrganizationTrail, TRAIL } from './trails.ts';

export function accountTrailNeeds(...facets: readonly string[]): readonly Need[] {
  return [{ type: TRAIL, within: 'account', lazy: true, facets, seeElsewhere: isOrganizationTrail }, MEMBER_NEED];
}

/** The account's trails, and those of other accounts that may keep its events: see `doubtOf`. */
export function trailsSeeing(account: string, view: View): readonly ResourceRecord[] {
  return view.records(TRAIL).filter((trail) => membershipOf(trail, account, view) !== 'no');
}

/** What is missing to know that a trail of `trailsSeeing` keeps the events of the account; nothing for one that does. */
export function doubtOf(trail: ResourceRecord, account: string, view: View): readonly Missing[] {
  const membership = membershipOf(trail, account, view);
  return typeof membership === 'object' ? membership : [];
}

/** Whether the trail of an organisation keeps the events of an account; the account's own trails do. */
function membershipOf(trail: ResourceRecord, account: string, view: View): Membership {
  // DescribeTrails in a member account answers the organisation's trail. Where its own account was not asked, somebody else
  // was, and where nobody but this account was asked, it was this one.
  const isSeenHere = !view.accounts.includes(trail.account) && view.accounts.length === 1;
  return isSeenHere ? 'yes' : shareOrganization(view, account, trail.account);
}

export function unreadableTrail({ account, arn }: ResourceRecord, name: string): Missing {
  return { reason: 'unreadable', name, account, arn };
}
