// What of some flows is not in others, exactly and without listing pairs: senders, receivers and packets are cut apart.

import { type IpVersion, isEmpty, type PacketSet, subtract } from '../packets/index.ts';
import { commonHosts, type Hosts, hostsWithout } from '../pairs/hosts.ts';
import { touches } from '../pairs/rows.ts';

export interface Piece {
  readonly senders: Hosts;
  readonly receivers: Hosts;
  readonly version: IpVersion;
  readonly set: PacketSet;
}

/** The pieces of a flow that none of the others has. */
export function pieceWithout(whole: Piece, others: readonly Piece[]): readonly Piece[] {
  let left: readonly Piece[] = [whole];
  for (const other of others) {
    if (other.version !== whole.version || isEmpty(other.set)) continue;
    left = left.flatMap((piece) => cut(piece, other));
  }
  return left;
}

function cut(piece: Piece, other: Piece): readonly Piece[] {
  const senders = commonHosts(piece.senders, other.senders);
  const receivers = senders.length === 0 ? senders : commonHosts(piece.receivers, other.receivers);
  if (receivers.length === 0) return [piece];
  const set = subtract(piece.set, other.set);
  if (set === piece.set) return [piece];
  const parts: readonly Piece[] = [
    { ...piece, senders: hostsWithout(piece.senders, senders) },
    { ...piece, senders, receivers: hostsWithout(piece.receivers, receivers) },
    { ...piece, senders, receivers, set },
  ];
  return parts.filter((part) => touches(part, part.set));
}
