// What Suricata itself said of rules and of flows, recorded by `npm run test:suricata -- --record`: the parser, the type of each rule, verdicts.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Flow } from '../../src/network/firewall/engine/flow.ts';
import { differenceOfRule } from '../suricata/judge-parser.ts';
import { differenceOf, engineOf } from '../suricata/judge-verdicts.ts';
import type { RecordedRule } from '../suricata/record.ts';

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(`../../vectors/firewall/${name}`, import.meta.url), 'utf8'));
const { rules } = read('rules.json') as { readonly rules: readonly RecordedRule[] };
const { open } = read('open.json') as { readonly open: readonly { readonly says: string; readonly rules: readonly string[] }[] };
const { batches } = read('batches.json') as {
  readonly batches: readonly {
    readonly order: 'action' | 'strict';
    readonly flows: readonly Flow[];
    readonly sets: readonly { readonly rules: string; readonly answers: readonly string[] }[];
  }[];
};

const differing = new Set(open.flatMap((one) => one.rules));
const known = new Map(rules.map((one) => [one[0], one]));
const OF_A_TEST = 60;
const parts = Array.from({ length: Math.ceil(rules.length / OF_A_TEST) }, (_, index) => rules.slice(index * OF_A_TEST, (index + 1) * OF_A_TEST));

describe('the parser of rules', () => {
  it.each(parts.map((part) => [part[0]?.[0] ?? '', part] as const))('says what Suricata says of sixty rules from %s', (_, part) => {
    for (const one of part) expect([one[0], differing.has(one[0]) ? undefined : differenceOfRule(one)]).toEqual([one[0], undefined]);
  });

  it.each(open.map((one) => [one.says, one.rules] as const))('does not yet say of values and keywords: %s', (_, texts) => {
    for (const text of texts) expect([text, differenceOfRule(known.get(text) ?? [text, null])]).not.toEqual([text, undefined]);
  });
});

describe('the firewall engine', () => {
  const sets = batches.flatMap(({ order, flows, sets: own }) => own.map((set) => ({ order, flows, ...set })));
  it.each(sets.map((set) => [set.order, set.rules, set] as const))(
    'does in %s order to flows what Suricata does under %s',
    (order, text, { flows, answers }) => {
      const engine = engineOf(text, order);
      for (const [index, flow] of flows.entries()) {
        const [, action = 'pass', packet, sid] = /^\??(\w+)(?:@(\d+)#(\d*))?$/.exec(answers[index] ?? '') ?? [];
        const theirs = {
          action: action as 'pass',
          packet: packet === undefined ? undefined : Number(packet),
          sid: sid === undefined || sid === '' ? undefined : Number(sid),
        };
        const answer = differenceOf(engine(flow), flow, theirs);
        expect([flow, answer]).toEqual([flow, answers[index]?.startsWith('?') === true ? 'unknown' : 'none']);
      }
    },
  );
});
