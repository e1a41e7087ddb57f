// A detection: its search identifiers, joined as its condition says, as one expression.
// Source: https://sigmahq.io/sigma-specification/specification/sigma-rules-specification.html#detection

import { nearest } from '../../core/index.ts';
import type { Expression } from '../expression/index.ts';
import { type Condition, parseCondition } from './condition.ts';
import { findContradiction } from './contradiction.ts';
import { textsOf } from './read-keys.ts';
import type { Report } from './report.ts';
import { type DetectionReader, readSelection } from './selection.ts';
import { type PlacedEntry, type PlacedMap, type PlacedScalar, valueAt } from './yaml-tree.ts';

interface Selection {
  readonly entry: PlacedEntry;
  readonly expression: Expression;
  isUsed: boolean;
}

/** Reads the map under `detection:` or `filter:`; `reserved` are keys that are no search identifiers. */
export function readDetection(map: PlacedMap, where: string, reserved: readonly string[], reader: DetectionReader): Expression | undefined {
  const { report } = reader;
  const before = report.errors();
  const selections = new Map<string, Selection>();
  for (const entry of map.entries) {
    if (entry.key === 'timeframe') {
      // It was for conditions that count, which are refused themselves.
      report.warn('aggregation', '`timeframe` is no part of Sigma 2, and says nothing', entry.keySpan, 'write a correlation with a `timespan`');
    } else if (entry.key !== 'condition' && !reserved.includes(entry.key))
      selections.set(entry.key, { entry, expression: readSelection(entry.value, reader), isUsed: false });
  }
  const node = valueAt(map, 'condition');
  if (node === undefined) {
    report.error('missing-key', `\`${where}\` has no condition`, map.span, 'such as `condition: selection`');
    return undefined;
  }
  const scalars = textsOf(node, 'condition', report);
  const compiled = scalars.map((scalar) => compileOne(scalar, selections, report));
  if (scalars.length === 0 && report.errors() === before) report.error('condition-syntax', 'the condition is empty', node.span);
  if (!compiled.includes(undefined))
    for (const [name, { isUsed, entry }] of selections)
      if (!isUsed) report.warn('unused-selection', `no condition asks for \`${name}\``, entry.keySpan, 'use it in the condition, or take it out');
  if (report.errors() > before) return undefined;
  findNever(scalars, compiled, selections, report);
  const wholes = compiled.flatMap((one) => (one === undefined ? [] : [one]));
  const [only, ...more] = wholes;
  return only !== undefined && more.length === 0 ? only : { kind: 'any', of: wholes };
}

function compileOne(scalar: PlacedScalar, selections: ReadonlyMap<string, Selection>, report: Report): Expression | undefined {
  const before = report.errors();
  const condition = parseCondition(scalar.source, scalar.span, report);
  const expression = condition === undefined ? undefined : compileCondition(condition, selections, report);
  return report.errors() > before ? undefined : expression;
}

/** Warns of what can never hold: of the selections, if it is one of them, otherwise of the conditions. */
function findNever(
  scalars: readonly PlacedScalar[],
  compiled: readonly (Expression | undefined)[],
  selections: ReadonlyMap<string, Selection>,
  report: Report,
): void {
  let isExplained = false;
  for (const { entry, expression, isUsed } of selections.values()) {
    const reason = isUsed ? findContradiction(expression) : undefined;
    if (reason === undefined) continue;
    isExplained = true;
    report.warn('never-holds', `\`${entry.key}\` can never hold: ${reason}`, entry.keySpan);
  }
  for (const [index, expression] of compiled.entries()) {
    const span = scalars[index]?.span;
    if (isExplained || expression === undefined || span === undefined) continue;
    const reason = findContradiction(expression);
    if (reason !== undefined) report.warn('never-holds', `the condition can never hold: ${reason}`, span);
    else if (findContradiction({ kind: 'not', of: expression }) !== undefined) report.warn('always-holds', 'the condition holds of every event', span);
  }
}

function compileCondition(condition: Condition, selections: ReadonlyMap<string, Selection>, report: Report): Expression {
  const compile = (one: Condition): Expression => {
    if (one.kind === 'not') return { kind: 'not', of: compile(one.of) };
    if ('of' in one) return { kind: one.kind, of: one.of.map(compile) };
    const chosen = one.kind === 'name' ? chooseNamed(one.name, selections) : choosePattern(one.pattern, selections);
    for (const selection of chosen) selection.isUsed = true;
    if (chosen.length === 0) refuseUnknown(one, selections, report);
    const [only, ...more] = chosen.map(({ expression }) => expression);
    if (only !== undefined && more.length === 0) return only;
    return { kind: one.kind === 'some' ? one.how : 'any', of: chosen.map(({ expression }) => expression) };
  };
  return compile(condition);
}

function chooseNamed(name: string, selections: ReadonlyMap<string, Selection>): readonly Selection[] {
  const selection = selections.get(name);
  return selection === undefined ? [] : [selection];
}

/** `them` are all that do not begin with an underscore. */
function choosePattern(pattern: string, selections: ReadonlyMap<string, Selection>): readonly Selection[] {
  const isThem = pattern.toLowerCase() === 'them';
  return [...selections].filter(([name]) => (isThem ? !name.startsWith('_') : matchesPattern(pattern, name))).map(([, selection]) => selection);
}

/** Stars stand for any characters. */
function matchesPattern(pattern: string, name: string): boolean {
  const parts = pattern.split('*');
  const [first = '', ...rest] = parts;
  const last = rest.pop();
  if (last === undefined) return pattern === name;
  if (!name.startsWith(first)) return false;
  let from = first.length;
  for (const part of rest) {
    const found = name.indexOf(part, from);
    if (found < 0) return false;
    from = found + part.length;
  }
  return name.length - last.length >= from && name.endsWith(last);
}

function refuseUnknown(one: Extract<Condition, { kind: 'name' | 'some' }>, selections: ReadonlyMap<string, Selection>, report: Report): void {
  const names = [...selections.keys()];
  const listed = names.length === 0 ? 'the detection has none' : `there are ${names.join(', ')}`;
  if (one.kind === 'some') {
    report.error('unknown-selection', `no search identifier fits \`${one.pattern}\``, one.span, listed);
    return;
  }
  const isPattern = one.name.includes('*') || one.name === 'them';
  const near = nearest(one.name, names);
  const help = isPattern ? `write \`1 of ${one.name}\` or \`all of ${one.name}\`` : near === undefined ? listed : `did you mean \`${near}\`?`;
  report.error('unknown-selection', `there is no search identifier \`${one.name}\``, one.span, help);
}
