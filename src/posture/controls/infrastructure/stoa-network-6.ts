// Stoa.Network.6: rules of security groups refer to groups that are there.

import { asObjects, asString, fact, type JsonObject, refOf, shellWord } from '../../../core/index.ts';
import { type Control, fail, notApplicable, pass, unknown, type View } from '../../control.ts';
import { SECURITY_GROUP } from './ports-open-to-internet.ts';
import { GROUP_NEEDS, groupsAround, type Pair, pairsOf } from './security-groups.ts';

/** https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-basics.html: what a peering connection does not come back from. */
const GONE: ReadonlySet<string> = new Set(['deleted', 'rejected', 'expired', 'failed']);

export const STOA_NETWORK_6: Control = {
  id: 'Stoa.Network.6',
  title: 'rules of security groups refer to groups that are there',
  severity: 'low',
  pillar: 'infrastructure',
  unit: { kind: 'resource', type: SECURITY_GROUP },
  needs: [{ type: SECURITY_GROUP, within: 'region' }, ...GROUP_NEEDS],
  frameworks: {},
  mitre: ['T1562.007'],
  doc: {
    rationale:
      'When a peering connection or the group at its other end is deleted, rules that refer to that group stay behind. They match nobody, hide among those that count, and say that somebody was once trusted. AWS calls them stale. Of groups of other accounts, only what AWS says of the peering connection is known.',
    avoid: 'resource "aws_vpc_security_group_ingress_rule" "partner" {\n  referenced_security_group_id = "PARTNER_ACCOUNT_ID/GROUP_THAT_IS_GONE"\n}',
    prefer: 'resource "aws_vpc_security_group_ingress_rule" "web" {\n  referenced_security_group_id = aws_security_group.web.id\n}',
    sources: [
      'https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-security-groups.html',
      'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeStaleSecurityGroups.html',
      'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_UserIdGroupPair.html',
    ],
  },
  check({ account, record }, view) {
    if (record === undefined) return notApplicable('there is no security group');
    const ref = refOf(record);
    const pairs = pairsOf(record.config);
    const stale = pairs.flatMap((pair) => {
      const why = whyStale(pair, account, view);
      return why === undefined ? [] : [fact(ref, pair.path, pair.pair, why)];
    });
    if (stale.length > 0)
      return fail(`${stale.length === 1 ? 'a rule refers to a group that is' : `${stale.length} rules refer to groups that are`} gone`, ...stale);
    const isOpen = pairs.some(({ id, pair }) => !groupsAround(view).byId.has(id) && (asString(pair['UserId']) ?? account) === account);
    if (isOpen) return unknown('whether a group that a rule refers to is there is not known', view.missing(SECURITY_GROUP));
    const own = fact(ref, 'GroupId', record.id, pairs.length === 0 ? 'its rules refer to no group' : 'no reference is known to be stale');
    return pass('no rule refers to a group that is gone', own);
  },
  remediation: ({ region, record, account }) => {
    const groups = record === undefined ? [] : pairsOf(record.config).filter(({ pair }) => GONE.has(asString(pair['PeeringStatus']) ?? ''));
    const [first] = groups;
    const permission =
      first === undefined
        ? 'IP_PERMISSIONS'
        : JSON.stringify([
            { ...permissionOf(record?.config ?? {}, first.path), UserIdGroupPairs: [{ GroupId: first.id, UserId: asString(first.pair['UserId']) ?? account }] },
          ]);
    const side = first?.path.startsWith('IpPermissionsEgress') === true ? 'egress' : 'ingress';
    return {
      cli: [
        `aws ec2 describe-stale-security-groups --region ${shellWord(region)} --vpc-id=${shellWord(asString(record?.config['VpcId']) ?? 'VPC_ID')}`,
        `aws ec2 revoke-security-group-${side} --region ${shellWord(region)} --group-id=${shellWord(record?.id ?? 'GROUP_ID')} --ip-permissions=${shellWord(permission)}`,
      ],
      terraform: '# remove the rule whose referenced_security_group_id is gone',
      console: [
        'Open VPC in the Region, choose Security groups; where a group has stale rules, AWS says so above the list',
        'Choose Manage stale rules, select the rules and delete them',
      ],
    };
  },
};

function whyStale({ id, pair }: Pair, account: string, view: View): string | undefined {
  const status = asString(pair['PeeringStatus']);
  if (status !== undefined && GONE.has(status)) return `the peering connection to the group is ${status}`;
  if (groupsAround(view).byId.has(id) || (asString(pair['UserId']) ?? account) !== account) return undefined;
  // Rules refer to groups of the same Region only.
  return view.missing(SECURITY_GROUP).length > 0 ? undefined : 'the account has no such group in the Region';
}

function permissionOf(config: JsonObject, path: string): JsonObject {
  const [, key = '', index = ''] = /^(\w+)\[(\d+)\]/.exec(path) ?? [];
  const { IpProtocol, FromPort, ToPort } = asObjects(config[key])[Number(index)] ?? {};
  const named = { IpProtocol, FromPort, ToPort };
  return Object.fromEntries(Object.entries(named).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}
