// Who can talk to whom, as a matrix of segments: by account, VPC, tier or subnet. Pairs of interfaces are never listed.

import { by, type Missing } from '../../core/index.ts';
import { unique } from '../exposed/part.ts';
import type { NetworkModel } from '../model/index.ts';
import { isEmpty, type Packet, type PacketSet } from '../packets/index.ts';
import { indexPairs, type Outline, type PairIndex } from '../pairs/index.ts';
import { addServices, createServiceReader, noServices, type Services, witnessIn } from '../pairs/services.ts';
import { tierOf } from './selectors.ts';

export const SEGMENT_KINDS = ['account', 'vpc', 'tier', 'subnet'] as const;
export type SegmentKind = (typeof SEGMENT_KINDS)[number];

export interface SegmentCell {
  readonly from: string;
  readonly to: string;
  /** Protocols and ports at the destination; empty where nothing is certain. */
  readonly services: PacketSet;
  /** What may pass besides. */
  readonly perhaps: PacketSet;
  readonly missing: readonly Missing[];
  /** A packet that passes; where nothing certainly does, one that may. */
  readonly witness: () => Packet | undefined;
}

export interface SegmentMatrix {
  readonly names: readonly string[];
  /** Only pairs between which something passes, or may. */
  readonly cells: readonly SegmentCell[];
  /** What was not read, so that whole segments may be missing. */
  readonly missing: readonly Missing[];
}

/** The matrix of the whole network. Cost: the flows in factored form. */
export function segmentMatrix(model: NetworkModel, kind: SegmentKind): SegmentMatrix {
  return matrixOf(indexPairs(model, NAMES[kind](model)));
}

const NAMES: Readonly<Record<SegmentKind, (model: NetworkModel) => (one: Outline) => string>> = {
  account: () => (one) => one.ref.account,
  vpc: () => (one) => one.vpcId,
  subnet: () => (one) => one.subnetId,
  tier: (model) => (one) => {
    const subnet = model.subnets.get(one.subnetId);
    const tier = subnet === undefined ? undefined : tierOf(model, subnet);
    return `${one.vpcId} ${typeof tier === 'string' ? tier : 'unknown'}`;
  },
};

const NOTHING_MISSING: readonly Missing[] = [];

interface Gathered {
  readonly sure: Services;
  /** Of most there are none. */
  open: Services | undefined;
  missing: Missing[] | undefined;
  /** Found at once: rows hold on to all their senders and receivers. */
  shown: Shown | undefined;
  maybe: Shown | undefined;
}

interface Shown {
  readonly packet: Packet | undefined;
}

function matrixOf(index: PairIndex): SegmentMatrix {
  const found = new Map<string, Map<string, Gathered>>();
  for (const row of index.all()) {
    let ofSender = found.get(row.from.name);
    if (ofSender === undefined) found.set(row.from.name, (ofSender = new Map()));
    let cell = ofSender.get(row.to.name);
    if (cell === undefined) ofSender.set(row.to.name, (cell = { sure: noServices(), open: undefined, missing: undefined, shown: undefined, maybe: undefined }));
    if (!isEmpty(row.set) && addServices(cell.sure, row, row.set)) cell.shown ??= { packet: witnessIn(row, row.set) };
    if (!isEmpty(row.perhaps) && addServices((cell.open ??= noServices()), row, row.perhaps)) {
      cell.maybe ??= { packet: witnessIn(row, row.perhaps) };
      (cell.missing ??= []).push(...row.missing);
    }
  }
  const cells: SegmentCell[] = [];
  const setOf = createServiceReader();
  for (const [from, ofSender] of found) {
    for (const [to, { sure, open, missing, shown, maybe }] of ofSender) {
      const witness = shown ?? maybe;
      if (witness === undefined) continue;
      cells.push({
        from,
        to,
        services: setOf(sure),
        perhaps: setOf(open),
        missing: missing === undefined ? NOTHING_MISSING : unique(missing),
        witness: () => witness.packet,
      });
    }
  }
  const order = by<SegmentCell>(
    ({ from }) => from,
    ({ to }) => to,
  );
  return { names: [...new Set(index.stations.map(({ name }) => name))].sort(), cells: cells.sort(order), missing: index.missing };
}
