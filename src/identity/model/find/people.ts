// People of IAM Identity Center, and the roles that they may use in an account.

import { type Parsed, parsed, refused } from '../../../core/index.ts';
import type { AccessModel, ModelDirectory, ModelPerson, ModelPrincipal } from '../access-model.ts';
import { isKnown } from '../known.ts';
import { accountLabel } from './accounts.ts';
import { issue, quote } from './candidates.ts';

export interface Person extends ModelPerson {
  readonly kind: 'person';
}

/** The people with this user name or e-mail, without regard to case; all of them where no text is given. */
export function findPeople(model: AccessModel, text: string | undefined): readonly Person[] {
  const wanted = text?.toLowerCase();
  const fits = ({ userName, emails }: ModelPerson): boolean =>
    wanted === undefined || userName.toLowerCase() === wanted || emails.some((email) => email.toLowerCase() === wanted);
  return (
    directoryOf(model)
      ?.users.filter(fits)
      .map((user) => ({ ...user, kind: 'person' })) ?? []
  );
}

/** One reserved role for each permission set that is assigned to the person, or to a group of theirs, in the account. */
export function rolesOfPerson(model: AccessModel, person: Person, account: string | undefined): Parsed<readonly ModelPrincipal[]> {
  const { userName, groups } = person;
  if (!isKnown(groups)) return refused(issue('principal-unknown', `the groups of ${quote(userName)} are not known: ${groups.unknown}`));
  const mine = new Set([person.id, ...groups]);
  const assigned = (directoryOf(model)?.assignments ?? []).filter(({ principal }) => mine.has(principal));
  if (account === undefined) {
    const accounts = [...new Set(assigned.map((one) => accountLabel(model, one.account)))].sort();
    const help = accounts.length === 0 ? 'no account is assigned to them' : `name one of their accounts: ${accounts.map(quote).join(', ')}`;
    return refused(issue('principal-incomplete', `${quote(userName)} has different rights in each account`, help));
  }
  const sets = new Set(assigned.filter((one) => one.account === account).map(({ permissionSet }) => permissionSet));
  const roles = model.principals.filter((role) => role.account === account && role.permissionSet !== undefined && sets.has(role.permissionSet));
  if (roles.length > 0) return parsed(roles);
  const message =
    sets.size === 0
      ? `${quote(userName)} has no permission set in account ${account}`
      : `no role of the permission sets of ${quote(userName)} exists in account ${account}`;
  return refused(issue('principal-unknown', message));
}

/** The ARN of the permission set with this name. */
export function permissionSetNamed(model: AccessModel, name: string): string | undefined {
  return directoryOf(model)?.permissionSets.find((set) => set.name === name)?.arn;
}

function directoryOf({ directory }: AccessModel): ModelDirectory | undefined {
  return directory !== undefined && isKnown(directory) ? directory : undefined;
}
