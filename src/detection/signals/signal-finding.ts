// Signals as findings, so that what happened stands in the same reports as what is configured.

import {
  type Finding,
  fingerprintOf,
  GLOBAL,
  type Missing,
  missingStep,
  type ResourceRef,
  refOfArn,
  type Severity,
  type Sha256,
  type Step,
} from '../../core/index.ts';
import type { EventNote } from './note.ts';
import type { Gravity } from './severity.ts';
import { different, type Signal } from './signal.ts';
import { sentenceOf } from './story.ts';

/** A rule that could not be decided for an event, because AWS left out of it what the rule asks for. */
export interface UndecidedRule {
  readonly rule: {
    readonly name: string;
    readonly title: string;
    readonly severity: Severity;
    readonly mitre: readonly string[];
    readonly response: string | undefined;
  };
  readonly note: EventNote;
}

/** Where an event says no account that is one. */
const NO_ACCOUNT = '000000000000';
const MOST_EVENTS = 32;
const MOST_RESOURCES = 32;
/** The last moment that RFC 3339 has a text for. */
const LAST_MOMENT = Date.UTC(9999, 11, 31, 23, 59, 59);

/** The finding of a signal, of the gravity that it is given. Its fingerprint is the same whenever the same events are read. */
export function findingOfSignal({ key, rule, notes, finding }: Signal, { severity, because }: Gravity, sha256: Sha256): Finding {
  const place = placeOf(notes);
  const sentence = sentenceOf(notes, finding.detail);
  return {
    ...ruleParts(rule),
    ...place,
    fingerprint: fingerprintOf(sha256, rule.name, place.account, place.region, key),
    verdict: 'fail',
    severity,
    resources: resourcesOf(notes, place),
    message: because === undefined ? sentence : `${sentence}; ${because}`,
    trace: notes.slice(0, MOST_EVENTS).map(eventStep),
    missing: [],
    happened: { first: timeText(finding.first), last: timeText(finding.last) },
  };
}

/** One finding a rule and place of what could not be decided, in the order in which they first came. */
export function undecidedFindings(undecided: Iterable<UndecidedRule>, sha256: Sha256): readonly Finding[] {
  const groups = new Map<string, { readonly rule: UndecidedRule['rule']; readonly notes: EventNote[]; events: number; first: number; last: number }>();
  for (const { rule, note } of undecided) {
    const { account, region } = placeOf([note]);
    const key = JSON.stringify([rule.name, account, region]);
    const group = groups.get(key) ?? { rule, notes: [], events: 0, first: note.time, last: note.time };
    groups.set(key, group);
    group.events++;
    group.first = Math.min(group.first, note.time);
    group.last = Math.max(group.last, note.time);
    if (group.notes.length < MOST_EVENTS) group.notes.push(note);
  }
  return [...groups.values()].map(({ rule, notes, events, first, last }) => {
    const place = placeOf(notes);
    const missing: Missing = { reason: 'omitted', name: different(notes, ({ action }) => action)[0] ?? 'event', ...place };
    return {
      ...ruleParts(rule),
      ...place,
      fingerprint: fingerprintOf(sha256, rule.name, place.account, place.region, 'undecided'),
      verdict: 'unknown',
      severity: rule.severity,
      resources: resourcesOf(notes, place),
      message: `${events === 1 ? 'one event' : `${events.toLocaleString('en-US')} events`} could not be decided: AWS left out what the rule asks for`,
      trace: [...notes.map(eventStep), missingStep(missing)],
      missing: [missing],
      happened: { first: timeText(first), last: timeText(last) },
    };
  });
}

function ruleParts({ name, title, mitre, response }: UndecidedRule['rule']) {
  return {
    rule: name,
    title,
    pillar: 'detection',
    mitre,
    frameworks: {},
    remediation: { cli: [], terraform: '', console: response === undefined ? [] : [response] },
  } as const;
}

function placeOf(notes: readonly EventNote[]): { readonly account: string; readonly region: string } {
  return {
    account: different(notes, ({ account }) => account).find((one) => /^\d{12}$/.test(one)) ?? NO_ACCOUNT,
    region: different(notes, ({ region }) => region).find((one) => /^[a-z]{2,}(?:-[a-z0-9]+){2,3}$/.test(one) && one.length <= 16) ?? GLOBAL,
  };
}

/** What it was done to, as far as ARNs name it; otherwise the account. */
function resourcesOf(notes: readonly EventNote[], place: { readonly account: string; readonly region: string }): readonly ResourceRef[] {
  const refs = different(notes, ({ targets }) => targets).flatMap((target) => refOfArn(target, place) ?? []);
  if (refs.length > 0) return refs.slice(0, MOST_RESOURCES);
  return [{ type: 'AWS::::Account', arn: `AWS::::Account:${place.account}`, id: place.account, ...place }];
}

function eventStep(note: EventNote): Step {
  return { kind: 'event', time: timeText(note.time), id: note.event, place: note.place, means: sentenceOf([note], undefined) };
}

function timeText(time: number): string {
  const moment = Number.isFinite(time) ? Math.min(Math.max(time, 0), LAST_MOMENT) : 0;
  return new Date(moment).toISOString().replace(/\.000Z$/, 'Z');
}
