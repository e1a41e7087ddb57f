// Security groups: each rule for one peer alone, because that is what can be added and taken away.
// Source: https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html

import { type AddressBlock, type JsonObject, type ResourceRecord, type ResourceRef, refOf } from '../../core/index.ts';
import { blockOf, itemsOf, textOf } from './fields.ts';
import { type Service, serviceOfPermission } from './protocol.ts';

export type Peer =
  | { readonly kind: 'block'; readonly block: AddressBlock }
  | { readonly kind: 'prefix-list'; readonly id: string }
  | { readonly kind: 'group'; readonly id: string; readonly account: string | undefined }
  /** A peer that could not be read: it may be anybody. */
  | { readonly kind: 'unreadable' };

export interface GroupRule {
  /** `IpPermissions[0].IpRanges[1]`. */
  readonly path: string;
  readonly peer: Peer;
  /** `undefined` where protocol or ports could not be read: it may be anything. */
  readonly service: Service | undefined;
}

export interface SecurityGroup {
  readonly id: string;
  readonly ref: ResourceRef;
  readonly vpcId: string | undefined;
  /** `undefined` when the list is not there. */
  readonly ingress: readonly GroupRule[] | undefined;
  readonly egress: readonly GroupRule[] | undefined;
}

const PEERS = [
  ['IpRanges', 'CidrIp'],
  ['Ipv6Ranges', 'CidrIpv6'],
] as const;

export function readGroup(record: ResourceRecord): SecurityGroup {
  const { config } = record;
  return {
    id: record.id,
    ref: refOf(record),
    vpcId: textOf(config, 'VpcId'),
    ingress: readRules(config, 'IpPermissions'),
    egress: readRules(config, 'IpPermissionsEgress'),
  };
}

function readRules(config: JsonObject, key: string): readonly GroupRule[] | undefined {
  if (!Array.isArray(config[key])) return undefined;
  return itemsOf(config, key).flatMap(({ item, index }) => {
    const service = serviceOfPermission(item);
    const at = `${key}[${index}]`;
    const rules: GroupRule[] = [];
    for (const [list, field] of PEERS) {
      for (const one of itemsOf(item, list)) {
        const block = blockOf(one.item, field);
        rules.push({ path: `${at}.${list}[${one.index}]`, service, peer: block === undefined ? { kind: 'unreadable' } : { kind: 'block', block } });
      }
    }
    for (const one of itemsOf(item, 'PrefixListIds')) {
      const id = textOf(one.item, 'PrefixListId');
      rules.push({ path: `${at}.PrefixListIds[${one.index}]`, service, peer: id === undefined ? { kind: 'unreadable' } : { kind: 'prefix-list', id } });
    }
    for (const one of itemsOf(item, 'UserIdGroupPairs')) {
      const id = textOf(one.item, 'GroupId');
      const peer: Peer = id === undefined ? { kind: 'unreadable' } : { kind: 'group', id, account: textOf(one.item, 'UserId') };
      rules.push({ path: `${at}.UserIdGroupPairs[${one.index}]`, service, peer });
    }
    return rules;
  });
}
