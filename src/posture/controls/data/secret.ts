// What the controls of secrets share: which secrets are set aside, and how times are read.

import { asString, fact, type Json, type ResourceRecord, refOf } from '../../../core/index.ts';
import { notApplicable, type Outcome } from '../../control.ts';

export const SECRET = 'AWS::SecretsManager::Secret';
export const DAY = 86_400_000;

/** A time of the API in milliseconds: text, or seconds since 1970. NaN where it is neither. */
export function timeOf(value: Json | undefined): number {
  return typeof value === 'number' ? value * 1000 : Date.parse(asString(value) ?? '');
}

/** A secret that is being deleted is not judged. */
export function deleted(record: ResourceRecord): Outcome | undefined {
  const date = record.config['DeletedDate'];
  if (date === undefined || date === null) return undefined;
  return notApplicable('the secret is being deleted', fact(refOf(record), 'DeletedDate', date, 'its value cannot be read any more'));
}

/** Copies in other Regions rotate with their primary: https://docs.aws.amazon.com/secretsmanager/latest/userguide/replicate-secrets.html */
export function replicated(record: ResourceRecord): Outcome | undefined {
  const primary = asString(record.config['PrimaryRegion']);
  if (primary === undefined || primary === record.region) return undefined;
  const step = fact(refOf(record), 'PrimaryRegion', primary, 'rotation is set there');
  return notApplicable(`the secret is a replica: it rotates with its primary in ${primary}`, step);
}
