// The meaning of "public" for policies of buckets and access points.
// https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html#access-control-block-public-access-policy-status

import type { Json } from '../../../src/core/index.ts';
import { asList, isObject, type Statement } from './document.ts';
import { type Judged, judged } from './judged.ts';
import { OPERATORS } from './operators.ts';
import { readRange } from './values.ts';

/** Whether the statement makes the policy that it is in public. */
export function isPublic({ effect, parts, hasVariables }: Statement, isPoint: boolean): Judged {
  if (effect === 'Deny') return judged(false);
  if (effect === undefined) return judged('maybe', 's3.bpa-restrict');
  if (!parts.has('NotPrincipal') && !isOpen(parts.get('Principal') ?? null)) return judged(false, 's3.bpa-restrict');
  // "Amazon S3 begins by assuming that the policy is public."
  let answer: boolean | 'maybe' = true;
  for (const [operator, keys] of Object.entries(asObject(parts.get('Condition')))) {
    for (const [key, value] of Object.entries(asObject(keys))) {
      const isConfined = confines({ operator, key: key.toLowerCase(), values: asList(value ?? null), hasVariables, isPoint });
      // "by including any of the condition keys listed previously, using a fixed value": one is enough.
      if (isConfined === true) return judged(false, 's3.bpa-restrict');
      if (isConfined === 'maybe') answer = 'maybe';
    }
  }
  return judged(answer, 's3.bpa-restrict');
}

function asObject(value: Json | undefined): Readonly<Record<string, Json | undefined>> {
  return isObject(value) ? value : {};
}

