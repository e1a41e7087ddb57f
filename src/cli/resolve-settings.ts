// The settings of one run: flag over environment over configuration file, each value with where it came from.

import { existsSync, realpathSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { Flag, FlagValues } from './command.ts';
import type { ConfigFile } from './config/read.ts';
import { didYouMean } from './did-you-mean.ts';
import { usageError } from './errors.ts';
import type { Io } from './io.ts';

interface Given {
  readonly value: string | boolean | readonly string[];
  /** `--format`, `STOA_FORMAT` or `` `format` in stoa.config.json``. */
  readonly from: string;
  readonly isFromFile: boolean;
}

export interface Settings {
  has(name: string): boolean;
  text(name: string): string | undefined;
  list(name: string): readonly string[];
  isOn(name: string): boolean;
  integer(name: string, least: number, most: number): number | undefined;
  choice<T extends string>(name: string, choices: readonly T[]): T | undefined;
  choices<T extends string>(name: string, choices: readonly T[]): readonly T[];
  /** A path, absolute: relative to the current folder, or to the configuration file that names it. */
  path(name: string): string | undefined;
  /** The path of a value that holds one. */
  resolvePath(name: string, path: string): string;
  /** The path of a file to write: one that the configuration names must stand below the configuration's folder, links followed. */
  outputPath(name: string, path: string): string;
  /** Where the value came from, for messages. */
  from(name: string): string;
}

export function resolveSettings(rows: readonly Flag[], flags: FlagValues, io: Pick<Io, 'cwd' | 'env'>, file: ConfigFile | undefined): Settings {
  const given = new Map<string, Given>();
  for (const row of rows) {
    const one = fromFlag(row, flags) ?? fromEnvironment(row, io.env) ?? fromFile(row, file);
    if (one !== undefined) given.set(row.name, one);
  }
  const from = (name: string) => given.get(name)?.from ?? `\`--${name}\``;
  const text = (name: string) => {
    const value = given.get(name)?.value;
    return typeof value === 'string' ? value : undefined;
  };
  const list = (name: string) => {
    const value = given.get(name)?.value;
    return Array.isArray(value) ? (value as readonly string[]) : [];
  };
  const checked = <T extends string>(name: string, value: string, choices: readonly T[]): T => {
    const found = choices.find((one) => one === value);
    if (found !== undefined) return found;
    const near = didYouMean(value, choices);
    const all = `choose from ${choices.join(', ')}`;
    throw usageError(`unknown value \`${value}\` of ${from(name)}`, near === undefined ? all : `${near} ${all}`);
  };
  const resolvePath = (name: string, path: string) => {
    if (isAbsolute(path)) return path;
    return given.get(name)?.isFromFile === true && file !== undefined ? join(file.folder, path) : resolve(io.cwd, path);
  };
  const outputPath = (name: string, path: string) => {
    const target = resolvePath(name, path);
    if (given.get(name)?.isFromFile !== true || file === undefined || isBelow(file.folder, target)) return target;
    throw usageError(`${from(name)} leads out of its folder: \`${path}\``, 'name a file below the configuration, or use the flag');
  };
  return {
    from,
    text,
    list,
    resolvePath,
    outputPath,
    has: (name) => given.has(name),
    isOn: (name) => given.get(name)?.value === true,
    integer(name, least, most) {
      const value = text(name);
      if (value === undefined) return undefined;
      const number = Number(value);
      if (/^-?\d{1,15}$/.test(value) && number >= least && number <= most) return number;
      throw usageError(`${from(name)} must be a whole number from ${least} to ${most}, not \`${value}\``);
    },
    choice: (name, choices) => {
      const value = text(name);
      return value === undefined ? undefined : checked(name, value, choices);
    },
    choices: (name, choices) => list(name).map((value) => checked(name, value, choices)),
    path: (name) => {
      const value = text(name);
      return value === undefined ? undefined : resolvePath(name, value);
    },
  };
}

function fromFlag({ name }: Flag, flags: FlagValues): Given | undefined {
  const value = flags.get(name);
  if (value === '' || (Array.isArray(value) && value.length === 0)) throw usageError(`\`--${name}\` needs a value, and was given an empty one`);
  return value === undefined ? undefined : { value, from: `\`--${name}\``, isFromFile: false };
}

function fromEnvironment(row: Flag, env: Io['env']): Given | undefined {
  const text = row.env === undefined ? undefined : env[row.env];
  if (row.env === undefined || text === undefined || text === '') return undefined;
  const from = `\`${row.env}\``;
  if (row.isList === true) {
    const items = text.split(',').filter((item) => item !== '');
    if (items.length === 0) throw usageError(`${from} holds no value: \`${text}\``);
    return { value: items, from, isFromFile: false };
  }
  if (row.value !== undefined) return { value: text, from, isFromFile: false };
  if (['1', 'true'].includes(text)) return { value: true, from, isFromFile: false };
  if (['0', 'false'].includes(text)) return { value: false, from, isFromFile: false };
  throw usageError(`${from} must be 1 or 0, not \`${text}\``);
}

function fromFile(row: Flag, file: ConfigFile | undefined): Given | undefined {
  const key = configKey(row.name);
  const value = file === undefined ? undefined : (file.config as Readonly<Record<string, unknown>>)[key];
  if (file === undefined || value === undefined) return undefined;
  const from = `\`${key}\` in ${file.shown}`;
  if (typeof value === 'boolean' || Array.isArray(value)) return { value: value as boolean | readonly string[], from, isFromFile: true };
  return { value: typeof value === 'string' ? value : JSON.stringify(value), from, isFromFile: true };
}

/** Whether a path that may not exist yet stands below a folder, symbolic links followed. */
function isBelow(folder: string, target: string): boolean {
  let existing = dirname(target);
  while (!existsSync(existing) && existing !== dirname(existing)) existing = dirname(existing);
  const isInside = (way: string) => way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
  return isInside(relative(folder, target)) && isInside(relative(realpathSync(folder), realpathSync(existing)));
}

/** `failOn` of `fail-on`. */
export function configKey(name: string): string {
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
