// Asks the rules of a pack of events, one event by itself: what matches is handed on, and what could not be decided is kept.

import type { Issue } from '../../core/index.ts';
import { type Decode, type DetectionEvent, type EventKind, type EventSink, eventOf, lendEvent } from '../events/index.ts';
import { evaluate } from '../expression/index.ts';
import { compileRules, type Matcher, type Outcome } from '../matcher/index.ts';
import { createRegexFinder } from '../sigma/index.ts';
import { carry, type EventNote, LINEAGE, noteOf } from '../signals/index.ts';
import { fieldsWanted, type Match, waitsForTime } from '../state/index.ts';
import { kindsOf, type Pack, type PackRule } from './pack.ts';
import { matchOf, stateRulesOf } from './state-rules.ts';

export interface AskerOptions {
  readonly issue: (issue: Issue) => void;
  /** An event that a rule matched. */
  readonly match: (match: Match) => void;
  /** The time of every event that was looked at. */
  readonly time?: (time: number) => void;
  /** Every event that a rule matched, or that tells of lineage: what incidents are joined by. Before its matches. */
  readonly observe?: (note: EventNote) => void;
  /** Decodes texts faster than a pure folder can. */
  readonly decode?: Decode | undefined;
}

/** A rule asked for something that AWS left out of the event: it cannot be told whether it matches. */
export interface Undecided {
  readonly rule: PackRule;
  /** That of the event. */
  readonly id: string;
  /** None of an event without a valid time. */
  readonly note: EventNote | undefined;
}

export interface AskerCounts {
  readonly events: number;
  readonly byKind: ReadonlyMap<EventKind, number>;
  readonly matches: number;
  readonly undecided: number;
  /** Matches of events without a valid time, which no finding can hold. */
  readonly timeless: number;
}

export interface Asker {
  /** What a reader hands events to. */
  readonly sink: EventSink;
  /** The first thousand; the rest is only counted. */
  readonly undecided: () => readonly Undecided[];
  readonly counts: () => AskerCounts;
  /** Begins to count, and to keep what is undecided, anew. */
  readonly restart: () => void;
}

interface KindRules {
  readonly matcher: Matcher;
  /** By the matcher's numbers; none where lineage is asked for. */
  readonly rules: readonly (PackRule | undefined)[];
}

/** The most that are kept. */
export const MOST_UNDECIDED = 1000;
const NONE = { events: 0, matches: 0, undecided: 0, timeless: 0 };
const NOT_PASSED = { end: -1, keys: 0 };
const NO_FIELDS: ReadonlySet<string> = new Set();

