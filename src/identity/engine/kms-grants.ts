// KMS grants: what they allow, to whom, under which encryption context.
// Sources: https://docs.aws.amazon.com/kms/latest/developerguide/grants.html and
// https://docs.aws.amazon.com/kms/latest/APIReference/API_GrantConstraints.html

import type { KmsGrant } from '../model/index.ts';
import { both, type ConditionAtom, either, FALSE, TRUE, type Truth } from './logic.ts';
import { identityArnOf, sessionArnOf } from './principal-arns.ts';
import type { Frame } from './shapes.ts';

// https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateGrant.html#KMS-CreateGrant-request-Operations
const GRANT_OPERATIONS = new Set(
  [
    'Decrypt',
    'Encrypt',
    'GenerateDataKey',
    'GenerateDataKeyWithoutPlaintext',
    'ReEncryptFrom',
    'ReEncryptTo',
    'Sign',
    'Verify',
    'GetPublicKey',
    'CreateGrant',
    'RetireGrant',
    'DescribeKey',
    'GenerateDataKeyPair',
    'GenerateDataKeyPairWithoutPlaintext',
    'GenerateMac',
    'VerifyMac',
    'DeriveSharedSecret',
  ].map((operation) => `kms:${operation.toLowerCase()}`),
);

/** Whether a grant on the key allows the request. */
export function grantsOf(frame: Frame): Truth {
  const { place, logic, action } = frame;
  if (!GRANT_OPERATIONS.has(action.name)) return FALSE;
  const grants = place.resource?.model.kms?.grants;
  if (grants === undefined) {
    return place.holder.policy === 'mandatory' ? logic.unknown(`the grants of ${place.arn} are not in the model`, action.name) : FALSE;
  }
  if ('unknown' in grants) return logic.unknown(grants.unknown, `${action.name} ${place.arn}`);
  let result: Truth = FALSE;
  for (const grant of grants) {
    result = either(logic, result, grantAllows(grant, frame));
    if (result === TRUE) return TRUE;
  }
  return result;
}

function grantAllows(grant: KmsGrant, frame: Frame): Truth {
  const operation = frame.action.name.slice('kms:'.length);
  // The retiring principal may retire the grant whatever its operations are (rule kms.retiring-principal).
  if (operation === 'retiregrant' && grant.retiringPrincipal !== undefined && isPrincipal(grant.retiringPrincipal, frame) === TRUE) return TRUE;
  if (!grant.operations.some((one) => one.toLowerCase() === operation)) return FALSE;
  const named = isPrincipal(grant.granteePrincipal, frame);
  return named === FALSE ? FALSE : both(frame.logic, named, constraintsHold(grant, operation, frame));
}

/** Whether an ARN of a grant, or a service, is the caller. */
function isPrincipal(granted: string, frame: Frame): Truth {
  const { principal, account, identity, engine, logic } = frame;
  const { partition } = engine.model;
  if (account !== '' && (granted === account || granted === `arn:${partition}:iam::${account}:root`)) {
    return principal.kind === 'root' ? TRUE : logic.unknown('whether a grant to an account needs an identity policy is not documented', granted);
  }
  if (principal.kind === 'service') return granted === principal.service ? TRUE : FALSE;
  const isSession = granted === sessionArnOf(principal, account, partition);
  const isIdentity = granted === identityArnOf(principal) || (identity !== undefined && granted === identity.uniqueId);
  if (!isIdentity) return isSession ? TRUE : FALSE;
  return principal.kind === 'federated-user' ? logic.unknown('whether a grant to a user serves its federated sessions is not documented', granted) : TRUE;
}

// "KMS applies the grant constraints only to cryptographic operations that support an encryption context", and not to "management operations,
// such as DescribeKey or RetireGrant": https://docs.aws.amazon.com/kms/latest/APIReference/API_GrantConstraints.html
const CONSTRAINED = new Set([
  'decrypt',
  'encrypt',
  'generatedatakey',
  'generatedatakeywithoutplaintext',
  'generatedatakeypair',
  'generatedatakeypairwithoutplaintext',
  'reencryptfrom',
  'reencryptto',
]);
const CONTEXT_PREFIX = 'kms:encryptioncontext:';

