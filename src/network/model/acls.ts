// Network ACLs: the rules of each direction, the lowest number first, and the subnets that they guard.
// Source: https://docs.aws.amazon.com/vpc/latest/userguide/nacl-rules.html

import { type AddressBlock, type ResourceRecord, type ResourceRef, refOf } from '../../core/index.ts';
import { blockOf, flagOf, itemsOf, textOf } from './fields.ts';
import { type Service, serviceOfEntry } from './protocol.ts';

export interface AclRule {
  /** `Entries[3]`. */
  readonly path: string;
  readonly number: number;
  readonly isAllow: boolean;
  readonly block: AddressBlock | undefined;
  readonly service: Service | undefined;
  /** Whether its effect, its peers or its service could not be read. */
  readonly isUnreadable: boolean;
}

export interface NetworkAcl {
  readonly id: string;
  readonly ref: ResourceRef;
  readonly vpcId: string | undefined;
  readonly isDefault: boolean;
  readonly subnetIds: readonly string[];
  /** `undefined` when the entries are not there. */
  readonly ingress: readonly AclRule[] | undefined;
  readonly egress: readonly AclRule[] | undefined;
}

export function readAcl(record: ResourceRecord): NetworkAcl {
  const { config } = record;
  const entries = Array.isArray(config['Entries']) ? itemsOf(config, 'Entries') : undefined;
  const ofDirection = (isEgress: boolean) =>
    entries
      ?.filter(({ item }) => (flagOf(item, 'Egress') ?? isEgress) === isEgress)
      .map(({ item, index }): AclRule => {
        const service = serviceOfEntry(item);
        const block = blockOf(item, 'CidrBlock') ?? blockOf(item, 'Ipv6CidrBlock');
        const number = item['RuleNumber'];
        const action = item['RuleAction'];
        const isReadable = typeof number === 'number' && (action === 'allow' || action === 'deny') && flagOf(item, 'Egress') !== undefined;
        return {
          path: `Entries[${index}]`,
          number: typeof number === 'number' ? number : 0,
          isAllow: action === 'allow',
          block,
          service,
          isUnreadable: !isReadable || block === undefined || service === undefined,
        };
      })
      .sort((a, b) => a.number - b.number);
  return {
    id: record.id,
    ref: refOf(record),
    vpcId: textOf(config, 'VpcId'),
    isDefault: flagOf(config, 'IsDefault') === true,
    subnetIds: itemsOf(config, 'Associations').flatMap(({ item }) => textOf(item, 'SubnetId') ?? []),
    ingress: ofDirection(false),
    egress: ofDirection(true),
  };
}
