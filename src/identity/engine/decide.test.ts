import { describe, expect, it } from 'vitest';
import type { AccessModel, AccessRequest } from '../model/index.ts';
import { isStars } from './action-matcher.ts';
import { decide, decideFrame, evaluate, layers, verdictOf } from './decide.ts';
import { ALLOW_ALL, BUCKET, MODEL, policy, QUEUE, ROLE, USER } from './engine.cases.ts';
import { compile, withModel } from './engine.ts';
import { createFrame, enter } from './frame.ts';
import { KLEENE } from './logic.ts';
import type { Engine } from './shapes.ts';

const user = { kind: 'user', arn: USER } as const;
const send: AccessRequest = { principal: user, action: 'sqs:SendMessage', resource: QUEUE };
const FUNCTION = 'arn:aws:lambda:eu-west-1:111122223333:function:hello';
const POINT = 'arn:aws:s3:eu-west-1:111122223333:accesspoint/desk';

/** The organisation with a user whose policy has these statements. */
function allowing(statements: readonly object[], changes: Partial<AccessModel> = {}): Engine {
  const own = policy(`${USER}#inline/main`, statements as never[]);
  return withModel(compile(MODEL), { ...changes, policies: [own, policy('boundary', [ALLOW_ALL])] });
}

describe('decide', () => {
  it('answers over any logic, as a whole and layer by layer', () => {
    const engine = compile(MODEL);
    expect(verdictOf(decide(engine, send, KLEENE))).toBe('allowed');
    expect(verdictOf(decide(engine, { ...send, action: 'sqs:DeleteQueue' }, KLEENE))).toBe('implicit-deny');
    expect(layers(engine, send, KLEENE)).toMatchObject({ scpAllow: 1, identityAllow: 1, boundaryAllow: 1, identityDeny: 0, direct: 0 });
    expect(layers(engine, { ...send, action: 'sqs:DeleteQueue' }, KLEENE)).toMatchObject({ scpAllow: 1, identityAllow: 0, boundaryAllow: 1 });
  });
});

describe('decide, of an access point whose bucket is not in the model', () => {
  it('leaves both sides open, save where the point itself decides', () => {
    const id = `${POINT}#policy`;
    const point = { arn: POINT, type: 'AWS::S3::AccessPoint', account: '111122223333', tags: {}, policy: id, s3: {} };
    const sides = (own: object, ofPoint: object) => {
      const engine = withModel(allowing([own], { resources: [point] }), { policies: [policy(id, [ofPoint as never])] });
      const { allow, deny } = decide(engine, { principal: user, action: 's3:GetObject', resource: `${POINT}/object/a` }, KLEENE);
      return [allow, deny];
    };
    const elsewhere = { ...ALLOW_ALL, Principal: '*', Resource: `${POINT}/object/b` };
    expect([
      sides(ALLOW_ALL, elsewhere),
      sides({ ...ALLOW_ALL, Action: 'sqs:*' }, elsewhere),
      sides(ALLOW_ALL, { ...ALLOW_ALL, Effect: 'Deny', Principal: '*' }),
    ]).toEqual([
      [2, 2],
      [0, 2],
      [2, 1],
    ]);
  });
});

describe('decide, of an access point and the bucket behind', () => {
  // Whether policies that do not name the access point are asked about the bucket too, AWS does not say.
  it('leaves open what the policies of the caller allow and deny of one of them alone', () => {
    const point = { arn: POINT, type: 'AWS::S3::AccessPoint', account: '111122223333', tags: {}, s3: { bucket: BUCKET } };
    const bucket = { arn: BUCKET, type: 'AWS::S3::Bucket', account: '111122223333', tags: {}, s3: {} };
    const request: AccessRequest = {
      principal: { kind: 'role-session', role: ROLE, session: 's', sessionPolicies: ['session'] },
      action: 's3:GetObject',
      resource: `${POINT}/object/a`,
      endpoint: 'vpce-1',
    };
    const [, role] = MODEL.principals;
    const ask = (ids: string, statements: readonly object[]) => {
      const all = ['boundary', 'session', 'scp-account', `${ROLE}#inline/main`].map((id) => policy(id, id === ids ? (statements as never[]) : [ALLOW_ALL]));
      const passing = policy('passing', (ids === 'passing' ? statements : [ALLOW_ALL]).map((one) => ({ ...one, Principal: '*' })) as never[]);
      const engine = withModel(compile(MODEL), {
        principals: role === undefined ? [] : [{ ...role, boundary: 'boundary' }],
        resources: [point, bucket],
        endpoints: [{ id: 'vpce-1', account: '111122223333', vpc: 'vpc-1', policy: 'passing' }],
        policies: [...all, passing],
      });
      const { allow, deny } = decide(engine, request, KLEENE);
      return [allow, deny];
    };
    const [ofPoint, ofBucket] = [`${POINT}/object/*`, `${BUCKET}/*`];
    for (const id of ['boundary', 'session', 'scp-account', `${ROLE}#inline/main`, 'passing']) {
      expect(ask(id, [ALLOW_ALL])).toEqual([1, 0]);
      expect(ask(id, [{ ...ALLOW_ALL, Resource: ofPoint }])).toEqual([2, 0]);
      expect(ask(id, [{ ...ALLOW_ALL, Resource: ofBucket }])).toEqual([0, 0]);
      expect(ask(id, [ALLOW_ALL, { ...ALLOW_ALL, Effect: 'Deny', Resource: ofBucket }])).toEqual([1, 2]);
      expect(ask(id, [ALLOW_ALL, { ...ALLOW_ALL, Effect: 'Deny', Resource: ofPoint }])).toEqual([1, 1]);
    }
  });
});

