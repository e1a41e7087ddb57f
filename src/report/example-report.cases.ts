// A small report made by hand: every verdict, suppression, reason and step once, names with spaces and East Asian characters among them.

import { fact, type Missing, none, type Remediation, type ResourceRef } from '../core/index.ts';
import type { Score } from '../posture/index.ts';
import type { Report, ReportFinding, ReportRule } from './report.ts';

const PAYMENTS = '111122223333';
const LEGACY = '444455556666';
const AUDIT = '777788889999';

const bucket = (name: string, account: string): ResourceRef => ({
  type: 'AWS::S3::Bucket',
  arn: `arn:aws:s3:::${name}`,
  id: name,
  account,
  region: 'eu-west-1',
});
const group = (id: string, account: string): ResourceRef => ({
  type: 'AWS::EC2::SecurityGroup',
  arn: `arn:aws:ec2:eu-west-1:${account}:security-group/${id}`,
  id,
  account,
  region: 'eu-west-1',
});
const user = (name: string, account: string): ResourceRef => ({
  type: 'AWS::IAM::User',
  arn: `arn:aws:iam::${account}:user/${name}`,
  id: name,
  account,
  region: 'global',
});
const place = (account: string, region: string): ResourceRef => ({ type: 'AWS::::Account', arn: `AWS::::Account:${account}`, id: account, account, region });

const remediation: Remediation = {
  cli: ["aws s3api put-public-access-block --bucket 'customer-exports' --public-access-block-configuration BlockPublicPolicy=true"],
  terraform: 'resource "aws_s3_bucket_public_access_block" "this" {\n  bucket              = "customer-exports"\n  block_public_policy = true\n}',
  console: ['Open the bucket in the S3 console', 'Choose Permissions, Block public access, Edit', 'Select Block all public access and save'],
};

const RULES: readonly ReportRule[] = [
  {
    id: 'S3.8',
    title: 'S3 buckets block public access',
    severity: 'critical',
    pillar: 'data',
    totals: { pass: 40, fail: 2, unknown: 1, 'not-applicable': 0 },
    rationale: 'A bucket that anyone can read is found within hours.',
    sources: ['https://docs.aws.amazon.com/securityhub/latest/userguide/s3-controls.html#s3-8'],
    frameworks: { fsbp: ['S3.8'], 'cis-3.0': ['2.1.4'] },
    mitre: ['T1530'],
  },
  {
    id: 'EC2.19',
    title: 'security groups do not allow unrestricted access to high-risk ports',
    severity: 'high',
    pillar: 'infrastructure',
    totals: { pass: 118, fail: 7, unknown: 0, 'not-applicable': 3 },
  },
  {
    id: 'IAM.3',
    title: 'access keys are rotated every 90 days',
    severity: 'medium',
    pillar: 'identity',
    totals: { pass: 12, fail: 1, unknown: 0, 'not-applicable': 0 },
  },
  { id: 'GuardDuty.1', title: 'GuardDuty is enabled', severity: 'high', pillar: 'detection', totals: { pass: 30, fail: 1, unknown: 2, 'not-applicable': 0 } },
  {
    id: 'Stoa.Response.1',
    title: 'a security contact is set',
    severity: 'low',
    pillar: 'response',
    totals: { pass: 2, fail: 0, unknown: 0, 'not-applicable': 1 },
  },
];

let serial = 0;
function finding(rule: string, resource: ResourceRef, more: Partial<ReportFinding>): ReportFinding {
  const row = RULES.find((one) => one.id === rule) ?? RULES[0];
  if (row === undefined) throw new Error('no rules');
  serial += 1;
  return {
    fingerprint: serial.toString(16).padStart(32, '0'),
    rule,
    title: row.title,
    verdict: 'fail',
    severity: row.severity,
    pillar: row.pillar,
    account: resource.account,
    region: resource.region,
    resources: [resource],
    message: 'something was found',
    trace: [],
    missing: [],
    remediation,
    mitre: row.mitre ?? [],
    frameworks: row.frameworks ?? {},
    ...more,
  };
}

const denied = (account: string, name: string): Missing => ({ reason: 'denied', name, account, region: 'eu-west-1', detail: 'AccessDenied' });
const score = (passed: number, failed: number, unknown: number): Score => {
  const total = passed + failed + unknown;
  return { passed, failed, unknown, percent: total === 0 ? undefined : Math.round((100 * passed) / total) };
};

