// Models that grow in one respect: what an attacker would make large.

import type { Json } from '../../../src/core/index.ts';
import type { AccessModel, AccessRequest } from '../../../src/identity/model/index.ts';

export interface LargeCase {
  readonly name: string;
  /** A size at which a run takes some milliseconds. */
  readonly size: number;
  readonly make: (size: number) => { readonly model: AccessModel; readonly request: AccessRequest };
}

const ACCOUNT = '222222222222';
const USER = `arn:aws:iam::${ACCOUNT}:user/ada`;
const QUEUE = `arn:aws:sqs:us-east-1:${ACCOUNT}:mail`;
const ALLOW = { Effect: 'Allow', Action: '*', Resource: '*' } as const;
const version = { Version: '2012-10-17' } as const;

interface Given {
  readonly identity?: Json;
  readonly resource?: Json;
  readonly request?: Partial<AccessRequest>;
  readonly model?: Partial<AccessModel>;
}

function build({ identity, resource, request, model }: Given): { readonly model: AccessModel; readonly request: AccessRequest } {
  const policies = [
    { id: 'identity', name: 'identity', account: ACCOUNT, document: identity ?? { ...version, Statement: ALLOW } },
    { id: 'resource', name: 'resource', account: ACCOUNT, document: resource ?? { ...version, Statement: { ...ALLOW, Principal: '*' } } },
  ];
  const principals = [{ kind: 'user', arn: USER, account: ACCOUNT, uniqueId: 'AIDAX', tags: {}, policies: [{ policy: 'identity' }] }] as const;
  const resources = [{ arn: QUEUE, type: 'AWS::SQS::Queue', account: ACCOUNT, tags: {}, policy: 'resource' }];
  return {
    model: { partition: 'aws', accounts: [{ id: ACCOUNT, scps: [], rcps: [] }], policies, principals, resources, endpoints: [], ...model },
    request: { principal: { kind: 'user', arn: USER }, action: 'sqs:SendMessage', resource: QUEUE, ...request },
  };
}

const list = <T>(size: number, make: (index: number) => T): T[] => Array.from({ length: size }, (_, index) => make(index));
const withCondition = (condition: Json): Json => ({ ...version, Statement: { Effect: 'Deny', Action: '*', Resource: '*', Condition: condition } });
const chain = (size: number): string => `${'*a'.repeat(size)}b`;

