// The organisations that mutants are asked about, with the second evaluator's verdicts: computed once, and kept until something of them changes.

import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { makeSamples, type Sample } from './judges.ts';

const ROOT = new URL('../../../', import.meta.url);
const SEED = 41;
const MODELS = 120;
const REQUESTS = 40;
/** What the verdicts hang on. */
const FOLDERS = ['tests/identity/generator/', 'tests/identity/reference/', 'src/identity/model/', 'src/identity/authorization/'];

export function readSamples(): readonly Sample[] {
  const hash = createHash('sha256').update(JSON.stringify([SEED, MODELS, REQUESTS]));
  for (const folder of FOLDERS)
    for (const name of readdirSync(new URL(folder, ROOT)).sort()) if (name.endsWith('.ts')) hash.update(readFileSync(new URL(folder + name, ROOT)));
  const folder = new URL('node_modules/.cache/stoa/', ROOT);
  const file = new URL(`mutation-${hash.digest('hex').slice(0, 16)}.json`, folder);
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as readonly Sample[];
  } catch {
    const samples = makeSamples(SEED, MODELS, REQUESTS);
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, JSON.stringify(samples));
    return samples;
  }
}
