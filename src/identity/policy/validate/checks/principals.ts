// Checks of `Principal` and `NotPrincipal`: who is named, and in which form.
// Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html

import { nearest } from '../../../../core/index.ts';
import { hasWildcard } from '../arn.ts';
import { at, type Check, quote, statementCheck } from '../check.ts';
import { elementOf, type PrincipalItem, type StatementView } from '../view.ts';

const TYPES = ['AWS', 'CanonicalUser', 'Federated', 'Service'];
const ACCOUNT = /^\d{12}$/;
const PRINCIPAL_ARN =
  /^arn:aws[a-z-]*:(?:iam::(?:\d{12}:(?:root|user\/.+|role\/.+)|cloudfront:user\/.+)|sts::\d{12}:(?:assumed-role|federated-user|self|assumed-root)(?:\/.+)?)$/s;
const UNIQUE_ID = /^A(?:IDA|ROA|GPA|NPA|BIA|CCA|KIA|SIA)[A-Z0-9]{12,}(?::.+)?$/s;
const PAGE = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html#principal-anonymous';
const SERVICE_PRINCIPAL =
  /^[a-z0-9][a-z0-9.-]*\.(?:amazonaws\.com(?:\.cn)?|amazon\.com|aws\.internal|c2s\.ic\.gov|sc2s\.sgov\.gov|amazonaws\.eu|cloud\.adc-e\.uk|csp\.hci\.ic\.gov)$/;

const all = ({ principals, notPrincipals }: StatementView): readonly PrincipalItem[] => [...principals, ...notPrincipals];

/** The keys that tell for which resource or account a service calls. */
const SOURCE_KEYS = ['aws:sourcearn', 'aws:sourceaccount', 'aws:sourceorgid', 'aws:sourceorgpaths'];
/** The keys that tell of an IAM principal's organisation: a service has none. */
const ORGANIZATION_KEYS = ['aws:principalorgid', 'aws:principalorgpaths'];

export const keysOf = ({ conditions }: StatementView): readonly string[] => conditions.map(({ key }) => key.value.toLowerCase());

