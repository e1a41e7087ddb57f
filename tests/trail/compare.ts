// `stoa trail verify` against the verifier over openssl, on chains that were spoilt.

import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readPublicKeys, type TrailFolder, verifyTrail } from '../../src/detection/index.ts';
import { TRAIL_PORTS } from '../../src/sources/index.ts';
import { type Bucket, createRandom, createSigner, mutate, writeBucket } from './bucket.ts';
import { createJudge } from './openssl.ts';

export interface Comparison {
  readonly cases: number;
  readonly differences: readonly string[];
  /** How often each verdict was given, for chains. */
  readonly verdicts: Readonly<Record<'valid' | 'invalid' | 'unknown', number>>;
  /** How often each mutation was made. */
  readonly mutations: ReadonlyMap<string, number>;
  readonly calls: number;
}

function folderOf({ files }: Bucket): TrailFolder {
  const cannot = { ok: false, message: 'damaged' } as const;
  return {
    paths: [...files.keys()].sort(),
    read: async (path) => {
      const content = files.get(path);
      return content === undefined || content === null ? cannot : { ok: true, value: content };
    },
    hash: async (path) => {
      const content = files.get(path);
      return content === undefined || content === null ? cannot : { ok: true, value: createHash('sha256').update(content).digest('hex') };
    },
  };
}

export async function compareTrails(seed: number, cases: number, progress?: (done: number) => void): Promise<Comparison> {
  const random = createRandom(seed);
  const signers = Array.from({ length: 3 }, createSigner);
  const bases = Array.from({ length: 12 }, (_, at) =>
    writeBucket([
      { account: '111122223333', region: 'eu-west-1', digests: 2 + (at % 4), signers: signers.slice(0, 1 + (at % 2)), hasBackfill: at % 3 === 0 },
      ...(at % 4 === 1 ? [{ account: '111122223333', region: 'us-east-1', digests: 3, signers: signers.slice(2) }] : []),
      ...(at % 4 === 2 ? [{ account: '444455556666', region: 'eu-west-1', organization: 'o-exampleorgid', digests: 4, restartAt: 2, signers }] : []),
    ]),
  );
  const temporary = mkdtempSync(join(tmpdir(), 'stoa-trail-'));
  const judge = createJudge(temporary);
  const differences: string[] = [];
  const verdicts = { valid: 0, invalid: 0, unknown: 0 };
  const mutations = new Map<string, number>();
  try {
    for (let at = 0; at < cases; at++) {
      const { bucket, names } = mutate(bases[random(bases.length)] as Bucket, random);
      for (const name of names) mutations.set(name, (mutations.get(name) ?? 0) + 1);
      const folder = folderOf(bucket);
      const report = await verifyTrail(
        { digests: folder, logs: folder, keys: readPublicKeys([{ PublicKeyList: bucket.keys }]), signatures: bucket.signatures },
        TRAIL_PORTS,
      );
      verdicts[report.verdict]++;
      const ours = new Map(report.objects.map(({ name, verdict }) => [name, verdict]));
      const theirs = judge.judge(bucket);
      const words = (map: ReadonlyMap<string, string>) => [...map].map(([name, verdict]) => `${name} ${verdict}`).sort();
      const [a, b] = [new Set(words(ours)), new Set(words(theirs))];
      const amiss = [...[...a].filter((line) => !b.has(line)).map((line) => `+ ${line}`), ...[...b].filter((line) => !a.has(line)).map((line) => `- ${line}`)];
      if (amiss.length > 0) differences.push(`case ${at} (${names.join(', ')})\n${amiss.join('\n')}`);
      progress?.(at + 1);
    }
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
  return { cases, differences, verdicts, mutations, calls: judge.calls() };
}
