// What a function's policy lets the public do: the general meaning of public, with Lambda's own condition keys, and the rule that
// Security Hub adds for Amazon S3, whose bucket names do not say whose bucket it is.
// Sources: https://docs.aws.amazon.com/securityhub/latest/userguide/lambda-controls.html#lambda-1,
// https://docs.aws.amazon.com/service-authorization/latest/reference/list_awslambda.html (actions on a function, condition keys)

import { type Condition, type PolicyDocument, policyExposure, type ServiceMeaning, type Statement } from '../../../identity/index.ts';

export interface FunctionExposure {
  readonly answer: 'public' | 'not-public' | 'unknown';
  /** For `public`: what everyone, or every bucket, may do. */
  readonly actions: readonly string[];
  /** The statements that it comes from, by their index. */
  readonly statements: readonly number[];
  readonly notModelled: readonly string[];
  /** Whether it is a bucket of anybody that may call the function, rather than anybody. */
  readonly isByS3: boolean;
}

// Both say how a request came, not whose it is: with `NONE` nobody signs, with `AWS_IAM` every AWS account can.
const NARROWING = new Set(['lambda:functionurlauthtype', 'lambda:invokedviafunctionurl']);

const MEANING: ServiceMeaning = {
  service: 'lambda',
  trustKeys: new Map(),
  isNarrowing: (name) => NARROWING.has(name),
  isOptional: () => false,
};

const ACTIONS = `InvokeFunction InvokeFunctionUrl InvokeAsync GetFunction GetFunctionConfiguration GetFunctionConcurrency GetFunctionEventInvokeConfig
  GetFunctionCodeSigningConfig GetFunctionUrlConfig GetFunctionRecursionConfig GetPolicy GetProvisionedConcurrencyConfig GetRuntimeManagementConfig GetAlias
  ListAliases ListTags ListVersionsByFunction ListFunctionEventInvokeConfigs ListFunctionUrlConfigs ListProvisionedConcurrencyConfigs AddPermission
  RemovePermission CreateAlias DeleteAlias UpdateAlias CreateFunction DeleteFunction CreateFunctionUrlConfig DeleteFunctionUrlConfig UpdateFunctionUrlConfig
  DeleteFunctionCodeSigningConfig DeleteFunctionConcurrency DeleteFunctionEventInvokeConfig DeleteProvisionedConcurrencyConfig DisableReplication
  EnableReplication PublishVersion PutFunctionCodeSigningConfig PutFunctionConcurrency PutFunctionEventInvokeConfig PutFunctionRecursionConfig
  PutProvisionedConcurrencyConfig PutRuntimeManagementConfig TagResource UntagResource UpdateFunctionCode UpdateFunctionConfiguration
  UpdateFunctionEventInvokeConfig`
  .split(/\s+/)
  .map((name) => `lambda:${name}`);

export function functionExposure(policy: PolicyDocument, functionArn: string): FunctionExposure {
  const found = policyExposure(policy, {
    meaning: MEANING,
    known: ACTIONS,
    // The function itself, and its versions and aliases.
    asked: ACTIONS.flatMap((name) => [functionArn, `${functionArn}:*`].map((on) => ({ name, on }))),
    mayBeAsked: () => true,
  });
  if (found.answer === 'public') return { ...found, isByS3: false };
  const bySource = policy.statements.filter((one) => one.effect === 'Allow' && speaksToS3(one)).map((one) => ({ one, doubts: doubtsOf(one) }));
  const open = bySource.filter(({ doubts }) => doubts?.length === 0);
  if (open.length > 0 && !policy.statements.some((one) => one.effect === 'Deny')) {
    return {
      answer: 'public',
      actions: open.flatMap(({ one }) => one.actions ?? []),
      statements: open.map(({ one }) => one.index),
      notModelled: [],
      isByS3: true,
    };
  }
  const unclear = bySource.filter(({ doubts }) => doubts !== undefined);
  if (unclear.length === 0) return { ...found, isByS3: false };
  const names = unclear.flatMap(({ doubts }) => (doubts?.length === 0 ? ['a Deny beside what Amazon S3 may do'] : (doubts ?? [])));
  const statements = [...found.statements, ...unclear.map(({ one }) => one.index)];
  return { answer: 'unknown', actions: [], statements, notModelled: [...found.notModelled, ...names], isByS3: true };
}

function speaksToS3({ principals }: Statement): boolean {
  return principals !== undefined && principals !== '*' && Object.hasOwn(principals, 'Service') && principals['Service']?.includes('s3.amazonaws.com') === true;
}

/** Nothing where no condition says whose bucket it is, what is not modelled where one may, `undefined` where the account is fixed. */
function doubtsOf({ conditions }: Statement): readonly string[] | undefined {
  if (conditions.some(namesAccount)) return undefined;
  return conditions.map(({ operator, key }) => `${operator} on ${key} for Amazon S3`);
}

function namesAccount({ operator, key, values }: Condition): boolean {
  return (
    key.toLowerCase() === 'aws:sourceaccount' &&
    /^string(?:equals|equalsignorecase|like)$/i.test(operator) &&
    values.length > 0 &&
    values.every((one) => /^\d{12}$/.test(one))
  );
}
