// Tells what is new in a state: incidents as they are found, as they grow, and those that became part of others.

import { hash } from 'node:crypto';
import { isAtLeast, type Severity, visible } from '../../core/index.ts';
import {
  createIncidents,
  type EventNote,
  type Incident,
  type IncidentOptions,
  type Pack,
  type Revision,
  type StateFinding,
  signalRulesOf,
} from '../../detection/index.ts';
import type { Detections } from '../../store/index.ts';
import { timeText } from '../io.ts';
import { incidentOf } from './report.ts';

export type Told = { readonly kind: 'create' | 'update' | 'withdraw'; readonly incident: Incident };

const AT_ONCE = 5000;

/** Each call answers what changed since the one before it; the first one answers everything. */
export function createTeller(
  pack: Pack,
  detections: Detections,
  severity: Severity,
  options: Pick<IncidentOptions, 'suppress' | 'context'>,
): () => readonly Told[] {
  const rules = signalRulesOf(pack);
  const incidents = createIncidents({ ruleOf: (name) => rules.get(name), sha256: (text) => hash('sha256', text, 'hex'), ...options });
  let position = { match: Number.MAX_SAFE_INTEGER, note: 0 };
  let findings = new Map<string, string>();
  let told = new Map<string, { readonly incident: Incident; readonly text: string }>();
  return () => {
    for (;;) {
      const { notes, position: next } = detections.after(position, AT_ONCE);
      for (const text of notes) incidents.observe(JSON.parse(text) as EventNote);
      position = next;
      if (notes.length < AT_ONCE) break;
    }
    const now = new Map(detections.findings().map((text) => [(JSON.parse(text) as StateFinding).key, text]));
    incidents.apply(changesOf(findings, now));
    findings = now;
    const shown = incidents.list().filter((one) => one.suppression === undefined && isAtLeast(one.severity, severity));
    const after = new Map(shown.map((incident) => [incident.id, { incident, text: JSON.stringify(incidentOf({ ...incident, isOpen: true })) }]));
    const changes: Told[] = [];
    for (const [id, { incident }] of told) if (!after.has(id)) changes.push({ kind: 'withdraw', incident });
    for (const [id, { incident, text }] of after) {
      const before = told.get(id);
      if (before?.text !== text) changes.push({ kind: before === undefined ? 'create' : 'update', incident });
    }
    told = after;
    return changes;
  };
}

function changesOf(before: ReadonlyMap<string, string>, now: ReadonlyMap<string, string>): readonly Revision[] {
  const gone = [...before]
    .filter(([key]) => !now.has(key))
    .map(([key, text]): Revision => ({ kind: 'withdraw', key, rule: (JSON.parse(text) as StateFinding).rule }));
  const changed = [...now].filter(([key, text]) => before.get(key) !== text);
  return [...gone, ...changed.map(([key, text]): Revision => ({ kind: before.has(key) ? 'update' : 'create', finding: JSON.parse(text) as StateFinding }))];
}

const WORDS = { create: 'new', update: 'grown', withdraw: 'withdrawn' } as const;

/** A line for people. */
export function toldLine({ kind, incident }: Told): string {
  const { id, title, severity, actors, accounts, first, steps } = incident;
  const who = actors[0] === undefined ? '' : `  ${actors[0]}${actors.length > 1 ? ` and ${actors.length - 1} more` : ''}`;
  return visible(
    `${timeText(first)}  ${severity}  ${WORDS[kind]}  ${title}${who}  in ${accounts.join(', ') || 'unknown'}  (${steps.length} steps, ${id.slice(0, 8)})`,
  );
}

/** A line for programs. */
export function toldJson({ kind, incident }: Told): string {
  return JSON.stringify({ revision: kind, incident: incidentOf(incident) });
}
