// When the engine looks at a rule, and whether its action is for one packet or for the whole flow.
// Source: https://docs.suricata.io/en/suricata-8.0.0/rules/rule-types.html (the types are those of 7.0.10, told by its --engine-analysis).

import { flowWordsOf } from '../language/condition.ts';
import { findKeyword } from '../language/keywords.ts';
import { protocolOf } from '../language/protocols.ts';
import type { Rule } from '../language/rule.ts';
import { isNegatedAnywhere, type Variables } from './variables.ts';

export const RULE_TYPES = {
  'ip-only': { scope: 'flow', when: 'the first packet of each direction' },
  'like-ip-only': { scope: 'flow', when: 'every packet' },
  'protocol-detection': { scope: 'flow', when: 'once a direction, when its application is told' },
  packet: { scope: 'packet', when: 'every packet' },
  'packet-or-stream': { scope: 'flow', when: 'payload' },
  stream: { scope: 'flow', when: 'payload of the stream' },
  application: { scope: 'flow', when: 'every packet once the application is told' },
  transaction: { scope: 'flow', when: 'what was said, once it is complete' },
} as const satisfies Readonly<Record<string, { readonly scope: 'flow' | 'packet'; readonly when: string }>>;
export type RuleType = keyof typeof RULE_TYPES;

/** The type that the engine gives the rule. */
export function typeOfRule(rule: Rule, variables: Variables): RuleType {
  const protocol = protocolOf(rule);
  const { conditions } = rule;
  const flowWords = flowWordsOf(conditions);
  const isMoreThanDirection = flowWords.some((word) => !word.startsWith('to_'));
  const detected = conditions.some(({ kind }) => kind === 'app-layer-protocol');
  const others = conditions.filter((condition) => condition.kind !== 'flow' && condition.kind !== 'app-layer-protocol' && !isAside(condition));
  if (detected && others.length === 0 && !isMoreThanDirection && protocol.application === undefined) return 'protocol-detection';

  const effects = conditions.map((condition) => (condition.kind === 'buffer' ? findKeyword(condition.buffer)?.effect : undefined));
  const isTransaction =
    effects.includes('transaction') ||
    conditions.some(
      (condition) =>
        condition.kind === 'ssl-state' ||
        condition.kind === 'tls-version' ||
        (condition.kind === 'number' && (condition.field === 'urilen' || condition.field === 'dns.opcode')) ||
        (condition.kind === 'unmodelled' && condition.effect === 'transaction'),
    );
  if (effects.includes('packet')) return 'packet';
  if (isTransaction) return 'transaction';
  // What was decoded out of the payload is asked after it.
  const payload = conditions.find((condition) => condition.kind === 'buffer');
  if (rule.application === undefined && conditions.every(isOfAddresses)) {
    return isNegatedAnywhere(rule.source, variables) || isNegatedAnywhere(rule.destination, variables) ? 'like-ip-only' : 'ip-only';
  }
  if (payload !== undefined) {
    if (protocol.payload === 'packet' || rule.needsPacket || flowWords.includes('no_stream')) return 'packet';
    if (!protocol.transports.some((transport) => transport === 'tcp' || transport === 'ip')) return 'packet-or-stream';
    if (protocol.payload === 'stream' || flowWords.includes('only_stream')) return 'stream';
    const isAnchored = payload.tests.some(
      (test) =>
        (test.kind === 'content' && (test.depth !== undefined || test.offset !== undefined || test.startsWith)) ||
        (test.kind === 'unmodelled' && /^(?:depth|offset):/.test(test.name)),
    );
    const looksAtSize = conditions.some((condition) => condition.kind === 'unmodelled' && condition.name === 'stream_size');
    return isAnchored || looksAtSize ? 'packet-or-stream' : 'stream';
  }
  const isOfApplication = (condition: Rule['conditions'][number]) => condition.kind === 'unmodelled' && condition.effect === 'application';
  const isMatch = isMoreThanDirection || conditions.some((condition) => condition.kind !== 'flow' && !isAside(condition) && !isOfApplication(condition));
  if (!isMatch && (rule.application !== undefined || conditions.some(isOfApplication))) return 'application';
  return 'packet';
}

/** What is done after a match, and for every packet. */
const OF_EVERY_PACKET = new Set(['bypass', 'nfq_set_mark', 'flowint']);

/** Whether a rule with it may still be judged on addresses alone. */
function isOfAddresses(condition: Rule['conditions'][number]): boolean {
  if (condition.kind === 'flowbits') return condition.command === 'set';
  return condition.kind === 'ip-proto' || (isAside(condition) && !(condition.kind === 'unmodelled' && OF_EVERY_PACKET.has(condition.name)));
}

/** What happens after a match, and asks for nothing. */
function isAside(condition: Rule['conditions'][number]): boolean {
  if (condition.kind === 'flowbits') return condition.command !== 'isset' && condition.command !== 'isnotset';
  return condition.kind === 'unmodelled' && condition.effect === 'none';
}
