// The policies of the organisation: SCPs, which bind principals, and RCPs, which bind resources.

import type { Known, ModelOrganization } from '../../../src/identity/model/index.ts';
import { type Ask, allOf, anyOf, because, type Judged, judged, perhaps, type Why } from './judged.ts';
import type { Asked } from './keys.ts';
import { judgePolicy } from './statement.ts';
import { accountOf, isUnknown, nodesAbove, organizationOf } from './world.ts';

/**
 * Whether the SCPs let the caller pass: "an SCP must allow at the root, each OU on the way, and the account".
 * https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_evaluation.html
 */
export function scpsAllow(asked: Asked): Judged {
  return bindingScps(asked, true, (levels) =>
    allOf(
      levels.map((level) => () => {
        const answer = judgeLevel(level, asked, 'scp', 'Allow', false);
        return because(answer, levels.length > 1 ? 'scp.every-level' : undefined, !isUnknown(level) && level.length > 1 ? 'scp.union-at-level' : undefined);
      }),
    ),
  );
}

/** "a Deny in an SCP of any level denies explicitly" */
export function scpsDeny(asked: Asked): Judged {
  return bindingScps(asked, false, (levels) =>
    anyOf(levels.map((level) => () => because(judgeLevel(level, asked, 'scp', 'Deny', true), 'scp.deny-any-level'))),
  );
}

/** What the levels say, where SCPs bind the caller; `unbound` where they do not. */
function bindingScps(asked: Asked, unbound: boolean, ask: (levels: readonly Known<readonly string[]>[]) => Judged): Judged {
  const { model, caller, target } = asked;
  const ofLevels = (account: string | undefined): Judged => ask(levelsOf(asked, account ?? '', 'scps'));
  // "SCPs don't affect any service-linked role" https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps.html
  if (caller.isServiceLinked) return exempt(unbound, 'scp.service-linked-role', () => ofLevels(caller.account));
  // "SCPs affect only IAM users and roles that are managed by accounts that are part of the organization"
  if (caller.account === undefined) return exempt(unbound, 'scp.service-principal', () => ofLevels(target.account));
  // An account that is not in the model may belong to another organisation, with SCPs of its own.
  if (accountOf(model, caller.account) === undefined) return judged('maybe', 'order.unknown');
  const organization = organizationOf(model, caller.account);
  if (organization === 'unknown') return judged('maybe', 'order.unknown');
  if (organization === 'none') return exempt(unbound, 'scp.not-enabled', () => ofLevels(caller.account));
  // "SCPs don't affect users or roles in the management account."
  if (organization.managementAccount === caller.account) return exempt(unbound, 'scp.management-account', () => ofLevels(caller.account));
  const answer = whereEnabled(organization, 'SERVICE_CONTROL_POLICY', unbound, () => ofLevels(caller.account));
  const isOfOther = target.account !== undefined && target.account !== caller.account && ofLevels(target.account).truth !== answer.truth;
  return because(answer, caller.kind === 'root' ? 'scp.root-user' : undefined, isOfOther ? 'scp.side-of-principal' : undefined);
}

/** Policies that do not bind; owed to the rule only where they would have said something else. */
function exempt(unbound: boolean, rule: string, would: () => Judged): Judged {
  return judged(unbound, would().truth === unbound ? undefined : rule);
}

/**
 * "RCPs apply to resources for a subset of AWS services": the prefixes of "List of AWS services that support RCPs".
 * https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps.html
 */
const RCP_SERVICES: ReadonlySet<string> = new Set(
  `appstream dsql clouddirectory cloudfront cloudsearch logs networkmonitor cognito-identity cognito-idp comprehend comprehendmedical firehose dynamodb dax
  autoscaling ecr ecr-public gamelift inspector-scan kendra kinesisvideo memorydb aoss personalize polly s3 swf sqs textract timestream-influxdb transcribe
  translate workspaces appconfig autoscaling-plans budgets servicediscovery cloudtrail-data codeartifact codebuild codecommit codepipeline compute-optimizer
  cost-optimization-hub events fms fis health rolesanywhere kms opensearch pricing pca-connector-ad resource-groups secretsmanager sts signin support transfer
  notifications wafv2 xray`.split(/\s+/),
);

/** Whether an RCP denies. RCPFullAWSAccess "is automatically attached to the organization root, every OU, and every account": RCPs act by their Deny only. */
export function rcpsDeny(asked: Asked): Judged {
  const { model, target } = asked;
  const exemption = exemptionOf(asked);
  const would = (): Judged => anyOf(levelsOf(asked, target.account ?? '', 'rcps').map((level) => () => judgeLevel(level, asked, 'rcp', 'Deny', true)));
  if (exemption !== undefined) return exempt(false, exemption, would);
  if (target.arn === '*') return withoutResource(asked);
  if (target.account === undefined) return ofSomeAccount(asked);
  const organization = organizationOf(model, target.account);
  if (organization === 'unknown') return judged('maybe', 'order.unknown');
  if (organization === 'none') return judged(false, 'rcp.side-of-resource');
  return ofAccount(asked, organization, target.account);
}

