// The ends of a question as packets see them, and a way from one to the other: there, and back.

import type { AddressBlock, AddressRange } from '../../core/index.ts';
import { isMissing, type NetworkInterface, type Subnet } from '../model/index.ts';
import { type IpVersion, isEmpty, type PacketSet, repliesTo, requestsOf } from '../packets/index.ts';
import { block, type Flow, type Goal, notModelled, type Walker, withBlock, withUnknown } from './flow.ts';

/** One end of a question, as a packet sees it. */
export type End =
  | { readonly kind: 'interface'; readonly interface: NetworkInterface }
  /** The whole internet, or one address in it. */
  | {
      readonly kind: 'internet';
      readonly address: bigint | undefined;
      readonly version: IpVersion | undefined;
      /** Only these addresses of it. */
      readonly blocks?: readonly AddressBlock[];
    }
  /** An address in no VPC that we know: a network behind a VPN, another organisation. */
  | { readonly kind: 'elsewhere'; readonly address: bigint; readonly version: IpVersion }
  /** The resolver that Amazon runs in every VPC. */
  | { readonly kind: 'resolver'; readonly version: IpVersion; readonly address: bigint; readonly vpcId: string | undefined }
  | {
      readonly kind: 'service';
      readonly name: string;
      readonly blocks: readonly AddressBlock[];
    };

/** A way there and back. */
export interface Way {
  /** In the client's words: what it can send so that an answer comes back. Empty where something blocks. */
  readonly packets: PacketSet;
  readonly flow: Flow;
  /** Whether what the client sends arrives, even if no answer comes back. */
  readonly arrives: boolean;
}

/** What the last hop of the way there let through. */
export function arrivedAt({ flow, packets }: Way): PacketSet {
  return flow.hops.findLast(({ isReply }) => !isReply)?.packets ?? packets;
}

/** One address, as a range. */
export const only = (value: bigint) => ({ first: value, last: value });

export function goalOf({ model, version }: Walker, one: NetworkInterface): Extract<Goal, { kind: 'interface' }> | undefined {
  const subnet = model.subnets.get(one.subnetId) ?? placeholder(one);
  const values = one.addresses.filter((address) => address.version === version).map(({ value }) => value);
  return values.length === 0 ? undefined : { kind: 'interface', interface: one, subnet, values };
}

/** A subnet that was not read still has a name. */
function placeholder(one: NetworkInterface): Subnet {
  return { id: one.subnetId, ref: { ...one.ref, type: 'AWS::EC2::Subnet', id: one.subnetId, arn: one.subnetId }, vpcId: one.vpcId, zone: one.zone, blocks: [] };
}

/** What the internet knows an interface by. */
export function shownAddresses(version: IpVersion, one: NetworkInterface): readonly AddressRange[] {
  return one.addresses.flatMap((address) => {
    if (address.version !== version) return [];
    if (version === 6) return [only(address.value)];
    return address.publicValue === undefined ? [] : [only(address.publicValue)];
  });
}

/** The same flow turned round at its end. */
export function turned(flow: Flow, zone: string): Flow {
  return { ...flow, packets: repliesTo(flow.packets), isReply: true, sender: undefined, byAddress: undefined, zone, met: [], returnedBy: [] };
}

export function done(flow: Flow, isOneWay: boolean): Way {
  const isClear = flow.blocks.length === 0;
  return { packets: isOneWay ? flow.packets : requestsOf(flow.packets), flow, arrives: isClear && isOneWay };
}

/** Ends a flow that needs no reply, or takes it back and says what survived both ways. */
export function withReply(walker: Walker, flow: Flow, from: NetworkInterface, back: (reply: Flow) => readonly Flow[]): readonly Way[] {
  const reply = turned(flow, from.zone);
  if (isEmpty(reply.packets)) return [done(flow, true)];
  const arrives = flow.blocks.length === 0 && flow.unknowns.length === 0;
  const ways = back(reply).map((one) => ({ ...done(symmetric(one), false), arrives }));
  if (ways.length > 0) return ways;
  const subnet = walker.model.subnets.get(from.subnetId);
  const table = subnet === undefined ? undefined : walker.model.tableOfSubnet(subnet);
  const where = table === undefined || isMissing(table) ? from.ref : table.ref;
  const lost = withBlock(reply, block('NO_ROUTE_TO_DESTINATION', where, '', 'no route leads the reply back'), 'the way back');
  return [{ packets: flow.packets, flow: lost, arrives }];
}

/**
 * A stateful firewall has to see both ways: https://docs.aws.amazon.com/network-firewall/latest/developerguide/asymmetric-routing.html
 * says that it is not supported otherwise, and not what happens.
 */
export function symmetric(reply: Flow): Flow {
  const lost = reply.seenBy.filter((one) => one.isStateful && !reply.returnedBy.includes(one));
  return withUnknown(
    reply,
    ...lost.map(({ endpoint }) => notModelled(`a reply that does not pass firewall endpoint ${endpoint}, which its request has passed`)),
  );
}
