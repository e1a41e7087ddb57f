// What a network ACL lets in from the internet on a TCP port, by the order of its rules: the lowest number that matches decides.
// Source: https://docs.aws.amazon.com/vpc/latest/userguide/nacl-rules.html

import {
  type AddressBlock,
  type AddressRange,
  asBoolean,
  asNumber,
  asObjects,
  asString,
  at,
  isArray,
  type Json,
  type JsonObject,
  mergeRanges,
  parseCidr,
} from '../core/index.ts';
import { internetsCovered, reachesInternet, withoutRanges } from './internet.ts';

export interface AclRule {
  /** 0-based position in `Entries`. */
  readonly index: number;
  readonly number: number;
  readonly isAllow: boolean;
  readonly block: AddressBlock | undefined;
  /** First and last TCP port, inclusive; `undefined` where they could not be read. */
  readonly ports: readonly [number, number] | undefined;
  /** Parts that could not be read: then neither its place nor its reach is known. */
  readonly unreadable: readonly string[];
}

export interface AclOpening {
  readonly internets: readonly ('0.0.0.0/0' | '::/0')[];
  /** The rules that let it in, by their position in `Entries`. */
  readonly rules: readonly number[];
}

/** The inbound rules that TCP packets are held against, the lowest number first; `undefined` when `Entries` is not a list. */
export function readInboundRules(entries: Json | undefined): readonly AclRule[] | undefined {
  if (!isArray(entries)) return undefined;
  return asObjects(entries)
    .flatMap((entry, index) => (asBoolean(entry['Egress']) === true ? [] : (readRule(entry, index) ?? [])))
    .sort((a, b) => a.number - b.number);
}

/**
 * Whether rules whose sources are together the whole internet let some of it in on the port. A Deny with a lower number helps as far
 * as it reaches, one with a higher number not at all. INVARIANT: none of the rules for the port is unreadable.
 */
export function openTo(port: number, rules: readonly AclRule[]): AclOpening {
  const matching = rules.filter(({ ports }) => ports !== undefined && ports[0] <= port && port <= ports[1]);
  const openings = ([4, 6] as const).map((version) => openingOf(version, matching));
  return { internets: openings.flatMap((one) => one.internets), rules: [...new Set(openings.flatMap((one) => one.rules))] };
}

function openingOf(version: 4 | 6, matching: readonly AclRule[]): AclOpening {
  let before: readonly AddressRange[] = [];
  const open: { readonly index: number; readonly block: AddressBlock }[] = [];
  for (const { block, isAllow, index } of matching) {
    if (block?.version !== version) continue;
    if (isAllow && withoutRanges(block, before).some((range) => reachesInternet(range, version))) open.push({ index, block });
    before = mergeRanges([...before, block]);
  }
  const internets = internetsCovered(open.map(({ block }) => block));
  if (internets.length === 0) return { internets, rules: [] };
  const alone = open.filter(({ block }) => internetsCovered([block]).length > 0);
  return { internets, rules: (alone.length > 0 ? alone : open).map(({ index }) => index) };
}

function readRule(entry: JsonObject, index: number): AclRule | undefined {
  const unreadable: string[] = [];
  const protocol = protocolOf(entry['Protocol']);
  // Other protocols have no TCP ports: 17 is UDP, 1 is ICMP.
  if (protocol !== undefined && protocol !== '-1' && protocol !== '6' && protocol !== 'tcp') return undefined;
  if (protocol === undefined) unreadable.push('Protocol');
  const ports = protocol === '-1' ? ([0, 65_535] as const) : portsOf(entry);
  if (ports === undefined) unreadable.push('PortRange');
  const number = asNumber(entry['RuleNumber']);
  if (number === undefined) unreadable.push('RuleNumber');
  const action = entry['RuleAction'];
  if (action !== 'allow' && action !== 'deny') unreadable.push('RuleAction');
  const block = parseCidr(asString(entry['CidrBlock']) ?? asString(entry['Ipv6CidrBlock']) ?? '');
  if (block === undefined) unreadable.push('CidrBlock');
  if (asBoolean(entry['Egress']) === undefined) unreadable.push('Egress');
  return { index, number: number ?? 0, isAllow: action === 'allow', block, ports, unreadable };
}

function protocolOf(value: Json | undefined): string | undefined {
  const text = typeof value === 'number' ? String(value) : asString(value)?.toLowerCase();
  return text !== undefined && /^(?:-1|\d{1,3}|[a-z]+)$/.test(text) ? text : undefined;
}

function portsOf(entry: JsonObject): readonly [number, number] | undefined {
  const from = asNumber(at(entry, 'PortRange', 'From'));
  const to = asNumber(at(entry, 'PortRange', 'To'));
  return from === undefined || to === undefined || from > to ? undefined : [from, to];
}
