// The mutants of a source file: each is one small change at one place. Types are stripped first, and never changed.

import { stripTypeScriptTypes } from 'node:module';
import { parseSync } from 'oxc-parser';
import { MUTATORS } from './mutators.ts';
import { type Ancestor, childrenOf, field, isFunction, type Node, nameOf } from './nodes.ts';

export interface Mutant {
  /** Its path in the repository. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** The line, without its indentation. */
  readonly text: string;
  /** The named function that it is in; empty outside of all. */
  readonly within: string;
  readonly mutator: string;
  readonly was: string;
  readonly becomes: string;
  readonly start: number;
  readonly end: number;
  /** Where what is changed begins: a judge that reaches this place may see the change. */
  readonly reachedAt: number;
}

/** A source file without its types; each place is where it was. */
export function strip(source: string): string {
  const stripped = stripTypeScriptTypes(source);
  if (stripped.length !== source.length) throw new Error('the types cannot be stripped in place');
  return stripped;
}

/** The source of a mutant, from the source without types. */
export function mutate(stripped: string, { start, end, becomes }: Mutant): string {
  return stripped.slice(0, start) + becomes + stripped.slice(end);
}

const NEVER = new Set(['ImportDeclaration', 'ThrowStatement']);

/** All mutants of a file, in the order of their places; in functions that answer with words for people, by their names, there are none. */
export function mutantsOf(file: string, source: string, ofWords: readonly string[]): readonly Mutant[] {
  const code = strip(source);
  const { program, errors } = parseSync('source.js', code);
  if (errors.length > 0) throw new Error(`${file} cannot be parsed: ${errors[0]?.message ?? ''}`);
  const lines = source.split('\n');
  const found = new Map<string, Mutant>();
  const visit = (node: Node, ancestors: readonly Ancestor[], within: string): void => {
    if (NEVER.has(node.type) || (node.type.startsWith('Export') && node['source'] !== null && node['source'] !== undefined)) return;
    for (const [mutator, changes] of MUTATORS) {
      for (const { start, end, becomes } of changes(node, ancestors, code)) {
        const was = code.slice(start, end);
        const key = `${start} ${end} ${becomes}`;
        if (was === becomes || found.has(key)) continue;
        const before = code.slice(0, start);
        const line = before.split('\n').length;
        const place = { file, line, column: start - before.lastIndexOf('\n'), text: (lines[line - 1] ?? '').trim(), within };
        found.set(key, { ...place, mutator, was, becomes, start, end, reachedAt: node.start });
      }
    }
    for (const [role, child] of childrenOf(node)) {
      const name = nameOfFunction(child, node);
      if (name === undefined || !ofWords.includes(name)) visit(child, [...ancestors, { node, role }], name ?? within);
    }
  };
  visit(program as unknown as Node, [], '');
  return [...found.values()].sort((one, other) => one.start - other.start || one.end - other.end);
}

/** The name of a function, or of the constant that holds it. */
function nameOfFunction(node: Node, parent: Node): string | undefined {
  if (!isFunction(node)) return undefined;
  const name = nameOf(field(node, 'id')) || (parent.type === 'VariableDeclarator' ? nameOf(field(parent, 'id')) : '');
  return name === '' ? undefined : name;
}
