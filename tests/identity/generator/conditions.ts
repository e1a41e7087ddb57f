// Random conditions, and the values that requests give to the same keys.

import type { Json } from '../../../src/core/index.ts';
import type { ContextValue } from '../../../src/identity/model/index.ts';
import { chance, pick, type Source } from './source.ts';
import * as names from './vocabulary.ts';

type Sort = 'string' | 'arn' | 'numeric' | 'date' | 'bool' | 'ip' | 'binary';

export interface KeyRow {
  readonly key: string;
  readonly sort: Sort;
  readonly isMultivalued?: true;
  /** What policies write and requests give. */
  readonly values: readonly Json[];
  /** Follows from model and request: seldom given by the request. */
  readonly isDerived?: true;
}

const ALL = names.ACCOUNTS;
const paths = [`${names.ORGANIZATION}/${names.ROOT}/`, `${names.ORGANIZATION}/${names.ROOT}/${names.OUS[0]}/`, `${names.ORGANIZATION}/*`];
const word = (key: string, ...values: readonly Json[]): KeyRow => ({ key, sort: 'string', values });
const derived = (key: string, ...values: readonly Json[]): KeyRow => ({ key, sort: 'string', values, isDerived: true });
const several = (row: KeyRow): KeyRow => ({ ...row, isMultivalued: true });

export const KEYS: readonly KeyRow[] = [
  word('s3:prefix', 'home', 'Home', 'home/x', 'home/*', 'ho?e', '*', ''),
  derived('aws:PrincipalTag/team', 'red', 'Red', 'blue'),
  derived('aws:ResourceTag/team', 'red', 'Red', 'blue'),
  word('aws:RequestTag/Team', 'red', 'Red', 'blue'),
  derived('aws:SourceVpce', ...names.ENDPOINTS, 'vpce-*'),
  derived('aws:SourceVpc', 'vpc-1', 'vpc-2'),
  derived('aws:userid', 'AIDAADA222222222222', 'AROAAPP222222222222:s1', 'AROAAPP222222222222:*', names.MEMBER),
  derived('aws:username', 'ada', 'Bob', 'a*'),
  derived('aws:PrincipalOrgID', names.ORGANIZATION, 'o-other'),
  several(derived('aws:PrincipalOrgPaths', ...paths)),
  several(word('aws:TagKeys', 'team', 'Team', 'cost', 't*')),
  several(word('aws:CalledVia', 'athena.amazonaws.com', 'cloudformation.amazonaws.com')),
  derived('aws:PrincipalType', 'User', 'AssumedRole', 'Account', 'FederatedUser', 'Anonymous'),
  derived('aws:PrincipalAccount', ...ALL),
  derived('aws:ResourceAccount', ...ALL),
  derived('aws:ResourceOrgID', names.ORGANIZATION, 'o-other'),
  several(derived('aws:ResourceOrgPaths', ...paths)),
  word('aws:RequestedRegion', 'us-east-1', 'eu-*', 'eu-west-1'),
  word('aws:SourceIdentity', 'ada', 'Ada'),
  word('sts:ExternalId', 'x1', 'x2'),
  word('kms:ViaService', 's3.us-east-1.amazonaws.com', 's3.*.amazonaws.com'),
  derived('kms:CallerAccount', ...ALL),
  word('kms:RequestAlias', 'alias/one', 'alias/*'),
  several(derived('kms:ResourceAliases', 'alias/one', 'alias/two', 'alias/*')),
  word('kms:EncryptionContext:dept', 'it', 'IT'),
  derived('s3:ResourceAccount', ...ALL),
  derived('s3:DataAccessPointAccount', ...ALL),
  derived('aws:PrincipalServiceName', ...names.SERVICES),
  derived('aws:FederatedProvider', ...names.PROVIDERS),
  word('ec2:RoleDelivery', '1.0', '2.0'),
  {
    key: 'aws:PrincipalArn',
    sort: 'arn',
    isDerived: true,
    values: [
      ...ALL.flatMap((id) => [names.user(id), names.role(id)]),
      'arn:aws:iam::*:user/*',
      'arn:aws:iam::*:role/*',
      'arn:*:iam::*:r*',
      names.rootUser(names.MEMBER),
    ],
  },
  {
    key: 'aws:SourceArn',
    sort: 'arn',
    values: ['arn:aws:sns:us-east-1:222222222222:t', 'arn:aws:sns:*:222222222222:*', 'arn:aws:sns:us-east-1:*:t:x', 'no-arn'],
  },
  { key: 's3:DataAccessPointArn', sort: 'arn', isDerived: true, values: [names.accessPoint(names.MEMBER), 'arn:aws:s3:us-east-1:222222222222:accesspoint/*'] },
  { key: 's3:max-keys', sort: 'numeric', values: ['10', 10, '10.0', '9', '11', '-1', 'ten'] },
  { key: 'aws:MultiFactorAuthAge', sort: 'numeric', values: [60, '60', 3600] },
  { key: 'aws:CurrentTime', sort: 'date', values: ['2026-01-01T00:00:00Z', '2026-01-01', '1767225600', '2026-06-01T00:00:00+02:00', 1767225600, 'soon'] },
  { key: 'aws:TokenIssueTime', sort: 'date', values: ['2026-01-01T00:00:00Z', '2025-12-31T23:59:59Z'] },
  { key: 'aws:SecureTransport', sort: 'bool', values: ['true', 'false', true, false, 'TRUE'] },
  { key: 'aws:MultiFactorAuthPresent', sort: 'bool', values: ['true', 'false', true] },
  { key: 'aws:PrincipalIsAWSService', sort: 'bool', values: ['true', 'false'], isDerived: true },
  { key: 'aws:AssumedRoot', sort: 'bool', values: ['true', 'false'], isDerived: true },
  { key: 'aws:ViaAWSService', sort: 'bool', values: ['true', 'false', 'yes'] },
  { key: 'aws:SourceIp', sort: 'ip', values: ['10.0.0.1', '10.0.0.0/8', '10.0.0.9/32', '2001:db8::/32', '2001:db8::1', '0.0.0.0/0', 'here'] },
  { key: 'example:Digest', sort: 'binary', values: ['QUJD', 'QUI=', 'no base64'] },
];

