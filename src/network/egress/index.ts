// What can leave to the internet.

export { CARRIER_KINDS, type Carrier, type CarrierKind } from './carriers.ts';
export { type Egress, type EgressRow, egressOf } from './egress.ts';
export { EXIT_KINDS, type Exit, type ExitKind } from './exits.ts';
export { type Destinations, describeDestinations, describeServices } from './words.ts';
