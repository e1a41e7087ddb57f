// Events of AWS's logs, read from whatever form they arrive in.

export {
  type DetectionEvent,
  EVENT_KINDS,
  type EventKind,
  type EventObject,
  type EventPlace,
  type IdentityRef,
  type IssuedCredentials,
  type PrincipalLineage,
} from './event.ts';
export { type Decode, type EventOfBytes, eventOf, eventOfBytes, lendEvent, ownEvent, surroundingsOfPath } from './event-of.ts';
export type { Surroundings } from './kinds/index.ts';
export { readFlowFormat, readFlowRow } from './lines/index.ts';
export { createShapingSink, type EventListener, readEvents } from './read-events.ts';
export { createEventReader, type EventReader, type EventSink, type ReaderOptions } from './reader.ts';
