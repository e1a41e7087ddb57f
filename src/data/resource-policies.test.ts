import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPolicy } from '../identity/index.ts';
import { keyPolicyExposure, queuePolicyExposure, topicPolicyExposure } from './resource-policies.ts';

// Slow and obvious: a stranger with an account of his own asks for each action, with TLS and without, and IAM's plain rule decides.
const KINDS = [
  {
    name: 'key',
    exposure: keyPolicyExposure,
    arn: 'arn:aws:kms:us-east-1:111122223333:key/1',
    actions: ['kms:Decrypt', 'kms:PutKeyPolicy'],
    own: 'kms:CallerAccount',
  },
  {
    name: 'topic',
    exposure: topicPolicyExposure,
    arn: 'arn:aws:sns:us-east-1:111122223333:t',
    actions: ['sns:Publish', 'sns:Subscribe'],
    own: 'aws:SourceAccount',
  },
  {
    name: 'queue',
    exposure: queuePolicyExposure,
    arn: 'arn:aws:sqs:us-east-1:111122223333:q',
    actions: ['sqs:SendMessage', 'sqs:PurgeQueue'],
    own: 'aws:SourceOwner',
  },
] as const;
type Kind = (typeof KINDS)[number];

interface Drawn {
  readonly effect: string;
  readonly principal: unknown;
  readonly actions: readonly string[];
  readonly isHere: boolean;
  readonly condition: 'none' | 'own' | 'not own' | 'plain' | 'tls';
}

const drawn = (kind: Kind): fc.Arbitrary<Drawn> =>
  fc.record({
    effect: fc.constantFrom('Allow', 'Allow', 'Deny'),
    principal: fc.constantFrom<unknown[]>('*', { AWS: '*' }, { AWS: '444455556666' }, { Service: 's3.amazonaws.com' }),
    actions: fc.subarray([...kind.actions, `${kind.actions[0].split(':')[0] ?? ''}:*`], { minLength: 1 }),
    isHere: fc.boolean(),
    condition: fc.constantFrom('none', 'none', 'own', 'not own', 'plain', 'tls'),
  });

function statementOf({ effect, principal, actions, isHere, condition }: Drawn, kind: Kind) {
  const conditions = {
    none: {},
    own: { StringEquals: { [kind.own]: '111122223333' } },
    'not own': { StringNotEquals: { [kind.own]: '111122223333' } },
    plain: { Bool: { 'aws:SecureTransport': 'false' } },
    tls: { Bool: { 'aws:SecureTransport': 'true' } },
  };
  return { Effect: effect, Principal: principal, Action: actions, Resource: isHere ? '*' : `${kind.arn}-other`, Condition: conditions[condition] };
}

function speaksOf({ principal, actions, isHere, condition }: Drawn, action: string, tls: boolean): boolean {
  const isForStrangers = principal === '*' || JSON.stringify(principal) === '{"AWS":"*"}';
  const isMet = { none: true, own: false, 'not own': true, plain: !tls, tls }[condition];
  return isForStrangers && isHere && isMet && actions.some((one) => one === action || one.endsWith(':*'));
}

describe.each(KINDS)('the policy of a $name', (kind) => {
  it('is public where a stranger who tries gets something, wherever it gives an answer', () => {
    let answered = 0;
    let total = 0;
    fc.assert(
      fc.property(fc.array(drawn(kind), { minLength: 1, maxLength: 4 }), (statements) => {
        const policy = readPolicy({ Version: '2012-10-17', Statement: statements.map((one) => statementOf(one, kind)) } as never);
        if (!policy.ok) throw new Error('the policy was drawn to be readable');
        // Of what a star stands for, one more action than those named.
        const tried = [...kind.actions, 'any'].flatMap((action) => [true, false].map((tls) => ({ action, tls })));
        const by = (effect: string, { action, tls }: { action: string; tls: boolean }) =>
          statements.some((one) => one.effect === effect && speaksOf(one, action, tls));
        const isPublic = tried.some((request) => by('Allow', request) && !by('Deny', request));
        const { answer } = kind.exposure(policy.value, kind.arn);
        total++;
        if (answer === 'unknown') return;
        answered++;
        expect(answer).toBe(isPublic ? 'public' : 'not-public');
      }),
      { numRuns: 1000 },
    );
    // An engine that shrugs agrees with everybody.
    expect(answered / total).toBeGreaterThan(0.9);
  });
});
