// String and ARN operators, whose values may hold wildcards and policy variables.
// Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_String

import { compileWildcard, fits, type TextPart, type Wildcard } from '../wildcard.ts';
import type { Test } from './operator.ts';

/** Makes the test of a value whose variables have been replaced; `undefined` where it is not of the operator's type. */
export type TextOperator = (parts: readonly TextPart[]) => Test | undefined;

export const stringEquals: TextOperator = (parts) => {
  const text = join(parts);
  return (value) => value === text;
};

export const stringEqualsIgnoreCase: TextOperator = (parts) => {
  const text = join(parts).toLowerCase();
  return (value) => value.length === text.length && value.toLowerCase() === text;
};

export const stringLike: TextOperator = (parts) => {
  const pattern = compileWildcard(parts);
  const { exact } = pattern;
  return exact === undefined ? (value) => fits(pattern, value) : (value) => value === exact;
};

/**
 * ArnEquals and ArnLike: "Each of the six colon-delimited components of the ARN is checked separately and each can include multi-character
 * match wildcards (*) or single-character match wildcards (?)."
 * Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_ARN
 */
export const arnLike: TextOperator = (parts) => {
  const segments = segmentsOf(parts);
  if (segments === undefined) return undefined;
  // Most ARNs end in another way: that alone tells them apart.
  const end = segments.at(-1)?.last;
  const ending = end === undefined || end.holes !== undefined ? '' : end.text;
  return (value) => value.endsWith(ending) && fitsArn(segments, value);
};

function join(parts: readonly TextPart[]): string {
  return parts.length === 1 && parts[0] !== undefined ? parts[0].text : parts.map(({ text }) => text).join('');
}

/** The six segments of an ARN pattern; `undefined` where there are fewer. */
function segmentsOf(parts: readonly TextPart[]): readonly Wildcard[] | undefined {
  const segments: TextPart[][] = [[]];
  for (const { text, isLiteral } of parts) {
    let from = 0;
    while (segments.length < 6) {
      const colon = text.indexOf(':', from);
      if (colon < 0) break;
      segments.at(-1)?.push({ text: text.slice(from, colon), isLiteral });
      segments.push([]);
      from = colon + 1;
    }
    segments.at(-1)?.push({ text: text.slice(from), isLiteral });
  }
  return segments.length === 6 ? segments.map(compileWildcard) : undefined;
}

function fitsArn(segments: readonly Wildcard[], value: string): boolean {
  let from = 0;
  for (let index = 0; index < 5; index++) {
    const colon = value.indexOf(':', from);
    const segment = segments[index];
    if (colon < 0 || segment === undefined || !fits(segment, value, from, colon)) return false;
    from = colon + 1;
  }
  const last = segments[5];
  return last !== undefined && fits(last, value, from);
}
