import type { Json } from '../../../core/index.ts';
import { ACCOUNT, controlCases, OTHER_ACCOUNT, REGION, record } from '../../control.cases.ts';
import { EC2_23 } from './ec2-23.ts';

const ARN = `arn:aws:ec2:${REGION}:${ACCOUNT}:transit-gateway/tgw-1`;
const gateway = (accepts: Json, rest: Record<string, Json> = {}) => [
  record('AWS::EC2::TransitGateway', ARN, { OwnerId: ACCOUNT, State: 'available', Options: { AutoAcceptSharedAttachments: accepts }, ...rest }),
];

controlCases(EC2_23, [
  { name: 'passes where the owner approves', records: gateway('disable'), expect: { [ARN]: 'pass' } },
  { name: 'fails where nobody approves', records: gateway('enable'), expect: { [ARN]: 'fail' } },
  { name: 'is unknown where the answer says neither', records: gateway(true), expect: { [ARN]: 'unknown' } },
  { name: 'is unknown without options', records: gateway('enable', { Options: null }), expect: { [ARN]: 'unknown' } },
  { name: 'does not apply to one that another account shares', records: gateway('enable', { OwnerId: OTHER_ACCOUNT }), expect: { [ARN]: 'not-applicable' } },
  { name: 'does not apply to a deleted one', records: gateway('enable', { State: 'deleted' }), expect: { [ARN]: 'not-applicable' } },
]);
