// What makes an item of a list the same item in another answer: AWS lists most things in no order that means anything.

import { isObject, type Json, type JsonObject } from './json.ts';

/**
 * The fields that tell the items of a list apart, the surest first; of several fields in a row, those that an item has.
 * A row counts only where every item has one of its fields and no two items agree on all of them.
 */
const IDENTITIES: readonly (readonly string[])[] = [
  ['Sid'],
  ['Key'],
  ['SecurityGroupRuleId'],
  ['RuleNumber', 'Egress'],
  ['CidrIp', 'CidrIpv6', 'PrefixListId', 'GroupId', 'UserId'],
  ['IpProtocol', 'FromPort', 'ToPort'],
  ['DestinationCidrBlock', 'DestinationIpv6CidrBlock', 'DestinationPrefixListId'],
  ['Arn'],
  ['ARN'],
  ['PolicyArn'],
  ['PolicyName'],
  ['UserName'],
  ['RoleName'],
  ['GroupName'],
  ['AccessKeyId'],
  ['Id'],
  ['ID'],
  ['Name'],
  ['AssociationId'],
  ['AttachmentId'],
  ['NetworkInterfaceId'],
  ['VolumeId'],
  ['DeviceName'],
  ['GroupId'],
  ['SubnetId'],
  ['VpcId'],
  ['GrantId'],
  ['ParameterName'],
  ['ParameterKey'],
  ['DomainName'],
  ['CidrBlock', 'Ipv6CidrBlock', 'Cidr'],
  ['name'],
  ['key'],
];

/** Lists of plain values whose order means something: the words of a command. */
const ORDERED: ReadonlySet<string> = new Set(['Command', 'EntryPoint', 'command', 'entryPoint']);

export interface Identity {
  /** Equal for the same item, and for no other item of its list. */
  idOf(item: Json): string;
  /** For a person: `Sid=Public`, `"10.0.0.0/8"`. */
  labelOf(item: Json): string;
}

/** How the items of two versions of a list are told apart; `undefined` where only their position tells. `key` is the list's own name. */
export function identityOf(before: readonly Json[], after: readonly Json[], key: string): Identity | undefined {
  if (before.every(isScalar) && after.every(isScalar)) return ORDERED.has(key) ? undefined : unlessAmbiguous(SCALAR, before, after);
  if (!before.every(isObject) || !after.every(isObject)) return undefined;
  for (const fields of IDENTITIES) {
    const identity = unlessAmbiguous(byFields(fields), before, after);
    if (identity !== undefined) return identity;
  }
  return undefined;
}

const SCALAR: Identity = { idOf: (item) => JSON.stringify(item), labelOf: (item) => JSON.stringify(item) };
const NO_IDENTITY = '';

function byFields(fields: readonly string[]): Identity {
  const having = (item: Json): readonly string[] => (isObject(item) ? fields.filter((field) => isTold(item, field)) : []);
  return {
    idOf: (item) => {
      const names = having(item);
      return names.length === 0 ? NO_IDENTITY : JSON.stringify(names.map((name) => [name, (item as JsonObject)[name]]));
    },
    labelOf: (item) =>
      having(item)
        .map((name) => `${name}=${scalarText((item as JsonObject)[name])}`)
        .join(','),
  };
}

function scalarText(value: Json | undefined): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function isTold(item: JsonObject, field: string): boolean {
  return Object.hasOwn(item, field) && isScalar(item[field] ?? null) && item[field] !== null && item[field] !== undefined;
}

function unlessAmbiguous(identity: Identity, ...lists: readonly (readonly Json[])[]): Identity | undefined {
  for (const list of lists) {
    const ids = new Set(list.map((item) => identity.idOf(item)));
    if (ids.size !== list.length || ids.has(NO_IDENTITY)) return undefined;
  }
  return identity;
}

function isScalar(value: Json): boolean {
  return typeof value !== 'object' || value === null;
}
