// The network engine against the Linux kernel: the same networks, real packets.
// Arguments: --probes N (20000), --seed N (1), --each N (400 probes a network), --nft, --ip, --python: what to run.

import { parseArgs } from 'node:util';
import { readNetwork } from '../../src/network/index.ts';
import { snapshotOf } from '../network/world.ts';
import { createChance } from '../suricata/random.ts';
import { createEngine, createExposureEngine, type Verdict } from './engine.ts';
import { type Outcome, openProber } from './prober.ts';
import { drawProbes, type PlannedProbe } from './probes.ts';
import { createTally } from './tally.ts';
import { translate } from './translate.ts';
import { drawWorld } from './world.ts';

const { values } = parseArgs({
  options: {
    probes: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '1' },
    each: { type: 'string', default: '400' },
    python: { type: 'string', default: 'python3' },
    ip: { type: 'string', default: 'ip' },
    nft: { type: 'string', default: 'nft' },
  },
});
const [wanted, firstSeed, each] = [Number(values.probes), Number(values.seed), Number(values.each)];
const PATIENCE = 0.03;
/** For what was lost or differs, in seconds: a busy machine is no reason for a difference. */
const MORE_PATIENCE = 0.5;
const MOST_SHOWN = 10;
const [ENOUGH_NETWORKS, LEAST_ANSWERED] = [20, 40];

const say = (line: string) => process.stdout.write(`${line}\n`);
const text = ({ fromEnd, source, target, sport, dport, protocol }: PlannedProbe) => `${fromEnd} ${protocol} ${source} ${sport} > ${target} ${dport}`;
const isIn = ({ fromEnd, toEnd }: PlannedProbe) => !fromEnd.startsWith('eni-') && toEnd.startsWith('eni-');
const NOWHERE: Outcome = [null, false];
const prober = openProber({ python: values.python, ip: values.ip, nft: values.nft });
const tally = createTally();
const total = { networks: 0, firewalls: 0, blocked: 0, probes: 0, exposures: 0, unknown: 0, again: 0, differences: 0 };

try {
  for (let seed = firstSeed; total.probes < wanted; seed++) {
    const chance = createChance(seed);
    const world = drawWorld(chance);
    const model = readNetwork(snapshotOf(world));
    const [engine, exposure] = [createEngine(model), createExposureEngine(model)];
    const probes = drawProbes(chance, world, Math.min(each, wanted - total.probes));
    await prober.build(translate(world));
    const outcomes = [...(await prober.probe(probes, PATIENCE))];
    const judged = probes.map((probe, index) => [engine(probe), isIn(probe) ? exposure(probe) : undefined, index] as const);
    const isExposed = ({ protocol, toEnd }: PlannedProbe, [arrived, back]: Outcome) => (protocol === 'tcp' ? back : arrived === toEnd);
    const isLost = (probe: PlannedProbe, outcome: Outcome, verdict: Verdict, exposed: Verdict | undefined) =>
      (verdict === 'yes' && !outcome[1]) || (exposed === 'yes' && !isExposed(probe, outcome));
    const all = judged.map(([verdict, exposed, index]) => ({ verdict, exposed, index, probe: probes[index] as PlannedProbe }));
    // A lost packet is sent once more from the next port; only what is lost twice is lost.
    const lost = all.filter(({ probe, index, verdict, exposed }) => isLost(probe, outcomes[index] ?? NOWHERE, verdict, exposed));
    if (lost.length > 0) {
      const again = await prober.probe(
        lost.map(({ probe }) => elsewhere(probe)),
        MORE_PATIENCE,
      );
      for (const [n, { index }] of lost.entries()) outcomes[index] = again[n] ?? NOWHERE;
      total.again += lost.length;
    }
    await prober.destroy();
    total.networks++;
    if (world.firewall !== undefined) total.firewalls++;
    if (world.of['AWS::EC2::VPCBlockPublicAccessOptions']?.[0]?.['InternetGatewayBlockMode'] !== 'off') total.blocked++;
    total.probes += probes.length;
    for (const { probe, index, verdict, exposed } of all) {
      const outcome = outcomes[index] ?? NOWHERE;
      tally.count(probe, outcome[1]);
      compare(seed, probe, 'the engine', verdict, outcome[1], outcome[0]);
      if (exposed === undefined) continue;
      total.exposures++;
      compare(seed, probe, 'the list of what is exposed', exposed, isExposed(probe, outcome), outcome[0]);
    }
  }
} finally {
  prober.close();
}

function compare(seed: number, probe: PlannedProbe, who: string, verdict: Verdict, isTrue: boolean, arrived: string | null): void {
  if (verdict === 'unknown') total.unknown++;
  else if ((verdict === 'yes') !== isTrue) {
    total.differences++;
    if (total.differences > MOST_SHOWN) return;
    const kernel = isTrue ? 'yes' : arrived === null ? 'no' : `no (it arrives at ${arrived})`;
    say(`FAIL  seed ${seed}: ${text(probe)}: ${who} says ${verdict}, the kernel ${kernel}`);
  }
}

/** The same question from another of the client's ports, so that no state of the first one helps or harms. */
function elsewhere(probe: PlannedProbe): PlannedProbe {
  if (probe.protocol === 'icmp') return { ...probe, sport: probe.sport + 30_000, dport: probe.sport + 30_000 };
  return probe.sport >= 49_152 ? { ...probe, sport: probe.sport + 8_000 } : probe;
}

for (const line of tally.lines()) say(line);
const share = tally.share();
say(
  `${total.probes} probes in ${total.networks} networks (${total.firewalls} with a firewall, ${total.blocked} with public access blocked), ${total.exposures} of them also against the list of what is exposed: ${share}% answered, ${total.unknown} unknown to the engine, ${total.again} sent twice, ${total.differences} differences`,
);
// A few networks may well be closed ones; many may not.
const isJudged = total.networks < ENOUGH_NETWORKS || share >= LEAST_ANSWERED;
if (!isJudged) say(`FAIL  only ${share}% of the probes were answered: at least ${LEAST_ANSWERED}% have to be, or little is judged`);
process.exitCode = total.differences === 0 && isJudged ? 0 : 1;
