import { GLOBAL, type JsonObject } from '../../../core/index.ts';
import { ACCOUNT, controlCases, record } from '../../control.cases.ts';
import { IAM_2 } from './iam-2.ts';

const ARN = `arn:aws:iam::${ACCOUNT}:user/reports`;
const attached = [{ PolicyName: 'read', PolicyArn: `arn:aws:iam::${ACCOUNT}:policy/read` }];
const inline = [{ PolicyName: 'pull', PolicyDocument: {} }];
const user = (config: JsonObject) => record('AWS::IAM::User', ARN, { UserName: 'reports', GroupList: [], ...config }, { region: GLOBAL });
const one = (name: string, config: JsonObject, verdict: 'pass' | 'fail' | 'unknown') => ({ name, records: [user(config)], expect: { [ARN]: verdict } });

controlCases(IAM_2, [
  one('passes with neither kind of policy', { AttachedManagedPolicies: [], UserPolicyList: [], GroupList: ['analysts'] }, 'pass'),
  one('fails with a managed policy', { AttachedManagedPolicies: attached, UserPolicyList: [] }, 'fail'),
  one('fails with an inline policy', { AttachedManagedPolicies: [], UserPolicyList: inline }, 'fail'),
  one('fails with what was read, whatever was not', { AttachedManagedPolicies: attached }, 'fail'),
  one('is unknown where the inline policies were not read', { AttachedManagedPolicies: [] }, 'unknown'),
  one('is unknown where neither was read, as in the answer of ListUsers', {}, 'unknown'),
  { name: 'says that users could not be listed', records: [], uncovered: ['AWS::IAM::User'], expect: { [`gap:${ACCOUNT}`]: 'unknown' } },
]);
