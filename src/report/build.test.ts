import { describe, expect, it } from 'vitest';
import { createSnapshot } from '../core/index.ts';
import { assess, CONTROLS } from '../posture/index.ts';
import { buildReport } from './build.ts';

const PLACE = { account: '111122223333', region: 'eu-west-1' };

describe('buildReport', () => {
  it('tells the records by type, the verdicts by rule, the accounts and what was not read', () => {
    const setting = { type: 'AWS::EC2::EbsEncryptionByDefault', id: 'x', ...PLACE, tags: {}, config: { EbsEncryptionByDefault: false } };
    const { snapshot } = createSnapshot(
      {
        source: { kind: 'aws-cli', description: 'answers' },
        takenAt: '2026-11-01T06:00:00Z',
        coverage: [
          { type: setting.type, action: 'ec2:GetEbsEncryptionByDefault', status: 'read', accounts: [PLACE.account], regions: [PLACE.region] },
          { type: 'AWS::EC2::VPC', action: 'ec2:DescribeVpcs', status: 'denied', accounts: [PLACE.account], regions: [PLACE.region] },
        ],
      },
      [
        { ...setting, arn: 'arn:aws:ec2:eu-west-1:111122223333:ebs' },
        { ...setting, type: 'Unknown::Thing', arn: 'arn:aws:thing:::1' },
      ],
    );
    const assessment = assess(
      snapshot,
      CONTROLS.filter((control) => control.id === 'EC2.7'),
    );
    const gate = { outcome: 'clean', exitCode: 0, reason: 'none' } as const;
    const report = buildReport({ assessment, version: '9.9.9', generatedAt: '2026-11-02T00:00:00Z', findings: [], leftOut: [], issues: [], gate });
    expect(report.snapshot.types).toEqual([
      { type: 'AWS::EC2::EbsEncryptionByDefault', records: 1, isKnown: true },
      { type: 'Unknown::Thing', records: 1, isKnown: false },
    ]);
    expect(report.rules).toEqual([expect.objectContaining({ id: 'EC2.7', totals: { pass: 0, fail: 1, unknown: 1, 'not-applicable': 0 } })]);
    expect(report.accounts).toEqual([{ id: '111122223333', name: '111122223333' }]);
    expect(report.gaps.map((row) => row.action)).toEqual(['ec2:DescribeVpcs']);
    expect([report.snapshot.records, report.tool.version, report.partition]).toEqual([2, '9.9.9', 'aws']);
  });
});