/** The keys that tell something of a service, which a model about it should meet more often. */
const FAVOURITES: ReadonlyMap<string, readonly string[]> = new Map([
  [
    's3',
    [
      's3:prefix',
      's3:ResourceAccount',
      's3:max-keys',
      's3:DataAccessPointAccount',
      's3:DataAccessPointArn',
      'aws:SourceVpce',
      'aws:PrincipalOrgID',
      'aws:SourceIp',
    ],
  ],
  ['kms', ['kms:ViaService', 'kms:CallerAccount', 'kms:RequestAlias', 'kms:ResourceAliases', 'kms:EncryptionContext:dept']],
  ['sts', ['sts:ExternalId', 'aws:SourceIdentity', 'aws:TagKeys', 'aws:RequestTag/Team', 'aws:FederatedProvider']],
  ['ec2', ['aws:ResourceTag/team', 'ec2:RoleDelivery']],
]);

/** Keys that follow from any request. */
const OF_ALL: readonly string[] = [
  'aws:ResourceAccount',
  'aws:PrincipalAccount',
  'aws:PrincipalArn',
  'aws:PrincipalType',
  'aws:userid',
  'aws:username',
  'aws:PrincipalTag/team',
  'aws:PrincipalServiceName',
  'aws:PrincipalOrgPaths',
];

/** Keys that decide little but what is public, and how services call. */
const RARE_KEYS: readonly KeyRow[] = [
  several(derived('aws:PrincipalServiceNamesList', ...names.SERVICES)),
  derived('aws:SourceAccount', ...ALL, '2222*'),
  derived('aws:SourceOrgID', names.ORGANIZATION, 'o-other', '*'),
  several(derived('aws:SourceOrgPaths', ...paths)),
  word('aws:SourceOwner', ...ALL, '2222*'),
  derived('aws:VpceAccount', ...ALL),
  word('s3:x-amz-server-side-encryption-aws-kms-key-id', `arn:aws:kms:us-east-1:${names.MEMBER}:key/k1`, '*'),
  derived('s3:AccessPointNetworkOrigin', 'Internet', 'VPC'),
];

/** Those that S3 names, or may mean, where it says what is not public. */
const FIXING = [...KEYS, ...RARE_KEYS].filter(({ key }) =>
  /^aws:(Principal(Org|Arn|Account|Service|IsAWS)|Source(?!Identity)|Vpce|userid)|^s3:(x-amz|DataAccessPoint)/.test(key),
);

const STRING_OPERATORS = ['StringEquals', 'StringLike', 'StringNotEquals', 'StringNotLike', 'StringEqualsIgnoreCase', 'StringNotEqualsIgnoreCase'] as const;
const comparing = (name: string): readonly string[] =>
  ['Equals', 'NotEquals', 'LessThan', 'LessThanEquals', 'GreaterThan', 'GreaterThanEquals'].map((end) => name + end);
