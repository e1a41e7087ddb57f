// The parser against `suricata -T`: which rules are taken, and of which type they are.

import { typeOfRule } from '../../src/network/firewall/engine/rule-type.ts';
import { parseRules } from '../../src/network/firewall/language/parse-rules.ts';
import { makeRule, spoil } from './generate-rules.ts';
import { createChance } from './random.ts';
import type { Suricata } from './suricata.ts';
import { variablesOfTest } from './variables.ts';

export interface ParserResult {
  readonly rules: number;
  readonly taken: number;
  readonly typed: number;
  readonly disagreements: readonly string[];
}

const TYPES: Readonly<Record<string, string>> = {
  ip_only: 'ip-only',
  like_ip_only: 'like-ip-only',
  pd_only: 'protocol-detection',
  pkt: 'packet',
  pkt_stream: 'packet-or-stream',
  stream: 'stream',
  app_layer: 'application',
  app_tx: 'transaction',
  // Looked at only in packets that cannot be read; what it does is for the packet alone.
  de_only: 'packet',
};

export function generateRules(seed: number, count: number): string {
  const chance = createChance(seed);
  return Array.from({ length: count }, (_, index) => {
    const rule = makeRule(chance, 1_000_001 + index);
    return chance.isOneIn(3) ? spoil(rule, chance) : rule;
  }).join('\n');
}

/** Compares line by line; the file must hold one rule a line. */
export function judgeParser(suricata: Suricata, rules: string): ParserResult {
  const refused = suricata.refusedLines(rules);
  const variables = variablesOfTest();
  const parsed = parseRules(rules, variables);
  const wrong = new Map(parsed.problems.filter(({ kind }) => kind === 'syntax').map(({ place, message }) => [place.line, message]));
  const notOfAws = new Set(parsed.problems.filter(({ kind }) => kind === 'refused').map(({ place }) => place.line));
  const lines = rules.split('\n');
  const disagreements: string[] = [];
  let counted = 0;
  for (const [index, text] of lines.entries()) {
    if (text.trim() === '' || text.startsWith('#')) continue;
    counted++;
    const [theirs, ours] = [refused.get(index + 1), wrong.get(index + 1)];
    // What AWS refuses by name is no less refused than what is out of form.
    const isAgreed = theirs === undefined ? ours === undefined : ours !== undefined || notOfAws.has(index + 1);
    if (!isAgreed)
      disagreements.push(`${theirs === undefined ? `taken by Suricata, refused here (${ours})` : `refused by Suricata (${theirs}), taken here`}: ${text}`);
  }
  const good = lines.filter((_, index) => !refused.has(index + 1) && !wrong.has(index + 1));
  const types = suricata.typesOf(good.join('\n'));
  let typed = 0;
  for (const { rule } of parsed.rules) {
    const theirs = types.get(rule.sid ?? 0);
    if (theirs === undefined) continue;
    typed++;
    const ours = typeOfRule(rule, variables);
    if (TYPES[theirs] !== ours) disagreements.push(`of type ${theirs} to Suricata, ${ours} here: ${rule.text}`);
  }
  return { rules: counted, taken: counted - refused.size, typed, disagreements };
}

/** Nothing, where the parser takes or refuses a rule as Suricata does, and gives it the same type; the type is `null` where Suricata refuses it. */
export function differenceOfRule([text, type]: readonly [rule: string, type: string | null]): string | undefined {
  const variables = variablesOfTest();
  const parsed = parseRules(text, variables);
  // What AWS refuses by name is no less refused than what is out of form.
  if (type === null) return parsed.problems.some(({ kind }) => kind !== 'caution') ? undefined : 'is taken, and Suricata refuses it';
  const wrong = parsed.problems.find(({ kind }) => kind === 'syntax');
  if (wrong !== undefined) return `is refused, and Suricata takes it: ${wrong.code}`;
  const [rule] = parsed.rules;
  if (rule === undefined) return 'is no rule';
  const own = typeOfRule(rule.rule, variables);
  return own === TYPES[type] ? undefined : `is of type ${own}, to Suricata ${type}`;
}
