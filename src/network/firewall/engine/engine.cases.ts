// Rules and flows for tests of the stateful engine, and what becomes of a flow in words.

import { expect } from 'vitest';
import { parseAddresses } from '../language/address-set.ts';
import { parseRules } from '../language/parse-rules.ts';
import { parsePorts } from '../language/port-set.ts';
import { DEFAULT_ACTIONS } from './default-actions.ts';
import type { Flow } from './flow.ts';
import type { RuleOrder } from './order.ts';
import { createStatefulEngine } from './stateful.ts';
import type { Variables } from './variables.ts';

export const addresses = (text: string) => {
  const read = parseAddresses(text);
  return read.ok ? read.value : undefined;
};
export const ports = (text: string) => {
  const read = parsePorts(text);
  return read.ok ? read.value : undefined;
};
export const variables: Variables = {
  addresses: new Map([
    ['HOME_NET', addresses('[10.0.0.0/8]')],
    ['EXTERNAL_NET', addresses('!$HOME_NET')],
    ['CIRCLE', addresses('$CIRCLE')],
    ['OPEN', undefined],
  ]),
  ports: new Map([
    ['WEB', ports('[80,443]')],
    ['CIRCLE', ports('$CIRCLE')],
    ['OPEN', undefined],
  ]),
};
const ends = { source: '10.0.1.5', sourcePort: 40_000, destination: '203.0.113.9', destinationPort: 443 } as const;
export const tcp: Flow = { ...ends, protocol: 'tcp' };
export const tls: Flow = { ...tcp, tlsServerName: 'a.example' };
export const http: Flow = { ...tcp, httpHost: 'a.example:80', httpPath: '/index', httpMethod: 'GET', httpUserAgent: 'curl' };
export const dns: Flow = { ...ends, protocol: 'udp', dnsName: 'a.example' };
export const ping: Flow = { source: '10.0.1.5', destination: '203.0.113.9', protocol: 'icmp' };

export function run(text: string, flow: Flow, order: RuleOrder = 'strict', defaults: readonly string[] = []) {
  const file = parseRules(text);
  expect(file.problems.filter(({ kind }) => kind === 'syntax')).toEqual([]);
  return createStatefulEngine({
    order,
    rules: file.rules.map((source) => ({ rule: source.rule, variables, source })),
    defaults: defaults.map((name) => DEFAULT_ACTIONS.get(name)).filter((one) => one !== undefined),
  })(flow);
}
export function judge(text: string, flow: Flow, order: RuleOrder = 'strict', defaults: readonly string[] = []): string {
  const { action, stage, by, unknowns } = run(text, flow, order, defaults);
  const who = by.kind === 'rule' ? by.rule.rule.sid : by.kind === 'default' ? by.action.name : 'nothing';
  return action === 'unknown' ? `unknown: ${unknowns.join(', ')}` : action === 'pass' && by.kind === 'nothing' ? 'pass' : `${action} at ${stage} by ${who}`;
}
export const drop = (options: string, protocol = 'tcp') => `drop ${protocol} any any -> any any (${options} sid:1;)`;
