// Inspector.1: Amazon Inspector scans instances.

import { scanControl } from './inspector-scan.ts';

export const INSPECTOR_1 = scanControl({
  id: 'Inspector.1',
  name: 'EC2 scanning',
  member: 'ec2',
  resourceType: 'EC2',
  severity: 'high',
  rationale:
    'Inspector compares the packages of each instance with the known flaws, continuously and, with hybrid scanning, without an agent. A flaw in what faces the internet is tried within days of its publication.',
  mitre: ['T1190', 'T1203'],
});
