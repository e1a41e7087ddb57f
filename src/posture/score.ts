// Scores: of an account as Security Hub computes it, the share of controls that passed among those with a result;
// of a pillar and of the whole, the same share over every control in every account, so that one bad account does not hide eleven good ones.
// A control with unknowns and no failure counts as not passed: reading less never raises a score.
// Source: https://docs.aws.amazon.com/securityhub/latest/userguide/standards-security-score.html

import { PILLARS, type Pillar, type Verdict } from '../core/index.ts';
import type { Assessment } from './assess.ts';

/** Counts of controls, each counted once an account. */
export interface Score {
  readonly passed: number;
  readonly failed: number;
  readonly unknown: number;
  /** 0 to 100, rounded to a whole number; `undefined` where no control had a result. */
  readonly percent: number | undefined;
}

export interface Scores {
  readonly overall: Score;
  readonly byPillar: Readonly<Record<Pillar, Score>>;
  /** By account id, for every account in scope. */
  readonly byAccount: ReadonlyMap<string, Score>;
}

/** The verdict of a control over several judgements: one failure fails it, one unknown leaves it open, `not-applicable` alone says nothing. */
export function combine(verdicts: Iterable<Verdict>): Verdict {
  let result: Verdict = 'not-applicable';
  for (const verdict of verdicts) {
    if (verdict === 'fail') return 'fail';
    if (verdict === 'unknown') result = 'unknown';
    else if (verdict === 'pass' && result === 'not-applicable') result = 'pass';
  }
  return result;
}

export function scoresOf(assessment: Assessment): Scores {
  const overall: Verdict[] = [];
  const byPillar = new Map<Pillar, Verdict[]>(PILLARS.map((pillar) => [pillar, []]));
  const byAccount = new Map<string, Verdict[]>(assessment.scope.accounts.map((account) => [account, []]));
  for (const { control, judgements } of assessment.results) {
    const accounts = new Map<string, Verdict[]>();
    for (const { subject, outcome } of judgements.values()) {
      const list = accounts.get(subject.account);
      if (list === undefined) accounts.set(subject.account, [outcome.verdict]);
      else list.push(outcome.verdict);
    }
    for (const [account, verdicts] of accounts) {
      const verdict = combine(verdicts);
      byAccount.get(account)?.push(verdict);
      byPillar.get(control.pillar)?.push(verdict);
      overall.push(verdict);
    }
  }
  return {
    overall: scoreOf(overall),
    byPillar: Object.fromEntries([...byPillar].map(([pillar, verdicts]) => [pillar, scoreOf(verdicts)])) as Record<Pillar, Score>,
    byAccount: new Map([...byAccount].map(([account, verdicts]) => [account, scoreOf(verdicts)])),
  };
}

function scoreOf(verdicts: readonly Verdict[]): Score {
  const count = (verdict: Verdict) => verdicts.filter((one) => one === verdict).length;
  const [passed, failed, unknown] = [count('pass'), count('fail'), count('unknown')];
  const total = passed + failed + unknown;
  return { passed, failed, unknown, percent: total === 0 ? undefined : Math.round((100 * passed) / total) };
}
