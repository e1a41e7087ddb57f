// What the engine says of a probe: asked of whole pairs of ends, so that its exact sets are what is judged.

import { parseCidr } from '../../src/core/index.ts';
import {
  type End,
  type Exposure,
  exposedToInternet,
  findEnds,
  type NetworkModel,
  type ReachAnswer,
  type ReachQuery,
  reachBetween,
} from '../../src/network/index.ts';
import { contains, type Packet } from '../../src/network/packets/index.ts';
import type { Walker } from '../../src/network/reach/flow.ts';
import { follow } from '../../src/network/reach/follow.ts';
import { waysBetween } from '../../src/network/reach/ways.ts';
import type { PlannedProbe } from './probes.ts';

const NUMBERS = { tcp: { 4: 6, 6: 6 }, udp: { 4: 17, 6: 17 }, icmp: { 4: 1, 6: 58 } } as const;

export type Verdict = 'yes' | 'no' | 'unknown';

export function createEngine(model: NetworkModel): (probe: PlannedProbe) => Verdict {
  const ends = new Map<string, readonly End[]>();
  const endsOf = (text: string): readonly End[] => {
    const known = ends.get(text);
    if (known !== undefined) return known;
    const found = findEnds(model, text);
    if (!found.ok) throw new Error(`${text}: ${JSON.stringify(found.issues)}`);
    ends.set(text, found.value.ends);
    return found.value.ends;
  };
  const answers = new Map<string, ReachAnswer>();
  return (probe) => {
    const { fromEnd, toEnd, version, protocol, sport, dport } = probe;
    const key = `${fromEnd} ${toEnd} ${protocol}`;
    const whole = answers.get(key) ?? reachBetween(model, endsOf(fromEnd), endsOf(toEnd), { protocol, sourcePort: [0, 65_535] });
    answers.set(key, whole);
    const isEcho = protocol === 'icmp';
    const packet = packetOf(probe);
    if (whole.packets.some((set) => contains(set, packet))) return 'yes';
    if (whole.answer === 'no') return 'no';
    // What is not certainly answered may be unknown rather than lost: asked once more, of this connection alone.
    const query: ReachQuery = isEcho ? { protocol } : { protocol, port: dport, sourcePort: [sport, sport] };
    const alone = reachBetween(model, endsOf(fromEnd), endsOf(toEnd), query);
    if (alone.answer !== 'yes') return alone.answer;
    if (alone.packets.some((set) => contains(set, packet))) return 'yes';
    // Another of the two ends' addresses is certainly answered; of this one it may not be known.
    const walker: Walker = { model, version, isTryingOther: false, follow };
    const ways = endsOf(fromEnd).flatMap((a) => endsOf(toEnd).flatMap((b) => waysBetween(walker, a, b, query)));
    return ways.some(({ flow, packets }) => flow.blocks.length === 0 && contains(packets, packet)) ? 'unknown' : 'no';
  };
}

/** What the list of what is exposed says of a probe from the internet: whether it gets in; of TCP, whether a connection comes about. */
export function createExposureEngine(model: NetworkModel): (probe: PlannedProbe) => Verdict {
  const byInterface = new Map<string, Exposure[]>();
  for (const exposure of exposedToInternet(model)) {
    for (const { id } of exposure.members) byInterface.set(id, [...(byInterface.get(id) ?? []), exposure]);
  }
  return (probe) => {
    const packet = packetOf(probe);
    const hits = (byInterface.get(probe.toEnd) ?? []).filter(({ packets }) => packets.some((set) => contains(set, packet)));
    return hits.length === 0 ? 'no' : hits.some(({ missing }) => missing.length === 0) ? 'yes' : 'unknown';
  };
}

function packetOf({ protocol, version, source, target, sport, dport }: PlannedProbe): Packet {
  const isEcho = protocol === 'icmp';
  return {
    version,
    source: addressOf(source),
    destination: addressOf(target),
    protocol: NUMBERS[protocol][version],
    sourcePort: isEcho ? (version === 4 ? 8 : 128) : sport,
    destinationPort: isEcho ? 0 : dport,
  };
}

function addressOf(address: string): bigint {
  const block = parseCidr(address);
  if (block === undefined) throw new Error(address);
  return block.first;
}
