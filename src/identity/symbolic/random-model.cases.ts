// Small random organisations with every kind of policy, and what may be asked of them: a judge's material for answers with conditions.

import fc from 'fast-check';
import type { JsonObject } from '../../core/index.ts';
import type { AccessModel, AccessRequest, ContextValue, ModelPolicy, RequestPrincipal } from '../model/index.ts';

const HOME = '111111111111';
const OTHER = '222222222222';
const MANAGEMENT = '333333333333';
const STRANGER = '999999999999';

const role = (account: string, name: string) => `arn:aws:iam::${account}:role/${name}`;
const user = (account: string, name: string) => `arn:aws:iam::${account}:user/${name}`;

const ACTIONS = ['s3:GetObject', 's3:PutObject', 'sqs:SendMessage', 'kms:Decrypt', 'sts:AssumeRole'] as const;
const BUCKET = 'arn:aws:s3:::bucket';
const QUEUE = `arn:aws:sqs:eu-central-1:${HOME}:queue`;
const KEY = `arn:aws:kms:eu-central-1:${HOME}:key/k`;
const ON: Readonly<Record<(typeof ACTIONS)[number], readonly string[]>> = {
  's3:GetObject': [`${BUCKET}/a`, `${BUCKET}/b/c`],
  's3:PutObject': [`${BUCKET}/a`],
  'sqs:SendMessage': [QUEUE],
  'kms:Decrypt': [KEY],
  'sts:AssumeRole': [role(HOME, 'a'), role(OTHER, 'b')],
};

