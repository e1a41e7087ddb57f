// What S3.2 and S3.3 share: whether the public can read or write a bucket, from everything that has a say in it.

import {
  asObjects,
  asString,
  at,
  type Facet,
  facetOf,
  fact,
  type Missing,
  none,
  type Remediation,
  type ResourceRecord,
  refOf,
  type Step,
  shellWord,
} from '../../../core/index.ts';
import { type Access, type BucketExposure, bucketExposure, type Exposure, type PartName } from '../../../data/index.ts';
import { readPolicy } from '../../../identity/index.ts';
import { fail, type Need, notApplicable, type Outcome, pass, type Subject, unknown, type View } from '../../control.ts';
import { statementSteps } from './public-policy.ts';

export const BUCKET = 'AWS::S3::Bucket';
const ACCOUNT_BLOCK = 'AWS::S3::AccountPublicAccessBlock';

/** Every part is asked for only where it decides: a bucket that restricts public policies is closed whatever its policy says. */
export const EXPOSURE_NEEDS: readonly Need[] = [
  { type: BUCKET, within: 'region', facets: ['Policy', 'Acl', 'PublicAccessBlockConfiguration', 'OwnershipControls'], lazy: true },
  { type: ACCOUNT_BLOCK, within: 'account', lazy: true },
];

const VERBS: Readonly<Record<Access, string>> = { read: 'read', write: 'write to' };
const FACETS = { policy: 'Policy', acl: 'Acl', ownership: 'OwnershipControls', bucketBlock: 'PublicAccessBlockConfiguration' } as const;

export function judgeExposure({ record }: Subject, view: View, access: Access): Outcome {
  if (record === undefined) return notApplicable('there is no bucket');
  const accountBlock = view.records(ACCOUNT_BLOCK)[0];
  const found = bucketExposure(
    {
      arn: record.arn,
      policy: facetOf(record, FACETS.policy),
      acl: facetOf(record, FACETS.acl),
      ownership: facetOf(record, FACETS.ownership),
      bucketBlock: facetOf(record, FACETS.bucketBlock),
      accountBlock: accountFacet(accountBlock, view),
    },
    access,
  );
  const steps = [...stepsOf(found, 'byPolicy', record, accountBlock), ...stepsOf(found, 'byAcl', record, accountBlock)];
  if (found.answer === 'public') return fail(`everyone can ${VERBS[access]} this bucket by its ${waysIn(found)}`, ...steps);
  if (found.answer === 'not-public') return pass(`the public cannot ${VERBS[access]} this bucket`, ...steps);
  const missing = [...missingOf(found.byPolicy, record, view), ...missingOf(found.byAcl, record, view)];
  const names = [...new Set(missing.map((one) => one.name))];
  return unknown(`whether the public can ${VERBS[access]} this bucket cannot be said without ${names.slice(0, 3).join(', ')}`, missing, ...steps);
}

function accountFacet(block: ResourceRecord | undefined, view: View): Facet {
  if (block !== undefined) return { kind: 'value', value: block.config };
  // An account that never set it has none, and then nothing is blocked.
  return view.missing(ACCOUNT_BLOCK).length > 0 ? { kind: 'missing' } : { kind: 'none' };
}

function waysIn({ byPolicy, byAcl }: BucketExposure): string {
  return [byPolicy.answer === 'public' ? ['policy'] : [], byAcl.answer === 'public' ? ['ACL'] : []].flat().join(' and its ');
}

