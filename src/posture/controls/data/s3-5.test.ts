import type { Json } from '../../../core/index.ts';
import { controlCases } from '../../control.cases.ts';
import { BUCKET_ARN, bucket } from './bucket.cases.ts';
import { S3_5 } from './s3-5.ts';

const PLAIN = { Bool: { 'aws:SecureTransport': 'false' } };
const deny = (changes: Record<string, Json> = {}): Record<string, Json> => ({
  Effect: 'Deny',
  Principal: '*',
  Action: 's3:*',
  Resource: [BUCKET_ARN, `${BUCKET_ARN}/*`],
  Condition: PLAIN,
  ...changes,
});
const without = (key: string, changes: Record<string, Json> = {}) => Object.fromEntries(Object.entries(deny(changes)).filter(([name]) => name !== key));
const of = (...Statement: readonly Json[]) => [bucket({ Policy: { Version: '2012-10-17', Statement } })];
const is = (verdict: 'pass' | 'fail' | 'unknown') => ({ [BUCKET_ARN]: verdict });

controlCases(S3_5, [
  { name: 'passes for the Deny that AWS shows', records: of(deny()), expect: is('pass') },
  { name: 'passes for the Deny as JSON text', records: [bucket({ Policy: JSON.stringify({ Statement: deny() }) })], expect: is('pass') },
  {
    name: 'passes for everyone written as AWS star, every action as a star, a real boolean',
    records: of(deny({ Principal: { AWS: '*' }, Action: '*', Condition: { Bool: { 'AWS:securetransport': false } } })),
    expect: is('pass'),
  },
  { name: 'passes for BoolIfExists', records: of(deny({ Condition: { BoolIfExists: { 'aws:SecureTransport': 'false' } } })), expect: is('pass') },
  { name: 'passes for every resource', records: of(deny({ Resource: '*' })), expect: is('pass') },
  { name: 'passes for one pattern over bucket and objects', records: of(deny({ Resource: `${BUCKET_ARN}*` })), expect: is('pass') },
  {
    name: 'passes for two statements, one for the bucket and one for its objects',
    records: of(deny({ Resource: BUCKET_ARN }), deny({ Resource: `${BUCKET_ARN}/*` })),
    expect: is('pass'),
  },
  { name: 'passes for a Deny of everything', records: of(without('Condition')), expect: is('pass') },
  { name: 'fails without a policy', records: [bucket()], expect: is('fail') },
  {
    name: 'fails for an Allow that asks for TLS',
    records: of(deny({ Effect: 'Allow', Condition: { Bool: { 'aws:SecureTransport': 'true' } } })),
    expect: is('fail'),
  },
  { name: 'fails for a Deny of requests with TLS', records: of(deny({ Condition: { Bool: { 'aws:SecureTransport': 'true' } } })), expect: is('fail') },
  { name: 'fails for the objects alone', records: of(deny({ Resource: `${BUCKET_ARN}/*` })), expect: is('fail') },
  { name: 'fails for the bucket alone', records: of(deny({ Resource: BUCKET_ARN })), expect: is('fail') },
  { name: 'fails for some objects', records: of(deny({ Resource: [BUCKET_ARN, `${BUCKET_ARN}/secret/*`] })), expect: is('fail') },
  { name: 'fails for another bucket', records: of(deny({ Resource: ['arn:aws:s3:::example2', 'arn:aws:s3:::example2/*'] })), expect: is('fail') },
  { name: 'fails for one account', records: of(deny({ Principal: { AWS: '111122223333' } })), expect: is('fail') },
  { name: 'fails for everyone but one', records: of(without('Principal', { NotPrincipal: { AWS: '111122223333' } })), expect: is('fail') },
  { name: 'fails for one action', records: of(deny({ Action: 's3:GetObject' })), expect: is('fail') },
  { name: 'fails for all actions but one', records: of(without('Action', { NotAction: 's3:GetObject' })), expect: is('fail') },
  { name: 'fails for a Deny under another condition', records: of(deny({ Condition: { NumericLessThan: { 's3:TlsVersion': '1.2' } } })), expect: is('fail') },
  {
    name: 'passes where such a Deny stands beside the right one',
    records: of(deny({ Condition: { NumericLessThan: { 's3:TlsVersion': '1.2' } } }), deny()),
    expect: is('pass'),
  },
  {
    name: 'is unknown for a Deny with a further condition',
    records: of(deny({ Condition: { ...PLAIN, Bool: { 'aws:SecureTransport': 'false', 'aws:PrincipalIsAWSService': 'false' } } })),
    expect: is('unknown'),
  },
  {
    name: 'is unknown for an operator that is not for booleans',
    records: of(deny({ Condition: { StringEquals: { 'aws:SecureTransport': 'false' } } })),
    expect: is('unknown'),
  },
  { name: 'is unknown for a policy that is not JSON', records: [bucket({ Policy: 'Deny everyone' })], expect: is('unknown') },
  { name: 'is unknown where the policy was not read', records: [bucket({ Policy: undefined })], expect: is('unknown') },
]);
