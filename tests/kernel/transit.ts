// Transit gateways: in by the attachment's subnet in the sender's zone, out by the one in the same zone where there is one.
//   zones        https://docs.aws.amazon.com/vpc/latest/tgw/tgw-vpc-attachments.html, .../how-transit-gateways-work.html
//   ACLs         https://docs.aws.amazon.com/vpc/latest/tgw/tgw-nacls.html: on the way in the attachment's subnet asks its inbound
//                rules; on the way out its outbound rules, except for what lies in the same subnet
//   references   https://docs.aws.amazon.com/vpc/latest/tgw/tgw-vpc-attachments.html#vpc-attachment-security (off unless turned on)

import { aclRules, type Config } from './filters.ts';
import type { Site, SubnetSite, Target } from './site.ts';

interface Way {
  readonly attachment: string;
  readonly zone: string | undefined;
  /** In the gateway's namespace. */
  readonly device: string;
}

export function addTransit(site: Site): readonly (readonly [string, Target])[] {
  const { builder, list } = site;
  const ways = new Map<string, Way[]>(list('TransitGateway').map(({ TransitGatewayId }) => [TransitGatewayId, []]));
  for (const { TransitGatewayPeeringAttachment: id = 'tgw-attach-peer', RequesterTgwInfo: a, AccepterTgwInfo: b } of list('TransitGatewayPeeringAttachment')) {
    const [first, second] = builder.cable(a.TransitGatewayId, b.TransitGatewayId);
    ways.get(a.TransitGatewayId)?.push({ attachment: id, zone: undefined, device: first });
    ways.get(b.TransitGatewayId)?.push({ attachment: id, zone: undefined, device: second });
  }
  for (const { TransitGatewayAttachmentId, TransitGatewayId, SubnetIds } of list('TransitGatewayVpcAttachment')) {
    for (const id of SubnetIds as string[]) {
      const subnet = site.subnets.get(id);
      if (subnet !== undefined) ways.get(TransitGatewayId)?.push(doorOf(site, subnet, TransitGatewayId, TransitGatewayAttachmentId));
    }
  }
  for (const [gateway, own] of ways) addTables(site, gateway, own);
  return list('TransitGateway').map(({ TransitGatewayId: gateway }) => [
    gateway,
    (subnet) => {
      const attachment = list('TransitGatewayVpcAttachment').find((one) => one.TransitGatewayId === gateway && one.VpcId === subnet.vpc);
      const entry = (attachment?.SubnetIds as string[] | undefined)?.find((id) => site.subnets.get(id)?.zone === subnet.zone);
      return entry === undefined ? undefined : into(site, subnet, entry);
    },
  ]);
}

const door = (subnet: string) => `door-${subnet}`;

/** The gateway's interface in a subnet: what it hands on appears in that subnet. */
function doorOf({ builder, list }: Site, subnet: SubnetSite, gateway: string, attachment: string): Way {
  const name = door(subnet.id);
  const [down, inSubnet] = builder.cable(name, subnet.id);
  const [up, inGateway] = builder.cable(name, gateway);
  subnet.inside.push(inSubnet);
  subnet.doors.push(inSubnet);
  const acl = list('NetworkAcl').find(({ Associations }) => Associations[0].SubnetId === subnet.id);
  builder.run(
    name,
    ...['-4', '-6'].flatMap((family) => [
      `${family} route add default dev ${down}`,
      `${family} route add default dev ${up} table 1`,
      `${family} rule add pref 100 iif ${up} lookup main`,
      `${family} rule add pref 200 lookup 1`,
    ]),
  );
  builder.filter(
    name,
    `table inet door {\n  chain inbound {\n    ${aclRules(acl.Entries, false).join('\n    ')}\n    drop\n  }\n  chain forward {\n    type filter hook forward priority 0; policy drop;\n    iifname "${up}" accept\n    iifname != "${down}" jump inbound\n  }\n}`,
  );
  return { attachment, zone: subnet.zone, device: inGateway };
}

const into = ({ builder }: Site, subnet: SubnetSite, entry: string): string => builder.cable(subnet.id, door(entry))[0];

/** For each way in, a routing table of its own: that of its attachment, with the doors of its zone. */
function addTables({ builder, list }: Site, gateway: string, ways: readonly Way[]): void {
  const table = list('TransitGatewayRouteTable').find(({ TransitGatewayId }) => TransitGatewayId === gateway);
  const associated = new Set((table.Associations as readonly Config[]).map((one) => one.TransitGatewayAttachmentId as string));
  ways.forEach(({ attachment, zone, device }, index) => {
    const number = 100 + index;
    for (const family of ['-4', '-6']) builder.run(gateway, `${family} rule add pref ${number} iif ${device} lookup ${number}`);
    if (!associated.has(attachment)) return;
    for (const { DestinationCidrBlock: destination, Type, TransitGatewayAttachments } of table.Routes) {
      const to = TransitGatewayAttachments[0]?.TransitGatewayAttachmentId as string | undefined;
      const doors = ways.filter((one) => one.attachment === to);
      const out = doors.find((one) => one.zone === zone) ?? doors[0];
      const metric = `metric ${Type === 'static' ? 10 : 20} table ${number}`;
      builder.run(gateway, out === undefined ? `route add blackhole ${destination} ${metric}` : `route add ${destination} dev ${out.device} ${metric}`);
    }
  });
  const keeps = list('TransitGateway').find(({ TransitGatewayId }) => TransitGatewayId === gateway).Options.SecurityGroupReferencingSupport === 'enable';
  const peers = ways.filter(({ zone }) => zone === undefined).map(({ device }) => `"${device}"`);
  const lost = (where: string) => ['ip', 'ip6'].flatMap((ip) => [`    ${where}${ip} dscp { 2, 3 } drop`, `    ${where}${ip} dscp set 1`]);
  const lines = keeps ? (peers.length === 0 ? [] : lost(`oifname { ${peers.join(', ')} } `)) : lost('');
  builder.filter(gateway, `table inet transit {\n  chain forward {\n    type filter hook forward priority 0;\n${lines.join('\n')}\n  }\n}`);
}
