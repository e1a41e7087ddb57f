// The network engine against the Linux kernel: the same networks, real packets.
// Arguments: --probes N (20000), --seed N (1), --each N (400 probes a network), --nft, --ip, --python: what to run.

import { parseArgs } from 'node:util';
import { readNetwork } from '../../src/network/index.ts';
import { snapshotOf } from '../network/world.ts';
import { createChance } from '../suricata/random.ts';
import { createEngine } from './engine.ts';
import { openProber } from './prober.ts';
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
const prober = openProber({ python: values.python, ip: values.ip, nft: values.nft });
const tally = createTally();
const total = { networks: 0, probes: 0, unknown: 0, again: 0, differences: 0 };

try {
  for (let seed = firstSeed; total.probes < wanted; seed++) {
    const chance = createChance(seed);
    const world = drawWorld(chance);
    const engine = createEngine(readNetwork(snapshotOf(world)));
    const probes = drawProbes(chance, world, Math.min(each, wanted - total.probes));
    await prober.build(translate(world));
    const outcomes = await prober.probe(probes, PATIENCE);
    const verdicts = probes.map(engine);
    const isAnswered = outcomes.map(([, back]) => back);
    // A lost packet is sent once more from the next port; only what is lost twice is lost.
    const lost = probes.flatMap((_, index) => (isAnswered[index] === false && verdicts[index] === 'yes' ? [index] : []));
    if (lost.length > 0) {
      const again = await prober.probe(
        lost.map((index) => elsewhere(probes[index] as PlannedProbe)),
        MORE_PATIENCE,
      );
      for (const [n, index] of lost.entries()) isAnswered[index] = again[n]?.[1] === true;
      total.again += lost.length;
    }
    await prober.destroy();
    total.networks++;
    total.probes += probes.length;
    probes.forEach((probe, index) => {
      const [verdict, back] = [verdicts[index], isAnswered[index]];
      tally.count(probe, back === true);
      if (verdict === 'unknown') total.unknown++;
      else if ((verdict === 'yes') !== back) {
        total.differences++;
        if (total.differences <= MOST_SHOWN) {
          const arrived = outcomes[index]?.[0];
          say(
            `FAIL  seed ${seed}: ${text(probe)}: the engine says ${verdict}, the kernel ${back === true ? 'yes' : arrived === null ? 'no' : `no (it arrives at ${arrived})`}`,
          );
        }
      }
    });
  }
} finally {
  prober.close();
}

/** The same question from another of the client's ports, so that no state of the first one helps or harms. */
function elsewhere(probe: PlannedProbe): PlannedProbe {
  if (probe.protocol === 'icmp') return { ...probe, sport: probe.sport + 30_000, dport: probe.sport + 30_000 };
  return probe.sport >= 49_152 ? { ...probe, sport: probe.sport + 8_000 } : probe;
}

for (const line of tally.lines()) say(line);
const share = tally.share();
say(
  `${total.probes} probes in ${total.networks} networks: ${share}% answered, ${total.unknown} unknown to the engine, ${total.again} sent twice, ${total.differences} differences`,
);
// A few networks may well be closed ones; many may not.
const isJudged = total.networks < ENOUGH_NETWORKS || share >= LEAST_ANSWERED;
if (!isJudged) say(`FAIL  only ${share}% of the probes were answered: at least ${LEAST_ANSWERED}% have to be, or little is judged`);
process.exitCode = total.differences === 0 && isJudged ? 0 : 1;
