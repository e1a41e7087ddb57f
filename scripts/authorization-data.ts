// `npm run authorization-data` writes the service authorisation data that src/identity/authorization reads;
// with `--check` it only says whether the file is what the installed package gives.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generatedFile, readLicence, readServices, readVersion } from './authorization-data/encode.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PACKAGE = join(ROOT, 'node_modules', '@cloud-copilot', 'iam-data');
const FILE = 'src/identity/authorization/services.gen.ts';

const wanted = generatedFile(readServices(PACKAGE), readVersion(PACKAGE), readLicence(PACKAGE));
if (!process.argv.includes('--check')) {
  writeFileSync(join(ROOT, FILE), wanted);
  console.log(`${FILE}: ${wanted.length} characters`);
} else if (readFileSync(join(ROOT, FILE), 'utf8').replaceAll('\r\n', '\n') !== wanted) {
  console.error(`${FILE}: changed\nhelp: run \`npm run authorization-data\` and commit what it writes`);
  process.exitCode = 1;
}
