import { describe, expect, it } from 'vitest';
import type { Json } from '../../core/index.ts';
import { createLexicon } from './lexicon.ts';
import { viewOf } from './policy-set.ts';
import { isPublicPolicy } from './s3-public.ts';
import { compilePolicy } from './statement.ts';

const ANY = { Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: 'arn:aws:s3:::b/*' };

function ask(document: Json, of: 'bucket' | 'access-point' = 'bucket'): string {
  const lexicon = createLexicon();
  return isPublicPolicy(viewOf(lexicon, compilePolicy(lexicon, { id: 'p', name: 'p', account: '111122223333', document }, 'aws'), 'resource'), of);
}
const of = (...statements: readonly object[]) => ask({ Version: '2012-10-17', Statement: statements as never[] });
const when = (condition: object) => of({ ...ANY, Condition: condition });

// https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html#access-control-block-public-access-policy-status
describe('isPublicPolicy', () => {
  it('is public where one statement lets anyone in, whatever the others say', () => {
    expect([of(ANY), of({ ...ANY, Principal: { AWS: '111122223333' } }, ANY), of(ANY, { ...ANY, Effect: 'Deny' })]).toEqual(['public', 'public', 'public']);
    expect([
      of({ ...ANY, Principal: { Federated: 'www.example.com' } }),
      of({ ...ANY, Principal: { Federated: 'arn:aws:iam::111122223333:oidc-provider/x' } }),
    ]).toEqual(['public', 'not-public']);
  });

  it('is not public where all that allow name somebody, or fixed values', () => {
    expect([of({ ...ANY, Principal: { AWS: '111122223333' } }), of({ ...ANY, Effect: 'Deny' }), of()]).toEqual(['not-public', 'not-public', 'not-public']);
    expect([when({ StringEquals: { 'aws:SourceAccount': '111122223333' } }), when({ IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } })]).toEqual([
      'not-public',
      'not-public',
    ]);
    expect(when({ StringEquals: { 'aws:SourceAccount': '111122223333' }, Null: { 'aws:SourceVpc': 'false' } })).toBe('not-public');
  });

  it('is public where a condition confines nobody: another key, a wildcard, the opposite', () => {
    expect([
      when({ StringEquals: { 'aws:RequestedRegion': 'eu-west-1' } }),
      when({ StringLike: { 'aws:SourceVpc': 'vpc-*' } }),
      when({ StringNotEquals: { 'aws:SourceAccount': '111122223333' } }),
      when({ 'ForAnyValue:StringNotEquals': { 'aws:SourceAccount': '111122223333' } }),
      when({ StringNotEqualsIfExists: { 'aws:SourceAccount': '111122223333' } }),
    ]).toEqual(Array.from({ length: 5 }, () => 'public'));
  });

  it('is unknown where the policy, or a statement that may allow, cannot be read', () => {
    expect([ask('{'), of({ ...ANY, Effect: 'allow' }), of({ ...ANY, Comment: 'x' }), of({ ...ANY, NotAction: 's3:*' })]).toEqual(
      Array.from({ length: 4 }, () => 'unknown'),
    );
    expect(of({ ...ANY, Comment: 'x' }, ANY)).toBe('public');
    expect(of({ ...ANY, Comment: 'x' }, { ...ANY, Effect: 'Deny' })).toBe('unknown');
  });

  it('is unknown where nothing but the presence of a key, or no value, confines', () => {
    expect([when({ Null: { 'aws:SourceVpc': 'false' } }), when({ StringEquals: { 'aws:SourceVpc': [] } })]).toEqual(['unknown', 'unknown']);
    expect(when({ Null: { 'aws:RequestedRegion': 'false' } })).toBe('public');
  });

  it('takes names that are not fixed for anyone', () => {
    const names = [{ AWS: 'arn:aws:iam::*:root' }, { Service: '*' }, { CanonicalUser: 'a?c' }, { AWS: '111122223333', Service: 'logs.amazonaws.com' }];
    expect(names.map((Principal) => of({ ...ANY, Principal }))).toEqual(['public', 'public', 'public', 'not-public']);
  });

  it('counts the ARN of access points for a bucket, not for a point', () => {
    const document = {
      Version: '2012-10-17',
      Statement: [{ ...ANY, Condition: { StringLike: { 's3:DataAccessPointArn': 'arn:aws:s3:eu-west-1:111122223333:accesspoint/*' } } }],
    };
    expect([ask(document), ask(document, 'access-point')]).toEqual(['not-public', 'public']);
  });
});
