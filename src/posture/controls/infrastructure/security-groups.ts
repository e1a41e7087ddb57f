// What the controls on all security groups of a place share: who uses each, and which have the same rules.

import { asObjects, asString, type Json, type JsonObject, type ResourceRecord, type Snapshot, sortKeys } from '../../../core/index.ts';
import type { Need, View } from '../../control.ts';
import { SECURITY_GROUP } from './ports-open-to-internet.ts';

export const NETWORK_INTERFACE = 'AWS::EC2::NetworkInterface';

export const GROUP_NEEDS: readonly Need[] = [
  { type: SECURITY_GROUP, within: 'region', lazy: true },
  { type: NETWORK_INTERFACE, within: 'region', lazy: true },
];

export interface GroupsOfPlace {
  readonly byId: ReadonlyMap<string, ResourceRecord>;
  /** The ids of groups that an interface has. */
  readonly used: ReadonlySet<string>;
  /** The ids of groups that rules of other groups refer to. */
  readonly referred: ReadonlySet<string>;
  /** Groups of one VPC whose rules are the same, by what their rules say. */
  readonly alike: ReadonlyMap<string, readonly ResourceRecord[]>;
}

const remembered = new WeakMap<Snapshot, GroupsOfPlace>();

/** The groups of the subject's account and Region. Cost: one pass over groups and interfaces, whoever asks. */
export function groupsAround(view: View): GroupsOfPlace {
  const place = view.place(GROUP_NEEDS);
  let known = remembered.get(place);
  if (known === undefined) remembered.set(place, (known = readGroups(place)));
  return known;
}

function readGroups(place: Snapshot): GroupsOfPlace {
  const groups = place.of(SECURITY_GROUP).records;
  const used = new Set<string>();
  for (const { config } of place.of(NETWORK_INTERFACE).records) for (const one of asObjects(config['Groups'])) used.add(asString(one['GroupId']) ?? '');
  const referred = new Set<string>();
  const alike = new Map<string, ResourceRecord[]>();
  for (const group of groups) {
    for (const { id } of pairsOf(group.config)) if (id !== group.id) referred.add(id);
    const key = rulesOf(group);
    const same = alike.get(key);
    if (same === undefined) alike.set(key, [group]);
    else same.push(group);
  }
  return { byId: new Map(groups.map((group) => [group.id, group])), used, referred, alike };
}

export interface Pair {
  readonly id: string;
  /** `IpPermissions[0].UserIdGroupPairs[1]`. */
  readonly path: string;
  readonly pair: JsonObject;
}

/** Every group that the rules refer to. */
export function pairsOf(config: JsonObject): readonly Pair[] {
  return ['IpPermissions', 'IpPermissionsEgress'].flatMap((key) =>
    asObjects(config[key]).flatMap((permission, index) =>
      asObjects(permission['UserIdGroupPairs']).flatMap((pair, at) => {
        const id = asString(pair['GroupId']);
        return id === undefined ? [] : [{ id, path: `${key}[${index}].UserIdGroupPairs[${at}]`, pair }];
      }),
    ),
  );
}

/** What a group's rules say, whatever their order and descriptions; a reference to itself is one to itself in every group. */
export function rulesOf({ id, config }: ResourceRecord): string {
  const lines = ['IpPermissions', 'IpPermissionsEgress'].flatMap((key) => asObjects(config[key]).flatMap((permission) => linesOf(key, permission, id)));
  return JSON.stringify([asString(config['VpcId']) ?? '', [...new Set(lines)].sort()]);
}

const PEERS = ['IpRanges', 'Ipv6Ranges', 'PrefixListIds', 'UserIdGroupPairs'];

function linesOf(key: string, permission: JsonObject, own: string): readonly string[] {
  const { IpProtocol = null, FromPort = null, ToPort = null } = permission;
  return PEERS.flatMap((list) =>
    asObjects(permission[list]).map((peer) => {
      const who: Json = peer['GroupId'] === own ? 'itself' : (peer['CidrIp'] ?? peer['CidrIpv6'] ?? peer['PrefixListId'] ?? peer['GroupId'] ?? sortKeys(peer));
      return JSON.stringify([key, IpProtocol, FromPort, ToPort, who]);
    }),
  );
}
