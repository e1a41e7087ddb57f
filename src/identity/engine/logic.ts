// The values that the engine computes with: 0 is false, 1 is true, everything from 2 on is undecided. One evaluator serves two algebras:
// Kleene's, in which every undecided value is 2, and a symbolic one, in which each is a formula over what is not known.

/** 0, 1, or an undecided value of the algebra in use. */
export type Truth = number;

export const FALSE = 0;
export const TRUE = 1;
/** The one undecided value of Kleene's algebra, the least of every other. */
export const MAYBE = 2;

/**
 * One condition on a key that the request leaves unspecified. It holds, or does not, exactly as IAM would evaluate
 * `quantifier:operatorIfExists { key: values }` for whatever the key turns out to be, absence included.
 * An atom of a condition without variables is the same object at each evaluation, so that it can be remembered by identity.
 */
export interface ConditionAtom {
  /** The positive operator in AWS's spelling: `StringEquals`, `StringLike`, `ArnLike` (for ArnEquals too), `IpAddress`, `Bool`, `Null`, `NumericLessThan`, … */
  readonly operator: string;
  /** Whether the operator is the negated one of its pair: `StringNotEquals`, `NotIpAddress`, … It holds for an absent key. */
  readonly isNegated: boolean;
  /** `ForAllValues`, `ForAnyValue`, or none. */
  readonly quantifier: 'all' | 'any' | undefined;
  readonly isIfExists: boolean;
  /** In lower case: `aws:sourceip`, `aws:principaltag/team`. */
  readonly key: string;
  /** The key as the policy spells it, to be shown. */
  readonly spelling: string;
  /**
   * After substitution of what is known of variables, in the language of policies: what a variable brought in has its `*`, `?` and `$`
   * written as `${*}`, `${?}` and `${$}`, and a variable that is itself unspecified still stands as `${key}`.
   */
  readonly values: readonly string[];
  /** Whether `values` still hold variables or escapes, so that `${` in them has a meaning. */
  readonly hasVariables: boolean;
}

/** What to do with undecided values. `and`, `or` and `not` are asked for operands from 2 on only: use `both`, `either` and `negation`. */
export interface Logic {
  readonly and: (a: Truth, b: Truth) => Truth;
  readonly or: (a: Truth, b: Truth) => Truth;
  readonly not: (a: Truth) => Truth;
  /**
   * The value of a part that is not known, by its name: `the policy of arn:aws:s3:::example is not in the model`. One such part answers
   * several questions: the same name with the same aspect (`Allow s3:getobject on arn:…`) is the same unknown.
   */
  readonly unknown: (name: string, aspect: string) => Truth;
  /** The value of a condition on a key that is not specified; with a name where it is the model that does not know it: `the tags of X are not known`. */
  readonly residual: (atom: ConditionAtom, name?: string) => Truth;
}

export function both(logic: Logic, a: Truth, b: Truth): Truth {
  if (a === FALSE || b === FALSE) return FALSE;
  if (a === TRUE) return b;
  if (b === TRUE) return a;
  return logic.and(a, b);
}

export function either(logic: Logic, a: Truth, b: Truth): Truth {
  if (a === TRUE || b === TRUE) return TRUE;
  if (a === FALSE) return b;
  if (b === FALSE) return a;
  return logic.or(a, b);
}

export function negation(logic: Logic, a: Truth): Truth {
  return a === FALSE ? TRUE : a === TRUE ? FALSE : logic.not(a);
}

/** `test ? yes : no`; decided, whatever the test, where both are the same. */
export function choice(logic: Logic, test: Truth, yes: Truth, no: Truth): Truth {
  if (yes === no || test === TRUE) return yes;
  if (test === FALSE) return no;
  return either(logic, both(logic, test, yes), both(logic, negation(logic, test), no));
}

/** Kleene's strong three-valued logic: a definite answer holds whatever the undecided parts are. */
export const KLEENE: Logic = { and: () => MAYBE, or: () => MAYBE, not: () => MAYBE, unknown: () => MAYBE, residual: () => MAYBE };
