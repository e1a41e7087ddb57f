// The flags of everything that reads from AWS itself.

import type { Flag } from '../command.ts';

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
