// How the tests of explanation codes change a network and ask it.

import { findEnds, type ReachQuery, readNetwork } from '../../src/network/index.ts';
import { type Draft, worldOf } from './base.ts';
import { snapshotOf } from './world.ts';
import { ask as askOf } from './world-scenarios.ts';

export interface Named {
  readonly code: string;
  readonly says: string;
  readonly test: () => void;
}

// biome-ignore lint/suspicious/noExplicitAny: AWS's own answers, to be changed
export const itemOf = (made: Draft, type: string, index = 0): any => made[`AWS::EC2::${type}`]?.[index];
export const routesOf = (made: Draft, table: number) => itemOf(made, 'RouteTable', table).Routes;
export const plainAsk = (made: Draft, from: string, to: string, query: ReachQuery = { port: 443 }) => askOf(made, from, to, query);
export const hopsOf = (answer: ReturnType<typeof plainAsk>) => answer.ways.flatMap(({ flow }) => flow.hops);
export const refusalOf = (made: Draft, text: string): string => {
  const found = findEnds(readNetwork(snapshotOf(worldOf(made))), text);
  return found.ok ? '' : (found.issues[0]?.code ?? '');
};
