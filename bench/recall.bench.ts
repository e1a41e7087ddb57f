// Recall and noise of Stoa's own rules on logs that nobody here wrote: simulated attacks, each technique by itself, and ordinary console sessions.
// Without the logs (../shared/corpora, or STOA_CORPORA) it says so and measures nothing.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  applyRevisions,
  createDetector,
  createEventReader,
  type Pack,
  readPack,
  ruleOfFinding,
  SIGMA_LEVELS,
  type SigmaLevel,
  type StateFinding,
} from '../src/detection/index.ts';
import { report } from './figure.ts';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const LOGS = join(process.env['STOA_CORPORA'] ?? join(ROOT, '..', 'shared', 'corpora'), 'cloudtrail');
const LEAST: SigmaLevel = 'medium';
/** Share of ordinary events that may stand in findings. */
const MOST_NOISE = 0.001;

if (existsSync(LOGS)) measure();
else process.stderr.write(`skipped: there are no logs in ${LOGS}\n`);

function measure(): void {
  const pack = readPack(ruleFiles());
  const levels = new Map([...pack.rules, ...pack.correlations].map(({ name, level }) => [name, level]));
  const isGrave = ({ rule }: StateFinding) => SIGMA_LEVELS.indexOf(levels.get(ruleOfFinding(rule)) ?? 'low') >= SIGMA_LEVELS.indexOf(LEAST);
  const attacks = readdirSync(join(LOGS, 'attack')).sort();
  let found = 0;
  for (const attack of attacks) {
    const findings = detect(pack, [join(LOGS, 'attack', attack)]).findings.filter(isGrave);
    if (findings.length > 0) found++;
    const rules = [...new Set(findings.map(({ rule }) => ruleOfFinding(rule)))];
    process.stderr.write(`${findings.length > 0 ? 'found ' : 'MISSED'}  ${attack.replace('.json', '')}  ${rules.join(', ')}\n`);
  }
  const sessions = readdirSync(join(LOGS, 'benign-console')).map((session) => join(LOGS, 'benign-console', session, 'InputEvents.json'));
  const benign = detect(pack, sessions);
  const noisy = new Set(benign.findings.filter(isGrave).flatMap(({ evidence }) => evidence.map(({ id }) => id)));
  report({
    name: `techniques found by a rule of ${LEAST} or above`,
    measured: `${found}`,
    comparedWith: `${attacks.length} techniques; missed`,
    ratio: (attacks.length - found) / attacks.length,
    limit: 0,
  });
  report({
    name: `ordinary events in findings of ${LEAST} or above`,
    measured: `${noisy.size}`,
    comparedWith: `${benign.events} events`,
    ratio: noisy.size / benign.events,
    limit: MOST_NOISE,
  });
}

function detect(pack: Pack, files: readonly string[]): { readonly findings: readonly StateFinding[]; readonly events: number } {
  const made = createDetector(pack, { lateness: Number.POSITIVE_INFINITY, issue: ({ message, file }) => process.stderr.write(`${file}: ${message}\n`) });
  if (!made.ok) throw new Error(JSON.stringify(made.issues));
  for (const file of files) {
    const reader = createEventReader(file, made.value.sink);
    reader.push(readFileSync(file));
    reader.end();
  }
  const findings = new Map<string, StateFinding>();
  applyRevisions(findings, made.value.finish());
  return { findings: [...findings.values()], events: made.value.counts().events };
}

function ruleFiles() {
  const folder = join(ROOT, 'rules');
  return (readdirSync(folder, { recursive: true }) as readonly string[])
    .filter((name) => name.endsWith('.yml') && !name.endsWith('.cases.yml') && !name.startsWith('events'))
    .sort()
    .map((name) => ({ file: name, text: readFileSync(join(folder, name), 'utf8') }));
}
