import { controlCases } from '../../control.cases.ts';
import { arnOf, route, routeTable } from './network.cases.ts';
import { STOA_NETWORK_7 } from './stoa-network-7.ts';

const ARN = arnOf('route-table', 'rtb-1');
const peering = { VpcPeeringConnectionId: 'pcx-1' };

controlCases(STOA_NETWORK_7, [
  { name: 'passes where every route works', records: [routeTable('rtb-1', [route('10.99.0.0/16', peering)])], expect: { [ARN]: 'pass' } },
  { name: 'fails for a black hole', records: [routeTable('rtb-1', [route('10.99.0.0/16', peering, { State: 'blackhole' })])], expect: { [ARN]: 'fail' } },
  {
    name: 'is unknown where the state of a route is not said',
    records: [routeTable('rtb-1', [route('10.99.0.0/16', peering, { State: null })])],
    expect: { [ARN]: 'unknown' },
  },
]);
