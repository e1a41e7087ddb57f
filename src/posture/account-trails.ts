// The trails that see an account: its own in every Region, and those of its organisation.
// One good trail is enough, whatever else could not be read, so that trails are asked for lazily.

import type { Missing, ResourceRecord } from '../core/index.ts';
import type { Need, View } from './control.ts';
import { isOrganizationTrail, TRAIL } from './trails.ts';

const MEMBER = 'AWS::Organizations::Account';

export function accountTrailNeeds(...facets: readonly string[]): readonly Need[] {
  return [
    { type: TRAIL, within: 'account', lazy: true, facets, seeElsewhere: isOrganizationTrail },
    { type: MEMBER, within: 'organization', lazy: true },
  ];
}

/** Trails of the organisation say nothing of an account that is known to be outside it. */
export function trailsSeeing(account: string, view: View): readonly ResourceRecord[] {
  return view.records(TRAIL).filter((trail) => trail.account === account || isMember(account, view));
}

// Asked by each account of each control; the list of members is the same object every time.
const memberSets = new WeakMap<readonly ResourceRecord[], ReadonlySet<string>>();

function isMember(account: string, view: View): boolean {
  const members = view.records(MEMBER);
  let ids = memberSets.get(members);
  if (ids === undefined) memberSets.set(members, (ids = new Set(members.map((member) => member.id))));
  return ids.size === 0 || ids.has(account);
}

export function unreadableTrail({ account, arn }: ResourceRecord, name: string): Missing {
  return { reason: 'unreadable', name, account, arn };
}
