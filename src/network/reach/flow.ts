// Packets on their way: what is left of them, what they met, what would stop them and what is not known about it.
// A walk goes on after a block as if it were lifted, so that everything in the way is found at once.

import type { AddressRange, Missing, ResourceRef } from '../../core/index.ts';
import type { NatGateway, NetworkInterface, NetworkModel, Subnet } from '../model/index.ts';
import { type IpVersion, intersect, isEmpty, type PacketSet } from '../packets/index.ts';
import { EXPLANATIONS, type ExplanationCode } from './codes.ts';

/** A place in a record that decided something. */
export interface Decision {
  readonly resource: ResourceRef;
  /** `IpPermissions[0].IpRanges[1]`, `Entries[2]`, `Routes[1]`; '' for the record as a whole. */
  readonly path: string;
  readonly means: string;
}

export interface Block extends Decision {
  readonly code: ExplanationCode;
}

export interface Hop {
  readonly resource: ResourceRef;
  /** `leaves eni-1`, `network ACL of subnet-1, inbound`. */
  readonly at: string;
  /** What let it through, or what stopped it. */
  readonly decisions: readonly Decision[];
  readonly isBlocked: boolean;
  /** What is left after it. */
  readonly packets: PacketSet;
  readonly isReply: boolean;
}

/** How packets left towards the internet or through a NAT gateway: what replies must come back by. */
export interface Exit {
  readonly gateway: 'internet-gateway' | 'egress-only-gateway' | undefined;
  readonly nat: Translation | undefined;
}

/** What a NAT gateway has to put back; `within` is what one before it has. */
export interface Translation {
  readonly gateway: NatGateway;
  readonly before: PacketSet;
  readonly within: Translation | undefined;
}

export interface Flow {
  readonly packets: PacketSet;
  readonly hops: readonly Hop[];
  readonly blocks: readonly Block[];
  readonly unknowns: readonly Missing[];
  readonly isReply: boolean;
  /** Who sent them, as long as rules that refer to security groups may know it. */
  readonly sender: NetworkInterface | undefined;
  /** Of what passed its sender's groups by a rule about a group: what would have passed by rules about addresses. */
  readonly byAddress: PacketSet | undefined;
  /** The Availability Zone that they began in. */
  readonly zone: string;
  readonly exit: Exit;
  /** Route tables and gateways already met in this direction: a loop ends here. */
  readonly met: readonly string[];
  /** What endpoints of firewalls have seen of the request, and judged it with its reply. */
  readonly seenBy: readonly Sighting[];
  /** Those of them that the reply has passed. */
  readonly returnedBy: readonly Sighting[];
  /** What AWS has chosen by itself on the way, of how many. */
  readonly choices: readonly Choice[];
}

/** A connection at the endpoint of a firewall: behind a NAT gateway it is another one. */
export interface Sighting {
  readonly endpoint: string;
  /** The request as it was seen there. */
  readonly packets: PacketSet;
  /** By the stateful engine, which has to see the reply too. */
  readonly isStateful: boolean;
  /** Where the reply is stopped, should it come back by this. */
  readonly refusal: { readonly why: Decision | undefined } | undefined;
}

export interface Choice {
  /** `the zone that attachment tgw-attach-1 sends to`. */
  readonly about: string;
  readonly chosen: string;
  readonly of: number;
}

export function withChoice(flow: Flow, choice: Choice): Flow {
  return { ...flow, choices: [...flow.choices, choice] };
}

/** Packets at the beginning of their way. */
export function begin(packets: PacketSet, sender: NetworkInterface | undefined, zone: string): Flow {
  return {
    packets,
    hops: [],
    blocks: [],
    unknowns: [],
    isReply: false,
    sender,
    byAddress: undefined,
    zone,
    exit: { gateway: undefined, nat: undefined },
    met: [],
    seenBy: [],
    returnedBy: [],
    choices: [],
  };
}