describe('decideFrame', () => {
  it('leaves the frame as it was, also where more was asked than one action on one resource', () => {
    const point = { arn: POINT, type: 'AWS::S3::AccessPoint', account: '111122223333', tags: {}, s3: { bucket: BUCKET } };
    const scp = policy('scp-account', [{ ...ALLOW_ALL, Resource: `${POINT}*` }]);
    const own = { ...ALLOW_ALL, NotAction: 'lambda:InvokeFunction', Action: undefined };
    const engine = withModel(allowing([own, { ...ALLOW_ALL, Action: 'lambda:InvokeFunctionUrl' }], { resources: [point] }), { policies: [scp] });
    const frame = createFrame(engine);
    const context = { 'aws:SecureTransport': 'true', 'aws:RequestTag/a': 'b' };
    for (const asked of [
      { action: 's3:GetObject', resource: `${POINT}/object/a` },
      { action: 'lambda:InvokeFunctionUrl', resource: FUNCTION },
      { action: 'sts:AssumeRole', resource: ROLE },
    ]) {
      enter(frame, { principal: user, ...asked, context }, KLEENE);
      const { place } = frame;
      decideFrame(frame);
      expect([frame.action.name, frame.place === place, frame.context, frame.accessPoint]).toEqual([asked.action.toLowerCase(), true, context, undefined]);
      expect(frame.layers).toEqual(layers(engine, { principal: user, ...asked, context }, KLEENE));
    }
  });
});

describe('evaluate', () => {
  // https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html
  it('asks for lambda:InvokeFunction as well where a function URL is called', () => {
    const url = { principal: user, action: 'lambda:InvokeFunctionUrl', resource: FUNCTION };
    const whole = { readWhole: [{ type: 'AWS::Lambda::Function', accounts: ['111122223333'], regions: ['eu-west-1'] }] };
    const allow = (action: string, rest: object = {}) => ({ ...ALLOW_ALL, Action: action, ...rest });
    const through = { Condition: { Bool: { 'lambda:InvokedViaFunctionUrl': 'true' } } };
    const answers = [
      [allow('lambda:InvokeFunctionUrl')],
      [allow('lambda:InvokeFunctionUrl'), allow('lambda:InvokeFunction')],
      [allow('lambda:InvokeFunctionUrl'), allow('lambda:InvokeFunction', through)],
      [allow('lambda:InvokeFunction')],
      [allow('lambda:*'), { ...allow('lambda:InvokeFunction', through), Effect: 'Deny' }],
    ].map((statements) => evaluate(allowing(statements, whole), url));
    expect(answers).toEqual(['implicit-deny', 'allowed', 'allowed', 'implicit-deny', 'explicit-deny']);
  });

  // https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html#id_session-tags_permissions-required
  it('asks for sts:TagSession where tags are passed on, by whichever key', () => {
    const ask = (key: string, ...actions: readonly string[]) =>
      evaluate(allowing([{ ...ALLOW_ALL, Action: actions }]), { principal: user, action: 'sts:AssumeRole', resource: ROLE, context: { [key]: ['a'] } });
    const keys = ['aws:RequestTag/a', 'aws:TagKeys', 'sts:TransitiveTagKeys'];
    expect(keys.map((key) => ask(key, 'sts:AssumeRole'))).toEqual(['implicit-deny', 'implicit-deny', 'implicit-deny']);
    expect(ask('ex:other', 'sts:AssumeRole')).toBe('allowed');
  });

  it('leaves open who asks where the ARN has no account of twelve digits', () => {
    const ask = (account: string) => evaluate(compile(MODEL), { ...send, principal: { kind: 'user', arn: `arn:aws:iam::${account}:user/x` } });
    expect(['1111222233334', '11112222333', 'aws', ''].map(ask)).toEqual(['unknown', 'unknown', 'unknown', 'unknown']);
    expect(ask('444455556666')).toBe('implicit-deny');
  });

  it('leaves open what is no action, unless nothing allows anything', () => {
    const odd = { ...send, action: 'SendMessage' };
    expect([[ALLOW_ALL], [{ ...ALLOW_ALL, Action: 'sqs:*' }]].map((statements) => evaluate(allowing(statements), odd))).toEqual(['unknown', 'implicit-deny']);
  });
});

describe('isStars', () => {
  it('is true of nothing but stars', () => {
    expect(['*', '**', '', 'a', 'a*', '*a', '?'].map(isStars)).toEqual([true, true, false, false, false, false, false]);
  });
});
