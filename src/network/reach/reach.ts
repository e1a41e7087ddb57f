// Can a packet get from here to there, and an answer back? Yes, no or unknown, with every hop and what decided it.

import { by, type Missing } from '../../core/index.ts';
import type { NetworkModel } from '../model/index.ts';
import { type IpVersion, isEmpty, type PacketSet, unionAll } from '../packets/index.ts';
import { settleChoices } from './agreement.ts';
import { obstaclesOf } from './alternatives.ts';
import { type Block, block, type Flow, type Walker } from './flow.ts';
import { follow } from './follow.ts';
import { rangesOf } from './pair.ts';
import type { ReachQuery } from './query.ts';
import type { End, Way } from './way.ts';
import { waysBetween } from './ways.ts';

export interface ReachAnswer {
  readonly answer: 'yes' | 'no' | 'unknown';
  /** What the client can send so that an answer comes back, by IP version; empty ones left out. */
  readonly packets: readonly PacketSet[];
  /** For `yes`: the ways there and back. For `unknown`: those that nothing known blocks. For `no`: the most telling one. */
  readonly ways: readonly Way[];
  /** For `no`: sets of settings, each complete: change all of one set and it is reachable. The smallest first. */
  readonly obstacles: readonly (readonly Block[])[];
  /** For `no`: whether nothing that is there could make a way, so that the one obstacle is where to begin, and more may stand behind it. */
  readonly isBeginning: boolean;
  /** For `no`: whether what the client sends arrives nevertheless, and only the answer is lost. */
  readonly arrivesOneWay: boolean;
  /** For `unknown`: what would have to be known. */
  readonly missing: readonly Missing[];
}

const VERSIONS: readonly IpVersion[] = [4, 6];

/** Answers for any of the first ends and any of the second. Cost grows with their product; each pair takes about a millisecond. */
export function reachBetween(model: NetworkModel, from: readonly End[], to: readonly End[], query: ReachQuery): ReachAnswer {
  const asItIs = waysOf(model, from, to, query, false);
  const clear = asItIs.filter(({ flow, packets }) => flow.blocks.length === 0 && !isEmpty(packets));
  const { sure: certain, open } = settleChoices(clear.filter(({ flow }) => flow.unknowns.length === 0));
  if (certain.length > 0)
    return { answer: 'yes', packets: packetsOfWays(certain), ways: certain, obstacles: [], isBeginning: false, arrivesOneWay: false, missing: [] };
  if (clear.length > 0) {
    const ways = [...clear.filter(({ flow }) => flow.unknowns.length > 0), ...open];
    return { answer: 'unknown', packets: [], ways, obstacles: [], isBeginning: false, arrivesOneWay: false, missing: missingOf(ways.map(({ flow }) => flow)) };
  }
  const ways = waysOf(model, from, to, query, true).filter(({ flow }) => flow.blocks.length > 0);
  const isBeginning = ways.length === 0;
  const obstacles = isBeginning ? [[nowhere(model, from, to)]] : obstaclesOf(ways);
  const telling = ways.toSorted((a, b) => a.flow.blocks.length - b.flow.blocks.length).slice(0, 1);
  return { answer: 'no', packets: [], ways: telling, obstacles, isBeginning, arrivesOneWay: asItIs.some(({ arrives }) => arrives), missing: [] };
}

function waysOf(model: NetworkModel, from: readonly End[], to: readonly End[], query: ReachQuery, isTryingOther: boolean): readonly Way[] {
  return VERSIONS.flatMap((version) => {
    const walker: Walker = { model, version, isTryingOther, follow };
    return from.flatMap((a) => to.flatMap((b) => waysBetween(walker, a, b, query)));
  });
}

function packetsOfWays(ways: readonly Way[]): readonly PacketSet[] {
  return VERSIONS.flatMap((version) => {
    const sets = ways.map(({ packets }) => packets).filter((set) => set.version === version);
    return sets.length === 0 ? [] : [unionAll(version, sets)];
  });
}

function missingOf(flows: readonly Flow[]): readonly Missing[] {
  const found = new Map<string, Missing>();
  for (const one of flows.flatMap(({ unknowns }) => unknowns)) found.set([one.name, one.account, one.region, one.arn].join(' '), one);
  return [...found].sort(by(([key]) => key)).map(([, one]) => one);
}

/** No way at all, not even one to build with what is there. */
function nowhere(model: NetworkModel, from: readonly End[], to: readonly End[]): Block {
  const [a, b] = [from[0], to[0]];
  const start = a?.kind === 'interface' ? a.interface : b?.kind === 'interface' ? b.interface : undefined;
  const vpc = start === undefined ? undefined : model.vpcs.get(start.vpcId);
  const ref = vpc?.ref ?? start?.ref ?? { type: '', arn: '', id: '', account: '', region: '' };
  const isBetweenVpcs = a?.kind === 'interface' && b?.kind === 'interface' && a.interface.vpcId !== b.interface.vpcId;
  const haveCommonVersion = VERSIONS.some((version) => [a, b].every((end) => end === undefined || rangesOf(end, version) !== undefined));
  const isOut = b?.kind === 'internet';
  const code = !haveCommonVersion
    ? 'NO_SOURCE_OR_DESTINATION'
    : isBetweenVpcs
      ? 'DISCONNECTED_VPCS'
      : isOut
        ? 'NO_INTERNET_GATEWAY'
        : 'NO_ROUTE_TO_DESTINATION';
  return block(code, ref);
}
