// Stoa.Network.12: the rules of a firewall stop what they look as if they stopped.

import { fact, type Missing, type ResourceRecord, refOf } from '../../../core/index.ts';
import { cidrText, FINDING_CODES, findMistakesInPolicy, type NetworkModel, type PolicyFinding, readFirewallPolicy } from '../../../network/index.ts';
import { type Control, fail, pass, unknown } from '../../control.ts';
import { FIREWALL_POLICY, POLICY_FACET, POLICY_NEEDS, policyRemediation, policyToJudge } from './firewall-policy.ts';
import { NETWORK_NEEDS, networkAround } from './network-place.ts';

const RULE_GROUP = 'AWS::NetworkFirewall::RuleGroup';
const FIREWALL = 'AWS::NetworkFirewall::Firewall';

export const STOA_NETWORK_12: Control = {
  id: 'Stoa.Network.12',
  title: 'firewall rules stop what they look as if they stopped',
  severity: 'high',
  pillar: 'infrastructure',
  unit: { kind: 'resource', type: FIREWALL_POLICY },
  needs: [...POLICY_NEEDS, ...NETWORK_NEEDS],
  frameworks: {},
  mitre: ['T1562.004', 'T1048'],
  doc: {
    rationale:
      'Suricata rules fail silently. $HOME_NET is the firewall’s own VPC unless somebody sets it, so that in a central inspection VPC no rule about $HOME_NET ever matches the traffic of the others; a pass rule for TCP without flow:to_server lets a connection through before a later rule has seen its HTTP host or TLS name; a domain without its dot matches its look-alikes; what the stateless rules never forward is never judged. The rule reports what `stoa firewall lint` calls a hole, in the policy and its rule groups as the firewalls of the account use them.',
    avoid:
      'resource "aws_networkfirewall_rule_group" "this" {\n  rule_group {\n    rules_source {\n      rules_string = "drop tcp $HOME_NET any -> $EXTERNAL_NET 23 (sid:1;)"\n    }\n  }\n}',
    prefer:
      'resource "aws_networkfirewall_firewall_policy" "this" {\n  firewall_policy {\n    policy_variables {\n      rule_variables {\n        key = "HOME_NET"\n        ip_set {\n          definition = ["10.0.0.0/8"]\n        }\n      }\n    }\n  }\n}',
    sources: [
      'https://docs.aws.amazon.com/network-firewall/latest/developerguide/suricata-limitations-caveats.html',
      'https://docs.aws.amazon.com/network-firewall/latest/developerguide/troubleshooting-rules.html',
      'https://aws.github.io/aws-security-services-best-practices/guides/network-firewall/firewall-policy-configuration/docs/',
    ],
  },
  check(subject, view) {
    const judged = policyToJudge(subject);
    if (!judged.ok) return judged.outcome;
    const { record } = judged;
    const network = networkAround(view);
    const groups = new Map(view.records(RULE_GROUP).map((one) => [one.arn, one]));
    const firewalls = [...network.firewalls.values()].filter(({ policyArn }) => policyArn === record.arn);
    const vpcs = firewalls.flatMap(({ vpcId }) => network.vpcs.get(vpcId) ?? []);
    const blocks = vpcs.flatMap((vpc) => vpc.blocks.map(cidrText));
    const policy = readFirewallPolicy(record, (arn) => groups.get(arn), blocks.length > 0 ? blocks : undefined);
    const inspects = [...new Set(firewalls.flatMap((firewall) => beyond(network, firewall.subnetIds)))];
    const found = findMistakesInPolicy(policy, { inspects: firewalls.length > 0 ? inspects : undefined, groupRecords: groups });
    const holes = found.filter(({ code }) => FINDING_CODES[code] === 'hole');
    // Without all of its groups, what a rule is beaten or helped by is not known.
    const missing = [...unreadGroups(policy.stateful, groups, view.missing(RULE_GROUP)), ...unnamed(policy.missing, record)];
    if (holes.length > 0) {
      const steps = holes.slice(0, 10).map((hole) => stepOf(hole, record, groups));
      const [first] = holes;
      return fail(holes.length === 1 ? (first?.message ?? '') : `${holes.length} holes in the rules: ${first?.message ?? ''}`, ...steps);
    }
    const around =
      firewalls.length === 0
        ? view.missing(FIREWALL)
        : [...view.missing('AWS::EC2::RouteTable'), ...view.missing('AWS::EC2::Subnet'), ...view.missing('AWS::EC2::VPC')];
    const open = [...missing, ...(policy.setsHomeNet ? [] : around)];
    if (open.length > 0) return unknown('whether the rules have holes is not known', open);
    return pass(
      'no hole is known in the rules',
      fact(refOf(record), `${POLICY_FACET}.StatefulRuleGroupReferences`, policy.stateful.length, 'the rules of all its groups were looked at'),
    );
  },
  remediation: (subject) =>
    policyRemediation(
      subject,
      'resource "aws_networkfirewall_firewall_policy" "this" {\n  firewall_policy {\n    policy_variables {\n      rule_variables {\n        key = "HOME_NET"\n        ip_set {\n          definition = ["10.0.0.0/8"]\n        }\n      }\n    }\n  }\n}',
      'Under Policy variables set HOME_NET to all networks that are inspected, and change the rules that the trace names; `stoa firewall lint` shows each with its place',
    ),
};

/** The networks beyond transit gateways and peering connections to which the firewall's subnets send what they have inspected. */
function beyond(network: NetworkModel, subnetIds: readonly string[]): readonly string[] {
  return subnetIds.flatMap((id) => {
    const subnet = network.subnets.get(id);
    const table = subnet === undefined ? undefined : network.tableOfSubnet(subnet);
    if (table === undefined || 'reason' in table) return [];
    return (table.routes ?? []).flatMap(({ destination, target }) =>
      (target.kind === 'transit-gateway' || target.kind === 'peering') && destination?.kind === 'block' ? [cidrText(destination.block)] : [],
    );
  });
}

function stepOf({ message, group, rule }: PolicyFinding, policy: ResourceRecord, groups: ReadonlyMap<string, ResourceRecord>) {
  const own = [...groups.values()].find(({ id }) => id === group) ?? policy;
  return fact(refOf(own), own === policy ? POLICY_FACET : 'RuleGroup.RulesSource', `rule ${rule.index + 1}`, message);
}

/** Groups of AWS's own keep their rules secret; others that are not here were not read. */
function unreadGroups(
  stateful: readonly (object | { readonly secret: string; readonly name: string })[],
  groups: ReadonlyMap<string, ResourceRecord>,
  missing: readonly Missing[],
): readonly Missing[] {
  return stateful.some((one) => 'secret' in one) || groups.size === 0 ? missing : [];
}

function unnamed(missing: readonly string[], { account, region, arn }: ResourceRecord): readonly Missing[] {
  return missing.map((detail) => ({ reason: 'unreadable', name: 'network-firewall:DescribeRuleGroup', account, region, arn, detail }));
}
