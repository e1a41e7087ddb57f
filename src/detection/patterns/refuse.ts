// How the readers of a pattern say that AWS would not take it.

import type { Span } from '../../identity/index.ts';
import { LARGEST_NUMBER } from './numbers.ts';

export type Refuse = (reason: string, span: Span, help?: string) => void;

/** Why a number has no millionths: event-ruler, ComparableNumber.java. */
export function refuseNumber(refuse: Refuse, value: number, span: Span): void {
  if (Math.abs(value) > LARGEST_NUMBER) refuse('Value must be between -5.0E9 and 5.0E9, inclusive', span);
  else refuse('Only values upto 6 decimals are supported', span, 'AWS compares six digits after the point');
}
