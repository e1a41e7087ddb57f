// GuardDuty.10: S3 Protection watches who reads and deletes objects.

import { planControl } from './guardduty-plan.ts';

export const GUARDDUTY_10 = planControl({
  id: 'GuardDuty.10',
  name: 'S3 Protection',
  feature: 'S3_DATA_EVENTS',
  rationale:
    'Reading and deleting objects are data events, which GuardDuty does not look at otherwise. With the plan it does, whether or not a trail keeps them, and says when a bucket is being emptied, or read with stolen credentials.',
  mitre: ['T1530', 'T1619'],
  page: 'https://docs.aws.amazon.com/guardduty/latest/ug/s3-protection.html',
});
