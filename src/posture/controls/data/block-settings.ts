// The four settings of Block Public Access, which S3.1 asks of an account and S3.8 of a bucket.

import { asBoolean, at, type Json } from '../../../core/index.ts';

export const BLOCK_SETTINGS = ['BlockPublicAcls', 'IgnorePublicAcls', 'BlockPublicPolicy', 'RestrictPublicBuckets'] as const;

export interface BlockSettings {
  /** Off, or never set: S3 takes that for off. */
  readonly off: readonly string[];
  /** Neither a boolean nor absent. */
  readonly unreadable: readonly string[];
}

export function blockSettings(configuration: Json): BlockSettings {
  const values = BLOCK_SETTINGS.map((name) => [name, at(configuration, name)] as const);
  return {
    off: values.filter(([, value]) => value === undefined || value === null || asBoolean(value) === false).map(([name]) => name),
    unreadable: values.filter(([, value]) => value !== undefined && value !== null && asBoolean(value) === undefined).map(([name]) => name),
  };
}
