import { describe, expect, it } from 'vitest';
import type { JsonObject, ResourceRecord } from '../../../core/index.ts';
import { ACCOUNT, REGION, record, snapshotOf } from './snapshot.cases.ts';
import { createTagsPart } from './tags.ts';

const TAGGED = 'AWS::ResourceGroups::TaggedResource';
const tagsPart = (one: ResourceRecord) => createTagsPart(snapshotOf([one]))(one);

const QUEUE = 'arn:aws:sqs:eu-west-1:111122223333:q';
const unknown = { unknown: `tag:GetResources of ${QUEUE}: the source holds no answer of this call` };

describe('createTagsPart', () => {
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

  describe('with the answers of tag:GetResources', () => {
    const tagged = (arn: string, Tags: JsonObject[]) =>
      record(TAGGED, `arn:aws:tag:${REGION}:${ACCOUNT}:resource/${arn}`, { ResourceARN: arn, Tags }, { region: REGION });
    const queue = record('AWS::SQS::Queue', QUEUE);
    const group = record('AWS::Logs::LogGroup', 'arn:aws:logs:eu-west-1:111122223333:log-group:/a:*');
    const asked = (one: ResourceRecord, told: readonly ResourceRecord[], read: readonly string[] = [TAGGED], denied: readonly string[] = []) =>
      createTagsPart(snapshotOf([one, ...told], read, denied))(one);

    it('takes the tags that it tells', () => {
      expect(asked(queue, [tagged(QUEUE, [{ Key: 'team', Value: 'a' }])])).toEqual({ team: 'a' });
      expect(asked(group, [tagged('arn:aws:logs:eu-west-1:111122223333:log-group:/a', [{ Key: 'team', Value: 'b' }])])).toEqual({ team: 'b' });
      expect(Object.entries(asked(queue, [tagged(QUEUE, [{ Key: '__proto__', Value: 'x' }])]))).toEqual([['__proto__', 'x']]);
      expect(asked(queue, [tagged(QUEUE, [{ Key: 'unknown', Value: 'x' }])])).toHaveProperty('unknown');
    });

    it('takes what it does not tell of for without tags, where it was read', () => {
      expect(asked(queue, [])).toEqual({});
      expect(asked(queue, [tagged(QUEUE, [])])).toEqual({});
    });

    it('knows nothing where it was denied, or asked elsewhere', () => {
      expect(asked(queue, [], [], [TAGGED])).toEqual({ unknown: `tag:GetResources of ${QUEUE}: AWS refused the call (AccessDenied)` });
      expect(asked(record('AWS::SQS::Queue', QUEUE, {}, { region: 'us-east-1' }), [])).toHaveProperty('unknown');
    });

    it('concludes nothing of what it cannot tell: principals, groups of instances, what is named by another ARN', () => {
      expect(asked(record('AWS::IAM::User', 'arn:aws:iam::111122223333:user/u'), [])).toHaveProperty('unknown');
      expect(asked(record('AWS::SES::EmailIdentity', 'arn:aws:ses:eu-west-1:111122223333:identity/example.com'), [])).toHaveProperty('unknown');
    });
  });
});
