// The rule language and the verdicts of the firewall engine against Suricata itself.
// `--record` writes what Suricata says into vectors/firewall. Arguments: --rules N (5000), --rulesets N (100; 60 flows each, in both orders), --seed N (1).

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { rulesOfDomainList } from '../../src/network/firewall/groups/domain-list.ts';
import { makeFlow, makeRuleset } from './generate-flows.ts';
import { makeSingle } from './generate-single.ts';
import { generateRules, judgeParser, type ParserResult } from './judge-parser.ts';
import { judgeVerdicts, type VerdictResult } from './judge-verdicts.ts';
import { createChance } from './random.ts';
import { record } from './record.ts';
import { openSuricata } from './suricata.ts';

const { values } = parseArgs({
  options: {
    rules: { type: 'string', default: '5000' },
    rulesets: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    root: { type: 'string' },
    record: { type: 'boolean', default: false },
  },
});
const [rules, rulesets, seed] = [Number(values.rules), Number(values.rulesets), Number(values.seed)];
const FLOWS = 60;
const suricata = openSuricata(values.root ?? '');
const say = (line: string) => process.stdout.write(`${line}\n`);
let [passed, failed] = [0, 0];

function check(name: string, disagreements: readonly string[], figures: string): void {
  if (disagreements.length === 0) passed++;
  else failed++;
  say(`${disagreements.length === 0 ? 'pass' : 'FAIL'}  ${name}: ${figures}, ${disagreements.length} disagreements`);
  for (const one of disagreements.slice(0, 5)) say(`      ${one}`);
}

function add(total: { flows: number; blocked: number; unknown: number; readonly disagreements: string[] }, result: VerdictResult): void {
  total.flows += result.flows;
  total.blocked += result.blocked;
  total.unknown += result.unknown;
  total.disagreements.push(...result.disagreements);
}

const figuresOf = ({ rules: count, taken, typed }: ParserResult) => `${count} rules, ${taken} taken, ${typed} types`;
const DOMAINS = ['.example.com', 'api.example.org', '.evil.test'];

try {
  say(`Suricata ${suricata.version}, seed ${seed}`);
  if (values.record) record(suricata, seed, join(import.meta.dirname, '..', '..', 'vectors', 'firewall'));
  const folder = join(import.meta.dirname, 'rules');
  for (const name of readdirSync(folder).sort()) {
    const result = judgeParser(suricata, readFileSync(join(folder, name), 'utf8'));
    check(`parser on ${name}`, result.disagreements, figuresOf(result));
  }
  const generated = judgeParser(suricata, generateRules(seed, rules));
  check('parser on generated rules', generated.disagreements, figuresOf(generated));

  const chance = createChance(seed);
  const flows = (count: number) => Array.from({ length: count }, (_, index) => makeFlow(chance, index));
  for (const type of ['ALLOWLIST', 'DENYLIST', 'REJECTLIST', 'ALERTLIST'] as const) {
    const text = rulesOfDomainList({ type, targets: DOMAINS, isTls: true, isHttp: true }, 'action');
    const parsed = judgeParser(suricata, text);
    check(`rules of a domain list, ${type}`, parsed.disagreements, figuresOf(parsed));
    const result = judgeVerdicts(suricata, text, flows(200), 'action');
    check(`verdicts of a domain list, ${type}`, result.disagreements, `${result.flows} flows, ${result.blocked} blocked, ${result.unknown} unknown`);
  }
  const alone = { flows: 0, blocked: 0, unknown: 0, disagreements: [] as string[] };
  for (let index = 0; index < rulesets; index++) add(alone, judgeVerdicts(suricata, makeSingle(chance), flows(FLOWS), 'action'));
  check(
    'verdicts of rules that stand alone',
    alone.disagreements,
    `${alone.flows} flows under ${rulesets} rules, ${alone.blocked} blocked, ${alone.unknown} unknown`,
  );
  for (const order of ['action', 'strict'] as const) {
    const total = { flows: 0, blocked: 0, unknown: 0, disagreements: [] as string[] };
    for (let index = 0; index < rulesets; index++) {
      add(total, judgeVerdicts(suricata, makeRuleset(chance), flows(FLOWS), order));
    }
    check(
      `verdicts in ${order} order`,
      total.disagreements,
      `${total.flows} flows under ${rulesets} rule sets, ${total.blocked} blocked, ${total.unknown} unknown`,
    );
  }
} finally {
  suricata.close();
}
say(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
