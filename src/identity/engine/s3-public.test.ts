import { describe, expect, it } from 'vitest';
import type { Json } from '../../core/index.ts';
import { createLexicon } from './lexicon.ts';
import { viewOf } from './policy-view.ts';
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

  it('is public where a statement names those who are not meant', () => {
    const { Principal: _, ...rest } = ANY;
    expect(of({ ...rest, NotPrincipal: { AWS: '111122223333' } })).toBe('public');
  });

  it('is unknown where a key that AWS does not list, but may mean, has a fixed value', () => {
    const keys = `aws:PrincipalOrgPaths aws:PrincipalServiceName aws:PrincipalServiceNamesList aws:PrincipalIsAWSService aws:SourceOrgID aws:SourceOrgPaths
      aws:VpceAccount aws:VpceOrgID aws:VpceOrgPaths`.split(/\s+/);
    expect(keys.map((key) => when({ StringEquals: { [key]: 'o-a1b2c3d4e5/r-ab12/' } }))).toEqual(keys.map(() => 'unknown'));
  });

  it('is unknown where the operator is none, or has no value, whatever the key', () => {
    const odd = ['StrForAnyValue:ingEquals', 'StringIfExistsEquals', 'XForAllValues:StringEquals'];
    expect(odd.map((operator) => when({ [operator]: { 'aws:SourceAccount': '111122223333' } }))).toEqual(odd.map(() => 'unknown'));
    expect(when({ StringEquals: { 'aws:RequestedRegion': [] } })).toBe('unknown');
  });

  it('is public where all sessions of a role come in, and not where some do', () => {
    const session = (...ids: readonly string[]) => when({ StringLike: { 'aws:userid': ids } });
    expect([session('AROAEXAMPLE:*'), session('AIDAEXAMPLE', 'AROAEXAMPLE:*')]).toEqual(['public', 'public']);
    expect(session('AROAEXAMPLE:ada')).toBe('not-public');
  });

  it('of an access point may be confined by what confines a bucket, save by the access points themselves', () => {
    const confined = (key: string, value: string) =>
      (['bucket', 'access-point'] as const).map((kind) =>
        ask({ Version: '2012-10-17', Statement: { ...ANY, Condition: { StringEquals: { [key]: value } } } }, kind),
      );
    expect(confined('aws:SourceAccount', '111122223333')).toEqual(['not-public', 'not-public']);
    expect(confined('s3:DataAccessPointArn', 'arn:aws:s3:eu-west-1:111122223333:accesspoint/p')).toEqual(['not-public', 'public']);
  });

  it('takes no value for fixed that has a wildcard or a variable, whatever operator lets requests through besides', () => {
    const open = [
      when({ StringEqualsIgnoreCaseIfExists: { 'aws:PrincipalServiceName': ['${aws:username}'] } }),
      when({ StringEquals: { 'aws:SourceVpc': ['vpc-1', '${aws:username}'] } }),
      when({ 'ForAllValues:StringLike': { 'aws:SourceVpc': 'vpc-*' } }),
      when({ StringLikeIfExists: { 'aws:SourceVpc': ['vpc-1', 'vpc-?'] } }),
      when({ ArnLike: { 'aws:SourceArn': 'arn:aws:sns:us-east-1:*:t' } }),
      when({ StringLike: { 'aws:userid': 'AROAEXAMPLEID:*' } }),
    ];
    expect(open).toEqual(open.map(() => 'public'));
    // Before version 2012-10-17 `${…}` is text, and with StringEquals `*` is; a wildcard within one account is fixed by one of AWS's texts.
    const statement = { ...ANY, Condition: { StringEquals: { 'aws:SourceVpc': '${aws:username}' } } };
    expect([
      ask({ Version: '2008-10-17', Statement: statement }),
      when({ StringEquals: { 'aws:SourceVpc': 'vpc-*' } }),
      when({ StringEquals: { 'aws:userid': 'AROAEXAMPLEID:*' } }),
      when({ ArnLike: { 'aws:SourceArn': 'arn:aws:sns:*:111122223333:*' } }),
    ]).toEqual(['unknown', 'unknown', 'unknown', 'unknown']);
  });

  it('is public where callers without the key come in, and some that do not sign have none', () => {
    expect([
      when({ StringEqualsIfExists: { 'aws:PrincipalOrgID': 'o-example' } }),
      when({ 'ForAllValues:StringEquals': { 'aws:PrincipalArn': 'arn:aws:iam::111122223333:role/r' } }),
      when({ StringEqualsIfExists: { 'aws:PrincipalServiceName': 'logs.amazonaws.com' } }),
    ]).toEqual(['public', 'public', 'public']);
    // These have the value `anonymous` then, or are absent from requests of others.
    expect([
      when({ StringEqualsIfExists: { 'aws:PrincipalAccount': '111122223333' } }),
      when({ StringEqualsIfExists: { 'aws:userid': 'AIDAEXAMPLE' } }),
      when({ 'ForAllValues:StringEquals': { 'aws:SourceVpce': 'vpce-1' } }),
    ]).toEqual(['unknown', 'unknown', 'unknown']);
    expect(when({ 'ForAnyValue:StringEquals': { 'aws:SourceVpce': ['vpce-1', 'vpce-2'] } })).toBe('not-public');
  });

  it('is unknown where AWS does not name the key, and may mean it, or does not know the operator', () => {
    const values = { 'aws:PrincipalServiceName': 'logs.amazonaws.com', 'aws:PrincipalOrgPaths': 'o-a1b2c3d4e5/r-ab12/', 'aws:SourceOrgID': 'o-a1b2c3d4e5' };
    expect(Object.entries(values).map(([key, value]) => when({ StringEquals: { [key]: value } }))).toEqual(['unknown', 'unknown', 'unknown']);
    expect([when({ StringNotEquals: values }), when({ StringLike: { 'aws:PrincipalServiceName': '*' } })]).toEqual(['public', 'public']);
    expect([when({ StringMatchesIfExists: { 'aws:PrincipalOrgID': 'o-a' } }), when({ StringMatches: { 'aws:RequestedRegion': 'x' } })]).toEqual([
      'unknown',
      'unknown',
    ]);
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
