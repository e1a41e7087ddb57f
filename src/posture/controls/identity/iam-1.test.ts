import { GLOBAL, type JsonObject } from '../../../core/index.ts';
import { ACCOUNT, controlCases, record } from '../../control.cases.ts';
import { IAM_1 } from './iam-1.ts';

const ARN = `arn:aws:iam::${ACCOUNT}:policy/ops`;
const AWS_ARN = 'arn:aws:iam::aws:policy/AdministratorAccess';
const everything = { Sid: 'All', Effect: 'Allow', Action: '*', Resource: '*' };
const versions = (...Statement: JsonObject[]): JsonObject => ({
  DefaultVersionId: 'v2',
  PolicyVersionList: [
    { VersionId: 'v1', IsDefaultVersion: false, Document: { Version: '2012-10-17', Statement: { ...everything, Action: 's3:GetObject' } } },
    { VersionId: 'v2', IsDefaultVersion: true, Document: { Version: '2012-10-17', Statement } },
  ],
});
const policy = (config: JsonObject, arn = ARN) => record('AWS::IAM::ManagedPolicy', arn, { Arn: arn, AttachmentCount: 1, ...config }, { region: GLOBAL });
type Verdict = 'pass' | 'fail' | 'unknown' | 'not-applicable';
const one = (name: string, config: JsonObject, verdict: Verdict) => ({ name, records: [policy(config)], expect: { [ARN]: verdict } });

controlCases(IAM_1, [
  one('passes with less', versions({ ...everything, Action: ['s3:*', 'iam:*'] }), 'pass'),
  one('fails with every action on every resource', versions(everything), 'fail'),
  one('fails under a condition all the same', versions({ ...everything, Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } } }), 'fail'),
  one('fails beside a deny', versions({ Effect: 'Deny', Action: 'iam:*', Resource: '*' }, everything), 'fail'),
  one('fails where nobody has it attached', { AttachmentCount: 0, ...versions(everything) }, 'fail'),
  one('passes where only a version that is not the default allows it', { ...versions(everything), DefaultVersionId: 'v1' }, 'pass'),
  one(
    'does not judge what is a permissions boundary only',
    { ...versions(everything), AttachmentCount: 0, PermissionsBoundaryUsageCount: 3 },
    'not-applicable',
  ),
  one('fails where a permissions boundary is attached as well', { ...versions(everything), PermissionsBoundaryUsageCount: 3 }, 'fail'),
  one('is unknown where the versions were not read', { DefaultVersionId: 'v1' }, 'unknown'),
  one('is unknown where the text is no policy', { DefaultVersionId: 'v1', PolicyVersionList: [{ VersionId: 'v1', Document: '{"Statement": 3}' }] }, 'unknown'),
  {
    name: 'does not judge the policies that AWS makes',
    records: [policy(versions(everything), AWS_ARN)],
    expect: { [AWS_ARN]: 'not-applicable' },
  },
  { name: 'says that policies could not be listed', records: [], uncovered: ['AWS::IAM::ManagedPolicy'], expect: { [`gap:${ACCOUNT}`]: 'unknown' } },
]);
