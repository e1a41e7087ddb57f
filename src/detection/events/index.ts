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
