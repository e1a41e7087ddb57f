// What is asked for: the resource of a request, its owner, and whose policy speaks for it.
// Which resources carry policies: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_aws-services-that-work-with-iam.html

import type { AccessModel, AccessRequest, Known, ModelResource } from '../../../src/identity/model/index.ts';
import type { Caller } from './caller.ts';
import { arnParts, lowerCase } from './text.ts';
import { principalOf, resourceOf } from './world.ts';

export interface Target {
  readonly arn: string;
  /** The prefix of the action, in lower case. */
  readonly service: string;
  /** The name of the action, in lower case. */
  readonly action: string;
  /** The owner; undefined where it is not known. */
  readonly account: string | undefined;
  /** The resource that carries the policy, where it is in the model. */
  readonly holder: ModelResource | undefined;
  /** Its policy: an id, `none`, or not known. */
  readonly policy: Known<string>;
  /** `none`: resources of this kind carry no policy. */
  readonly carries: 'policy' | 'none';
  /** A role's trust policy or a key's policy, which must itself allow. */
  readonly isMandatory: boolean;
  readonly isTrust: boolean;
  readonly tags: Known<Readonly<Record<string, string>>> | undefined;
  /** The access point through which a bucket is asked. */
  readonly accessPoint: string | undefined;
}

/** What stands after the fifth colon of resources that carry a policy, and how much of it is the name of the carrier. */
const CARRIERS: readonly { readonly service: string; readonly carrier: RegExp; readonly named?: (arn: readonly string[]) => string }[] = [
  { service: 's3', carrier: /^accesspoint\/[^/]+/ },
  { service: 's3', carrier: /^(?!accesspoint\/|access-grants\/|job\/|storage-lens)[^/]+/ },
  { service: 's3', carrier: /^access-grants\/[^/]+/ },
  { service: 'sqs', carrier: /^.+$/ },
  { service: 'sns', carrier: /^[^:]+/ },
  { service: 'kms', carrier: /^key\/.+$/ },
  { service: 'secretsmanager', carrier: /^secret:.+$/ },
  // A version or alias has a policy of its own: https://docs.aws.amazon.com/lambda/latest/dg/access-control-resource-based.html
  { service: 'lambda', carrier: /^function:.+$/ },
  { service: 'lambda', carrier: /^layer:.+$/ },
  { service: 'dynamodb', carrier: /^table\/[^/]+\/stream\/.+$/ },
  { service: 'dynamodb', carrier: /^table\/[^/]+/ },
  { service: 'ecr', carrier: /^repository\/.+$/ },
  { service: 'events', carrier: /^event-bus\/.+$/ },
  { service: 'kinesis', carrier: /^stream\/.+$/ },
  { service: 'logs', carrier: /^(log-group|destination|delivery-destination):.+$/ },
  { service: 'elasticfilesystem', carrier: /^file-system\/.+$/ },
  { service: 'backup', carrier: /^backup-vault:.+$/ },
  { service: 'es', carrier: /^domain\/[^/]+/ },
  // "You can only attach one resource policy to a catalog": https://docs.aws.amazon.com/glue/latest/dg/glue-policy-examples-resource-policies.html
  {
    service: 'glue',
    carrier: /^(catalog$|connection\/|database\/|table\/|tableVersion\/|userDefinedFunction\/).*$/,
    named: (parts) => `${parts.slice(0, 5).join(':')}:catalog`,
  },
  { service: 'glue', carrier: /^catalog\/.+$/ },
  { service: 'apigateway', carrier: /^.+$/ },
  // What a call names is a method of an API, whose policy is that of "arn:aws:apigateway:region::/restapis/api-id".
  // https://docs.aws.amazon.com/apigateway/latest/developerguide/arn-format-reference.html
  {
    service: 'execute-api',
    carrier: /^.+$/,
    named: ([, partition, , region, , rest = '']) => `arn:${partition}:apigateway:${region}::/restapis/${rest.split('/')[0]}`,
  },
  // "a resource-based delegation policy" of the organisation speaks of its accounts, units and policies.
  // https://docs.aws.amazon.com/organizations/latest/userguide/orgs_delegate_policies.html
  { service: 'organizations', carrier: /^.+$/, named: (parts) => `${parts.slice(0, 5).join(':')}:resourcepolicy` },
  { service: 'codeartifact', carrier: /^.+$/ },
  { service: 'glacier', carrier: /^vaults\/.+$/ },
];

export function targetOf(model: AccessModel, request: AccessRequest, caller: Caller): Target {
  const colon = request.action.indexOf(':');
  const service = lowerCase(request.action.slice(0, Math.max(colon, 0)));
  const action = lowerCase(request.action.slice(colon + 1));
  const base = {
    arn: request.resource,
    service,
    action,
    holder: undefined,
    isMandatory: false,
    isTrust: false,
    tags: undefined,
    accessPoint: undefined,
  } as const;
  // "resource account = principal's account, no resource policy"
  if (request.resource === '*') return { ...base, account: caller.account, policy: NONE, carries: 'none' };
  const parts = arnParts(request.resource);
  // What is no ARN is no resource that AWS would know; whose it is cannot be told.
  if (parts.length < 6 || parts[0] !== 'arn')
    return { ...base, account: undefined, policy: unknownPolicy(request.resource), carries: 'policy', tags: UNKNOWN_TAGS };
  const [, , area = '', , accountField = '', rest = ''] = parts;
  const account = accountField === '' ? undefined : accountField;
  // The trust policy of a role speaks about sts: actions: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_update-role-trust-policy.html
  if (area === 'iam' && service === 'sts' && rest.startsWith('role/')) return { ...base, account, ...trustOf(model, request.resource) };
  const tags = tagsOf(model, request.resource);
  const found = CARRIERS.find((carrier) => carrier.service === area && carrier.carrier.test(rest));
  if (found === undefined) return { ...base, account: resourceOf(model, request.resource)?.account ?? account, policy: NONE, carries: 'none', tags };
  const carrierArn = found.named?.(parts) ?? [...parts.slice(0, 5), found.carrier.exec(rest)?.[0] ?? ''].join(':');
  const holder = resourceOf(model, carrierArn);
  return {
    ...base,
    account: holder?.account ?? account,
    holder,
    policy: holder === undefined ? unknownPolicy(carrierArn) : (holder.policy ?? NONE),
    carries: 'policy',
    isMandatory: area === 'kms',
    tags,
    accessPoint: area === 's3' && rest.startsWith('accesspoint/') ? carrierArn : undefined,
  };
}

/** The id that no policy has. */
export const NONE = '';
const UNKNOWN_TAGS = { unknown: 'the tags are not in the model' } as const;

function unknownPolicy(arn: string): Known<string> {
  return { unknown: `the policy of ${arn} is not in the model` };
}

function tagsOf(model: AccessModel, arn: string): Known<Readonly<Record<string, string>>> {
  return resourceOf(model, arn)?.tags ?? principalOf(model, arn)?.tags ?? UNKNOWN_TAGS;
}

function trustOf(model: AccessModel, arn: string) {
  const role = principalOf(model, arn);
  const policy = role === undefined ? unknownPolicy(arn) : (role.trust ?? NONE);
  return { policy, carries: 'policy', isMandatory: true, isTrust: true, tags: role?.tags ?? UNKNOWN_TAGS } as const;
}
