import { GLOBAL, type JsonObject, type Verdict } from '../../../core/index.ts';
import { ACCOUNT, controlCases, record } from '../../control.cases.ts';
import { IAM_27 } from './iam-27.ts';

const CLOUDSHELL = 'arn:aws:iam::aws:policy/AWSCloudShellFullAccess';
const arnOf = (kind: string) => `arn:aws:iam::${ACCOUNT}:${kind}/ops`;
const one = (name: string, kind: 'User' | 'Role' | 'Group', policies: readonly string[] | undefined, verdict: Verdict) => {
  const config: JsonObject = policies === undefined ? {} : { AttachedManagedPolicies: policies.map((PolicyArn) => ({ PolicyName: 'x', PolicyArn })) };
  const arn = arnOf(kind.toLowerCase());
  return { name, records: [record(`AWS::IAM::${kind}`, arn, config, { region: GLOBAL })], expect: { [arn]: verdict } };
};

controlCases(IAM_27, [
  one('passes without policies', 'User', [], 'pass'),
  one('fails a user', 'User', ['arn:aws:iam::aws:policy/ReadOnlyAccess', CLOUDSHELL], 'fail'),
  one('fails a role', 'Role', [CLOUDSHELL], 'fail'),
  one('fails a group', 'Group', [CLOUDSHELL], 'fail'),
  one('fails in another partition', 'Role', ['arn:aws-cn:iam::aws:policy/AWSCloudShellFullAccess'], 'fail'),
  one("passes with the customer's policy of the same name", 'Role', [`arn:aws:iam::${ACCOUNT}:policy/AWSCloudShellFullAccess`], 'pass'),
  one('is unknown where the policies were not read', 'Role', undefined, 'unknown'),
  { name: 'says that groups could not be listed', records: [], uncovered: ['AWS::IAM::Group'], expect: { [`gap:${ACCOUNT}`]: 'unknown' } },
]);
