import { controlCases } from '../../control.cases.ts';
import { firewallPolicy, POLICY } from './firewall-policy.cases.ts';
import { NETWORKFIREWALL_3 } from './networkfirewall-3.ts';

controlCases(NETWORKFIREWALL_3, [
  { name: 'passes with a stateful group', records: firewallPolicy({ StatefulRuleGroupReferences: [{ ResourceArn: 'arn' }] }), expect: { [POLICY]: 'pass' } },
  {
    name: 'passes with a stateless group',
    records: firewallPolicy({ StatelessRuleGroupReferences: [{ ResourceArn: 'arn', Priority: 1 }] }),
    expect: { [POLICY]: 'pass' },
  },
  { name: 'fails with neither', records: firewallPolicy({ StatelessDefaultActions: ['aws:drop'] }), expect: { [POLICY]: 'fail' } },
  {
    name: 'fails with empty lists',
    records: firewallPolicy({ StatefulRuleGroupReferences: [], StatelessRuleGroupReferences: [] }),
    expect: { [POLICY]: 'fail' },
  },
  { name: 'is unknown where a list is none', records: firewallPolicy({ StatefulRuleGroupReferences: 'two' }), expect: { [POLICY]: 'unknown' } },
  { name: 'is unknown where the policy is none', records: firewallPolicy('policy'), expect: { [POLICY]: 'unknown' } },
  { name: 'is unknown where the policy was not read', records: firewallPolicy(undefined), expect: { [POLICY]: 'unknown' } },
]);
