// Checks of resource control policies, which bind principals and services alike.
// Source: https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps_syntax.html

import { rcpServices, serviceOf } from '../../../authorization/index.ts';
import { hasWildcard } from '../arn.ts';
import { at, type Check, type Context, type Draft, quote, statementCheck } from '../check.ts';
import type { ConditionItem, StatementView } from '../view.ts';
import { keysOf } from './principals.ts';

function rcpCheck(kind: 'ERROR' | 'WARNING', code: string, run: (statement: StatementView, context: Context) => Iterable<Draft>): Check {
  return statementCheck(kind, code, (statement, context) => (context.row.principal === 'everyone' ? run(statement, context) : []));
}

const PRINCIPAL_KEYS = /^aws:principal(?:orgid|orgpaths|account|arn|tag\/.*)$/;
const SOURCE_KEYS = /^aws:source(?:orgid|orgpaths|account|arn)$/;

export const RCP_CHECKS: readonly Check[] = [
  rcpCheck('ERROR', 'RCP_SYNTAX_ERROR_PRINCIPAL', function* ({ elements, principals }) {
    const not = elements.get('NotPrincipal');
    if (not !== undefined)
      yield { span: not.keySpan, pointer: not.pointer, message: 'a resource control policy has no `NotPrincipal`', help: 'write `"Principal": "*"`' };
    for (const item of principals) {
      if (item.value !== '*')
        yield {
          ...at(item),
          message: `a resource control policy is about everyone, not about ${quote(item.value)}`,
          help: 'write `"Principal": "*"`, and who is meant in a condition',
        };
    }
  }),
  rcpCheck('ERROR', 'RCP_SYNTAX_ERROR_ALLOW', function* (statement) {
    const { effect, elements, principals, actions, resources, conditions } = statement;
    const element = elements.get('Effect');
    const isFullAccess = [principals, actions, resources].every((list) => list.length === 1 && list[0]?.value === '*') && conditions.length === 0;
    if (effect === 'Allow' && element !== undefined && !isFullAccess)
      yield {
        span: element.node.span,
        pointer: element.pointer,
        message: 'only `RCPFullAWSAccess`, which AWS attaches, allows in a resource control policy',
        help: 'write `Deny`',
      };
  }),
  rcpCheck('ERROR', 'RCP_SYNTAX_ERROR_NOTACTION', function* ({ elements }) {
    const element = elements.get('NotAction');
    if (element !== undefined)
      yield { span: element.keySpan, pointer: element.pointer, message: 'a resource control policy has no `NotAction`', help: 'write an `Action`' };
  }),
  rcpCheck('ERROR', 'RCP_SYNTAX_ERROR_ACTION', function* ({ effect, actions }) {
    for (const item of effect === 'Deny' ? actions : []) {
      const service = item.value.split(':', 1)[0]?.toLowerCase() ?? '';
      if (item.value === '*')
        yield { ...at(item), message: 'a resource control policy of your own names services, not `*`', help: 'name them: `s3:*`, `sts:*`' };
      else if (!hasWildcard(service) && serviceOf(service)?.isCoveredByRcps === false)
        yield {
          ...at(item),
          message: `resource control policies do not cover ${quote(service)}`,
          help: `they cover ${rcpServices().length} services, among them s3, sts, sqs, kms and secretsmanager`,
        };
    }
  }),
  rcpCheck('WARNING', 'RCP_MISSING_RELATED_PRINCIPAL_CONDITION_KEY', function* (statement) {
    const item = findKey(statement, PRINCIPAL_KEYS);
    if (item !== undefined && !asksForService(statement, 'false'))
      yield {
        ...at(item.key),
        message: `a service that calls has no ${quote(item.key.value)}, and would be denied too`,
        help: 'add `"BoolIfExists": { "aws:PrincipalIsAWSService": "false" }`',
      };
  }),
  rcpCheck('WARNING', 'RCP_MISSING_RELATED_SERVICE_PRINCIPAL_CONDITION_KEY', function* (statement) {
    const item = findKey(statement, SOURCE_KEYS);
    if (item !== undefined && !asksForService(statement, 'true'))
      yield {
        ...at(item.key),
        message: `a user or a role has no ${quote(item.key.value)}, and would be denied too`,
        help: 'add `"BoolIfExists": { "aws:PrincipalIsAWSService": "true" }`',
      };
  }),
  rcpCheck('WARNING', 'RCP_MISSING_SERVICE_CONDITION_KEY_NULL_CHECK', function* (statement) {
    const item = findKey(statement, /^aws:source(?:orgid|orgpaths)$/);
    const hasCheck = statement.conditions.some(
      ({ operator, key, values }) =>
        operator?.name === 'Null' && /^aws:source(?:account|arn)$/i.test(key.value) && values.some(({ value }) => value.toLowerCase() === 'false'),
    );
    if (item !== undefined && !hasCheck)
      yield {
        ...at(item.key),
        message: `some services call without ${quote(item.key.value)}, and would be denied`,
        help: 'add `"Null": { "aws:SourceAccount": "false" }`',
      };
  }),
];

function findKey(statement: StatementView, keys: RegExp): ConditionItem | undefined {
  return statement.effect === 'Deny'
    ? statement.conditions.find(({ key, operator }) => operator?.name !== 'Null' && keys.test(key.value.toLowerCase()))
    : undefined;
}

function asksForService(statement: StatementView, wanted: 'true' | 'false'): boolean {
  return (
    keysOf(statement).includes('aws:principalisawsservice') &&
    statement.conditions.some(
      ({ key, values }) => key.value.toLowerCase() === 'aws:principalisawsservice' && values.some(({ value }) => value.toLowerCase() === wanted),
    )
  );
}
