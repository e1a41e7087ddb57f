import { describe, expect, it } from 'vitest';
import type { AccessModel, ModelPrincipal } from '../../identity/index.ts';
import { identityContext } from './identity-context.ts';

const allow = (action: string, more: object = {}) => ({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: action, Resource: '*', ...more }] });
const POLICIES: AccessModel['policies'] = [
  { id: 'all', name: 'all', account: 'aws', document: allow('*') },
  { id: 'mfa', name: 'mfa', account: 'aws', document: allow('*', { Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } } }) },
  { id: 'read', name: 'read', account: 'aws', document: JSON.stringify(allow('s3:Get*')) },
  { id: 'secret', name: 'secret', account: 'aws', document: null, unknown: 'iam:GetPolicyVersion: AWS refused the call' },
];

function canDo(policies: readonly string[], more: Partial<ModelPrincipal> = {}) {
  const arn = 'arn:aws:iam::111122223333:role/r';
  const principal: ModelPrincipal = {
    kind: 'role',
    arn,
    account: '111122223333',
    uniqueId: 'AROA',
    tags: {},
    policies: policies.map((policy) => ({ policy })),
    ...more,
  };
  return identityContext({ partition: 'aws', accounts: [], policies: POLICIES, principals: [principal], resources: [], endpoints: [] }).canDo(arn);
}

describe('identityContext', () => {
  it('says what the policies of an identity give it', () => {
    expect([canDo(['read', 'all']), canDo(['read']), canDo(['mfa']), canDo([])]).toEqual(['administrator', 'some', 'some', 'nothing']);
  });

  it('says nothing where it does not know', () => {
    expect([
      canDo(['read', 'secret']),
      canDo(['all'], { boundary: 'read' }),
      canDo(['missing']),
      canDo([], { policies: { unknown: 'denied' } }),
      canDo(['all'], { isProvisional: true }),
    ]).toEqual(Array(5).fill(undefined));
    expect(canDo(['all', 'secret'])).toBe('administrator');
  });
});
