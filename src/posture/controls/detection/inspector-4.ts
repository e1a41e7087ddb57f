// Inspector.4: Amazon Inspector scans the packages of functions.

import { scanControl } from './inspector-scan.ts';

export const INSPECTOR_4 = scanControl({
  id: 'Inspector.4',
  name: 'Lambda standard scanning',
  member: 'lambda',
  resourceType: 'LAMBDA',
  severity: 'high',
  rationale:
    'Functions bring their packages along, and nobody updates a function that works. Inspector compares what each function and layer brings with the known flaws, when it is deployed and again whenever a new flaw is known.',
  mitre: ['T1190', 'T1195.001'],
});
