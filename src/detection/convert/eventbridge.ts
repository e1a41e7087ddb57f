// Rules as event patterns of EventBridge: the same, or wider, never narrower; and which of both it is.
// Sources: https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html,
// https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-service-event-cloudtrail.html (an event of CloudTrail is `detail`)

import type { Expression } from '../expression/index.ts';
import { parsePattern } from '../patterns/index.ts';
import { conditionsOf, type FieldConditions, type PatternValue } from './eventbridge-conditions.ts';
import { type Formula, type Leaf, toFormula } from './literals.ts';
import { mayShareList } from './scalar-fields.ts';

export type Converted =
  | {
      readonly ok: true;
      /** JSON that AWS takes. */
      readonly pattern: string;
      /** Why it matches more than the rule does, each reason once; none where it is equivalent, for events as CloudTrail writes them. */
      readonly wider: readonly string[];
    }
  | { readonly ok: false; readonly code: string; readonly message: string };

/** One way to match: every field has to fit. */
interface Branch {
  readonly fields: ReadonlyMap<string, readonly PatternValue[]>;
  readonly wider: readonly string[];
}

const MOST_BRANCHES = 100;
const EVERYTHING: Branch = { fields: new Map(), wider: [] };

/** Converts the expression of a rule about CloudTrail. */
export function toEventPattern(expression: Expression): Converted {
  const branches = branchesOf(toFormula(expression));
  if (branches === undefined) return refuse('too-many-ways', `the rule has more than ${MOST_BRANCHES} ways to match`);
  if (branches.length === 0) return refuse('never-matches', 'the rule can never match');
  const wider = [...new Set(branches.flatMap((branch) => branch.wider))];
  if (branches.some(({ fields }) => fields.size === 0))
    return refuse('matches-everything', `a pattern could only ask for every event${wider.length === 0 ? '' : `: ${wider.join('; ')}`}`);
  const detail = branches.map(({ fields }) => nest(fields));
  const pattern = JSON.stringify({ detail: detail.length === 1 ? detail[0] : { $or: detail } }, null, 2);
  const [problem] = parsePattern(pattern).problems;
  if (problem !== undefined) return refuse('refused-by-aws', `AWS would refuse the pattern: ${problem.reason}`);
  if (JSON.stringify(JSON.parse(pattern)).length > LONGEST) return refuse('too-long', `the pattern has more than ${LONGEST} characters`);
  return { ok: true, pattern, wider };
}

/** Source: https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-quota.html */
const LONGEST = 4096;

function refuse(code: string, message: string): Converted {
  return { ok: false, code, message };
}

/** Whether two fields may be of different elements of one list. */
type MayDiffer = (one: string, other: string) => boolean;

/** Nothing where there are too many. */
function branchesOf(formula: Formula, mayDiffer: MayDiffer = mayShareList): readonly Branch[] | undefined {
  if (formula.kind === 'literal') {
    const { leaf, holds } = formula;
    return leaf.kind === 'element' && holds ? branchesOfElement(leaf) : [branchOf(conditionsOf(leaf, holds), leaf)];
  }
  if (formula.kind === 'any') {
    const all: Branch[] = [];
    for (const one of formula.of) {
      const branches = branchesOf(one, mayDiffer);
      if (branches === undefined) return undefined;
      all.push(...branches);
    }
    const merged = mergeSingles(all);
    return merged.length > MOST_BRANCHES ? undefined : merged;
  }
  let product: readonly Branch[] = [EVERYTHING];
  for (const one of mergeRefusals(formula.of)) {
    const branches = one.kind === 'literal' && one.merged !== undefined ? [one.merged] : branchesOf(one, mayDiffer);
    if (branches === undefined || product.length * branches.length > MOST_BRANCHES) return undefined;
    product = product.flatMap((branch) => branches.map((other) => both(branch, other, mayDiffer)));
  }
  return product;
}

/** A pattern asks fields of one list of the same element, too; what is absent from an element it cannot tell. */
function branchesOfElement({ field, isJson, where }: Extract<Leaf, { kind: 'element' }>): readonly Branch[] | undefined {
  const open = (reason: string): readonly Branch[] => [{ fields: new Map(), wider: [reason] }];
  if (isJson) return open(`a pattern cannot look into the JSON of \`${field}\``);
  const isPositive = (one: Formula): boolean =>
    one.kind === 'literal' ? one.holds && (one.leaf.kind === 'test' || one.leaf.kind === 'element') : one.of.every(isPositive);
  const narrow = (one: Formula): { readonly formula: Formula; readonly isLess: boolean } => {
    if (one.kind === 'literal') return isPositive(one) ? { formula: one, isLess: false } : { formula: { kind: 'all', of: [] }, isLess: true };
    const parts = one.of.map(narrow);
    return { formula: { kind: one.kind, of: parts.map(({ formula }) => formula) }, isLess: parts.some(({ isLess }) => isLess) };
  };
  const { formula, isLess } = narrow(withPrefix(toFormula(where), field));
  const branches = branchesOf(formula, (one, other) => {
    const [a, b] = [one, other].map((path) => path.slice(field.length + 1).split('.'));
    return a?.[0] === b?.[0];
  });
  if (branches === undefined || !isLess) return branches;
  return branches.map((branch) => ({ ...branch, wider: [...branch.wider, `a pattern cannot ask all that an element of \`${field}\` has to satisfy`] }));
}

