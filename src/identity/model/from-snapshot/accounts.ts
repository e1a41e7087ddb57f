// The accounts: members of the organisation, and all others of which something was read.

import { asBoolean, asString, at, isObject, isShownToOthers, type Json, type Snapshot } from '../../../core/index.ts';
import type { BlockPublicAccess, Known, ModelAccount } from '../access-model.ts';
import { notKnown } from '../known.ts';
import type { OrganizationReading } from './organization.ts';
import { missingList, type Reading } from './reading.ts';

const ACCOUNT = /^\d{12}$/;

export function readAccounts(reading: Reading, organization: OrganizationReading): readonly ModelAccount[] {
  const { snapshot } = reading;
  const canonical = canonicalUsers(reading);
  const names = organization.organization?.accounts;
  const ids = new Set<string>([...snapshot.coverage.accounts, ...(names?.keys() ?? [])]);
  for (const type of snapshot.types) if (!isShownToOthers(type)) for (const record of snapshot.of(type).records) ids.add(record.account);
  return [...ids]
    .filter((id) => ACCOUNT.test(id))
    .sort()
    .map((id) => {
      const name = names?.get(id)?.name;
      const parent = organization.parentOf(id);
      const blocked = accountBlockPublicAccess(snapshot, id);
      const canonicalUser = canonical.get(id);
      return {
        id,
        ...(name === undefined ? {} : { name }),
        ...(parent === undefined ? NOT_A_MEMBER : { parent, ...organization.attachedTo(id) }),
        ...(blocked === undefined ? {} : { blockPublicAccess: blocked }),
        ...(canonicalUser === undefined ? {} : { canonicalUser }),
      };
    });
}

const NOT_A_MEMBER = { scps: [], rcps: [] } as const;

function accountBlockPublicAccess(snapshot: Snapshot, account: string): Known<BlockPublicAccess> | undefined {
  const [record] = snapshot.of('AWS::S3::AccountPublicAccessBlock').inAccount(account);
  if (record !== undefined) return blockPublicAccessOf(record.config);
  const missing = missingList(snapshot, 'AWS::S3::AccountPublicAccessBlock', account, '');
  return missing === undefined ? undefined : notKnown(missing);
}

/** A setting that is left out is off: https://docs.aws.amazon.com/AmazonS3/latest/API/API_PublicAccessBlockConfiguration.html */
export function blockPublicAccessOf(value: Json): BlockPublicAccess {
  const setting = (name: keyof BlockPublicAccess): boolean => asBoolean(at(value, name)) === true;
  return {
    BlockPublicAcls: setting('BlockPublicAcls'),
    IgnorePublicAcls: setting('IgnorePublicAcls'),
    BlockPublicPolicy: setting('BlockPublicPolicy'),
    RestrictPublicBuckets: setting('RestrictPublicBuckets'),
  };
}

/** The owner that a bucket's ACL names is the account itself. */
// https://docs.aws.amazon.com/AmazonS3/latest/userguide/finding-canonical-user-id.html
function canonicalUsers({ snapshot }: Reading): ReadonlyMap<string, string> {
  const users = new Map<string, string>();
  for (const { account, config } of snapshot.of('AWS::S3::Bucket').records) {
    const acl = config['Acl'];
    const owner = isObject(acl) ? asString(at(acl, 'Owner', 'ID')) : undefined;
    if (owner !== undefined && !users.has(account)) users.set(account, owner);
  }
  return users;
}
