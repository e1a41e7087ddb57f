// Network interfaces: their addresses, public associations, groups, and whose they are.
// Source: https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_NetworkInterface.html

import { type JsonObject, parseCidr, type ResourceRecord, type ResourceRef, refOf } from '../../core/index.ts';
import type { IpVersion } from '../packets/index.ts';
import { blocksOf, flagOf, itemsOf, objectOf, textOf } from './fields.ts';

export interface Address {
  readonly version: IpVersion;
  readonly value: bigint;
  /** The public IPv4 address that the internet gateway translates to it. */
  readonly publicValue?: bigint;
}

export interface NetworkInterface {
  readonly id: string;
  readonly ref: ResourceRef;
  readonly vpcId: string;
  readonly subnetId: string;
  readonly zone: string;
  /** Ids, sorted; `undefined` when the list is not there. */
  readonly groupIds: readonly string[] | undefined;
  readonly addresses: readonly Address[];
  readonly checksSource: boolean;
  /** `interface`, `nat_gateway`, `lambda`, … in AWS's own word. */
  readonly type: string;
  readonly description: string;
  readonly instanceId: string | undefined;
  /** 0 is the instance's primary interface. */
  readonly deviceIndex: number | undefined;
  readonly isAttached: boolean;
  readonly isManaged: boolean;
  /** Whether internet gateways may not bring it anything. */
  readonly deniesInternetGateways: boolean;
  /** Whether it has an address of a telecommunications carrier or of the customer, which other gateways than the internet's translate. */
  readonly hasOtherPublicAddress?: boolean;
}

export function readInterface(record: ResourceRecord): NetworkInterface {
  return { ...readOutline(record), addresses: addressesOf(record) };
}

/** An interface without its addresses: those cost the most to read. */
export function readOutline(record: ResourceRecord): Omit<NetworkInterface, 'addresses'> {
  const { config } = record;
  const attachment = objectOf(config, 'Attachment');
  const groups = Array.isArray(config['Groups']) ? itemsOf(config, 'Groups').flatMap(({ item }) => textOf(item, 'GroupId') ?? []) : undefined;
  return {
    id: record.id,
    ref: refOf(record),
    vpcId: textOf(config, 'VpcId') ?? '',
    subnetId: textOf(config, 'SubnetId') ?? '',
    zone: textOf(config, 'AvailabilityZone') ?? '',
    groupIds: groups !== undefined && groups.length > 1 ? [...new Set(groups)].sort() : groups,
    checksSource: flagOf(config, 'SourceDestCheck') !== false,
    type: textOf(config, 'InterfaceType') ?? 'interface',
    description: textOf(config, 'Description') ?? '',
    instanceId: textOf(attachment, 'InstanceId'),
    deviceIndex: typeof attachment?.['DeviceIndex'] === 'number' ? attachment['DeviceIndex'] : undefined,
    isAttached: textOf(config, 'Status') !== 'available' && textOf(attachment, 'Status') !== 'detached',
    isManaged: flagOf(config, 'RequesterManaged') === true,
    deniesInternetGateways: flagOf(config, 'DenyAllIgwTraffic') === true,
    hasOtherPublicAddress: hasOtherAddress(config) || itemsOf(config, 'PrivateIpAddresses').some(({ item }) => hasOtherAddress(item)),
  };
}

function hasOtherAddress(of: JsonObject): boolean {
  const association = objectOf(of, 'Association');
  return association !== undefined && (textOf(association, 'CarrierIp') !== undefined || textOf(association, 'CustomerOwnedIp') !== undefined);
}

/**
 * Addresses of delegated prefixes: all 16 of an IPv4 one; of an IPv6 one, which has too many, the first stands for all.
 * Source: https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2-prefix-eni.html
 */
function delegated(config: JsonObject): readonly Address[] {
  const v4 = blocksOf(config, 'Ipv4Prefixes', 'Ipv4Prefix').flatMap(({ first, last }): readonly Address[] =>
    Array.from({ length: Math.min(Number(last - first) + 1, 16) }, (_, index) => ({ version: 4, value: first + BigInt(index) })),
  );
  return [...v4, ...blocksOf(config, 'Ipv6Prefixes', 'Ipv6Prefix').map(({ first }): Address => ({ version: 6, value: first }))];
}

/** The primary address first, as AWS lists them or not. */
function addressesOf({ config }: ResourceRecord): readonly Address[] {
  const found: Address[] = [];
  const add = (text: string | undefined, publicText: string | undefined) => {
    const block = text === undefined ? undefined : parseCidr(text);
    if (block === undefined || found.some(({ version, value }) => version === block.version && value === block.first)) return;
    const shown = publicText === undefined ? undefined : parseCidr(publicText);
    found.push({ version: block.version, value: block.first, ...(shown?.version === 4 ? { publicValue: shown.first } : {}) });
  };
  const own = itemsOf(config, 'PrivateIpAddresses').map(({ item }) => item);
  for (const item of [...own.filter((one) => one['Primary'] === true), ...own.filter((one) => one['Primary'] !== true)])
    add(textOf(item, 'PrivateIpAddress'), textOf(objectOf(item, 'Association'), 'PublicIp'));
  add(textOf(config, 'PrivateIpAddress'), textOf(objectOf(config, 'Association'), 'PublicIp'));
  for (const { item } of itemsOf(config, 'Ipv6Addresses')) add(textOf(item, 'Ipv6Address'), undefined);
  found.push(...delegated(config));
  return found;
}
