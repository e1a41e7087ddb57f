// Inspector.2: Amazon Inspector scans container images.

import { scanControl } from './inspector-scan.ts';

export const INSPECTOR_2 = scanControl({
  id: 'Inspector.2',
  name: 'ECR scanning',
  member: 'ecr',
  resourceType: 'ECR',
  severity: 'high',
  rationale:
    'An image is right on the day that it is built and grows flaws while it lies in the registry. Inspector looks at each image when it is pushed and again whenever a new flaw is known.',
  mitre: ['T1190', 'T1525'],
});
