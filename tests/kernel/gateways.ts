// Internet gateways, egress-only gateways and the internet between them.
//   internet gateway   https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Internet_Gateway.html (one public address for one private)
//   egress-only        https://docs.aws.amazon.com/vpc/latest/userguide/egress-only-internet-gateway.html (what is begun inside)

import type { Config } from './filters.ts';
import { addEdge } from './inspection.ts';
import { INTERNET } from './plan.ts';
import { isEgressOnlyOpen, publicAccessText } from './public-access.ts';
import { core, type Site, type Target } from './site.ts';

const NET = 'internet';
const REFUSED = '{ 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16, 100.64.0.0/10 }';

export function addGateways(site: Site): readonly (readonly [string, Target])[] {
  const { builder, list } = site;
  const wire = builder.wire(NET, NET);
  for (const address of [...INTERNET[4], ...INTERNET[6]]) builder.run(NET, `route add ${address} dev ${wire}`);
  const gateways = list('InternetGateway').map(({ InternetGatewayId: id, Attachments }) => {
    const vpc = Attachments[0]?.VpcId as string | undefined;
    return [id as string, vpc === undefined ? () => undefined : internetGateway(site, id, vpc)] as const;
  });
  const egressOnly = list('EgressOnlyInternetGateway').map(
    ({ EgressOnlyInternetGatewayId: id, Attachments }, index) => [id as string, egressOnlyGateway(site, id, Attachments[0].VpcId, index + 1)] as const,
  );
  // A reply goes back by the gateway through which its request came.
  const lines = egressOnly.map((_, index) => `    ct direction reply ct mark ${index + 1} meta mark set ${index + 1}`);
  builder.filter(NET, `table inet internet {\n  chain prerouting {\n    type filter hook prerouting priority -150;\n${lines.join('\n')}\n  }\n}`);
  return [...gateways, ...egressOnly];
}

function blocksOf({ list }: Site, vpcId: string): readonly [string, string] {
  const vpc = list('VPC').find(({ VpcId }) => VpcId === vpcId);
  return [vpc.CidrBlock, vpc.Ipv6CidrBlockAssociationSet[0].Ipv6CidrBlock];
}

function internetGateway(site: Site, id: string, vpcId: string): Target {
  const { builder, list } = site;
  const [inner] = builder.cable(id, core(vpcId));
  const [outer, there] = builder.cable(id, NET);
  const [own, own6] = blocksOf(site, vpcId);
  const pairs = list('NetworkInterface')
    .filter((one) => one.VpcId === vpcId)
    .flatMap((one) => one.PrivateIpAddresses as readonly Config[])
    .flatMap(({ PrivateIpAddress, Association }) => (Association === undefined ? [] : [[PrivateIpAddress as string, Association.PublicIp as string] as const]));
  builder.run(id, `route add ${own} dev ${inner}`, `route add ${own6} dev ${inner}`, `route add default dev ${outer}`, `-6 route add default dev ${outer}`);
  builder.run(NET, `route add ${own6} dev ${there}`, ...pairs.map(([, shown]) => `route add ${shown} dev ${there}`));
  const privates = pairs.length === 0 ? '255.255.255.255' : `{ ${pairs.map(([address]) => address).join(', ')} }`;
  const blocking = publicAccessText(site, vpcId, outer);
  const closeEdge = addEdge(site, id);
  const map = (from: 0 | 1, to: 0 | 1) =>
    pairs.length === 0 ? '{ 255.255.255.255 : 255.255.255.255 }' : `{ ${pairs.map((one) => `${one[from]} : ${one[to]}`).join(', ')} }`;
  builder.filter(
    id,
    `table inet gateway {
  ${blocking}
  chain prerouting {
    type filter hook prerouting priority -350;
    iifname "${outer}" ip daddr set ip daddr map ${map(1, 0)}
  }
  chain forward {
    type filter hook forward priority 0; policy drop;
    ${blocking === '' ? '' : 'jump block'}
    ip saddr ${REFUSED} iifname "${outer}" drop
    iifname "${outer}" oifname != "${outer}" ip daddr ${privates} accept
    iifname "${outer}" oifname != "${outer}" ip6 daddr ${own6} accept
    oifname "${outer}" ip daddr ${REFUSED} drop
    oifname "${outer}" iifname != "${outer}" ip saddr ${privates} accept
    oifname "${outer}" iifname != "${outer}" ip6 saddr ${own6} accept
  }
  chain postrouting {
    type filter hook postrouting priority 300;
    oifname "${outer}" ip dscp set 0
    oifname "${outer}" ip6 dscp set 0
    oifname "${outer}" ip saddr set ip saddr map ${map(0, 1)}
  }
}`,
  );
  return (subnet) => {
    if (subnet.vpc !== vpcId) return undefined;
    const [device, here] = builder.cable(subnet.id, id);
    builder.filter(id, closeEdge(subnet, here));
    return device;
  };
}

function egressOnlyGateway(site: Site, id: string, vpcId: string, mark: number): Target {
  const { builder } = site;
  const [inner] = builder.cable(id, core(vpcId));
  const [outer, there] = builder.cable(id, NET);
  const [, block6] = blocksOf(site, vpcId);
  builder.run(id, `route add ${block6} dev ${inner}`, `-6 route add default dev ${outer}`);
  builder.run(NET, `-6 rule add pref 10 fwmark ${mark} lookup ${mark}`, `-6 route add default dev ${there} table ${mark}`);
  builder.filter(
    NET,
    `table inet from_${mark} {\n  chain prerouting {\n    type filter hook prerouting priority -160;\n    iifname "${there}" ct state new ct mark set ${mark}\n  }\n}`,
  );
  builder.filter(
    id,
    `table inet gateway {
  chain forward {
    type filter hook forward priority 0; policy drop;
    ${isEgressOnlyOpen(site, vpcId) ? '' : 'drop'}
    iifname "${outer}" ct state established,related accept
    iifname != "${outer}" ct state invalid drop
    ct state new ip6 dscp 4 drop
    iifname != "${outer}" ip6 saddr ${block6} ip6 dscp set 0 accept
  }
}`,
  );
  return (subnet) => (subnet.vpc === vpcId ? builder.cable(subnet.id, id)[0] : undefined);
}
