// The values of `otheraccount`: numbers of accounts, fields of the event that name one, and placeholders that stand for numbers.

import type { Span } from '../../identity/index.ts';
import type { Expression } from '../expression/index.ts';
import type { Placeholders } from './placeholders.ts';
import type { Report } from './report.ts';
import type { PlacedScalar } from './yaml-tree.ts';

type Own = Pick<Extract<Expression, { kind: 'other-account' }>, 'accounts' | 'others'>;

const ACCOUNT = /^\d{12}$/;
const FIELD = /^[A-Za-z_][\w:./-]*$/;
const PLACEHOLDER = /^%([A-Za-z0-9_.-]+)%$/;

interface Reader {
  readonly placeholders: Placeholders;
  readonly arePlaceholdersOpen: boolean;
  readonly report: Report;
  readonly onNamed: (field: string, span: Span) => void;
}

/** A placeholder without values adds no account, where something else says one: the rule is the louder for it, and misses nothing. */
export function readOwnAccounts(scalars: readonly PlacedScalar[], isExpanded: boolean, { placeholders, arePlaceholdersOpen, report, onNamed }: Reader): Own {
  const isAlone = scalars.length === 1;
  const accounts: string[] = [];
  const others: string[] = [];
  for (const { source, span } of scalars) {
    const name = isExpanded ? PLACEHOLDER.exec(source)?.[1] : undefined;
    if (name !== undefined) {
      const values = placeholders.get(name);
      if (values === undefined) {
        const say = isAlone && !arePlaceholdersOpen ? report.error : report.note;
        say('unknown-placeholder', `the placeholder \`%${name}%\` has no value, and adds no account`, span, `give it with \`--list ${name}=FILE\``);
      }
      const wrong = values?.find((value) => !ACCOUNT.test(value));
      if (wrong === undefined) accounts.push(...(values ?? []));
      else report.error('modifier-value', `\`%${name}%\` has \`${wrong}\`, which is no number of an account`, span, 'it has 12 digits');
    } else if (ACCOUNT.test(source)) accounts.push(source);
    else if (FIELD.test(source)) {
      others.push(source);
      onNamed(source, span);
    } else {
      const help = PLACEHOLDER.test(source) ? 'a placeholder is replaced after `expand`' : 'such as `recipientAccountId`, or 12 digits';
      report.error('modifier-value', `\`otheraccount\` takes fields that name an account, and numbers of accounts, not \`${source}\``, span, help);
    }
  }
  return { accounts: [...new Set(accounts)], others };
}
