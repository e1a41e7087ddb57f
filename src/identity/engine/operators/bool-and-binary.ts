// Bool: true or false, without regard to case. BinaryEquals: base64, compared byte for byte.
// Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_Boolean

import { decodeBase64 } from '../../base64.ts';
import { testsOf } from './operator.ts';

function truthOf(text: string): boolean | undefined {
  if (text === 'true' || text === 'false') return text === 'true';
  const small = text.length <= 5 ? text.toLowerCase() : '';
  return small === 'true' ? true : small === 'false' ? false : undefined;
}

export const BOOL = testsOf<boolean>({ compile: truthOf, matches: (operand, value) => truthOf(value) === operand });

export const BINARY = testsOf<string>({ compile: decodeBase64, matches: (operand, value) => decodeBase64(value) === operand });
