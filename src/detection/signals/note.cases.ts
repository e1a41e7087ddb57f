// Notes of events for tests.

import type { Match, StateFinding } from '../state/index.ts';
import { carry, type EventNote } from './note.ts';

export const ACCOUNT = '111122223333';

export function note(event: string, time: number, some: Partial<EventNote> = {}): EventNote {
  return {
    event,
    kind: 'cloudtrail',
    time,
    account: ACCOUNT,
    region: 'eu-central-1',
    type: 'IAMUser',
    actor: null,
    accessKey: null,
    issuer: null,
    sessionName: null,
    issuedTo: null,
    address: null,
    invokedBy: null,
    action: null,
    service: null,
    error: null,
    targets: [],
    subject: null,
    issued: [],
    place: 'trail.json#0',
    ...some,
  };
}

function matchOfNote(rule: string, one: EventNote): Match {
  return { rule, id: one.event, time: one.time, values: {}, note: carry(one) };
}

export function findingOfNotes(rule: string, key: string, notes: readonly EventNote[]): StateFinding {
  const times = notes.map(({ time }) => time);
  return {
    key,
    rule,
    group: [],
    first: Math.min(...times),
    opened: Math.max(...times),
    last: Math.max(...times),
    hits: 1,
    value: notes.length,
    evidence: notes.map((one) => matchOfNote(rule, one)),
    isOpen: false,
  };
}
