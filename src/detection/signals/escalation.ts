// How an identity that is no administrator can become one in one step: by changing its own policies, by taking what belongs to an administrator,
// or by handing an administrator's role to a service that runs what it is told.
// Sources: https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsidentityandaccessmanagementiam.html,
// https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html,
// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-requestedregion (global services)

import {
  type AccessModel,
  type Engine,
  evaluate,
  isKnown,
  type ModelPrincipal,
  type ModelResource,
  type RequestPrincipal,
  withModel,
} from '../../identity/index.ts';

export interface EscalationOptions {
  readonly model: AccessModel;
  readonly engine: Engine;
  /** Whether somebody has everything, without conditions and without a boundary. */
  readonly isAdministrator: (principal: ModelPrincipal) => boolean;
}

/** Of one account so many administrators are tried. */
const MOST_ADMINISTRATORS = 200;
/** Where IAM answers, by partition; other services are tried in a few Regions of which policies of an organisation commonly leave one. */
const GLOBAL_REGION: Readonly<Record<string, string>> = { aws: 'us-east-1', 'aws-cn': 'cn-north-1', 'aws-us-gov': 'us-gov-west-1' };
const REGIONS: Readonly<Record<string, readonly string[]>> = {
  aws: ['us-east-1', 'eu-central-1', 'eu-west-1', 'us-west-2', 'ap-southeast-1'],
  'aws-cn': ['cn-north-1', 'cn-northwest-1'],
  'aws-us-gov': ['us-gov-west-1', 'us-gov-east-1'],
};

/** What a caller need not say. */
const LEFT_OUT = ['aws:TagKeys', 'sts:SourceIdentity', 'sts:TransitiveTagKeys', 'sts:ExternalId'];
const NEW_FUNCTION = 'lambda:function:stoa';
const MADE_ROLE = 'iam:role/stoa';

/** Services that run what the caller brings as a role, and what the caller needs for that beside `iam:PassRole`; an image of Amazon's, nobody is refused. */
const SERVICES: readonly { readonly service: string; readonly needs: readonly (readonly [action: string, resources: readonly string[]])[] }[] = [
  {
    service: 'lambda.amazonaws.com',
    needs: [
      ['lambda:CreateFunction', [NEW_FUNCTION]],
      ['lambda:InvokeFunction', [NEW_FUNCTION]],
    ],
  },
  { service: 'cloudformation.amazonaws.com', needs: [['cloudformation:CreateStack', ['cloudformation:stack/stoa/1']]] },
  {
    service: 'codebuild.amazonaws.com',
    needs: [
      ['codebuild:CreateProject', ['codebuild:project/stoa']],
      ['codebuild:StartBuild', ['codebuild:project/stoa']],
    ],
  },
  {
    service: 'glue.amazonaws.com',
    needs: [
      ['glue:CreateJob', ['glue:job/stoa']],
      ['glue:StartJobRun', ['glue:job/stoa']],
    ],
  },
  {
    service: 'ec2.amazonaws.com',
    needs: [
      [
        'ec2:RunInstances',
        ['instance', 'volume', 'network-interface', 'subnet', 'security-group'].map((kind) => `ec2:${kind}/${kind.slice(0, 3)}-0123456789abcdef0`),
      ],
    ],
  },
];