/** A new copy each time; the fingerprints are the same in every copy. */
export function exampleReport(): Report {
  serial = 0;
  const exports = bucket('customer-exports', PAYMENTS);
  return {
    tool: { name: 'stoa', version: '0.1.0' },
    generatedAt: '2026-01-15T12:30:00.000Z',
    snapshot: {
      source: { kind: 'sample', description: 'seed 1, 3 accounts' },
      takenAt: '2026-01-15T12:00:00.000Z',
      records: 4812,
      types: [
        { type: 'AWS::EC2::SecurityGroup', records: 128, isKnown: true },
        { type: 'AWS::Quux::Widget', records: 3, isKnown: false },
        { type: 'AWS::S3::Bucket', records: 43, isKnown: true },
      ],
    },
    partition: 'aws',
    organization: 'o-a1b2c3d4e5',
    accounts: [
      { id: PAYMENTS, name: 'Payments production' },
      { id: LEGACY, name: '旧システム (legacy)' },
      { id: AUDIT, name: AUDIT },
    ],
    rules: RULES,
    scores: {
      overall: score(1, 3, 1),
      byPillar: { identity: score(0, 1, 0), detection: score(0, 1, 0), infrastructure: score(0, 1, 0), data: score(9, 1, 1), response: score(1, 0, 0) },
      byAccount: new Map([
        [PAYMENTS, score(3, 2, 0)],
        [LEGACY, score(1, 3, 1)],
        [AUDIT, score(0, 0, 0)],
      ]),
    },
    findings: [
      finding('S3.8', exports, {
        message: 'anyone on the internet can read every object of the bucket `customer-exports` through its bucket policy',
        resources: [
          exports,
          { type: 'AWS::KMS::Key', arn: `arn:aws:kms:eu-west-1:${PAYMENTS}:key/1234abcd`, id: '1234abcd', account: PAYMENTS, region: 'eu-west-1' },
        ],
        trace: [
          { kind: 'statement', resource: exports, policy: 'bucket policy', index: 0, sid: 'PublicRead', effect: 'Allow', means: 'everybody may read objects' },
          fact(exports, 'PublicAccessBlockConfiguration.BlockPublicPolicy', false, 'public policies are allowed'),
          none('account-wide Block Public Access', 'the account does not stop it either', { account: PAYMENTS }),
        ],
      }),
      finding('S3.8', bucket('legacy-website-assets', LEGACY), { message: 'the ACL of the bucket lets `AllUsers` list it' }),
      ...[1, 2, 3, 4, 5, 6, 7].map((number) =>
        finding('EC2.19', group(`sg-0000000${number}`, number < 3 ? PAYMENTS : LEGACY), { message: `port 22 is open to 0.0.0.0/0 (rule ${number})` }),
      ),
      finding('GuardDuty.1', place(LEGACY, 'eu-north-1'), { message: 'GuardDuty has no detector in eu-north-1' }),
      finding('IAM.3', user('山田 太郎', LEGACY), {
        message: 'the access key AKIA…3Q2A of 山田 太郎 is 412 days old',
        suppression: { kind: 'muted', owner: 'team-legacy', reason: 'migration until spring', expires: '2026-03-31' },
      }),
      finding('IAM.3', user('deploy', PAYMENTS), { message: 'the access key AKIA…7ZZZ of deploy is 95 days old', suppression: { kind: 'baseline' } }),
      finding('S3.8', bucket('locked-away', LEGACY), {
        verdict: 'unknown',
        message: 'whether the bucket is public is not known',
        missing: [denied(LEGACY, 's3:GetBucketPolicy')],
        trace: [{ kind: 'missing', missing: denied(LEGACY, 's3:GetBucketPolicy') }],
      }),
      finding('GuardDuty.1', place(AUDIT, 'eu-west-1'), {
        verdict: 'unknown',
        message: 'whether GuardDuty is on is not known',
        missing: [{ reason: 'absent', name: 'guardduty:ListDetectors', account: AUDIT, region: 'eu-west-1' }],
      }),
      finding('GuardDuty.1', place(AUDIT, 'eu-north-1'), {
        verdict: 'unknown',
        message: 'whether GuardDuty is on is not known',
        missing: [{ reason: 'absent', name: 'guardduty:ListDetectors', account: AUDIT, region: 'eu-north-1' }],
      }),
      finding('Stoa.Response.1', place(PAYMENTS, 'global'), { verdict: 'pass', message: 'a security contact is set' }),
      finding('Stoa.Response.1', place(AUDIT, 'global'), { verdict: 'not-applicable', message: 'the organisation answers for this account' }),
    ],
    leftOut: [{ count: 1204, why: 'passed' }],
    gaps: [
      {
        type: 'AWS::S3::Bucket',
        facet: 'Policy',
        action: 's3:GetBucketPolicy',
        status: 'denied',
        detail: 'AccessDenied',
        accounts: [LEGACY],
        regions: ['global'],
      },
      { type: 'AWS::GuardDuty::Detector', action: 'guardduty:ListDetectors', status: 'absent', accounts: [AUDIT], regions: ['eu-north-1', 'eu-west-1'] },
    ],
    issues: [
      {
        code: 'json-syntax',
        message: 'the file is not JSON: unexpected `}`',
        file: 'legacy/eu-west-1/describe-vpcs.json',
        line: 12,
        column: 3,
        help: 'save the answer again',
      },
    ],
    gate: { outcome: 'failed', exitCode: 1, reason: '10 findings at high or above' },
  };
}
