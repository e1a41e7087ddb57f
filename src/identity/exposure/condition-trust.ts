// Whether a condition confines a resource's policy to callers that somebody owns, in the sense in which S3 defines "public", and
// whether what a Deny leaves over is confined so.
// Source: https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html#access-control-block-public-access-policy-status

import type { Condition } from '../policy/document.ts';
import { addUpToPublic, isNarrowing, type ServiceMeaning, type TrustKey, trustKeyOf } from './trust-keys.ts';

/** `trusted` confines to owned callers, `open` does not; otherwise the name of what is not modelled. */
export type Trust = 'trusted' | 'open' | { readonly notModelled: string };

interface Operator {
  readonly set: 'forallvalues' | 'foranyvalue' | undefined;
  readonly ifExists: boolean;
  /** In lower case, without set and `IfExists`; a negated one by the name of its positive. */
  readonly base: string;
  readonly isNegated: boolean;
}

const POSITIVE_OF: ReadonlyMap<string, string> = new Map([
  ['stringnotequals', 'stringequals'],
  ['stringnotequalsignorecase', 'stringequalsignorecase'],
  ['stringnotlike', 'stringlike'],
  ['arnnotequals', 'arnequals'],
  ['arnnotlike', 'arnlike'],
  ['notipaddress', 'ipaddress'],
  ['numericnotequals', 'numericequals'],
  ['datenotequals', 'dateequals'],
]);
// Equality of texts, of ARNs, of addresses. ArnEquals takes wildcards as ArnLike does.
// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
const TEXT = new Set(['stringequals', 'stringequalsignorecase', 'stringlike', 'arnequals', 'arnlike']);
const WITH_WILDCARDS = new Set(['stringlike', 'arnequals', 'arnlike']);

function operatorOf(text: string): Operator {
  let base = text.toLowerCase();
  let set: Operator['set'];
  for (const prefix of ['forallvalues', 'foranyvalue'] as const) {
    if (base.startsWith(`${prefix}:`)) [set, base] = [prefix, base.slice(prefix.length + 1)];
  }
  const ifExists = base.endsWith('ifexists');
  if (ifExists) base = base.slice(0, -'ifexists'.length);
  const positive = POSITIVE_OF.get(base);
  return { set, ifExists, base: positive ?? base, isNegated: positive !== undefined };
}

/** Whether the requests that meet the condition come from owned callers only. */
export function trustOf(condition: Condition, version: string, meaning: ServiceMeaning): Trust {
  const operator = operatorOf(condition.operator);
  const name = condition.key.toLowerCase();
  const key = trustKeyOf(name, meaning);
  const unmodelled = { notModelled: describe(condition) };
  if (key === undefined) return isNarrowing(name, meaning) ? 'open' : { notModelled: condition.key };
  if (operator.base === 'null') return 'open';
  if (condition.values.length === 0) return unmodelled;
  if (operator.isNegated) return coversNearlyAll(condition, key) ? unmodelled : 'open';
  const trust = trustOfValues(condition, operator, key, version);
  if (!operator.ifExists && operator.set !== 'forallvalues') return trust;
  // Both let a request through that lacks the key, besides those that the values let through.
  return key.isOfPrincipal || trust === 'open' ? 'open' : unmodelled;
}

/** Whether the requests that do not meet the condition come from owned callers only: what a Deny with it leaves over. */
export function trustBeyond(condition: Condition, version: string, meaning: ServiceMeaning): Trust {
  const operator = operatorOf(condition.operator);
  const name = condition.key.toLowerCase();
  const key = trustKeyOf(name, meaning);
  const unmodelled = { notModelled: describe(condition) };
  if (condition.values.length === 0) return unmodelled;
  if (key === undefined) return isNarrowing(name, meaning) && leavesSomething(condition, operator, meaning) ? 'open' : { notModelled: condition.key };
  if (operator.base === 'null') return condition.values.every((value) => value.toLowerCase() === 'true') ? 'open' : unmodelled;
  if (operator.set !== undefined) return unmodelled;
  // A Deny on a negated operator holds for requests without the key too, so that what is left over has the key and a listed value.
  if (operator.isNegated) return trustOfValues(condition, operator, key, version);
  return coversNearlyAll(condition, key) ? unmodelled : 'open';
}

function trustOfValues(condition: Condition, operator: Operator, key: TrustKey, version: string): Trust {
  const unmodelled = { notModelled: describe(condition) };
  if (key.isAddress ? operator.base !== 'ipaddress' : !TEXT.has(operator.base)) return unmodelled;
  const found = condition.values.map((value) => {
    // Policy variables exist since version 2012-10-17; before, they were plain text.
    // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
    if (value.includes('${')) return version === '2012-10-17' ? 'not-fixed' : 'undescribed';
    return key.judge(value, WITH_WILDCARDS.has(operator.base));
  });
  if (found.includes('not-fixed')) return 'open';
  if (found.includes('undescribed')) return unmodelled;
  return key.isAddress && addUpToPublic(condition.values) ? unmodelled : 'trusted';
}

/** Whether what meets the one, which allows, misses the other, which denies: `StringLike` and `StringNotLike` of the same values. */
export function isMissedBy(denying: Condition, allowing: Condition): boolean {
  const [no, yes] = [operatorOf(denying.operator), operatorOf(allowing.operator)];
  const isOpposite = no.isNegated && !yes.isNegated && no.base === yes.base && no.set === undefined && yes.set === undefined && !yes.ifExists;
  return isOpposite && allowing.values.every((value) => denying.values.includes(value));
}

/** Whether the values are so wide that little or nothing lies beyond them. */
function coversNearlyAll({ values }: Condition, key: TrustKey): boolean {
  if (key.isAddress) return addUpToPublic(values) || values.some((value) => key.judge(value, true) !== 'fixed');
  return values.some((value) => /[*?]|\$\{/.test(value));
}

/** Whether a condition on a key that says nothing of the caller surely leaves requests from everywhere over. */
function leavesSomething({ key, values }: Condition, { base, set, isNegated }: Operator, meaning: ServiceMeaning): boolean {
  const name = key.toLowerCase();
  if (set !== undefined) return false;
  // The time is the same for everybody, so that a Deny by time may leave nobody over; so may one on a key that is always there.
  if (name === 'aws:currenttime' || name === 'aws:epochtime') return false;
  if (base === 'null') return meaning.isOptional(name) && values.every((value) => value.toLowerCase() === 'true');
  if (base === 'bool') return new Set(values.map((value) => value.toLowerCase())).size === 1;
  return isNegated || !values.some((value) => /^[*?]*$/.test(value) || value.includes('${'));
}

function describe({ operator, key }: Condition): string {
  return `${operator} on ${key}`;
}
