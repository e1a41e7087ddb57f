// For tests of comparison and scores: a control whose verdict stands in the record.

import { type Control, fail, notApplicable, pass, unknown } from './control.ts';
import { probe } from './probe.cases.ts';

const OUTCOMES = [pass('fine'), fail('bad'), unknown('dark', [{ reason: 'denied', name: 'x:Get' }]), notApplicable('nothing to judge')] as const;

/** Judges VPCs by the value in their configuration: 0 passes, 1 fails, 2 is unknown, 3 does not apply. */
export function valueControl(id: string, frameworks: Control['frameworks'] = {}): Control {
  const control = probe({ kind: 'resource', type: 'AWS::EC2::VPC' }, [{ type: 'AWS::EC2::VPC', within: 'region' }], id);
  return { ...control, frameworks, check: ({ record }) => OUTCOMES[Number(record?.config['value'] ?? 0)] ?? OUTCOMES[0] };
}

export function sampleControls(): readonly Control[] {
  return [valueControl('Probe.1')];
}
