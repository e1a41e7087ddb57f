// Network: what the rules of security groups let in.

export { internetsCovered } from './internet.ts';
export { describePorts, type Opening, type OpenPorts, type PrefixLists, portsOpenToInternet, portsWithin } from './open-ports.ts';
export { readRules, type SecurityGroupRule, type Transport } from './security-group.ts';
