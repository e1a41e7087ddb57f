// Judgements as findings: the control's words joined with what was seen.

import { type Finding, fingerprintOf, type ResourceRef, refOf, type Sha256 } from '../core/index.ts';
import type { Assessment, Judgement } from './assess.ts';

/** Every judgement as a finding, by control and subject. Made one at a time: an organisation has hundreds of thousands. */
export function* findingsOf(assessment: Assessment, sha256: Sha256): Iterable<Finding> {
  for (const { judgements } of assessment.results) {
    for (const [key, judgement] of judgements) yield findingOf(judgement, key, sha256);
  }
}

export function findingOf({ control, subject, outcome }: Judgement, key: string, sha256: Sha256): Finding {
  return {
    fingerprint: fingerprintOf(sha256, control.id, subject.account, subject.region, key),
    rule: control.id,
    title: control.title,
    verdict: outcome.verdict,
    severity: control.severity,
    pillar: control.pillar,
    account: subject.account,
    region: subject.region,
    resources: [subject.record === undefined ? placeRef(subject.account, subject.region) : refOf(subject.record), ...(outcome.resources ?? [])],
    message: outcome.message,
    trace: outcome.trace,
    missing: outcome.missing ?? [],
    remediation: control.remediation(subject),
    mitre: control.mitre,
    frameworks: control.frameworks,
  };
}

/** An account as the resource that a finding is about, as Security Hub names it: `AWS::::Account:123456789012`. */
function placeRef(account: string, region: string): ResourceRef {
  return { type: 'AWS::::Account', arn: `AWS::::Account:${account}`, id: account, account, region };
}
