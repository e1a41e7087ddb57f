// The people of IAM Identity Center who may use a permission set in some of the accounts.
// Source: https://docs.aws.amazon.com/singlesignon/latest/userguide/permissionsetsconcept.html

import type { AccessModel } from '../../model/index.ts';

const PEOPLE_LIMIT = 1_000;

/** User names, sorted; `undefined` where the directory, or who is in a group, is not known. */
export function peopleBehind({ directory }: AccessModel, permissionSet: string, accounts: readonly string[]): readonly string[] | undefined {
  if (directory === undefined || 'unknown' in directory) return undefined;
  const asked = new Set(accounts);
  const principals = new Set(
    directory.assignments.filter((one) => one.permissionSet === permissionSet && asked.has(one.account)).map(({ principal }) => principal),
  );
  const names = new Set<string>();
  for (const { id, userName, groups } of directory.users) {
    if (principals.has(id)) names.add(userName);
    else if ('unknown' in groups) return undefined;
    else if (groups.some((group) => principals.has(group))) names.add(userName);
    if (names.size >= PEOPLE_LIMIT) break;
  }
  return [...names].sort();
}