export const PRINCIPAL_CHECKS: readonly Check[] = [
  statementCheck('ERROR', 'INVALID_PRINCIPAL_FORMAT', function* (statement, { row }) {
    if (row.principal !== 'required') return;
    for (const item of all(statement)) {
      if (item.type === '*' && item.value !== '*')
        yield { ...at(item), message: `${quote(item.value)} stands alone as the principal`, help: 'write `{ "AWS": "…" }`, `{ "Service": "…" }` or `"*"`' };
      else if (item.type === 'AWS' && !hasWildcard(item.value) && !ACCOUNT.test(item.value) && !PRINCIPAL_ARN.test(item.value) && !UNIQUE_ID.test(item.value))
        yield { ...at(item), message: `${quote(item.value)} is no principal of AWS`, help: 'write an account id, or the ARN of a user, a role or a session' };
    }
  }),
  statementCheck('ERROR', 'INVALID_PRINCIPAL_KEY', function* ({ elements }) {
    for (const name of ['Principal', 'NotPrincipal']) {
      const element = elements.get(name);
      for (const member of element?.node.kind === 'object' ? element.node.members : []) {
        if (TYPES.includes(member.key)) continue;
        const near = nearest(member.key, TYPES);
        yield {
          span: member.keySpan,
          pointer: elementOf(member, element?.pointer ?? '').pointer,
          message: `${quote(member.key)} is no kind of principal`,
          help: near === undefined ? `the kinds are ${TYPES.join(', ')}` : `did you mean \`${near}\`?`,
        };
      }
    }
  }),
  statementCheck('ERROR', 'UNSUPPORTED_WILDCARD_IN_PRINCIPAL', function* (statement) {
    for (const item of all(statement)) {
      if (item.type !== '*' && hasWildcard(item.value) && !(item.type === 'AWS' && item.value === '*'))
        yield {
          ...at(item),
          message: `${quote(item.value)} holds a wildcard, which a principal of \`${item.type}\` cannot`,
          help: 'name each one; `aws:PrincipalArn` in a condition takes wildcards',
        };
    }
  }),
  statementCheck('ERROR', 'INVALID_SERVICE_PRINCIPAL_FORMAT', function* (statement) {
    for (const item of all(statement)) {
      if (item.type === 'Service' && !hasWildcard(item.value) && !SERVICE_PRINCIPAL.test(item.value))
        yield { ...at(item), message: `${quote(item.value)} is no service principal`, help: 'write it as service-name.amazonaws.com, in small letters' };
    }
  }),
  statementCheck('ERROR', 'FEDERATED_PRINCIPAL_NOT_SUPPORTED', function* (statement, { kind }) {
    if (kind !== 'resource' && kind !== 'endpoint') return;
    for (const item of all(statement)) {
      if (item.type === 'Federated')
        yield { ...at(item), message: 'an identity provider can only be trusted by a role', help: 'let it assume a role, and name the role here' };
    }
  }),
  ...(
    [
      ['INVALID_ROLE_REFERENCE', 'AROA', 'role'],
      ['INVALID_USER_REFERENCE', 'AIDA', 'user'],
    ] as const
  ).map(([code, prefix, what]) =>
    statementCheck('WARNING', code, function* (statement) {
      for (const item of all(statement)) {
        if (item.type === 'AWS' && item.value.startsWith(prefix) && UNIQUE_ID.test(item.value))
          yield {
            ...at(item),
            message: `${quote(item.value)} is the id of a ${what}`,
            help: `write the ARN of the ${what}; an id that IAM put here is of a ${what} that was deleted`,
          };
      }
    }),
  ),
  statementCheck('SECURITY_WARNING', 'ALLOW_WITH_NOT_PRINCIPAL', function* ({ effect, elements }, { row }) {
    const element = elements.get('NotPrincipal');
    if (effect === 'Allow' && element !== undefined && row.principal === 'required')
      yield {
        span: element.keySpan,
        pointer: element.pointer,
        message: '`Allow` with `NotPrincipal` opens to everyone else, anonymous callers included',
        help: 'name who may in `Principal`',
      };
  }),
  statementCheck(
    'SECURITY_WARNING',
    'ALLOW_ANYONE_WITHOUT_CONDITION',
    function* (statement, { kind }) {
      if ((kind !== 'resource' && kind !== 'trust') || statement.effect !== 'Allow' || statement.conditions.length > 0) return;
      for (const item of statement.principals) {
        if (item.value === '*' && (item.type === '*' || item.type === 'AWS'))
          yield {
            ...at(item),
            message: 'anyone may, in any account of AWS or in none',
            help: 'name the principals, or ask for `aws:PrincipalOrgID` in a condition',
          };
      }
    },
    PAGE,
  ),
  statementCheck('SECURITY_WARNING', 'RESTRICT_ACCESS_TO_SERVICE_PRINCIPAL', function* (statement, { kind }) {
    if (kind !== 'resource' || statement.effect !== 'Allow' || statement.conditions.length > 0) return;
    for (const item of statement.principals) {
      if (item.type === 'Service')
        yield {
          ...at(item),
          message: `${quote(item.value)} may for any account that it works for`,
          help: 'ask for `aws:SourceArn`, `aws:SourceAccount`, `aws:SourceOrgID` or `aws:SourceOrgPaths` in a condition',
        };
    }
  }),
  statementCheck('SUGGESTION', 'RECOMMENDED_CONDITION_KEY_FOR_SERVICE_PRINCIPAL', function* (statement, { kind }) {
    const keys = keysOf(statement);
    if (kind !== 'resource' || statement.effect !== 'Allow' || keys.some((key) => SOURCE_KEYS.includes(key))) return;
    const weak = statement.conditions.find(({ key }) => ['aws:referer', 'aws:sourceowner'].includes(key.value.toLowerCase()));
    if (weak !== undefined && statement.principals.some(({ type }) => type === 'Service'))
      yield {
        ...at(weak.key),
        message: `${quote(weak.key.value)} does not tell for whom a service calls`,
        help: 'ask for `aws:SourceArn`, `aws:SourceAccount`, `aws:SourceOrgID` or `aws:SourceOrgPaths`',
      };
  }),
  statementCheck('ERROR', 'UNSUPPORTED_CONDITION_KEY_FOR_SERVICE_PRINCIPAL', function* (statement) {
    const { principals, conditions, effect } = statement;
    if (effect !== 'Allow' || principals.length === 0 || principals.some(({ type }) => type !== 'Service')) return;
    for (const { key, operator, isIfExists } of conditions) {
      if (ORGANIZATION_KEYS.includes(key.value.toLowerCase()) && operator?.type !== undefined && !operator.isNegated && !isIfExists)
        yield {
          ...at(key),
          message: `a service has no ${quote(key.value)}, so the statement never allows anything`,
          help: 'ask for `aws:SourceOrgID` instead',
        };
    }
  }),
];
