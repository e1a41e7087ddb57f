// What internet gateways have in common out and in: Block Public Access, the addresses that they translate, and those that are not on the internet.
// Sources: https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Internet_Gateway.html,
// https://docs.aws.amazon.com/vpc/latest/userguide/vpc-ip-addressing.html#vpc-ipv6-addresses

import type { AddressRange } from '../../core/index.ts';
import { isMissing, type PublicAccessUse, type Subnet } from '../model/index.ts';
import { block, type Flow, type Place, type Walker, withBlock, withUnknown } from './flow.ts';
import { UNIQUE_LOCAL } from './outside.ts';

/** Block Public Access, for a use of a subnet. */
export function acrossPublicAccess({ model }: Walker, flow: Flow, vpcId: string, subnet: Subnet, use: PublicAccessUse): Flow {
  const { account, region } = subnet.ref;
  const found = model.publicAccess.blocking(account, region, vpcId, subnet.id, use);
  if (found === undefined) return flow;
  if (isMissing(found)) return withUnknown(flow, found);
  return withBlock(flow, block('VPC_BLOCK_PUBLIC_ACCESS_ENABLED', found.setting, 'InternetGatewayBlockMode'), `internet of ${vpcId}`);
}

/** The private addresses of a place with the public ones that stand for them. */
export function publicPairs({ nat, from }: Place): readonly { readonly value: bigint; readonly publicValue: bigint }[] {
  if (nat !== undefined)
    return nat.addresses.flatMap(({ privateValue, publicValue }) => (publicValue === undefined || nat.isPrivate ? [] : { value: privateValue, publicValue }));
  return (from?.addresses ?? []).flatMap(({ value, publicValue }) => (publicValue === undefined ? [] : { value, publicValue }));
}

/** Private IPv6 addresses are not on the internet: https://docs.aws.amazon.com/vpc/latest/userguide/vpc-ip-addressing.html#vpc-ipv6-addresses */
export function privateBlocks({ model }: Walker, vpcId: string): readonly AddressRange[] {
  return [...(model.vpcs.get(vpcId)?.privateBlocks ?? []), ...UNIQUE_LOCAL];
}
