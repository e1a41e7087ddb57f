// A pattern on what EventBridge delivers, rewritten field by field into one on events as they lie in a log.

import type { EventPattern, PatternField } from './condition.ts';
import type { EventValue } from './event.ts';
import { createExactPattern } from './exact-pattern.ts';

export interface LogPattern {
  /** Of events of the log. Without branches where none can match: the pattern is about others. */
  readonly pattern: EventPattern;
  /** Fields that EventBridge gives to each delivery, and that no log has. */
  readonly untold: readonly PatternField[];
}

/** What becomes of a field: a field of the log's event, what is known of it whatever the event, or nothing where no log tells. */
export type Rewritten = PatternField | boolean | 'untold';

export function rewriteBranches({ branches }: EventPattern, rewrite: (field: PatternField) => Rewritten): LogPattern {
  const untold = new Set<PatternField>();
  const rewritten: PatternField[][] = [];
  for (const branch of branches) {
    const fields = branch.map((field) => [field, rewrite(field)] as const);
    if (fields.some(([, to]) => to === false)) continue;
    for (const [field, to] of fields) if (to === 'untold') untold.add(field);
    rewritten.push(fields.flatMap(([, to]) => (typeof to === 'object' ? [to] : [])));
  }
  return { pattern: { branches: rewritten }, untold: [...untold] };
}

/** Whether one of the field's conditions holds of a value, or of there being none. */
export function holdsOf(field: PatternField, value: EventValue | undefined): boolean {
  return createExactPattern({ branches: [[{ ...field, path: 'value' }]] })(value === undefined ? {} : { value }) === true;
}

/** Of a field that every delivery has, with a value that no log tells. */
export function ofDelivery(field: PatternField): boolean | 'untold' {
  if (field.conditions.some(({ kind }) => kind === 'present')) return true;
  return field.conditions.every(({ kind }) => kind === 'absent') ? false : 'untold';
}