function constraintsHold({ constraints, id }: KmsGrant, operation: string, frame: Frame): Truth {
  const { logic } = frame;
  if (constraints === undefined) return TRUE;
  const { encryptionContextEquals: equals, encryptionContextSubset: subset } = constraints;
  if (equals === undefined && subset === undefined) return TRUE;
  if (operation === 'creategrant') return logic.unknown(`whether the new grant is as strict as the constraint of the grant ${id} is not known`, operation);
  if (!CONSTRAINED.has(operation)) return TRUE;
  const given = encryptionContext(frame);
  const conditions = conditionsOf(constraints);
  let result: Truth = TRUE;
  for (const { key, value, atom } of conditions.pairs) {
    const found = given.get(key);
    if (found === value) continue;
    // The guide asks for "an exact, case-sensitive match"; the API reference says that "the key in each key-value pair is not case sensitive".
    if (hasInOtherCase(given, key, value))
      result = both(logic, result, logic.unknown(`whether the case of \`${key}\` counts in the grant ${id} is not documented`, value));
    else if (found === undefined && frame.isUnspecified && !isNamedAbsent(frame, key)) result = both(logic, result, logic.residual(atom));
    else return FALSE;
  }
  if (conditions.keys === undefined) return result;
  for (const key of given.keys()) if (!conditions.names.has(key.toLowerCase())) return FALSE;
  return frame.isUnspecified ? both(logic, result, othersAreAbsent(frame, conditions.keys, id)) : result;
}

/** That the encryption context has no other keys than those of the constraint. */
function othersAreAbsent({ logic, context }: Frame, keys: ConditionAtom, id: string): Truth {
  for (const spelling in context)
    if (spelling.toLowerCase() === keys.key)
      return logic.unknown(`whether \`${spelling}\` is all of the encryption context, as the grant ${id} asks, is not known`, '');
  return logic.residual(keys);
}

/** What a constraint asks of the keys of a request, as conditions on them. */
interface ContextConditions {
  readonly pairs: readonly { readonly key: string; readonly value: string; readonly atom: ConditionAtom }[];
  /** For `EncryptionContextEquals`: its keys in lower case, and the condition that there are no others. */
  readonly names: ReadonlySet<string>;
  readonly keys: ConditionAtom | undefined;
}

const conditionsByConstraint = new WeakMap<object, ContextConditions>();

// https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html#conditions-kms-encryption-context and …-keys
function conditionsOf(constraints: NonNullable<KmsGrant['constraints']>): ContextConditions {
  const known = conditionsByConstraint.get(constraints);
  if (known !== undefined) return known;
  const { encryptionContextEquals: equals, encryptionContextSubset: subset } = constraints;
  const own = Object.keys(equals ?? {});
  const made: ContextConditions = {
    pairs: [...Object.entries(equals ?? {}), ...Object.entries(subset ?? {})].map(([key, value]) => ({
      key,
      value,
      atom: textAtom(`kms:EncryptionContext:${key}`, [value]),
    })),
    names: new Set(own.map((key) => key.toLowerCase())),
    keys: equals === undefined ? undefined : textAtom('kms:EncryptionContextKeys', own, 'all'),
  };
  conditionsByConstraint.set(constraints, made);
  return made;
}

function textAtom(spelling: string, values: readonly string[], quantifier?: 'all'): ConditionAtom {
  return { operator: 'StringEquals', isNegated: false, quantifier, isIfExists: false, key: spelling.toLowerCase(), spelling, values, hasVariables: false };
}

function hasInOtherCase(given: ReadonlyMap<string, string>, key: string, value: string): boolean {
  return [...given].some(([one, held]) => one.toLowerCase() === key.toLowerCase() && held === value);
}

function encryptionContext({ context }: Frame): ReadonlyMap<string, string> {
  const pairs = new Map<string, string>();
  for (const [key, value] of Object.entries(context ?? {})) {
    if (key.toLowerCase().startsWith(CONTEXT_PREFIX)) pairs.set(key.slice(CONTEXT_PREFIX.length), String(value));
  }
  return pairs;
}

function isNamedAbsent({ absentKeys }: Frame, key: string): boolean {
  return absentKeys?.some((one) => one.toLowerCase() === `${CONTEXT_PREFIX}${key.toLowerCase()}`) ?? false;
}