export const LARGE: readonly LargeCase[] = [
  {
    name: 'statements',
    size: 12_500,
    make: (size) => build({ identity: { ...version, Statement: list(size, (index) => ({ ...ALLOW, Sid: `S${index}`, Action: `sqs:Do${index}` })) } }),
  },
  {
    name: 'statements as text',
    size: 12_500,
    make: (size) => build({ identity: JSON.stringify({ ...version, Statement: list(size, (index) => ({ ...ALLOW, Action: `sqs:Do${index}` })) }) }),
  },
  {
    name: 'actions of one statement',
    size: 12_500,
    make: (size) => build({ identity: { ...version, Statement: { ...ALLOW, Action: list(size, (index) => `sqs:D${index}*`) } } }),
  },
  {
    name: 'resources of one statement',
    size: 12_500,
    make: (size) => build({ identity: { ...version, Statement: { ...ALLOW, Resource: list(size, (index) => `arn:aws:sqs:*:*:q${index}*`) } } }),
  },
  {
    name: 'principals of one statement',
    size: 12_500,
    make: (size) =>
      build({ resource: { ...version, Statement: { ...ALLOW, Principal: { AWS: list(size, (index) => `arn:aws:iam::${ACCOUNT}:user/u${index}`) } } } }),
  },
  {
    name: 'values of one key',
    size: 12_500,
    make: (size) =>
      build({ identity: withCondition({ StringLike: { 's3:prefix': list(size, (index) => `${index}*`) } }), request: { context: { 's3:prefix': 'x' } } }),
  },
  {
    name: 'values of the request',
    size: 12_500,
    make: (size) =>
      build({
        identity: withCondition({ 'ForAllValues:StringLike': { 'aws:TagKeys': ['t*'] } }),
        request: { context: { 'aws:TagKeys': list(size, (index) => `t${index}`) } },
      }),
  },
  {
    name: 'keys of one condition',
    size: 12_500,
    make: (size) => build({ identity: withCondition({ StringEquals: Object.fromEntries(list(size, (index) => [`aws:RequestTag/k${index}`, 'v'])) }) }),
  },
  {
    name: 'keys of the request',
    size: 12_500,
    make: (size) => build({ request: { context: Object.fromEntries(list(size, (index) => [`aws:RequestTag/k${index}`, 'v'])) } }),
  },
  {
    name: 'tags of a user',
    size: 12_500,
    make: (size) =>
      build({
        identity: withCondition({ StringEquals: { 'aws:PrincipalTag/none': 'v' } }),
        model: {
          principals: [
            { kind: 'user', arn: USER, account: ACCOUNT, uniqueId: 'AIDAX', policies: [], tags: Object.fromEntries(list(size, (index) => [`k${index}`, 'v'])) },
          ],
        },
      }),
  },
  { name: 'brackets in brackets', size: 12_500, make: (size) => build({ identity: `${'['.repeat(size)}${']'.repeat(size)}` }) },
  { name: 'objects in objects', size: 12_500, make: (size) => build({ identity: `${'{"Statement":'.repeat(size)}1${'}'.repeat(size)}` }) },
  {
    name: 'a chain of wildcards in Resource',
    size: 8_000,
    make: (size) =>
      build({
        identity: { ...version, Statement: { ...ALLOW, Resource: `arn:aws:sqs:us-east-1:${ACCOUNT}:${chain(60)}` } },
        request: { resource: `${QUEUE}${'a'.repeat(size)}` },
      }),
  },
  {
    name: 'a chain of wildcards in Action',
    size: 8_000,
    make: (size) => build({ identity: { ...version, Statement: { ...ALLOW, Action: `sqs:${chain(60)}` } }, request: { action: `sqs:${'a'.repeat(size)}` } }),
  },
  {
    name: 'a chain of wildcards in a condition',
    size: 8_000,
    make: (size) => build({ identity: withCondition({ StringLike: { 's3:prefix': chain(60) } }), request: { context: { 's3:prefix': 'a'.repeat(size) } } }),
  },
  {
    name: 'a long chain of wildcards',
    size: 12_500,
    make: (size) => build({ identity: { ...version, Statement: { ...ALLOW, Resource: `arn:aws:sqs:us-east-1:${ACCOUNT}:${chain(size)}` } } }),
  },
  {
    name: 'a long text without end of a variable',
    size: 12_500,
    make: (size) => build({ identity: withCondition({ StringEquals: { 's3:prefix': '${'.repeat(size) } }), request: { context: { 's3:prefix': 'x' } } }),
  },
  {
    name: 'many variables',
    size: 12_500,
    make: (size) =>
      build({ identity: withCondition({ StringLike: { 's3:prefix': '${aws:username}'.repeat(size) } }), request: { context: { 's3:prefix': 'x' } } }),
  },
  {
    name: 'a long number',
    size: 5_000,
    make: (size) => build({ identity: withCondition({ NumericEquals: { 's3:max-keys': '1' } }), request: { context: { 's3:max-keys': '9'.repeat(size) } } }),
  },
  { name: 'a long ARN of colons', size: 12_500, make: (size) => build({ request: { resource: `arn:aws:sqs${':'.repeat(size)}` } }) },
  {
    name: 'organisational units one below another',
    size: 1_000,
    make: (size) => {
      const nodes = list(size, (index) => ({ id: `ou-${index}`, ...(index === 0 ? {} : { parent: `ou-${index - 1}` }), scps: ['identity'], rcps: [] }));
      const organization = { id: 'o-1', managementAccount: '111111111111', policyTypes: ['SERVICE_CONTROL_POLICY'], nodes };
      return build({ model: { organization, accounts: [{ id: ACCOUNT, parent: `ou-${size - 1}`, scps: ['identity'], rcps: [] }] } });
    },
  },
  {
    name: 'policies of one user',
    size: 5_000,
    make: (size) => {
      const ids = list(size, (index) => `p-${index}`);
      const policies = ids.map((id, index) => ({
        id,
        name: id,
        account: ACCOUNT,
        document: { ...version, Statement: { ...ALLOW, Action: `sqs:Do${index}` } },
      }));
      return build({
        model: {
          policies,
          resources: [],
          principals: [{ kind: 'user', arn: USER, account: ACCOUNT, uniqueId: 'AIDAX', tags: {}, policies: ids.map((policy) => ({ policy })) }],
        },
      });
    },
  },
];
