import { describe, expect, it } from 'vitest';
import { facetOf } from '../../core/index.ts';
import { withFolder } from '../files/folder.cases.ts';
import { readAwsCli } from './index.ts';
import { A, bucketFiles, codes, read } from './read.cases.ts';

describe('readAwsCli: failures', () => {
  const error = (code: string, operation: string) => `\nAn error occurred (${code}) when calling the ${operation} operation: words`;

  it('takes a denied call for denied, and a failed one for failed', async () => {
    const value = await read({
      [`${A}/eu-west-1/describe-vpcs.json`]: error('UnauthorizedOperation', 'DescribeVpcs'),
      [`${A}/eu-west-2/describe-vpcs.txt`]: error('RequestLimitExceeded', 'DescribeVpcs'),
    });
    expect(value.snapshot.coverage.missing('AWS::EC2::VPC', A, 'eu-west-1')).toMatchObject({ reason: 'denied', detail: 'UnauthorizedOperation' });
    expect(value.snapshot.coverage.missing('AWS::EC2::VPC', A, 'eu-west-2')).toMatchObject({ reason: 'failed', detail: 'RequestLimitExceeded' });
  });

  it('takes "there is none" for none, and a denied facet for missing', async () => {
    const value = await read({
      ...bucketFiles,
      [`${A}/get-bucket-policy/my-bucket.json`]: error('NoSuchBucketPolicy', 'GetBucketPolicy'),
      [`${A}/get-bucket-policy/other.bucket.json`]: error('AccessDenied', 'GetBucketPolicy'),
      [`${A}/get-bucket-location/other.bucket.json`]: { LocationConstraint: 'eu-west-3' },
    });
    const mine = value.snapshot.get('arn:aws:s3:::my-bucket');
    const other = value.snapshot.get('arn:aws:s3:::other.bucket');
    if (mine === undefined || other === undefined) throw new Error('the buckets are not there');
    expect(facetOf(mine, 'Policy')).toEqual({ kind: 'none' });
    expect(facetOf(other, 'Policy')).toEqual({ kind: 'missing' });
    expect(value.snapshot.coverage.missingFacet('AWS::S3::Bucket', 'Policy', A, 'eu-west-3', other.arn)).toMatchObject({
      reason: 'denied',
      name: 's3:GetBucketPolicy',
      detail: 'AccessDenied',
    });
    expect(value.snapshot.coverage.missingFacet('AWS::S3::Bucket', 'Policy', A, mine.region, mine.arn)).toBeUndefined();
  });

  it('takes an account without password policy or Security Hub for read', async () => {
    const value = await read({
      [`${A}/iam-get-account-password-policy.json`]: error('NoSuchEntity', 'GetAccountPasswordPolicy'),
      [`${A}/eu-west-1/securityhub-describe-hub.json`]: error('InvalidAccessException', 'DescribeHub'),
    });
    expect(value.snapshot.coverage.missing('AWS::IAM::AccountPasswordPolicy', A, 'global')).toBeUndefined();
    expect(value.snapshot.coverage.missing('AWS::SecurityHub::Hub', A, 'eu-west-1')).toBeUndefined();
  });

  it('does not take an empty file for an empty answer', async () => {
    const value = await read({ ...bucketFiles, [`${A}/eu-west-1/describe-vpcs.json`]: '\n', [`${A}/get-bucket-versioning/my-bucket.json`]: '' });
    expect(codes(value)).toEqual(['empty-file', 'empty-file']);
    expect(value.snapshot.coverage.missing('AWS::EC2::VPC', A, 'eu-west-1')?.reason).toBe('unreadable');
    expect(value.snapshot.get('arn:aws:s3:::my-bucket')?.config['Versioning']).toBeUndefined();
  });

  it('names two answers of one call that differ', async () => {
    const vpc = (cidr: string) => ({ Vpcs: [{ VpcId: 'vpc-1', OwnerId: A, CidrBlock: cidr }] });
    const value = await read({ [`${A}/eu-west-1/a.json`]: vpc('10.0.0.0/8'), [`${A}/eu-west-1/b.json`]: vpc('10.1.0.0/16') });
    expect(value.issues).toEqual([expect.objectContaining({ code: 'contradictory-record', file: `${A}/eu-west-1/b.json` })]);
    expect(value.snapshot.of('AWS::EC2::VPC').records[0]?.config['CidrBlock']).toBe('10.0.0.0/8');
  });

  it('refuses a folder with nothing usable, or that is not there, with what to do', async () => {
    const empty = await withFolder({ 'README.md': 'hello', 'x.json': '{"a' }, (folder) => readAwsCli(folder));
    expect(empty).toMatchObject({
      ok: false,
      issues: [
        { code: 'json-syntax', line: 1, column: 4 },
        { code: 'nothing-usable', help: expect.stringContaining('aws ec2') },
      ],
    });
    const gone = await readAwsCli('/nonexistent/folder');
    expect(gone).toMatchObject({ ok: false, issues: [{ code: 'unreadable-file' }, { code: 'nothing-usable' }] });
  });
});
