// What the network lets through now and did not before, and the other way round.

export { diffNetworks, type FlowChange, type NetworkDifference, THE_INTERNET } from './difference.ts';
