// What two assessments say differently: failures that are new or fixed, and where the sight of something was won or lost.
// INVARIANT: what can no longer be seen is not fixed, and what could not be seen before is not new.
// Cost: one look-up a judgement; only what differs becomes a finding.

import { type Finding, GLOBAL, type Sha256, sightOf, type Verdict } from '../core/index.ts';
import type { Assessment, Judgement } from './assess.ts';
import { findingOf } from './findings.ts';

export const CHANGE_KINDS = {
  new: { title: 'New', says: 'fails now; it passed, or was not there' },
  fixed: { title: 'Fixed', says: 'fails no longer; it passes, or is not there any more' },
  lost: { title: 'Newly unknown', says: 'could be judged before, and cannot be now: that is no fix' },
  known: { title: 'Newly known', says: 'could not be judged before, and can be now' },
} as const;
export type ChangeKind = keyof typeof CHANGE_KINDS;

/** A judgement's verdict, `unseen` where the snapshot could not see whether there was anything to judge, `none` where there was nothing. */
export type VerdictState = Verdict | 'unseen' | 'none';

export interface FindingChange {
  readonly kind: ChangeKind;
  readonly before: VerdictState;
  readonly after: VerdictState;
  /** Of the second assessment where it has one, otherwise of the first. */
  readonly finding: Finding;
}

export interface Comparison {
  /** By control and subject. */
  readonly changes: readonly FindingChange[];
  /** Failures, and unknowns, in both. */
  readonly stillFailing: number;
  readonly stillUnknown: number;
  /** Judgements of the second assessment that passed or failed. */
  readonly judged: number;
}

/** Compares by what fingerprints are made of: control, account, Region and subject. Both assessments should be by the same controls. */
export function compareAssessments(before: Assessment, after: Assessment, sha256: Sha256): Comparison {
  const changes: FindingChange[] = [];
  let [stillFailing, stillUnknown, judged] = [0, 0, 0];
  const [absentBefore, absentAfter] = [absenceIn(before), absenceIn(after)];
  const visit = (key: string, was: Judgement | undefined, is: Judgement | undefined) => {
    const one = is ?? was;
    if (one === undefined) return;
    const states = [was?.outcome.verdict ?? absentBefore(key, one), is?.outcome.verdict ?? absentAfter(key, one)] as const;
    if (is !== undefined && (states[1] === 'pass' || states[1] === 'fail')) judged++;
    const kind = kindOf(...states);
    if (kind !== undefined) changes.push({ kind, before: states[0], after: states[1], finding: findingOf(one, key, sha256) });
    else if (states[1] === 'fail') stillFailing++;
    else if (states[1] === 'unknown') stillUnknown++;
  };
  const results = new Map(before.results.map((result) => [result.control.id, result.judgements]));
  for (const { control, judgements } of after.results) {
    const previous = results.get(control.id) ?? NOTHING;
    results.delete(control.id);
    for (const [key, is] of judgements) {
      const was = previous.get(key);
      if (was === undefined || isSamePlace(was, is)) visit(key, was, is);
      else {
        visit(key, was, undefined);
        visit(key, undefined, is);
      }
    }
    for (const [key, was] of previous) if (!judgements.has(key)) visit(key, was, undefined);
  }
  return { changes, stillFailing, stillUnknown, judged };
}

const NOTHING: ReadonlyMap<string, Judgement> = new Map();

const isSamePlace = (a: Judgement, b: Judgement) => a.subject.account === b.subject.account && a.subject.region === b.subject.region;

/** What a state says: it fails, it does not, or nobody knows. */
const SENSE = { fail: 'bad', pass: 'good', 'not-applicable': 'good', none: 'good', unknown: 'dark', unseen: 'dark' } as const;

function kindOf(before: VerdictState, after: VerdictState): ChangeKind | undefined {
  const [was, is] = [SENSE[before], SENSE[after]];
  // Nothing was ever said about it on either side.
  if (was === is || (isAbsent(before) && isAbsent(after))) return undefined;
  if (is === 'dark') return 'lost';
  if (was === 'dark') return 'known';
  return is === 'bad' ? 'new' : 'fixed';
}

const isAbsent = (state: VerdictState) => state === 'none' || state === 'unseen';

/** Why an assessment has no judgement that the other one has: there was nothing to judge, or nobody could see. */
function absenceIn({ snapshot, scope }: Assessment): (key: string, judgement: Judgement) => 'none' | 'unseen' {
  const couldSee = sightOf(snapshot);
  const accounts = new Set(scope.accounts);
  return (key, { subject }) => {
    // A gap that is not there: everything could be listed.
    if (key.startsWith('gap:')) return 'none';
    if (!accounts.has(subject.account)) return 'unseen';
    if (subject.record !== undefined) return couldSee(subject.record) ? 'none' : 'unseen';
    return subject.region === GLOBAL || scope.knowsRegionsOf(subject.account) ? 'none' : 'unseen';
  };
}
