// GuardDuty.9: RDS Protection watches who signs in to databases.

import { planControl } from './guardduty-plan.ts';

export const GUARDDUTY_9 = planControl({
  id: 'GuardDuty.9',
  name: 'RDS Protection',
  feature: 'RDS_LOGIN_EVENTS',
  rationale:
    'Databases have users of their own, which neither IAM nor CloudTrail sees. GuardDuty watches who signs in to Aurora and RDS and says when somebody guesses passwords, or comes from where nobody came before.',
  mitre: ['T1110', 'T1078'],
  page: 'https://docs.aws.amazon.com/guardduty/latest/ug/rds-protection.html',
});
