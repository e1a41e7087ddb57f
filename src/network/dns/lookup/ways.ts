// What a query comes to, way by way: a way for each answer that a routing policy may pick. Steps say what decided, and where.

import type { Missing, ResourceRef } from '../../../core/index.ts';
import type { DomainName } from '../names/name.ts';

export type DnsStepKind = 'server' | 'firewall' | 'rule' | 'zone' | 'record' | 'redirect' | 'forward' | 'public';

/** A place in a record that decided something about a name. */
export interface DnsStep {
  readonly kind: DnsStepKind;
  readonly name: DomainName;
  readonly resource: ResourceRef;
  /** `ResourceRecordSets[3]`, `FirewallRules[0]`; '' for the record as a whole. */
  readonly path: string;
  readonly means: string;
}

/** The answer of a forwarding rule's targets, as far as the source can tell. */
export interface ForwardedTo {
  readonly address: string;
  readonly port: number;
  /** Whether the outbound endpoint's queries arrive there and the answers come back. */
  readonly reachable: 'yes' | 'no' | 'unknown';
  /** For `no`: what stands in the way. */
  readonly obstacles: readonly string[];
}

export type DnsEnd =
  /** `values` of the records; where `aliasOf` is named, the addresses of that name, which the source does not hold. */
  | { readonly kind: 'records'; readonly values: readonly string[]; readonly aliasOf: DomainName | undefined }
  | { readonly kind: 'nodata' }
  | { readonly kind: 'nxdomain' }
  /** Other name servers answer, and the source does not say what. */
  | { readonly kind: 'public' }
  /** `into`: the VPC whose inbound endpoint all the targets are. */
  | { readonly kind: 'forwarded'; readonly targets: readonly ForwardedTo[]; readonly into: string | undefined }
  /** No resolver answers: it is off, or no target can be reached. */
  | { readonly kind: 'no-resolver' }
  /** The VPC's resolver is not asked: DHCP names others. */
  | { readonly kind: 'other-servers'; readonly addresses: readonly string[] }
  | { readonly kind: 'unknown'; readonly missing: readonly Missing[] };

export interface DnsWay {
  /** What decides that it is this way: `weight 10 (blue)`; empty where it is the only one. */
  readonly conditions: readonly string[];
  /** The asked name, and the names that it is redirected to. */
  readonly names: readonly DomainName[];
  readonly steps: readonly DnsStep[];
  readonly end: DnsEnd;
}

/** A way that is not yet at its end. */
export type Begun = Omit<DnsWay, 'end'>;

export const ended = (way: Begun, end: DnsEnd): DnsWay => ({ ...way, end });
export const withStep = (way: Begun, step: DnsStep): Begun => ({ ...way, steps: [...way.steps, step] });
export const withCondition = (way: Begun, condition: string): Begun => (condition === '' ? way : { ...way, conditions: [...way.conditions, condition] });
export const unknownEnd = (way: Begun, ...missing: readonly Missing[]): DnsWay => ended(way, { kind: 'unknown', missing });
