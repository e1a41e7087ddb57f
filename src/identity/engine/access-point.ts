// Requests through an S3 access point: "both the access point and the underlying bucket must permit the request".
// Source: https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-points-policies.html

import { combine } from './combine.ts';
import { placeOf } from './frame.ts';
import type { Layers } from './layer-values.ts';
import { evaluateLayers } from './layers.ts';
import { both, either, FALSE, TRUE, type Truth } from './logic.ts';
import type { Frame, Place } from './shapes.ts';

/** Asks the bucket behind the access point as well, and combines both answers in `frame.allow` and `frame.deny`. */
export function throughAccessPoint(frame: Frame): void {
  const { place, layers, logic, allow, deny } = frame;
  const behind = placeBehind(frame);
  if (behind === undefined) {
    const name = `the bucket behind ${place.holder.arn} is not in the model`;
    frame.allow = both(logic, allow, logic.unknown(name, 'Allow bucket'));
    frame.deny = either(logic, deny, logic.unknown(name, 'Deny bucket'));
    return;
  }
  const first: Layers = { ...layers };
  frame.accessPoint = place;
  frame.place = behind;
  evaluateLayers(frame);
  withPrincipalOf(first, frame);
  combine(frame);
  frame.allow = both(logic, allow, frame.allow);
  frame.deny = either(logic, deny, frame.deny);
  frame.place = place;
  frame.accessPoint = undefined;
  Object.assign(layers, first);
}

/** The bucket behind the access point that is asked for, or the object in it. */
export function placeBehind({ engine, place }: Frame): Place | undefined {
  const bucket = place.resource?.model.s3?.bucket;
  return bucket === undefined ? undefined : placeOf(engine, bucketResource(bucket, place.arn, place.holder.arn));
}

/** `arn:aws:s3:::bucket/key` for `…:accesspoint/name/object/key`, the bucket for the access point itself. */
function bucketResource(bucket: string, arn: string, point: string): string {
  const object = `${point}/object/`;
  return arn.startsWith(object) ? `${bucket}/${arn.slice(object.length)}` : bucket;
}

const LIMITS = ['scpAllow', 'identityAllow', 'boundaryAllow', 'sessionAllow', 'endpointAllow'] as const;
const DENIALS = ['scpDeny', 'identityDeny', 'boundaryDeny', 'sessionDeny', 'endpointDeny'] as const;

/** The principal's own policies are asked about the access point. Whether what they say of the bucket's ARN counts too, AWS does not say. */
function withPrincipalOf(first: Layers, { layers, logic }: Frame): void {
  const name = 'whether policies that do not name the access point are asked about the bucket behind it is not documented';
  const open = (aspect: string): Truth => logic.unknown(name, aspect);
  // The access point names the caller or its role, the bucket its account: whether that is "the same access" hangs on how the bucket's own word is read.
  const named = either(logic, layers.roleLike, layers.delegated);
  layers.direct = either(logic, layers.direct, both(logic, named, open('named in another way')));
  for (const layer of LIMITS) {
    if (layers[layer] === FALSE) layers[layer] = both(logic, first[layer], open(layer));
  }
  for (const layer of DENIALS) {
    if (layers[layer] === TRUE) layers[layer] = open(layer);
  }
}
