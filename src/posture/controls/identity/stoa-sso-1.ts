// Stoa.SSO.1: permission sets that make their holders administrators.

import {
  asObjects,
  asString,
  at,
  fact,
  isArray,
  type Missing,
  type ResourceRecord,
  type ResourceRef,
  refOf,
  type Step,
  shellWord,
} from '../../../core/index.ts';
import { administratorStatements, defaultVersionOf, readPolicy } from '../../../identity/index.ts';
import { type Control, fail, pass, unknown, type View } from '../../control.ts';
import { unread } from '../data/unread.ts';

const SET = 'AWS::SSO::PermissionSet';
const ASSIGNMENT = 'AWS::SSO::Assignment';
const POLICY = 'AWS::IAM::ManagedPolicy';
const ADMINISTRATOR = /^arn:[^:]*:iam::aws:policy\/AdministratorAccess$/;

interface Found {
  readonly steps: readonly Step[];
  readonly missing: readonly Missing[];
  readonly resources: readonly ResourceRef[];
}

const NOTHING: Found = { steps: [], missing: [], resources: [] };

export const STOA_SSO_1: Control = {
  id: 'Stoa.SSO.1',
  title: 'no permission set gives administrator rights',
  severity: 'high',
  pillar: 'identity',
  unit: { kind: 'resource', type: SET },
  needs: [
    { type: SET, within: 'region', facets: ['AttachedManagedPolicies', 'InlinePolicy', 'CustomerManagedPolicyReferences', 'PermissionsBoundary'] },
    // Only for references to customer managed policies: each target account has a policy of its own under the name.
    { type: ASSIGNMENT, within: 'organization', lazy: true },
    { type: POLICY, within: 'organization', lazy: true },
  ],
  frameworks: { 'cis-1.4': ['1.16'], 'cis-3.0': ['1.16'], 'cis-5.0': ['1.15'] },
  mitre: ['T1078.004', 'T1098.003'],
  doc: {
    rationale:
      'A permission set becomes a role in every account that it is assigned in, for every member of every group that it is assigned to. With administrator rights it makes each of those people the owner of each of those accounts, for as many hours as its sessions last. One for emergencies is usual: mute it by name, with its owner and reason, and watch its use.',
    avoid:
      'resource "aws_ssoadmin_managed_policy_attachment" "developer" {\n  instance_arn       = local.instance_arn\n  permission_set_arn = aws_ssoadmin_permission_set.developer.arn\n  managed_policy_arn = "arn:aws:iam::aws:policy/AdministratorAccess"\n}',
    prefer:
      'resource "aws_ssoadmin_managed_policy_attachment" "developer" {\n  instance_arn       = local.instance_arn\n  permission_set_arn = aws_ssoadmin_permission_set.developer.arn\n  managed_policy_arn = "arn:aws:iam::aws:policy/ReadOnlyAccess"\n}',
    sources: [
      'https://docs.aws.amazon.com/singlesignon/latest/userguide/permissionsetsconcept.html',
      'https://docs.aws.amazon.com/singlesignon/latest/userguide/permissionsetcustom.html',
      'https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AdministratorAccess.html',
      'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html',
    ],
  },
  check({ record: set, account }, view) {
    if (set === undefined) throw new Error('Stoa.SSO.1 judges permission sets');
    const found = [attached(set), inline(set, account), referenced(set, view)];
    const steps = found.flatMap((one) => one.steps);
    const missing = found.flatMap((one) => one.missing);
    const name = asString(set.config['Name']) ?? set.id;
    if (steps.length === 0 && missing.length > 0) return unknown(`not every policy of permission set ${name} could be read`, missing);
    if (steps.length === 0) {
      const policies = fact(refOf(set), 'AttachedManagedPolicies', set.config['AttachedManagedPolicies'], 'none of them gives every action on every resource');
      return pass(`permission set ${name} does not give administrator rights`, policies);
    }
    const boundary = set.config['PermissionsBoundary'];
    if (boundary !== null && boundary !== undefined) {
      const limits = fact(refOf(set), 'PermissionsBoundary', boundary, 'holders can do no more than the boundary also allows');
      const why: Missing = { reason: 'not-modelled', name: 'permissions boundary of a permission set', arn: set.arn };
      return unknown(`permission set ${name} gives administrator rights within a permissions boundary`, [why], ...steps, limits);
    }
    return { ...fail(`permission set ${name} gives administrator rights`, ...steps), resources: found.flatMap((one) => one.resources) };
  },
  remediation({ record }) {
    const arn = record?.arn ?? '';
    const partition = arn.split(':')[1] ?? 'aws';
    const instance = `arn:${partition}:sso:::instance/${arn.split('/')[1] ?? 'INSTANCE_ID'}`;
    const target = `--instance-arn=${shellWord(instance)} --permission-set-arn=${shellWord(arn)}`;
    return {
      cli: [
        '# whichever of them it has',
        `aws sso-admin detach-managed-policy-from-permission-set ${target} --managed-policy-arn=${shellWord(`arn:${partition}:iam::aws:policy/AdministratorAccess`)}`,
        `aws sso-admin put-inline-policy-to-permission-set ${target} --inline-policy file://least-privilege.json`,
        '# then bring the change to the accounts',
        `aws sso-admin provision-permission-set ${target} --target-type ALL_PROVISIONED_ACCOUNTS`,
      ],
      terraform:
        'resource "aws_ssoadmin_permission_set_inline_policy" "this" {\n  instance_arn       = local.instance_arn\n  permission_set_arn = aws_ssoadmin_permission_set.this.arn\n  inline_policy      = data.aws_iam_policy_document.least_privilege.json\n}',
      console: [
        `Open IAM Identity Center, Permission sets, ${record?.id ?? ''}`,
        'Detach AdministratorAccess, or edit the inline policy, and attach what the work needs',
        'Reprovision the accounts that are listed as outdated',
      ],
    };
  },
};

