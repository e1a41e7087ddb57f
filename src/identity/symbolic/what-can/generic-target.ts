// A resource that stands for every one of its account that no policy names: without a policy of its own, of nobody's making.

import { accountOf, placeOf } from '../../engine/frame.ts';
import type { Frame } from '../../engine/shapes.ts';

export const ANY = 'stoa-any';

/** A type's pattern in the principal's account: `arn:aws:sqs:us-east-1:111122223333:*` of `arn:*:sqs:*:*:*`. */
export function filledArn(pattern: string, partition: string, account: string): string {
  const fields = pattern.split(':');
  const fill = (index: number, value: string): void => {
    if (fields[index] === '*') fields[index] = value;
  };
  fill(1, partition);
  fill(3, 'us-east-1');
  fill(4, account);
  return fields.join(':');
}

/** An ARN of it: `arn:aws:sqs:us-east-1:111122223333:stoa-any`. */
export function genericArn(pattern: string, partition: string, account: string): string {
  return filledArn(pattern, partition, account).replaceAll('*', ANY);
}

/** Puts an ARN into the frame as a resource of the account that carries no policy. */
export function enterHypothetical(frame: Frame, arn: string, account: string): void {
  const place = placeOf(frame.engine, arn);
  const { owner } = place;
  // A resource that the model has, or that another account owns, is what it is.
  if (place.resource !== undefined || place.role !== undefined || (owner !== undefined && owner !== '' && owner !== account)) return;
  frame.place = {
    ...place,
    // What a service decides by the type stays.
    holder: { ...place.holder, arn, policy: 'none' },
    mandatoryFor: undefined,
    owner: account,
    ownerAccount: accountOf(frame.engine, account),
    isAccessPoint: false,
    isRole: false,
    policy: undefined,
    openPolicy: undefined,
    openShare: undefined,
    hasS3Rules: false,
  };
}
