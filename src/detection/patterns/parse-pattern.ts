// Event patterns from JSON, with the place of everything, refused in AWS's own words.
// Sources: https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern.html,
// https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html and the sentences of event-ruler (JsonRuleCompiler.java).

import { type ArrayNode, type Member, parseText, type Span, type TextIssue, type TextNode } from '../../identity/index.ts';
import { isTooComplex } from './complexity.ts';
import type { EventPattern, PatternField } from './condition.ts';
import { readCondition } from './read-condition.ts';
import { ofReader } from './reader-issues.ts';

export interface PatternProblem {
  /** `refused` by AWS, in its words; `not-json` where AWS's reader of JSON would stop. */
  readonly kind: 'refused' | 'not-json';
  /** What AWS says after `Event pattern is not valid. Reason: `. */
  readonly reason: string;
  readonly span: Span;
  readonly help?: string;
}

export interface ParsedPattern {
  /** Absent where there is a problem. */
  readonly pattern: EventPattern | undefined;
  /** In the order of their places; AWS says the first. */
  readonly problems: readonly PatternProblem[];
  /** Fields that count for nothing, since the same field comes again. */
  readonly overridden: readonly { readonly span: Span; readonly by: Span; readonly path: string }[];
}

/** `$or` written out; AWS refuses more: `eb-create-pattern-operators.html#eb-filtering-complex-example-or`. */
const MOST_BRANCHES = 1000;
/** Writes of a field into a branch. */
const MOST_WRITES = 1_000_000;
/** A pattern has at most 4,096 characters: https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-quota.html */
const MOST_FIELDS = 1000;
const RESERVED: ReadonlySet<string> = new Set(
  (
    'exactly equals-ignore-case prefix suffix anything-but exists wildcard numeric cidr html = < <= > >= regex not-wildcard not-equals-ignore-case ' +
    'date-after date-on-or-after date-before date-on-or-before in-date-range ip-address-in-range ip-address-not-in-range'
  ).split(' '),
);
const COMPLEX = 'Rule is too complex - try using fewer wildcard characters or fewer repeating character sequences after a wildcard character';

type Branch = Map<string, PatternField>;

interface Reader {
  readonly text: string;
  readonly problems: PatternProblem[];
  readonly overridden: Map<number, { readonly span: Span; readonly by: Span; readonly path: string }>;
  writes: number;
}

/** Reads one event pattern; never throws. */
export function parsePattern(text: string): ParsedPattern {
  const { root, issues } = parseText(text);
  const problems: PatternProblem[] = ofReader(issues, 'pattern')
    .filter(({ code }) => code !== 'duplicate-key')
    .map(ofIssue);
  const reader: Reader = { text, problems, overridden: new Map(), writes: 0 };
  if (root === undefined) return { pattern: undefined, problems, overridden: [] };
  const branches = readRoot(root, reader);
  problems.sort((a, b) => a.span.start - b.span.start);
  const overridden = [...reader.overridden.values()];
  if (problems.length > 0) return { pattern: undefined, problems, overridden };
  return { pattern: { branches: branches.map((branch) => [...branch.values()].sort((a, b) => (a.path < b.path ? -1 : 1))) }, problems, overridden };
}

function ofIssue({ message, span, help }: TextIssue): PatternProblem {
  return { kind: 'not-json', reason: message, span, ...(help === undefined ? {} : { help }) };
}

function readRoot(root: TextNode, reader: Reader): readonly Branch[] {
  if (root.kind !== 'object') {
    refuse(reader, 'Filter is not an object', root.span);
    return [];
  }
  if (countBranches(root) > MOST_BRANCHES) {
    refuse(reader, `\`$or\` makes more than ${MOST_BRANCHES} combinations`, { start: root.span.start, end: root.span.start + 1 });
    return [];
  }
  return readObject(root.members, root.span, [], [], false, reader);
}

