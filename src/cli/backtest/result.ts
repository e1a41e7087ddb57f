// What a backtest answers of each rule.

import type { Issue } from '../../core/index.ts';
import type { PackCorrelation, PackRule } from '../../detection/index.ts';
import type { Tally } from './tally.ts';

export interface RuleResult {
  readonly rule: PackRule | PackCorrelation;
  /** Stored events of the logs that the rule is about. */
  readonly events: number;
  /** Of a rule the events that it matched, of a correlation what it found. */
  readonly tally: Tally;
  /** Events of which AWS left out what the rule asks for. */
  readonly undecided: number;
  /** Matches of events without a valid time, which are in no other number. */
  readonly timeless: number;
  /** Events that were asked themselves; the others were decided by their columns. Undefined where all were. */
  readonly asked: number | undefined;
}

export interface BacktestResult {
  readonly source: string;
  readonly results: readonly RuleResult[];
  readonly issues: readonly Issue[];
}