/** Answers in words how somebody can become an administrator, definitely; undefined where no way is certain. */
export function createEscalation({ model, engine, isAdministrator }: EscalationOptions): (principal: ModelPrincipal) => string | undefined {
  const { partition } = model;
  const administrators = new Map<string, readonly ModelPrincipal[]>();
  const administratorsOf = (account: string): readonly ModelPrincipal[] => {
    let found = administrators.get(account);
    if (found === undefined) {
      found = model.principals.filter((one) => one.account === account && one.isProvisional !== true && isAdministrator(one)).slice(0, MOST_ADMINISTRATORS);
      administrators.set(account, found);
    }
    return found;
  };
  // Functions that are only now made have no policy.
  const engines = new Map<string, Engine>();
  const engineToMake = (account: string): Engine => {
    let found = engines.get(account);
    if (found === undefined) {
      const arns = (REGIONS[partition] ?? []).map((region) => arnOf(partition, region, account, NEW_FUNCTION));
      const resources = arns.map((arn): ModelResource => ({ arn, type: 'AWS::Lambda::Function', account, tags: {} }));
      engines.set(account, (found = withModel(engine, { resources })));
    }
    return found;
  };
  const everything = `arn:${partition}:iam::aws:policy/AdministratorAccess`;
  return (principal) => {
    const who: RequestPrincipal =
      principal.kind === 'user' ? { kind: 'user', arn: principal.arn } : { kind: 'role-session', role: principal.arn, session: '*' };
    const verdictIn = (region: string, action: string, resource: string, more: Readonly<Record<string, string>> = {}, asked = engine) => {
      const context = { 'aws:RequestedRegion': region, 'aws:SecureTransport': true, ...more };
      return evaluate(asked, { principal: who, action, resource, context, otherKeys: 'unspecified', absentKeys: LEFT_OUT });
    };
    const home = GLOBAL_REGION[partition] ?? 'us-east-1';
    const may: May = (action, resource, more) => verdictIn(home, action, resource, more) === 'allowed';
    // Whom a role's trust policy names may assume it without another policy, where no denial, boundary or policy of the organisation forbids it.
    const madeRole = arnOf(partition, '', principal.account, MADE_ROLE);
    let trusting: Engine | undefined;
    const mayAssumeTrusting = (role: string): boolean =>
      verdictIn(home, 'sts:AssumeRole', role, {}, (trusting ??= trustedBy(principal, madeRole, administratorsOf(principal.account)))) === 'allowed';
    const mayPass = (role: ModelPrincipal, service: string): boolean =>
      may('iam:PassRole', role.arn, { 'iam:PassedToService': service }) &&
      evaluate(engine, { principal: { kind: 'service', service }, action: 'sts:AssumeRole', resource: role.arn }) === 'allowed';
    const mayRun = (needs: (typeof SERVICES)[number]['needs']): boolean =>
      (REGIONS[partition] ?? []).some((region) =>
        needs.every(([action, resources]) => resources.every((resource) => isAllowedToMake(region, action, resource))),
      );
    const isAllowedToMake = (region: string, action: string, resource: string) =>
      verdictIn(region, action, arnOf(partition, region, principal.account, resource), {}, engineToMake(principal.account)) === 'allowed';

    return (
      ofItself(principal, may, everything) ??
      ofNew(partition, principal, may, mayAssumeTrusting, everything) ??
      ofOthers(principal, administratorsOf(principal.account), may, { mayPass, mayRun, mayAssumeTrusting })
    );
  };

  /** The engine in which these roles, and one that is new, trust somebody. */
  function trustedBy({ arn, account }: ModelPrincipal, madeRole: string, roles: readonly ModelPrincipal[]): Engine {
    const trust = `${madeRole}#trust`;
    const document = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Principal: { AWS: arn }, Action: 'sts:AssumeRole' }] } as const;
    const made: ModelPrincipal = { kind: 'role', arn: madeRole, account, uniqueId: 'AROASTOA', tags: {}, policies: [] };
    return withModel(engine, {
      policies: [{ id: trust, name: 'trust', account, document }],
      principals: [made, ...roles.filter(({ kind }) => kind === 'role')].map((role) => ({ ...role, trust })),
    });
  }
}

type May = (action: string, resource: string, more?: Readonly<Record<string, string>>) => boolean;

