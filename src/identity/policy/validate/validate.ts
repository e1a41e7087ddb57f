// A policy as text in, its findings out: parsed, seen as a policy of its kind, and asked by every check.

import { type Place, placesOf } from '../../../core/index.ts';
import { type ObjectNode, type ParsedText, parseText, type Span } from '../text/index.ts';
import { type Check, type Context, type Draft, FINDING_KINDS, type FindingKind, learnMoreOf } from './check.ts';
import { CHECKS } from './checks/index.ts';
import { type GuessedKind, guessKind, guessResourceType } from './guess-kind.ts';
import { POLICY_KINDS, type PolicyKindName } from './kinds.ts';
import { POLICY_RESOURCE_TYPES } from './resource-types.ts';
import { type PolicyView, viewPolicy } from './view.ts';

export interface PolicyFinding {
  readonly kind: FindingKind;
  /** The name that IAM Access Analyzer gives the check, or Stoa's own: `INVALID_ACTION`. */
  readonly code: string;
  readonly message: string;
  readonly help: string | undefined;
  /** 1-based; `length` in UTF-16 code units, at least 1 where the text has something there. */
  readonly span: Place & { readonly length: number; readonly offset: number };
  /** RFC 6901; empty for the document. */
  readonly pointer: string;
  /** AWS's page about it. */
  readonly learnMore: string;
}

export interface ValidateOptions {
  /** The kind of policy; guessed where it is not given. */
  readonly kind?: PolicyKindName | undefined;
  /** The CloudFormation name of the resource that a resource policy is attached to; guessed where it is not given. */
  readonly resourceType?: string | undefined;
  /** The name of the file, for the guess. */
  readonly name?: string | undefined;
}

export interface ValidatedPolicy {
  readonly kind: PolicyKindName;
  /** Present where the kind was guessed. */
  readonly guess: GuessedKind | undefined;
  readonly resourceType: string | undefined;
  /** In the order of their places. */
  readonly findings: readonly PolicyFinding[];
  /** Whether every check looked at everything; not so for a text far larger than any policy, or one with a thousand findings. */
  readonly isComplete: boolean;
}

/** Comparisons of patterns that one policy may cost; at some 100 ns each. Beyond the largest quota nothing comes near it. */
const BUDGET = 5_000_000;
/** A policy with more is broken in one way many times. */
const FINDINGS_LIMIT = 1000;

/** Judges the text of a policy. Never throws; time is linear in the text. */
export function validatePolicy(text: string, options: ValidateOptions = {}): ValidatedPolicy {
  const parsed = parseText(text);
  const placeOf = placesOf(text);
  const { root } = parsed;
  const node: ObjectNode = root?.kind === 'object' ? root : { kind: 'object', span: root?.span ?? { start: 0, end: 0 }, members: [] };
  const policy = viewPolicy(node);
  const guess = options.kind === undefined ? guessKind(policy, options.name) : undefined;
  const kind = options.kind ?? guess?.kind ?? 'identity';
  const typeName = kind === 'resource' ? (options.resourceType ?? guessResourceType(policy, POLICY_RESOURCE_TYPES)) : undefined;
  const type = typeName === undefined || !Object.hasOwn(POLICY_RESOURCE_TYPES, typeName) ? undefined : POLICY_RESOURCE_TYPES[typeName];
  const context: Context = {
    kind,
    row: POLICY_KINDS[kind],
    text,
    issues: parsed.issues,
    placeOf,
    policy,
    resourceType: type === undefined || typeName === undefined ? undefined : { ...type, name: typeName },
    budget: { left: BUDGET },
    expansions: new Map(),
    sameResources: new Map(),
  };
  const drafts = [...(root === undefined || root.kind !== 'object' ? withoutObject(parsed, policy, context) : draftsOf(policy, context))];
  const findings = drafts.sort(inOrder).map(([check, draft]) => findingOf(check, draft, placeOf));
  return { kind, guess, resourceType: typeName, findings, isComplete: context.budget.left > 0 && findings.length < FINDINGS_LIMIT };
}

type Drafted = readonly [check: Check, draft: Draft];

function* draftsOf(policy: PolicyView, context: Context): Generator<Drafted> {
  let found = 0;
  for (const check of CHECKS) {
    for (const draft of run(check, policy, context)) {
      yield [check, draft];
      if (++found >= FINDINGS_LIMIT) return;
    }
  }
}

function* run(check: Check, policy: PolicyView, context: Context): Generator<Draft> {
  if (check.on === 'policy') yield* check.run(policy, context);
  else if (check.on === 'statement') for (const statement of policy.statements) yield* check.run(statement, context);
  else for (const statement of policy.statements) for (const condition of statement.conditions) yield* check.run(condition, statement, context);
}

/** What can be said of a text that holds no object: why it is no JSON, or that it is something else. */
function* withoutObject({ root }: ParsedText, policy: PolicyView, context: Context): Generator<Drafted> {
  for (const check of CHECKS) {
    if (check.code === 'JSON_SYNTAX_ERROR' && check.on === 'policy') for (const draft of check.run(policy, context)) yield [check, draft];
    if (check.code === 'DATA_TYPE_MISMATCH' && root !== undefined) {
      const span = { start: root.span.start, end: root.span.start + 1 };
      yield [check, { span, pointer: '', message: 'a policy is an object, and this is none', help: 'a policy begins with `{`' }];
    }
  }
}

function inOrder([a, one]: Drafted, [b, other]: Drafted): number {
  return one.span.start - other.span.start || FINDING_KINDS.indexOf(a.kind) - FINDING_KINDS.indexOf(b.kind) || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);
}

function findingOf(check: Check, { span, pointer, message, help }: Draft, placeOf: (offset: number) => Place): PolicyFinding {
  const { kind, code } = check;
  return { kind, code, message, help, span: spanOf(span, placeOf), pointer, learnMore: learnMoreOf(check) };
}

function spanOf({ start, end }: Span, placeOf: (offset: number) => Place): PolicyFinding['span'] {
  return { ...placeOf(start), length: end - start, offset: start };
}
