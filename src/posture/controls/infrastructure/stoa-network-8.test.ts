import type { JsonObject } from '../../../core/index.ts';
import { controlCases, OTHER_ACCOUNT } from '../../control.cases.ts';
import { arnOf, ec2 } from './network.cases.ts';
import { STOA_NETWORK_8 } from './stoa-network-8.ts';

const ARN = arnOf('transit-gateway', 'tgw-1');
const gateway = (association: string | null, propagation: string | null, more: JsonObject = {}) =>
  ec2('TransitGateway', 'transit-gateway', 'tgw-1', {
    TransitGatewayId: 'tgw-1',
    State: 'available',
    Options: { DefaultRouteTableAssociation: association, DefaultRouteTablePropagation: propagation },
    ...more,
  });

controlCases(STOA_NETWORK_8, [
  { name: 'fails as AWS makes one', records: [gateway('enable', 'enable')], expect: { [ARN]: 'fail' } },
  { name: 'passes with both off', records: [gateway('disable', 'disable')], expect: { [ARN]: 'pass' } },
  { name: 'passes where attachments are associated and nobody learns of them', records: [gateway('enable', 'disable')], expect: { [ARN]: 'pass' } },
  { name: 'is unknown where an option is not said', records: [gateway('enable', null)], expect: { [ARN]: 'unknown' } },
  { name: 'does not judge one of another account', records: [gateway('enable', 'enable', { OwnerId: OTHER_ACCOUNT })], expect: { [ARN]: 'not-applicable' } },
]);
