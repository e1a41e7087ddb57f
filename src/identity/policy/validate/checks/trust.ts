// Checks of role trust policies: which action goes with which principal, and what a provider of identities has to be asked for.
// Sources: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create_for-idp.html,
// https://docs.aws.amazon.com/rolesanywhere/latest/userguide/trust-model.html

import { at, type Check, type Context, type Draft, quote, statementCheck } from '../check.ts';
import type { PrincipalItem, StatementView } from '../view.ts';
import { keysOf } from './principals.ts';

const SAML = /^arn:aws[a-z-]*:iam::\d{12}:saml-provider\/.+$/s;
const OIDC = /^(?:arn:aws[a-z-]*:iam::\d{12}:oidc-provider\/.+|[a-z0-9.-]+\.[a-z]{2,}(?:\/.*)?)$/is;
const GITHUB = 'token.actions.githubusercontent.com';

function trustCheck(
  kind: 'ERROR' | 'WARNING' | 'SECURITY_WARNING' | 'SUGGESTION',
  code: string,
  run: (statement: StatementView, context: Context) => Iterable<Draft>,
): Check {
  return statementCheck(kind, code, (statement, context) => (context.kind === 'trust' ? run(statement, context) : []));
}

const names = (statement: StatementView): readonly string[] => statement.actions.map(({ value }) => value.toLowerCase());
const allows = (statement: StatementView, action: string): boolean => names(statement).some((name) => name === action || name === '*' || name === 'sts:*');

/** The host of an OIDC provider: `token.actions.githubusercontent.com` of its ARN. */
function issuerOf({ value }: PrincipalItem): string {
  return value.startsWith('arn:') ? value.slice(value.indexOf('/') + 1) : value;
}

/** The OIDC providers that a statement lets assume the role. */
function providersOf(statement: StatementView): readonly PrincipalItem[] {
  const isAllowed = statement.effect === 'Allow' && allows(statement, 'sts:assumerolewithwebidentity');
  return isAllowed ? statement.principals.filter(({ type, value }) => type === 'Federated' && !SAML.test(value) && OIDC.test(value)) : [];
}

