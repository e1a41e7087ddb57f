// The files of rules that words of the command line name: Sigma in YAML, event patterns in JSON, and cases beside the rules.

import { usageError } from '../errors.ts';
import type { Io } from '../io.ts';
import { type PolicyText, readPolicies } from '../policy/read-policies.ts';

const YAML = ['.yml', '.yaml'] as const;
const CASES = YAML.map((ending) => `.cases${ending}`);

/** Files of rules by their names; a folder is read for YAML and JSON, cases and the events of cases left out. */
export async function readRuleFiles(words: readonly string[], io: Pick<Io, 'cwd'>): Promise<readonly PolicyText[]> {
  const files = await readPolicies(words, io, [...YAML, '.json']);
  const named = new Set(words);
  return files.filter(({ name }) => named.has(name) || !(isCasesFile(name) || isEventOfCases(name)));
}

/** Files of cases by their names; a rule's file stands for the cases beside it. */
export async function readCasesFiles(words: readonly string[], io: Pick<Io, 'cwd'>): Promise<readonly PolicyText[]> {
  const files = await readPolicies(
    words.map((word) => (isSigmaName(word) && !isCasesFile(word) ? casesBeside(word) : word)),
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

/** `x.cases.yml` of `x.yml`. */
function casesBeside(rule: string): string {
  const dot = rule.lastIndexOf('.');
  return `${rule.slice(0, dot)}.cases${rule.slice(dot)}`;
}

/** `x.yml` of `x.cases.yml`. */
export function ruleBeside(cases: string): string {
  return cases.replace(/\.cases(\.ya?ml)$/, '$1');
}
