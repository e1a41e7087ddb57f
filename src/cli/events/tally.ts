// What files of events hold, counted while they are read: kinds, times, accounts, Regions, and issues by their code.

import { compareText, count, type Issue, visible } from '../../core/index.ts';
import { type DetectionEvent, EVENT_KINDS, type EventKind } from '../../detection/index.ts';
import { timeText } from '../io.ts';

interface KindTally {
  events: number;
  first: number | undefined;
  last: number | undefined;
  readonly accounts: Set<string>;
  readonly regions: Set<string>;
  omitted: number;
}

export interface EventTally {
  readonly add: (event: DetectionEvent) => void;
  /** Whether the issue is among the first of its code, which are worth showing. */
  readonly addIssue: (issue: Issue) => boolean;
  readonly addFile: () => void;
  readonly text: () => string;
  readonly json: () => object;
  readonly isEmpty: () => boolean;
}

/** Accounts and Regions of more than this many are not kept. */
const MOST = 100_000;
const SHOWN = 5;

export function createEventTally(): EventTally {
  const kinds = new Map<EventKind, KindTally>();
  const issues = new Map<string, number>();
  let files = 0;

  function add({ kind, time, account, region, omitted }: DetectionEvent): void {
    let tally = kinds.get(kind);
    if (tally === undefined) {
      tally = { events: 0, first: undefined, last: undefined, accounts: new Set(), regions: new Set(), omitted: 0 };
      kinds.set(kind, tally);
    }
    tally.events++;
    if (omitted.length > 0) tally.omitted++;
    if (time !== undefined) {
      tally.first = Math.min(tally.first ?? time, time);
      tally.last = Math.max(tally.last ?? time, time);
    }
    if (account !== undefined && tally.accounts.size < MOST) tally.accounts.add(account);
    if (region !== undefined && tally.regions.size < MOST) tally.regions.add(region);
  }

  function addIssue({ code }: Issue): boolean {
    const seen = (issues.get(code) ?? 0) + 1;
    issues.set(code, seen);
    return seen <= SHOWN;
  }

  const sorted = () => [...kinds].sort(([a], [b]) => compareText(a, b));
  const sortedIssues = () => [...issues].sort(([a], [b]) => compareText(a, b));

  function text(): string {
    const lines = sorted().flatMap(([kind, { events, first, last, accounts, regions, omitted }]) => [
      `${EVENT_KINDS[kind]} (${kind}): ${count(events, 'event')}`,
      ...(first === undefined || last === undefined ? [] : [`  from ${timeText(first)} to ${timeText(last)}`]),
      ...(accounts.size === 0 ? [] : [`  ${list('account', accounts)}`]),
      ...(regions.size === 0 ? [] : [`  ${list('Region', regions)}`]),
      ...(omitted === 0 ? [] : [`  ${count(omitted, 'event')} with parts that AWS left out`]),
    ]);
    const total = [...kinds.values()].reduce((sum, { events }) => sum + events, 0);
    const amiss = [...issues.values()].reduce((sum, n) => sum + n, 0);
    lines.push(`${count(total, 'event')} in ${count(files, 'file')}, ${count(amiss, 'issue')}`);
    for (const [code, n] of sortedIssues()) lines.push(`  ${n.toLocaleString('en-US')} ${code}`);
    return `${lines.map(visible).join('\n')}\n`;
  }

  function json(): object {
    const time = (value: number | undefined) => (value === undefined ? null : new Date(value).toISOString());
    return {
      files,
      kinds: Object.fromEntries(
        sorted().map(([kind, { events, first, last, accounts, regions, omitted }]) => [
          kind,
          { events, first: time(first), last: time(last), accounts: [...accounts].sort(), regions: [...regions].sort(), omitted },
        ]),
      ),
      issues: Object.fromEntries(sortedIssues()),
    };
  }

  return {
    add,
    addIssue,
    addFile: () => {
      files++;
    },
    text,
    json,
    isEmpty: () => kinds.size === 0,
  };
}

function list(noun: string, values: ReadonlySet<string>): string {
  const all = [...values].sort();
  const more = all.length > SHOWN ? `, and ${(all.length - SHOWN).toLocaleString('en-US')} more` : '';
  return `${noun}${all.length === 1 ? '' : 's'} ${all.slice(0, SHOWN).join(', ')}${more}`;
}
