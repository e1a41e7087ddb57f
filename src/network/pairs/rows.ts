// Flows in factored form: packets, of which those from the senders to the receivers are meant. No pair of interfaces is ever listed.

import type { Missing } from '../../core/index.ts';
import { both, type Part } from '../exposed/part.ts';
import {
  contains,
  fromAddresses,
  type IpVersion,
  intersect,
  isEmpty,
  noPackets,
  type Packet,
  type PacketSet,
  subtract,
  union,
  widened,
} from '../packets/index.ts';
import { DESTINATION, LAYOUTS, readValue, SOURCE } from '../packets/layout.ts';
import { notModelled } from '../reach/flow.ts';
import type { Bundle, Entry } from './bundles.ts';
import { commonHosts, type End, firstWithin, type Hosts } from './hosts.ts';
import type { Path } from './walk.ts';

export interface FlowRow {
  readonly from: End;
  readonly to: End;
  readonly senders: Hosts;
  readonly receivers: Hosts;
  readonly version: IpVersion;
  /** What gets through, of what senders send to receivers. */
  readonly set: PacketSet;
  /** What may get through besides, and what would have to be known: nothing where nothing may. */
  readonly perhaps: PacketSet;
  readonly missing: readonly Missing[];
}

/** The flows from one bundle to another along a path: all of them, or only those by rules that refer to groups. */
export function rowsAlong(from: Bundle, to: Bundle, path: Path, version: IpVersion, isOfGroups = false): readonly FlowRow[] {
  const rows: FlowRow[] = [];
  for (const sending of from.sends(version)) {
    if (sending.groupId !== undefined && path.references === 'lost') continue;
    const receivers = sending.groupId === undefined ? undefined : to.withGroup(sending.groupId, version);
    if (receivers?.length === 0) continue;
    const sent = sendingPart(sending, path);
    if (isEmpty(sent.set) && isEmpty(sent.perhaps)) continue;
    for (const taking of to.takes(version)) {
      if (taking.groupId !== undefined && path.references === 'lost') continue;
      if (isOfGroups && sending.groupId === undefined && taking.groupId === undefined) continue;
      const members = taking.groupId === undefined ? undefined : from.withGroup(taking.groupId, version);
      if (members?.length === 0) continue;
      const own = members === undefined ? sending.hosts : commonHosts(sending.hosts, members);
      const theirs = receivers === undefined ? taking.hosts : commonHosts(taking.hosts, receivers);
      if (own.length === 0 || theirs.length === 0) continue;
      const row = rowOf(from, to, own, theirs, both(sent, takingPart(taking.part, path)));
      if (row !== undefined) rows.push(row);
    }
  }
  return rows;
}

/** What of a part goes between senders and receivers; `undefined` where nothing does. */
export function rowOf(from: End, to: End, senders: Hosts, receivers: Hosts, { set, perhaps, missing }: Part): FlowRow | undefined {
  const { version } = set;
  const row: FlowRow = { from, to, senders, receivers, version, set, perhaps, missing };
  const [isSure, isOpen] = [touches(row, set), touches(row, perhaps)];
  if (!isSure && !isOpen) return undefined;
  return { ...row, set: isSure ? set : noPackets(version), perhaps: isOpen ? perhaps : noPackets(version), missing: isOpen ? missing : [] };
}

const along = new WeakMap<Path, WeakMap<object, Part>>();

/** What is sent, on its way. Across a transit gateway it is not documented whether outbound rules may refer to groups. */
export function sendingPart(sending: Pick<Entry, 'part' | 'groupId'>, path: Path): Part {
  let own = along.get(path);
  if (own === undefined) along.set(path, (own = new WeakMap()));
  let part = own.get(sending);
  if (part === undefined) {
    part = both(sending.part, path.part);
    if (sending.groupId !== undefined && path.references === 'inbound')
      part = {
        set: noPackets(part.set.version),
        perhaps: union(part.set, part.perhaps),
        missing: [...part.missing, notModelled('outbound rules that refer to security groups across a transit gateway')],
      };
    own.set(sending, part);
  }
  return part;
}

const shownTo = new WeakMap<Path, WeakMap<Part, Part>>();

/** What is taken, in the sender's words: behind a NAT gateway the receiver's groups are asked about that gateway's address. */
function takingPart(taking: Part, path: Path): Part {
  if (path.shown === undefined) return taking;
  let own = shownTo.get(path);
  if (own === undefined) shownTo.set(path, (own = new WeakMap()));
  let part = own.get(taking);
  if (part === undefined) {
    const near = fromAddresses(taking.set.version, path.shown);
    const set = widened(intersect(taking.set, near), SOURCE);
    const perhaps = subtract(widened(intersect(taking.perhaps, near), SOURCE), set);
    own.set(taking, (part = { set, perhaps, missing: isEmpty(perhaps) ? [] : taking.missing }));
  }
  return part;
}

/** Whether a set has a packet from a sender to a receiver other than itself. */
export function touches(row: Pick<FlowRow, 'senders' | 'receivers' | 'version'>, set: PacketSet): boolean {
  const { stride } = LAYOUTS[row.version];
  for (let at = 0; at < set.words.length; at += stride) if (pairIn(row, set, at) !== undefined) return true;
  return false;
}

/** A sender and a receiver within a box of a set. */
export function pairIn(
  { senders, receivers, version }: Pick<FlowRow, 'senders' | 'receivers' | 'version'>,
  set: PacketSet,
  at: number,
): readonly [bigint, bigint] | undefined {
  const layout = LAYOUTS[version];
  const [from, size] = [at + layout.at[SOURCE], layout.width[SOURCE]];
  const to = at + layout.at[DESTINATION];
  const sender = firstWithin(senders, readValue(set.words, from, size), readValue(set.words, from + size, size));
  if (sender === undefined) return undefined;
  const [first, last] = [readValue(set.words, to, size), readValue(set.words, to + size, size)];
  const receiver = firstWithin(receivers, first, last);
  if (receiver === undefined || receiver !== sender) return receiver === undefined ? undefined : [sender, receiver];
  const next = firstWithin(receivers, receiver + 1n, last);
  if (next !== undefined) return [sender, next];
  const other = firstWithin(senders, sender + 1n, readValue(set.words, from + size, size));
  return other === undefined ? undefined : [other, receiver];
}

/** Whether a packet is one of a row's: for certain, perhaps, or not. */
export function rowSays({ senders, receivers, set, perhaps }: FlowRow, packet: Packet): 'yes' | 'unknown' | 'no' {
  if (firstWithin(senders, packet.source, packet.source) === undefined || firstWithin(receivers, packet.destination, packet.destination) === undefined)
    return 'no';
  return contains(set, packet) ? 'yes' : contains(perhaps, packet) ? 'unknown' : 'no';
}
