// Whether S3 calls a bucket's or an access point's policy public: it does unless every statement that allows is confined to fixed values.
// Source: https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html#access-control-block-public-access-policy-status

import { trustOf } from '../exposure/condition-trust.ts';
import { S3_MEANING } from '../exposure/s3-meaning.ts';
import { plain, type ServiceMeaning, trustKey, trustKeyOf } from '../exposure/trust-keys.ts';
import type { PrincipalNames } from './named-principals.ts';
import { OPERATORS } from './operators/table.ts';
import type { CompiledCondition, CompiledStatement, PolicyView } from './shapes.ts';

export type PublicAnswer = 'public' | 'not-public' | 'unknown';

// AWS's list does not name these, but its first line may mean them: "An AWS principal, user, role, or service principal (e.g. aws:PrincipalOrgID)".
const PERHAPS = {
  ofPrincipal: ['aws:principalorgpaths', 'aws:principalservicename', 'aws:principalservicenameslist', 'aws:principalisawsservice'],
  others: ['aws:sourceorgid', 'aws:sourceorgpaths', 'aws:vpceaccount', 'aws:vpceorgid', 'aws:vpceorgpaths'],
} as const;
const PERHAPS_KEYS: ReadonlySet<string> = new Set([...PERHAPS.ofPrincipal, ...PERHAPS.others]);

const OF_BUCKETS: ServiceMeaning = {
  ...S3_MEANING,
  trustKeys: new Map([
    ...S3_MEANING.trustKeys,
    ...PERHAPS.ofPrincipal.map((key) => [key, trustKey(plain, { isOfPrincipal: true })] as const),
    ...PERHAPS.others.map((key) => [key, trustKey(plain)] as const),
  ]),
};
// "An access point policy that grants access to a set of access points using s3:DataAccessPointArn is considered public."
const OF_ACCESS_POINTS: ServiceMeaning = { ...OF_BUCKETS, trustKeys: new Map([...OF_BUCKETS.trustKeys].filter(([key]) => key !== 's3:dataaccesspointarn')) };

const known = { bucket: new WeakMap<PolicyView, PublicAnswer>(), 'access-point': new WeakMap<PolicyView, PublicAnswer>() };

/** The answer for a policy, remembered. */
export function isPublicPolicy(policy: PolicyView, of: 'bucket' | 'access-point'): PublicAnswer {
  let answer = known[of].get(policy);
  if (answer === undefined) known[of].set(policy, (answer = judge(policy, of === 'bucket' ? OF_BUCKETS : OF_ACCESS_POINTS)));
  return answer;
}

function judge({ statements, compiled: { problem } }: PolicyView, meaning: ServiceMeaning): PublicAnswer {
  if (problem !== undefined) return 'unknown';
  const answers = statements.filter(({ effect }) => effect !== 'Deny').map((statement) => judgeStatement(statement, meaning));
  // "must grant access only to fixed values": what a Deny takes away again does not count.
  if (answers.includes('public')) return 'public';
  return answers.includes('unknown') ? 'unknown' : 'not-public';
}

function judgeStatement({ problem, effect, principals, conditions }: CompiledStatement, meaning: ServiceMeaning): PublicAnswer {
  if (problem !== undefined || effect === undefined) return 'unknown';
  if (principals !== undefined && !isOpen(principals)) return 'not-public';
  const answers = conditions.map((condition) => judgeCondition(condition, meaning));
  // Principal and conditions must all hold, so that one that confines is enough.
  if (answers.includes('not-public')) return 'not-public';
  return answers.includes('unknown') ? 'unknown' : 'public';
}

/** Everyone, a name that is not fixed, or somebody whom anyone can become: a public identity provider. */
function isOpen({ everyone, names, services, providers, canonicalUsers }: PrincipalNames): boolean {
  const isLoose = (name: string): boolean => /[*?]|\$\{/.test(name);
  if (everyone || [...providers].some((provider) => !provider.startsWith('arn:'))) return true;
  return [names, services, providers, canonicalUsers].some((list) => [...list].some(isLoose));
}

function judgeCondition({ operator, spelling, written, key, hasVariables }: CompiledCondition, meaning: ServiceMeaning): PublicAnswer {
  const base = operator.replace(/^For(?:All|Any)Values?:/, '').replace(/IfExists$/, '');
  const row = OPERATORS.get(base);
  // Such a statement "provides no permissions" (rule condition.empty-values); whether S3 calls it public all the same is not documented.
  if (written.length === 0 || (row === undefined && base !== 'Null')) return 'unknown';
  // "must grant access only to fixed values for one or more of the following": other keys, and what is not named, confine nobody.
  if (trustKeyOf(key.name, meaning) === undefined || row?.isNegated === true) return 'public';
  // That a key is there at all is no fixed value, and it may confine all the same.
  if (base === 'Null') return 'unknown';
  const trust = trustOf({ operator, key: spelling, values: written }, hasVariables ? '2012-10-17' : '2008-10-17', meaning);
  if (trust === 'trusted') return PERHAPS_KEYS.has(key.name) ? 'unknown' : 'not-public';
  return trust === 'open' || isOfAllSessions(key.name, base, written) ? 'public' : 'unknown';
}

/** "aws:userid, outside the pattern AROLEID:*" */
function isOfAllSessions(key: string, base: string, values: readonly string[]): boolean {
  return key === 'aws:userid' && /^(?:StringLike|ArnLike|ArnEquals)$/.test(base) && values.some((value) => /^AROA[A-Z0-9]+:\*$/.test(value));
}