export type Goal =
  | {
      readonly kind: 'interface';
      readonly interface: NetworkInterface;
      readonly subnet: Subnet;
      readonly values: readonly bigint[];
      /** Many addresses that are asked about as one; `values` is not looked at then. */
      readonly ranges?: readonly AddressRange[];
    }
  /** Out through an internet gateway or an egress-only one. */
  | { readonly kind: 'internet' }
  /** Into a service behind a gateway endpoint, by the prefix list's addresses. */
  | { readonly kind: 'service'; readonly name: string }
  /** An address that is in no VPC that we know. */
  | { readonly kind: 'elsewhere' };

export interface Walker {
  readonly model: NetworkModel;
  readonly version: IpVersion;
  /** Whether ways that nobody has configured are tried as well: to tell what is missing. */
  readonly isTryingOther: boolean;
  readonly follow: Follow;
}

/** Where a packet is when a route is looked up for it. */
export interface Place {
  readonly vpcId: string;
  /** The subnet whose route table it is. */
  readonly subnet: Subnet;
  /** The interface that sends it there, where it is known. */
  readonly from: NetworkInterface | undefined;
  readonly nat: NatGateway | undefined;
  /** Whether it came into the VPC by a gateway: peering carries none of it on. */
  readonly isTransit: boolean;
}

export type Follow = (walker: Walker, flow: Flow, place: Place, goal: Goal) => readonly Flow[];

export function withHop(flow: Flow, resource: ResourceRef, at: string, decisions: readonly Decision[], packets = flow.packets): Flow {
  return { ...flow, packets, hops: [...flow.hops, { resource, at, decisions, isBlocked: false, packets, isReply: flow.isReply }] };
}

export function withBlock(flow: Flow, found: Block, at: string): Flow {
  const isKnown = flow.blocks.some((one) => keyOf(one) === keyOf(found));
  return {
    ...flow,
    blocks: isKnown ? flow.blocks : [...flow.blocks, found],
    hops: [...flow.hops, { resource: found.resource, at, decisions: [found], isBlocked: true, packets: flow.packets, isReply: flow.isReply }],
  };
}

export function withUnknown(flow: Flow, ...missing: readonly Missing[]): Flow {
  const isNew = (one: Missing) =>
    !flow.unknowns.some((known) => known.name === one.name && known.arn === one.arn && known.account === one.account && known.region === one.region);
  return { ...flow, unknowns: [...flow.unknowns, ...missing.filter(isNew)] };
}

export function notModelled(name: string, resource?: ResourceRef): Missing {
  return { reason: 'not-modelled', name, ...(resource === undefined ? {} : { account: resource.account, region: resource.region, arn: resource.arn }) };
}

/** What no snapshot can tell: it depends on what a connection carries, or on what AWS chooses for it. */
export function dependsOnData(name: string, resource?: ResourceRef): Missing {
  return { ...notModelled(name, resource), reason: 'depends-on-data' };
}

function keyOf({ code, resource, path }: Block): string {
  return `${code} ${resource.arn} ${path}`;
}

export function block(code: ExplanationCode, resource: ResourceRef, path = '', means: string = EXPLANATIONS[code].says): Block {
  return { code, resource, path, means };
}

/** What a filter lets through. */
export interface Passage {
  readonly allowed: PacketSet;
  /** What it may let through besides, had everything been read. */
  readonly perhaps: PacketSet;
  readonly missing: readonly Missing[];
  readonly decisions: readonly Decision[];
}

/** The flow behind a filter. */
export function pass(flow: Flow, at: string, resource: ResourceRef, passage: Passage, blocked: () => Block): Flow {
  const passed = intersect(flow.packets, passage.allowed);
  if (!isEmpty(passed)) return withHop(flow, resource, at, passage.decisions, passed);
  const perhaps = intersect(flow.packets, passage.perhaps);
  if (!isEmpty(perhaps)) return withUnknown(withHop(flow, resource, at, [], perhaps), ...passage.missing);
  return withBlock(flow, blocked(), at);
}
