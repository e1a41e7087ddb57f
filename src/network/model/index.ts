// The network of a snapshot, as packets meet it.

export { groupBy } from '../../core/index.ts';
export type { AclRule, NetworkAcl } from './acls.ts';
export type { LoadBalancer } from './balancers.ts';
export { blocksOf, flagOf, itemsOf, lookUp, objectOf, textOf, textsOf } from './fields.ts';
export type { Firewall } from './firewalls.ts';
export type { Endpoint, Gateway, NatGateway, Peering, PeeringSide, Subnet, Vpc } from './gateways.ts';
export { type GroupRule, type Peer, readGroup as readSecurityGroup, type SecurityGroup } from './groups.ts';
export { type Address, type NetworkInterface, readInterface, readOutline } from './interfaces.ts';
export type { Forward, Listener } from './listeners.ts';
export { gap, isMissing, type NetworkModel, readNetwork, withGroups, withTables } from './model.ts';
export type { PublicAccess, PublicAccessBlock, PublicAccessUse } from './public-access.ts';
export type { Route, RouteDestination, RouteTable, Target, TargetKind } from './routes.ts';
export type { RegisteredTarget, TargetGroup } from './target-groups.ts';
export type { TransitAttachment, TransitGateway, TransitPeering, TransitRoute, TransitTable } from './transit.ts';
export type { VpnConnection, VpnGateway } from './vpn.ts';
