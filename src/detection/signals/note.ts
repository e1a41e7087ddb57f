// What is kept of an event beside its match: who, from where, what, on what. Plain JSON, so that state can be saved with it.

import type { DetectionEvent, EventKind, IssuedCredentials } from '../events/index.ts';
import type { Match } from '../state/index.ts';
import { textsAt } from '../state/index.ts';

export interface EventNote {
  readonly event: string;
  readonly kind: EventKind;
  readonly time: number;
  readonly account: string | null;
  readonly region: string | null;
  /** CloudTrail's type of identity. */
  readonly type: string | null;
  /** The ARN of who acted, or what else the event says of them. */
  readonly actor: string | null;
  readonly accessKey: string | null;
  /** The ARN of the role or user that issued the session. */
  readonly issuer: string | null;
  readonly sessionName: string | null;
  /** The resource that the session's credentials were issued to. */
  readonly issuedTo: string | null;
  readonly address: string | null;
  /** The service that called for somebody. */
  readonly invokedBy: string | null;
  /** Such as `CreateAccessKey`. */
  readonly action: string | null;
  readonly service: string | null;
  /** Why it failed, where it did. */
  readonly error: string | null;
  /** ARNs, at most 16. */
  readonly targets: readonly string[];
  /** The user or role of the account that a call to IAM names, without its path: `user/ben`. Notes that an older version saved have none. */
  readonly subject?: string | null;
  readonly issued: readonly { readonly accessKey: string | null; readonly principal: string | null }[];
  /** `file#number`. */
  readonly place: string;
}

const MOST_TARGETS = 16;

const NO_TARGETS: EventNote['targets'] = [];
const NONE_ISSUED: EventNote['issued'] = [];

/** The note of an event that has a time. */
export function noteOf(event: DetectionEvent & { readonly time: number }): EventNote {
  const { id, kind, time, account, region, principal, address, targets, issued, raw, place } = event;
  const text = (field: string): string | null => (typeof raw[field] === 'string' && Object.hasOwn(raw, field) ? raw[field] : (textsAt(raw, field)[0] ?? null));
  return {
    event: id,
    kind,
    time,
    account: account ?? null,
    region: region ?? null,
    type: principal?.type ?? null,
    actor: principal?.arn ?? principal?.id ?? principal?.name ?? null,
    accessKey: principal?.accessKey ?? null,
    issuer: principal?.issuer?.arn ?? null,
    sessionName: principal?.sessionName ?? null,
    issuedTo: principal?.issuedTo ?? null,
    address: address ?? null,
    invokedBy: principal?.invokedBy ?? null,
    action: text('eventName'),
    service: text('eventSource'),
    error: text('errorCode'),
    targets: targets.length === 0 ? NO_TARGETS : targets.slice(0, MOST_TARGETS),
    subject: text('eventSource') === 'iam.amazonaws.com' ? subjectOf(text) : null,
    issued:
      issued.length === 0
        ? NONE_ISSUED
        : issued.map(({ accessKey, principal: whose }: IssuedCredentials) => ({ accessKey: accessKey ?? null, principal: whose ?? null })),
    place: `${place.file}#${place.index}`,
  };
}

function subjectOf(text: (field: string) => string | null): string | null {
  const [user, role] = [text('requestParameters.userName'), text('requestParameters.roleName')];
  return user !== null ? `user/${user}` : role !== null ? `role/${role}` : null;
}

/** The key under which a match carries the note of its event. */
const NOTE = 'note';

/** A note as one text is held in a fraction of the memory; it is read when it is asked for. */
export type NoteText = string;

export function carry(note: EventNote | NoteText): NonNullable<Match['note']> {
  return { [NOTE]: note };
}

export function writeNote(note: EventNote): NoteText {
  return JSON.stringify(note);
}

export function readNote(note: EventNote | NoteText): EventNote {
  return typeof note === 'string' ? (JSON.parse(note) as EventNote) : note;
}

/** The notes of the events that a match stands for, each once, in order of time. INVARIANT: matches stand as deep as rules look at rules. */
export function notesIn(matches: readonly Match[]): readonly EventNote[] {
  const notes = new Map<string, EventNote | NoteText>();
  const visit = (match: Match): void => {
    const note = match.note?.[NOTE] as EventNote | NoteText | undefined;
    if (note !== undefined) notes.set(typeof note === 'string' ? match.id : note.event, note);
    for (const part of match.parts ?? []) visit(part);
  };
  for (const match of matches) visit(match);
  return [...notes.values()].map(readNote).sort((a, b) => a.time - b.time || (a.event < b.event ? -1 : 1));
}
