// A firewall endpoint as a namespace through which packets pass, with rules of its own, and the ways to it: from subnets and from the
// internet gateway's edge. What comes out of it goes on by the route table of its own subnet, and carries no group reference.
//   endpoint   https://docs.aws.amazon.com/network-firewall/latest/developerguide/firewall-components.html
//   order      https://docs.aws.amazon.com/network-firewall/latest/developerguide/firewall-policy-processing.html: every packet meets
//              the stateless rules, and then what was forwarded the stateful ones, whose decision holds for the whole connection
//   edge       https://docs.aws.amazon.com/vpc/latest/userguide/gateway-route-tables.html

import type { Site, SubnetSite } from './site.ts';
import { FIREWALL, type FirewallPlan, type StatefulPlan, type StatelessPlan } from './world-inspection.ts';

/** In the firewall's subnet: leads to the endpoint. */
const TO_ENDPOINT = 301;

export function addFirewall({ builder, subnets }: Site, plan: FirewallPlan): void {
  const home = subnets.get(FIREWALL.subnet);
  if (home === undefined) return;
  const [own, there] = builder.cable(FIREWALL.endpoint, home.id);
  home.inside.push(there);
  for (const family of ['-4', '-6']) {
    builder.run(FIREWALL.endpoint, `${family} route add default dev ${own}`);
    builder.run(home.id, `${family} route add default dev ${there} table ${TO_ENDPOINT}`);
  }
  builder.filter(FIREWALL.endpoint, rulesText(plan));
}

/** A way to the endpoint from elsewhere, across the boundary of its subnet. */
export function towardsEndpoint({ builder, subnets }: Site, from: string): string | undefined {
  const home = subnets.get(FIREWALL.subnet);
  if (home === undefined) return undefined;
  const [own, there] = builder.cable(from, home.id);
  home.outside.push(there);
  for (const family of ['-4', '-6']) builder.run(home.id, `${family} rule add pref 50 iif ${there} lookup ${TO_ENDPOINT}`);
  return own;
}

const L4 = { tcp: 'meta l4proto tcp', udp: 'meta l4proto udp', icmp: 'meta l4proto { icmp, ipv6-icmp }', ip: '' } as const;

function matchText({ protocol, from, to, ports: [first, last] }: StatefulPlan | StatelessPlan): string {
  const end = (side: 'saddr' | 'daddr', text: string) => (text === 'any' ? '' : `${text.includes(':') ? 'ip6' : 'ip'} ${side} ${text}`);
  return [L4[protocol], end('saddr', from), end('daddr', to), protocol === 'tcp' || protocol === 'udp' ? `th dport ${first}-${last}` : ''].join(' ');
}

const STATELESS = { pass: 'accept', drop: 'drop', forward_to_sfe: 'goto stateful' } as const;
const STATEFUL = { pass: 'ct mark set 1 accept', drop: 'drop' } as const;

function rulesText({ stateless, stateful, isStrict }: FirewallPlan): string {
  return `table inet firewall {
  chain stateful {
    ct mark 1 accept
    ${stateful.map((rule) => `${matchText(rule)} ${STATEFUL[rule.action]}`).join('\n    ')}
    ${isStrict ? 'drop' : 'accept'}
  }
  chain forward {
    type filter hook forward priority 0; policy drop;
    ip dscp { 2, 3 } drop
    ip6 dscp { 2, 3 } drop
    ip dscp set 1
    ip6 dscp set 1
    ${stateless.map((rule) => `${matchText(rule)} ${STATELESS[rule.action]}`).join('\n    ')}
    goto stateful
  }
}`;
}

/**
 * The edge routes of an internet gateway, in its namespace. A subnet whose traffic they redirect sends nothing straight out.
 * Source: https://docs.aws.amazon.com/vpc/latest/reachability/explanation-codes.html (INGRESS_RTB_TRAFFIC_REDIRECTION)
 */
export function addEdge(site: Site, gateway: string): (subnet: SubnetSite, device: string) => string {
  const { builder, list } = site;
  const table = list('RouteTable').find(({ Associations }) => Associations[0].GatewayId === gateway);
  const redirected = (table?.Routes ?? []).filter((one: { GatewayId: string }) => one.GatewayId === FIREWALL.endpoint);
  const device = redirected.length === 0 ? undefined : towardsEndpoint(site, gateway);
  if (device === undefined) return () => '';
  for (const { DestinationCidrBlock, DestinationIpv6CidrBlock } of redirected)
    builder.run(gateway, `route add ${DestinationCidrBlock ?? DestinationIpv6CidrBlock} dev ${device}`);
  return (subnet, from) => {
    const { CidrBlock, Ipv6CidrBlockAssociationSet } = list('Subnet').find(({ SubnetId }) => SubnetId === subnet.id);
    const own = [`ip saddr ${CidrBlock}`, `ip6 saddr ${Ipv6CidrBlockAssociationSet[0].Ipv6CidrBlock}`];
    return own.map((who) => `insert rule inet gateway forward iifname "${from}" ${who} fib saddr oif "${device}" drop`).join('\n');
  };
}
