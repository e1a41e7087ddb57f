// What the internet can reach.

export { type Exposure, type ExposureIndex, exposedToInternet, indexExposure, packetsTogether } from './exposed.ts';
export { isConnectableWidely, portsOpenWidely } from './openings.ts';
export { type ExposedServices, exposedServices, type ServiceExposure } from './services.ts';
