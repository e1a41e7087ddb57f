import { describe, expect, it } from 'vitest';
import { refOfArn } from './arn-type.ts';

const PLACE = { account: '111122223333', region: 'eu-central-1' };

describe('refOfArn', () => {
  it('tells what an ARN names, and where it is', () => {
    expect(
      [
        'arn:aws:s3:::logs',
        'arn:aws:s3:::logs/a/b',
        'arn:aws:iam::444455556666:role/path/admin',
        'arn:aws:secretsmanager:us-east-1:444455556666:secret:db-AbCdEf',
        'arn:aws:sqs:us-east-1:444455556666:orders',
        'arn:aws:braket:us-east-1:444455556666:job/x',
      ].map((arn) => {
        const { type, id, account, region } = refOfArn(arn, PLACE) ?? {};
        return [type, id, account, region].join(' ');
      }),
    ).toEqual([
      'AWS::S3::Bucket logs 111122223333 eu-central-1',
      'Other logs/a/b 111122223333 eu-central-1',
      'AWS::IAM::Role path/admin 444455556666 eu-central-1',
      'AWS::SecretsManager::Secret db-AbCdEf 444455556666 us-east-1',
      'AWS::SQS::Queue orders 444455556666 us-east-1',
      'Other x 444455556666 us-east-1',
    ]);
  });

  it('has nothing to say of what is no ARN', () => {
    expect([refOfArn('alice', PLACE), refOfArn('arn:aws', PLACE), refOfArn('__proto__', PLACE)]).toEqual([undefined, undefined, undefined]);
  });
});
