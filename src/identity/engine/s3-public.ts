// Whether S3 calls a bucket's or an access point's policy public: it does unless every statement that allows is confined to fixed values.
// Source: https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html#access-control-block-public-access-policy-status

import { trustOf } from '../exposure/condition-trust.ts';
import { S3_MEANING } from '../exposure/s3-meaning.ts';
import { type ServiceMeaning, trustKeyOf } from '../exposure/trust-keys.ts';
import type { PrincipalNames } from './named-principals.ts';
import { OPERATORS } from './operators/table.ts';
import type { CompiledCondition, CompiledPolicy, CompiledStatement } from './shapes.ts';

export type PublicAnswer = 'public' | 'not-public' | 'unknown';

// "An access point policy that grants access to a set of access points using s3:DataAccessPointArn is considered public."
const OF_ACCESS_POINTS: ServiceMeaning = { ...S3_MEANING, trustKeys: new Map([...S3_MEANING.trustKeys].filter(([key]) => key !== 's3:dataaccesspointarn')) };

const known = { bucket: new WeakMap<CompiledPolicy, PublicAnswer>(), 'access-point': new WeakMap<CompiledPolicy, PublicAnswer>() };

/** The answer for a policy, remembered. */
export function isPublicPolicy(policy: CompiledPolicy, of: 'bucket' | 'access-point'): PublicAnswer {
  let answer = known[of].get(policy);
  if (answer === undefined) known[of].set(policy, (answer = judge(policy, of === 'bucket' ? S3_MEANING : OF_ACCESS_POINTS)));
  return answer;
}

function judge({ statements, problem }: CompiledPolicy, meaning: ServiceMeaning): PublicAnswer {
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

function judgeCondition({ operator, spelling, written, key }: CompiledCondition, meaning: ServiceMeaning): PublicAnswer {
  const base = operator.replace(/^For(?:All|Any)Values?:/, '').replace(/IfExists$/, '');
  // Such a statement "provides no permissions" (rule condition.empty-values); whether S3 calls it public all the same is not documented.
  if (written.length === 0) return 'unknown';
  // "must grant access only to fixed values for one or more of the following": other keys, and what is not named, confine nobody.
  if (trustKeyOf(key.name, meaning) === undefined || OPERATORS.get(base)?.isNegated === true) return 'public';
  // That a key is there at all is no fixed value, and it may confine all the same.
  if (base === 'Null') return 'unknown';
  const trust = trustOf({ operator, key: spelling, values: written }, '2012-10-17', meaning);
  if (trust === 'trusted') return 'not-public';
  // "aws:userid, outside the pattern AROLEID:*"
  return trust === 'open' || key.name === 'aws:userid' ? 'public' : 'unknown';
}
