// Network: what the rules of security groups and of network ACLs let in.

export { type AclFindings, findInAcl, type ShadowedRule } from './acl-findings.ts';
export { type Asymmetries, type FirewallAsymmetry, findAsymmetries } from './asymmetry.ts';
export { type CentralInspection, readCentralInspection, type TransitNeighbours } from './central-inspection.ts';
export { cidrText } from './cidr-text.ts';
export { diffNetworks, type FlowChange, type NetworkDifference, THE_INTERNET } from './difference/index.ts';
export * from './dns/index.ts';
export {
  CARRIER_KINDS,
  type Carrier,
  type CarrierKind,
  type Destinations,
  describeDestinations,
  describeServices,
  type Egress,
  type EgressRow,
  EXIT_KINDS,
  type Exit,
  type ExitKind,
  egressOf,
} from './egress/index.ts';
export {
  type ExposedServices,
  type Exposure,
  type ExposureIndex,
  exposedServices,
  exposedToInternet,
  indexExposure,
  isConnectableWidely,
  packetsTogether,
  portsOpenWidely,
  type ServiceExposure,
} from './exposed/index.ts';
export * from './firewall/index.ts';
export { internetsCovered } from './internet.ts';
export { isInternetAddress } from './internet-address.ts';
export { readVpcLinks, type VpcLink } from './joined-vpcs.ts';
export { type Drawing, type DrawnPath, type LayoutOptions, layOut, type MapContent, readMap, type SvgOptions, svgText, withPath } from './map/index.ts';
export { type NetworkModel, readNetwork, readSecurityGroup, withGroups } from './model/index.ts';
export { type AclOpening, type AclRule, openTo, readInboundRules } from './network-acl.ts';
export { type EgressKind, type OpenEgress, openEgress } from './open-egress.ts';
export { describePorts, type Opening, type OpenPorts, type PrefixLists, portsOpenToInternet, portsWithin } from './open-ports.ts';
export {
  complement,
  contains,
  describePacket,
  describePackets,
  intersect,
  isEmpty,
  isSubset,
  type NumberRange,
  type Packet,
  type PacketSet,
  type PacketSpec,
  packetsOf,
  subtract,
  union,
  witnessOf,
} from './packets/index.ts';
export {
  type Block,
  type Decision,
  type End,
  EXPLANATIONS,
  type ExplanationCode,
  findEnds,
  type Hop,
  type NamedEnds,
  type ReachAnswer,
  type ReachQuery,
  reachBetween,
  smallestCut,
  type Way,
  withoutSettings,
} from './reach/index.ts';
export { readRules, type SecurityGroupRule, type Transport } from './security-group.ts';
export {
  type Breach,
  checkSegments,
  type Intended,
  inOrder,
  parseRule,
  type RuleOutcome,
  readSegments,
  SEGMENT_KINDS,
  type SegmentCell,
  type SegmentCheck,
  type SegmentKind,
  type SegmentMatrix,
  type SegmentRule,
  type SegmentSpec,
  type Selector,
  type SelectorKey,
  segmentMatrix,
} from './segments/index.ts';
export * from './shield/index.ts';
export * from './waf/index.ts';
