// What a candidate policy would do, for a person.

import { count } from '../../core/index.ts';
import {
  type Access,
  type AccessChange,
  type AccessRequest,
  type ChangeKind,
  type Comparison,
  NOT_JUDGED,
  NOT_REPLAYED,
  type TrailReplay,
} from '../../identity/index.ts';
import type { FormatOptions } from '../../report/index.ts';
import type { Names } from '../identity/names.ts';
import { createPrinter, type Printer, type Style, span } from '../identity/print.ts';
import { actionWords, principalWords } from './words.ts';

const TITLES: Readonly<Record<ChangeKind, readonly [string, ...Style[]]>> = {
  loses: ['Loses', 'bold', 'red'],
  gains: ['Gains', 'bold', 'yellow'],
  'may-lose': ['May lose', 'bold', 'blue'],
  'may-gain': ['May gain', 'bold', 'blue'],
};

export interface WholeReplay extends TrailReplay {
  /** Files of the trail, or parts of it, that could not be read: what they tell is not counted. */
  readonly unreadFiles: number;
}

export interface PolicyTestWords {
  readonly file: string;
  /** `--scp Workloads`. */
  readonly place: string;
  readonly comparison: Comparison;
  readonly replay: WholeReplay | undefined;
}

/** `limit` is the number of changes that are shown. */
export function formatPolicyTest({ file, place, comparison, replay }: PolicyTestWords, names: Names, limit: number, options: FormatOptions): string {
  const print = createPrinter(options);
  print.line(span(file, 'bold'), ` with ${place}`);
  const { changes, compared, leftOut } = comparison;
  printSummary(print, changes);
  for (const change of changes.slice(0, limit)) printChange(print, change, names);
  print.gap();
  if (changes.length > limit) print.text('', `… and ${count(changes.length - limit, 'more change')}; \`--limit ${changes.length}\` shows them`, 'dim');
  if (changes.length === 0) print.line(span('Nobody gains or loses anything.', 'bold', 'green'));
  print.text(
    '',
    `${count(compared.principals, 'principal')} and ${count(compared.actions, 'action')} compared by ${count(compared.questions, 'question')}`,
    'dim',
  );
  for (const words of leftOut) print.text('  left out: ', words, 'dim');
  if (replay !== undefined) printReplay(print, replay, names, limit);
  return print.end();
}

/** How many lose and gain, whatever it is. */
function printSummary(print: Printer, changes: readonly AccessChange[]): void {
  for (const [kind, [title, ...styles]] of Object.entries(TITLES)) {
    const same = changes.filter((change) => change.kind === kind);
    if (same.length === 0) continue;
    const principals = new Set(same.flatMap((change) => change.principals)).size;
    const actions = new Set(same.flatMap((change) => change.actions)).size;
    print.line('  ', span(title.padEnd(10), ...styles), `${count(principals, 'principal')}, ${count(actions, 'action')}`);
  }
}

function printChange(print: Printer, { kind, principals, actions, resources, resourceCount, before, after, example }: AccessChange, names: Names): void {
  print.gap();
  const [title, ...styles] = TITLES[kind];
  print.line(span(title, ...styles), span(`  ${count(principals.length, 'principal')}, ${count(actions.length, 'action')}`, 'dim'));
  print.text('  who      ', principalWords(principals, names));
  print.text('  what     ', actionWords(actions));
  if (!(resourceCount === 1 && resources[0] === '*')) print.text('  on       ', resourceWords(resources, resourceCount));
  print.text('  before   ', accessWords(before));
  print.text('  after    ', accessWords(after));
  print.text('  such as  ', exampleWords(example, names), 'dim');
}

const FEW = 3;

function resourceWords(resources: readonly string[], total: number): string {
  return total <= FEW ? resources.join(', ') : `${count(total, 'resource')} of those asked about`;
}

function accessWords(access: Access): string {
  switch (access.kind) {
    case 'allowed':
      return 'allowed';
    case 'denied':
      return 'denied';
    case 'conditional':
      return `allowed ${access.condition.words}`;
    case 'unknown':
      return `not known: ${access.condition.words}`;
  }
}

function exampleWords({ principal, action, resource, context = {} }: AccessRequest, names: Names): string {
  const keys = Object.entries(context).map(([key, value]) => `${key}=${Array.isArray(value) ? value.join(',') : String(value)}`);
  const on = resource === '*' ? '' : ` on ${resource}`;
  return `${names.principal(principal)} asks for ${action}${on}${keys.length === 0 ? '' : ` with ${keys.join(' ')}`}`;
}

function printReplay(print: Printer, { events, calls, denied, isExact, notReplayed, unreadFiles }: WholeReplay, names: Names, limit: number): void {
  print.gap();
  print.line(span('Trail', 'bold'), `  ${count(calls, 'call')} that AWS allowed, of ${count(events, 'event')}`);
  for (const kind of ['denied', 'possible'] as const) {
    const groups = denied.filter((group) => group.kind === kind);
    const total = groups.reduce((sum, group) => sum + group.count, 0);
    if (kind === 'possible' && total === 0) continue;
    print.gap();
    const words =
      kind === 'denied'
        ? `${count(total, 'call')} would have been denied${isExact ? '' : ', at least'}`
        : `${count(total, 'call')} may have been denied: the trail does not tell`;
    print.line(span(words, 'bold', total === 0 ? 'green' : kind === 'denied' ? 'red' : 'blue'));
    for (const group of groups.slice(0, limit)) {
      print.text(
        '  ',
        `${count(group.count, 'call')}  ${group.action}  ${names.arn(group.principal)}  ${group.first}${group.count > 1 ? ` to ${group.last}` : ''}`,
      );
      if (group.openKeys.length > 0) print.text('      not told: ', group.openKeys.join(', '), 'dim');
    }
    if (groups.length > limit) print.line(span(`  … and ${count(groups.length - limit, 'group')} more`, 'dim'));
  }
  const reasons = Object.entries({ ...NOT_REPLAYED, ...NOT_JUDGED }).flatMap(([why, words]) => {
    const n = notReplayed[why as keyof typeof notReplayed] ?? 0;
    return n === 0 ? [] : [`${n.toLocaleString('en-US')}: ${words}`];
  });
  if (unreadFiles > 0) reasons.push(`the events of ${count(unreadFiles, 'file')} that could not be read`);
  if (reasons.length > 0) print.gap();
  for (const reason of reasons) print.text('  not asked  ', reason, 'dim');
}
