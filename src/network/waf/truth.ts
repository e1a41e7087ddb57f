// Three-valued logic of statements (Kleene's), with the reasons of what is not known.
// A fourth mark, `isUnapplied`, is AWS's "doesn't apply the rule to the web request at all" of a forwarded address without its header.

import { distinctReasons, reason, type WafReason } from './reasons.ts';

export interface Judgement {
  readonly truth: boolean | 'unknown';
  readonly reasons: readonly WafReason[];
  readonly isUnapplied: boolean;
}

export const YES: Judgement = { truth: true, reasons: [], isUnapplied: false };
export const NO: Judgement = { truth: false, reasons: [], isUnapplied: false };
/** The rule is not applied to the request. */
export const UNAPPLIED: Judgement = { truth: false, reasons: [], isUnapplied: true };

export function judge(holds: boolean): Judgement {
  return holds ? YES : NO;
}

export function unknown(...reasons: readonly WafReason[]): Judgement {
  return { truth: 'unknown', reasons: distinctReasons(reasons), isUnapplied: false };
}

/** Whether all hold. A part that is not applied settles it: false, or no rule at all, is the same. */
export function all(parts: readonly Judgement[]): Judgement {
  const unapplied = parts.find((part) => part.isUnapplied);
  if (unapplied !== undefined) return unapplied;
  if (parts.some((part) => part.truth === false)) return NO;
  const open = parts.filter((part) => part.truth === 'unknown');
  return open.length === 0 ? YES : unknown(...open.flatMap((part) => part.reasons));
}

/** Whether any holds. Where one is not applied and another holds, AWS does not say which of the two counts. */
export function any(parts: readonly Judgement[]): Judgement {
  const unapplied = parts.find((part) => part.isUnapplied);
  const rest = parts.filter((part) => !part.isUnapplied);
  const open = rest.filter((part) => part.truth === 'unknown');
  const isTrue = rest.some((part) => part.truth === true);
  if (unapplied === undefined) return isTrue ? YES : open.length === 0 ? NO : unknown(...open.flatMap((part) => part.reasons));
  if (isTrue) return unknown(reason('forwarded-header', ''));
  return open.length === 0 ? unapplied : unknown(reason('forwarded-header', ''), ...open.flatMap((part) => part.reasons));
}

export function not(part: Judgement): Judgement {
  if (part.isUnapplied) return unknown(reason('forwarded-header', ''));
  return part.truth === 'unknown' ? part : judge(!part.truth);
}

/** What every reading agrees on; where they differ, nobody knows, for the reasons given. */
export function agree(readings: readonly Judgement[], doubts: readonly WafReason[]): Judgement {
  const [first] = readings;
  if (first === undefined) return unknown(...doubts);
  if (readings.every((one) => one.truth === first.truth && one.isUnapplied === first.isUnapplied))
    return first.truth === 'unknown' ? unknown(...readings.flatMap((one) => one.reasons)) : first;
  return unknown(...doubts, ...readings.flatMap((one) => one.reasons));
}
