// `npm run new:rule -- PILLAR ID` writes a control, its test and its page, and puts it into its pillar's list.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { addToIndex, controlFile, fileNameOf, testFile } from './new-rule/templates.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PILLARS = ['identity', 'detection', 'infrastructure', 'data', 'response'];

const problem = scaffold(process.argv[2], process.argv[3]);
if (problem === undefined) {
  // Only now, so that the new rule is among those that have a page.
  await import('./docs.ts');
  console.log('next: fill them in, then: npm run docs; npm test; npm run check');
} else {
  console.error(`error: ${problem}\nhelp: npm run new:rule -- PILLAR ID, such as: npm run new:rule -- data S3.8`);
  process.exitCode = 2;
}

function scaffold(pillar: string | undefined, id: string | undefined): string | undefined {
  if (pillar === undefined || id === undefined) return 'a pillar and an id are needed';
  if (!PILLARS.includes(pillar)) return `\`${pillar}\` is not a pillar: one of ${PILLARS.join(', ')}`;
  if (!/^[A-Z][A-Za-z0-9]*(?:\.[A-Za-z0-9]+)+$/.test(id)) return `\`${id}\` is not an id like \`S3.8\` or \`Stoa.Topic.1\``;
  const folder = `src/posture/controls/${pillar}`;
  const name = fileNameOf(id);
  const control = `${folder}/${name}.ts`;
  const test = `${folder}/${name}.test.ts`;
  const index = `${folder}/index.ts`;
  if (existsSync(join(ROOT, control))) return `\`${control}\` exists already`;
  const listed = addToIndex(readFileSync(join(ROOT, index), 'utf8'), id);
  if (listed === undefined) return `\`${index}\` holds no list of controls to add to`;
  writeFileSync(join(ROOT, control), controlFile(pillar, id));
  writeFileSync(join(ROOT, test), testFile(id));
  writeFileSync(join(ROOT, index), listed);
  console.log(`${control}\n${test}\n${index}`);
  return undefined;
}