/** Conditions on keys that a request may leave open, and on some that follow from the model. */
const CONDITIONS: readonly JsonObject[] = [
  { StringEquals: { 'aws:SourceVpce': ['vpce-1', 'vpce-2'] } },
  { StringNotEquals: { 'aws:SourceVpce': 'vpce-1' } },
  { StringEqualsIfExists: { 'aws:SourceVpce': 'vpce-2' } },
  { StringNotEqualsIfExists: { 'aws:sourcevpce': 'vpce-2' } },
  { StringLike: { 'aws:SourceVpce': 'vpce-?' } },
  { Bool: { 'aws:MultiFactorAuthPresent': 'true' } },
  { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' } },
  { Null: { 'aws:MultiFactorAuthPresent': 'true' } },
  { IpAddress: { 'aws:SourceIp': ['10.0.0.0/8', '192.0.2.0/24'] } },
  { NotIpAddress: { 'aws:SourceIp': '10.1.0.0/16' } },
  { NumericLessThan: { 'aws:MultiFactorAuthAge': '3600' } },
  { NumericGreaterThanEqualsIfExists: { 'aws:MultiFactorAuthAge': '100' } },
  { DateLessThan: { 'aws:CurrentTime': '2027-01-01T00:00:00Z' } },
  { 'ForAllValues:StringEquals': { 'aws:TagKeys': ['a', 'b'] } },
  { 'ForAnyValue:StringNotEquals': { 'aws:TagKeys': ['a'] } },
  { 'ForAnyValue:StringLikeIfExists': { 'aws:TagKeys': ['b*'] } },
  { StringEquals: { 'aws:PrincipalOrgID': 'o-aaaaaaaaaa' } },
  { StringEquals: { 'aws:PrincipalAccount': HOME } },
  { ArnLike: { 'aws:PrincipalArn': `arn:aws:iam::*:role/a` } },
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a policy variable
  { StringEquals: { 'aws:RequestTag/owner': '${aws:username}' } },
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a policy variable
  { StringEquals: { 'aws:RequestTag/owner': '${aws:RequestTag/team}' } },
  { StringLike: { 'aws:RequestTag/owner': 'a*' }, Bool: { 'aws:SecureTransport': 'true' } },
];

/** Values of the keys that the conditions leave open; `undefined` is an absent key. */
const WORLDS: Readonly<Record<string, readonly (ContextValue | undefined)[]>> = {
  'aws:SourceVpce': [undefined, 'vpce-1', 'vpce-2', 'vpce-33'],
  'aws:MultiFactorAuthPresent': [undefined, 'true', 'false'],
  'aws:SourceIp': [undefined, '10.0.0.1', '10.1.0.1', '192.0.2.7', '8.8.8.8'],
  'aws:MultiFactorAuthAge': [undefined, '50', '100', '3600'],
  'aws:CurrentTime': ['2026-06-01T00:00:00Z', '2027-06-01T00:00:00Z'],
  'aws:TagKeys': [undefined, ['a'], ['b'], ['a', 'b'], ['c']],
  'aws:RequestTag/owner': [undefined, 'ann', 'bob'],
  'aws:RequestTag/team': [undefined, 'ann', 'x'],
  'aws:SecureTransport': ['true', 'false'],
};
const KEYS = Object.keys(WORLDS);

type Context = Readonly<Record<string, ContextValue>>;

/** A value, or absence, for every key that is open. */
export const contexts: fc.Arbitrary<Context> = fc
  .tuple(...KEYS.map((key) => fc.constantFrom(...(WORLDS[key] ?? []))))
  .map((values) =>
    Object.fromEntries<ContextValue>(KEYS.flatMap((key, index): [string, ContextValue][] => (values[index] === undefined ? [] : [[key, values[index]]]))),
  );

const condition = fc.oneof({ weight: 2, arbitrary: fc.constant({}) }, { weight: 5, arbitrary: fc.constantFrom(...CONDITIONS) });
const circumstance = fc.oneof({ weight: 1, arbitrary: fc.constant({}) }, { weight: 12, arbitrary: fc.constantFrom(...CONDITIONS) });
const effect = fc.constantFrom('Allow', 'Allow', 'Allow', 'Deny');
const action = fc.oneof({ weight: 2, arbitrary: fc.constant('*') }, { weight: 3, arbitrary: fc.constantFrom<string>(...ACTIONS, 's3:*', 's3:Get*') });
const resource = fc.constantFrom('*', '*', `${BUCKET}/*`, `${BUCKET}/a`, KEY, 'arn:aws:iam::*:role/*');
const principal = fc.constantFrom<JsonObject | string>(
  '*',
  { AWS: HOME },
  { AWS: `arn:aws:iam::${OTHER}:root` },
  { AWS: [role(HOME, 'a'), user(HOME, 'u')] },
  { AWS: role(OTHER, 'b') },
  { AWS: STRANGER },
  { Service: 'sns.amazonaws.com' },
);

const document = (statements: readonly JsonObject[]): JsonObject => ({ Version: '2012-10-17', Statement: statements.map(withoutEmpty) });

/** An empty Condition has no certain meaning. */
function withoutEmpty({ Condition, ...rest }: JsonObject): JsonObject {
  return Condition === undefined || Object.keys(Condition as JsonObject).length === 0 ? rest : { ...rest, Condition };
}

const identityDocument = fc
  .array(fc.record({ Effect: effect, Action: action, Resource: resource, Condition: condition }), { minLength: 1, maxLength: 3 })
  .map(document);
const resourceDocument = fc
  .array(fc.record({ Effect: effect, Principal: principal, Action: action, Resource: fc.constant('*'), Condition: condition }), { maxLength: 3 })
  .map(document);
const trustDocument = fc
  .array(fc.record({ Effect: effect, Principal: principal, Action: fc.constant('sts:AssumeRole'), Condition: condition }), { maxLength: 2 })
  .map(document);
const guardDocument = fc
  .array(fc.record({ Effect: fc.constant('Deny'), Action: action, Resource: fc.constant('*'), Condition: circumstance }), { maxLength: 2 })
  .map((denies) => document([{ Effect: 'Allow', Action: '*', Resource: '*' }, ...denies]));
const rcpDocument = fc
  .array(fc.record({ Effect: fc.constant('Deny'), Principal: fc.constant('*'), Action: action, Resource: fc.constant('*'), Condition: circumstance }), {
    maxLength: 2,
  })
  .map(document);

const DOCUMENTS = {
  a: identityDocument,
  b: identityDocument,
  u: identityDocument,
  boundary: identityDocument,
  scp: guardDocument,
  ouScp: guardDocument,
  rcp: rcpDocument,
  bucket: resourceDocument,
  queue: resourceDocument,
  key: resourceDocument,
  trustA: trustDocument,
  trustB: trustDocument,
} as const;

/** Two member accounts under an OU, a management account, two roles, a user, a bucket, a queue and a key. Sometimes a part is not known. */
export const models: fc.Arbitrary<AccessModel> = fc
  .record({ documents: fc.record(DOCUMENTS), hasBoundary: fc.boolean(), hidden: fc.constantFrom('none', 'none', 'none', 'bucket', 'tags', 'identity') })
  .map(({ documents, hasBoundary, hidden }) => {
    const policies: ModelPolicy[] = Object.entries(documents).map(([id, given]) => ({ id, name: id, account: HOME, document: given }));
    const account = (id: string, parent: string) => ({ id, parent, scps: [], rcps: [] });
    const tags = hidden === 'tags' ? { unknown: 'the tags were not read' } : {};
    const identity = (id: string) => (hidden === 'identity' ? { unknown: 'the policies were not read' } : [{ policy: id }]);
    const boundary = hasBoundary ? { boundary: 'boundary' } : {};
    return {
      partition: 'aws',
      organization: {
        id: 'o-aaaaaaaaaa',
        managementAccount: MANAGEMENT,
        policyTypes: ['SERVICE_CONTROL_POLICY', 'RESOURCE_CONTROL_POLICY'],
        nodes: [
          { id: 'r-aaaa', scps: ['scp'], rcps: ['rcp'] },
          { id: 'ou-aaaa-aaaaaaaa', parent: 'r-aaaa', scps: ['ouScp'], rcps: [] },
        ],
      },
      accounts: [account(HOME, 'ou-aaaa-aaaaaaaa'), { ...account(OTHER, 'r-aaaa'), scps: ['scp'] }, { ...account(MANAGEMENT, 'r-aaaa'), scps: ['scp'] }].map(
        (one) => ({
          ...one,
          scps: one.scps.length > 0 ? one.scps : ['scp'],
        }),
      ),
      policies,
      principals: [
        { kind: 'role', arn: role(HOME, 'a'), account: HOME, uniqueId: 'AROAA', tags, policies: identity('a'), trust: 'trustA', ...boundary },
        { kind: 'role', arn: role(OTHER, 'b'), account: OTHER, uniqueId: 'AROAB', tags: {}, policies: [{ policy: 'b' }], trust: 'trustB' },
        { kind: 'user', arn: user(HOME, 'u'), account: HOME, uniqueId: 'AIDAU', tags: {}, policies: [{ policy: 'u' }], ...boundary },
      ],
      resources: [
        {
          arn: BUCKET,
          type: 'AWS::S3::Bucket',
          account: HOME,
          tags: {},
          policy: hidden === 'bucket' ? { unknown: 's3:GetBucketPolicy was refused' } : 'bucket',
        },
        { arn: QUEUE, type: 'AWS::SQS::Queue', account: HOME, tags: {}, policy: 'queue' },
        { arn: KEY, type: 'AWS::KMS::Key', account: HOME, tags: {}, policy: 'key', kms: { grants: [], aliases: [] } },
      ],
      endpoints: [],
    } satisfies AccessModel;
  });

const principals: readonly RequestPrincipal[] = [
  { kind: 'role-session', role: role(HOME, 'a'), session: 's' },
  { kind: 'role-session', role: role(OTHER, 'b'), session: 's' },
  { kind: 'role-session', role: role(STRANGER, 'x'), session: 's' },
  { kind: 'user', arn: user(HOME, 'u') },
  { kind: 'root', account: OTHER },
  { kind: 'root', account: STRANGER },
  { kind: 'service', service: 'sns.amazonaws.com' },
  { kind: 'anonymous' },
];

/** A question without its circumstances. */
export const questions: fc.Arbitrary<AccessRequest> = fc
  .record({ principal: fc.constantFrom(...principals), action: fc.constantFrom(...ACTIONS) })
  .chain(({ principal: who, action: what }) => fc.constantFrom(...ON[what]).map((on) => ({ principal: who, action: what, resource: on })));
