// The flags of everything that reads from AWS itself.

import type { CollectOptions } from '../../aws/index.ts';
import type { Flag } from '../command.ts';
import { usageError } from '../errors.ts';
import type { Settings } from '../resolve-settings.ts';
import { versionOfPackage } from '../version.ts';

export const AWS_SETTINGS: readonly Flag[] = [
  { name: 'role', value: 'NAME', about: 'the role to assume in every other account (StoaReadOnly)', env: 'STOA_ROLE' },
  { name: 'external-id', value: 'ID', about: 'the external id that the role asks for', env: 'STOA_EXTERNAL_ID' },
  { name: 'profile', value: 'NAME', about: 'the profile to begin with; several are each an account of their own', isList: true, env: 'STOA_PROFILE' },
  { name: 'accounts', value: 'ID', about: 'these accounts only', isList: true, env: 'STOA_ACCOUNTS' },
  { name: 'ous', value: 'ID', about: 'accounts below these OUs only', isList: true, env: 'STOA_OUS' },
  { name: 'regions', value: 'REGION', about: 'these Regions only (all enabled ones)', isList: true, env: 'STOA_REGIONS' },
  { name: 'services', value: 'SERVICE', about: 'these services only, such as iam, s3, ec2', isList: true, env: 'STOA_SERVICES' },
  { name: 'concurrency', value: 'N', about: 'requests in flight at once, from 1 to 1000 (64)', env: 'STOA_CONCURRENCY' },
  { name: 'connect-timeout', value: 'SECONDS', about: 'how long a connection may take (5)', env: 'STOA_CONNECT_TIMEOUT' },
  { name: 'request-timeout', value: 'SECONDS', about: 'how long one answer may take (30)', env: 'STOA_REQUEST_TIMEOUT' },
];

/** Throws `ERR_USAGE` for a value that cannot be one. */
export function collectOptions(settings: Settings): Omit<CollectOptions, 'out' | 'shown' | 'restart'> {
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
