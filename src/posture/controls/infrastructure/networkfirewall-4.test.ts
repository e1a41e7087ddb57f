import type { Json } from '../../../core/index.ts';
import { controlCases } from '../../control.cases.ts';
import { firewallPolicy, POLICY } from './firewall-policy.cases.ts';
import { NETWORKFIREWALL_4 } from './networkfirewall-4.ts';

const actions = (...list: readonly Json[]) => firewallPolicy({ StatelessFragmentDefaultActions: ['aws:drop'], StatelessDefaultActions: list });

controlCases(NETWORKFIREWALL_4, [
  { name: 'passes where they are dropped', records: actions('aws:drop'), expect: { [POLICY]: 'pass' } },
  { name: 'passes where they are forwarded', records: actions('aws:forward_to_sfe'), expect: { [POLICY]: 'pass' } },
  { name: 'passes with a custom action beside', records: actions('count', 'aws:drop'), expect: { [POLICY]: 'pass' } },
  { name: 'fails where they pass', records: actions('aws:pass'), expect: { [POLICY]: 'fail' } },
  { name: 'fails where they pass and are counted', records: actions('aws:pass', 'count'), expect: { [POLICY]: 'fail' } },
  {
    name: 'does not look at the other default',
    records: firewallPolicy({ StatelessFragmentDefaultActions: ['aws:pass'], StatelessDefaultActions: ['aws:drop'] }),
    expect: { [POLICY]: 'pass' },
  },
  { name: 'is unknown with a custom action alone', records: actions('count'), expect: { [POLICY]: 'unknown' } },
  { name: 'is unknown where it is not said', records: firewallPolicy({}), expect: { [POLICY]: 'unknown' } },
  { name: 'is unknown where the policy was not read', records: firewallPolicy(undefined), expect: { [POLICY]: 'unknown' } },
]);
