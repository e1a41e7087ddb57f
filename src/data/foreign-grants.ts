// Whether a bucket policy lets principals of other accounts change who may use the bucket, as S3.6 asks. Conditions do not count, as they
// do not for AWS, save those that leave only the bucket's own account.
// Source: https://docs.aws.amazon.com/securityhub/latest/userguide/s3-controls.html#s3-6 and
// https://docs.aws.amazon.com/config/latest/developerguide/s3-bucket-blacklisted-actions-prohibited.html

import { beyondDeny, type Condition, covers, coversAction, everyoneBut, overlaps, type PolicyDocument, type Statement } from '../identity/index.ts';
import { S3_MEANING } from './s3-meaning.ts';

const SENSITIVE = ['s3:DeleteBucketPolicy', 's3:PutBucketAcl', 's3:PutBucketPolicy', 's3:PutEncryptionConfiguration', 's3:PutObjectAcl'] as const;

export interface ForeignGrants {
  readonly answer: 'granted' | 'none' | 'unknown';
  /** For `granted`: which of the sensitive actions. */
  readonly actions: readonly string[];
  readonly statements: readonly number[];
  readonly notModelled: readonly string[];
}

export function foreignGrants(policy: PolicyDocument, bucketArn: string, account: string): ForeignGrants {
  const denies = policy.statements.filter((one) => one.effect === 'Deny');
  const granted = { actions: new Set<string>(), statements: new Set<number>() };
  const unclear = { names: new Set<string>(), statements: new Set<number>() };
  for (const statement of policy.statements) {
    if (statement.effect !== 'Allow' || isOwnByCondition(statement, account)) continue;
    const owner = ownerOf(statement, account);
    if (owner === 'own') continue;
    for (const action of SENSITIVE) {
      const on = action === 's3:PutObjectAcl' ? `${bucketArn}/*` : bucketArn;
      if (!coversAction(statement, action) || !reaches(statement, on)) continue;
      const denied = denialOf(statement, denies, action, on, policy.version);
      if (denied === 'denied') continue;
      const doubts = [...(owner === 'foreign' ? [] : [owner.notModelled]), ...denied];
      if (doubts.length === 0) {
        granted.actions.add(action);
        granted.statements.add(statement.index);
      } else {
        unclear.statements.add(statement.index);
        for (const name of doubts) unclear.names.add(name);
      }
    }
  }
  if (granted.actions.size > 0) return { answer: 'granted', actions: [...granted.actions], statements: [...granted.statements], notModelled: [] };
  if (unclear.names.size > 0) return { answer: 'unknown', actions: [], statements: [...unclear.statements], notModelled: [...unclear.names] };
  return { answer: 'none', actions: [], statements: [], notModelled: [] };
}

type Owner = 'own' | 'foreign' | { readonly notModelled: string };

function ownerOf({ principals, notPrincipals }: Statement, account: string): Owner {
  if (principals === undefined) return notPrincipals === undefined ? { notModelled: 'a statement without Principal' } : 'foreign';
  if (principals === '*') return 'foreign';
  const owners = Object.entries(principals).flatMap(([kind, names]) => names.map((name) => ownerOfName(kind, name, account)));
  if (owners.includes('foreign')) return 'foreign';
  return owners.find((one) => one !== 'own') ?? 'own';
}

/** Services and identity providers are nobody's account. */
function ownerOfName(kind: string, name: string, account: string): Owner {
  if (kind === 'Service' || kind === 'Federated') return 'own';
  if (kind !== 'AWS') return { notModelled: `Principal ${kind}` };
  if (/[*?]|\$\{/.test(name)) return 'foreign';
  if (/^\d{12}$/.test(name)) return name === account ? 'own' : 'foreign';
  const owner = name.startsWith('arn:') ? (name.split(':')[4] ?? '') : '';
  // An origin access identity of CloudFront: https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-restricting-access-to-s3.html
  if (owner === 'cloudfront') return 'own';
  if (/^\d{12}$/.test(owner)) return owner === account ? 'own' : 'foreign';
  // What is left of a principal that was deleted gives nobody anything.
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-prefixes
  if (/^A(?:IDA|ROA|GPA)[A-Z0-9]+$/.test(name)) return 'own';
  return { notModelled: 'a Principal that is not an ARN' };
}

/** Conditions that only the bucket's own account meets. */
function isOwnByCondition({ conditions }: Statement, account: string): boolean {
  return conditions.some(({ operator, key, values }: Condition) => {
    if (values.length === 0 || !/^(?:string|arn)(?:equals|like)$/i.test(operator)) return false;
    if (key.toLowerCase() === 'aws:principalaccount') return values.every((value) => value === account);
    return key.toLowerCase() === 'aws:principalarn' && values.every((value) => value.split(':')[4] === account);
  });
}

function reaches({ resources, notResources }: Statement, on: string): boolean {
  if (resources === undefined) return notResources !== undefined;
  return resources.some((one) => overlaps(one.replaceAll(/\$\{[^}]*\}/g, '*'), on));
}

/** Whether a Deny takes the action away from everyone, or what leaves it in doubt. One that strangers can pass does neither. */
function denialOf(allow: Statement, denies: readonly Statement[], action: string, on: string, version: string): 'denied' | readonly string[] {
  const doubts: string[] = [];
  for (const deny of denies) {
    if (!coversAction(deny, action) || !reaches(deny, on)) continue;
    const isForAll = deny.principals !== undefined && everyoneBut(deny) === 'trusted';
    if (!isForAll && !isForOneOf(deny, allow) && deny.notPrincipals === undefined) continue;
    const isWhole = deny.conditions.length === 0 && (deny.resources?.some((one) => !one.includes('${') && covers(one, on) === true) ?? false);
    if (isForAll && isWhole) return 'denied';
    if (deny.conditions.length > 0 && beyondDeny(deny, version, S3_MEANING) === 'open') continue;
    doubts.push(deny.conditions.length > 0 ? `a Deny with a condition on ${deny.conditions.map(({ key }) => key).join(' and ')}` : 'a Deny for some');
  }
  return doubts;
}

function isForOneOf({ principals: denied }: Statement, { principals: allowed }: Statement): boolean {
  const names = (list: Statement['principals']) => (list === undefined || list === '*' ? [] : Object.values(list).flat());
  return names(denied).some((one) => names(allowed).includes(one));
}
