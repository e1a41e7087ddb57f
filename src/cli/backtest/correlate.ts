// Correlations over the matches of the rules that they look at.

import type { Clock } from '../../core/index.ts';
import { applyRevisions, createState, type EventNote, type Match, notesIn, type Pack, type StateFinding, stateRulesOf } from '../../detection/index.ts';
import { CliError } from '../errors.ts';
import { createTally, NOT_SAID, type Tally } from './tally.ts';

export interface Correlating {
  readonly push: (match: Match) => void;
  /** The time of an event that nothing matched, too: it lets time go on. */
  readonly observe: (time: number) => void;
  /** What each correlation found, by its name. */
  readonly finish: () => ReadonlyMap<string, Tally>;
}

export function createCorrelating(pack: Pack, clock: Clock): Correlating {
  const names = new Set(pack.correlations.map(({ name }) => name));
  const made = createState(
    stateRulesOf(pack).filter(({ name }) => names.has(name)),
    { lateness: Number.POSITIVE_INFINITY, clock },
  );
  if (!made.ok) throw new CliError('ERR_RULES', made.issues);
  const { push, observe, finish } = made.value;
  return {
    push,
    observe,
    finish() {
      const findings = new Map<string, StateFinding>();
      applyRevisions(findings, finish());
      const tallies = new Map([...names].map((name) => [name, createTally()]));
      for (const finding of findings.values()) tallies.get(finding.rule)?.add(countedFinding(finding));
      return tallies;
    },
  };
}

/** A finding counts on the day that its condition came to hold, as of the first event that shows it. */
function countedFinding({ key, opened, evidence }: StateFinding): Parameters<Tally['add']>[0] {
  const [note] = notesIn(evidence);
  return { ...(note === undefined ? { account: NOT_SAID, principal: NOT_SAID, call: NOT_SAID, place: NOT_SAID } : countedNote(note)), id: key, time: opened };
}

/** The event of a note as it is counted. */
export function countedNote({ event, time, account, actor, action, place }: EventNote): Parameters<Tally['add']>[0] {
  const principal = actor?.startsWith('arn:') === true ? actor : NOT_SAID;
  return { id: event, time, account: account ?? NOT_SAID, principal, call: action ?? NOT_SAID, place };
}
