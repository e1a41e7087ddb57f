// The condition operators, a row each.
// Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html

import type { ConditionValueType } from '../../authorization/index.ts';

export interface Operator {
  readonly name: string;
  /** `undefined` is `Null`, which asks for presence only. */
  readonly type: ConditionValueType | undefined;
  readonly isNegated: boolean;
  /** Whether `*` and `?` in its values are wildcards. */
  readonly hasWildcards: boolean;
  /** Whether policy variables in its values are replaced: "only with string and ARN operators". */
  readonly hasVariables: boolean;
}

const row = (name: string, type: ConditionValueType | undefined, hasWildcards = false): Operator => ({
  name,
  type,
  isNegated: /Not/.test(name),
  hasWildcards,
  hasVariables: type === 'String' || type === 'ARN',
});

export const OPERATORS: readonly Operator[] = [
  row('StringEquals', 'String'),
  row('StringNotEquals', 'String'),
  row('StringEqualsIgnoreCase', 'String'),
  row('StringNotEqualsIgnoreCase', 'String'),
  row('StringLike', 'String', true),
  row('StringNotLike', 'String', true),
  row('NumericEquals', 'Numeric'),
  row('NumericNotEquals', 'Numeric'),
  row('NumericLessThan', 'Numeric'),
  row('NumericLessThanEquals', 'Numeric'),
  row('NumericGreaterThan', 'Numeric'),
  row('NumericGreaterThanEquals', 'Numeric'),
  row('DateEquals', 'Date'),
  row('DateNotEquals', 'Date'),
  row('DateLessThan', 'Date'),
  row('DateLessThanEquals', 'Date'),
  row('DateGreaterThan', 'Date'),
  row('DateGreaterThanEquals', 'Date'),
  row('Bool', 'Bool'),
  row('BinaryEquals', 'Binary'),
  row('IpAddress', 'IPAddress'),
  row('NotIpAddress', 'IPAddress'),
  // Both forms of each take wildcards: "ArnEquals and ArnLike behave identically".
  row('ArnEquals', 'ARN', true),
  row('ArnLike', 'ARN', true),
  row('ArnNotEquals', 'ARN', true),
  row('ArnNotLike', 'ARN', true),
  row('Null', undefined),
];

export type Qualifier = 'ForAllValues' | 'ForAnyValue';

export interface ReadOperator {
  readonly operator: Operator | undefined;
  readonly qualifier: Qualifier | undefined;
  readonly isIfExists: boolean;
}

const byName = new Map(OPERATORS.map((operator) => [operator.name.toLowerCase(), operator]));

/** `ForAnyValue:StringLikeIfExists` in its parts, without regard to case. */
export function readOperator(text: string): ReadOperator {
  const lower = text.toLowerCase();
  const qualifier = lower.startsWith('forallvalues:') ? 'ForAllValues' : lower.startsWith('foranyvalue:') ? 'ForAnyValue' : undefined;
  const bare = qualifier === undefined ? lower : lower.slice(qualifier.length + 1);
  const isIfExists = bare.endsWith('ifexists');
  return { operator: byName.get(isIfExists ? bare.slice(0, -'ifexists'.length) : bare), qualifier, isIfExists };
}
