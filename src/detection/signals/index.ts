// Signals and incidents: what rules found, joined into stories.

export { identityContext } from './identity-context.ts';
export { createIncidents, type Incident, type IncidentOptions, type Incidents, type TiedEvent } from './incidents.ts';
export { carry, type EventNote, type NoteText, noteOf, notesIn, writeNote } from './note.ts';
export { type Gravity, gravityOf, type SignalContext } from './severity.ts';
export type { Signal, SignalRule, SignalSuppression } from './signal.ts';
export { findingOfSignal, type UndecidedRule, undecidedFindings } from './signal-finding.ts';
export { type StoryStep, tellsLineage } from './story.ts';
export { createSuppressor, type DetectionSuppression, readSuppressions, type SuppressionFile, type Suppressor } from './suppressions.ts';
export { LINEAGE, type Ties, tiesOf } from './ties.ts';