const OPERATORS: Readonly<Record<Sort, readonly string[]>> = {
  string: STRING_OPERATORS,
  arn: ['ArnLike', 'ArnEquals', 'ArnNotLike', 'ArnNotEquals', 'StringLike', 'StringNotEquals'],
  numeric: comparing('Numeric'),
  date: comparing('Date'),
  bool: ['Bool'],
  ip: ['IpAddress', 'NotIpAddress'],
  binary: ['BinaryEquals'],
};
const VARIABLES = [
  '${aws:username}',
  '${aws:PrincipalTag/team}',
  "${aws:PrincipalTag/team, 'red'}",
  "${aws:username, 'ada'}",
  '${AWS:UserName}',
  '${aws:RequestTag/Team}',
  '${aws:TagKeys}',
  '${aws:PrincipalOrgPaths}',
  '${kms:ResourceAliases}',
  '${*}',
  '${?}',
  '${$}',
  '${s3:prefix}',
  '${aws:PrincipalAccount}',
] as const;

/** A text with a variable, and what may stand around it. */
export function variable(source: Source): string {
  return pick(source, VARIABLES);
}

const SORTS: readonly Sort[] = ['numeric', 'numeric', 'numeric', 'date', 'date', 'date', 'ip', 'ip', 'arn', 'bool', 'binary'];

function keyRow(source: Source, service: string): KeyRow {
  const favourites = chance(source, 20) ? OF_ALL : (FAVOURITES.get(service) ?? OF_ALL);
  if (chance(source, 40)) {
    const name = pick(source, favourites);
    const row = KEYS.find(({ key }) => key === name);
    if (row !== undefined) return row;
  }
  if (chance(source, 45)) return pick(source, chance(source, 8) ? RARE_KEYS : KEYS);
  const sort = pick(source, SORTS);
  return pick(
    source,
    KEYS.filter((row) => row.sort === sort),
  );
}

function otherCase(source: Source, text: string, percent: number): string {
  return chance(source, percent) ? pick(source, [text.toLowerCase(), text.toUpperCase()]) : text;
}

/** A Condition of one to three tests; `used` learns the keys. */
export function condition(source: Source, service: string, used: Set<KeyRow>): Json {
  const block: Record<string, Record<string, Json>> = {};
  const count = 1 + (chance(source, 30) ? 1 : 0) + (chance(source, 8) ? 1 : 0);
  for (let test = 0; test < count; test += 1) {
    const row = test === 1 && chance(source, 15) ? ([...used].at(-1) ?? keyRow(source, service)) : keyRow(source, service);
    used.add(row);
    const name = operator(source, row);
    (block[name] ??= {})[otherCase(source, row.key, row.key.includes('Tag/') ? 30 : 12)] = name.endsWith('Null') ? nullValue(source) : written(source, row);
  }
  if (chance(source, 1)) return {};
  return block;
}

/** A Condition of one or two tests that S3 may take for fixed values. */
export function fixingCondition(source: Source, used: Set<KeyRow>): Json {
  const block: Record<string, Record<string, Json>> = {};
  for (let tests = chance(source, 25) ? 2 : 1; tests > 0; tests -= 1) {
    const row = pick(source, FIXING);
    used.add(row);
    const set = chance(source, 30) ? pick(source, ['ForAnyValue:', 'ForAllValues:']) : '';
    const base = pick(source, chance(source, 8) ? ['Null', 'Bool', 'StringMatches', 'NotIpAddress', 'StringNotLike'] : OPERATORS[row.sort]);
    const name = set + base + (chance(source, 30) ? 'IfExists' : '');
    (block[name] ??= {})[row.key] = base === 'Null' ? nullValue(source) : written(source, row);
  }
  return block;
}

function operator(source: Source, row: KeyRow): string {
  if (chance(source, 1)) return 'StringMatches';
  if (chance(source, 10)) return row.isMultivalued && chance(source, 10) ? pick(source, ['ForAllValues:Null', 'ForAnyValue:Null']) : 'Null';
  const base = pick(source, chance(source, 4) ? STRING_OPERATORS : OPERATORS[row.sort]);
  const set = chance(source, row.isMultivalued ? 75 : 5) ? pick(source, ['ForAnyValue:', 'ForAllValues:']) : '';
  return set + base + (chance(source, 14) ? 'IfExists' : '');
}

function written(source: Source, row: KeyRow): Json {
  const one = (): Json => {
    if (chance(source, 12) && row.sort !== 'bool') return variable(source);
    return pick(source, row.values);
  };
  if (chance(source, 2)) return [];
  return chance(source, 30) ? [one(), one()] : one();
}

/** For Null the values are true and false. */
function nullValue(source: Source): Json {
  return pick(source, ['true', 'false', true, false]);
}

/** What a request gives for a key. */
export function given(source: Source, row: KeyRow): ContextValue {
  const one = (): string | number | boolean => pick(source, row.values) as string | number | boolean;
  if (row.isMultivalued ? chance(source, 80) : chance(source, 4)) return chance(source, 40) ? [one(), one()] : chance(source, 5) ? [] : [one()];
  return one();
}
