// The rules of `stoa access`: one for each kind of outsider.

import type { ExternalKind } from '../../identity/index.ts';

export interface AccessRule {
  readonly id: string;
  readonly title: string;
  readonly rationale: string;
  /** What to do, in order. */
  readonly fix: readonly string[];
  readonly sources: readonly string[];
}

const ANALYZER = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-concepts.html';
const CROSS_ACCOUNT = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic-cross-account.html';
const DEPUTY = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html';

export const ACCESS_RULES: Readonly<Record<ExternalKind, AccessRule>> = {
  anyone: {
    id: 'Stoa.Access.Public',
    title: 'Anyone can use the resource',
    rationale:
      'A policy, an access list or a grant lets in whoever has an AWS account, or callers without any credentials. What it offers is found by scanners within hours. A condition that a caller can choose freely, such as a user agent, does not close it.',
    fix: [
      'Name the accounts, roles or services that need the access in the principal of the statement',
      'Where a service calls, add aws:SourceArn or aws:SourceAccount; where the organisation calls, aws:PrincipalOrgID',
      'For buckets, turn on Block Public Access for the account',
    ],
    sources: [ANALYZER, 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html'],
  },
  'other-account': {
    id: 'Stoa.Access.OtherAccount',
    title: 'An account outside of the organisation can use the resource',
    rationale:
      'Another owner decides who in that account uses the access, for how long, and with which protection. Access of partners outlives the partnership unless somebody asks. Accounts that are expected are named with --trusted.',
    fix: [
      'Find out whose account it is, and whether it still needs the access',
      'Take the statement away, or name the one role that needs it rather than the account',
      'For roles that a partner assumes, ask for an external id; name expected accounts with --trusted',
    ],
    sources: [CROSS_ACCOUNT, DEPUTY],
  },
  organization: {
    id: 'Stoa.Access.Organization',
    title: 'Every account of an organisation can use the resource',
    rationale:
      'A condition on aws:PrincipalOrgID lets in every principal of every account of the organisation, sandboxes too, as far as their own policies allow it.',
    fix: ['Narrow the condition to the organisational unit by aws:PrincipalOrgPaths, or name the accounts', 'Leave out actions that change the resource'],
    sources: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-principalorgid'],
  },
  account: {
    id: 'Stoa.Access.MemberAccount',
    title: 'Another account of the organisation can use the resource',
    rationale: 'Access across accounts of one organisation is often meant, and is how an intruder moves from one account to the next.',
    fix: ['Name the one role that needs the access rather than the account', 'Take the statement away where nobody needs it'],
    sources: [CROSS_ACCOUNT],
  },
  service: {
    id: 'Stoa.Access.Service',
    title: 'An AWS service can use the resource',
    rationale:
      'A service acts for whoever configured it: without a condition on the source, a resource of another account can make the service use this one (the confused deputy).',
    fix: ['Add aws:SourceArn, aws:SourceAccount or aws:SourceOrgID to the statement'],
    sources: [DEPUTY],
  },
  federated: {
    id: 'Stoa.Access.Federated',
    title: 'Users of an identity provider can assume the role',
    rationale:
      'Who may assume the role is decided by an identity provider. Without a condition on the subject, every user of it may: any repository of GitHub, any account of Google.',
    fix: ['Ask for the audience and the subject in conditions, each as exact as it can be'],
    sources: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create_for-idp_oidc.html'],
  },
};

export const ACCESS_RULE_LIST: readonly AccessRule[] = Object.values(ACCESS_RULES);
