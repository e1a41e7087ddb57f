// What the stored matches make together: one process at a time folds them into findings, from where it was or from the beginning.

import { hash } from 'node:crypto';
import {
  applyRevisions,
  createGeography,
  createIncidents,
  createState,
  type EventNote,
  type Incident,
  type IncidentOptions,
  type Match,
  type Pack,
  type StateEngine,
  type StateFinding,
  signalRulesOf,
  stateRulesOf,
} from '../../detection/index.ts';
import type { Detections, Position } from '../../store/index.ts';
import { CliError } from '../errors.ts';
import type { Settings } from '../resolve-settings.ts';

export interface Folder {
  /** Folds what is new; true where nothing is left, and false where another process folds. */
  readonly fold: (now: number) => boolean;
  /** Lets another process fold at once. */
  readonly release: () => void;
}

/** How long a process keeps the right to fold without using it, in milliseconds. */
export const LEASE = 30_000;
const AT_ONCE = 5000;
const HOUR = 3_600_000;
const START: Position = { match: 0, note: 0 };

interface Folding {
  readonly state: StateEngine;
  position: Position;
}

/** How late an event may arrive and still count, in milliseconds. */
export function latenessOf(settings: Settings): number {
  return (settings.integer('lateness', 1, 24 * 400) ?? 48) * HOUR;
}

/** `owner` tells this process from others; `lateness` in milliseconds. */
export function createFolder(pack: Pack, detections: Detections, owner: string, lateness: number): Folder {
  let folding: Folding | undefined;
  const begin = (): Folding => {
    const made = createState(stateRulesOf(pack), { lateness, geography: createGeography() });
    if (!made.ok) throw new CliError('ERR_RULES', made.issues);
    return { state: made.value, position: START };
  };
  return {
    release: () => detections.release(owner),
    fold(now) {
      if (!detections.lease(owner, now, LEASE)) {
        // Another process goes on; whoever takes over from it begins anew, as it cannot know what that one settled.
        folding = undefined;
        return false;
      }
      folding ??= begin();
      for (;;) {
        const { matches, position } = detections.after(folding.position, AT_ONCE);
        for (const text of matches) folding.state.push(JSON.parse(text) as Match);
        const written = new Map<string, string>();
        const withdrawn: string[] = [];
        for (const revision of folding.state.settle()) {
          if (revision.kind === 'withdraw') {
            written.delete(revision.key);
            withdrawn.push(revision.key);
          } else written.set(revision.finding.key, JSON.stringify(revision.finding));
        }
        const keys = new Set(written.keys());
        if (
          !detections.writeFindings(
            owner,
            now,
            written,
            withdrawn.filter((key) => !keys.has(key)),
          )
        ) {
          folding = undefined;
          return false;
        }
        folding.position = position;
        if (matches.length < AT_ONCE) return true;
      }
    },
  };
}

export type IncidentContext = Pick<IncidentOptions, 'suppress' | 'context'>;

/** The incidents of everything that is stored. */
export function storedIncidents(pack: Pack, detections: Detections, options: IncidentContext): readonly Incident[] {
  const rules = signalRulesOf(pack);
  const incidents = createIncidents({ ruleOf: (name) => rules.get(name), sha256: (text) => hash('sha256', text, 'hex'), ...options });
  let position = { match: Number.MAX_SAFE_INTEGER, note: 0 };
  for (;;) {
    const { notes, position: next } = detections.after(position, AT_ONCE);
    for (const text of notes) incidents.observe(JSON.parse(text) as EventNote);
    position = next;
    if (notes.length < AT_ONCE) break;
  }
  const findings = new Map<string, StateFinding>();
  applyRevisions(
    findings,
    detections.findings().map((text) => ({ kind: 'create', finding: JSON.parse(text) as StateFinding })),
  );
  incidents.apply([...findings.values()].map((finding) => ({ kind: 'create', finding })));
  return incidents.list();
}
