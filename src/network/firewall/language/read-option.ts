// An option after its keyword was found and the shape of its value was looked at.

import type { Keyword } from './keyword.ts';
import type { Option } from './rule.ts';

/** An option whose value has the shape that its keyword asks for: quotes and negation taken off. */
export interface ReadOption {
  readonly option: Option;
  readonly keyword: Keyword;
  readonly value: string;
  readonly isNegated: boolean;
}
