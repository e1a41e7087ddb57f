import { describe, expect, it } from 'vitest';
import type { CoverageRow } from '../../../core/index.ts';
import { createSnapshot } from '../../../core/index.ts';
import { createReadWhole } from '../known.ts';
import { accessModelOf } from './access-model-of.ts';
import { ALLOW } from './snapshot.cases.ts';

const [A, B] = ['111111111111', '222222222222'];
const row = (status: CoverageRow['status'], accounts: readonly string[], regions: readonly string[], more: Partial<CoverageRow> = {}): CoverageRow => ({
  type: 'AWS::SQS::Queue',
  action: 'sqs:ListQueues',
  status,
  accounts,
  regions,
  ...more,
});
const isWhole = (...coverage: readonly CoverageRow[]) => {
  const { snapshot } = createSnapshot({ source: { kind: 'test', description: '' }, takenAt: '2026-11-01T00:00:00Z', coverage }, []);
  return createReadWhole(accessModelOf(snapshot));
};

describe('createReadWhole', () => {
  it('holds where the type was read, and nowhere else', () => {
    const whole = isWhole(row('read', [A], ['eu-west-1', 'us-east-1']));
    expect([whole('AWS::SQS::Queue', A, 'us-east-1'), whole('AWS::SQS::Queue', A, 'eu-west-2'), whole('AWS::SQS::Queue', B, 'us-east-1')]).toEqual([
      true,
      false,
      false,
    ]);
    expect(whole('AWS::SNS::Topic', A, 'us-east-1')).toBe(false);
  });

  it('does not hold where a part of it failed, whatever else was read', () => {
    const whole = isWhole(row('read', [A, B], ['eu-west-1', 'us-east-1']), row('denied', [A], ['us-east-1']));
    const places = [A, B].flatMap((account) => ['eu-west-1', 'us-east-1'].map((region) => whole('AWS::SQS::Queue', account, region)));
    expect(places).toEqual([true, false, true, true]);
  });

  it('does not count what was read of single resources', () => {
    expect(isWhole(row('read', [A], ['us-east-1'], { facet: 'Policy' }))('AWS::SQS::Queue', A, 'us-east-1')).toBe(false);
  });

  it('holds nowhere in a model that says nothing of it', () => {
    const model = {
      partition: 'aws',
      accounts: [],
      policies: [{ id: 'p', name: 'p', account: A, document: ALLOW }],
      principals: [],
      resources: [],
      endpoints: [],
    };
    expect(createReadWhole(model)('AWS::IAM::Role', A, 'global')).toBe(false);
  });
});
