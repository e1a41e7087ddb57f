// What the controls on Network Firewall policies share: the policy itself, which is a further answer about the record.

import { asStrings, facetOf, fact, isArray, isObject, type JsonObject, type Remediation, type ResourceRecord, refOf, shellWord } from '../../../core/index.ts';
import { fail, type Need, notApplicable, type Outcome, pass, type Subject, unknown } from '../../control.ts';
import { unread } from '../data/unread.ts';

export const FIREWALL_POLICY = 'AWS::NetworkFirewall::FirewallPolicy';
export const POLICY_FACET = 'FirewallPolicy';
export const POLICY_NEEDS: readonly Need[] = [{ type: FIREWALL_POLICY, within: 'region', facets: [POLICY_FACET] }];

export type PolicyOrOutcome =
  | { readonly ok: true; readonly record: ResourceRecord; readonly policy: JsonObject }
  | { readonly ok: false; readonly outcome: Outcome };

export function policyToJudge({ record }: Subject): PolicyOrOutcome {
  if (record === undefined) return { ok: false, outcome: notApplicable('there is no firewall policy') };
  const facet = facetOf(record, POLICY_FACET);
  if (facet.kind === 'value' && isObject(facet.value)) return { ok: true, record, policy: facet.value };
  return { ok: false, outcome: unknown('the firewall policy could not be read', [unread(record, POLICY_FACET, 'network-firewall:DescribeFirewallPolicy')]) };
}

// A standard action may stand beside custom ones, which only publish metrics.
// https://docs.aws.amazon.com/network-firewall/latest/developerguide/stateless-default-actions.html
const MEANS: ReadonlyMap<string, string> = new Map([
  ['aws:drop', 'they are dropped'],
  ['aws:forward_to_sfe', 'the stateful rules judge them'],
]);

/** Judges what becomes of packets that no stateless rule matches: dropped or forwarded is well, passed is not. */
export function judgeDefaultAction(subject: Subject, key: 'StatelessDefaultActions' | 'StatelessFragmentDefaultActions', packets: string): Outcome {
  const found = policyToJudge(subject);
  if (!found.ok) return found.outcome;
  const { record, policy } = found;
  const value = policy[key];
  const actions = asStrings(value);
  const step = (means: string) => fact(refOf(record), `${POLICY_FACET}.${key}`, value, means);
  if (actions.includes('aws:pass')) return fail(`${packets} that no stateless rule matches pass the firewall`, step('nothing inspects them'));
  const good = actions.find((one) => MEANS.has(one));
  if (!isArray(value) || good === undefined) {
    return unknown(`what becomes of ${packets} could not be read`, [unread(record, `${POLICY_FACET}.${key}`, 'network-firewall:DescribeFirewallPolicy')]);
  }
  return pass(
    `${packets} that no stateless rule matches are ${good === 'aws:drop' ? 'dropped' : 'forwarded to the stateful rules'}`,
    step(MEANS.get(good) ?? ''),
  );
}

export function policyRemediation({ region, record }: Subject, terraform: string, change: string): Remediation {
  const policy = shellWord(record?.arn ?? 'FIREWALL_POLICY_ARN');
  return {
    cli: [
      `aws network-firewall describe-firewall-policy --region ${shellWord(region)} --firewall-policy-arn=${policy}`,
      `aws network-firewall update-firewall-policy --region ${shellWord(region)} --firewall-policy-arn=${policy} --update-token UPDATE_TOKEN --firewall-policy file://FIREWALL_POLICY.json`,
    ],
    terraform,
    console: [
      'Open VPC in the Region, choose Network Firewall, Firewall policies, and open the policy',
      change,
      'Save, and watch the alert and flow logs for what is stopped now',
    ],
  };
}
