// What Suricata says, written down, so that the firewall engine is judged by it where Suricata is not at hand: `vectors/firewall`.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Flow } from '../../src/network/firewall/engine/flow.ts';
import { makeFlow, makeRuleset } from './generate-flows.ts';
import { makeSingle } from './generate-single.ts';
import { differenceOfRule, generateRules } from './judge-parser.ts';
import { engineOf, suricataVerdicts } from './judge-verdicts.ts';
import { createChance } from './random.ts';
import type { Suricata } from './suricata.ts';
import { systematicRules } from './systematic-rules.ts';

const GENERATED = 1500;
const BATCHES = 4;
const FLOWS = 40;
const RULESETS = 30;
/** Batches of rules that stand alone, and the rules of each. */
const SINGLE_BATCHES = 2;
const SINGLES = 180;

/** A rule with its type; without one where Suricata refuses it. */
export type RecordedRule = readonly [rule: string, type: string | null];

/** Writes rules with their types, those of them that the engine does not judge alike, and rule sets with what becomes of flows, into a folder. */
export function record(suricata: Suricata, seed: number, folder: string): void {
  const head = `"source": "Suricata ${suricata.version}, by npm run test:suricata -- --record", "seed": ${seed}`;
  const write = (name: string, rows: readonly unknown[]): void =>
    writeFileSync(join(folder, `${name}.json`), `{ ${head}, "${name}": [\n${rows.map((one) => JSON.stringify(one)).join(',\n')}\n] }\n`);
  const rules = recordRules(suricata, seed);
  write(
    'rules',
    rules.map(({ rule, type }): RecordedRule => [rule, type]),
  );
  const open = new Map<string, string[]>();
  for (const { rule, type, reason } of rules) {
    const difference = differenceOfRule([rule, type]);
    if (difference === undefined) continue;
    const says = reason === undefined ? difference : `is taken, and Suricata refuses it: ${reason}`;
    open.set(says, [...(open.get(says) ?? []), rule]);
  }
  write(
    'open',
    [...open].map(([says, own]) => ({ says, rules: own })),
  );
  write('batches', recordVerdicts(suricata, seed));
}

interface Told {
  readonly rule: string;
  readonly type: string | null;
  /** Why it is refused, without what is its own. */
  readonly reason?: string;
}

/** One rule of each kind: those of a kind are alike in what Suricata says of them, and in their options. */
function recordRules(suricata: Suricata, seed: number): readonly Told[] {
  const rules = [...systematicRules(suricata.keywords()), ...generateRules(seed, GENERATED).split('\n')];
  const refused = suricata.refusedLines(rules.join('\n'));
  const taken = rules.filter((_, index) => !refused.has(index + 1));
  const types = new Map(typesOf(suricata, taken));
  const kinds = new Set<string>();
  return rules.flatMap((rule, index): readonly Told[] => {
    const reason = refused.get(index + 1)?.replaceAll(/"[^"]*"|'[^']*'|[0-9]+/g, '#');
    const type = types.get(Number(/sid:(\d+)/.exec(rule)?.[1]));
    if (reason === undefined && type === undefined) return [];
    // Of rules with one sid the first alone is judged.
    if (reason?.includes('Duplicate signature') === true) return [];
    const options = rule.slice(rule.indexOf('(')).replace(/sid:\d+/, '');
    // Of the refused, only those whose header is at fault are told apart by it.
    const isHeader = /^\(\s*;\)/.test(options);
    const kind =
      reason === undefined
        ? `${type} ${rule.slice(0, rule.indexOf('('))} ${options}`
        : `${reason} ${isHeader ? rule.slice(0, rule.indexOf('(')) : ''} ${options}`;
    if (kinds.has(kind)) return [];
    kinds.add(kind);
    return [reason === undefined ? { rule, type: type ?? null } : { rule, type: null, reason }];
  });
}

/** By halves, as there are rules that end the analysis. */
function typesOf(suricata: Suricata, rules: readonly string[]): readonly (readonly [sid: number, type: string])[] {
  const types = suricata.typesOf(rules.join('\n'));
  if (types.size > 0 || rules.length <= 1) return [...types];
  const half = Math.ceil(rules.length / 2);
  return [...typesOf(suricata, rules.slice(0, half)), ...typesOf(suricata, rules.slice(half))];
}

interface Batch {
  readonly order: 'action' | 'strict';
  readonly flows: readonly unknown[];
  /** Of each flow in turn: `pass`, or `drop@2#104`, dropped at its second packet by the rule with this sid; a `?` before it where the engine
   * does not know. */
  readonly sets: readonly { readonly rules: string; readonly answers: readonly string[] }[];
}

function recordVerdicts(suricata: Suricata, seed: number): readonly Batch[] {
  const chance = createChance(seed);
  return Array.from({ length: BATCHES + SINGLE_BATCHES }, (_, batch): Batch => {
    const isSingle = batch >= BATCHES;
    const order = batch % 2 === 0 ? 'action' : 'strict';
    const flows = Array.from({ length: FLOWS }, (__, index) => makeFlow(chance, index));
    const sets = Array.from({ length: isSingle ? SINGLES : RULESETS }, () => {
      const rules = isSingle ? makeSingle(chance) : makeRuleset(chance);
      const engine = engineOf(rules, order);
      const answers = suricataVerdicts(suricata, rules, flows, order).map(({ action, packet, sid }, index) => {
        const mark = engine(flows[index] as Flow).action === 'unknown' ? '?' : '';
        return `${mark}${action === 'pass' ? 'pass' : `${action}@${packet}#${sid ?? ''}`}`;
      });
      return { rules, answers };
    });
    return { order, flows, sets };
  });
}
