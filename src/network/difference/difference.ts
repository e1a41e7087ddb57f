// The flows that one snapshot has and another has not, between interfaces and from and to the internet. Only what the records that
// changed can have an effect on is asked again.

import { by, type Coverage, groupBy, type Missing, type ResourceRecord } from '../../core/index.ts';
import { unique } from '../exposed/part.ts';
import { type NetworkInterface, type NetworkModel, textOf } from '../model/index.ts';
import { isEmpty, type Packet, type PacketSet, union } from '../packets/index.ts';
import { indexPairs, type Outline, type PairIndex } from '../pairs/index.ts';
import { touches } from '../pairs/rows.ts';
import { addServices, createServiceReader, noServices, type Services, witnessIn } from '../pairs/services.ts';
import { internetRows } from '../segments/internet.ts';
import { type Affected, affectedBy, isMet, OF_EVERY_VPC } from './affected.ts';
import { type Piece, pieceWithout } from './subtract.ts';

/** A subnet, or the internet. */
export const THE_INTERNET = 'internet';

export interface FlowChange {
  readonly kind: 'gained' | 'lost';
  /** `false`: perhaps, as what is missing would have to be known. */
  readonly isCertain: boolean;
  /** Ids of subnets, or `internet`. */
  readonly from: string;
  readonly to: string;
  /** Protocols and ports. */
  readonly services: PacketSet;
  readonly witness: Packet | undefined;
  /** The interfaces of the witness, in the snapshot that has the flow. */
  readonly sender: NetworkInterface | undefined;
  readonly receiver: NetworkInterface | undefined;
  readonly missing: readonly Missing[];
}

export interface NetworkDifference {
  readonly changes: readonly FlowChange[];
  /** What is not known in both, so that flows may have changed unseen. */
  readonly doubts: readonly Missing[];
}

/** Flows with the addresses that they have in the network; of the internet every address. */
interface Flow extends Piece {
  readonly from: string;
  readonly to: string;
  readonly fromVpc: string;
  readonly toVpc: string;
  readonly perhaps: PacketSet;
  readonly missing: readonly Missing[];
}

/** Every flow gained and lost. Cost: the flows of the VPCs that a change can have an effect on, in both. */
export function diffNetworks(before: NetworkModel, after: NetworkModel): NetworkDifference {
  const affected = affectedBy(before, after);
  const doubts: Missing[] = unreadInBoth(before.snapshot.coverage, after.snapshot.coverage);
  // Flows are compared within the same two VPCs, where an address means one interface; within the same subnets, where none was cut anew.
  const keyOf = ({ fromVpc, toVpc, version, from, to }: Flow) => `${version} ${fromVpc} ${toVpc}${affected.isMoved ? '' : ` ${from} ${to}`}`;
  const gained = gatherChanges(after, 'gained');
  const lost = gatherChanges(before, 'lost');
  for (const [allOld, allNow] of flowsOfBoth([before, after], affected, doubts)) {
    const [was, is] = [groupBy(allOld, keyOf), groupBy(allNow, keyOf)];
    for (const key of new Set([...was.keys(), ...is.keys()])) {
      const [old, now] = [was.get(key) ?? [], is.get(key) ?? []];
      const [oldWords, nowWords] = [old, now].map((flows) => new Set(flows.map(wordsOf))) as [Set<string>, Set<string>];
      for (const [own, others, words, changes] of [
        [now, old, oldWords, gained],
        [old, now, nowWords, lost],
      ] as const) {
        for (const flow of own) {
          if (words.has(wordsOf(flow))) doubts.push(...flow.missing);
          else compare(flow, others, changes, doubts);
        }
      }
    }
  }
  return { changes: [...gained.list(), ...lost.list()], doubts: unique(doubts) };
}

/** What decides about flows and was read in neither: it may be another now, where no record is seen to have changed. */
function unreadInBoth(before: Coverage, after: Coverage): Missing[] {
  const ofBoth = (missingIn: (coverage: Coverage) => Missing | undefined) => (missingIn(before) === undefined ? [] : (missingIn(after) ?? []));
  const places = after.accounts.flatMap((account) => after.regionsOf(account).flatMap((region) => (region === 'global' ? [] : { account, region })));
  const lists = places.flatMap(({ account, region }) => OF_EVERY_VPC.flatMap((type) => ofBoth((one) => one.missing(type, account, region))));
  const others = after.rows.flatMap(({ type, facet, resource = '', status, accounts, regions }) => {
    if (status === 'read' || !isMet(type) || (facet === undefined && OF_EVERY_VPC.includes(type))) return [];
    return accounts.flatMap((account) =>
      regions.flatMap((region) =>
        ofBoth((one) => (facet === undefined ? one.missing(type, account, region) : one.missingFacet(type, facet, account, region, resource))),
      ),
    );
  });
  return [...lists, ...others];
}

const known = new WeakMap<Flow, string>();

function wordsOf(flow: Flow): string {
  let words = known.get(flow);
  if (words === undefined) {
    const hosts = [flow.senders, flow.receivers].map((all) => all.map(({ first, last }) => `${first}-${last}`).join());
    known.set(flow, (words = [...hosts, flow.set.words.join(), flow.perhaps.words.join()].join(' ')));
  }
  return words;
}

