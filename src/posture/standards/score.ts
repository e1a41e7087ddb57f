// Security Hub's own score of a standard: the share of passed controls among those that passed, failed or are unknown.
// Sources: https://docs.aws.amazon.com/securityhub/latest/userguide/standards-security-score.html (formula, administrator accounts),
// https://docs.aws.amazon.com/securityhub/latest/userguide/controls-overall-status.html (status of a control)

import type { Framework, Verdict } from '../../core/index.ts';
import type { Assessment, Judgement } from '../assess.ts';
import type { Control } from '../control.ts';
import { combine } from '../score.ts';
import { STANDARDS } from './index.ts';

export const CONTROL_STATUSES = ['passed', 'failed', 'unknown', 'no-data'] as const;
export type ControlStatus = (typeof CONTROL_STATUSES)[number];

export interface StandardScore {
  readonly counts: Readonly<Record<ControlStatus, number>>;
  /** 0 to 100, rounded to the nearest whole number; `undefined` where every control is without data. */
  readonly percent: number | undefined;
}

export interface ScoredStandard {
  /** Over every account, as an administrator account shows it: what failed in one account has failed. */
  readonly overall: StandardScore;
  /** By account id, for every account in scope. */
  readonly byAccount: ReadonlyMap<string, StandardScore>;
  /** Over every account, by the id in small letters of the requirement, or by that of the control where the standard is scored by controls. */
  readonly statuses: ReadonlyMap<string, ControlStatus>;
}

/**
 * Scores what is covered of a standard; requirements that no control checks are not in it.
 * Suppressed findings are left out, so that a control whose failures are all suppressed passes if anything passed, and has no data otherwise.
 */
export function scoreStandard(
  framework: Framework,
  { results, scope }: Assessment,
  isSuppressed: (judgement: Judgement, key: string) => boolean,
): ScoredStandard {
  const everywhere = new Map<string, Verdict[]>();
  const places = new Map(scope.accounts.map((account) => [account, new Map<string, Verdict[]>()]));
  for (const { control, judgements } of results) {
    const units = unitsOf(framework, control);
    if (units.length === 0) continue;
    for (const unit of units) for (const lists of [everywhere, ...places.values()]) if (!lists.has(unit)) lists.set(unit, []);
    for (const [key, judgement] of judgements) {
      const { verdict } = judgement.outcome;
      // Security Hub archives what is not applicable, and archived findings count for nothing.
      if (verdict === 'not-applicable' || ((verdict === 'fail' || verdict === 'unknown') && isSuppressed(judgement, key))) continue;
      for (const unit of units) {
        everywhere.get(unit)?.push(verdict);
        places.get(judgement.subject.account)?.get(unit)?.push(verdict);
      }
    }
  }
  const statuses = new Map([...everywhere].map(([unit, verdicts]) => [unit, statusOf(verdicts)]));
  return {
    overall: scoreOf([...statuses.values()]),
    byAccount: new Map([...places].map(([account, lists]) => [account, scoreOf([...lists.values()].map(statusOf))])),
    statuses,
  };
}

/** What of a control counts in the score of a standard. */
function unitsOf(framework: Framework, { id, frameworks }: Control): readonly string[] {
  const references = frameworks[framework] ?? [];
  return STANDARDS[framework].scoredBy === 'requirement' ? references.map((reference) => reference.toLowerCase()) : references.length > 0 ? [id] : [];
}

const STATUSES: Readonly<Record<Verdict, ControlStatus>> = { pass: 'passed', fail: 'failed', unknown: 'unknown', 'not-applicable': 'no-data' };

function statusOf(verdicts: readonly Verdict[]): ControlStatus {
  return STATUSES[combine(verdicts)];
}

function scoreOf(statuses: readonly ControlStatus[]): StandardScore {
  const counts: Record<ControlStatus, number> = { passed: 0, failed: 0, unknown: 0, 'no-data': 0 };
  for (const status of statuses) counts[status]++;
  const enabled = counts.passed + counts.failed + counts.unknown;
  return { counts, percent: enabled === 0 ? undefined : Math.round((100 * counts.passed) / enabled) };
}
