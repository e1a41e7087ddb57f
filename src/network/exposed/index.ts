// What the internet can reach.

export { type Exposure, exposedToInternet } from './exposed.ts';
export { type ExposedServices, exposedServices, type ServiceExposure } from './services.ts';
