// For "yes": the fewest settings to take away so that it is no longer reachable. Every cut is tried on the model before it is told.

import { by } from '../../core/index.ts';
import { type NetworkModel, withTables } from '../model/index.ts';
import type { Decision } from './flow.ts';
import type { ReachQuery } from './query.ts';
import { reachBetween } from './reach.ts';
import type { End } from './way.ts';

/** What can be taken away, what concerns the fewest others first: a rule of a group, a route, an entry of a network ACL. */
const REMOVABLE: readonly string[] = ['AWS::EC2::SecurityGroup', 'AWS::EC2::RouteTable', 'AWS::EC2::NetworkAcl'];
const MOST_TRIES = 400;
const MOST_SETTINGS = 4;

const keyOf = ({ resource, path }: Decision): string => `${resource.arn} ${path}`;

/** The model without some rules, entries and routes. */
export function withoutSettings(model: NetworkModel, settings: readonly Decision[]): NetworkModel {
  const gone = new Set(settings.map(keyOf));
  const stays = (arn: string) => (one: { readonly path: string }) => !gone.has(`${arn} ${one.path}`);
  const touched = new Set(settings.map(({ resource }) => resource.arn));
  const changed = <T extends { readonly ref: { readonly arn: string } }>(all: ReadonlyMap<string, T>, change: (one: T) => T): ReadonlyMap<string, T> =>
    new Map([...all].map(([id, one]) => [id, touched.has(one.ref.arn) ? change(one) : one]));
  return withTables(model, {
    groups: changed(model.groups, (one) => ({ ...one, ingress: one.ingress?.filter(stays(one.ref.arn)), egress: one.egress?.filter(stays(one.ref.arn)) })),
    acls: changed(model.acls, (one) => ({ ...one, ingress: one.ingress?.filter(stays(one.ref.arn)), egress: one.egress?.filter(stays(one.ref.arn)) })),
    routeTables: changed(model.routeTables, (one) => ({ ...one, routes: one.routes?.filter(stays(one.ref.arn)) })),
  });
}

/** The smallest set of settings whose removal makes it unreachable; `undefined` where none was found among the few that were tried. */
export function smallestCut(model: NetworkModel, from: readonly End[], to: readonly End[], query: ReachQuery): readonly Decision[] | undefined {
  let tries = 0;
  // Sets to remove, the smaller ones first; where a set is not enough, what lets the packets through then is added to it.
  let round: readonly (readonly Decision[])[] = [[]];
  const seen = new Set<string>();
  for (let size = 0; size <= MOST_SETTINGS; size++) {
    const next: (readonly Decision[])[] = [];
    for (const removed of round) {
      if (++tries > MOST_TRIES) return undefined;
      const answer = reachBetween(removed.length === 0 ? model : withoutSettings(model, removed), from, to, query);
      if (answer.answer !== 'yes') return removed;
      const deciders = answer.ways
        .slice(0, 1)
        .flatMap(({ flow }) => flow.hops)
        .flatMap(({ decisions }) => decisions)
        .filter(({ resource, path }) => REMOVABLE.includes(resource.type) && !isLocal(model, resource.id, path))
        .sort((a, b) => REMOVABLE.indexOf(a.resource.type) - REMOVABLE.indexOf(b.resource.type));
      for (const one of deciders) {
        const grown = [...removed, one].sort(by(keyOf));
        const key = grown.map(keyOf).join('\n');
        if (seen.has(key)) continue;
        seen.add(key);
        next.push(grown);
      }
    }
    round = next;
  }
  return undefined;
}

/** The local route cannot be taken away. */
function isLocal({ routeTables }: NetworkModel, id: string, path: string): boolean {
  return routeTables.get(id)?.routes?.some((route) => route.path === path && route.target.kind === 'local') === true;
}
