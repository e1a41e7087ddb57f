// Which ports a security group opens to the whole internet. Rules add up: two rules, each for half of the internet,
// open what they have in common.

import { type AddressBlock, mergeRanges } from '../core/index.ts';
import { internetsCovered } from './internet.ts';
import type { SecurityGroupRule, Transport } from './security-group.ts';

export interface Opening {
  readonly transport: Transport;
  /** First and last port, inclusive. */
  readonly ports: readonly [number, number];
  readonly internets: readonly ('0.0.0.0/0' | '::/0')[];
  /** The rules that open it, by their position. */
  readonly rules: readonly number[];
}

/** A prefix list's blocks, or `undefined` where they are not known. */
export type PrefixLists = (id: string) => readonly AddressBlock[] | undefined;

export interface OpenPorts {
  /** In order of transport and port. */
  readonly openings: readonly Opening[];
  /** Rules whose sources or ports are not all known, so that they may open more than is said here. */
  readonly unclear: readonly { readonly rule: SecurityGroupRule; readonly prefixLists: readonly string[]; readonly unreadable: readonly string[] }[];
}

/** What the ingress rules open to the whole internet. Cost: rules times distinct port boundaries, of which there are at most two a rule. */
export function portsOpenToInternet(rules: readonly SecurityGroupRule[], prefixLists: PrefixLists): OpenPorts {
  const sources = rules.map((rule) => ({ rule, blocks: [...rule.blocks, ...rule.prefixLists.flatMap((id) => prefixLists(id) ?? [])] }));
  const openings = (['tcp', 'udp'] as const).flatMap((transport) => {
    const relevant = sources.filter(({ rule, blocks }) => blocks.length > 0 && rule.transports.includes(transport));
    return openingsOf(
      transport,
      relevant.flatMap(({ rule, blocks }) => (rule.ports === undefined ? [] : { index: rule.index, ports: rule.ports, blocks })),
    );
  });
  const unclear = rules
    .filter((rule) => rule.transports.length > 0)
    .map((rule) => ({ rule, prefixLists: rule.prefixLists.filter((id) => prefixLists(id) === undefined), unreadable: rule.unreadable }))
    .filter((one) => one.prefixLists.length > 0 || one.unreadable.length > 0);
  return { openings, unclear };
}

interface Source {
  readonly index: number;
  readonly ports: readonly [number, number];
  readonly blocks: readonly AddressBlock[];
}

function openingsOf(transport: Transport, sources: readonly Source[]): readonly Opening[] {
  // Between two boundaries the same rules apply, so that one port stands for all.
  const starts = [...new Set(sources.flatMap(({ ports }) => [ports[0], ports[1] + 1]))].sort((a, b) => a - b);
  const found: Opening[] = [];
  for (const [index, start] of starts.entries()) {
    const end = (starts[index + 1] ?? start) - 1;
    if (end < start) continue;
    const here = sources.filter(({ ports }) => ports[0] <= start && start <= ports[1]);
    const internets = internetsCovered(here.flatMap(({ blocks }) => blocks));
    if (internets.length === 0) continue;
    found.push({ transport, ports: [start, end], internets, rules: rulesThatOpen(here) });
  }
  return found;
}

/** A rule that opens it by itself is named alone; otherwise all that take part. */
function rulesThatOpen(here: readonly Source[]): readonly number[] {
  const alone = here.filter(({ blocks }) => internetsCovered(blocks).length > 0);
  return (alone.length > 0 ? alone : here).map(({ index }) => index);
}

/** The given ports that lie in a range, in order. */
export function portsWithin(ports: readonly number[], [first, last]: readonly [number, number]): readonly number[] {
  return ports.filter((port) => first <= port && port <= last);
}

/** `22`, `20-25 and 80`. */
export function describePorts(ports: readonly number[]): string {
  const ranges = mergeRanges(ports.map((port) => ({ first: BigInt(port), last: BigInt(port) })));
  return ranges.map(({ first, last }) => (first === last ? `${first}` : `${first}-${last}`)).join(', ');
}
