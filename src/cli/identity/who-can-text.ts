// Who can do something, for a person: by condition, then by group.

import { count } from '../../core/index.ts';
import { holderOf, type WhoCan, type WhoCanAnswer, type WhoCanGroup } from '../../identity/index.ts';
import type { FormatOptions } from '../../report/index.ts';
import type { Names } from './names.ts';
import { createPrinter, type Printer, span } from './print.ts';

const FEW_ACCOUNTS = 3;
const FEW_PEOPLE = 8;

/** `limit` is the number of groups that are shown of each answer. */
export function formatWhoCan(found: WhoCan, names: Names, limit: number, options: FormatOptions): string {
  const print = createPrinter(options);
  const { action, resource, answers, counts } = found;
  print.line('Who can ', span(action, 'bold'), resource === '*' ? '' : ` on ${resource}`);
  const known = answers.filter(({ access }) => access.kind !== 'unknown');
  const open = answers.filter(({ access }) => access.kind === 'unknown');
  for (const answer of known) printKnown(print, answer, found, names, limit);
  if (open.length > 0) printOpen(print, open, names, limit);
  if (answers.length === 0) {
    print.gap();
    print.line(span('Nobody', 'bold'), ', whatever else the request holds');
  }
  print.gap();
  const parts = [`${counts.allowed} allowed`, `${counts.conditional} under a condition`, `${counts.unknown} not known`];
  print.text('', `${count(counts.asked, 'principal')} asked: ${parts.join(', ')}`, 'dim');
  if (counts.outsideNotAsked > 0)
    print.text('', `${counts.outsideNotAsked.toLocaleString('en-US')} more of those outside whom the policy names were not asked about`, 'blue');
  return print.end();
}

function printKnown(print: Printer, { access, groups }: WhoCanAnswer, { resource }: WhoCan, names: Names, limit: number): void {
  print.gap();
  const total = `  ${count(sizeOf(groups), 'principal')}`;
  if (access.kind === 'conditional') print.text('', `Allowed ${access.condition.words}${total}`, 'bold', 'yellow');
  else print.line(span('Allowed', 'bold', 'green'), span(total, 'dim'));
  for (const group of groups.slice(0, limit)) {
    print.text('  ', groupWords(group, names));
    if (group.people !== undefined && group.people.length > 0) print.text('      people  ', some(group.people, FEW_PEOPLE));
    if (group.through.length > 0) print.text('      through ', group.through.map((id) => throughWords(id, resource, names)).join('; '), 'dim');
  }
  printRest(print, groups.length - limit);
}

/** `iam:GetAccountAuthorizationDetails of arn:…: AWS refused the call`. */
const NOT_READ = /^([a-z0-9-]+:[A-Za-z]+) of (arn:\S+): (.+)$/;

function printOpen(print: Printer, answers: readonly WhoCanAnswer[], names: Names, limit: number): void {
  print.gap();
  const total = answers.reduce((sum, { groups }) => sum + sizeOf(groups), 0);
  print.line(span('Not known', 'bold', 'blue'), span(`  ${count(total, 'principal')}`, 'dim'));
  const calls = new Set<string>();
  for (const { access, groups } of answers.slice(0, limit)) {
    if (access.kind !== 'unknown') continue;
    for (const group of groups.slice(0, limit)) print.text('  ', groupWords(group, names));
    printRest(print, groups.length - limit);
    if (access.surely !== undefined) print.text('      in any case ', access.surely.words);
    for (const name of access.names) {
      const [, action, of, why] = NOT_READ.exec(name) ?? [];
      // What many lack is said once, below.
      if (action !== undefined) calls.add(`${action}: ${why ?? ''}`);
      print.text('      because ', of === undefined ? name : `${names.document(of)} was not read`, 'dim');
    }
  }
  printRest(print, answers.length - limit);
  for (const call of calls) print.text('  not read: ', call, 'dim');
}

function printRest(print: Printer, rest: number): void {
  if (rest > 0) print.line(span(`  … and ${count(rest, 'group')} more; \`--limit N\` shows them`, 'dim'));
}

function sizeOf(groups: readonly WhoCanGroup[]): number {
  return groups.reduce((sum, { principals }) => sum + principals.length, 0);
}

/** `role/Deploy in 40 accounts`. */
function groupWords({ kind, title, accounts, principals }: WhoCanGroup, names: Names): string {
  const [first = ''] = principals;
  switch (kind) {
    case 'single':
      return names.arn(first);
    case 'permission-set':
    case 'same-role': {
      const one = names.arn(first);
      const end = one.lastIndexOf(' in ');
      return `${end < 0 ? title : one.slice(0, end)} in ${accountsWords(accounts, names)}`;
    }
    case 'root-users':
      return principals.length === 1 ? names.arn(first) : `the root users of ${accountsWords(accounts, names)}`;
    case 'same-policies':
      return `${title}: ${some(principals.map(names.arn), FEW_ACCOUNTS)}`;
    case 'outside':
      return title;
  }
}

function accountsWords(accounts: readonly string[], names: Names): string {
  return accounts.length > FEW_ACCOUNTS ? `${accounts.length} accounts` : accounts.map(names.account).join(', ');
}

function throughWords(id: string, resource: string, names: Names): string {
  const { arn } = holderOf(resource);
  if (id === `${arn}#policy`) return 'the policy of the resource';
  if (id === `${arn}#trust`) return 'its trust policy';
  if (id === `${arn}#grants`) return 'a KMS grant';
  return names.policy(id);
}

/** The first of several, and how many more. */
export function some(texts: readonly string[], limit: number): string {
  return texts.length <= limit ? texts.join(', ') : `${texts.slice(0, limit).join(', ')} and ${texts.length - limit} more`;
}
