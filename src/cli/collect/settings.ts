// The settings of everything that reads from AWS itself, as the collector takes them.

import type { CollectOptions } from '../../aws/index.ts';
import { usageError } from '../errors.ts';
import type { Settings } from '../resolve-settings.ts';
import { versionOfPackage } from '../version.ts';

export type AwsOptions = Omit<CollectOptions, 'out' | 'shown' | 'restart'>;

/** Throws `ERR_USAGE` for a value that cannot be one. */
export function collectOptions(settings: Settings): AwsOptions {
  const listed = (name: string, pattern: RegExp, what: string) => {
    const values = [...new Set(settings.list(name))].sort();
    const bad = values.find((value) => !pattern.test(value));
    if (bad !== undefined) throw usageError(`${settings.from(name)} must be ${what}, not \`${bad}\``);
    return values;
  };
  const role = settings.text('role') ?? 'StoaReadOnly';
  // https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateRole.html, with a path before the name.
  if (!/^[\w+=,.@/-]{1,512}$/.test(role)) throw usageError(`${settings.from('role')} must be the name of a role, not \`${role}\``);
  const seconds = (name: string, most: number, fallback: number) => (settings.integer(name, 1, most) ?? fallback) * 1000;
  return {
    version: versionOfPackage(),
    profiles: [...new Set(settings.list('profile'))],
    role,
    externalId: settings.text('external-id'),
    accounts: listed('accounts', /^\d{12}$/, 'accounts of 12 digits'),
    // https://docs.aws.amazon.com/organizations/latest/APIReference/API_OrganizationalUnit.html
    ous: listed('ous', /^(?:ou-[0-9a-z]{4,32}-[a-z0-9]{8,32}|r-[0-9a-z]{4,32})$/, 'ids of OUs (`ou-ab12-cdef3456`) or of the root'),
    regions: listed('regions', /^[a-z]{2,}(?:-[a-z]+)+-\d{1,2}$/, 'Regions such as `eu-west-1`'),
    services: listed('services', /^[\w-]+$/, 'words'),
    concurrency: settings.integer('concurrency', 1, 1000) ?? 64,
    connectTimeout: seconds('connect-timeout', 600, 5),
    requestTimeout: seconds('request-timeout', 3600, 30),
  };
}
