// The texts of policies: files, folders, patterns with `*`, and `-` for what comes in.

import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { matchesGlob } from '../../core/index.ts';
import { CliError, systemCode, systemWords, usageError } from '../errors.ts';
import type { Io } from '../io.ts';

export interface PolicyText {
  /** As the user would name it. */
  readonly name: string;
  readonly text: string;
}

/** No policy comes near it, and the validator would only say so. */
const LARGEST = 16 * 1024 * 1024;
const MOST_FILES = 10_000;
const PASSED_OVER = new Set(['node_modules', '.git']);

/** Reads every policy that the words name, each file once, in the order of the words; the files of a folder or a pattern sorted. */
export async function readPolicies(
  words: readonly string[],
  io: Pick<Io, 'cwd'>,
  ending: string | readonly string[] = '.json',
): Promise<readonly PolicyText[]> {
  const names: string[] = [];
  for (const word of words) {
    for (const name of await namesOf(word, io.cwd, [ending].flat())) if (!names.includes(name)) names.push(name);
  }
  const policies: PolicyText[] = [];
  for (const name of names) policies.push({ name, text: name === '-' ? await readStdin() : await readOne(name, io.cwd) });
  return policies.map((policy) => (policy.name === '-' ? { ...policy, name: 'stdin' } : policy));
}

async function namesOf(word: string, cwd: string, endings: readonly string[]): Promise<readonly string[]> {
  if (word === '-') return [word];
  const found = await stat(resolve(cwd, word)).catch(() => undefined);
  if (found?.isDirectory() === true)
    return await walk(
      word,
      endings.map((ending) => `*${ending}`),
      cwd,
      word,
    );
  // A file may have a star in its name.
  if (found !== undefined || !word.includes('*')) return [word];
  const plain = word.slice(0, word.indexOf('*'));
  const folder = plain.slice(0, plain.lastIndexOf('/') + 1);
  return await walk(folder === '' ? '.' : folder, [word.slice(folder.length).replaceAll('**/', '*')], cwd, word, endings);
}

async function walk(
  folder: string,
  patterns: readonly string[],
  cwd: string,
  word: string,
  endings: readonly string[] = patterns.map((pattern) => pattern.slice(1)),
): Promise<readonly string[]> {
  const base = resolve(cwd, folder);
  const names: string[] = [];
  const folders = [base];
  for (let next = folders.pop(); next !== undefined; next = folders.pop()) {
    for (const entry of await readdir(next, { withFileTypes: true }).catch((error: unknown) => refuse(word, error))) {
      const path = join(next, entry.name);
      if (entry.isDirectory() && !PASSED_OVER.has(entry.name)) folders.push(path);
      else if (entry.isFile() && patterns.some((pattern) => matchesGlob(pattern, relative(base, path).split(sep).join('/')))) names.push(path);
      if (names.length > MOST_FILES) throw usageError(`\`${word}\` names more than ${MOST_FILES} files`, 'name a narrower folder or pattern');
    }
  }
  if (names.length === 0)
    throw usageError(`\`${word}\` names no file`, `a folder is read for files that end in ${endings.join(' or ')}, and \`*\` stands for any text`);
  return names.sort().map((path) => relative(cwd, path).split(sep).join('/'));
}

async function readStdin(): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    chunks.push(chunk as Buffer);
    size += (chunk as Buffer).length;
    if (size > LARGEST) throw tooLarge('-', `more than ${LARGEST}`);
  }
  // A decoder of streams would take a byte order mark away in silence.
  return Buffer.concat(chunks).toString('utf8');
}

function tooLarge(name: string, size: string): CliError {
  return new CliError('ERR_SOURCE', [{ code: 'policy-too-large', message: `\`${name}\` has ${size} bytes, more than any policy` }]);
}

async function readOne(name: string, cwd: string): Promise<string> {
  const path = resolve(cwd, name);
  try {
    const { size } = await stat(path);
    if (size > LARGEST) throw tooLarge(name, String(size));
    return await readFile(path, 'utf8');
  } catch (error) {
    return refuse(name, error);
  }
}

function refuse(name: string, error: unknown): never {
  if (error instanceof CliError || systemCode(error) === '') throw error;
  throw new CliError('ERR_SOURCE', [{ code: 'policy-unreadable', message: `\`${name}\` cannot be read: ${systemWords(error)}` }], { cause: error });
}
