// Source files of the engine whose bindings can be given another value, so that a mutant is put into a running engine and taken out again.

import { parseSync } from 'oxc-parser';
import { childrenOf, field, isFunction, list, type Node, nameOf } from './nodes.ts';

/** A function or a constant at the top of a module. */
export interface Binding {
  readonly name: string;
  /** Where its value stands: the function, or what the constant is given. */
  readonly start: number;
  readonly end: number;
}

/** A name as another module exports it. */
export interface Imported {
  readonly name: string;
  readonly from: string;
}

export interface Outline {
  readonly bindings: readonly Binding[];
  /** Names of constants that are empty collections when the module is loaded: what is remembered in them is a mutant's own. */
  readonly memories: readonly Binding[];
  /** Names that are looked at when the module is loaded, where they are what is imported and where they are its own. */
  readonly readAtLoad: { readonly imported: readonly Imported[]; readonly own: ReadonlySet<string> };
}

const outlines = new Map<string, Outline>();

export function outlineOf(url: string, code: string): Outline {
  let known = outlines.get(url);
  if (known === undefined) outlines.set(url, (known = readOutline(code)));
  return known;
}

function readOutline(code: string): Outline {
  const body = list(parseSync('source.js', code).program as unknown as Node, 'body');
  const bindings: Binding[] = [];
  const memories: Binding[] = [];
  for (const statement of body) {
    const declaration = field(statement, 'declaration') ?? statement;
    if (declaration.type === 'FunctionDeclaration') bindings.push({ name: nameOf(field(declaration, 'id')), start: declaration.start, end: declaration.end });
    if (declaration.type !== 'VariableDeclaration') continue;
    for (const declarator of list(declaration, 'declarations')) {
      const [name, value] = [nameOf(field(declarator, 'id')), field(declarator, 'init')];
      if (name === '') continue;
      const binding = value === undefined ? { name, start: 0, end: 0 } : { name, start: value.start, end: value.end };
      if (value !== undefined) bindings.push(binding);
      if (value === undefined || isMemory(value, code)) memories.push(binding);
    }
  }
  const read = new Set<string>();
  for (const statement of body)
    if (statement.type !== 'ImportDeclaration' && (field(statement, 'source') ?? undefined) === undefined) collectNames(statement, read);
  const imported: Imported[] = [];
  const own = new Set(read);
  for (const statement of body) {
    if (statement.type !== 'ImportDeclaration') continue;
    const from = String(field(statement, 'source')?.['value']);
    for (const specifier of list(statement, 'specifiers')) {
      const local = nameOf(field(specifier, 'local'));
      own.delete(local);
      if (read.has(local)) imported.push({ name: specifier.type === 'ImportSpecifier' ? nameOf(field(specifier, 'imported')) : EVERYTHING, from });
    }
  }
  return { bindings, memories, readAtLoad: { imported, own } };
}

/** `new Map()`, or an object of such. */
function isMemory(value: Node, code: string): boolean {
  const isOf = value.type === 'NewExpression' || value.type === 'ObjectExpression';
  return isOf && /new\s+(?:Weak)?(?:Map|Set)\s*\(\s*\)/.test(code.slice(value.start, value.end));
}

/** Stands for all names of a module, where the module as a whole is looked at. */
export const EVERYTHING = '*';

/** Calls whose functions run when a file of tests is loaded. */
const GROUPS = /^describe\b/;

/** The names that are looked at outside of functions. */
function collectNames(node: Node, into: Set<string>): void {
  if (isFunction(node)) return;
  const name = nameOf(node);
  if (name !== '') into.add(name);
  const isGroup = node.type === 'CallExpression' && GROUPS.test(leftmost(node));
  for (const [role, child] of childrenOf(node)) {
    if (node.type === 'MemberExpression' && role === 'property' && node['computed'] !== true) continue;
    if (node.type === 'Property' && role === 'key' && node['computed'] !== true) continue;
    if (node.type === 'VariableDeclarator' && role === 'id') continue;
    if (isGroup && isFunction(child)) {
      const group = field(child, 'body');
      if (group !== undefined) collectNames(group, into);
    } else collectNames(child, into);
  }
}

/** `describe` of `describe.each(rows)(name, group)`. */
function leftmost(node: Node): string {
  const next = field(node, 'callee') ?? field(node, 'object');
  return next === undefined ? nameOf(node) : leftmost(next);
}

/** The names under which an editable module offers to be edited. */
export const EDIT = '__edit';
export const FORGET = '__forget';

/** The source with every constant at its top made variable; each place is where it was. */
export function makeEditable(code: string, { memories }: Outline): string {
  const body = list(parseSync('source.js', code).program as unknown as Node, 'body');
  const starts = body
    .map((statement) => field(statement, 'declaration') ?? statement)
    .filter((one) => one.type === 'VariableDeclaration' && one['kind'] === 'const');
  let editable = code;
  for (const { start } of starts) editable = `${editable.slice(0, start)}let  ${editable.slice(start + 'const'.length)}`;
  const forget = memories.map(({ name, start, end }) => `${name} = ${start === end ? 'undefined' : code.slice(start, end)};`).join(' ');
  return `${editable}\nexport function ${EDIT}() { return eval(arguments[0]); }\nexport function ${FORGET}() { ${forget} }\n`;
}
