// What states hold that workers have written: one as it is, several put together.

import { hash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { count, type Issue } from '../../core/index.ts';
import {
  createGeography,
  createIncidents,
  createState,
  type EventNote,
  type Incident,
  type Match,
  type Pack,
  signalRulesOf,
  stateRulesOf,
} from '../../detection/index.ts';
import { type Detections, openDetections } from '../../store/index.ts';
import { CliError, usageError } from '../errors.ts';
import { shownPath } from '../shown-path.ts';
import { fingerprintOf } from './fingerprint.ts';
import { type IncidentContext, storedIncidents } from './fold.ts';
import type { DetectRun, Found } from './run.ts';
import { setAsideIssues } from './work-run.ts';

/** A file is read once, by the rules of that day. */
const OTHER_RULES: Issue = {
  code: 'other-rules',
  message: 'some files were read by other rules than those of this run: these rules were not asked of them, and findings of rules that are gone are not shown',
  help: 'keep a state for each set of rules, or ask stored logs again with `stoa detect` or `stoa backtest`',
};
const AT_ONCE = 5000;

/** States that are not there are refused: they would be empty, and a report of nothing. */
export async function findInStates(files: readonly string[], { pack, suppress, context }: DetectRun): Promise<Found> {
  const missing = files.find((file) => !existsSync(file));
  if (missing !== undefined) throw usageError(`there is no state \`${shownPath(missing)}\``, 'one is made with `--queue` or `--follow`');
  const states: Detections[] = [];
  try {
    for (const file of files) states.push(openDetections(file));
    const counts = states.map((state) => state.counts());
    const sum = (of: 'objects' | 'events') => counts.reduce((total, one) => total + one[of], 0);
    const packs = new Set(states.flatMap((state) => state.packs()));
    packs.delete(fingerprintOf(pack));
    const how = { suppress, ...(context && { context }) };
    const [only] = states;
    return {
      incidents: states.length === 1 && only !== undefined ? storedIncidents(pack, only, how) : incidentsTogether(pack, states, how),
      events: sum('events'),
      undecided: [],
      timeless: 0,
      untimely: 0,
      source: `${count(sum('objects'), 'file')}${states.length === 1 ? '' : ` of ${count(states.length, 'state')}`}`,
      issues: [...(packs.size === 0 ? [] : [OTHER_RULES]), ...states.flatMap(setAsideIssues)],
    };
  } finally {
    for (const state of states) state.close();
  }
}

/** Matches are a set: those of several states together lead to what one state with all of them would lead to, if nothing was late in it. */
function incidentsTogether(pack: Pack, states: readonly Detections[], how: IncidentContext): readonly Incident[] {
  const made = createState(stateRulesOf(pack), { lateness: Number.POSITIVE_INFINITY, geography: createGeography() });
  if (!made.ok) throw new CliError('ERR_RULES', made.issues);
  const rules = signalRulesOf(pack);
  const incidents = createIncidents({ ruleOf: (name) => rules.get(name), sha256: (text) => hash('sha256', text, 'hex'), ...how });
  for (const detections of states) {
    for (let position = { match: 0, note: 0 }; ; ) {
      const { matches, notes, position: next } = detections.after(position, AT_ONCE);
      for (const text of notes) incidents.observe(JSON.parse(text) as EventNote);
      for (const text of matches) made.value.push(JSON.parse(text) as Match);
      position = next;
      if (matches.length < AT_ONCE && notes.length < AT_ONCE) break;
    }
  }
  incidents.apply(made.value.finish());
  return incidents.list();
}
