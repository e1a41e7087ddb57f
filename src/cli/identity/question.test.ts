import { describe, expect, it } from 'vitest';
import type { AccessModel } from '../../identity/index.ts';
import { readQuestion } from './question.ts';

const MODEL: AccessModel = { partition: 'aws', accounts: [], policies: [], principals: [], resources: [], endpoints: [] };
const warningsOf = (action: string, resource: string) => readQuestion(MODEL, action, resource, undefined).warnings.map(({ message }) => message);

describe('readQuestion', () => {
  it('asks about no resource where the action has none', () => {
    expect(readQuestion(MODEL, 'ec2:describeinstances', undefined, undefined)).toEqual({ action: 'ec2:DescribeInstances', resource: '*', warnings: [] });
  });

  it('asks for the resource where the action has one', () => {
    expect(() => readQuestion(MODEL, 's3:ListBucket', undefined, undefined)).toThrow('`s3:ListBucket` works on a resource, and none is given');
  });

  it.each([
    ['s3:GetObject', 'arn:aws:s3:::bucket/key'],
    ['s3:GetObject', 'arn:aws:s3:::bucket/a/b c:d'],
    ['s3:ListBucket', 'arn:aws:s3:::bucket'],
    ['sts:AssumeRole', 'arn:aws:iam::111122223333:role/path/Name'],
    ['kms:Decrypt', 'arn:aws:kms:eu-west-1:111122223333:key/1234'],
    ['dynamodb:Query', 'arn:aws:dynamodb:eu-west-1:111122223333:table/orders/index/by-date'],
    ['logs:PutLogEvents', 'arn:aws:logs:eu-west-1:111122223333:log-group:a:log-stream:b'],
  ])('has nothing to say about %s on %s', (action, resource) => {
    expect(warningsOf(action, resource)).toEqual([]);
  });

  it.each([
    ['s3:ListBucket', 'arn:aws:s3:::bucket/key', 'AWS never asks about `s3:ListBucket` on `arn:aws:s3:::bucket/key`'],
    ['s3:GetObject', 'arn:aws:s3:::bucket', 'AWS never asks about `s3:GetObject` on `arn:aws:s3:::bucket`'],
    ['kms:Decrypt', 'arn:aws:kms:eu-west-1:111122223333:alias/x', undefined],
    ['ec2:DescribeInstances', 'arn:aws:ec2:eu-west-1:111122223333:instance/i-1', '`ec2:DescribeInstances` works on no resource'],
    ['iam:CreateUser', '*', 'AWS never asks about `iam:CreateUser` without a resource'],
  ] as const)('says that AWS would never ask about %s on %s', (action, resource, message) => {
    if (message === undefined) expect(() => warningsOf(action, resource)).toThrow('no resource is named');
    else expect(warningsOf(action, resource)).toEqual([expect.stringContaining(message)]);
  });

  it('takes no time over a long ARN', () => {
    expect(warningsOf('s3:GetObject', `arn:aws:s3:::${'a:'.repeat(1000)}`)).toHaveLength(1);
  });
});
