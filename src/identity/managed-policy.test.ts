import { describe, expect, it } from 'vitest';
import type { JsonObject, ResourceRecord } from '../core/index.ts';
import { defaultVersionOf, isAwsManaged } from './managed-policy.ts';

const policy = (config: JsonObject): ResourceRecord => ({
  type: 'AWS::IAM::ManagedPolicy',
  arn: 'arn:aws:iam::111122223333:policy/a',
  id: 'a',
  account: '111122223333',
  region: 'global',
  tags: {},
  config,
});
const version = (VersionId: string, Action: string, IsDefaultVersion = false) => ({
  VersionId,
  IsDefaultVersion,
  Document: { Version: '2012-10-17', Statement: { Effect: 'Allow', Action, Resource: '*' } },
});
const actionsOf = (config: JsonObject) => {
  const read = defaultVersionOf(policy(config));
  return read?.ok === true ? read.value.statements.flatMap((one) => one.actions) : read?.issues[0]?.code;
};

describe('defaultVersionOf', () => {
  it('reads the version that is the default, not the newest', () => {
    expect(actionsOf({ DefaultVersionId: 'v1', PolicyVersionList: [version('v2', '*'), version('v1', 's3:GetObject', true)] })).toEqual(['s3:GetObject']);
    expect(actionsOf({ PolicyVersionList: [version('v2', '*'), version('v1', 's3:GetObject', true)] })).toEqual(['s3:GetObject']);
  });
  it('reads a document that is URL-encoded, as the API answers it', () => {
    const Document = encodeURIComponent(JSON.stringify(version('v1', 'sqs:*').Document));
    expect(actionsOf({ DefaultVersionId: 'v1', PolicyVersionList: [{ VersionId: 'v1', Document }] })).toEqual(['sqs:*']);
  });
  it('says what is wrong with one that cannot be read', () => {
    expect(actionsOf({ DefaultVersionId: 'v3', PolicyVersionList: [version('v2', '*')] })).toBe('policy-default-version');
    expect(actionsOf({ DefaultVersionId: 'v1', PolicyVersionList: [{ VersionId: 'v1', Document: '{' }] })).toBe('policy-not-json');
  });
  it('is undefined where the versions were not read', () => {
    expect(defaultVersionOf(policy({ DefaultVersionId: 'v1' }))).toBeUndefined();
  });
});

describe('isAwsManaged', () => {
  it('looks at the account of the ARN, not at the name', () => {
    expect(isAwsManaged('arn:aws-cn:iam::aws:policy/job-function/Billing')).toBe(true);
    expect(isAwsManaged('arn:aws:iam::111122223333:policy/iam::aws:policy/AdministratorAccess')).toBe(false);
  });
});
