// A part of a request as WAF inspects it. Where AWS does not say what it makes of one, there are several readings, and all must agree.

import type { WafReason } from '../reasons.ts';

export type Reading =
  | {
      readonly kind: 'values';
      /** Bytes; the part matches where any of them does. None where the request does not have the part. */
      readonly values: readonly string[];
      /** How long the whole is, where only its beginning is inspected. */
      readonly wholeSize?: number;
    }
  | { readonly kind: 'settled'; readonly holds: boolean };

export type Component =
  | { readonly kind: 'readings'; readonly readings: readonly Reading[]; readonly doubts: readonly WafReason[] }
  | { readonly kind: 'unknown'; readonly reason: WafReason }
  /** The rules that inspect it are passed over. */
  | { readonly kind: 'unapplied'; readonly reason: WafReason };

export function values(...found: readonly string[]): Component {
  return { kind: 'readings', readings: [{ kind: 'values', values: found }], doubts: [] };
}

export function settled(holds: boolean): Component {
  return { kind: 'readings', readings: [{ kind: 'settled', holds }], doubts: [] };
}

/** The readings, each list of values once. */
export function readings(lists: readonly (readonly string[])[], doubt: WafReason): Component {
  const distinct = [...new Map(lists.map((list) => [JSON.stringify(list), list])).values()];
  return { kind: 'readings', readings: distinct.map((list) => ({ kind: 'values', values: list })), doubts: distinct.length > 1 ? [doubt] : [] };
}

/** What several components say: every reading of each. */
export function together(components: readonly Component[], doubt: WafReason): Component {
  const odd = components.find((one) => one.kind !== 'readings');
  if (odd !== undefined) return odd;
  const all = components.filter((one) => one.kind === 'readings');
  const [found, doubts] = [all.flatMap((one) => one.readings), all.flatMap((one) => one.doubts)];
  return { kind: 'readings', readings: found, doubts: found.length > 1 ? [...doubts, doubt] : doubts };
}
