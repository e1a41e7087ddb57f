// Network: what the rules of security groups and of network ACLs let in.

export * from './firewall/index.ts';
export { internetsCovered } from './internet.ts';
export { type AclOpening, type AclRule, openTo, readInboundRules } from './network-acl.ts';
export { describePorts, type Opening, type OpenPorts, type PrefixLists, portsOpenToInternet, portsWithin } from './open-ports.ts';
export { readRules, type SecurityGroupRule, type Transport } from './security-group.ts';
