// DNS as a VPC sees it: which resolver answers a name, from which zone or rule, and what DNS Firewall does to it.

export type { FirewallMatch } from './firewall/evaluate.ts';
export { type DnsGuard, type GuardReader, readGuards } from './guard.ts';
export { type DnsVerdict, firewallStep, type JudgedWay } from './judge.ts';
export {
  DNS_MISTAKES,
  type DnsMistake,
  type DnsMistakeCode,
  type DnsMistakes,
  findDanglingTargets,
  findDnsMistakes,
  findGroupMistakes,
  findVpcMistakes,
  findZoneMistakes,
} from './lint/index.ts';
export type { DnsEnd, DnsStep } from './lookup/ways.ts';
export { type DnsModel, type DnsOptions, readDns } from './model/dns-model.ts';
export { canonicalType, QUERY_TYPES } from './model/firewall.ts';
export { parseDomainName, showName } from './names/name.ts';
export { type Bypass, type DnsNote, findBypasses, notesOn } from './notes.ts';
export { type DnsAnswer, type DnsQuestion, resolveName } from './resolve.ts';
