// What the controls on open ports share: which of their ports a security group opens to the whole internet.

import {
  asObjects,
  asString,
  fact,
  isObject,
  type JsonObject,
  listActionOf,
  type Missing,
  parseCidr,
  type Remediation,
  type ResourceRecord,
  refOf,
  shellWord,
} from '../../../core/index.ts';
import {
  describePorts,
  internetsCovered,
  type Opening,
  type OpenPorts,
  portsOpenToInternet,
  portsWithin,
  readRules,
  type SecurityGroupRule,
} from '../../../network/index.ts';
import { fail, type Need, notApplicable, type Outcome, pass, type Subject, unknown, type View } from '../../control.ts';

export const SECURITY_GROUP = 'AWS::EC2::SecurityGroup';
const PREFIX_LIST = 'AWS::EC2::PrefixList';

/** A group is judged by its rules; prefix lists are asked for only by groups that refer to one. */
export const PORT_NEEDS: readonly Need[] = [
  { type: SECURITY_GROUP, within: 'region' },
  // Lists of AWS's own, and those that another account shares, stand under their owners; ids are unique.
  { type: PREFIX_LIST, within: 'region', facets: ['Entries'], lazy: true, seeElsewhere: () => true },
];

/** Judges whether a group opens any of the ports, by TCP or UDP, to the whole IPv4 or IPv6 internet. */
export function judgePorts({ record }: Subject, view: View, ports: readonly number[]): Outcome {
  if (record === undefined) return notApplicable('there is no security group');
  const rules = readRules(record.config['IpPermissions']);
  const ref = refOf(record);
  if (rules === undefined) return unknown('the inbound rules of the group could not be read', [unreadable(record, 'IpPermissions')]);
  const lists = prefixListsOf(record, view);
  const { openings, unclear } = portsOpenToInternet(rules, (id) => lists.get(id)?.blocks);

  const open = openings.map((opening) => ({ opening, ports: portsWithin(ports, opening.ports) })).filter((one) => one.ports.length > 0);
  if (open.length > 0) {
    const all = [...new Set(open.flatMap((one) => one.ports))].sort((a, b) => a - b);
    const internets = [...new Set(open.flatMap((one) => one.opening.internets))].join(' and ');
    const steps = [...new Set(open.flatMap((one) => one.opening.rules))].map((index) =>
      fact(ref, `IpPermissions[${index}]`, permissionAt(record.config, index), `takes part in opening ${describePorts(all)} to ${internets}`),
    );
    return fail(
      `${all.length === 1 ? 'port' : 'ports'} ${describePorts(all)} ${all.length === 1 ? 'is' : 'are'} open to the whole internet (${internets})`,
      ...steps,
    );
  }
  const touchesPorts = ({ ports: range }: SecurityGroupRule) => range === undefined || portsWithin(ports, range).length > 0;
  const missing = missingFor(
    record,
    unclear.filter(({ rule }) => touchesPorts(rule)),
    lists,
  );
  if (missing.length > 0) return unknown('an inbound rule on these ports could not be read in full', missing);
  return pass(
    `no inbound rule opens ${ports.length === 1 ? `port ${ports[0]}` : 'a high-risk port'} to the whole internet`,
    fact(ref, 'IpPermissions.length', rules.length, 'no rule, nor several together, let the whole internet in on these ports'),
  );
}

export interface KnownList {
  readonly blocks?: readonly NonNullable<ReturnType<typeof parseCidr>>[];
  readonly missing?: readonly Missing[];
}

/** The prefix lists that the group refers to: their blocks, or what is missing to know them. */
export function prefixListsOf(record: ResourceRecord, view: View): ReadonlyMap<string, KnownList> {
  const ids = new Set((readRules(record.config['IpPermissions']) ?? []).flatMap((rule) => rule.prefixLists));
  const lists = new Map<string, KnownList>();
  for (const id of ids) lists.set(id, knownList(id, record, view));
  return lists;
}

function knownList(id: string, group: ResourceRecord, view: View): KnownList {
  const list = view.records(PREFIX_LIST).find((one) => one.id === id);
  if (list === undefined) {
    const unlisted: Missing = { reason: 'absent', name: listActionOf(PREFIX_LIST), account: group.account, region: group.region, detail: id };
    const missing = view.missing(PREFIX_LIST);
    return { missing: missing.length > 0 ? missing : [unlisted] };
  }
  // DescribePrefixLists answers the ranges of AWS's own lists in `Cidrs`.
  const answered = list.config['Cidrs'];
  const gone = Array.isArray(answered) ? undefined : view.missingFacet(list, 'Entries');
  if (gone !== undefined) return { missing: [gone] };
  const texts = Array.isArray(answered)
    ? answered.map((one) => (typeof one === 'string' ? one : ''))
    : asObjects(list.config['Entries']).map((entry) => asString(entry['Cidr']) ?? '');
  const blocks = texts.map((text) => parseCidr(text));
  const isRead = blocks.every((block) => block !== undefined);
  return isRead ? { blocks } : { missing: [{ reason: 'unreadable', name: 'ec2:GetManagedPrefixListEntries', arn: list.arn }] };
}

