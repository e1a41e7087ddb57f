import { describe, expect, it } from 'vitest';
import type { AccessRequest } from '../../model/index.ts';
import { evaluate } from '../decide.ts';
import { BUCKET, MODEL, QUEUE, ROLE, USER } from '../engine.cases.ts';
import { compile, withPolicy } from '../engine.ts';
import { explain } from './explain.ts';
import { suggestFixes } from './fixes.ts';

const ENGINE = compile(MODEL);
const send: AccessRequest = { principal: { kind: 'user', arn: USER }, action: 'sqs:SendMessage', resource: QUEUE };
const read: AccessRequest = { principal: { kind: 'role-session', role: ROLE, session: 's' }, action: 's3:GetObject', resource: `${BUCKET}/red/x` };
const document = (...Statement: readonly object[]) => ({ Version: '2012-10-17', Statement: Statement as never[] });

describe('explain', () => {
  it('shows each layer in order, with the statements that counted, their place and what their conditions saw', () => {
    const { verdict, layers, rules } = explain(ENGINE, send);
    expect(verdict).toBe('allowed');
    expect(layers.map(({ layer, of, answer }) => `${layer} ${of} ${answer}`)).toEqual([
      'scp r-exam allows',
      'scp ou-exam-prod allows',
      'scp 111122223333 allows',
      'rcp r-exam allows',
      'rcp ou-exam-prod allows',
      'rcp 111122223333 allows',
      `resource ${QUEUE} silent`,
      `identity ${USER} allows`,
      `boundary ${USER} allows`,
    ]);
    expect(layers.find(({ layer }) => layer === 'identity')?.statements).toEqual([
      {
        policy: `${USER}#inline/main`,
        name: 'main',
        account: '111122223333',
        index: 0,
        sid: 'Send',
        effect: 'Allow',
        pointer: '/Statement/0',
        line: 4,
        column: 5,
        outcome: 'matches',
        conditions: [{ operator: 'StringEquals', key: 'aws:PrincipalTag/team', values: ['blue'], seen: ['blue'], holds: 'yes' }],
      },
    ]);
    expect(rules).toContain('boundary.intersection');
  });

  it('shows all layers that block at once, and the statement whose condition failed', () => {
    const engine = withPolicy(withPolicy(ENGINE, 'scp-account', document()), 'boundary', document({ Effect: 'Deny', Action: 'sqs:*', Resource: '*' }));
    const request = { ...send, context: { 'aws:PrincipalTag/team': 'red' } };
    const { verdict, blocking } = explain(engine, request);
    expect(verdict).toBe('explicit-deny');
    expect(blocking.map(({ layer, of, answer, lacksAllow }) => [layer, of, answer, lacksAllow])).toEqual([
      ['scp', '111122223333', 'silent', true],
      ['identity', USER, 'silent', true],
      ['boundary', USER, 'denies', true],
    ]);
    expect(blocking[1]?.statements[0]).toMatchObject({ outcome: 'condition-failed', conditions: [{ seen: ['red'], holds: 'no' }] });
  });

  it('names what brings a policy, and the way in which a resource policy allows', () => {
    expect(explain(ENGINE, read).layers.find(({ layer }) => layer === 'identity')?.statements[0]?.through).toBe('arn:aws:sso:::permissionSet/ssoins-1/ps-1');
    const assume = { ...send, action: 'sts:AssumeRole', resource: ROLE };
    expect(explain(ENGINE, assume).layers.find(({ layer }) => layer === 'resource')).toMatchObject({ ways: ['account'], rules: ['same.account-principal'] });
  });

  it('names all that is not known, and only what bears on the verdict', () => {
    const engine = compile({ ...MODEL, policies: MODEL.policies.filter(({ id }) => id !== 'scp-prod' && id !== 'boundary') });
    const { verdict, unknown } = explain(engine, send);
    expect(verdict).toBe('unknown');
    expect(unknown).toEqual(['the policy scp-prod is not in the model', 'the policy boundary is not in the model']);
    expect(explain(engine, { ...send, action: 'sqs:DeleteQueue' }).unknown).toEqual([]);
  });

  it('explains the actions that are asked besides', () => {
    const { verdict, also } = explain(ENGINE, { ...send, action: 'sts:AssumeRole', resource: ROLE, context: { 'aws:RequestTag/team': 'red' } });
    expect(verdict).toBe('implicit-deny');
    expect(also.map(({ request, blocking }) => [request.action, blocking.map(({ layer }) => layer)])).toEqual([
      ['sts:TagSession', ['boundary', 'resource'].sort().reverse()],
    ]);
  });
});

describe('suggestFixes', () => {
  it('adds the statement that is missing where it is missing', () => {
    const fixes = suggestFixes(ENGINE, { ...send, action: 'sqs:DeleteQueue' });
    expect(fixes).toMatchObject([
      {
        layer: 'identity',
        kind: 'add-statement',
        policy: `${USER}#inline/main`,
        makes: 'whole',
        statement: { Effect: 'Allow', Action: 'sqs:DeleteQueue', Resource: QUEUE },
      },
    ]);
    expect(evaluate(withPolicy(ENGINE, fixes[0]?.policy ?? '', fixes[0]?.document ?? null), { ...send, action: 'sqs:DeleteQueue' })).toBe('allowed');
  });

  it('leaves the caller out of a Deny, beside those who are left out already', () => {
    const denial = { Effect: 'Deny', Action: 'sqs:*', Resource: '*', Condition: { ArnNotLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/Admin' } } };
    const fixes = suggestFixes(withPolicy(ENGINE, 'scp-prod', document(denial)), send);
    expect(fixes).toMatchObject([
      {
        layer: 'scp',
        of: 'ou-exam-prod',
        kind: 'narrow-statement',
        index: 0,
        statement: { Condition: { ArnNotLike: { 'aws:PrincipalArn': ['arn:aws:iam::*:role/Admin', USER] } } },
      },
    ]);
  });

  it('gives one edit for each layer where several block, and says that each is a part', () => {
    const engine = withPolicy(ENGINE, 'scp-prod', document({ Effect: 'Deny', Action: 'ec2:*', Resource: '*' }));
    const fixes = suggestFixes(engine, { ...send, action: 'ec2:DescribeInstances', resource: '*' });
    expect(fixes.map(({ layer, makes }) => [layer, makes])).toEqual([
      ['scp', 'part'],
      ['identity', 'part'],
      ['boundary', 'part'],
    ]);
  });

  it('offers nothing where no edit is known to help, and nothing for what is allowed', () => {
    expect(suggestFixes(ENGINE, send)).toEqual([]);
    expect(suggestFixes(ENGINE, { principal: { kind: 'root', account: '111122223333' }, action: 'sts:AssumeRole', resource: ROLE })).toEqual([]);
  });
});
