import { describe, expect, it } from 'vitest';
import { record } from './snapshot.cases.ts';
import { tagsPart } from './tags.ts';

const QUEUE = 'arn:aws:sqs:eu-west-1:111122223333:q';
const unknown = { unknown: `tag:GetResources of ${QUEUE}: the source holds no answer of this call` };

describe('tagsPart', () => {
  it('answers the tags that a source told', () => {
    expect(tagsPart(record('AWS::SQS::Queue', QUEUE, {}, { tags: { team: 'a' } }))).toEqual({ team: 'a' });
  });

  it('does not take silence for no tags where the call that lists answers none', () => {
    expect(tagsPart(record('AWS::SQS::Queue', QUEUE))).toEqual(unknown);
  });

  it('takes an empty list for no tags', () => {
    expect(tagsPart(record('AWS::SQS::Queue', QUEUE, { Tags: [] }))).toEqual({});
    expect(tagsPart(record('AWS::S3::Bucket', 'arn:aws:s3:::b', { TagSet: null }))).toEqual({});
  });

  it('takes silence for no tags where EC2 or the details of IAM leave out what is empty', () => {
    expect(tagsPart(record('AWS::EC2::VPC', 'arn:aws:ec2:eu-west-1:111122223333:vpc/vpc-1'))).toEqual({});
    expect(tagsPart(record('AWS::IAM::User', 'arn:aws:iam::111122223333:user/u', { AttachedManagedPolicies: [] }))).toEqual({});
    expect(tagsPart(record('AWS::IAM::User', 'arn:aws:iam::111122223333:user/u'))).toHaveProperty('unknown');
  });

  it('takes an empty list of ECS for nothing: it answers so unless it is asked for tags', () => {
    expect(tagsPart(record('AWS::ECS::Cluster', 'arn:aws:ecs:eu-west-1:111122223333:cluster/c', { tags: [] }))).toHaveProperty('unknown');
  });

  it('does not confuse a tag named `unknown` with a part that is not known, nor shows its text as the reason', () => {
    expect(tagsPart(record('AWS::SQS::Queue', QUEUE, {}, { tags: { unknown: 'evil', team: 'a' } }))).toEqual({
      unknown: 'tags with the key `unknown`: this version of Stoa does not model it',
    });
  });

  it('keeps tags with the names of built-in members', () => {
    const tags = Object.fromEntries([['__proto__', 'x'] as const, ['constructor', 'y'] as const]);
    expect(Object.entries(tagsPart(record('AWS::SQS::Queue', QUEUE, {}, { tags })))).toEqual(Object.entries(tags));
  });
});
