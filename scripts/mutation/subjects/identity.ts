// The identity engine: judged by AWS's sentences, by the second evaluator on random organisations, and by the tests beside it.

import { sampleJudges, vectorJudges } from '../identity/judges.ts';
import { readSamples } from '../identity/samples.ts';
import { filesIn } from './files.ts';
import type { Subject } from './subject.ts';

const FOLDER = 'src/identity/engine/';
/** Not part of the evaluation: explanations (words and suggestions about a verdict, with tests of their own), types, the folder's face. */
const OUT = /^explain\/|^(?:shapes|named-principals|special-values)\.ts$|^index\.ts$/;
/** Tests that are not asked: the vectors are, without their test, and the other takes long and tells no mutant that these do not. */
const NOT_ASKED = /(?:^|\/)(?:vectors|hostile)\.test\.ts$/;

export const identity: Subject = {
  name: 'identity',
  folder: FOLDER,
  counts: (path) => !OUT.test(path),
  ofWords: ['oddPrincipal', 'nameOfCaller'],
  judges: () => [...vectorJudges(), ...sampleJudges(readSamples())],
  tests: () => filesIn(FOLDER, (path) => path.endsWith('.test.ts') && !NOT_ASKED.test(path)),
  equivalents: new URL('./equivalent-identity.json', import.meta.url),
};
