import { controlCases } from '../../control.cases.ts';
import { EC2_14 } from './ec2-14.ts';
import { GROUP, group, rule } from './security-group.cases.ts';

controlCases(EC2_14, [
  { name: 'passes for RDP from a network', records: [group(rule('tcp', 3389, 3389, '10.0.0.0/8'))], expect: { [GROUP]: 'pass' } },
  { name: 'passes for SSH from the world, which is another control', records: [group(rule('tcp', 22, 22, '0.0.0.0/0'))], expect: { [GROUP]: 'pass' } },
  { name: 'fails for RDP from the world', records: [group(rule('tcp', 3389, 3389, '0.0.0.0/0'))], expect: { [GROUP]: 'fail' } },
  { name: 'fails for RDP by UDP', records: [group(rule('17', 3389, 3389, '::/0'))], expect: { [GROUP]: 'fail' } },
  { name: 'fails for all ports', records: [group(rule('tcp', 0, 65535, '::/0'))], expect: { [GROUP]: 'fail' } },
  { name: 'is unknown where the ports cannot be read', records: [group(rule('tcp', 3389, null, '0.0.0.0/0'))], expect: { [GROUP]: 'unknown' } },
]);
