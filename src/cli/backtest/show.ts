// A backtest as a table for people and as JSON for programs, and its decision: whether every rule is within its budget of noise.

import { count, visible } from '../../core/index.ts';
import { EVENT_KINDS, kindsOf, type Pack, type PackCorrelation, type PackRule } from '../../detection/index.ts';
import { EXIT_CODES, type ExitCode } from '../exit-codes.ts';
import { timeText } from '../io.ts';
import { versionOfPackage } from '../version.ts';
import type { BacktestResult, RuleResult } from './result.ts';
import type { Counted, Tallied } from './tally.ts';

const MOST_SHOWN = 5;
const MOST_IN_JSON = 100;
const MOST_DAYS = 14;

/** `silent`: the rule is only looked at by correlations, and says nothing by itself. */
type BudgetAnswer = 'within' | 'over' | 'none' | 'silent';

export interface Gate {
  readonly outcome: 'clean' | 'failed' | 'nothing-evaluated';
  readonly exitCode: ExitCode;
  readonly reason: string;
}

/** Matches in 10,000 events; 0 where there are no events. */
function rateOf({ tally, events }: RuleResult): number {
  return events === 0 ? 0 : (tally.total() / events) * 10_000;
}

function budgetAnswer(result: RuleResult): BudgetAnswer {
  const { rule } = result;
  if (!rule.isHeard) return 'silent';
  const { per10000 } = rule.meta.stoa;
  if (per10000 === undefined) return 'none';
  // Of few events a single match is no noise.
  return result.tally.total() > Math.ceil((per10000 * result.events) / 10_000) ? 'over' : 'within';
}

export function decideBacktest({ results }: BacktestResult): Gate {
  const gate = (outcome: keyof typeof EXIT_CODES & Gate['outcome'], exitCode: ExitCode, reason: string): Gate => ({ outcome, exitCode, reason });
  if (results.every(({ events }) => events === 0)) return gate('nothing-evaluated', 5, 'there is no event of a log that the rules are about');
  const over = results.filter((result) => budgetAnswer(result) === 'over').length;
  if (over > 0) return { outcome: 'failed', exitCode: 1, reason: `${count(over, 'rule')} over the budget of noise` };
  return gate('clean', 0, 'no rule is over its budget of noise');
}

export function backtestJson(result: BacktestResult, now: number): string {
  const rules = result.results.map((one) => {
    const { rule, events, tally, undecided, timeless, asked } = one;
    return {
      rule: rule.name,
      title: rule.meta.title,
      severity: rule.level,
      kind: rule.kind,
      file: rule.file,
      events,
      matches: tally.total(),
      per10000: Number(rateOf(one).toPrecision(6)),
      budget: rule.meta.stoa.per10000 ?? null,
      answer: budgetAnswer(one),
      undecided,
      timeless,
      asked: asked ?? null,
      days: countsOf(one, 'day', Number.POSITIVE_INFINITY),
      accounts: countsOf(one, 'account', MOST_IN_JSON),
      principals: countsOf(one, 'principal', MOST_IN_JSON),
      calls: countsOf(one, 'call', MOST_IN_JSON),
      examples: tally.examples().map(({ id, time, account, principal, call, place }) => ({ id, time: timeText(time), account, principal, call, place })),
    };
  });
  const document = {
    tool: { name: 'stoa', version: versionOfPackage() },
    generatedAt: timeText(now),
    source: result.source,
    rules,
    issues: result.issues,
    gate: decideBacktest(result),
  };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}

function countsOf({ tally }: RuleResult, of: Tallied, most: number): readonly { readonly value: string; readonly count: number }[] {
  return tally.top(of, most).map(([value, number]) => ({ value, count: number }));
}

export function backtestTable(result: BacktestResult, pack: Pack): string {
  const { reason, outcome, exitCode } = decideBacktest(result);
  const parts = result.results.map((one) => ruleLines(one, pack).join('\n'));
  const gate = exitCode === EXIT_CODES.clean.code ? `Gate: clean  ${reason}` : `Gate: ${outcome}  ${reason}  (exit code ${exitCode})`;
  return `${[...parts, gate].join('\n\n')}\n`;
}

function ruleLines(one: RuleResult, pack: Pack): readonly string[] {
  const { rule, events, tally, undecided, timeless, asked } = one;
  const row = (name: string, text: string) => `  ${name.padEnd(12)}${text}`;
  const found = rule.kind === 'rule' ? count(tally.total(), 'match', 'matches') : count(tally.total(), 'finding');
  const days = tally.top('day', Number.POSITIVE_INFINITY);
  const shown = days.slice(-MOST_DAYS).map(([day, number]) => `${day} ${whole(number)}`);
  return [
    `${visible(rule.name)}  ${rule.level}  ${visible(rule.meta.title)}`,
    row('found', `${found} in ${count(events, 'event')} of ${kindsText(rule, pack)}`),
    row('noise', noiseText(one)),
    ...(days.length === 0 ? [] : [row('by day', `${days.length > MOST_DAYS ? `${days.length - MOST_DAYS} more days, ` : ''}${shown.join(', ')}`)]),
    ...(['account', 'principal', 'call'] as const).flatMap((of) => topLines(tally.top(of, Number.POSITIVE_INFINITY), of, row)),
    ...tally.examples().map((example, index) => row(index === 0 ? 'examples' : '', exampleText(example))),
    ...(undecided === 0 ? [] : [row('undecided', `${count(undecided, 'event')} of which AWS left out what the rule asks for`)]),
    ...(timeless === 0 ? [] : [row('timeless', `${count(timeless, 'match', 'matches')} of events without a time, not counted`)]),
    ...(asked === undefined ? [] : [row('read', `${count(asked, 'event')}; ${count(events - asked, 'event')} decided by columns`)]),
  ];
}

const NAMES = { account: 'accounts', principal: 'principals', call: 'calls' } as const;

function topLines(all: readonly (readonly [string, number])[], of: keyof typeof NAMES, row: (name: string, text: string) => string): readonly string[] {
  const lines = all.slice(0, MOST_SHOWN).map(([value, number], index) => row(index === 0 ? NAMES[of] : '', `${visible(value)} ${whole(number)}`));
  return all.length > MOST_SHOWN ? [...lines, row('', `and ${whole(all.length - MOST_SHOWN)} more`)] : lines;
}

function exampleText({ time, account, principal, call, place }: Counted): string {
  return visible(`${timeText(time)} ${call} in ${account} by ${principal} (${place})`);
}

function noiseText(one: RuleResult): string {
  const { per10000 } = one.rule.meta.stoa;
  const rate = `${Number(rateOf(one).toPrecision(3))} per 10,000 events`;
  const words: Readonly<Record<BudgetAnswer, string>> = {
    within: `within its budget of ${per10000}`,
    over: `over its budget of ${per10000}`,
    none: 'it has no budget',
    silent: 'it says nothing by itself',
  };
  return `${rate}, ${words[budgetAnswer(one)]}`;
}

function kindsText(rule: PackRule | PackCorrelation, pack: Pack): string {
  const kinds = rule.kind === 'rule' ? rule.kinds : kindsOf(pack);
  if (kinds.length === Object.keys(EVENT_KINDS).length) return 'every log';
  return kinds.length === 0 ? 'no log of AWS' : kinds.map((kind) => EVENT_KINDS[kind]).join(', ');
}

function whole(number: number): string {
  return number.toLocaleString('en-US');
}
