// Why a packet does not arrive: AWS's own explanation codes where it has one, each with what may be concluded from it.
// Source: https://docs.aws.amazon.com/vpc/latest/reachability/explanation-codes.html

interface Explanation {
  /** For a person: what stands in the way. */
  readonly says: string;
  /** Whether somebody can change it: a setting. Otherwise it is how AWS works, and no way leads past it. */
  readonly isSetting: boolean;
}

const setting = (says: string): Explanation => ({ says, isSetting: true });
const law = (says: string): Explanation => ({ says, isSetting: false });

export const EXPLANATIONS = {
  BAD_STATE: setting('it is not in a state that passes traffic'),
  BAD_STATE_ATTACHMENT: setting('it is not attached'),
  BAD_STATE_VPN: setting('the VPN connection is not in a state that passes traffic'),
  BAD_STATE_ROUTE: setting('the route that applies leads nowhere (blackhole)'),
  CANNOT_ROUTE: setting('the route is for other addresses'),
  ELBV2_LISTENERS_MISMATCH: setting('no listener of the load balancer accepts it'),
  ELBV2_LISTENER_HAS_NO_TG: setting('the listener forwards to no registered target'),
  ELBV2_LISTENER_PORT_RESTRICTION: setting('no listener of the load balancer has this port'),
  ELBV2_LISTENER_REQUIRES_TG_ACCEPT: setting('no target group of the listener takes this protocol'),
  ELBV2_NO_TARGETS_IN_AZ: setting('the load balancer has no target in this Availability Zone, and sends nothing to others'),
  ELBV2_SOURCE_ADDRESS_PRESERVATION: setting('the load balancer keeps the address of the client: a target cannot be its own client'),
  ELB_LISTENER_PORT_RESTRICTION: setting('a classic load balancer sends only to the instance ports of its listeners'),
  ELB_LISTENERS_MISMATCH: setting('no listener of the classic load balancer accepts it'),
  ELB_NOT_CROSSZONE: setting('the load balancer sends nothing to targets in other Availability Zones: cross-zone load balancing is off'),
  ELB_INSTALLED_AZ_RESTRICTION: setting('the load balancer is not in the Availability Zone of the target'),
  ELB_ACL_RESTRICTION: setting('a network ACL applies to what a classic load balancer sends, within its own subnet too'),
  ENI_SG_RULES_MISMATCH: setting('no rule of its security groups allows it'),
  SG_HAS_NO_RULES: setting('its security groups have no rules'),
  ENI_SOURCE_DEST_CHECK_RESTRICTION: setting('the source/destination check refuses what is not for its own addresses'),
  FIREWALL_RULES_RESTRICTION: setting('the firewall stops it'),
  GWLB_DESTINATION_PORT_RESTRICTION: law('a Gateway Load Balancer sends to port 6081 only (GENEVE)'),
  GWLB_PROTOCOL_RESTRICTION: law('a Gateway Load Balancer sends UDP only (GENEVE)'),
  HIGHER_PRIORITY_ROUTE: setting('another route for the same addresses comes first'),
  IGW_DESTINATION_ADDRESS_IN_VPC_CIDRS: law('an internet gateway brings in only what is for an address of the VPC'),
  IGW_DESTINATION_ADDRESS_NOT_IN_RFC1918_EGRESS: law('internet gateways refuse private destinations (RFC 1918)'),
  IGW_DESTINATION_ADDRESS_NOT_IN_RFC6598_EGRESS: law('internet gateways refuse shared destinations (RFC 6598)'),
  IGW_SOURCE_ADDRESS_NOT_IN_RFC1918_INGRESS: law('nothing comes from the internet with a private source (RFC 1918)'),
  IGW_SOURCE_ADDRESS_NOT_IN_RFC6598_INGRESS: law('nothing comes from the internet with a shared source (RFC 6598)'),
  IGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS: setting('it has no public address that the internet gateway could translate'),
  IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS: setting('it has no public address to leave through the internet gateway with'),
  INGRESS_RTB_NO_PUBLIC_IP: setting('a middlebox without a public address gets nothing from the internet by an edge route table'),
  INGRESS_RTB_TRAFFIC_REDIRECTION: setting('what comes in to the subnet is redirected to a middlebox: nothing leaves it straight through the internet gateway'),
  MORE_SPECIFIC_ROUTE: setting('a more specific route leads elsewhere'),
  NGW_REQUIRES_SOURCE_IN_VPC: law('NAT gateways take only traffic from their own VPC'),
  NO_ROUTE_TO_DESTINATION: setting('the route table has no route there'),
  PCX_REQUIRES_ADDRESS_IN_VPC_CIDR: law('a peering connection carries only what is between its two VPCs'),
  PROTOCOL_RESTRICTION: law('it carries only certain protocols'),
  SG_REFERENCES_NOT_PRESERVED: law('rules that refer to security groups do not hold along this way'),
  SG_REFERENCING_SUPPORT: setting('security group referencing is off at the transit gateway or an attachment'),
  SUBNET_ACL_RESTRICTION: setting('the network ACL of the subnet does not allow it'),
  TARGET_ADDRESS_RESTRICTION: setting('the load balancer has no such target: it sends only to what is registered'),
  TARGET_PORT_RESTRICTION: setting('the target is registered on another port'),
  TGW_ATTACH_MISSING_TGW_RTB_ASSOCIATION: setting('the attachment is associated with no transit gateway route table'),
  TGW_BAD_STATE_VPN: setting('the VPN connection of the transit gateway is not in a state that passes traffic'),
  TGW_RTB_CANNOT_ROUTE: setting('the route of the transit gateway is for other addresses'),
  TGW_ROUTE_AZ_RESTRICTION: setting('the attachment has no subnet in the Availability Zone where the traffic begins'),
  TGW_RTB_BAD_STATE_ROUTE: setting('the route of the transit gateway that applies leads nowhere (blackhole)'),
  TGW_RTB_HIGHER_PRIORITY_ROUTE: setting('another route of the transit gateway for the same addresses comes first'),
  TGW_RTB_MORE_SPECIFIC_ROUTE: setting('a more specific route of the transit gateway leads elsewhere'),
  TGW_RTB_NO_ROUTE_TO_TGW_ATTACHMENT: setting('the transit gateway route table has no route to the attachment'),
  VPC_BLOCK_PUBLIC_ACCESS_ENABLED: setting('VPC Block Public Access is on'),
  VPCE_GATEWAY_PROTOCOL_RESTRICTION: law('gateway endpoints carry only TCP and ICMP echo'),
  VPCE_INTRA_VPC_TRAFFIC: law('a VPC endpoint begins no connection'),
  DISCONNECTED_VPCS: setting('nothing connects the two VPCs'),
  NO_SOURCE_OR_DESTINATION: law('one end has no address of this IP version'),
  // Not AWS's: what its analyser does not tell apart.
  INTERFACE_DENIES_IGW: setting('the interface refuses what comes through internet gateways (DenyAllIgwTraffic)'),
  NAT_GATEWAY_ACCEPTS_NO_CONNECTION: law('a NAT gateway accepts no connection from outside'),
  VPCE_GATEWAY_OF_ANOTHER_VPC: law('a gateway endpoint serves its own VPC alone'),
  EGRESS_ONLY_GATEWAY_REFUSES_INGRESS: law('an egress-only internet gateway carries no connection that begins outside'),
  RESOLVER_OF_ANOTHER_VPC: law('the resolver of a VPC answers that VPC alone'),
  IPV6_ADDRESS_OF_ANOTHER_VPC: law('a gateway carries only the IPv6 addresses of its own VPC: nothing translates those of others'),
  IPV6_ADDRESS_IS_PRIVATE: law('private IPv6 addresses are not on the internet'),
  NO_INTERNET_GATEWAY: setting('no internet gateway is attached to the VPC'),
  NO_REPLY_EXPECTED: law('this kind of message has no reply'),
} as const satisfies Readonly<Record<string, Explanation>>;

export type ExplanationCode = keyof typeof EXPLANATIONS;
