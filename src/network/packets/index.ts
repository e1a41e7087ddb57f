// Exact sets of packets, as unions of disjoint boxes over addresses, protocol and ports.

export { fromAddresses, type NumberRange, type PacketSpec, packetsOf, toAddresses, widened, withDestinations, withPort, withSources } from './build.ts';
export { describePackets } from './describe.ts';
export { DESTINATION, ICMP, type IpVersion, SOURCE } from './layout.ts';
export {
  allPackets,
  areEqual,
  complement,
  hashWords,
  haveCommon,
  haveSameWords,
  intersect,
  isEmpty,
  isSubset,
  noPackets,
  type PacketSet,
  subtract,
  union,
  unionAll,
} from './packet-set.ts';
export { destinationsOf, sourcesOf } from './project.ts';
export { repliesTo, requestsOf } from './reply.ts';
export { addressText, cidrsOf } from './text.ts';
export { contains, describePacket, type Packet, witnessOf } from './witness.ts';
