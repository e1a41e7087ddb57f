import { describe, expect, it } from 'vitest';
import { BUCKET, MODEL, QUEUE, ROLE, USER } from './engine.cases.ts';
import { compile, withModel } from './engine.ts';
import { placeOf } from './frame.ts';
import type { Place } from './shapes.ts';

const R = 'eu-west-1:111122223333';
const ENGINE = withModel(compile(MODEL), {
  accounts: [{ id: '111122223333', parent: 'ou-exam-prod', scps: ['scp-account'], rcps: [], blockPublicAccess: { unknown: 'it was not read' } }],
  readWhole: [
    { type: 'AWS::SQS::Queue', accounts: ['111122223333'], regions: ['eu-west-1'] },
    { type: 'AWS::IAM::Role', accounts: ['111122223333'], regions: ['global'] },
  ],
});

/** The ARNs of a list of which something is so. */
function those(holds: (place: Place) => boolean, arns: readonly string[]): readonly string[] {
  return arns.filter((arn) => holds(placeOf(ENGINE, arn)));
}

describe('placeOf', () => {
  it('remembers what it found, up to a limit', () => {
    const [one, other] = [placeOf(ENGINE, QUEUE), placeOf(ENGINE, BUCKET)];
    expect([placeOf(ENGINE, QUEUE), placeOf(ENGINE, BUCKET)].map((place, index) => place === [one, other][index])).toEqual([true, true]);
    const engine = compile({ ...MODEL, policies: [], principals: [], resources: [] });
    let most = 0;
    for (let at = 0; at < 50_010; at++) {
      placeOf(engine, `arn:aws:sns:${R}:t${at}`);
      most = Math.max(most, engine.places.size);
    }
    expect([most, engine.places.size]).toEqual([50_000, 10]);
  });

  it('tells ARNs, and nothing, from other texts', () => {
    const texts = ['*', QUEUE, BUCKET, `urn:aws:sqs:${R}:orders`, 'arn:aws:sqs:eu-west-1:111122223333', 'arn:a:b:c:d:e:f:g', ''];
    expect(those(({ isArn }) => isArn, texts)).toEqual([QUEUE, BUCKET, 'arn:a:b:c:d:e:f:g']);
    expect(those(({ isNone }) => isNone, texts)).toEqual(['*']);
  });

  it('tells roles, aliases and access points by service and kind', () => {
    const others = [USER, `arn:aws:sns:${R}:role/x`, `urn:aws:iam::111122223333:role/x`, 'arn:aws:iam::111122223333:x/role/', 'arn:aws:iam::111122223333'];
    expect(those(({ isRole }) => isRole, [ROLE, 'arn:aws:iam::111122223333:role/x', ...others])).toEqual([ROLE, 'arn:aws:iam::111122223333:role/x']);
    const alias = `arn:aws:kms:${R}:alias/a`;
    const notAlias = [`arn:aws:kms:${R}:key/alias/`, `arn:aws:lambda:${R}:alias/a`, `urn:aws:kms:${R}:alias/a`, `arn:kms:x:${R}:alias/a`, 'arn:aws:kms:a:b'];
    expect(those(({ isAlias }) => isAlias, [alias, ...notAlias])).toEqual([alias]);
    const point = `arn:aws:s3:${R}:accesspoint/p`;
    const notPoint = [`arn:aws:s3:::accesspoint`, `arn:aws:s3-outposts:${R}:accesspoint/p`, `urn:aws:s3:${R}:accesspoint/p`, `arn:aws:s3:::b/accesspoint/`];
    expect(those(({ isAccessPoint }) => isAccessPoint, [point, ...notPoint])).toEqual([point]);
  });

  it('finds the owner in the model, else in the ARN', () => {
    const owners = [
      BUCKET,
      `${BUCKET}/a`,
      ROLE,
      `arn:aws:sns:${R}:t`,
      'arn:aws:sns:eu-west-1:999999999999:t',
      'arn:aws:iam::aws:policy/p',
      '*',
      'arn:aws:s3:::other',
      `urn:aws:sns:${R}:t`,
    ];
    expect(owners.map((arn) => placeOf(ENGINE, arn).owner)).toEqual([
      '111122223333',
      '111122223333',
      '111122223333',
      '111122223333',
      '999999999999',
      '',
      '',
      undefined,
      undefined,
    ]);
    expect(['1111222233334', '11112222333', 'x111122223333'].map((id) => placeOf(ENGINE, `arn:aws:sns:eu-west-1:${id}:t`).owner)).toEqual(['', '', '']);
    expect(['*', 'arn:aws:s3:::other', ROLE].map((arn) => placeOf(ENGINE, arn).ownerAccount?.id)).toEqual([undefined, undefined, '111122223333']);
  });

  it('says why a policy is not known, unless there is none', () => {
    const why = (arn: string) => placeOf(ENGINE, arn).openPolicy;
    expect([why(BUCKET), why(QUEUE), why(ROLE), why('*'), why(USER), why(`urn:aws:sns:${R}:t`)]).toEqual(Array.from({ length: 6 }, () => undefined));
    expect(why(`arn:aws:sns:${R}:t`)).toBe(`the policy of arn:aws:sns:${R}:t is not in the model`);
    expect(why('arn:aws:iam::444455556666:role/x')).toBe('the trust policy of arn:aws:iam::444455556666:role/x is not in the model');
    expect(why(`arn:aws:lambda:${R}:function:f:$LATEST`)).toBe(`the policy of arn:aws:lambda:${R}:function:f:$LATEST is not collected`);
  });

  it('knows that what was looked for everywhere does not exist, and has no policy', () => {
    const arns = [`arn:aws:sqs:${R}:new`, 'arn:aws:sqs:eu-west-2:111122223333:new', 'arn:aws:sqs:eu-west-1:444455556666:new', `arn:aws:sns:${R}:new`];
    expect(arns.map((arn) => placeOf(ENGINE, arn).openPolicy === undefined)).toEqual([true, false, false, false]);
  });

  it('knows of what is global, of roles that trust nobody, and of what is told though no snapshot holds it', () => {
    const latest = `arn:aws:lambda:${R}:function:f:$LATEST`;
    const [role] = MODEL.principals.filter(({ arn }) => arn === ROLE);
    const { trust: _, ...bare } = { trust: undefined, ...role };
    const engine = withModel(ENGINE, {
      principals: [bare as (typeof MODEL.principals)[number]],
      resources: [{ arn: latest, type: 'AWS::Lambda::Function', account: '111122223333', tags: {}, policy: 'latest' }],
      readWhole: [
        { type: 'AWS::IAM::Role', accounts: ['111122223333'], regions: ['global'] },
        { type: 'AWS::Lambda::Function', accounts: ['111122223333'], regions: ['eu-west-1'] },
      ],
    });
    const open = (arn: string) => placeOf(engine, arn).openPolicy !== undefined;
    expect([open('arn:aws:iam::111122223333:role/new'), open('arn:aws:iam::444455556666:role/new'), open(ROLE)]).toEqual([false, true, false]);
    expect([open(latest), open(`arn:aws:lambda:${R}:function:g:$LATEST`), open(`arn:aws:lambda:${R}:function:g`)]).toEqual([false, true, false]);
  });

  it('asks the rules of S3 about what has settings of S3, or lies where the account has them', () => {
    const arns = [BUCKET, `${BUCKET}/a`, `arn:aws:s3:${R}:accesspoint/p`, QUEUE, 'arn:aws:s3:::other', '*', `arn:s3:sqs:${R}:x`];
    expect(those(({ hasS3Rules }) => hasS3Rules, arns)).toEqual([BUCKET, `${BUCKET}/a`, `arn:aws:s3:${R}:accesspoint/p`]);
  });

  it('leaves open whether what can be shared is shared', () => {
    const arns = [`arn:aws:ec2:${R}:subnet/subnet-1`, QUEUE];
    expect(arns.map((arn) => placeOf(ENGINE, arn).openShare)).toEqual([
      `whether arn:aws:ec2:${R}:subnet/subnet-1 is shared by AWS RAM is not in the model`,
      undefined,
    ]);
  });
});
