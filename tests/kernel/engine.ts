// What the engine says of a probe: asked of whole pairs of ends, so that its exact sets are what is judged.

import { parseCidr } from '../../src/core/index.ts';
import { type End, findEnds, type NetworkModel, type ReachAnswer, reachBetween } from '../../src/network/index.ts';
import { contains } from '../../src/network/packets/index.ts';
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
    const { fromEnd, toEnd, protocol, version, sport, dport } = probe;
    const key = `${fromEnd} ${toEnd} ${protocol}`;
    const whole = answers.get(key) ?? reachBetween(model, endsOf(fromEnd), endsOf(toEnd), { protocol, sourcePort: [0, 65_535] });
    answers.set(key, whole);
    const isEcho = protocol === 'icmp';
    const packet = {
      version,
      source: addressOf(probe.source),
      destination: addressOf(probe.target),
      protocol: NUMBERS[protocol][version],
      sourcePort: isEcho ? (version === 4 ? 8 : 128) : sport,
      destinationPort: isEcho ? 0 : dport,
    } as const;
    if (whole.packets.some((set) => contains(set, packet))) return 'yes';
    if (whole.answer === 'no') return 'no';
    // What is not certainly answered may be unknown rather than lost: asked once more, of this connection alone.
    const alone = reachBetween(model, endsOf(fromEnd), endsOf(toEnd), isEcho ? { protocol } : { protocol, port: dport, sourcePort: [sport, sport] });
    if (alone.answer === 'yes') return alone.packets.some((set) => contains(set, packet)) ? 'yes' : 'no';
    return alone.answer;
  };
}

function addressOf(address: string): bigint {
  const block = parseCidr(address);
  if (block === undefined) throw new Error(address);
  return block.first;
}
