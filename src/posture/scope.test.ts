import { describe, expect, it } from 'vitest';
import { createSnapshot, GLOBAL, type ResourceRecord } from '../core/index.ts';
import { NOW } from './control.cases.ts';
import { A, B, EAST, regionOf, thing, WEST, world } from './probe.cases.ts';
import { coverageRegion, isGlobalType, scopeOf } from './scope.ts';

const organization = (records: readonly ResourceRecord[]) => [
  { ...thing('AWS::Organizations::Organization', A, GLOBAL, 'o-a'), config: { Id: 'o-a', MasterAccountId: A, FeatureSet: 'ALL' } },
  ...records,
];
const account = (id: string, config: ResourceRecord['config']): ResourceRecord => ({
  ...thing('AWS::Organizations::Account', A, GLOBAL, id),
  config: { Id: id, Name: `the ${id}`, ...config },
});
const bare = (records: readonly ResourceRecord[]) =>
  createSnapshot({ source: { kind: 'test', description: '' }, takenAt: NOW, coverage: [] }, records).snapshot;

describe('scopeOf', () => {
  it('holds the accounts that were asked, that have records, and that are in the organisation', () => {
    const snapshot = world({ records: organization([account('333333333333', { Status: 'ACTIVE' }), thing('AWS::IAM::User', '444444444444', EAST)]) });
    expect(scopeOf(snapshot).accounts).toEqual([A, B, '333333333333', '444444444444']);
  });

  it('leaves out who only owns what an account was shown: a public image, a shared network, the trail of the organisation', () => {
    const shown = ['AWS::EC2::Image', 'AWS::EC2::Subnet', 'AWS::EC2::Snapshot', 'AWS::CloudTrail::Trail'].map((type) => thing(type, '444444444444', EAST));
    expect(scopeOf(world({ records: shown })).accounts).toEqual([A, B]);
  });

  it('holds the accounts of the organisation where only their list was read', () => {
    const scope = scopeOf(world({ records: [account('333333333333', { Status: 'ACTIVE' }), account(B, { Status: 'SUSPENDED' })], accounts: [A, B] }));
    expect(scope.accounts).toEqual([A, '333333333333']);
    expect([scope.nameOf('333333333333'), scope.managementAccount]).toEqual(['the 333333333333', '']);
  });

  it('adds the Regions that are mentioned to a list that was cut short', () => {
    const unread = [`AWS::Account::Region ${A} ${GLOBAL}`];
    const scope = scopeOf(world({ records: [regionOf(A, 'eu-north-1')], unread }));
    expect(scope.regionsOf(A)).toEqual(['eu-north-1', WEST, EAST]);
    expect(scope.knowsRegionsOf(A)).toBe(false);
  });

  it('takes the partition from an ARN where no Region is mentioned', () => {
    const user = { ...thing('AWS::IAM::User', A, GLOBAL), arn: `arn:aws-us-gov:iam::${A}:user/a` };
    expect(scopeOf(bare([user])).partition).toBe('aws-us-gov');
  });

  it.each([{ State: 'SUSPENDED' }, { Status: 'SUSPENDED' }, { State: 'PENDING_CLOSURE' }, { Status: 'ACTIVE', State: 'CLOSED' }])(
    'leaves out an account that is %j',
    (config) => {
      expect(scopeOf(world({ records: organization([account(B, config)]) })).accounts).toEqual([A]);
    },
  );

  it('leaves out what is no account', () => {
    expect(
      scopeOf(bare([thing('AWS::IAM::ManagedPolicy', 'aws', GLOBAL), thing('AWS::IAM::User', '__proto__', EAST), thing('AWS::IAM::User', '12', EAST)]))
        .accounts,
    ).toEqual([]);
  });

  it('knows the Regions that are enabled, by what the account says', () => {
    const scope = scopeOf(world({ records: [regionOf(A, EAST, 'ENABLED_BY_DEFAULT'), regionOf(A, WEST, 'DISABLED'), thing('AWS::EC2::VPC', A, WEST)] }));
    expect(scope.regionsOf(A)).toEqual([EAST]);
    expect(scope.knowsRegionsOf(A)).toBe(true);
  });

  it('falls back on the Regions that are mentioned, and says that it does not know them all', () => {
    const scope = scopeOf(bare([thing('AWS::EC2::VPC', A, WEST)]));
    expect(scope.regionsOf(A)).toEqual([WEST]);
    expect(scope.knowsRegionsOf(A)).toBe(false);
  });

  it('does not know the Regions where the call was made and answered nothing', () => {
    expect(scopeOf(world({ records: [] })).knowsRegionsOf(A)).toBe(false);
  });

  it('names accounts, the management account and the partition', () => {
    const scope = scopeOf(world({ records: organization([account(B, { Status: 'ACTIVE' })]) }));
    expect([scope.nameOf(B), scope.nameOf(A), scope.managementAccount, scope.partition]).toEqual([`the ${B}`, A, A, 'aws']);
    expect(scopeOf(bare([thing('AWS::EC2::VPC', A, 'cn-north-1')]))).toMatchObject({ managementAccount: '', partition: 'aws-cn' });
  });
});

describe('coverageRegion', () => {
  it('is global for what is listed once an account, even where it lives in a Region', () => {
    expect(coverageRegion('AWS::S3::Bucket', EAST)).toBe(GLOBAL);
    expect(coverageRegion('AWS::EC2::VPC', EAST)).toBe(EAST);
    expect(isGlobalType('Acme::Never::Met')).toBe(false);
  });
});
