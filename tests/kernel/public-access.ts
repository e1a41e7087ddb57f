// VPC Block Public Access as what the gateways of a VPC drop: https://docs.aws.amazon.com/vpc/latest/userguide/security-vpc-bpa-basics.html
//   block-bidirectional   nothing passes, save for what is excluded; an exclusion for egress lets out, and answers in
//   block-ingress         only NAT gateways and egress-only gateways, which begin what they carry, still have the internet

import type { Site } from './site.ts';

interface Excluded {
  readonly ip: string;
  readonly ip6: string;
  readonly mode: string;
}

function read({ list }: Site, vpcId: string) {
  const [options] = list('VPCBlockPublicAccessOptions');
  const excluded = list('VPCBlockPublicAccessExclusion').flatMap(({ ResourceArn, InternetGatewayExclusionMode: mode }): Excluded[] => {
    const id = (ResourceArn as string).split('/')[1];
    const subnets = list('Subnet').filter((one) => one.VpcId === vpcId && (one.SubnetId === id || one.VpcId === id));
    return subnets.map((one) => ({ ip: one.CidrBlock, ip6: one.Ipv6CidrBlockAssociationSet[0].Ipv6CidrBlock, mode }));
  });
  return { mode: options.InternetGatewayBlockMode as string, excluded };
}

/** Rules of an internet gateway between its devices `outer` and the VPC's, which see a VPC's own addresses. */
export function publicAccessText(site: Site, vpcId: string, outer: string): string {
  const { mode, excluded } = read(site, vpcId);
  if (mode === 'off') return '';
  const lines = excluded.flatMap(({ ip, ip6, mode: kind }) => {
    const own = [`ip saddr ${ip}`, `ip6 saddr ${ip6}`].map((one) => `oifname "${outer}" ${one}`);
    const theirs = [`ip daddr ${ip}`, `ip6 daddr ${ip6}`].map((one) => `iifname "${outer}" ${one}`);
    if (kind === 'allow-bidirectional') return [...own, ...theirs].map((one) => `${one} return`);
    if (mode !== 'block-bidirectional') return [];
    return [...own.map((one) => `${one} ct direction original return`), ...theirs.map((one) => `${one} ct direction reply return`)];
  });
  const nat = site.list('NatGateway').filter(({ VpcId }) => VpcId === vpcId);
  const own = mode === 'block-ingress' ? nat.flatMap(({ NatGatewayAddresses }) => NatGatewayAddresses[0].PrivateIp as string) : [];
  const open = own.flatMap((one) => [`ip saddr ${one} return`, `ip daddr ${one} return`]);
  return ['chain block {', ...[...lines, ...open, 'drop'].map((line) => `    ${line}`), '  }'].join('\n');
}

/** Whether an egress-only gateway's VPC still has it. */
export function isEgressOnlyOpen(site: Site, vpcId: string): boolean {
  const { mode } = read(site, vpcId);
  // Exclusions of subnets are not drawn in a VPC that has such a gateway.
  return mode !== 'block-bidirectional' || site.list('VPCBlockPublicAccessExclusion').some(({ ResourceArn }) => ResourceArn.endsWith(`/${vpcId}`));
}