/** Fields of an element as fields of the event. */
function withPrefix(formula: Formula, field: string): Formula {
  if (formula.kind !== 'literal') return { kind: formula.kind, of: formula.of.map((one) => withPrefix(one, field)) };
  const { leaf, holds } = formula;
  return { kind: 'literal', holds, leaf: 'field' in leaf ? { ...leaf, field: `${field}.${leaf.field}` } : leaf };
}

function branchOf(conditions: FieldConditions | undefined, leaf: Leaf): Branch {
  if (conditions === undefined) return { fields: new Map(), wider: [`a pattern cannot ask for ${wordsOf(leaf)}`] };
  return { fields: new Map([[conditions.field, conditions.conditions]]), wider: conditions.wider === undefined ? [] : [conditions.wider] };
}

function wordsOf(leaf: Leaf): string {
  if (leaf.kind === 'element') return `an element of \`${leaf.field}\``;
  return leaf.kind === 'keyword' || leaf.kind === 'keyword-regex' ? 'keywords anywhere in an event' : `the test of \`${leaf.field}\``;
}

type MergedFormula = Formula & { readonly merged?: Branch };

/** Several texts that one field must not be are one `anything-but`. */
function mergeRefusals(formulas: readonly Formula[]): readonly MergedFormula[] {
  const merged = new Map<string, { texts: string[]; wider: string[]; first: Formula }>();
  const rest: MergedFormula[] = [];
  for (const one of formulas) {
    const conditions = one.kind === 'literal' && !one.holds ? conditionsOf(one.leaf, false) : undefined;
    const [condition] = conditions?.conditions ?? [];
    const text = refusedTextOf(condition);
    if (conditions === undefined || text === undefined) rest.push(one);
    else {
      const key = conditions.field;
      const so = merged.get(key) ?? { texts: [], wider: [], first: one };
      so.texts.push(text);
      if (conditions.wider !== undefined) so.wider.push(conditions.wider);
      merged.set(key, so);
    }
  }
  for (const [field, { texts, wider, first }] of merged) {
    const condition: PatternValue = { 'anything-but': { 'equals-ignore-case': texts } };
    rest.push({ ...first, merged: { fields: new Map([[field, [condition, { exists: false }]]]), wider } });
  }
  return rest;
}

function refusedTextOf(condition: PatternValue | undefined): string | undefined {
  if (condition === null || typeof condition !== 'object') return undefined;
  const refused = condition['anything-but'];
  if (refused === null || typeof refused !== 'object' || Array.isArray(refused)) return undefined;
  const text = (refused as { readonly [key: string]: PatternValue })['equals-ignore-case'];
  return typeof text === 'string' ? text : undefined;
}

/** Branches about one and the same field only are one with all their values. */
function mergeSingles(branches: readonly Branch[]): readonly Branch[] {
  const singles = new Map<string, { values: PatternValue[]; wider: string[] }>();
  const others: Branch[] = [];
  for (const branch of branches) {
    const [entry, ...more] = branch.fields;
    if (entry === undefined || more.length > 0) {
      others.push(branch);
      continue;
    }
    const [field, values] = entry;
    const so = singles.get(field) ?? { values: [], wider: [] };
    const known = new Set(so.values.map((value) => JSON.stringify(value)));
    so.values.push(...values.filter((value) => !known.has(JSON.stringify(value))));
    so.wider.push(...branch.wider);
    singles.set(field, so);
  }
  return [...[...singles].map(([field, { values, wider }]) => ({ fields: new Map([[field, values]]), wider })), ...others];
}

/** Both have to hold; what one pattern cannot ask together is left out of it. */
function both(one: Branch, other: Branch, mayDiffer: MayDiffer): Branch {
  const fields = new Map(one.fields);
  const wider = [...one.wider, ...other.wider];
  for (const [field, values] of other.fields) {
    // What the other asks together it may ask together.
    const clash = [...one.fields.keys()].find(
      (known) => fields.has(known) && (known === field || known.startsWith(`${field}.`) || field.startsWith(`${known}.`) || mayDiffer(known, field)),
    );
    if (clash === undefined) {
      fields.set(field, values);
      continue;
    }
    wider.push(
      clash === field
        ? `a pattern asks a field once: one of several tests of \`${field}\` is left out`
        : `\`${clash}\` and \`${field}\` may be of different elements of a list: one of them is left out`,
    );
    // What says more stays.
    if (weightOf(values) < weightOf(fields.get(clash) ?? [])) {
      fields.delete(clash);
      fields.set(field, values);
    }
  }
  return { fields, wider };
}

/** The fewer events fit, the less. */
function weightOf(values: readonly PatternValue[]): number {
  const isWide = values.some((value) => value !== null && typeof value === 'object' && ('exists' in value || 'anything-but' in value));
  return isWide ? 1_000_000 : values.length;
}

interface Nested {
  [key: string]: Nested | readonly PatternValue[];
}

function nest(fields: ReadonlyMap<string, readonly PatternValue[]>): Nested {
  const root = bare();
  for (const [field, values] of fields) {
    const keys = field.split('.');
    const last = keys.pop() ?? '';
    let at = root;
    for (const key of keys) at = (at[key] ??= bare()) as Nested;
    at[last] = values;
  }
  return root;
}

function bare(): Nested {
  return Object.create(null) as Nested;
}
