// The collector killed with SIGKILL at random moments, fifty times, and gone on with: the bytes are those of an undisturbed run.

import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Moto, startMoto } from './moto.ts';
import { buildOrganization, REGIONS } from './organization.ts';
import { runStoa, startStoa } from './run-stoa.ts';
import { bytesOf } from './snapshot.ts';

const KILLS = 50;
let moto: Moto;
const work = mkdtempSync(join(tmpdir(), 'stoa-kill-'));
const SERVICES = 'organizations,iam,s3,kms,lambda,sns,sqs,dynamodb,ecr,secretsmanager,logs';
const command = (name: string, ...more: string[]) => ['collect', '--out', join(work, name), '--regions', REGIONS.join(), '--services', SERVICES, ...more];

beforeAll(async () => {
  moto = await startMoto();
  await buildOrganization(moto.endpoint);
});

afterAll(async () => {
  await moto.stop();
  rmSync(work, { recursive: true, force: true });
});

describe('a collection that is killed', () => {
  it(`yields the same bytes after ${KILLS} kills at random moments`, async () => {
    const started = performance.now();
    const reference = await runStoa(command('reference'), moto.endpoint);
    const whole = performance.now() - started;
    expect(reference.code, reference.stderr).toBe(0);
    const expected = bytesOf(join(work, 'reference'));
    let kills = 0;
    for (let round = 0; kills < KILLS; round++) {
      const name = `killed-${round}`;
      for (;;) {
        const { child, ended } = startStoa(command(name), moto.endpoint);
        // Late enough to get on, early enough to be killed some times before the end.
        const timer = kills < KILLS ? setTimeout(() => child.kill('SIGKILL'), 150 + Math.random() * whole * 0.6) : undefined;
        const { code, stderr } = await ended;
        clearTimeout(timer);
        if (code === 0) break;
        expect(code, stderr).toBeNull();
        kills += 1;
      }
      expect(bytesOf(join(work, name)), `round ${round}, after ${kills} kills`).toStrictEqual(expected);
    }
    expect(readdirSync(work).filter((name) => !/^(?:reference|killed-\d+)$/.test(name))).toStrictEqual([]);
  });
});
