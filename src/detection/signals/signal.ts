// A signal: what one finding says happened, with what its rule says of it and what is known of its events.

import type { Severity } from '../../core/index.ts';
import type { StateFinding } from '../state/index.ts';
import { type EventNote, notesIn } from './note.ts';
import { tiesOf } from './ties.ts';

/** What a rule says of its findings. */
export interface SignalRule {
  readonly name: string;
  readonly title: string;
  readonly severity: Severity;
  /** MITRE ATT&CK technique ids, such as `T1078.004`. */
  readonly mitre: readonly string[];
  /** What to do first. */
  readonly response: string | undefined;
}

/** Who answers for it that a signal is not to be looked at. */
export interface SignalSuppression {
  readonly owner: string;
  readonly reason: string;
  readonly expires: string;
}

export interface Signal {
  readonly key: string;
  readonly rule: SignalRule;
  readonly finding: StateFinding;
  /** In order of time. */
  readonly notes: readonly EventNote[];
  /** What all of its events have in common that ties it to others; none where they have nothing. */
  readonly ties: readonly string[];
  readonly suppression: SignalSuppression | undefined;
}

export function signalOf(finding: StateFinding, rule: SignalRule, suppression?: SignalSuppression): Signal {
  const notes = notesIn(finding.evidence);
  const [first, ...others] = notes.map((note) => new Set(tiesOf(note).strong));
  const ties = [...(first ?? [])].filter((tie) => others.every((other) => other.has(tie)));
  return { key: finding.key, rule, finding, notes, ties, suppression };
}

/** Values of the notes, each once, in the order in which they first came. */
export function different(notes: readonly EventNote[], pick: (note: EventNote) => string | null | readonly string[]): readonly string[] {
  const found = new Set<string>();
  for (const note of notes) for (const value of [pick(note)].flat()) if (value !== null && value !== '') found.add(value);
  return [...found];
}