/** The product of the lengths of all `$or`, which is an upper bound of the branches. */
function countBranches(node: TextNode): number {
  if (node.kind !== 'object') return 1;
  let count = 1;
  for (const { key, value } of node.members) {
    if (key === '$or' && value.kind === 'array')
      count *= Math.max(
        1,
        value.items.reduce((sum, item) => sum + countBranches(item), 0),
      );
    else count *= countBranches(value);
    if (count > MOST_BRANCHES) return count;
  }
  return count;
}

function readObject(
  members: readonly Member[],
  span: Span,
  path: readonly string[],
  before: readonly Branch[],
  isInOr: boolean,
  reader: Reader,
): readonly Branch[] {
  let branches = before;
  if (members.length === 0) refuse(reader, 'Empty objects are not allowed', span);
  for (const { key, keySpan, value } of members) {
    if (key === '$or') {
      branches = readOr(value, path, branches, reader);
      continue;
    }
    if (isInOr && RESERVED.has(key)) refuse(reader, `${key} is Ruler reserved fieldName which cannot be used inside $or.`, keySpan);
    const inner = [...path, key];
    if (value.kind === 'object') branches = readObject(value.members, value.span, inner, branches, isInOr, reader);
    else if (value.kind === 'array') branches = writeField(value, keySpan, inner.join('.'), branches, reader);
    else
      refuse(
        reader,
        `"${key}" must be an object or an array`,
        value.span,
        value.kind === 'string' ? 'put the value in a list: `["…"]`' : 'put the value in a list: `[…]`',
      );
  }
  return branches;
}

function readOr(node: TextNode, path: readonly string[], before: readonly Branch[], reader: Reader): readonly Branch[] {
  if (node.kind !== 'array') {
    refuse(reader, 'It must be an Array followed with $or.', node.span);
    return before;
  }
  if (node.items.length < 2) refuse(reader, 'There must have at least 2 Objects in $or relationship.', node.span);
  const branches: Branch[] = [];
  for (const item of node.items) {
    if (item.kind === 'object') {
      const size = before.reduce((sum, branch) => sum + branch.size + 1, 1);
      if (!spend(reader, size, item.span)) return branches;
      const copies = before.length === 0 ? [new Map<string, PatternField>()] : before.map((branch) => new Map(branch));
      branches.push(...readObject(item.members, item.span, path, copies, true, reader));
    } else refuse(reader, 'Only JSON object is allowed in array of $or relationship.', item.span);
  }
  return branches;
}

function writeField(list: ArrayNode, keySpan: Span, path: string, before: readonly Branch[], reader: Reader): readonly Branch[] {
  if (list.items.length === 0) refuse(reader, 'Empty arrays are not allowed', list.span);
  const conditions = list.items.flatMap((item) => readCondition(item, reader.text, (reason, span, help) => refuse(reader, reason, span, help)));
  if (isTooComplex(conditions)) refuse(reader, COMPLEX, list.span);
  const field: PatternField = { path, keySpan, span: list.span, conditions };
  const branches = before.length === 0 ? [new Map<string, PatternField>()] : before;
  const largest = branches.reduce((most, { size }) => Math.max(most, size), 0);
  if (!spend(reader, largest < MOST_FIELDS ? branches.length : MOST_WRITES + 1, keySpan)) return branches;
  for (const branch of branches) {
    const earlier = branch.get(path);
    if (earlier !== undefined) reader.overridden.set(earlier.keySpan.start, { span: earlier.keySpan, by: keySpan, path });
    branch.set(path, field);
  }
  return branches;
}

/** False once the pattern is larger, written out, than anything AWS takes. */
function spend(reader: Reader, writes: number, span: Span): boolean {
  const isWithin = reader.writes <= MOST_WRITES;
  reader.writes += writes;
  if (isWithin && reader.writes > MOST_WRITES) refuse(reader, 'the pattern is larger than any that AWS takes', span);
  return reader.writes <= MOST_WRITES;
}

function refuse(reader: Reader, reason: string, span: Span, help?: string): void {
  reader.problems.push({ kind: 'refused', reason, span, ...(help === undefined ? {} : { help }) });
}
