// For tests: the state of Inspector, and what holds of the control of each kind of scan.

import type { JsonObject, Verdict } from '../../../core/index.ts';
import { ACCOUNT, type ControlCase, REGION, record } from '../../control.cases.ts';

const TYPE = 'AWS::Inspector2::AccountStatus';
const PLACE = `${ACCOUNT}/${REGION}`;

function one(name: string, resourceState: JsonObject, verdict: Verdict): ControlCase {
  const config = { accountId: ACCOUNT, state: { status: 'ENABLED' }, resourceState };
  return { name, records: [record(TYPE, `arn:aws:inspector2:${REGION}:${ACCOUNT}:account-status`, config)], expect: { [PLACE]: verdict } };
}

export function scanCases(member: string): readonly ControlCase[] {
  const all = (status: string): JsonObject => Object.fromEntries(['ec2', 'ecr', 'lambda', 'lambdaCode'].map((key) => [key, { status }]));
  const { [member]: _, ...others } = all('ENABLED');
  return [
    one('passes where it is on, whatever else is off', { ...all('DISABLED'), [member]: { status: 'ENABLED' } }, 'pass'),
    one('fails where it alone is off', { ...all('ENABLED'), [member]: { status: 'DISABLED' } }, 'fail'),
    one('fails where it is suspended', { ...all('ENABLED'), [member]: { status: 'SUSPENDED' } }, 'fail'),
    one('is unknown where the answer leaves it out', others, 'unknown'),
    { name: 'is unknown where there is no answer', records: [], expect: { [PLACE]: 'unknown' } },
    { name: 'is unknown where nobody asked', records: [], uncovered: [TYPE], expect: { [PLACE]: 'unknown' } },
  ];
}
