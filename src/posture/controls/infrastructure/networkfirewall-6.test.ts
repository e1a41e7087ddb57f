import type { Json } from '../../../core/index.ts';
import { ACCOUNT, controlCases, REGION, record } from '../../control.cases.ts';
import { NETWORKFIREWALL_6 } from './networkfirewall-6.ts';

const ARN = `arn:aws:network-firewall:${REGION}:${ACCOUNT}:stateless-rulegroup/drop`;
const group = (config: Record<string, Json>) => [record('AWS::NetworkFirewall::RuleGroup', ARN, { Type: 'STATELESS', ...config })];
const rules = (source: Json) => group({ RuleGroup: { RulesSource: { StatelessRulesAndCustomActions: source } } });

controlCases(NETWORKFIREWALL_6, [
  { name: 'passes with a rule', records: rules({ StatelessRules: [{ Priority: 1, RuleDefinition: {} }] }), expect: { [ARN]: 'pass' } },
  { name: 'fails without rules', records: rules({ StatelessRules: [] }), expect: { [ARN]: 'fail' } },
  { name: 'fails with custom actions alone', records: rules({ CustomActions: [{}] }), expect: { [ARN]: 'fail' } },
  { name: 'is unknown where the rules are none', records: rules({ StatelessRules: 3 }), expect: { [ARN]: 'unknown' } },
  {
    name: 'is unknown where the source is of another kind',
    records: group({ RuleGroup: { RulesSource: { RulesString: 'drop' } } }),
    expect: { [ARN]: 'unknown' },
  },
  { name: 'is unknown where the group was not read', records: group({}), expect: { [ARN]: 'unknown' } },
  { name: 'is unknown where its kind is not said', records: group({ Type: null }), expect: { [ARN]: 'unknown' } },
  { name: 'does not apply to a stateful group, read or not', records: group({ Type: 'STATEFUL' }), expect: { [ARN]: 'not-applicable' } },
]);
