// Files of cases beside rules, read with the events that they are laid onto.

import { readFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import type { z } from 'zod';
import type { Issue } from '../../core/index.ts';
import { type CaseEvents, type EventObject, EXPECTATIONS, type Placeholders, parseTimespan, type RuleCase } from '../../detection/index.ts';
import { parsePlacedYaml } from '../config/yaml.ts';
import { CliError, systemCode, systemWords } from '../errors.ts';
import type { Io } from '../io.ts';
import type { PolicyText } from '../policy/read-policies.ts';
import type { CASES_SCHEMA as Schema } from './cases-schema.ts';

export interface CasesFile {
  readonly placeholders: Placeholders;
  readonly cases: readonly (RuleCase & { readonly line: number })[];
}

type Said = z.infer<typeof Schema>;
type SaidCase = NonNullable<Said['match']>[number];

/** Reads whole events by their names, each once. */
export type FindBase = (name: string, from: string) => Promise<EventObject | undefined>;

/** Folders above a file of cases in which a folder `events` is looked for. */
const MOST_FOLDERS = 16;

/** Reads a file of cases; throws `ERR_SOURCE` with every mistake in it and its place. */
export async function readCases({ name, text }: PolicyText, findBase: FindBase): Promise<CasesFile> {
  const placed = parsePlacedYaml(text, name);
  if (!placed.ok) throw new CliError('ERR_SOURCE', placed.issues, { text });
  const [{ CASES_SCHEMA }, { schemaIssues }] = await Promise.all([import('./cases-schema.ts'), import('../config/schema-issues.ts')]);
  const read = CASES_SCHEMA.safeParse(placed.value.value);
  if (!read.success) throw new CliError('ERR_SOURCE', schemaIssues(read.error.issues, placed.value, name, CASES_SCHEMA, 'rule-cases'), { text });
  const said = read.data;
  const issues: Issue[] = [];
  const cases: (RuleCase & { readonly line: number })[] = [];
  for (const expected of EXPECTATIONS) {
    for (const [index, one] of (said[expected] ?? []).entries()) {
      const place = placed.value.placeOf([expected, index]);
      const fail = (code: string, message: string, help: string): void => {
        issues.push({ code: `rule-cases-${code}`, message, help, file: name, ...place });
      };
      if ((one.event === undefined) === (one.events === undefined)) fail('event', `the case \`${one.name}\` has an \`event\`, or \`events\``, 'one of the two');
      const events = await eventsOf(one, said.base, name, findBase, fail);
      cases.push({ name: one.name, expected, events, line: place.line });
    }
  }
  if (cases.length === 0)
    issues.push({ code: 'rule-cases-empty', message: 'the file has no case', file: name, line: 1, column: 1, help: 'list some under `match:` and `quiet:`' });
  if (issues.length > 0) throw new CliError('ERR_SOURCE', issues, { text });
  const placeholders = Object.entries(said.placeholders ?? {}).map(([key, values]) => [key, [values].flat().map(String)] as const);
  return { placeholders: new Map(placeholders), cases };
}

async function eventsOf(
  one: SaidCase,
  usual: string | undefined,
  file: string,
  findBase: FindBase,
  fail: (code: string, message: string, help: string) => void,
): Promise<readonly CaseEvents[]> {
  const made: CaseEvents[] = [];
  for (const said of one.events ?? [{ event: one.event }]) {
    const { event = {}, base: own, after, repeat = 1, every } = { base: undefined, after: undefined, repeat: undefined, every: undefined, ...said };
    const word = own ?? one.base ?? usual;
    const base = word === undefined ? {} : await findBase(word, file);
    if (base === undefined) fail('base', `there is no event \`${word}\``, `write it as \`events/${word}.yml\` beside the rules, or in a folder above`);
    const span = (text: string | undefined): number => (text === undefined ? 0 : (parseTimespan(text) ?? 0));
    made.push({ base: base ?? {}, event: event as EventObject, after: span(after), repeat, every: span(every) });
  }
  return made;
}

/** Finds `events/NAME.yml` in the folder of a file of cases and those above it. */
export function createBaseFinder({ cwd }: Pick<Io, 'cwd'>): FindBase {
  const known = new Map<string, Promise<EventObject | undefined>>();
  const read = async (name: string, folder: string): Promise<EventObject | undefined> => {
    if (!/^[\w.-]+$/.test(name)) return undefined;
    for (let [at, tries] = [folder, 0]; tries < MOST_FOLDERS; [at, tries] = [dirname(at), tries + 1]) {
      const path = join(at, 'events', `${name}.yml`);
      const text = await readFile(path, 'utf8').catch((error: unknown) => refuseUnlessAbsent(path, error));
      if (text !== undefined) return parseBase(text, relative(cwd, path));
      if (dirname(at) === at) break;
    }
    return undefined;
  };
  return (name, from) => {
    const folder = dirname(resolve(cwd, from));
    const key = `${folder}\n${name}`;
    const found = known.get(key) ?? read(name, folder);
    known.set(key, found);
    return found;
  };
}

function refuseUnlessAbsent(path: string, cause: unknown): undefined {
  if (systemCode(cause) === 'ENOENT' || systemCode(cause) === 'ENOTDIR') return undefined;
  throw new CliError('ERR_SOURCE', [{ code: 'rule-cases-unreadable', message: `\`${path}\` cannot be read: ${systemWords(cause)}` }], { cause });
}

function parseBase(text: string, shown: string): EventObject {
  const placed = parsePlacedYaml(text, shown);
  if (!placed.ok) throw new CliError('ERR_SOURCE', placed.issues, { text });
  const { value } = placed.value;
  if (value === null || typeof value !== 'object' || Array.isArray(value))
    throw new CliError('ERR_SOURCE', [{ code: 'not-an-event', message: 'an event is an object', file: shown, line: 1, column: 1 }], { text });
  return value as EventObject;
}
