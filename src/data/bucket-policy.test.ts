import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPolicy } from '../identity/index.ts';
import { bucketPolicyExposure } from './bucket-policy.ts';
import { S3_ACTIONS } from './s3-actions.ts';

// Slow and obvious: a stranger (no organisation, no account, an address outside the office) tries requests one by one,
// with and without TLS, and IAM's plain rule decides: some Allow, no Deny. Public is what some stranger may do.
const BUCKET = 'arn:aws:s3:::b';
const OFFICE = '192.0.2.0/24';
const REQUESTS = S3_ACTIONS.flatMap(({ name, access, on }) =>
  (on === 'bucket' ? [BUCKET] : [`${BUCKET}/a`, `${BUCKET}/p/a`]).flatMap((resource) => [true, false].map((tls) => ({ action: name, access, resource, tls }))),
);

type Drawn = ReturnType<typeof statementOf>;
function statementOf(
  Effect: string,
  Principal: unknown,
  Action: readonly string[],
  Resource: readonly string[],
  Condition: Record<string, Record<string, string>>,
) {
  return { Effect, Principal, Action, Resource, Condition };
}

function strangerMeets(operator: string, value: string, tls: boolean): boolean {
  switch (operator) {
    case 'StringEquals':
      return false;
    case 'StringNotEquals':
    case 'StringEqualsIfExists':
      return true;
    case 'IpAddress':
      return value !== OFFICE;
    case 'NotIpAddress':
      return value === OFFICE;
    default:
      return String(tls) === value;
  }
}

function speaksOf({ Principal, Action, Resource, Condition }: Drawn, request: (typeof REQUESTS)[number]): boolean {
  const matches = (glob: string, text: string) => (glob.endsWith('*') ? text.startsWith(glob.slice(0, -1)) : text === glob);
  return (
    (Principal === '*' || JSON.stringify(Principal) === '{"AWS":"*"}') &&
    Action.some((glob) => matches(glob, request.action)) &&
    Resource.some((glob) => matches(glob, request.resource)) &&
    Object.entries(Condition).every(([operator, keys]) => Object.values(keys).every((value) => strangerMeets(operator, value, request.tls)))
  );
}

const condition = fc.constantFrom<Record<string, Record<string, string>>[]>(
  {},
  {},
  { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } },
  { StringNotEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } },
  { IpAddress: { 'aws:SourceIp': OFFICE } },
  { NotIpAddress: { 'aws:SourceIp': OFFICE } },
  { Bool: { 'aws:SecureTransport': 'false' } },
  { Bool: { 'aws:SecureTransport': 'true' } },
  { NotIpAddress: { 'aws:SourceIp': OFFICE }, Bool: { 'aws:SecureTransport': 'false' } },
  { NotIpAddress: { 'aws:SourceIp': OFFICE }, StringNotEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } },
);
const statement = fc
  .tuple(
    fc.constantFrom('Allow', 'Allow', 'Deny'),
    fc.constantFrom<unknown[]>('*', { AWS: '*' }, { AWS: '111122223333' }),
    fc.subarray(['s3:GetObject', 's3:GetObject*', 's3:ListBucket', 's3:Get*', 's3:Put*', 's3:PutObject', 's3:DeleteObject', 's3:*'], {
      minLength: 1,
      maxLength: 3,
    }),
    fc.subarray([BUCKET, `${BUCKET}/*`, `${BUCKET}/p/*`, '*'], { minLength: 1, maxLength: 2 }),
    condition,
  )
  .map((drawn) => statementOf(...drawn));

describe('bucketPolicyExposure', () => {
  it('agrees with a stranger who tries, wherever it gives an answer', () => {
    let answered = 0;
    let total = 0;
    fc.assert(
      fc.property(fc.array(statement, { minLength: 1, maxLength: 4 }), fc.constantFrom('read', 'write'), (Statement, access) => {
        const policy = readPolicy({ Version: '2012-10-17', Statement } as never);
        if (!policy.ok) throw new Error('the policy was drawn to be readable');
        const { answer } = bucketPolicyExposure(policy.value, BUCKET, access);
        const isPublic = REQUESTS.some(
          (request) =>
            request.access === access &&
            Statement.some((one) => one.Effect === 'Allow' && speaksOf(one, request)) &&
            !Statement.some((one) => one.Effect === 'Deny' && speaksOf(one, request)),
        );
        total++;
        if (answer === 'unknown') return;
        answered++;
        expect(answer).toBe(isPublic ? 'public' : 'not-public');
      }),
      { numRuns: 2000 },
    );
    // An engine that shrugs agrees with everybody.
    expect(answered / total).toBeGreaterThan(0.9);
  });
});
