import type { Json } from '../../../core/index.ts';
import { ACCOUNT, controlCases, REGION, record } from '../../control.cases.ts';
import { EC2_3 } from './ec2-3.ts';

const ARN = `arn:aws:ec2:${REGION}:${ACCOUNT}:volume/vol-0123456789abcdef0`;
const volume = (config: Record<string, Json>) => [record('AWS::EC2::Volume', ARN, config)];
const ATTACHED = { State: 'in-use', Attachments: [{ State: 'attached', InstanceId: 'i-1' }] };

controlCases(EC2_3, [
  { name: 'passes for an encrypted one in use', records: volume({ ...ATTACHED, Encrypted: true }), expect: { [ARN]: 'pass' } },
  { name: 'fails for a plain one in use', records: volume({ ...ATTACHED, Encrypted: false }), expect: { [ARN]: 'fail' } },
  {
    name: 'fails for a plain one that has an attachment and no state',
    records: volume({ Attachments: [{ InstanceId: 'i-1' }], Encrypted: false }),
    expect: { [ARN]: 'fail' },
  },
  {
    name: 'does not apply to one that is not attached',
    records: volume({ State: 'available', Attachments: [], Encrypted: false }),
    expect: { [ARN]: 'not-applicable' },
  },
  { name: 'is unknown where encryption is not said', records: volume(ATTACHED), expect: { [ARN]: 'unknown' } },
  { name: 'is unknown where attachment is not said', records: volume({ Encrypted: false }), expect: { [ARN]: 'unknown' } },
]);
