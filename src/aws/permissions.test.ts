import { describe, expect, it } from 'vitest';
import { CALLS } from './calls/table.ts';
import { actionsOf, cloudFormationOf, POLICIES_OF_A_ROLE, POLICY_LIMIT, policiesOf, terraformOf } from './permissions.ts';

const actions = actionsOf(CALLS);
const policies = policiesOf(actions);

describe('actionsOf', () => {
  it('names each action of the table once, in the form that IAM takes', () => {
    expect(new Set(actions).size).toBe(actions.length);
    expect(actions.filter((action) => !/^[a-z0-9-]+:[A-Z][A-Za-z0-9]+$/.test(action))).toStrictEqual([]);
  });

  it('holds nothing that changes, and nothing that reads a value, a parameter or an object', () => {
    // The three that only make AWS write a report about the account: their answers cannot be read without.
    const made = new Set(['iam:GenerateCredentialReport', 'iam:GenerateServiceLastAccessedDetails']);
    const reading = /:(?:Get|List|Describe|Search|BatchGet|Lookup|Select|View|GET)/;
    expect(actions.filter((action) => !reading.test(action) && !made.has(action))).toStrictEqual([]);
    const secret = [
      'secretsmanager:GetSecretValue',
      'secretsmanager:BatchGetSecretValue',
      'ssm:GetParameter',
      'ssm:GetParameters',
      's3:GetObject',
      'dynamodb:GetItem',
      'kms:Decrypt',
      'lambda:GetFunction',
      'sqs:ReceiveMessage',
    ];
    expect(actions.filter((action) => secret.includes(action))).toStrictEqual([]);
  });
});

describe('policiesOf', () => {
  it('fits the limits of IAM, and allows exactly the actions', () => {
    for (const policy of policies) expect(JSON.stringify(policy).length).toBeLessThanOrEqual(POLICY_LIMIT);
    expect(policies.length).toBeLessThanOrEqual(POLICIES_OF_A_ROLE);
    expect(policies.flatMap(({ Statement }) => Statement.flatMap(({ Action }) => Action))).toStrictEqual(actions);
  });

  it('speaks the grammar of policies', () => {
    for (const policy of policies) {
      expect(Object.keys(policy)).toStrictEqual(['Version', 'Statement']);
      for (const statement of policy.Statement) {
        expect(statement.Sid).toMatch(/^[A-Za-z0-9]+$/);
        expect(statement).toMatchObject({ Effect: 'Allow', Resource: '*' });
        expect(statement.Action.length).toBeGreaterThan(0);
      }
    }
  });

  it('makes one policy of few actions, and none of none', () => {
    expect(policiesOf(['s3:GetBucketAcl'])).toHaveLength(1);
    expect(policiesOf([])).toStrictEqual([]);
  });
});

describe('cloudFormationOf', () => {
  const template = JSON.parse(cloudFormationOf(policies, 'StoaReadOnly'));

  it('makes a role that one principal may assume with the external id only', () => {
    expect(template.Resources.Role.Properties.AssumeRolePolicyDocument.Statement).toStrictEqual([
      {
        Effect: 'Allow',
        Principal: { AWS: { Ref: 'CollectorArn' } },
        Action: 'sts:AssumeRole',
        Condition: { StringEquals: { 'sts:ExternalId': { Ref: 'ExternalId' } } },
      },
    ]);
  });

  it('refers to nothing that it does not make', () => {
    const names = new Set([...Object.keys(template.Resources), ...Object.keys(template.Parameters)]);
    const refs = [...JSON.stringify(template).matchAll(/"Ref":"(\w+)"/g)].map((match) => match[1]);
    expect(refs.filter((name) => !names.has(name ?? ''))).toStrictEqual([]);
    expect(template.Resources.Role.Properties.ManagedPolicyArns).toHaveLength(policies.length);
  });
});

describe('terraformOf', () => {
  it('has balanced braces, and an attachment for each policy', () => {
    const text = terraformOf(policies, 'StoaReadOnly');
    const depth = text
      .split('')
      .reduce((level, character) => level + (character === '{' || character === '[' ? 1 : character === '}' || character === ']' ? -1 : 0), 0);
    expect(depth).toBe(0);
    expect(text.match(/^resource "aws_iam_role_policy_attachment"/gm)).toHaveLength(policies.length);
  });
});

describe('what is printed', () => {
  it.each([
    ['policy.json', `${JSON.stringify(policies, undefined, 2)}\n`],
    ['cloudformation.json', cloudFormationOf(policies, 'StoaReadOnly')],
    ['terraform.tf', terraformOf(policies, 'StoaReadOnly')],
  ])('is the golden file %s', async (name, text) => {
    await expect(text).toMatchFileSnapshot(`golden/permissions.${name}`);
  });
});
