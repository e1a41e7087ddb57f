// Signals and incidents: what rules found, joined into stories.

export { identityContext } from './identity-context.ts';
export { createIncidents, type Incident, type IncidentOptions, type Incidents } from './incidents.ts';
export { carry, type EventNote, noteOf, notesIn } from './note.ts';
export { type Gravity, gravityOf, type SignalContext } from './severity.ts';
export type { Signal, SignalRule, SignalSuppression } from './signal.ts';
export { findingOfSignal, type UndecidedRule, undecidedFindings } from './signal-finding.ts';
export type { StoryStep } from './story.ts';
export { createSuppressor, type DetectionSuppression, readSuppressions, type SuppressionFile, type Suppressor } from './suppressions.ts';
export { LINEAGE } from './ties.ts';
