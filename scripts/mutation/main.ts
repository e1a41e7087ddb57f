// `npm run test:mutation`: changes the engines at one place at a time, and counts how many of the changes the tests notice.
// `--subject identity|network` asks about one engine; `--sample N` takes N mutants of each, always the same for one `--seed N`, `--only TEXT,…` those of
// files with one of the texts in their path, `--workers N`, `--json FILE` writes what became of each, `--again FILE` asks again
// only those that such a file says survived, `--tests TEXT,…` asks only files of tests with one of the texts in their path (a first
// look, fast: what survives it may be killed by others, asked by `--again`), `--fresh` loads the engine anew for each mutant (slow: it judges the judge).
// Exit code 1 where fewer than 95 of 100 are killed (90 of a sample), or where the list of equivalent mutants is wrong.

import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { judgeSubject } from './judge-subject.ts';
import type { Outcome } from './report.ts';
import { SUBJECTS, subjectNamed, TESTS } from './subjects/index.ts';

const { values } = parseArgs({
  options: {
    subject: { type: 'string' },
    sample: { type: 'string' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string', default: '' },
    workers: { type: 'string' },
    json: { type: 'string' },
    again: { type: 'string' },
    tests: { type: 'string', default: '' },
    fresh: { type: 'boolean', default: false },
    'without-tests': { type: 'boolean', default: false },
  },
});
// The workers read it too.
process.env[TESTS] = values.tests;
const earlier = values.again === undefined ? undefined : (JSON.parse(readFileSync(values.again, 'utf8')) as readonly Outcome[]);
const all: Outcome[] = [];
process.exitCode = 0;
for (const subject of values.subject === undefined ? SUBJECTS : [subjectNamed(values.subject)]) {
  const isEnough = await judgeSubject(subject, {
    ...(values.sample === undefined ? {} : { sample: Number(values.sample) }),
    seed: Number(values.seed),
    only: values.only.split(','),
    workers: Number(values.workers ?? availableParallelism()),
    earlier,
    isFresh: values.fresh,
    withTests: !values['without-tests'],
    say: (text) => void process.stdout.write(`${text}\n`),
    keep: (outcomes, isAll) => {
      if (values.json !== undefined) writeFileSync(values.json, JSON.stringify([...all, ...outcomes]));
      if (isAll) all.push(...outcomes);
    },
  });
  if (!isEnough) process.exitCode = 1;
}
