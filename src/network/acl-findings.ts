// Rules of network ACLs that decide nothing, and ACLs that let everything through.
// Source: https://docs.aws.amazon.com/vpc/latest/userguide/nacl-rules.html (the lowest number that matches decides)

import type { ResourceRecord } from '../core/index.ts';
import { type AclRule, readAcl } from './model/acls.ts';
import { allPackets, type IpVersion, intersect, isEmpty, noPackets, type PacketSet, packetsOf, subtract, union } from './packets/index.ts';

/** AWS's own last rule, which has no number that one could give. */
const LAST = 32_767;

export interface ShadowedRule {
  readonly path: string;
  readonly number: number;
  readonly isAllow: boolean;
  readonly isEgress: boolean;
  /** The rules that decide everything it would: the lowest numbers first. */
  readonly by: readonly { readonly path: string; readonly number: number; readonly isAllow: boolean }[];
}

export interface AclFindings {
  /** Rules that no packet gets to, where one of those before it says the opposite. */
  readonly contradicted: readonly ShadowedRule[];
  /** Whether every packet passes, in both directions: of the IP versions that it has rules of. */
  readonly isOpen: boolean;
  /** Paths of what could not be read: all that is said stands without them, and more may be found. */
  readonly unreadable: readonly string[];
}

/** What a network ACL's rules do not do; `undefined` where its entries are not there. */
export function findInAcl(record: ResourceRecord): AclFindings | undefined {
  const { ingress, egress } = readAcl(record);
  if (ingress === undefined || egress === undefined) return undefined;
  const unreadable = [...ingress, ...egress].filter(({ isUnreadable }) => isUnreadable).map(({ path }) => path);
  if (unreadable.length > 0) return { contradicted: [], isOpen: false, unreadable };
  const directions = [
    { rules: ingress, isEgress: false },
    { rules: egress, isEgress: true },
  ];
  const versions = ([4, 6] as const).filter((version) => [...ingress, ...egress].some(({ block, number }) => block?.version === version && number < LAST));
  return {
    contradicted: directions.flatMap(({ rules, isEgress }) => contradictedIn(rules, isEgress)),
    isOpen:
      versions.length > 0 &&
      directions.every(({ rules, isEgress }) => versions.every((version) => isEmpty(subtract(allPackets(version), allowedBy(rules, isEgress, version))))),
    unreadable,
  };
}

function contradictedIn(rules: readonly AclRule[], isEgress: boolean): readonly ShadowedRule[] {
  const seen: Record<IpVersion, PacketSet> = { 4: noPackets(4), 6: noPackets(6) };
  const found: ShadowedRule[] = [];
  for (const [index, rule] of rules.entries()) {
    if (rule.number >= LAST) break;
    const own = packetsOfRule(rule, isEgress);
    if (own === undefined) continue;
    const { version } = own;
    if (isEmpty(subtract(own, seen[version]))) {
      const by = rules.slice(0, index).filter((before) => {
        const theirs = packetsOfRule(before, isEgress);
        return theirs?.version === version && !isEmpty(intersect(own, theirs));
      });
      // What says the same twice is untidy, and no more.
      if (by.some(({ isAllow }) => isAllow !== rule.isAllow)) {
        const named = by.map(({ path, number, isAllow }) => ({ path, number, isAllow }));
        found.push({ path: rule.path, number: rule.number, isAllow: rule.isAllow, isEgress, by: named });
      }
    }
    seen[version] = union(seen[version], own);
  }
  return found;
}

function allowedBy(rules: readonly AclRule[], isEgress: boolean, version: IpVersion): PacketSet {
  let rest = allPackets(version);
  let allowed = noPackets(version);
  for (const rule of rules) {
    const own = packetsOfRule(rule, isEgress);
    if (own?.version !== version) continue;
    if (rule.isAllow) allowed = union(allowed, intersect(rest, own));
    rest = subtract(rest, own);
  }
  return allowed;
}

function packetsOfRule({ block, service }: AclRule, isEgress: boolean): PacketSet | undefined {
  if (block === undefined || service === undefined) return undefined;
  return packetsOf(block.version, { ...service, ...(isEgress ? { destinations: [block] } : { sources: [block] }) });
}
