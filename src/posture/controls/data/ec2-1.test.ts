import type { Json } from '../../../core/index.ts';
import { ACCOUNT, controlCases, OTHER_ACCOUNT, REGION, record } from '../../control.cases.ts';
import { EC2_1 } from './ec2-1.ts';

const ARN = `arn:aws:ec2:${REGION}::snapshot/snap-0123456789abcdef0`;
const PUBLIC = [{ UserId: OTHER_ACCOUNT }, { Group: 'all' }];
const snapshot = (permissions: Json | undefined, rest: Record<string, Json> = {}) =>
  record('AWS::EC2::Snapshot', ARN, { OwnerId: ACCOUNT, ...(permissions === undefined ? {} : { CreateVolumePermissions: permissions }), ...rest });
const block = (State: string) => record('AWS::EC2::SnapshotBlockPublicAccess', `arn:aws:ec2:${REGION}:${ACCOUNT}:snapshot-block-public-access`, { State });
const is = (verdict: 'pass' | 'fail' | 'unknown' | 'not-applicable') => ({ [ARN]: verdict });

controlCases(EC2_1, [
  { name: 'passes without permissions', records: [snapshot([]), block('unblocked')], expect: is('pass') },
  { name: 'passes where it is shared with one account', records: [snapshot([{ UserId: OTHER_ACCOUNT }]), block('unblocked')], expect: is('pass') },
  { name: 'fails where it is shared with all', records: [snapshot(PUBLIC), block('unblocked')], expect: is('fail') },
  { name: 'fails where only new sharing is blocked', records: [snapshot(PUBLIC), block('block-new-sharing')], expect: is('fail') },
  {
    name: 'passes where all sharing is blocked, though the permission still stands',
    records: [snapshot(PUBLIC), block('block-all-sharing')],
    expect: is('pass'),
  },
  {
    name: 'is unknown where it is shared with all and the block was not read',
    records: [snapshot(PUBLIC)],
    uncovered: ['AWS::EC2::SnapshotBlockPublicAccess'],
    expect: is('unknown'),
  },
  { name: 'is unknown where the block has a state that is not known', records: [snapshot(PUBLIC), block('block-some-sharing')], expect: is('unknown') },
  {
    name: 'passes for a private one where the block was not read',
    records: [snapshot([])],
    uncovered: ['AWS::EC2::SnapshotBlockPublicAccess'],
    expect: is('pass'),
  },
  { name: 'is unknown where the answer holds no permissions', records: [snapshot(null), block('unblocked')], expect: is('unknown') },
  { name: 'is unknown where the permissions were not read', records: [snapshot(undefined), block('unblocked')], expect: is('unknown') },
  {
    name: 'passes where the permissions were not read and all sharing is blocked',
    records: [snapshot(undefined), block('block-all-sharing')],
    expect: is('pass'),
  },
  { name: 'does not apply to what another account shares', records: [snapshot(undefined, { OwnerId: OTHER_ACCOUNT })], expect: is('not-applicable') },
  { name: 'is unknown where snapshots were not listed', records: [], uncovered: ['AWS::EC2::Snapshot'], expect: { [`gap:${ACCOUNT}`]: 'unknown' } },
]);
