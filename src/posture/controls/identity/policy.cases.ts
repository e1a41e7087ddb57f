// For tests: customer managed policies as records.

import { GLOBAL, type JsonObject, type Verdict } from '../../../core/index.ts';
import { ACCOUNT, type ControlCase, record } from '../../control.cases.ts';

const POLICY_ARN = `arn:aws:iam::${ACCOUNT}:policy/ops`;
const AWS_ARN = 'arn:aws:iam::aws:policy/AdministratorAccess';

const policyOf = (Statement: readonly JsonObject[], config: JsonObject = {}, arn = POLICY_ARN) =>
  record(
    'AWS::IAM::ManagedPolicy',
    arn,
    {
      Arn: arn,
      AttachmentCount: 1,
      DefaultVersionId: 'v2',
      PolicyVersionList: [
        {
          VersionId: 'v1',
          IsDefaultVersion: false,
          Document: { Version: '2012-10-17', Statement: { Effect: 'Allow', Action: 'sts:GetCallerIdentity', Resource: '*' } },
        },
        { VersionId: 'v2', IsDefaultVersion: true, Document: { Version: '2012-10-17', Statement } },
      ],
      ...config,
    },
    { region: GLOBAL },
  );

export const policyCase = (name: string, statements: readonly JsonObject[], verdict: Verdict, config: JsonObject = {}): ControlCase => ({
  name,
  records: [policyOf(statements, config)],
  expect: { [POLICY_ARN]: verdict },
});

/** What holds of every control of customer managed policies; `bad` is a statement that fails it. */
export function customerPolicyCases(bad: JsonObject): readonly ControlCase[] {
  return [
    policyCase('fails where nobody has it attached', [bad], 'fail', { AttachmentCount: 0 }),
    policyCase('passes where only a version that is not the default allows it', [bad], 'pass', { DefaultVersionId: 'v1' }),
    policyCase('does not judge what is a permissions boundary only', [bad], 'not-applicable', { AttachmentCount: 0, PermissionsBoundaryUsageCount: 3 }),
    policyCase('fails where a permissions boundary is attached as well', [bad], 'fail', { PermissionsBoundaryUsageCount: 3 }),
    policyCase('is unknown where the versions were not read', [bad], 'unknown', { PolicyVersionList: null }),
    policyCase('is unknown where the text is no policy', [bad], 'unknown', { PolicyVersionList: [{ VersionId: 'v2', Document: '{"Statement": 3}' }] }),
    { name: 'does not judge the policies that AWS makes', records: [policyOf([bad], {}, AWS_ARN)], expect: { [AWS_ARN]: 'not-applicable' } },
    { name: 'says that policies could not be listed', records: [], uncovered: ['AWS::IAM::ManagedPolicy'], expect: { [`gap:${ACCOUNT}`]: 'unknown' } },
  ];
}
