// GuardDuty.6: Lambda Protection watches the network of functions.

import { planControl } from './guardduty-plan.ts';

export const GUARDDUTY_6 = planControl({
  id: 'GuardDuty.6',
  name: 'Lambda Protection',
  feature: 'LAMBDA_NETWORK_LOGS',
  rationale:
    'A function that was given other code talks to a mining pool or to whoever commands it. GuardDuty watches the connections of all functions, also those outside your networks, of which there are no flow logs.',
  mitre: ['T1496', 'T1071'],
  page: 'https://docs.aws.amazon.com/guardduty/latest/ug/lambda-protection.html',
});
