// What the controls on VPCs share: a shared VPC is judged where its owner is, who alone decides about it.

import { asString, fact, type ResourceRecord, refOf } from '../../../core/index.ts';
import { notApplicable, type Outcome, type Subject } from '../../control.ts';

export const VPC = 'AWS::EC2::VPC';

export type VpcToJudge = { readonly ok: true; readonly record: ResourceRecord } | { readonly ok: false; readonly outcome: Outcome };

/** The subject's VPC, where its account owns it; `about` is what the owner decides about, such as `its routes`. */
export function ownVpc({ account, record }: Subject, about: string): VpcToJudge {
  if (record === undefined) return { ok: false, outcome: notApplicable('there is no VPC') };
  const owner = asString(record.config['OwnerId']);
  if (owner === undefined || owner === account) return { ok: true, record };
  const step = fact(refOf(record), 'OwnerId', owner, `its owner decides about ${about}`);
  return { ok: false, outcome: notApplicable(`the VPC belongs to ${owner}`, step) };
}