/** A wildcard, a variable, or an identity provider with which anyone can have an account: AWS's example is graph.facebook.com. */
function isOpen(principal: Json): boolean {
  const names = isObject(principal) ? Object.entries(principal).flatMap(([type, values]) => asList(values ?? null).map((value) => ({ type, value }))) : [];
  if (!isObject(principal)) names.push({ type: '', value: principal });
  return names.some(({ type, value }) => typeof value === 'string' && (/[*?]|\$\{/.test(value) || (type === 'Federated' && !value.startsWith('arn:'))));
}

interface Test {
  readonly operator: string;
  readonly key: string;
  readonly values: readonly Json[];
  readonly hasVariables: boolean;
  readonly isPoint: boolean;
}

/** `listed`: AWS names it. `perhaps`: "An AWS principal, user, role, or service principal (e.g. aws:PrincipalOrgID)" may mean it. */
interface KeyRow {
  readonly standing: 'listed' | 'perhaps';
  readonly form?: 'address' | 'arn' | 'path' | 'access-point' | 'user-id';
  /** "Anonymous requests do not include this key", or it tells of calls that services make. */
  readonly isAbsentFromAnonymous?: true;
}

const listed = (form?: KeyRow['form']): KeyRow => (form === undefined ? { standing: 'listed' } : { standing: 'listed', form });
const KEYS: ReadonlyMap<string, KeyRow> = new Map<string, KeyRow>([
  ['aws:principalorgid', { standing: 'listed', isAbsentFromAnonymous: true }],
  ['aws:principalarn', { standing: 'listed', form: 'arn', isAbsentFromAnonymous: true }],
  // "Anonymous requests return anonymous."
  ['aws:principalaccount', listed()],
  ['aws:userid', listed('user-id')],
  ['aws:sourceip', listed('address')],
  ['aws:sourcearn', listed('arn')],
  ...['aws:sourcevpc', 'aws:sourcevpce', 'aws:sourceowner', 'aws:sourceaccount'].map((key) => [key, listed()] as const),
  ['s3:x-amz-server-side-encryption-aws-kms-key-id', listed()],
  ['s3:dataaccesspointarn', listed('access-point')],
  ['s3:dataaccesspointaccount', listed()],
  ['aws:principalorgpaths', { standing: 'perhaps', form: 'path', isAbsentFromAnonymous: true }],
  ['aws:principalservicename', { standing: 'perhaps', isAbsentFromAnonymous: true }],
  ['aws:principalservicenameslist', { standing: 'perhaps', isAbsentFromAnonymous: true }],
  ['aws:principalisawsservice', { standing: 'perhaps', isAbsentFromAnonymous: true }],
  ...['aws:sourceorgid', 'aws:sourceorgpaths', 'aws:vpceaccount', 'aws:vpceorgid', 'aws:vpceorgpaths'].map((key) => [key, { standing: 'perhaps' }] as const),
]);

/** Whether the test lets in "only … fixed values (values that don't contain a wildcard or an AWS Identity and Access Management Policy Variable)". */
function confines(test: Test): boolean | 'maybe' {
  const { operator: name, key, values, isPoint } = test;
  const [, set, base = '', ifExists] = /^(?:(ForAllValues|ForAnyValue):)?(.*?)(IfExists)?$/s.exec(name) ?? [];
  const operator = OPERATORS.get(base);
  // What AWS does not define, and what "provides no permissions", S3 may take for anything.
  if (values.length === 0 || (operator === undefined && base !== 'Null')) return 'maybe';
  const row = KEYS.get(key);
  if (row === undefined) return false;
  // "An access point policy that grants access to a set of access points using s3:DataAccessPointArn is considered public."
  if (isPoint && row.form === 'access-point') return false;
  // Everything but fixed values.
  if (operator?.isNegated === true) return false;
  // Presence is no value; AWS does not say what it is.
  if (operator === undefined) return 'maybe';
  const lets = allows(row, operator.type, base, test);
  if (lets === 'others') return false;
  // "If the key is not present, evaluate the condition element as true": anonymous callers come in.
  const passesAbsent = set === 'ForAllValues' || ifExists !== undefined;
  if (passesAbsent) return row.isAbsentFromAnonymous === true ? false : 'maybe';
  return lets === 'fixed' && row.standing === 'listed' ? true : 'maybe';
}

/** What the values let in, of those that have the key. */
function allows(row: KeyRow, type: string, base: string, { values, hasVariables }: Test): 'fixed' | 'others' | 'unsaid' {
  const isOfAddresses = row.form === 'address';
  if (isOfAddresses ? base !== 'IpAddress' : type === 'typed') return 'unsaid';
  const found = values.map((value) => {
    const text = textOf(value);
    if (text.includes('${')) return hasVariables ? 'others' : 'unsaid';
    if (isOfAddresses) return addresses(text);
    if (!/[*?]/.test(text)) return 'fixed';
    // In StringEquals `*` is no wildcard, and nothing has such a value.
    return type === 'string-like' || type === 'arn' ? withWildcard(row, text) : 'unsaid';
  });
  if (found.includes('others')) return 'others';
  if (found.includes('unsaid')) return 'unsaid';
  return isOfAddresses && isWideTogether(values) ? 'unsaid' : 'fixed';
}

function textOf(value: Json): string {
  return typeof value === 'object' ? '' : String(value);
}

/** "values broader than /8 for IPv4 and /32 for IPv6" are public. */
function addresses(text: string): 'fixed' | 'others' | 'unsaid' {
  const range = readRange(text);
  if (range === undefined) return 'unsaid';
  return range.length < (range.bits === 32 ? 8 : 32) ? 'others' : 'fixed';
}

function withWildcard({ form }: KeyRow, text: string): 'fixed' | 'others' | 'unsaid' {
  const [, , , , account = ''] = text.split(':');
  const isOfOneAccount = /^\d{12}$/.test(account);
  // "this value can contain a wildcard for the access point name without rendering the policy public, as long as the account id is fixed"
  if (form === 'access-point' && /^arn:aws[a-z-]*:s3:[a-z0-9-]*:\d{12}:accesspoint\/[^:]*$/.test(text)) return 'fixed';
  // A wildcard, but within one account: https://aws.amazon.com/blogs/storage/understanding-s3-block-public-access/ trusts "every Andrew in account 111122223333".
  if (form === 'arn' || form === 'access-point') return isOfOneAccount ? 'unsaid' : 'others';
  // The like within one organisation: the ids are "o-" and 10 to 32 letters and digits.
  if (form === 'path') return /^o-[a-z0-9]{10,32}\//.test(text) ? 'unsaid' : 'others';
  return 'others';
}

/** Ranges that are narrow one by one, and in a row broader than what AWS lets pass. */
function isWideTogether(values: readonly Json[]): boolean {
  const ranges = values.flatMap((value) => readRange(textOf(value)) ?? []);
  return ([32, 128] as const).some((bits) => {
    const size = (length: number): bigint => 1n << BigInt(bits - length);
    const blocks = ranges
      .filter((range) => range.bits === bits)
      .map(({ number, length }) => ({ first: (number / size(length)) * size(length), end: (number / size(length) + 1n) * size(length) }))
      .sort((one, other) => (one.first < other.first ? -1 : one.first > other.first ? 1 : 0));
    let [first, end] = [0n, 0n];
    return blocks.some((block) => {
      if (block.first > end) first = block.first;
      if (block.first > end || block.end > end) end = block.end;
      return end - first > size(bits === 32 ? 8 : 32);
    });
  });
}
