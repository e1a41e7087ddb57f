import { describe, expect, it } from 'vitest';
import { GLOBAL, type Json, type JsonObject } from '../../../core/index.ts';
import { ACCOUNT, controlCases, OTHER_ACCOUNT, record } from '../../control.cases.ts';
import { STOA_SSO_1 } from './stoa-sso-1.ts';

const ARN = 'arn:aws:sso:::permissionSet/ssoins-1111222233334444/ps-aaaabbbbccccdddd';
const NONE = { AttachedManagedPolicies: [], InlinePolicy: null, CustomerManagedPolicyReferences: [], PermissionsBoundary: null };
const set = (config: JsonObject) => record('AWS::SSO::PermissionSet', ARN, { Name: 'Ops', PermissionSetArn: ARN, ...NONE, ...config }, { region: GLOBAL });
const policyText = (Action: Json) => JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action, Resource: '*' }] });
const attached = (...arns: string[]) => ({ AttachedManagedPolicies: arns.map((Arn) => ({ Name: Arn.split('/').at(-1) ?? '', Arn })) });
const ADMIN = attached('arn:aws:iam::aws:policy/ReadOnlyAccess', 'arn:aws:iam::aws:policy/AdministratorAccess');
const reference = { CustomerManagedPolicyReferences: [{ Name: 'ops', Path: '/team/' }] };
const assignment = (AccountId: string) =>
  record('AWS::SSO::Assignment', `${ARN}/${AccountId}/GROUP/g`, { AccountId, PermissionSetArn: ARN, PrincipalType: 'GROUP' }, { region: GLOBAL });
const policy = (account: string, Action: Json) => {
  const arn = `arn:aws:iam::${account}:policy/team/ops`;
  const config = { Arn: arn, DefaultVersionId: 'v1', PolicyVersionList: [{ VersionId: 'v1', Document: policyText(Action) }] };
  return record('AWS::IAM::ManagedPolicy', arn, config, { account, region: GLOBAL });
};
type Verdict = 'pass' | 'fail' | 'unknown';
const one = (name: string, config: JsonObject, verdict: Verdict) => ({ name, records: [set(config)], expect: { [ARN]: verdict } });

controlCases(STOA_SSO_1, [
  one('passes with less', { ...attached('arn:aws:iam::aws:policy/ReadOnlyAccess'), InlinePolicy: policyText(['s3:*']) }, 'pass'),
  one('passes where the inline policy is the empty text that the API answers', { InlinePolicy: '' }, 'pass'),
  one('fails with AdministratorAccess', ADMIN, 'fail'),
  one('passes with a policy whose name only begins like it', attached('arn:aws:iam::aws:policy/AdministratorAccess-Amplify'), 'pass'),
  one('fails with every action on every resource inline', { InlinePolicy: policyText('*') }, 'fail'),
  one('is unknown where the answer holds no list of managed policies', { AttachedManagedPolicies: null }, 'unknown'),
  one('is unknown where the inline policy cannot be read', { InlinePolicy: '{' }, 'unknown'),
  one(
    'is unknown within a permissions boundary',
    { ...ADMIN, PermissionsBoundary: { ManagedPolicyArn: 'arn:aws:iam::aws:policy/PowerUserAccess' } },
    'unknown',
  ),
  one('passes with less within a permissions boundary', { PermissionsBoundary: { ManagedPolicyArn: 'arn:aws:iam::aws:policy/PowerUserAccess' } }, 'pass'),
  one('passes with a reference that is assigned nowhere', reference, 'pass'),
  {
    name: 'fails with a reference that is an administrator policy in a target account',
    records: [set(reference), assignment(ACCOUNT), assignment(OTHER_ACCOUNT), policy(ACCOUNT, 's3:*'), policy(OTHER_ACCOUNT, '*')],
    expect: { [ARN]: 'fail' },
  },
  {
    name: 'passes with a reference that gives less in every target account, whatever it gives elsewhere',
    records: [set(reference), assignment(ACCOUNT), policy(ACCOUNT, 's3:*'), policy(OTHER_ACCOUNT, '*')],
    expect: { [ARN]: 'pass' },
  },
  {
    name: 'is unknown where the policy of a target account was not read',
    records: [set(reference), assignment(ACCOUNT), assignment(OTHER_ACCOUNT), policy(ACCOUNT, 's3:*')],
    expect: { [ARN]: 'unknown' },
  },
  { name: 'is unknown where assignments were not read', records: [set(reference)], uncovered: ['AWS::SSO::Assignment'], expect: { [ARN]: 'unknown' } },
  {
    name: 'fails by AdministratorAccess whether or not assignments were read',
    records: [set({ ...ADMIN, ...reference })],
    uncovered: ['AWS::SSO::Assignment'],
    expect: { [ARN]: 'fail' },
  },
  {
    name: 'is unknown where the inline policy was not asked for',
    records: [
      record(
        'AWS::SSO::PermissionSet',
        ARN,
        { Name: 'Ops', AttachedManagedPolicies: [], CustomerManagedPolicyReferences: [], PermissionsBoundary: null },
        { region: GLOBAL },
      ),
    ],
    expect: { [ARN]: 'unknown' },
  },
  { name: 'says that permission sets could not be listed', records: [], uncovered: ['AWS::SSO::PermissionSet'], expect: { [`gap:${ACCOUNT}`]: 'unknown' } },
]);

describe('Stoa.SSO.1', () => {
  it('names the instance of the permission set in its commands', () => {
    const subject = set({});
    const { cli } = STOA_SSO_1.remediation({ account: subject.account, region: subject.region, record: subject });
    expect(cli[1]).toContain(
      '--instance-arn=arn:aws:sso:::instance/ssoins-1111222233334444 --permission-set-arn=arn:aws:sso:::permissionSet/ssoins-1111222233334444/ps-',
    );
  });
});
