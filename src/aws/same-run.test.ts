import { describe, expect, it } from 'vitest';
import { endpointsOf } from './endpoints.ts';
import { newSalt, parametersOf, refuseOtherRun, type SameRunScope } from './same-run.ts';

const SCOPE: SameRunScope = {
  profiles: ['a', 'b'],
  role: 'StoaReadOnly',
  externalId: 'open sesame',
  accounts: ['111122223333', '444455556666'],
  ous: [],
  regions: ['eu-west-1', 'us-east-1'],
  services: ['iam', 's3'],
  endpoints: ['AWS_ENDPOINT_URL=http://user:word@127.0.0.1:5000'],
};
const PLAN = { partition: 'aws', mainRegion: 'us-east-1', base: '', baseProfile: '', baseRegions: [], accounts: [], notes: [] };

function compare(other: Partial<SameRunScope>): void {
  const salt = newSalt();
  const head = { parameters: parametersOf(SCOPE, salt), salt, table: 't', takenAt: '', plan: PLAN };
  refuseOtherRun(head, parametersOf({ ...SCOPE, ...other }, salt), 't', 'snapshot');
}

describe('refuseOtherRun', () => {
  it('takes lists in another order, or with something twice, for the same', () => {
    expect(() => compare({})).not.toThrow();
    expect(() => compare({ services: ['s3', 'iam', 's3'], regions: ['us-east-1', 'eu-west-1'], profiles: ['b', 'a'] })).not.toThrow();
    expect(() => compare({ accounts: ['444455556666', '111122223333'] })).not.toThrow();
  });

  it.each([
    ['--services', { services: ['iam'] }],
    ['--external-id', { externalId: 'open' }],
    ['--external-id', { externalId: undefined }],
    ['--role', { role: 'Other' }],
    ['AWS_ENDPOINT_URL', { endpoints: [] }],
    ['AWS_ENDPOINT_URL', { endpoints: ['AWS_ENDPOINT_URL=http://127.0.0.1:5001'] }],
  ] as const)('names %s where it is another', (name, other) => {
    expect(() => compare(other)).toThrow(`it was called with other values of \`${name}\``);
  });
});

describe('parametersOf', () => {
  it('keeps nothing that may be a secret in clear, and nothing that two journals have in common', () => {
    const [one, two] = [parametersOf(SCOPE, newSalt()), parametersOf(SCOPE, newSalt())];
    expect(JSON.stringify(one)).not.toMatch(/sesame|word|127/);
    expect(one['--external-id']).not.toBe(two['--external-id']);
  });
});

describe('endpointsOf', () => {
  const profile = new Map([['endpoint_url', 'http://profile']]);

  it.each([
    [{}, undefined, 'http://profile', ['AWS_ENDPOINT_URL=http://profile']],
    [{ AWS_ENDPOINT_URL: 'http://all' }, undefined, 'http://all', ['AWS_ENDPOINT_URL=http://all']],
    [{ AWS_ENDPOINT_URL: '' }, undefined, 'http://profile', ['AWS_ENDPOINT_URL=http://profile']],
    [
      { AWS_ENDPOINT_URL_S3_CONTROL: 'http://own' },
      'http://own',
      'http://profile',
      ['AWS_ENDPOINT_URL=http://profile', 'AWS_ENDPOINT_URL_S3_CONTROL=http://own'],
    ],
    [{ AWS_ENDPOINT_URL: 'http://all', AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: 'true' }, undefined, undefined, []],
  ])('of %j', (env, control, general, all) => {
    const endpoints = endpointsOf(env, profile);
    expect([endpoints.of('S3 Control'), endpoints.of('IAM'), endpoints.all]).toEqual([control ?? general, general, all]);
  });
});
