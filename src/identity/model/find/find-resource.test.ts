import { describe, expect, it } from 'vitest';
import { findResource, type ResourceOptions } from './find-resource.ts';
import { DEV, MODEL, PROD } from './model.cases.ts';

const KEY = `arn:aws:kms:us-east-1:${PROD}:key/1111-aaaa`;
const ALIAS = `arn:aws:kms:us-east-1:${PROD}:alias/data`;

const FOUND: readonly (readonly [text: string, arn: string, options?: ResourceOptions])[] = [
  ['*', '*'],
  ['arn:aws:s3:::any/key with:colons', 'arn:aws:s3:::any/key with:colons'],
  ['s3://reports', 'arn:aws:s3:::reports'],
  ['s3://reports/', 'arn:aws:s3:::reports'],
  ['s3://reports/2026/a.csv', 'arn:aws:s3:::reports/2026/a.csv'],
  ['reports', 'arn:aws:s3:::reports'],
  ['1111-aaaa', KEY],
  ['key/1111-aaaa', KEY],
  ['alias/data', KEY],
  [ALIAS, KEY],
  [ALIAS, KEY, { action: 'kms:Decrypt' }],
  [ALIAS, ALIAS, { action: 'kms:UpdateAlias' }],
  ['db/password', `arn:aws:secretsmanager:us-east-1:${PROD}:secret:db/password-AbCdEf`],
  ['dev/jobs', `arn:aws:sqs:us-east-1:${DEV}:jobs`],
  ['jobs', `arn:aws:sqs:us-east-1:${DEV}:jobs`, { account: 'dev' }],
  ['prod/role/ci/Deploy', `arn:aws:iam::${PROD}:role/ci/Deploy`],
];

const REFUSED: readonly (readonly [text: string, code: string, message: string, help?: string | undefined, options?: ResourceOptions])[] = [
  ['', 'resource-unknown', 'no resource is given'],
  ['s3://', 'resource-unknown', 'no resource is named `s3://`'],
  ['reprots', 'resource-unknown', 'no resource is named `reprots`', 'did you mean `reports`?'],
  ['alias/dat', 'resource-unknown', 'no resource is named `alias/dat`', 'did you mean `alias/data`?'],
  [
    'alias/everywhere',
    'resource-ambiguous',
    '`alias/everywhere` is the name of 2 resources',
    `name one of them: \`arn:aws:kms:eu-west-1:${PROD}:key/2222-bbbb\`, \`${KEY}\``,
  ],
  [`${ALIAS}x`, 'resource-unknown', `no resource is named \`${ALIAS}x\``, undefined, { action: 'kms:Decrypt' }],
  ['x', 'account-unknown', 'no account is named `zzz`', undefined, { account: 'zzz' }],
];

describe('findResource', () => {
  it.each(FOUND.map(([text, arn, options]) => ({ text, arn, options })))('finds $text $options', ({ text, arn, options }) => {
    expect(findResource(MODEL, text, options)).toEqual({ ok: true, value: arn });
  });

  it.each(REFUSED.map(([text, code, message, help, options]) => ({ text, code, message, help, options })))('refuses $text: $message', (row) => {
    const { text, code, message, help, options } = row;
    expect(findResource(MODEL, text, options)).toEqual({ ok: false, issues: [{ code, message, ...(help === undefined ? {} : { help }) }] });
  });
});
