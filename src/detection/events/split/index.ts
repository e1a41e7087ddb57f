// Splitting bytes into records without parsing them.

export { bitsOf, bitsOfObject } from './keys.ts';
export { MAX_DEPTH, type Passed, type RecordSpan, SPLIT_LIMITS, type SplitLimits, type Splitter } from './record.ts';
export { createSplitter } from './splitter.ts';
