// Brings principals together as a person would: everyone behind one permission set, one role in many accounts, roles with the same policies.

import { compareText } from '../../../core/index.ts';
import type { ModelPrincipal } from '../../model/index.ts';
import type { WhoCanGroup } from './who-can-types.ts';

export type Subject =
  | { readonly kind: 'principal'; readonly model: ModelPrincipal }
  | { readonly kind: 'root'; readonly account: string; readonly arn: string };

export type Drawn = Pick<WhoCanGroup, 'kind' | 'title'> & { readonly subjects: readonly Subject[] };

/** Groups without what lets them: largest first, then by title. */
export function groupSubjects(subjects: readonly Subject[]): readonly Drawn[] {
  const roots: Subject[] = [];
  const bySet = new Map<string, Subject[]>();
  const byPath = new Map<string, Subject[]>();
  for (const subject of subjects) {
    if (subject.kind === 'root') roots.push(subject);
    else if (subject.model.permissionSet !== undefined) push(bySet, subject.model.permissionSet, subject);
    else push(byPath, pathOf(subject.model.arn), subject);
  }
  const groups: Drawn[] = [];
  if (roots.length > 0)
    groups.push({ kind: 'root-users', title: roots.length === 1 ? arnOf(roots[0]) : `the root users of ${roots.length} accounts`, subjects: roots });
  for (const [set, members] of bySet)
    groups.push({ kind: 'permission-set', title: `sessions of the permission set ${titleOfSet(set, members)}${inAccounts(members)}`, subjects: members });
  const alone = new Map<string, Subject[]>();
  for (const [path, members] of byPath) {
    if (members.length > 1) groups.push({ kind: 'same-role', title: `${path}${inAccounts(members)}`, subjects: members });
    else for (const subject of members) push(alone, policiesOf(subject), subject);
  }
  for (const members of alone.values()) {
    if (members.length > 1 && policiesOf(members[0]) !== '') groups.push({ kind: 'same-policies', title: titleOfPolicies(members), subjects: members });
    else for (const subject of members) groups.push({ kind: 'single', title: arnOf(subject), subjects: [subject] });
  }
  return groups.sort((a, b) => b.subjects.length - a.subjects.length || compareText(a.title, b.title));
}

function push(groups: Map<string, Subject[]>, key: string, subject: Subject): void {
  const members = groups.get(key);
  if (members === undefined) groups.set(key, [subject]);
  else members.push(subject);
}

/** `role/path/Name`. */
function pathOf(arn: string): string {
  return arn.slice(arn.lastIndexOf(':') + 1);
}

function arnOf(subject: Subject | undefined): string {
  if (subject === undefined) return '';
  return subject.kind === 'root' ? subject.arn : subject.model.arn;
}

function accountOfSubject(subject: Subject): string {
  return subject.kind === 'root' ? subject.account : subject.model.account;
}

/** The same text for the same policies and boundary. Policies of its own make it like no other. */
function policiesOf(subject: Subject | undefined): string {
  if (subject?.kind !== 'principal') return '';
  const { policies, boundary, kind } = subject.model;
  if ('unknown' in policies) return '';
  return [kind, typeof boundary === 'string' ? boundary : '', ...policies.map(({ policy }) => policy).sort()].join('\n');
}

function inAccounts(members: readonly Subject[]): string {
  const accounts = new Set(members.map(accountOfSubject));
  const [only] = accounts;
  return accounts.size === 1 ? ` in ${only}` : ` in ${accounts.size} accounts`;
}

/** `AWSReservedSSO_Admin_0123456789abcdef` is of the permission set `Admin`. */
// https://docs.aws.amazon.com/singlesignon/latest/userguide/referencingpermissionsets.html
function titleOfSet(set: string, members: readonly Subject[]): string {
  const name = /AWSReservedSSO_(.+)_[^_]*$/.exec(arnOf(members[0]).slice(0, 2_048));
  return name?.[1] ?? set;
}

function titleOfPolicies(members: readonly Subject[]): string {
  const [first] = members;
  if (first?.kind !== 'principal' || 'unknown' in first.model.policies) return '';
  const names = first.model.policies.map(({ policy }) => policy.slice(policy.lastIndexOf('/') + 1)).sort();
  const shown = names.length > 3 ? [...names.slice(0, 2), `${names.length - 2} more`] : names;
  const what = first.model.kind === 'role' ? 'roles' : 'users';
  return names.length === 0 ? `${members.length} ${what} without policies` : `${members.length} ${what} with ${shown.join(', ')}`;
}

/** Accounts and ARNs of a group, sorted. */
export function membersOf(subjects: readonly Subject[]): Pick<WhoCanGroup, 'accounts' | 'principals'> {
  const accounts = [...new Set(subjects.map(accountOfSubject))].sort();
  return { accounts, principals: subjects.map(arnOf).sort() };
}
