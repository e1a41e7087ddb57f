import { describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '../../core/index.ts';
import { administratorStatements } from './administrator.ts';
import { readPolicy } from './document.ts';

function isAdministrator(...statements: JsonObject[]): boolean {
  const policy = readPolicy({ Version: '2012-10-17', Statement: statements });
  if (!policy.ok) throw new Error(policy.issues[0]?.message);
  return administratorStatements(policy.value).length > 0;
}
const allow = (action: Json, resource: Json = '*'): JsonObject => ({ Effect: 'Allow', Action: action, Resource: resource });

describe('isAdministratorStatement', () => {
  it.each<[string, JsonObject]>([
    ['plain', allow('*')],
    ['with a service and an action of wildcards', allow('*:*')],
    ['among other actions and resources', allow(['s3:GetObject', '*'], ['arn:aws:s3:::a', '*'])],
    ['on every ARN', allow('*', 'arn:aws:*')],
    ['on every ARN, part by part', allow('*', 'arn:*:*:*:*:*')],
    ['under a condition', { ...allow('*'), Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } } }],
  ])('finds it %s', (_, statement) => {
    expect(isAdministrator(statement)).toBe(true);
  });

  it.each<[string, JsonObject]>([
    ['a deny', { Effect: 'Deny', Action: '*', Resource: '*' }],
    ['one service', allow('iam:*')],
    ['one kind of action', allow('*:Get*')],
    ['one bucket', allow('*', 'arn:aws:s3:::a')],
    ['one service of resources', allow('*', 'arn:aws:s3:*:*:*')],
    ['one account', allow('*', 'arn:aws:*:*:111122223333:*')],
    ['everything but a service', { Effect: 'Allow', NotAction: 'iam:*', Resource: '*' }],
    ['everything but a resource', { Effect: 'Allow', Action: '*', NotResource: 'arn:aws:s3:::a' }],
  ])('passes over %s', (_, statement) => {
    expect(isAdministrator(statement)).toBe(false);
  });

  it('does not put the actions of one statement with the resources of another', () => {
    expect(isAdministrator(allow('*', 'arn:aws:s3:::a'), allow('s3:GetObject'))).toBe(false);
  });
});