/** Rules that the matcher cannot follow are issues. */
export function createAsker(pack: Pack, { issue, match, time: passTime, observe, decode }: AskerOptions): Asker {
  const stateRules = stateRulesOf(pack);
  const wanted = fieldsWanted(stateRules);
  const needsTime = stateRules.some(waitsForTime);
  const kinds = new Map(kindsOf(pack).map((kind) => [kind, compileKind(pack, kind, { issue, decode }, observe !== undefined)]));
  const byKind = new Map<EventKind, number>();
  let undecided: Undecided[] = [];
  const total = { ...NONE };

  const findRegex = createRegexFinder();
  const hasFilters = pack.rules.some(({ filter }) => filter !== undefined);
  /** Patterns that a global filter is about: what matched, and what passes the filter. */
  const filtered = (event: DetectionEvent, outcome: Outcome, rules: KindRules['rules']): Outcome => {
    const truths = new Map<number, ReturnType<typeof evaluate>>();
    for (const index of [...outcome.matched, ...outcome.undecided]) {
      const filter = rules[index]?.filter;
      if (filter !== undefined) truths.set(index, evaluate(filter, event.raw, { omitted: event.omitted, findRegex }));
    }
    if (truths.size === 0) return outcome;
    const matched = outcome.matched.filter((index) => (truths.get(index) ?? true) === true);
    const doubtful = outcome.matched.filter((index) => truths.get(index) === 'undecided');
    return { matched, undecided: [...doubtful, ...outcome.undecided.filter((index) => truths.get(index) !== false)] };
  };
  const take = (event: DetectionEvent, outcome: Outcome, rules: KindRules['rules']): void => {
    const { time } = event;
    if (time !== undefined) passTime?.(time);
    const { matched, undecided: open } = hasFilters ? filtered(event, outcome, rules) : outcome;
    for (const index of open) {
      const rule = rules[index];
      if (rule === undefined) continue;
      total.undecided++;
      if (undecided.length < MOST_UNDECIDED) undecided.push({ rule, id: event.id, note: time === undefined ? undefined : noteOf({ ...event, time }) });
    }
    const timed = time === undefined || matched.length === 0 ? undefined : { ...event, time };
    const note = timed === undefined ? undefined : noteOf(timed);
    if (note !== undefined) observe?.(note);
    for (const index of matched) {
      const rule = rules[index];
      if (rule === undefined) continue;
      total.matches++;
      if (timed === undefined || note === undefined) total.timeless++;
      else match(matchOf(rule, timed, wanted.get(rule.name) ?? NO_FIELDS, carry(note)));
    }
  };
  const count = (kind: EventKind): void => {
    total.events++;
    byKind.set(kind, (byKind.get(kind) ?? 0) + 1);
  };
  // Most files hold events of one kind: the next object is read as one of the kind of the last event, until it turns out to be none.
  let guess: EventKind | undefined = 'cloudtrail';
  let glanced: { readonly own: KindRules; readonly bytes: Uint8Array; readonly start: number } | undefined;
  const sink: EventSink = {
    issue,
    glance(bytes, at) {
      const own = guess === undefined ? undefined : kinds.get(guess);
      guess = undefined;
      if (own === undefined) return NOT_PASSED;
      glanced = { own, bytes, start: at };
      return own.matcher.glance(bytes, at);
    },
    bytes(kind, bytes, start, end, place, around) {
      count(kind);
      guess = kind;
      const own = kinds.get(kind);
      if (own === undefined) return;
      const isGlanced = glanced?.own === own && glanced.bytes === bytes && glanced.start === start && own.matcher.end() === end;
      glanced = undefined;
      const outcome = isGlanced ? own.matcher.glanced() : own.matcher.match(bytes, start, end);
      if (outcome !== undefined && !needsTime && outcome.matched.length === 0 && outcome.undecided.length === 0) return;
      const event = lendEvent(decode, kind, bytes, start, end, place, around, own.matcher.value());
      if (event !== undefined && outcome !== undefined) take(event, outcome, own.rules);
      else {
        const message = `an event (number ${place.index + 1} of the file) is not JSON that can be read`;
        issue({ code: 'json-syntax', message, file: place.file, ...(place.line === undefined ? {} : { line: place.line }) });
      }
    },
    value(kind, raw, place, around) {
      count(kind);
      const own = kinds.get(kind);
      if (own === undefined) return;
      const event = eventOf(kind, raw, place, around);
      take(event, own.matcher.matchValue(raw, event.omitted), own.rules);
    },
  };
  return {
    sink,
    undecided: () => undecided,
    counts: () => ({ ...total, byKind }),
    restart() {
      undecided = [];
      byKind.clear();
      Object.assign(total, NONE);
    },
  };
}

function compileKind(pack: Pack, kind: EventKind, { issue, decode }: Pick<AskerOptions, 'issue' | 'decode'>, isLineageAsked: boolean): KindRules {
  const own = pack.rules.filter(({ kinds }) => kinds.includes(kind));
  const plain = own.filter(({ pattern }) => pattern === undefined);
  const patterned = own.filter(({ pattern }) => pattern !== undefined);
  const lineage = isLineageAsked && kind === 'cloudtrail' ? [{ name: '$lineage', expression: LINEAGE }] : [];
  const matcher = compileRules(
    [...plain.map(({ name, expression }) => ({ name, expression })), ...lineage],
    patterned.flatMap(({ name, pattern }) => (pattern === undefined ? [] : [{ name, pattern, mindsOmission: true }])),
    decode,
  );
  for (const { name, reason } of matcher.refused)
    issue({ code: 'rule-refused', message: `\`${name}\` cannot be asked: ${reason}`, file: own.find((rule) => rule.name === name)?.file ?? name });
  return { matcher, rules: [...plain, ...lineage.map(() => undefined), ...patterned] };
}
