// Inspector.3: Amazon Inspector scans the code of functions.

import { scanControl } from './inspector-scan.ts';

export const INSPECTOR_3 = scanControl({
  id: 'Inspector.3',
  name: 'Lambda code scanning',
  member: 'lambdaCode',
  resourceType: 'LAMBDA_CODE',
  severity: 'medium',
  rationale:
    'Inspector reads the code of functions for injections, leaks of data, weak cryptography and secrets written into it. None of it shows in the list of packages that standard scanning looks at.',
  mitre: ['T1190', 'T1552.001'],
});