function compare(flow: Flow, others: readonly Flow[], changes: Changes, doubts: Missing[]): void {
  const possible = others.map((one) => ({ ...one, set: isEmpty(one.perhaps) ? one.set : union(one.set, one.perhaps) }));
  for (const piece of pieceWithout(flow, possible)) changes.add(flow, piece, true);
  // What is certain here and was in doubt there, and what is in doubt here and certainly was not there.
  const doubtful = others.filter(({ perhaps }) => !isEmpty(perhaps)).map((one) => ({ ...one, set: one.perhaps }));
  if (doubtful.length > 0) {
    const certain = pieceWithout(flow, others);
    for (const piece of certain)
      for (const part of common(piece, doubtful)) changes.add({ ...flow, missing: doubtful.flatMap(({ missing }) => missing) }, part, false);
  }
  if (isEmpty(flow.perhaps)) return;
  for (const piece of pieceWithout({ ...flow, set: flow.perhaps }, possible)) changes.add(flow, piece, false);
  if (doubtful.length > 0) doubts.push(...flow.missing);
}

/** What a piece has in common with any of the others. */
function common(piece: Piece, others: readonly Piece[]): readonly Piece[] {
  const rest = pieceWithout(piece, others);
  return pieceWithout(piece, rest);
}

interface Changes {
  readonly add: (flow: Flow, piece: Piece, isCertain: boolean) => void;
  readonly list: () => readonly FlowChange[];
}

/** Gathers what is gained, or lost, by the subnets of its ends. */
function gatherChanges(model: NetworkModel, kind: FlowChange['kind']): Changes {
  const found = new Map<string, { flow: Flow; piece: Piece; services: Services; missing: Missing[]; isCertain: boolean }>();
  const at = (vpcId: string, value: bigint | undefined) => (vpcId === THE_INTERNET || value === undefined ? undefined : model.interfaceAt(vpcId, value));
  return {
    add(flow, piece, isCertain) {
      if (!touches(piece, piece.set)) return;
      const key = `${isCertain} ${flow.from} ${flow.to}`;
      let one = found.get(key);
      if (one === undefined) found.set(key, (one = { flow, piece, services: noServices(), missing: [], isCertain }));
      addServices(one.services, piece, piece.set);
      if (!isCertain) one.missing.push(...flow.missing);
    },
    list: () => {
      const setOf = createServiceReader();
      return [...found.values()]
        .map(({ flow, piece, services, missing, isCertain }): FlowChange => {
          const { from, to, fromVpc, toVpc } = flow;
          const witness = witnessIn(piece, piece.set);
          const ends = { sender: at(fromVpc, witness?.source), receiver: at(toVpc, witness?.destination) };
          return { kind, isCertain, from, to, services: setOf(services), witness, ...ends, missing: unique(missing) };
        })
        .sort(
          by(
            ({ from }) => from,
            ({ to }) => to,
            ({ isCertain }) => (isCertain ? 'certain' : 'perhaps'),
          ),
        );
    },
  };
}

/** Behind the name of a subnet: those in it that changed themselves. */
const OWN = ' changed';
const subnetOf = (name: string): string => (name.endsWith(OWN) ? name.slice(0, -OWN.length) : name);

type Both<T> = readonly [T, T];

/**
 * The flows that a change can have an effect on, before and after, for two VPCs at a time; to the doubts is added what was not read, so
 * that some may be missing. INVARIANT: what is compared comes together.
 */
function* flowsOfBoth(models: Both<NetworkModel>, affected: Affected, doubts: Missing[]): Generator<Both<Iterable<Flow>>> {
  const nameOf = (one: Outline) => (affected.isOwn(one) ? `${one.subnetId}${OWN}` : one.subnetId);
  const indexes = models.map((model) => indexPairs(withInterfacesIn(model, affected.isNear), nameOf)) as [PairIndex, PairIndex];
  for (const { missing } of indexes) doubts.push(...missing);
  for (const from of new Set(indexes.flatMap(({ joined }) => [...joined.keys()]))) {
    if (!affected.isNear(from)) continue;
    const others = indexes.map(({ joined }) => new Set(joined.get(from))) as [Set<string>, Set<string>];
    for (const to of new Set([...others[0], ...others[1]])) {
      const which = affected.isPair(from, to);
      if (which === undefined) continue;
      yield indexes.map((index, at) => (others[at]?.has(to) === true ? flowsBetween(index, from, to, which) : [])) as unknown as Both<Iterable<Flow>>;
    }
  }
  yield models.map((model) => internetFlows(withInterfacesIn(model, affected.isVpc))) as unknown as Both<Iterable<Flow>>;
}

function* flowsBetween(index: PairIndex, fromVpc: string, toVpc: string, which: 'any' | 'own'): Generator<Flow> {
  const isOfOwn = (from: string, to: string) => from.endsWith(OWN) || to.endsWith(OWN);
  for (const { senders, receivers, version, set, perhaps, missing, ...row } of index.flows(fromVpc, toVpc, which === 'own' ? isOfOwn : undefined))
    yield { from: subnetOf(row.from.name), to: subnetOf(row.to.name), fromVpc, toVpc, senders, receivers, version, set, perhaps, missing };
}

function* internetFlows(model: NetworkModel): Generator<Flow> {
  for (const { direction, name, vpcId, ...row } of internetRows(model, ({ subnetId }) => subnetId, true, true)) {
    const own = { name, vpc: vpcId };
    const internet = { name: THE_INTERNET, vpc: THE_INTERNET };
    const [from, to] = direction === 'in' ? [internet, own] : [own, internet];
    yield { ...row, from: from.name, to: to.name, fromVpc: from.vpc, toVpc: to.vpc };
  }
}

/** The model with only the interfaces of some VPCs to ask about; those that others' ways lead through stay. */
function withInterfacesIn(model: NetworkModel, isMeant: (vpcId: string) => boolean): NetworkModel {
  const interfaceRecords: ResourceRecord[] = [];
  for (const record of model.interfaceRecords) if (isMeant(textOf(record.config, 'VpcId') ?? '')) interfaceRecords.push(record);
  return { ...model, interfaceRecords };
}
