// How the readers of a pattern say that AWS would not take it.

import type { Span } from '../../identity/index.ts';

export type Refuse = (reason: string, span: Span, help?: string) => void;

export const OUT_OF_RANGE = 'Value must be between -5.0E9 and 5.0E9, inclusive';
