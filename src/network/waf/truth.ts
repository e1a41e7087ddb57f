// Three-valued logic of statements (Kleene's), with the reasons of what is not known.
// A fourth mark, `unapplied`, is AWS's "doesn't apply the rule to the web request at all" of a forwarded address without its header,
// and its "will ignore the request body inspection rules" of gRPC.

import { distinctReasons, type WafReason } from './reasons.ts';

export interface Judgement {
  readonly truth: boolean | 'unknown';
  readonly reasons: readonly WafReason[];
  /** Why the rule is not applied to the request: what AWS does not say where a rule has further statements. */
  readonly unapplied: readonly WafReason[];
}

export const YES: Judgement = { truth: true, reasons: [], unapplied: [] };
export const NO: Judgement = { truth: false, reasons: [], unapplied: [] };

export function judge(holds: boolean): Judgement {
  return holds ? YES : NO;
}

export function unknown(...reasons: readonly WafReason[]): Judgement {
  return { truth: 'unknown', reasons: distinctReasons(reasons), unapplied: [] };
}

/** The rule is not applied to the request. */
export function notApplied(why: WafReason): Judgement {
  return { truth: false, reasons: [], unapplied: [why] };
}

/** Whether all hold. A part that is not applied settles it: false, or no rule at all, is the same. */
export function all(parts: readonly Judgement[]): Judgement {
  const unapplied = parts.flatMap((part) => part.unapplied);
  if (unapplied.length > 0) return { ...NO, unapplied };
  if (parts.some((part) => part.truth === false)) return NO;
  const open = parts.filter((part) => part.truth === 'unknown');
  return open.length === 0 ? YES : unknown(...open.flatMap((part) => part.reasons));
}

/** Whether any holds. Where one is not applied and another holds, AWS does not say which of the two counts. */
export function any(parts: readonly Judgement[]): Judgement {
  const unapplied = parts.flatMap((part) => part.unapplied);
  const open = parts.filter((part) => part.truth === 'unknown');
  const isTrue = parts.some((part) => part.truth === true);
  if (isTrue) return unapplied.length === 0 ? YES : unknown(...unapplied);
  return open.length === 0 ? { ...NO, unapplied } : unknown(...unapplied, ...open.flatMap((part) => part.reasons));
}

export function not(part: Judgement): Judgement {
  if (part.unapplied.length > 0) return unknown(...part.unapplied);
  return part.truth === 'unknown' ? part : judge(!part.truth);
}

/** What every reading agrees on; where they differ, nobody knows, for the reasons given. */
export function agree(readings: readonly Judgement[], doubts: readonly WafReason[]): Judgement {
  const [first] = readings;
  if (first === undefined) return unknown(...doubts);
  if (readings.every((one) => one.truth === first.truth)) return first.truth === 'unknown' ? unknown(...readings.flatMap((one) => one.reasons)) : first;
  return unknown(...doubts, ...readings.flatMap((one) => one.reasons));
}