function missingOf({ answer, missing, notModelled, unreadable, because }: Exposure, record: ResourceRecord, view: View): readonly Missing[] {
  if (answer !== 'unknown') return [];
  const parts = missing.flatMap((part): readonly Missing[] => {
    if (part === 'accountBlock') return view.missing(ACCOUNT_BLOCK);
    const gone = view.missingFacet(record, FACETS[part]);
    return [gone ?? { reason: 'unreadable', name: FACETS[part], account: record.account, arn: record.arn }];
  });
  const policy: readonly Missing[] =
    unreadable === undefined ? [] : [{ reason: 'unreadable', name: 's3:GetBucketPolicy', account: record.account, arn: record.arn, detail: unreadable }];
  const names = notModelled.map((name): Missing => ({ reason: 'not-modelled', name, account: record.account, arn: record.arn, detail: because.join(', ') }));
  return [...parts, ...policy, ...names];
}

const CLOSES: Readonly<Record<PartName, string>> = {
  policy: 'no statement lets the public in',
  acl: 'no grant to everyone',
  ownership: 'ACLs are disabled: they grant nothing',
  bucketBlock: 'the bucket blocks it',
  accountBlock: 'the account blocks it',
};

function stepsOf(found: BucketExposure, way: 'byPolicy' | 'byAcl', record: ResourceRecord, accountBlock: ResourceRecord | undefined): readonly Step[] {
  const { answer, because } = found[way];
  if (answer === 'not-public') return because.map((part) => closingStep(part, way, record, accountBlock));
  return way === 'byPolicy' ? policySteps(found, record) : grantSteps(found, record);
}

function closingStep(part: PartName, way: 'byPolicy' | 'byAcl', record: ResourceRecord, accountBlock: ResourceRecord | undefined): Step {
  const setting = way === 'byPolicy' ? 'RestrictPublicBuckets' : 'IgnorePublicAcls';
  if (part === 'accountBlock' && accountBlock !== undefined) return fact(refOf(accountBlock), setting, accountBlock.config[setting], CLOSES.accountBlock);
  if (part === 'bucketBlock')
    return fact(refOf(record), `${FACETS.bucketBlock}.${setting}`, at(record.config[FACETS.bucketBlock], setting), CLOSES.bucketBlock);
  if (part === 'policy' && facetOf(record, FACETS.policy).kind === 'none') return none('bucket policy', 'it lets nobody in', { account: record.account });
  const path = part === 'accountBlock' ? FACETS.bucketBlock : FACETS[part];
  return fact(refOf(record), path, record.config[path], CLOSES[part]);
}

function policySteps({ policy }: BucketExposure, record: ResourceRecord): readonly Step[] {
  const document = readPolicy(record.config[FACETS.policy]);
  return policy === undefined || !document.ok ? [] : statementSteps(policy, document.value, record, 'bucket policy');
}

function grantSteps({ acl }: BucketExposure, record: ResourceRecord): readonly Step[] {
  const grants = asObjects(at(record.config[FACETS.acl], 'Grants'));
  return (acl?.grants ?? []).map((index) => {
    const group =
      asString(at(grants[index], 'Grantee', 'URI'))
        ?.split('/')
        .at(-1) ?? 'everyone';
    return fact(refOf(record), `Acl.Grants[${index}].Permission`, grants[index]?.['Permission'], `granted to ${group}`);
  });
}

export function exposureRemediation({ record }: Subject): Remediation {
  const bucket = shellWord(record?.id ?? 'BUCKET');
  return {
    cli: [
      '# a website, or another bucket that is public on purpose, stops working: put CloudFront with origin access control in front first',
      `aws s3api put-public-access-block --bucket=${bucket} --public-access-block-configuration BlockPublicAcls=true,IgnorePublicAcls=true,BlockPublicPolicy=true,RestrictPublicBuckets=true`,
    ],
    terraform:
      'resource "aws_s3_bucket_public_access_block" "this" {\n  bucket                  = aws_s3_bucket.this.id\n  block_public_acls       = true\n  ignore_public_acls      = true\n  block_public_policy     = true\n  restrict_public_buckets = true\n}',
    console: [
      'Open S3 and choose the bucket',
      'Choose Permissions, Block public access (bucket settings), Edit',
      'Choose Block all public access, save, and confirm',
    ],
  };
}
