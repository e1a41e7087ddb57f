// What S3 adds to the meaning of "public": the condition keys of its own.
// Source: https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html#access-control-block-public-access-policy-status

import { arnOfAccount, type Fixedness, plain, type ServiceMeaning, trustKey } from './trust-keys.ts';

/** The name of the access point may be a wildcard as long as the account is fixed. */
function accessPoint(value: string, takesWildcards: boolean): Fixedness {
  const found = plain(value, takesWildcards);
  if (found !== 'not-fixed') return found;
  if (/^arn:aws[a-z-]*:s3:[a-z0-9-]*:\d{12}:accesspoint\/[^:]*$/.test(value)) return 'fixed';
  return arnOfAccount(value, takesWildcards);
}

// Source: https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazons3.html (condition keys)
const NARROWING = new Set([
  's3:prefix',
  's3:delimiter',
  's3:max-keys',
  's3:authtype',
  's3:signatureage',
  's3:signatureversion',
  's3:tlsversion',
  's3:versionid',
  's3:locationconstraint',
  's3:if-match',
  's3:if-none-match',
  's3:x-amz-acl',
  's3:x-amz-content-sha256',
  's3:x-amz-copy-source',
  's3:x-amz-grant-full-control',
  's3:x-amz-grant-read',
  's3:x-amz-grant-read-acp',
  's3:x-amz-grant-write',
  's3:x-amz-grant-write-acp',
  's3:x-amz-metadata-directive',
  's3:x-amz-server-side-encryption',
  's3:x-amz-server-side-encryption-customer-algorithm',
  's3:x-amz-storage-class',
  's3:x-amz-website-redirect-location',
  's3:object-lock-legal-hold',
  's3:object-lock-mode',
  's3:object-lock-remaining-retention-days',
  's3:object-lock-retain-until-date',
  's3:requestobjecttagkeys',
]);

export const S3_MEANING: ServiceMeaning = {
  service: 's3',
  trustKeys: new Map([
    ['s3:x-amz-server-side-encryption-aws-kms-key-id', trustKey(plain)],
    ['s3:dataaccesspointarn', trustKey(accessPoint)],
    ['s3:dataaccesspointaccount', trustKey(plain)],
  ]),
  isNarrowing: (name) => NARROWING.has(name) || name.startsWith('s3:existingobjecttag/') || name.startsWith('s3:requestobjecttag/'),
  isOptional: (name) => name.startsWith('s3:x-amz-'),
};
