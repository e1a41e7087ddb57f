// For tests: a detector whose features are as given, and what holds of the control of each.

import type { JsonObject, Verdict } from '../../../core/index.ts';
import { ACCOUNT, type ControlCase, REGION, record } from '../../control.cases.ts';

const TYPE = 'AWS::GuardDuty::Detector';
const PLACE = `${ACCOUNT}/${REGION}`;
const OTHERS = [
  'CLOUD_TRAIL',
  'DNS_LOGS',
  'FLOW_LOGS',
  'EKS_AUDIT_LOGS',
  'EBS_MALWARE_PROTECTION',
  'S3_DATA_EVENTS',
  'RDS_LOGIN_EVENTS',
  'LAMBDA_NETWORK_LOGS',
  'RUNTIME_MONITORING',
];

function one(name: string, config: JsonObject, verdict: Verdict): ControlCase {
  const id = '12abc34d567e8fa901bc2d34e56789f0';
  return {
    name,
    records: [record(TYPE, `arn:aws:guardduty:${REGION}:${ACCOUNT}:detector/${id}`, { Status: 'ENABLED', ...config })],
    expect: { [PLACE]: verdict },
  };
}

export function planCases(feature: string): readonly ControlCase[] {
  const others = (Status: string) => OTHERS.filter((name) => name !== feature).map((Name) => ({ Name, Status }));
  const alone = (Status: string) => ({ Name: feature, Status });
  return [
    one('passes where it is on, whatever else is off', { Features: [...others('DISABLED'), alone('ENABLED')] }, 'pass'),
    one('fails where it alone is off', { Features: [alone('DISABLED'), ...others('ENABLED')] }, 'fail'),
    one('fails where the detector is suspended', { Status: 'DISABLED', Features: [alone('ENABLED')] }, 'fail'),
    { name: 'fails where there is no detector', records: [], expect: { [PLACE]: 'fail' } },
    one('is unknown where the answer does not name it, as where AWS does not offer it', { Features: others('ENABLED') }, 'unknown'),
    one('is unknown where the answer has no features', {}, 'unknown'),
    one('is unknown where nobody asked for the detector itself', { Status: null, Features: [alone('ENABLED')] }, 'unknown'),
    { name: 'is unknown where the detectors were not listed', records: [], uncovered: [TYPE], expect: { [PLACE]: 'unknown' } },
  ];
}
