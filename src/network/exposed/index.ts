// What the internet can reach.

export { type Exposure, exposedToInternet } from './exposed.ts';