function attached(set: ResourceRecord): Found {
  const { AttachedManagedPolicies: list } = set.config;
  // AWS answers an empty list where there is none.
  if (!isArray(list)) return { ...NOTHING, missing: [unread(set, 'AttachedManagedPolicies', 'sso:ListManagedPoliciesInPermissionSet')] };
  const found = asObjects(list).filter((one) => ADMINISTRATOR.test(asString(one['Arn']) ?? ''));
  return { ...NOTHING, steps: found.map((one) => fact(refOf(set), 'AttachedManagedPolicies', one['Arn'], 'every action on every resource')) };
}

function inline(set: ResourceRecord, account: string): Found {
  const text = set.config['InlinePolicy'];
  // The API answers an empty text where there is none.
  if (text === null || text === '') return NOTHING;
  const policy = readPolicy(text);
  if (!policy.ok) {
    const detail = policy.issues[0]?.message ?? '';
    return { ...NOTHING, missing: [{ reason: 'unreadable', name: 'sso:GetInlinePolicyForPermissionSet', account, arn: set.arn, detail }] };
  }
  return { ...NOTHING, steps: administratorStatements(policy.value).map(({ index, sid }) => statementStep(refOf(set), 'inline policy', index, sid)) };
}

/** The customer managed policies that the set names, in each account that it is assigned in. */
function referenced(set: ResourceRecord, view: View): Found {
  const references = asObjects(set.config['CustomerManagedPolicyReferences']);
  if (references.length === 0) return NOTHING;
  const unlisted = view.missing(ASSIGNMENT);
  const targets = new Set(
    view.records(ASSIGNMENT).flatMap(({ config }) => (config['PermissionSetArn'] === set.arn ? (asString(config['AccountId']) ?? []) : [])),
  );
  const steps: Step[] = [];
  const missing: Missing[] = [...unlisted];
  const resources: ResourceRef[] = [];
  for (const account of targets) {
    for (const reference of references) {
      const name = `${asString(at(reference, 'Path')) ?? '/'}${asString(at(reference, 'Name')) ?? ''}`;
      const arn = `arn:${set.arn.split(':')[1] ?? view.partition}:iam::${account}:policy${name}`;
      const policy = view.find(POLICY, arn);
      const document = policy === undefined ? undefined : defaultVersionOf(policy);
      if (policy === undefined || document?.ok !== true) {
        missing.push({ reason: document === undefined ? 'absent' : 'unreadable', name: 'iam:GetAccountAuthorizationDetails', account, arn });
        continue;
      }
      const found = administratorStatements(document.value);
      if (found.length > 0) resources.push(refOf(policy));
      steps.push(...found.map(({ index, sid }) => statementStep(refOf(policy), name, index, sid)));
    }
  }
  return { steps, missing, resources };
}

function statementStep(resource: ResourceRef, policy: string, index: number, sid: string | undefined): Step {
  return { kind: 'statement', resource, policy, index, ...(sid === undefined ? {} : { sid }), effect: 'Allow', means: 'every action on every resource' };
}
