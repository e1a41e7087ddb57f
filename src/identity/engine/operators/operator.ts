// What a family of condition operators is: how a value of the policy is made ready, and how a value of the request is held against it.

export interface OperatorFamily<Operand> {
  /** The value of a policy made ready; `undefined` where it is not of the operator's type. */
  readonly compile: (text: string) => Operand | undefined;
  /** Whether a value of the request matches; one that is not of the operator's type does not. `undefined`: AWS does not say. */
  readonly matches: (operand: Operand, value: string) => boolean | undefined;
}

/** A value of a policy made ready: whether a value of the request matches it; `undefined` where AWS does not say. */
export type Test = (value: string) => boolean | undefined;

/** The tests that a family makes of the values of policies. */
export function testsOf<Operand>({ compile, matches }: OperatorFamily<Operand>): (text: string) => Test | undefined {
  return (text) => {
    const operand = compile(text);
    return operand === undefined ? undefined : (value) => matches(operand, value);
  };
}
