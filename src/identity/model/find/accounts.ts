// Accounts by their number or by the name that the organisation gives them.

import { type Parsed, parsed } from '../../../core/index.ts';
import type { AccessModel } from '../access-model.ts';
import { none, several } from './candidates.ts';

const ID = /^\d{12}$/;

/** The id of the account; names are compared without regard to case. Numbers need not be in the model. */
export function findAccount(model: AccessModel, text: string): Parsed<string> {
  if (ID.test(text)) return parsed(text);
  const ids = accountsNamed(model, text);
  const [id] = ids;
  if (id === undefined) {
    return none(
      'account',
      text,
      model.accounts.flatMap(({ name }) => name ?? []),
    );
  }
  return ids.length === 1 ? parsed(id) : several('account', text, ids);
}

/** `prod/role/Deploy` as the account and what follows; `undefined` where the first part names no account. */
export function splitAccount(model: AccessModel, text: string): { readonly account: string; readonly rest: string } | undefined {
  const slash = text.indexOf('/');
  if (slash <= 0 || slash === text.length - 1) return undefined;
  const first = text.slice(0, slash);
  const [account, ...others] = ID.test(first) ? [first] : accountsNamed(model, first);
  return account === undefined || others.length > 0 ? undefined : { account, rest: text.slice(slash + 1) };
}

/** The name of an account, or its id where it has none. */
export function accountLabel(model: AccessModel, id: string): string {
  const name = model.accounts.find((account) => account.id === id)?.name;
  return name === undefined || accountsNamed(model, name).length > 1 ? id : name;
}

function accountsNamed(model: AccessModel, text: string): readonly string[] {
  const wanted = text.toLowerCase();
  return model.accounts.filter(({ name }) => name?.toLowerCase() === wanted).map(({ id }) => id);
}
