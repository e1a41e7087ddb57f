// IAM.18: somebody may open a case with AWS Support when it burns.

import { asObjects, asString, asStrings, fact, isArray, listActionOf, type Missing, none, type ResourceRecord, refOf } from '../../../core/index.ts';
import { readPolicy } from '../../../identity/index.ts';
import { type Control, fail, pass, unknown } from '../../control.ts';

const ROLE = 'AWS::IAM::Role';
const USER = 'AWS::IAM::User';
const GROUP = 'AWS::IAM::Group';
const SUPPORT = /^arn:[^:]*:iam::aws:policy\/AWSSupportAccess$/;

export const IAM_18: Control = {
  id: 'IAM.18',
  title: 'in each account somebody may work with AWS Support',
  severity: 'low',
  pillar: 'response',
  unit: { kind: 'account' },
  needs: [
    { type: ROLE, within: 'account' },
    { type: USER, within: 'account' },
    { type: GROUP, within: 'account' },
  ],
  frameworks: { 'cis-1.4': ['1.17'], 'cis-3.0': ['1.17'], 'cis-5.0': ['1.16'] },
  mitre: [],
  doc: {
    rationale:
      'In an incident AWS Support can lift a limit, look at what AWS alone sees, and get an account back. A case is opened from the account that it is about, by somebody with AWSSupportAccess; finding out that nobody has it costs the first hour. A group counts when it has members, a role when somebody may take it.',
    avoid:
      '# aws iam list-entities-for-policy --policy-arn arn:aws:iam::aws:policy/AWSSupportAccess\n{ "PolicyGroups": [], "PolicyUsers": [], "PolicyRoles": [] }',
    prefer:
      'resource "aws_iam_role_policy_attachment" "support" {\n  role       = aws_iam_role.incident_response.name\n  policy_arn = "arn:aws:iam::aws:policy/AWSSupportAccess"\n}',
    sources: [
      'https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html#iam-18',
      'https://docs.aws.amazon.com/config/latest/developerguide/iam-policy-in-use.html',
      'https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AWSSupportAccess.html',
      'https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountAuthorizationDetails.html',
    ],
  },
  check({ account }, view) {
    const users = view.records(USER);
    const missing: Missing[] = [];
    for (const holder of [...view.records(ROLE), ...users, ...view.records(GROUP)]) {
      const attached = holder.config['AttachedManagedPolicies'];
      if (!isArray(attached)) {
        missing.push(unread(holder));
        continue;
      }
      const policy = asObjects(attached).find((one) => SUPPORT.test(asString(one['PolicyArn']) ?? ''));
      if (policy === undefined) continue;
      const usable = isUsable(holder, users);
      if (usable === undefined) missing.push(unread(holder));
      if (usable !== true) continue;
      const step = fact(refOf(holder), 'AttachedManagedPolicies', policy['PolicyArn'], 'its holders may open cases');
      return { ...pass(`${KINDS[holder.type] ?? 'identity'} ${holder.id} may work with AWS Support`, step), resources: [refOf(holder)] };
    }
    // Identity by identity: one that was read without its policies may have it.
    const [first] = missing;
    if (first !== undefined) return unknown(`who may work with AWS Support in account ${account} is not known`, [first]);
    return fail(
      `nobody in account ${account} has AWSSupportAccess`,
      none('AWSSupportAccess attached to a role, user or group', 'nobody has it by this policy; an administrator may still open cases', { account }),
    );
  },
  remediation: ({ account }) => ({
    cli: [
      '# trust.json names who may take the role',
      'aws iam create-role --role-name aws-support --assume-role-policy-document file://trust.json',
      'aws iam attach-role-policy --role-name aws-support --policy-arn arn:aws:iam::aws:policy/AWSSupportAccess',
      '# or, for every account at once, an Identity Center permission set with that policy, assigned in this account too',
    ],
    terraform:
      'resource "aws_iam_role" "support" {\n  name               = "aws-support"\n  assume_role_policy = data.aws_iam_policy_document.incident_responders.json\n}\n\nresource "aws_iam_role_policy_attachment" "support" {\n  role       = aws_iam_role.support.name\n  policy_arn = "arn:aws:iam::aws:policy/AWSSupportAccess"\n}',
    console: [
      'Open IAM Identity Center, Permission sets, Create permission set',
      'Attach the AWS managed policy AWSSupportAccess',
      `Assign it to the incident responders in account ${account}`,
    ],
  }),
};

const KINDS: Readonly<Record<string, string>> = { [ROLE]: 'role', [USER]: 'user', [GROUP]: 'group' };

/** Whether somebody can use the holder's rights; `undefined` where that was not read. */
function isUsable(holder: ResourceRecord, users: readonly ResourceRecord[]): boolean | undefined {
  if (holder.type === GROUP) {
    const name = asString(holder.config['GroupName']) ?? holder.id;
    if (users.some((user) => asStrings(user.config['GroupList']).includes(name))) return true;
    return users.every((user) => isArray(user.config['GroupList'])) ? false : undefined;
  }
  if (holder.type !== ROLE) return true;
  const trust = readPolicy(holder.config['AssumeRolePolicyDocument']);
  return trust.ok ? trust.value.statements.some((statement) => statement.effect === 'Allow') : undefined;
}

function unread({ type, account, arn }: ResourceRecord): Missing {
  return { reason: 'absent', name: listActionOf(type), account, arn };
}
