// The detector: takes the events of files as their readers find them, asks all rules of each, and says what came of it.
// A pure fold: time, files and hashing are the caller's.

import { type Clock, type Issue, type Parsed, parsed } from '../../core/index.ts';
import { type DetectionEvent, type EventKind, type EventSink, eventOf, eventOfBytes } from '../events/index.ts';
import { compileRules, type Matcher, type Outcome } from '../matcher/index.ts';
import { carry, type EventNote, LINEAGE, noteOf } from '../signals/index.ts';
import { createState, fieldsWanted, type Geography, type RestoreProblem, type Revision, type StateCounts } from '../state/index.ts';
import { kindsOf, type Pack, type PackRule } from './pack.ts';
import { matchOf, stateRulesOf } from './state-rules.ts';

export interface DetectorOptions {
  /** How much later than a newer event one may arrive and still count, in milliseconds; infinite: nothing is settled before the end. */
  readonly lateness: number;
  readonly clock?: Clock;
  readonly geography?: Geography;
  readonly issue: (issue: Issue) => void;
  /** Every event that a rule matched, or that tells of lineage: what incidents are joined by. Such an event is shown before what it leads to is said. */
  readonly observe?: (note: EventNote) => void;
}

/** A rule asked for something that AWS left out of the event: it cannot be told whether it matches. */
export interface Undecided {
  readonly rule: PackRule;
  readonly event: DetectionEvent;
}

export interface DetectorCounts {
  readonly events: number;
  readonly byKind: ReadonlyMap<EventKind, number>;
  readonly matches: number;
  readonly undecided: number;
  /** Matches of events without a valid time, which no finding can hold. */
  readonly timeless: number;
  readonly state: StateCounts;
}

export interface Detector {
  /** What a reader hands events to. */
  readonly sink: EventSink;
  readonly settle: () => readonly Revision[];
  readonly finish: () => readonly Revision[];
  /** The first thousand; the rest is only counted. */
  readonly undecided: () => readonly Undecided[];
  readonly counts: () => DetectorCounts;
  readonly save: () => Iterable<string>;
  readonly restore: (lines: Iterable<string>) => readonly RestoreProblem[];
}

interface KindRules {
  readonly matcher: Matcher;
  readonly rules: readonly PackRule[];
}

const MOST_UNDECIDED = 1000;
const NO_FIELDS: ReadonlySet<string> = new Set();

/** Refuses packs whose correlations look at each other in a circle. Rules that the matcher cannot follow are issues. */
export function createDetector(pack: Pack, { lateness, clock, geography, issue, observe }: DetectorOptions): Parsed<Detector> {
  const stateRules = stateRulesOf(pack);
  const made = createState(stateRules, { lateness, ...(clock && { clock }), ...(geography && { geography }) });
  if (!made.ok) return made;
  const state = made.value;
  const wanted = fieldsWanted(stateRules);
  const needsTime = pack.correlations.some(({ correlation }) => correlation.test.type === 'absence');
  const kinds = new Map(kindsOf(pack).map((kind) => [kind, compileKind(pack, kind, issue, observe !== undefined)]));
  const byKind = new Map<EventKind, number>();
  const undecided: Undecided[] = [];
  const total = { events: 0, matches: 0, undecided: 0, timeless: 0 };

  const take = (event: DetectionEvent, { matched, undecided: open }: Outcome, rules: readonly PackRule[]): void => {
    const { time } = event;
    if (time !== undefined) state.observe(time);
    for (const index of open) {
      const rule = rules[index];
      if (rule === undefined) continue;
      total.undecided++;
      if (undecided.length < MOST_UNDECIDED) undecided.push({ rule, event });
    }
    const note = time === undefined || matched.length === 0 ? undefined : noteOf({ ...event, time });
    if (note !== undefined) observe?.(note);
    for (const index of matched) {
      const rule = rules[index];
      // The one beyond the rules asks for lineage.
      if (rule === undefined) continue;
      total.matches++;
      if (time === undefined || note === undefined) total.timeless++;
      else state.push(matchOf(rule, { ...event, time }, wanted.get(rule.name) ?? NO_FIELDS, carry(note)));
    }
  };
  const count = (kind: EventKind): void => {
    total.events++;
    byKind.set(kind, (byKind.get(kind) ?? 0) + 1);
  };
  const sink: EventSink = {
    issue,
    bytes(kind, bytes, start, end, place, around) {
      count(kind);
      const own = kinds.get(kind);
      if (own === undefined) return;
      const outcome = own.matcher.match(bytes, start, end);
      if (outcome !== undefined && !needsTime && outcome.matched.length === 0 && outcome.undecided.length === 0) return;
      const read = eventOfBytes(kind, bytes, start, end, place, around);
      if (read.ok && outcome !== undefined) take(read.event, outcome, own.rules);
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
  return parsed({
    sink,
    settle: state.settle,
    finish: () => state.finish(),
    undecided: () => undecided,
    counts: () => ({ ...total, byKind, state: state.counts() }),
    save: state.save,
    restore: state.restore,
  });
}

function compileKind(pack: Pack, kind: EventKind, issue: DetectorOptions['issue'], isLineageAsked: boolean): KindRules {
  const rules = pack.rules.filter(({ kinds }) => kinds.includes(kind));
  const asked = rules.map(({ name, expression }) => ({ name, expression }));
  const matcher = compileRules(isLineageAsked && kind === 'cloudtrail' ? [...asked, { name: '$lineage', expression: LINEAGE }] : asked);
  for (const { name, reason } of matcher.refused)
    issue({ code: 'rule-refused', message: `\`${name}\` cannot be asked: ${reason}`, file: rules.find((rule) => rule.name === name)?.file ?? name });
  return { matcher, rules };
}
