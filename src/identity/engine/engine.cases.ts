// A small organisation for tests: management 999999999999, members 111122223333 (in an OU) and 444455556666, and a few principals and resources.

import type { Json } from '../../core/index.ts';
import type { AccessModel, ModelPolicy } from '../model/index.ts';
import type { ConditionAtom, Logic, Truth } from './logic.ts';

export const policy = (id: string, statements: readonly Json[], account = '111122223333'): ModelPolicy => ({
  id,
  name: id.slice(id.lastIndexOf('/') + 1),
  account,
  document: JSON.stringify({ Version: '2012-10-17', Statement: statements }, null, 2),
});

export const ALLOW_ALL = { Effect: 'Allow', Action: '*', Resource: '*' };
export const ROLE = 'arn:aws:iam::111122223333:role/app/reader';
export const USER = 'arn:aws:iam::111122223333:user/ada';
export const QUEUE = 'arn:aws:sqs:eu-west-1:111122223333:orders';
export const BUCKET = 'arn:aws:s3:::records';

export const MODEL: AccessModel = {
  partition: 'aws',
  organization: {
    id: 'o-exampleorgid',
    managementAccount: '999999999999',
    policyTypes: ['SERVICE_CONTROL_POLICY', 'RESOURCE_CONTROL_POLICY'],
    nodes: [
      { id: 'r-exam', scps: ['full'], rcps: ['rcp'] },
      { id: 'ou-exam-prod', parent: 'r-exam', scps: ['full', 'scp-prod'], rcps: [] },
    ],
  },
  accounts: [
    { id: '999999999999', parent: 'r-exam', scps: ['full'], rcps: [] },
    { id: '111122223333', parent: 'ou-exam-prod', scps: ['scp-account'], rcps: [] },
    { id: '444455556666', parent: 'r-exam', scps: ['full'], rcps: [] },
  ],
  policies: [
    policy('full', [ALLOW_ALL], 'aws'),
    policy('rcp', [{ ...ALLOW_ALL, Principal: '*' }], 'aws'),
    policy('scp-prod', [{ Sid: 'NoLeaving', Effect: 'Deny', Action: 'organizations:LeaveOrganization', Resource: '*' }], '999999999999'),
    policy('scp-account', [ALLOW_ALL], '999999999999'),
    policy(`${USER}#inline/main`, [
      { Sid: 'Send', Effect: 'Allow', Action: 'sqs:SendMessage', Resource: QUEUE, Condition: { StringEquals: { 'aws:PrincipalTag/team': 'blue' } } },
    ]),
    policy(`${ROLE}#inline/main`, [{ Effect: 'Allow', Action: 's3:GetObject', Resource: `${BUCKET}/\${aws:PrincipalTag/team}/*` }]),
    policy(`${ROLE}#trust`, [{ Effect: 'Allow', Principal: { AWS: '111122223333' }, Action: 'sts:AssumeRole' }]),
    policy(`${BUCKET}#policy`, [
      { Effect: 'Deny', Principal: '*', Action: 's3:*', Resource: [BUCKET, `${BUCKET}/*`], Condition: { Bool: { 'aws:SecureTransport': 'false' } } },
    ]),
    policy('boundary', [{ Effect: 'Allow', Action: ['sqs:*', 's3:*'], Resource: '*' }]),
  ],
  principals: [
    {
      kind: 'user',
      arn: USER,
      account: '111122223333',
      uniqueId: 'AIDAEXAMPLE',
      tags: { team: 'blue' },
      policies: [{ policy: `${USER}#inline/main` }],
      boundary: 'boundary',
    },
    {
      kind: 'role',
      arn: ROLE,
      account: '111122223333',
      uniqueId: 'AROAEXAMPLE',
      tags: { team: 'red' },
      policies: [{ policy: `${ROLE}#inline/main`, through: 'arn:aws:sso:::permissionSet/ssoins-1/ps-1' }],
      trust: `${ROLE}#trust`,
    },
  ],
  resources: [
    { arn: QUEUE, type: 'AWS::SQS::Queue', account: '111122223333', tags: {} },
    { arn: BUCKET, type: 'AWS::S3::Bucket', account: '111122223333', tags: {}, policy: `${BUCKET}#policy`, s3: { ownership: 'BucketOwnerEnforced' } },
  ],
  endpoints: [],
};

/** A logic whose undecided values are decided later, in a world: what is so there is told by the name of what is not known, or by its condition. */
export interface Worlds {
  readonly logic: Logic;
  readonly holds: (value: Truth, isSo: (name: string) => boolean) => boolean;
  /** What was asked of the logic, in turn. */
  readonly asked: readonly string[];
}

/** Names are `name: aspect` of what is not known, `operator key` of a condition, with `name: ` before it where the model does not know the key. */
export function createWorlds(): Worlds {
  type Value = (isSo: (name: string) => boolean) => boolean;
  const values: Value[] = [() => false, () => true];
  const asked: string[] = [];
  const put = (value: Value): Truth => values.push(value) - 1;
  const holds = (value: Truth, isSo: (name: string) => boolean): boolean => values[value]?.(isSo) ?? false;
  const named = (name: string): Truth => {
    asked.push(name);
    return put((isSo) => isSo(name));
  };
  const logic: Logic = {
    and: (a, b) => put((isSo) => holds(a, isSo) && holds(b, isSo)),
    or: (a, b) => put((isSo) => holds(a, isSo) || holds(b, isSo)),
    not: (a) => put((isSo) => !holds(a, isSo)),
    unknown: (name, aspect) => named(`${name}: ${aspect}`),
    residual: ({ operator, spelling }: ConditionAtom, name) => named(`${name === undefined ? '' : `${name}: `}${operator} ${spelling}`),
  };
  return { logic, holds, asked };
}
