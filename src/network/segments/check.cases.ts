// For tests: what the rules of intended segmentation find, in words.

import type { NetworkModel } from '../model/index.ts';
import { describePacket, describePackets } from '../packets/index.ts';
import { checkSegments } from './check.ts';
import { parseRule, type SegmentRule } from './rules.ts';
import { segment } from './selectors.cases.ts';
import type { SegmentSpec } from './selectors.ts';

export const SEGMENTS: readonly SegmentSpec[] = [
  segment('web', [{ vpc: ['vpc-web'] }]),
  segment('front', [{ subnet: ['front'] }]),
  segment('data', [{ vpc: ['vpc-data'] }]),
];
export const rule = (text: string): SegmentRule => {
  const found = parseRule(text);
  if (!found.ok) throw new Error(text);
  return found.value;
};

/** Each rule: its outcome, and the breaches under it. */
export function checked(model: NetworkModel, rules: readonly string[], defaultAllows = true, segments: readonly SegmentSpec[] = SEGMENTS): readonly string[] {
  const found = checkSegments(model, { segments, rules: rules.map(rule), defaultAllows });
  return found.rules.flatMap(({ rule: one, outcome, breaches, isUsed }) => [
    `${one?.text ?? 'default'}: ${outcome}${isUsed ? ', used' : ''}`,
    ...breaches.map(({ from: a, to: b, services, witness, sender, receiver, missing }) => {
      const shown = witness === undefined ? 'nothing' : describePacket(witness);
      const doubt = missing.length === 0 ? '' : ` unless ${missing.map(({ name }) => name).join()}`;
      return `  ${a} > ${b} ${describePackets(services)}: ${sender?.id ?? '-'} ${receiver?.id ?? '-'} ${shown}${doubt}`;
    }),
  ]);
}