/** What it may do to itself: of no use under a boundary, which goes on to limit it. */
function ofItself(principal: ModelPrincipal, may: May, everything: string): string | undefined {
  if (principal.boundary !== undefined) return undefined;
  const { kind, arn, account, policies } = principal;
  const name = kind === 'user' ? 'User' : 'Role';
  if (isChangeable(principal)) {
    if (may(`iam:Attach${name}Policy`, arn, { 'iam:PolicyARN': everything })) return `iam:Attach${name}Policy on itself`;
    if (may(`iam:Put${name}Policy`, arn)) return `iam:Put${name}Policy on itself`;
  }
  if (!isKnown(policies)) return undefined;
  for (const { policy, through } of policies) {
    if (through?.includes(':group/') === true) {
      if (may('iam:AttachGroupPolicy', through, { 'iam:PolicyARN': everything })) return 'iam:AttachGroupPolicy on a group of its own';
      if (may('iam:PutGroupPolicy', through)) return 'iam:PutGroupPolicy on a group of its own';
    }
    if (policy.includes(`:iam::${account}:policy/`) && !policy.includes('#') && may('iam:CreatePolicyVersion', policy))
      return 'iam:CreatePolicyVersion of a policy of its own';
  }
  return undefined;
}

/** What it may make: a user or a role with everything, that it then acts as. */
function ofNew(
  partition: string,
  { account }: ModelPrincipal,
  may: May,
  mayAssumeTrusting: Passing['mayAssumeTrusting'],
  everything: string,
): string | undefined {
  const [user, role] = ['iam:user/stoa', MADE_ROLE].map((made) => arnOf(partition, '', account, made)) as [string, string];
  const attach = { 'iam:PolicyARN': everything };
  if (may('iam:CreateUser', user) && may('iam:CreateAccessKey', user) && (may('iam:AttachUserPolicy', user, attach) || may('iam:PutUserPolicy', user)))
    return 'iam:CreateUser, with every permission and a key';
  if (may('iam:CreateRole', role) && (may('iam:AttachRolePolicy', role, attach) || may('iam:PutRolePolicy', role)) && mayAssumeTrusting(role))
    return 'iam:CreateRole, with every permission and itself trusted';
  return undefined;
}

interface Passing {
  readonly mayPass: (role: ModelPrincipal, service: string) => boolean;
  readonly mayRun: (needs: (typeof SERVICES)[number]['needs']) => boolean;
  /** A role whose trust policy was made to name the principal. */
  readonly mayAssumeTrusting: (role: string) => boolean;
}

function ofOthers(
  principal: ModelPrincipal,
  administrators: readonly ModelPrincipal[],
  may: May,
  { mayPass, mayRun, mayAssumeTrusting }: Passing,
): string | undefined {
  const runs = new Map<string, boolean>();
  const canRun = ({ service, needs }: (typeof SERVICES)[number]): boolean => {
    let can = runs.get(service);
    if (can === undefined) runs.set(service, (can = mayRun(needs)));
    return can;
  };
  for (const other of administrators) {
    if (other.arn === principal.arn) continue;
    const of = `of ${other.arn.split('/').at(-1) ?? other.arn}`;
    if (other.kind === 'user') {
      if (may('iam:CreateAccessKey', other.arn)) return `iam:CreateAccessKey ${of}`;
      // Which of the two it takes hangs on whether there is a password.
      if (may('iam:CreateLoginProfile', other.arn) && may('iam:UpdateLoginProfile', other.arn)) return `iam:UpdateLoginProfile ${of}`;
      continue;
    }
    if (may('sts:AssumeRole', other.arn)) return `sts:AssumeRole ${of}`;
    if (isChangeable(other) && may('iam:UpdateAssumeRolePolicy', other.arn) && mayAssumeTrusting(other.arn)) return `iam:UpdateAssumeRolePolicy ${of}`;
    const passed = SERVICES.find((one) => mayPass(other, one.service) && canRun(one));
    if (passed !== undefined) return `iam:PassRole ${of} to ${passed.service}`;
  }
  return undefined;
}

/** Roles that services own, and those of IAM Identity Center, are changed by these alone. */
function isChangeable({ arn, kind, isServiceLinked, permissionSet }: ModelPrincipal): boolean {
  return kind === 'user' || (isServiceLinked !== true && permissionSet === undefined && !arn.includes(':role/aws-reserved/'));
}

/** `resource` is the service and what its ARN ends with. */
function arnOf(partition: string, region: string, account: string, resource: string): string {
  const colon = resource.indexOf(':');
  return `arn:${partition}:${resource.slice(0, colon)}:${region}:${account}:${resource.slice(colon + 1)}`;
}
