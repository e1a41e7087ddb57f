// Who can talk to whom, for all interfaces at once.

export { indexPairs, type PairIndex } from './pairs.ts';
export { type FlowRow, rowSays } from './rows.ts';
export type { Outline } from './stations.ts';
