// A small organisation for tests of what people type.

import type { AccessModel, ModelPrincipal, ModelResource } from '../access-model.ts';

export const PROD = '111122223333';
export const DEV = '444455556666';

const principal = (kind: 'user' | 'role', account: string, path: string, more: Partial<ModelPrincipal> = {}): ModelPrincipal => ({
  kind,
  arn: `arn:aws:iam::${account}:${kind}/${path}`,
  account,
  uniqueId: '',
  tags: {},
  policies: [],
  ...more,
});
const resource = (arn: string, type: string, account: string, more: Partial<ModelResource> = {}): ModelResource => ({ arn, type, account, tags: {}, ...more });
const key = (region: string, id: string, ...aliases: readonly string[]): ModelResource =>
  resource(`arn:aws:kms:${region}:${PROD}:key/${id}`, 'AWS::KMS::Key', PROD, { kms: { grants: [], aliases } });
const reserved = (account: string, name: string): ModelPrincipal =>
  principal('role', account, `aws-reserved/sso.amazonaws.com/AWSReservedSSO_${name}_0123456789abcdef`, { permissionSet: `set/${name}` });

export const MODEL: AccessModel = {
  partition: 'aws',
  accounts: [
    { id: PROD, name: 'Prod', scps: [], rcps: [] },
    { id: DEV, name: 'dev', scps: [], rcps: [] },
  ],
  policies: [],
  principals: [
    principal('user', PROD, 'alice'),
    principal('user', PROD, 'machines/build'),
    principal('role', PROD, 'ci/Deploy'),
    principal('role', DEV, 'ci/Deploy'),
    principal('role', DEV, 'Only'),
    reserved(PROD, 'ReadOnly'),
    reserved(PROD, 'Admin'),
    reserved(DEV, 'Admin'),
  ],
  resources: [
    resource('arn:aws:s3:::reports', 'AWS::S3::Bucket', PROD),
    resource(`arn:aws:sqs:eu-west-1:${PROD}:jobs`, 'AWS::SQS::Queue', PROD),
    resource(`arn:aws:sqs:us-east-1:${PROD}:jobs`, 'AWS::SQS::Queue', PROD),
    resource(`arn:aws:sqs:us-east-1:${DEV}:jobs`, 'AWS::SQS::Queue', DEV),
    resource(`arn:aws:secretsmanager:us-east-1:${PROD}:secret:db/password-AbCdEf`, 'AWS::SecretsManager::Secret', PROD),
    resource(`arn:aws:iam::${PROD}:role/ci/Deploy`, 'AWS::IAM::Role', PROD),
    resource(`arn:aws:iam::${DEV}:role/ci/Deploy`, 'AWS::IAM::Role', DEV),
    key('us-east-1', '1111-aaaa', 'alias/data', 'alias/everywhere'),
    key('eu-west-1', '2222-bbbb', 'alias/everywhere'),
  ],
  endpoints: [],
  directory: {
    users: [
      { id: 'u1', userName: 'carol.x', emails: ['Carol@acme.example'], groups: ['g1'] },
      { id: 'u2', userName: 'dave.x', emails: [], groups: [] },
      { id: 'u3', userName: 'alice', emails: [], groups: [] },
    ],
    permissionSets: [
      { arn: 'set/ReadOnly', name: 'ReadOnly' },
      { arn: 'set/Admin', name: 'Admin' },
    ],
    assignments: [
      { account: PROD, permissionSet: 'set/ReadOnly', principal: 'g1' },
      { account: PROD, permissionSet: 'set/Admin', principal: 'u1' },
      { account: DEV, permissionSet: 'set/Admin', principal: 'g1' },
    ],
  },
  readWhole: [
    { type: 'AWS::IAM::User', accounts: [PROD], regions: ['global'] },
    { type: 'AWS::IAM::Role', accounts: [PROD], regions: ['global'] },
  ],
};
