// The files of rules that words of the command line name: Sigma in YAML, event patterns in JSON, and cases beside the rules.

import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { usageError } from '../errors.ts';
import type { Io } from '../io.ts';
import { type PolicyText, readPolicies } from '../policy/read-policies.ts';

const YAML = ['.yml', '.yaml'] as const;
const CASES = YAML.map((ending) => `.cases${ending}`);

/**
 * Files of rules by their names; a folder is read for YAML and JSON, cases and the events of cases left out. With `withMeta` come, of patterns that are
 * named themselves, the files beside them that describe them.
 */
export async function readRuleFiles(
  words: readonly string[],
  io: Pick<Io, 'cwd'>,
  { withMeta = false }: { readonly withMeta?: boolean } = {},
): Promise<readonly PolicyText[]> {
  const beside = withMeta ? await Promise.all(words.map((word) => metaBeside(word, io))) : [];
  const files = await readPolicies([...words, ...beside.flat()], io, [...YAML, '.json']);
  const named = new Set(words);
  return files.filter(({ name }) => named.has(name) || !(isCasesFile(name) || isEventOfCases(name)));
}

/** `x.meta.yml` of a pattern `x.json`, where it is there. */
async function metaBeside(pattern: string, { cwd }: Pick<Io, 'cwd'>): Promise<readonly string[]> {
  if (!pattern.endsWith('.json') || pattern.includes('*')) return [];
  for (const ending of YAML) {
    const meta = `${pattern.slice(0, -'.json'.length)}.meta${ending}`;
    if (await isFile(meta, cwd)) return [meta];
  }
  return [];
}

/** Files of cases by their names; a rule's file stands for the cases beside it. */
export async function readCasesFiles(words: readonly string[], io: Pick<Io, 'cwd'>): Promise<readonly PolicyText[]> {
  const files = await readPolicies(
    words.map((word) => ((isSigmaName(word) || word.endsWith('.json')) && !isCasesFile(word) ? casesBeside(word) : word)),
    io,
    CASES,
  );
  if (files.length === 0) throw usageError('there are no cases to test');
  return files;
}

export function isSigmaName(name: string): boolean {
  return YAML.some((ending) => name.endsWith(ending));
}

function isCasesFile(name: string): boolean {
  return CASES.some((ending) => name.endsWith(ending));
}

/** Whole events that cases are laid onto stand in a folder of this name. */
function isEventOfCases(name: string): boolean {
  return name.split('/').at(-2) === 'events';
}

/** `x.cases.yml` of `x.yml`, and of `x.json`. */
function casesBeside(rule: string): string {
  const dot = rule.lastIndexOf('.');
  return `${rule.slice(0, dot)}.cases${isSigmaName(rule) ? rule.slice(dot) : '.yml'}`;
}

/** Whether cases stand beside a pattern. */
export async function hasCases(pattern: string, { cwd }: Pick<Io, 'cwd'>): Promise<boolean> {
  return pattern.endsWith('.json') && (await isFile(casesBeside(pattern), cwd));
}

async function isFile(name: string, cwd: string): Promise<boolean> {
  return (await stat(resolve(cwd, name)).catch(() => undefined))?.isFile() ?? false;
}

/** `x.yml` of `x.cases.yml`, or the pattern `x.json` where there is only that. */
export async function ruleBeside(cases: string, { cwd }: Pick<Io, 'cwd'>): Promise<string> {
  const rule = cases.replace(/\.cases(\.ya?ml)$/, '$1');
  const pattern = cases.replace(/\.cases\.ya?ml$/, '.json');
  return !(await isFile(rule, cwd)) && (await isFile(pattern, cwd)) ? pattern : rule;
}
