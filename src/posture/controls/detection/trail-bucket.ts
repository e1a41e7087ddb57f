// The bucket that receives a trail's log files, most often in the log archive account.

import { asString, fact, listActionOf, type Missing, type ResourceRecord, refOf, type Step } from '../../../core/index.ts';
import { type Outcome, unknown, type View } from '../../control.ts';

export const BUCKET = 'AWS::S3::Bucket';

export type TrailBucket = { readonly ok: true; readonly bucket: ResourceRecord; readonly target: Step } | { readonly ok: false; readonly outcome: Outcome };

/** Needs buckets of the whole organisation, lazily. */
export function trailBucket(trail: ResourceRecord, view: View): TrailBucket {
  const name = asString(trail.config['S3BucketName']);
  if (name === undefined) {
    const missing = { reason: 'unreadable', name: 'cloudtrail:DescribeTrails', account: trail.account, arn: trail.arn } as const;
    return { ok: false, outcome: unknown(`the answer about trail ${trail.id} has no S3BucketName`, [missing]) };
  }
  const target = fact(refOf(trail), 'S3BucketName', name, 'where the log files go');
  const arn = `arn:${view.partition}:s3:::${name}`;
  const bucket = view.find(BUCKET, arn);
  if (bucket !== undefined) return { ok: true, bucket, target };
  const unlisted = view.missing(BUCKET);
  const missing: readonly Missing[] = unlisted.length > 0 ? unlisted : [{ reason: 'absent', name: listActionOf(BUCKET), arn }];
  return { ok: false, outcome: unknown(`bucket ${name}, which receives the log files, is not in the snapshot`, missing, target) };
}
