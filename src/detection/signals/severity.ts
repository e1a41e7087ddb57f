// How grave an incident is: as its gravest signal, more or less so by what the snapshot says the identity can do and the target holds.

import { SEVERITIES, type Severity } from '../../core/index.ts';
import { different, type Signal } from './signal.ts';
import { nameOf } from './story.ts';

/** What a snapshot tells; undefined where it does not know. */
export interface SignalContext {
  /** By a principal's ARN: everything, everything by a way round, something, nothing. */
  readonly canDo: (principal: string) => 'administrator' | 'escalates' | 'some' | 'nothing' | undefined;
  /** Of one who can come to everything by a way round, that way in words. */
  readonly wayOf?: (principal: string) => string | undefined;
  /** By a resource's ARN. */
  readonly holds: (resource: string) => 'sensitive' | 'ordinary' | 'nothing' | undefined;
}

/** By how much, and why. */
const CAN_DO = {
  administrator: { by: 1, says: 'is an administrator' },
  escalates: { by: 1, says: 'can become an administrator' },
  some: { by: 0, says: '' },
  nothing: { by: -1, says: 'has no permissions of its own' },
} as const;
const HOLDS = {
  sensitive: { by: 1, says: 'holds sensitive data' },
  ordinary: { by: 0, says: '' },
  nothing: { by: -1, says: 'holds nothing' },
} as const;

export interface Gravity {
  readonly severity: Severity;
  /** Why it is not the rule's own; undefined where it is. */
  readonly because: string | undefined;
}

/** Raised by one where anything raises; lowered by one only where everything that is known does, and AWS refused every call: one that succeeded proves a snapshot old. */
export function gravityOf({ rule, notes }: Signal, context: SignalContext | undefined): Gravity {
  if (context === undefined) return { severity: rule.severity, because: undefined };
  const principals = different(notes, ({ actor, issuer }) => issuer ?? actor);
  const reasons = [
    ...principals.flatMap((principal) => {
      const can = context.canDo(principal);
      if (can === undefined) return [];
      const way = can === 'escalates' ? context.wayOf?.(principal) : undefined;
      return [{ ...CAN_DO[can], ...(way !== undefined && { says: `${CAN_DO[can].says} by ${way}` }), of: principal }];
    }),
    ...different(notes, ({ targets }) => targets).flatMap((target) => {
      const held = context.holds(target);
      return held === undefined ? [] : [{ ...HOLDS[held], of: target }];
    }),
  ];
  const raised = reasons.filter(({ by }) => by > 0);
  const wasRefused = notes.length > 0 && notes.every(({ error }) => error !== null);
  const lowered = wasRefused && raised.length === 0 && reasons.every(({ by }) => by < 0) ? reasons : [];
  const [why] = [...raised, ...lowered];
  if (why === undefined) return { severity: rule.severity, because: undefined };
  const severity = SEVERITIES[Math.min(SEVERITIES.length - 1, Math.max(0, SEVERITIES.indexOf(rule.severity) - why.by))] ?? rule.severity;
  return { severity, because: `${nameOf(why.of)} ${why.says}` };
}
