// What somebody can do, for a person: by condition, then by service and access level.

import { count } from '../../core/index.ts';
import type { Access, WhatCan, WhatCanRow } from '../../identity/index.ts';
import type { FormatOptions } from '../../report/index.ts';
import type { Names } from './names.ts';
import { createPrinter, type Printer, type Style, span } from './print.ts';
import { some } from './who-can-text.ts';

const FEW_RESOURCES = 3;
const LEVEL_WIDTH = 11;
const LEVELS: Readonly<Record<WhatCanRow['level'], string>> = {
  All: 'all',
  List: 'list',
  Read: 'read',
  Write: 'write',
  'Permissions management': 'permissions',
  Tagging: 'tagging',
};

/** `limit` is the number of rows that are shown of each answer. `isNarrowed`: not all services and levels were asked about. */
export function formatWhatCan(found: WhatCan, names: Names, limit: number, isNarrowed: boolean, options: FormatOptions): string {
  const print = createPrinter(options);
  const { principal, everything, counts, rows, leftOut, notKnown, notAsked } = found;
  print.text('', `What ${names.principal(principal)} can do`, 'bold');
  print.gap();
  const possible = counts.allowed + counts.conditional + counts.unknown;
  const of = `of ${count(counts.actions, 'action')}${isNarrowed ? ' of these services' : ''}`;
  if (everything !== undefined) {
    print.text(
      '',
      `${possible === counts.actions ? 'Everything: all' : `Nearly everything: ${share(possible, counts.actions)}`} ${of}${everything.kind === 'allowed' ? '' : `, ${everything.condition.words}`}`,
      ...STYLES[everything.kind],
    );
  } else if (possible > 0) print.text('', `${share(possible, counts.actions)} ${of}`);
  else print.text('', rows.length === 0 ? `Nothing: none ${of}` : `Its own policies allow none ${of}; what the policies of resources let it do:`);
  if (everything !== undefined && rows.length > 0) {
    print.gap();
    print.line(span('What differs', 'bold'));
  }
  for (const [words, group] of byAnswer(rows)) printGroup(print, words, group, limit);
  if (leftOut > 0) print.text('', `${count(leftOut, 'row')} more are left out: narrow it down by --services`, 'dim');
  const unlisted = rows.reduce((sum, { moreExcept }) => sum + moreExcept, 0);
  if (unlisted > 0) print.text('', `${count(unlisted, 'part')} of resources with another answer are left out: narrow it down by --services`, 'dim');
  if (rows.some(({ isOpenWherePatternsMeet }) => isOpenWherePatternsMeet === true)) {
    print.gap();
    print.text(
      '',
      'So many patterns of resources meet that not all of what they have in common was asked about: a resource that several of them match is answered by `stoa can`',
      'blue',
    );
  }
  if (notAsked > 0) {
    print.gap();
    print.text('', `${count(notAsked, 'resource')} with a policy of their own were not asked about: ask for one of them by \`stoa can\``, 'blue');
  }
  if (notKnown.length > 0) {
    print.gap();
    print.text(
      '',
      `${count(notKnown.length, 'resource')} may have ${notKnown.length === 1 ? 'a policy that is' : 'policies that are'} not known: what is said above holds there as far as they do not deny it, and they may allow more`,
      'blue',
    );
  }
  return print.end();
}

const STYLES: Readonly<Record<Access['kind'], readonly Style[]>> = {
  allowed: ['bold', 'green'],
  conditional: ['bold', 'yellow'],
  unknown: ['bold', 'blue'],
  denied: ['bold', 'red'],
};

interface Row {
  readonly row: WhatCanRow;
  readonly access: Access;
  readonly resources: readonly string[];
}

/** Rows with the same answer, without any condition first. Exceptions are rows of their own. */
function byAnswer(rows: readonly WhatCanRow[]): readonly (readonly [string, readonly Row[]])[] {
  const groups = new Map<string, Row[]>();
  const put = (one: Row): void => {
    const words = wordsOf(one.access);
    groups.set(words, [...(groups.get(words) ?? []), one]);
  };
  for (const row of rows) {
    put({ row, access: row.access, resources: row.resources });
    for (const { resource, access } of row.except) put({ row, access, resources: [resource] });
  }
  const rank = ([, [first]]: readonly [string, readonly Row[]]) =>
    first === undefined ? 0 : ['allowed', 'conditional', 'unknown', 'denied'].indexOf(first.access.kind);
  return [...groups].sort((a, b) => rank(a) - rank(b) || b[1].length - a[1].length);
}

function wordsOf(access: Access): string {
  switch (access.kind) {
    case 'allowed':
      return 'Allowed';
    case 'denied':
      return 'Denied';
    case 'conditional':
      return `Allowed ${access.condition.words}`;
    case 'unknown':
      return `Not known: ${some(access.names, 2)}`;
  }
}

function printGroup(print: Printer, words: string, rows: readonly Row[], limit: number): void {
  const [first] = rows;
  if (first === undefined) return;
  print.gap();
  print.text('', words, ...STYLES[first.access.kind]);
  const width = Math.max(...rows.slice(0, limit).map(({ row }) => row.service.length));
  let before = '';
  for (const { row, resources } of rows.slice(0, limit)) {
    const lead = `  ${(row.service === before ? '' : row.service).padEnd(width)}  ${LEVELS[row.level].padEnd(LEVEL_WIDTH)}  `;
    before = row.service;
    print.text(lead, `${actionsOf(row)}${resourcesWords(row, resources)}`);
  }
  if (rows.length > limit) print.line(span(`  … and ${count(rows.length - limit, 'row')} more; \`--limit N\` shows them`, 'dim'));
}

const FEW_ACTIONS = 8;

/** Without the service, which stands before them. */
function actionsOf({ actions, actionCount, service }: WhatCanRow): string {
  const names = actions.map((action) => (action.startsWith(`${service}:`) ? action.slice(service.length + 1) : action));
  if (names.length === 1 && names[0] === '*') return `all ${count(actionCount, 'action')}`;
  const [kept, rest] = [names.slice(0, FEW_ACTIONS), names.length - FEW_ACTIONS];
  return `${kept.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}

function resourcesWords({ moreResources, needsResourcePolicy }: WhatCanRow, resources: readonly string[]): string {
  const where = resources.length === 1 && resources[0] === '*' ? '' : `  on ${resources.slice(0, FEW_RESOURCES).join(', ')}`;
  const rest = Math.max(0, resources.length - FEW_RESOURCES) + (where === '' ? 0 : moreResources);
  return `${where}${rest > 0 ? ` and ${count(rest, 'more resource')}` : ''}${needsResourcePolicy ? '  (where the policy of the resource allows it too)' : ''}`;
}

/** `12`, or `All`. */
function share(part: number, all: number): string {
  return part === all ? 'All' : part.toLocaleString('en-US');
}
