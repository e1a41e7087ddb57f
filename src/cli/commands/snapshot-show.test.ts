import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createSnapshot } from '../../core/index.ts';
import { writeSnapshot } from '../../store/index.ts';
import { run, scratch } from '../cli.cases.ts';

const PLACE = { accounts: ['111122223333'], regions: ['eu-west-1'] };

async function snapshotFolder(): Promise<string> {
  const folder = join(scratch(), 's');
  const { snapshot } = createSnapshot(
    {
      source: { kind: 'aws-cli', description: 'a\u{1b}[31m' },
      takenAt: '2026-11-01T06:00:00Z',
      coverage: [
        { type: 'AWS::EC2::VPC', action: 'ec2:DescribeVpcs', status: 'read', ...PLACE },
        { type: 'AWS::S3::Bucket', action: 's3:ListAllMyBuckets', status: 'denied', detail: 'AccessDenied\u{1b}', ...PLACE },
      ],
    },
    [{ type: 'Unknown::Thing', arn: 'arn:aws:thing:::1', id: '1', account: '111122223333', region: 'eu-west-1', tags: {}, config: {} }],
  );
  await writeSnapshot(folder, snapshot);
  return folder;
}

describe('stoa snapshot show', () => {
  it('marks types that it does not know, and says what was not answered and why', async () => {
    const { stdout } = await run(['snapshot', 'show', await snapshotFolder()]);
    expect(stdout).toBe(`aws-cli: a\\u{1b}[31m, as of 2026-11-01T06:00:00Z
1 record of 1 type; asked in 1 account and 1 Region

  Unknown::Thing          1  not known to stoa

1 question not answered:
  s3:ListAllMyBuckets: AWS refused the call (AccessDenied\\u{1b}) in 1 account, 1 Region
1 type not known to stoa: kept and counted, judged by no control.
`);
  });
  it('says the same as JSON', async () => {
    const { stdout } = await run(['snapshot', 'show', await snapshotFolder(), '--format', 'json']);
    expect(JSON.parse(stdout)).toMatchObject({
      records: 1,
      types: [{ type: 'Unknown::Thing', isKnown: false }],
      coverage: { answered: 1, gaps: [{ status: 'denied' }] },
    });
  });
});
