// GuardDuty.5: EKS Audit Log Monitoring reads the audit logs of Kubernetes.

import { planControl } from './guardduty-plan.ts';

export const GUARDDUTY_5 = planControl({
  id: 'GuardDuty.5',
  name: 'EKS Audit Log Monitoring',
  feature: 'EKS_AUDIT_LOGS',
  rationale:
    'GuardDuty takes the audit logs of each EKS cluster at their source, without an agent and whether or not the cluster writes them for you. They show who asked the Kubernetes API for secrets, opened a shell in a container or gave anonymous users rights; CloudTrail shows none of it.',
  mitre: ['T1609', 'T1613'],
  page: 'https://docs.aws.amazon.com/guardduty/latest/ug/kubernetes-protection.html',
});
