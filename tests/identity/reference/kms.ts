// KMS grants: https://docs.aws.amazon.com/kms/latest/developerguide/grants.html

import type { KmsGrant } from '../../../src/identity/model/index.ts';
import type { Caller } from './caller.ts';
import { allOf, anyOf, because, type Judged, judged } from './judged.ts';
import type { Asked } from './keys.ts';
import { lowerCase } from './text.ts';
import { isUnknown } from './world.ts';

/** "Operations … Valid Values" https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateGrant.html */
const GRANTABLE: ReadonlySet<string> = new Set(
  `decrypt encrypt generatedatakey generatedatakeywithoutplaintext reencryptfrom reencryptto sign verify getpublickey creategrant retiregrant describekey
  generatedatakeypair generatedatakeypairwithoutplaintext generatemac verifymac derivesharedsecret`.split(/\s+/),
);

/** Whether a grant of the key allows the caller the operation. */
export function grantAllows(asked: Asked): Judged {
  const { target } = asked;
  if (target.service !== 'kms' || !target.isMandatory) return judged(false);
  if (!GRANTABLE.has(target.action)) return judged(false, 'kms.grant');
  if (target.holder === undefined) return judged('maybe', 'order.unknown');
  const grants = target.holder.kms?.grants ?? [];
  if (isUnknown(grants)) return judged('maybe', 'order.unknown');
  return anyOf(grants.map((grant) => () => judgeGrant(asked, grant)));
}

function judgeGrant(asked: Asked, grant: KmsGrant): Judged {
  const { caller, target } = asked;
  // "the retiring principal … can call RetireGrant"; "the grantee principal, if the grant includes RetireGrant".
  // https://docs.aws.amazon.com/kms/latest/developerguide/grant-delete.html
  if (target.action === 'retiregrant' && grant.retiringPrincipal !== undefined) {
    const retires = judgeNamed(asked, caller, grant.retiringPrincipal);
    if (retires.truth === true) return because(retires, 'kms.retiring-principal');
  }
  const isListed = grant.operations.some((operation) => lowerCase(operation) === target.action);
  const isOfOther = caller.account !== target.account ? 'kms.grant-cross-account' : undefined;
  const answer = allOf([() => judged(isListed), () => judgeNamed(asked, caller, grant.granteePrincipal), () => judgeConstraints(asked, grant)]);
  return because(answer, 'kms.grant', isOfOther);
}

/** A grantee is a user, a role, a session, a federated user, or a service; of an account as grantee AWS does not say whom it covers. */
function judgeNamed({ model }: Asked, caller: Caller, arn: string): Judged {
  if (arn === `arn:${model.partition}:iam::${caller.account}:root`) return judged(caller.kind === 'root' ? true : 'maybe', 'order.unknown');
  if (caller.request.kind === 'service') return judged(caller.request.service === arn);
  if (caller.identity?.isProvisional === true && arn.includes(`:${caller.account}:`) && arn.includes('AWSReservedSSO_'))
    return judged('maybe', 'order.unknown');
  if (arn === caller.sessionArn) return judged(true);
  if (arn !== caller.identityArn) return judged(false);
  // A session of GetFederationToken has the permissions of the user; whether it has its grants, AWS does not say.
  return judged(caller.kind === 'federated-user' ? 'maybe' : true);
}

const WITH_CONTEXT: ReadonlySet<string> = new Set(
  'encrypt decrypt generatedatakey generatedatakeywithoutplaintext generatedatakeypair generatedatakeypairwithoutplaintext reencryptfrom reencryptto'.split(
    ' ',
  ),
);

/**
 * "Grant constraints are not applied to operations that do not support an encryption context, such as … management operations, such as DescribeKey or RetireGrant."
 * https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateGrant.html
 */
function judgeConstraints(asked: Asked, { constraints }: KmsGrant): Judged {
  if (constraints === undefined) return judged(true);
  if (asked.target.action === 'creategrant') return judged('maybe', 'kms.grant-constraint');
  if (!WITH_CONTEXT.has(asked.target.action)) return judged(true, 'kms.grant-constraint');
  const given = new Map<string, string>();
  for (const [key, value] of Object.entries(asked.request.context ?? {})) {
    if (/^kms:encryptioncontext:/i.test(key)) given.set(key.slice('kms:EncryptionContext:'.length), String(value));
  }
  const isOpen = asked.request.otherKeys === 'unspecified';
  const { encryptionContextSubset: subset, encryptionContextEquals: equals } = constraints;
  const tests: Judged[] = [];
  for (const [key, value] of [...Object.entries(subset ?? {}), ...Object.entries(equals ?? {})]) {
    const isAbsent = !isOpen || (asked.request.absentKeys ?? []).some((absent) => lowerCase(absent) === lowerCase(`kms:EncryptionContext:${key}`));
    tests.push(isAbsent || isGiven(given, key) ? judgePair(given, key, value) : judged('maybe'));
  }
  if (equals !== undefined) {
    tests.push(judged([...given.keys()].every((key) => isGiven(new Map(Object.entries(equals)), key))));
    if (isOpen) tests.push(judged('maybe'));
  }
  return because(allOf(tests.map((test) => () => test)), 'kms.grant-constraint');
}

function isGiven(pairs: ReadonlyMap<string, string>, key: string): boolean {
  return [...pairs.keys()].some((name) => name.toLowerCase() === key.toLowerCase());
}

/** The guide says that case counts; the API reference, that "the key in each key-value pair is not case sensitive, but the value is". */
function judgePair(given: ReadonlyMap<string, string>, key: string, value: string): Judged {
  if (given.get(key) === value) return judged(true);
  const hasOtherCase = [...given].some(([name, each]) => name !== key && name.toLowerCase() === key.toLowerCase() && each === value);
  return judged(hasOtherCase ? 'maybe' : false);
}
