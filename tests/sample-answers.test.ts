// The sample organisation against its answer file: every planted weakness is found, and nothing else is.

import { describe, expect, it } from 'vitest';
import { assess, CONTROLS } from '../src/posture/index.ts';
import { sampleOrganization } from '../src/sources/index.ts';

const line = (rule: string, account: string, region: string, arn: string | undefined) => [rule, account, region, arn ?? ''].join(' ');

describe('the sample organisation', () => {
  it.each([
    { accounts: 12, seed: 1 },
    { accounts: 12, seed: 7 },
    { accounts: 40, seed: 1 },
  ])('fails exactly where its answer file says, with $accounts accounts and seed $seed', (options) => {
    const { snapshot, answers } = sampleOrganization(options);
    const found: string[] = [];
    const unknown: string[] = [];
    for (const { control, judgements } of assess(snapshot, CONTROLS).results) {
      for (const { subject, outcome } of judgements.values()) {
        if (outcome.verdict === 'unknown') unknown.push(`${control.id} ${subject.account} ${subject.region}: ${outcome.message}`);
        if (outcome.verdict === 'fail') found.push(line(control.id, subject.account, subject.region, subject.record?.arn));
      }
    }
    expect(unknown).toEqual([]);
    expect(found.sort()).toEqual(answers.map((answer) => line(answer.rule, answer.account, answer.region, answer.arn)).sort());
  });

  it('is judged by every control', () => {
    const { snapshot } = sampleOrganization({ accounts: 12, seed: 1 });
    const silent = assess(snapshot, CONTROLS).results.filter(({ judgements }) => judgements.size === 0);
    expect(silent.map(({ control }) => control.id)).toEqual([]);
  });
});
