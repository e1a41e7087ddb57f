// Ten real networks load, every question about them is answered, and what is exposed of them is what a person found by hand.

import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { describeMissing } from '../../src/core/index.ts';
import { describePackets, exposedToInternet, findEnds, reachBetween, readNetwork } from '../../src/network/index.ts';
import { readAwsCli } from '../../src/sources/index.ts';

const corpora = process.env['STOA_CORPORA'] ?? fileURLToPath(new URL('../../../../shared/corpora/', import.meta.url));
const isThere = existsSync(corpora);
const suite = isThere ? 'real networks' : `real networks (skipped: no corpora at ${corpora}; set STOA_CORPORA)`;

const NETWORKS = [
  'test-direct-connect-gateway',
  'test-load-balancer',
  'test-nat-gateway',
  'test-public-private-subnet',
  'test-public-subnet',
  'test-subnet',
  'test-transit-gateway',
  'test-transit-gateway-multi-account',
  'test-vpc-endpoint-gateway',
  'test-vpc-peering',
];

async function load(name: string) {
  const read = await readAwsCli(`${corpora}/batfish-aws/${name}`);
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return readNetwork(read.value.snapshot);
}

describe.skipIf(!isThere)(suite, () => {
  it('are exposed as the golden file says', async () => {
    const lines: string[] = [];
    for (const name of NETWORKS) {
      const model = await load(name);
      const exposures = exposedToInternet(model);
      lines.push(`${name}: ${model.interfaces().size} interfaces`);
      if (exposures.length === 0) lines.push('  nothing');
      for (const { members, packets, missing } of exposures) {
        lines.push(`  ${members.map(({ id }) => id).join(', ')}: ${packets.map(describePackets).join(' | ')}`);
        lines.push(...missing.map((one) => `    unless ${describeMissing(one)}`));
      }
    }
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('golden/corpora-exposed.txt');
  });

  it.each(NETWORKS)('answer every question: %s', async (name) => {
    const model = await load(name);
    const places = [...model.interfaces().keys(), 'internet', '8.8.8.8', '172.31.99.9'].map((text) => {
      const found = findEnds(model, text);
      if (!found.ok) throw new Error(JSON.stringify(found.issues));
      return found.value.ends;
    });
    let answers = 0;
    for (const from of places) {
      for (const to of places) {
        if (from === to) continue;
        answers++;
        const { answer, obstacles, missing, ways } = reachBetween(model, from, to, { port: 22 });
        if (answer === 'no') expect(obstacles.length).toBeGreaterThan(0);
        if (answer === 'unknown') expect(missing.length).toBeGreaterThan(0);
        if (answer === 'yes') expect(ways.length).toBeGreaterThan(0);
      }
    }
    expect(answers).toBe(places.length * (places.length - 1));
  });
});
