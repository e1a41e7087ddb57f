// What a path holds, when `--source` does not say: our own snapshot, AWS Config snapshots, or saved AWS CLI answers.

import { constants } from 'node:fs';
import { open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createGunzip } from 'node:zlib';
import { CliError, systemWords } from '../errors.ts';
import type { SourceKind } from '../settings.ts';

const LOOKED_AT_FILES = 20;
const LOOKED_AT_ENTRIES = 2000;
const LOOKED_AT_BYTES = 256 * 1024;

export async function detectSource(path: string, shown: string): Promise<Exclude<SourceKind, 'aws' | 'sample'>> {
  const found = await stat(path).catch((cause: unknown) => {
    throw new CliError(
      'ERR_SOURCE',
      [{ code: 'source-absent', message: `\`${shown}\` cannot be read: ${systemWords(cause)}`, help: 'name the folder of a source' }],
      {
        cause,
      },
    );
  });
  if (found.isFile()) return (await isConfigFile(path)) ? 'config' : 'aws-cli';
  const manifest = await beginningOf(join(path, 'manifest.json')).catch(() => '');
  if (manifest.includes('"stoa-snapshot"') || (await holdsDataFiles(path))) return 'snapshot';
  for (const file of await someJsonFiles(path)) if (await isConfigFile(file)) return 'config';
  return 'aws-cli';
}

/** A snapshot whose manifest is lost or damaged is one all the same: read as answers, half of it would pass for the whole. */
async function holdsDataFiles(folder: string): Promise<boolean> {
  return (await readdir(folder).catch(() => [])).some((name) => /^AWS-[A-Za-z0-9-]+\.ndjson\.gz$/.test(name));
}

/** AWS Config's snapshot files are objects with `configurationItems`: https://docs.aws.amazon.com/config/latest/developerguide/example-s3-snapshot.html */
async function isConfigFile(path: string): Promise<boolean> {
  return (await beginningOf(path).catch(() => '')).includes('"configurationItems"');
}

async function beginningOf(path: string): Promise<string> {
  // A pipe with no writer must not make Stoa wait. Windows knows no such flag.
  const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    // A pipe can be read only once, and that is the reader's.
    if (!(await file.stat()).isFile()) return '';
    const { buffer, bytesRead } = await file.read(Buffer.alloc(LOOKED_AT_BYTES), 0, LOOKED_AT_BYTES, 0);
    const bytes = buffer.subarray(0, bytesRead);
    return bytes[0] === 0x1f && bytes[1] === 0x8b ? await unzippedBeginning(bytes) : bytes.toString('utf8');
  } finally {
    await file.close();
  }
}

/** What the first bytes of a gzip file unzip to, as far as they go. */
function unzippedBeginning(bytes: Buffer): Promise<string> {
  return new Promise((resolve) => {
    let text = '';
    const gunzip = createGunzip();
    const end = () => resolve(text);
    gunzip.on('data', (part: Buffer) => {
      text += part.toString('utf8');
      if (text.length > LOOKED_AT_BYTES) gunzip.destroy();
    });
    gunzip.on('error', end).on('close', end);
    gunzip.end(bytes);
  });
}

/** A few JSON files, the nearest folders first. */
async function someJsonFiles(root: string): Promise<readonly string[]> {
  const files: string[] = [];
  const folders = [root];
  let entries = 0;
  for (let folder = folders.shift(); folder !== undefined && files.length < LOOKED_AT_FILES && entries < LOOKED_AT_ENTRIES; folder = folders.shift()) {
    for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => [])) {
      entries++;
      if (entry.isDirectory()) folders.push(join(folder, entry.name));
      else if (entry.isFile() && /\.json(?:\.gz)?$/i.test(entry.name)) files.push(join(folder, entry.name));
    }
  }
  return files.sort().slice(0, LOOKED_AT_FILES);
}