function exemptionOf({ caller, target }: Asked): string | undefined {
  if (!RCP_SERVICES.has(target.service)) return 'rcp.supported-services';
  // "RCPs do not impact the kms:RetireGrant permission."
  if (target.service === 'kms' && target.action === 'retiregrant') return 'rcp.supported-services';
  // "RCPs do not apply to calls made by service-linked roles."
  if (caller.isServiceLinked) return 'rcp.service-linked-role';
  // "the service-linked role's trust policy is also not impacted by RCPs"
  if (target.isTrust && target.arn.includes(':role/aws-service-role/')) return 'rcp.service-linked-role';
  // "RCPs do not apply to AWS managed keys for AWS Key Management Service."
  return target.holder?.kms?.isAwsManaged === true ? 'rcp.aws-managed-kms-key' : undefined;
}

function ofAccount(asked: Asked, organization: ModelOrganization, account: string): Judged {
  // "RCPs don't affect resources in the management account."
  const isOfOther = asked.caller.account !== account ? 'rcp.side-of-resource' : undefined;
  const levels = (): Judged =>
    anyOf(levelsOf(asked, account, 'rcps').map((level) => () => because(judgeLevel(level, asked, 'rcp', 'Deny', true), 'rcp.deny', 'rcp.every-level')));
  if (account === organization.managementAccount) return exempt(false, 'rcp.management-account', levels);
  const answer = whereEnabled(organization, 'RESOURCE_CONTROL_POLICY', false, levels);
  // Whether a key that is not in the model is managed by AWS is not known.
  const { service, isMandatory, holder } = asked.target;
  const isKey = service === 'kms' && isMandatory && (holder === undefined || typeof holder.kms?.isAwsManaged === 'object');
  return because(isKey ? perhaps(answer, false, 'order.unknown') : answer, isOfOther);
}

/** "If a resource is specified in the Resource type column, then the RCPs of the resource owner's account are applied": of others AWS does not speak. */
function withoutResource(asked: Asked): Judged {
  const { model, caller } = asked;
  const organization = organizationOf(model, caller.account);
  if (caller.account === undefined || organization === 'none') return judged(false);
  if (organization === 'unknown') return judged('maybe', 'order.unknown');
  return perhaps(ofAccount(asked, organization, caller.account), false, 'resource.star-action', 'order.unknown');
}

/** The owner is not known: any account of the organisation may be. */
function ofSomeAccount(asked: Asked): Judged {
  const { organization } = asked.model;
  if (organization === undefined) return judged(false);
  if (isUnknown(organization)) return judged('maybe', 'order.unknown');
  const asks = asked.model.accounts.map(
    ({ id }): Ask =>
      () =>
        organizationOf(asked.model, id) === 'none' ? judged(false) : ofAccount(asked, organization, id),
  );
  return perhaps(anyOf(asks), false, 'order.unknown');
}

function whereEnabled(organization: ModelOrganization, type: string, unbound: boolean, ask: Ask): Judged {
  const { policyTypes } = organization;
  if (isUnknown(policyTypes)) return perhaps(ask(), unbound, 'order.unknown');
  if (!policyTypes.includes(type)) return type === 'SERVICE_CONTROL_POLICY' ? exempt(unbound, 'scp.not-enabled', ask) : judged(unbound);
  return ask();
}

/** The ids of the policies at each level, the root first; a level that cannot be found is not known. */
function levelsOf({ model }: Asked, account: string, kind: 'scps' | 'rcps'): readonly Known<readonly string[]>[] {
  const unknown = { unknown: `the ${kind} above ${account} are not in the model` };
  const nodes = nodesAbove(model, account);
  const own = accountOf(model, account)?.[kind] ?? unknown;
  return nodes === 'unknown' ? [unknown, own] : [...nodes.map((node) => node[kind]), own];
}

function judgeLevel(level: Known<readonly string[]>, asked: Asked, kind: 'scp' | 'rcp', effect: 'Allow' | 'Deny', isDeny: boolean): Judged {
  if (isUnknown(level)) return judged('maybe', 'order.unknown');
  const why: Why = isDeny ? undefined : 'order.default-deny';
  const answer = anyOf(level.map((id) => () => judgePolicy(id, { asked, kind, effect })));
  return answer.truth === false ? because(answer, why) : answer;
}
