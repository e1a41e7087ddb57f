// An incident as a story: what happened, in order, in plain sentences.

import type { Severity } from '../../core/index.ts';
import type { EventNote } from './note.ts';
import { different, type Signal, type SignalSuppression } from './signal.ts';

export type StoryStep =
  /** A rule found something. */
  | {
      readonly kind: 'signal';
      /** Milliseconds since the epoch: the first and the last event. */
      readonly time: number;
      readonly until: number;
      readonly key: string;
      readonly rule: string;
      readonly title: string;
      readonly severity: Severity;
      readonly who: string | undefined;
      readonly from: readonly string[];
      readonly targets: readonly string[];
      /** How often the condition held. */
      readonly hits: number;
      readonly says: string;
      readonly evidence: readonly { readonly id: string; readonly place: string }[];
      readonly suppression: SignalSuppression | undefined;
    }
  /** An identity of the story came to other credentials, or made another identity. */
  | {
      readonly kind: 'credentials' | 'made';
      readonly time: number;
      readonly who: string | undefined;
      readonly from: readonly string[];
      /** The new credentials or identity. */
      readonly targets: readonly string[];
      readonly says: string;
      readonly evidence: readonly { readonly id: string; readonly place: string }[];
    };

const MOST_NAMED = 3;

export function signalStep({ key, rule, notes, finding, suppression }: Signal): StoryStep {
  const [who] = different(notes, ({ actor, invokedBy }) => actor ?? invokedBy);
  return {
    kind: 'signal',
    time: finding.first,
    until: finding.last,
    key,
    rule: rule.name,
    title: rule.title,
    severity: rule.severity,
    who,
    from: different(notes, ({ address, invokedBy }) => address ?? invokedBy),
    targets: different(notes, ({ targets }) => targets),
    hits: finding.hits,
    says: sentenceOf(notes, finding.detail),
    evidence: notes.map(({ event, place }) => ({ id: event, place })),
    suppression,
  };
}

/** Whether an event says anything about lineage; `made` is what it made. */
export function tellsLineage(note: EventNote, made: readonly string[]): boolean {
  return note.error === null && (made.length > 0 || note.issued.some(({ accessKey, principal }) => (principal ?? accessKey) !== null));
}

/** What an event says about lineage, where it does. */
export function lineageStep(note: EventNote, made: readonly string[]): StoryStep | undefined {
  const keys = note.issued.flatMap(({ accessKey, principal }) => [principal ?? accessKey].filter((one) => one !== null));
  const targets = keys.length > 0 ? keys : made;
  if (targets.length === 0 || note.error !== null) return undefined;
  const who = note.actor ?? note.invokedBy ?? undefined;
  return {
    kind: keys.length > 0 ? 'credentials' : 'made',
    time: note.time,
    who,
    from: note.address === null ? [] : [note.address],
    targets,
    says: `${nameOf(who)} ${keys.length > 0 ? 'came to credentials of' : 'made'} ${listed(targets.map(nameOf))} by ${note.action ?? 'a call'}`,
    evidence: [{ id: note.event, place: note.place }],
  };
}

/** `alice called CreateAccessKey on bob from 198.51.100.7, refused with AccessDenied`. */
export function sentenceOf(notes: readonly EventNote[], detail: string | undefined): string {
  const who = different(notes, ({ actor, invokedBy }) => actor ?? invokedBy);
  const actions = different(notes, ({ action }) => action);
  const targets = different(notes, ({ targets: all }) => all);
  const from = different(notes, ({ address }) => address);
  const errors = different(notes, ({ error }) => error);
  const allFailed = notes.length > 0 && notes.every(({ error }) => error !== null);
  return [
    who.length === 0 ? 'somebody' : listed(who.map(nameOf)),
    actions.length === 0 ? 'was seen' : `called ${listed(actions)}`,
    ...(targets.length === 0 ? [] : [`on ${listed(targets.map(nameOf))}`]),
    ...(from.length === 0 ? [] : [`from ${listed(from)}`]),
    ...(errors.length === 0 ? [] : [`${allFailed ? 'refused' : 'partly refused'} with ${listed(errors)}`]),
    ...(detail === undefined ? [] : [`(${detail})`]),
  ].join(' ');
}

/** The last part of an ARN; anything else as it is. */
export function nameOf(text: string | undefined): string {
  if (text === undefined) return 'somebody';
  if (!text.startsWith('arn:')) return text;
  const resource = text.split(':').slice(5).join(':');
  return resource.replace(/^(?:user|role|assumed-role|instance|key|secret|function|table|trail|policy)[/:]/, '') || text;
}

function listed(words: readonly string[]): string {
  const shown = words.slice(0, MOST_NAMED);
  const more = words.length - shown.length;
  if (more > 0) return `${shown.join(', ')} and ${more} more`;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}
