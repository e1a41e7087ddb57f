// GuardDuty.8: Malware Protection for EC2 looks for malware on volumes.

import { planControl } from './guardduty-plan.ts';

export const GUARDDUTY_8 = planControl({
  id: 'GuardDuty.8',
  name: 'Malware Protection for EC2',
  feature: 'EBS_MALWARE_PROTECTION',
  rationale:
    'When an instance or a container begins to behave like an infected one, GuardDuty takes a snapshot of its volumes and looks for malware in it, without an agent that an intruder could switch off. What it finds says what you are up against.',
  mitre: ['T1204', 'T1105'],
  page: 'https://docs.aws.amazon.com/guardduty/latest/ug/malware-protection.html',
});