export const TRUST_CHECKS: readonly Check[] = [
  trustCheck('ERROR', 'ROLE_TRUST_POLICY_SYNTAX_ERROR_NOTPRINCIPAL', function* ({ elements }) {
    const element = elements.get('NotPrincipal');
    if (element !== undefined)
      yield { span: element.keySpan, pointer: element.pointer, message: 'a role trust policy has no `NotPrincipal`', help: 'write a `Principal`' };
  }),
  trustCheck('ERROR', 'ROLE_TRUST_POLICY_UNSUPPORTED_WILDCARD_IN_PRINCIPAL', function* ({ principals }) {
    for (const item of principals) {
      if (item.type === '*' && item.value === '*')
        yield { ...at(item), message: 'a role trust policy takes no `"Principal": "*"`', help: 'name who may assume the role' };
    }
  }),
  trustCheck('ERROR', 'INVALID_FEDERATED_PRINCIPAL_SYNTAX_IN_ROLE_TRUST_POLICY', function* ({ principals }) {
    for (const item of principals) {
      if (item.type === 'Federated' && !SAML.test(item.value) && !OIDC.test(item.value))
        yield { ...at(item), message: `${quote(item.value)} is no provider of identities`, help: 'write its ARN, or the domain of a provider that AWS knows' };
    }
  }),
  trustCheck('ERROR', 'MISMATCHED_ACTION_FOR_PRINCIPAL', function* ({ principals, actions }) {
    for (const item of principals) {
      const fit = fittingAction(item);
      const wrong = actions.find(({ value }) => /^sts:assumerole/i.test(value) && !value.includes('*') && value.toLowerCase() !== fit.toLowerCase());
      if (wrong !== undefined && !actions.some(({ value }) => value.toLowerCase() === fit.toLowerCase()))
        yield { ...at(wrong), message: `${quote(wrong.value)} does not go with ${quote(item.value)}`, help: `write \`${fit}\`` };
    }
  }),
  trustCheck('ERROR', 'MISSING_ACTION_FOR_ROLES_ANYWHERE_TRUST_POLICY', function* (statement) {
    const item = statement.principals.find(({ type, value }) => type === 'Service' && value === 'rolesanywhere.amazonaws.com');
    const missing = ['sts:AssumeRole', 'sts:SetSourceIdentity', 'sts:TagSession'].filter((action) => !allows(statement, action.toLowerCase()));
    if (item !== undefined && statement.effect === 'Allow' && missing.length > 0)
      yield {
        ...at(item),
        message: `IAM Roles Anywhere also needs ${missing.map((action) => `\`${action}\``).join(' and ')}`,
        help: 'add what is missing to `Action`',
      };
  }),
  trustCheck('ERROR', 'MISSING_ACTION_FOR_CONDITION_KEY', function* (statement) {
    for (const { key } of statement.conditions) {
      const needed = ACTIONS_OF_KEYS.find(([prefix]) => key.value.toLowerCase().startsWith(prefix))?.[1];
      if (needed !== undefined && statement.effect === 'Allow' && !allows(statement, needed.toLowerCase()))
        yield { ...at(key), message: `${quote(key.value)} can only be set where \`${needed}\` is allowed`, help: `add \`${needed}\` to \`Action\`` };
    }
  }),
  trustCheck('SECURITY_WARNING', 'MISSING_CONDITION_KEY_FOR_OIDC_PRINCIPAL', function* (statement) {
    for (const item of providersOf(statement)) {
      const issuer = issuerOf(item).toLowerCase();
      if (issuer !== GITHUB && !keysOf(statement).some((key) => key.startsWith(`${issuer}:`)))
        yield {
          ...at(item),
          message: `whoever ${quote(issuer)} knows may assume the role`,
          help: `ask for \`${issuer}:aud\` and \`${issuer}:sub\` in a condition`,
        };
    }
  }),
  trustCheck('SECURITY_WARNING', 'MISSING_GITHUB_REPO_CONDITION_KEY', function* (statement) {
    for (const item of providersOf(statement)) {
      if (issuerOf(item).toLowerCase() === GITHUB && !keysOf(statement).includes(`${GITHUB}:sub`))
        yield {
          ...at(item),
          message: 'any repository on GitHub may assume the role',
          help: `ask for \`${GITHUB}:sub\` in a condition: repo:OWNER/NAME:ref:refs/heads/BRANCH`,
        };
    }
  }),
  trustCheck('WARNING', 'SPECIFIC_GITHUB_REPO_AND_BRANCH_RECOMMENDED', function* (statement) {
    if (statement.effect !== 'Allow' || keysOf(statement).includes(`${GITHUB}:ref`)) return;
    for (const { key, operator, values } of statement.conditions) {
      if (key.value.toLowerCase() !== `${GITHUB}:sub` || operator?.hasWildcards !== true) continue;
      for (const item of values) {
        if (item.value.includes('*'))
          yield {
            ...at(item),
            message: `${quote(item.value)} lets more of GitHub in than one branch`,
            help: 'write the repository and the branch out: repo:OWNER/NAME:ref:refs/heads/BRANCH',
          };
      }
    }
  }),
  trustCheck('SECURITY_WARNING', 'FORANYVALUE_WITH_AUDIENCE_CLAIM_TYPE', function* ({ conditions }) {
    for (const { key, qualifier } of conditions) {
      if (qualifier === 'ForAnyValue' && isAudience(key.value))
        yield { ...at(key), message: `${quote(key.value)} has one value, and \`ForAnyValue\` is for several`, help: 'take `ForAnyValue:` out' };
    }
  }),
  trustCheck('SUGGESTION', 'CONFIRM_AUDIENCE_CLAIM_TYPE', function* ({ conditions }) {
    for (const { key, qualifier } of conditions) {
      if (qualifier === 'ForAllValues' && isAudience(key.value))
        yield {
          ...at(key),
          message: `${quote(key.value)} has one value with most providers`,
          help: 'take `ForAllValues:` out, unless the provider sends several',
        };
    }
  }),
  trustCheck('SUGGESTION', 'REDUNDANT_PRINCIPAL_IN_ROLE_TRUST_POLICY', function* ({ principals }) {
    const roles = new Set(principals.filter(({ type }) => type === 'AWS').map(({ value }) => roleOf(value)));
    for (const item of principals) {
      const [, partition, account, name] = /^arn:(aws[a-z-]*):sts::(\d{12}):assumed-role\/([^/]+)\/.+$/s.exec(item.value) ?? [];
      if (item.type === 'AWS' && name !== undefined && roles.has(`${partition}/${account}/${name}`))
        yield { ...at(item), message: `${quote(item.value)} is a session of a role that stands beside it`, help: 'take the session out' };
    }
  }),
];

/** sts keys that a request has only together with a further action. */
const ACTIONS_OF_KEYS = [
  ['sts:sourceidentity', 'sts:SetSourceIdentity'],
  ['aws:requesttag/', 'sts:TagSession'],
  ['aws:tagkeys', 'sts:TagSession'],
  ['sts:transitivetagkeys', 'sts:TagSession'],
] as const;

function fittingAction({ type, value }: PrincipalItem): string {
  if (type !== 'Federated') return 'sts:AssumeRole';
  return SAML.test(value) ? 'sts:AssumeRoleWithSAML' : 'sts:AssumeRoleWithWebIdentity';
}

function isAudience(key: string): boolean {
  const prefix = key.slice(0, Math.max(0, key.lastIndexOf(':')));
  return prefix.includes('.') && key.toLowerCase().endsWith(':aud');
}

/** The role of an ARN without its path, to compare a session with. */
function roleOf(arn: string): string {
  const [, partition, account, path = ''] = /^arn:(aws[a-z-]*):iam::(\d{12}):role\/(.+)$/s.exec(arn) ?? [];
  return `${partition}/${account}/${path.slice(path.lastIndexOf('/') + 1)}`;
}
