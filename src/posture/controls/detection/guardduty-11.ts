// GuardDuty.11: Runtime Monitoring watches what runs on instances and in containers.

import { planControl } from './guardduty-plan.ts';

export const GUARDDUTY_11 = planControl({
  id: 'GuardDuty.11',
  name: 'Runtime Monitoring',
  feature: 'RUNTIME_MONITORING',
  rationale:
    'Logs of the network and of the API do not show what a process does. Runtime Monitoring sees processes, files and connections on instances, EKS and ECS, and says when a container breaks out or a shell comes back to its master.',
  mitre: ['T1059', 'T1611'],
  page: 'https://docs.aws.amazon.com/guardduty/latest/ug/runtime-monitoring.html',
});
