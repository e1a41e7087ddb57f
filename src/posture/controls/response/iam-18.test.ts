import { GLOBAL, type Json, type JsonObject } from '../../../core/index.ts';
import { ACCOUNT, controlCases, record } from '../../control.cases.ts';
import { IAM_18 } from './iam-18.ts';

const HERE = `${ACCOUNT}/${GLOBAL}`;
const SUPPORT = 'arn:aws:iam::aws:policy/AWSSupportAccess';
const attached = (...arns: string[]): JsonObject => ({
  AttachedManagedPolicies: arns.map((PolicyArn) => ({ PolicyArn, PolicyName: PolicyArn.split('/').at(-1) ?? '' })),
});
const trust = (Effect: string): Json => ({ Version: '2012-10-17', Statement: { Effect, Principal: { AWS: ACCOUNT }, Action: 'sts:AssumeRole' } });
const identity = (kind: 'Role' | 'User' | 'Group', name: string, config: JsonObject) =>
  record(`AWS::IAM::${kind}`, `arn:aws:iam::${ACCOUNT}:${kind.toLowerCase()}/${name}`, { [`${kind}Name`]: name, ...config }, { region: GLOBAL });
const role = (config: JsonObject) => identity('Role', 'helper', { AssumeRolePolicyDocument: trust('Allow'), ...config });
const user = (config: JsonObject) => identity('User', 'alice', { GroupList: [], ...config });
const group = identity('Group', 'helpers', attached(SUPPORT));

controlCases(IAM_18, [
  { name: 'passes with a role', records: [role(attached('arn:aws:iam::aws:policy/ReadOnlyAccess', SUPPORT))], expect: { [HERE]: 'pass' } },
  { name: 'passes with a user', records: [user(attached(SUPPORT))], expect: { [HERE]: 'pass' } },
  { name: 'passes with a group that has a member', records: [user({ ...attached(), GroupList: ['helpers'] }), group], expect: { [HERE]: 'pass' } },
  { name: 'fails with a group that has none', records: [user(attached()), group], expect: { [HERE]: 'fail' } },
  {
    name: 'fails with a role that nobody may take',
    records: [role({ ...attached(SUPPORT), AssumeRolePolicyDocument: trust('Deny') })],
    expect: { [HERE]: 'fail' },
  },
  {
    name: 'fails with a policy of one’s own under that name',
    records: [role(attached(`arn:aws:iam::${ACCOUNT}:policy/AWSSupportAccess`))],
    expect: { [HERE]: 'fail' },
  },
  { name: 'fails where nobody has it', records: [role(attached()), user(attached())], expect: { [HERE]: 'fail' } },
  {
    name: 'is unknown where the policies of a role were not read (ListRoles does not answer them)',
    records: [role({}), user(attached())],
    expect: { [HERE]: 'unknown' },
  },
  {
    name: 'passes by another role all the same',
    records: [role({}), identity('Role', 'z', { ...attached(SUPPORT), AssumeRolePolicyDocument: trust('Allow') })],
    expect: { [HERE]: 'pass' },
  },
  { name: 'is unknown where nobody knows who is in the group', records: [user({ ...attached(), GroupList: null }), group], expect: { [HERE]: 'unknown' } },
  { name: 'is unknown where users were not read', records: [role(attached())], uncovered: ['AWS::IAM::User'], expect: { [HERE]: 'unknown' } },
]);
