// The built-in sample: a generated organisation, the same for the same seed, with planted weaknesses and the list of them.

import { createSnapshot, type ResourceRecord, type Snapshot } from '../../core/index.ts';
import { sortAnswers } from './answers.ts';
import { sampleCoverage } from './coverage.ts';
import { generateRecords } from './records.ts';
import { createSample, type PlantedWeakness, type SampleOptions } from './sample.ts';

export { answersFile } from './answers.ts';
export type { PlantedWeakness, SampleOptions } from './sample.ts';

export interface SampleOrganization {
  readonly snapshot: Snapshot;
  /** Everything that fails in the sample and nothing else, sorted by rule, account, Region and ARN. */
  readonly answers: readonly PlantedWeakness[];
}

/** A whole sample organisation in memory. Throws a RangeError for options out of bounds. */
export function sampleOrganization(options: SampleOptions = {}): SampleOrganization {
  const answers: PlantedWeakness[] = [];
  const sample = createSample(options, (weakness) => answers.push(weakness));
  const description = `seed ${sample.seed}, ${sample.accounts.length} accounts`;
  const input = { source: { kind: 'sample', description }, takenAt: sample.takenAt, coverage: sampleCoverage(sample) };
  const { snapshot } = createSnapshot(input, generateRecords(sample));
  return { snapshot, answers: sortAnswers(answers) };
}

/** The records of a sample one by one, in no particular order, holding one account at a time; `scale` makes each account larger. */
export function sampleRecords(options: SampleOptions = {}): Iterable<ResourceRecord> {
  const sample = createSample(options, () => undefined);
  return { [Symbol.iterator]: () => generateRecords(sample) };
}
