// What AWS takes and nobody means: conditions that can never hold, fields that count for nothing, values that never decide.
// Source of the envelope: https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-events-structure.html

import { nearest } from '../../core/index.ts';
import type { Span } from '../../identity/index.ts';
import type { Condition, ConditionKind, PatternField } from './condition.ts';
import type { ParsedPattern } from './parse-pattern.ts';

export interface PatternMistake {
  readonly code: keyof typeof MISTAKES;
  readonly message: string;
  readonly help: string | undefined;
  readonly span: Span;
}

/** Every mistake by code; `never`: the pattern, or a part of it, cannot match. */
const MISTAKES = {
  'never-matches': 'a condition can never hold',
  'unknown-field': 'no event has the field',
  'overridden-field': 'the same field comes again, and only the last one counts',
  'condition-without-effect': 'a condition beside one that always holds',
} as const;

/** Fields of every event, which are texts. */
const ENVELOPE = ['version', 'id', 'detail-type', 'source', 'account', 'time', 'region'];
const TOP_LEVEL = [...ENVELOPE, 'resources', 'detail', 'replay-name'];
const OF_TEXTS: ReadonlySet<ConditionKind> = new Set(['text', 'address', 'present', 'no-text', 'no-number', 'absent']);

/** Finds the mistakes of a pattern that AWS takes, in the order of their places. */
export function findMistakes({ pattern, overridden }: ParsedPattern): readonly PatternMistake[] {
  const fields = new Set((pattern?.branches ?? []).flat());
  const mistakes = [...fields].flatMap((field) => [...ofEnvelope(field), ...ofConditions(field)]);
  for (const { span, path } of overridden)
    mistakes.push({
      code: 'overridden-field',
      message: `\`${path}\` comes again: only the last one counts`,
      help: 'put all its values into one list',
      span,
    });
  return mistakes.sort((a, b) => a.span.start - b.span.start);
}

function ofEnvelope({ path, keySpan, conditions }: PatternField): readonly PatternMistake[] {
  const [top = ''] = path.split('.');
  if (!TOP_LEVEL.includes(top)) {
    const near = nearest(top.toLowerCase(), TOP_LEVEL) ?? (top === 'detailType' || top === 'detail_type' ? 'detail-type' : undefined);
    if (near === undefined) return [];
    return [{ code: 'unknown-field', message: `no event has a field \`${top}\``, help: `did you mean \`${near}\`?`, span: keySpan }];
  }
  const isText = ENVELOPE.includes(path) || path === 'resources';
  const mistakes: PatternMistake[] = [];
  for (const condition of conditions) {
    if (isText && !OF_TEXTS.has(condition.kind)) mistakes.push(never(condition, `\`${path}\` is a text: this can never hold`, 'write the value in quotes'));
    else if (path === 'account' && condition.kind === 'text' && condition.test.how === 'equals' && !/^\d{12}$/.test(condition.test.value))
      mistakes.push(never(condition, `\`${condition.test.value}\` is no account: this can never hold`, 'an account id has 12 digits'));
    else if (path === 'detail' && condition.kind !== 'absent')
      mistakes.push(never(condition, '`detail` is an object: this can never hold', 'ask for a field in it: `"detail": { "field": […] }`'));
    else if (path.startsWith('resources.') && condition.kind !== 'absent')
      mistakes.push(never(condition, '`resources` is a list of texts: it has no fields', 'ask for `"resources": […]`'));
  }
  return mistakes;
}

function never({ span }: Condition, message: string, help: string): PatternMistake {
  return { code: 'never-matches', message, help, span };
}

function ofConditions({ path, conditions }: PatternField): readonly PatternMistake[] {
  const mistakes: PatternMistake[] = [];
  if (conditions.some(({ kind }) => kind === 'present')) {
    const isAlways = conditions.some(({ kind }) => kind === 'absent');
    for (const { kind, span } of conditions) {
      if (kind === 'present' || (kind === 'absent' && !isAlways)) continue;
      mistakes.push({
        code: 'condition-without-effect',
        message: isAlways ? `\`${path}\` may be there or not: the field decides nothing` : 'this decides nothing beside `exists: true`',
        help: 'one condition of the list is enough: they are alternatives',
        span,
      });
    }
  }
  return mistakes;
}
