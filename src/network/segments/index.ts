// Which parts of the network can talk, and whether they were meant to.

export { type Breach, checkSegments, type Intended, type RuleOutcome, type SegmentCheck } from './check.ts';
export { SEGMENT_KINDS, type SegmentCell, type SegmentKind, type SegmentMatrix, segmentMatrix } from './matrix.ts';
export { parseRule, type SegmentRule } from './rules.ts';
export { inOrder, readSegments, type Segmentation, type SegmentSpec, type Selector, type SelectorKey } from './selectors.ts';
