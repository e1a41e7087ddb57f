// What a zone holds about a name: RFC 1034 section 4.3.2 with the wildcards of RFC 4592. Nothing of the network, nothing of a VPC.

import type { RecordSet, ZoneData } from '../model/records.ts';
import { type DomainName, namesUpwards } from '../names/name.ts';

export type ZoneAnswer =
  | { readonly kind: 'records'; readonly sets: readonly RecordSet[] }
  /** A CNAME, and something else was asked for. */
  | { readonly kind: 'redirect'; readonly sets: readonly RecordSet[] }
  /** Name servers below the zone's own name: others answer. */
  | { readonly kind: 'delegation'; readonly sets: readonly RecordSet[] }
  | { readonly kind: 'nodata' }
  | { readonly kind: 'nxdomain' };

/** Answers for a name in the zone. The caller has made sure that it is the zone's own or lies below it. */
export function findInZone(zone: ZoneData, zoneName: DomainName, name: DomainName, type: string): ZoneAnswer {
  const cut = delegationOver(zone, zoneName, name, type);
  if (cut !== undefined) return { kind: 'delegation', sets: cut };
  const own = zone.sets.get(name);
  if (own !== undefined) return ofSets(own, type);
  if (zone.names.has(name)) return { kind: 'nodata' };
  // The closest name above that exists; only a wildcard right below it counts.
  const encloser = namesUpwards(name).find((above) => zone.names.has(above)) ?? zoneName;
  const wildcard = encloser === '' ? '*' : `*.${encloser}`;
  const wild = zone.sets.get(wildcard);
  if (wild !== undefined) return ofSets(wild, type);
  // A wildcard that is only a step to names below it has nothing to give, and still stands for every name.
  return { kind: zone.names.has(wildcard) ? 'nodata' : 'nxdomain' };
}

function ofSets(sets: readonly RecordSet[], type: string): ZoneAnswer {
  const asked = sets.filter((set) => set.type === type);
  if (asked.length > 0) return { kind: 'records', sets: asked };
  const redirects = sets.filter((set) => set.type === 'CNAME');
  return redirects.length > 0 ? { kind: 'redirect', sets: redirects } : { kind: 'nodata' };
}

/** The name servers that are answerable for the name, the highest cut first; the parent itself answers for DS at the cut. */
function delegationOver(zone: ZoneData, zoneName: DomainName, name: DomainName, type: string): readonly RecordSet[] | undefined {
  for (const above of namesUpwards(name).toReversed()) {
    // The zone's own name servers delegate nothing, and what lies above it is not in it.
    if (above === zoneName) continue;
    const servers = zone.sets.get(above)?.filter((set) => set.type === 'NS') ?? [];
    if (servers.length > 0 && !(above === name && type === 'DS')) return servers;
  }
  return undefined;
}
