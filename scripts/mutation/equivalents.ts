// Mutants that no test can kill, as they answer as the engine does: listed with the reason, and checked.

import { readFileSync } from 'node:fs';
import type { Mutant } from './mutants.ts';

/** Stands for all mutants of the file of which everything that it names is so. */
export interface Equivalent {
  readonly file: string;
  readonly within?: string;
  readonly text?: string;
  readonly mutator?: string;
  readonly was?: string;
  readonly becomes?: string;
  readonly reason: string;
}

const FIELDS = ['within', 'text', 'mutator', 'was', 'becomes'] as const;

export function readEquivalents(): readonly Equivalent[] {
  return JSON.parse(readFileSync(new URL('./equivalent.json', import.meta.url), 'utf8')) as readonly Equivalent[];
}

export function isListed(mutant: Mutant, one: Equivalent): boolean {
  return mutant.file.endsWith(`/engine/${one.file}`) && FIELDS.every((name) => one[name] === undefined || one[name] === mutant[name]);
}