/** What is missing to know all that these unclear rules open. */
export function missingFor(record: ResourceRecord, unclear: OpenPorts['unclear'], lists: ReadonlyMap<string, KnownList>): readonly Missing[] {
  return unclear.flatMap((one) => [
    ...one.prefixLists.flatMap((id) => lists.get(id)?.missing ?? []),
    ...one.unreadable.map((part) => unreadable(record, `IpPermissions[${one.rule.index}].${part}`)),
  ]);
}

export function unreadable(record: ResourceRecord, path: string): Missing {
  return { reason: 'unreadable', name: listActionOf(SECURITY_GROUP), account: record.account, region: record.region, arn: record.arn, detail: path };
}

export function permissionAt(config: JsonObject, index: number): JsonObject {
  return asObjects(config['IpPermissions'])[index] ?? {};
}

/** Revokes exactly the ranges that open one of the ports; where a rule opens more than them, it says what to put back. */
export function portRemediation({ region, record }: Subject, ports: readonly number[]): Remediation {
  const group = record?.id ?? 'GROUP_ID';
  const revocations = openPermissions(record, (opening) => portsWithin(ports, opening.ports).length > 0);
  const permissions = revocations.length > 0 ? JSON.stringify(revocations) : 'IP_PERMISSIONS';
  return {
    cli: [
      `aws ec2 revoke-security-group-ingress --region ${shellWord(region)} --group-id=${shellWord(group)} --ip-permissions=${shellWord(permissions)}`,
      `aws ec2 authorize-security-group-ingress --region ${shellWord(region)} --group-id=${shellWord(group)} --protocol tcp --port ${ports[0] ?? 22} --cidr YOUR_NETWORK_CIDR`,
    ],
    terraform: `resource "aws_vpc_security_group_ingress_rule" "admin" {\n  security_group_id = aws_security_group.this.id\n  ip_protocol       = "tcp"\n  from_port         = ${ports[0] ?? 22}\n  to_port           = ${ports[0] ?? 22}\n  cidr_ipv4         = "YOUR_NETWORK_CIDR"\n}`,
    console: [
      'Open VPC in the Region and choose Security groups',
      'Open the group and choose Edit inbound rules',
      'Delete the rules whose source is 0.0.0.0/0 or ::/0, or give them the source that needs the port, and save',
    ],
  };
}

/** The open rules in the shape that `--ip-permissions` takes, without the sources that are not the internet. */
export function openPermissions(record: ResourceRecord | undefined, isMeant: (opening: Opening) => boolean): readonly JsonObject[] {
  const rules = readRules(record?.config['IpPermissions']) ?? [];
  const openRules = new Set(
    portsOpenToInternet(rules, () => undefined)
      .openings.filter(isMeant)
      .flatMap((opening) => opening.rules),
  );
  return asObjects(record?.config['IpPermissions']).flatMap((permission, index) => {
    if (!openRules.has(index)) return [];
    const isAlone = internetsCovered(rules[index]?.blocks ?? []).length > 0;
    const IpRanges = openSources(permission, 'IpRanges', 'CidrIp', isAlone);
    const Ipv6Ranges = openSources(permission, 'Ipv6Ranges', 'CidrIpv6', isAlone);
    const { IpProtocol, FromPort, ToPort } = permission;
    return [
      {
        ...(IpProtocol === undefined ? {} : { IpProtocol }),
        ...(FromPort === undefined ? {} : { FromPort }),
        ...(ToPort === undefined ? {} : { ToPort }),
        ...(IpRanges.length === 0 ? {} : { IpRanges: IpRanges.map(({ CidrIp }) => ({ CidrIp: CidrIp ?? null })) }),
        ...(Ipv6Ranges.length === 0 ? {} : { Ipv6Ranges: Ipv6Ranges.map(({ CidrIpv6 }) => ({ CidrIpv6: CidrIpv6 ?? null })) }),
      },
    ].filter((one) => isObject(one) && ('IpRanges' in one || 'Ipv6Ranges' in one));
  });
}

/** The sources of one kind that open the rule: those that are the internet by themselves; where none is, all that are it together. */
function openSources(permission: JsonObject, list: string, key: string, isAlone: boolean): readonly JsonObject[] {
  const sources = asObjects(permission[list]).flatMap((one) => {
    const block = parseCidr(asString(one[key]) ?? '');
    return block === undefined ? [] : [{ one, block }];
  });
  const single = sources.filter(({ block }) => internetsCovered([block]).length > 0);
  if (single.length > 0) return single.map(({ one }) => one);
  // A rule that opens the port only together with others takes part with every source.
  const isOpen = !isAlone || internetsCovered(sources.map(({ block }) => block)).length > 0;
  return isOpen ? sources.map(({ one }) => one) : [];
}
