// Checks of the names in `Action` and `NotAction`, and of the wildcards that hand out more than they seem to.

import { nearest } from '../../../../core/index.ts';
import { actionOf, actionsOf, nameMatcher, serviceOf, servicePrefixes } from '../../../authorization/index.ts';
import { hasWildcard, withoutVariables } from '../arn.ts';
import { at, type Check, type Context, type Draft, type FindingKind, quote, statementCheck } from '../check.ts';
import { expandWithin } from '../patterns.ts';
import type { StatementView, TextItem } from '../view.ts';

/** Longer than any name of an action. */
const LONGEST_NAME = 200;

const allActions = ({ actions, notActions }: StatementView): readonly TextItem[] => [...actions, ...notActions];

export const ACTION_CHECKS: readonly Check[] = [
  statementCheck('ERROR', 'INVALID_SERVICE_IN_ACTION', function* (statement) {
    for (const item of allActions(statement)) {
      const prefix = prefixOf(item.value);
      if (prefix === undefined || hasWildcard(prefix) || serviceOf(prefix) !== undefined) continue;
      const near = prefix.length > LONGEST_NAME ? undefined : nearest(prefix, servicePrefixes());
      yield { ...at(item), message: `no service has the prefix ${quote(prefix)}`, ...(near === undefined ? {} : { help: `did you mean \`${near}\`?` }) };
    }
  }),
  statementCheck('ERROR', 'INVALID_ACTION', function* (statement, context) {
    for (const item of allActions(statement)) {
      const { value } = item;
      const prefix = prefixOf(value);
      if (prefix === undefined) {
        if (!/^\*+$/.test(value))
          yield { ...at(item), message: `${quote(value)} is no action`, help: 'an action is written `service:Action`, and all of them `*`' };
      } else if (
        hasWildcard(prefix) ? !servicePrefixes().some(nameMatcher(prefix)) : serviceOf(prefix) !== undefined && expandWithin(value, context)?.length === 0
      ) {
        const name = value.slice(prefix.length + 1);
        const near =
          hasWildcard(value) || name.length > LONGEST_NAME
            ? undefined
            : nearest(
                name,
                actionsOf(prefix).map((action) => action.name),
              );
        const what = hasWildcard(value) ? `no action fits ${quote(value)}` : `there is no action ${quote(value)}`;
        yield { ...at(item), message: what, ...(near === undefined ? {} : { help: `did you mean \`${prefix}:${near}\`?` }) };
      }
    }
  }),
  statementCheck('SUGGESTION', 'WILDCARD_IN_SERVICE_NAME', function* (statement) {
    for (const item of [...allActions(statement), ...statement.resources, ...statement.notResources]) {
      const service = item.value.startsWith('arn:') ? (item.value.split(':', 3)[2] ?? '') : (prefixOf(item.value) ?? '');
      if (hasWildcard(service) && (service !== '*' || item.value.startsWith('arn:')))
        yield { ...at(item), message: `the service ${quote(service)} holds a wildcard, and may fit services of the future`, help: 'name each service' };
    }
  }),
  ...wildcardFamily('SECURITY_WARNING', 'PASS_ROLE', 'iam:PassRole', 'passing roles to services', (statement) =>
    statement.conditions.some(({ key }) => key.value.toLowerCase() === 'iam:passedtoservice'),
  ),
  ...wildcardFamily('WARNING', 'CREATE_SLR', 'iam:CreateServiceLinkedRole', 'creating service-linked roles', (statement) =>
    statement.conditions.some(({ key }) => key.value.toLowerCase() === 'iam:awsservicename'),
  ),
];

/** The part before the colon; `undefined` where there is none. */
function prefixOf(action: string): string | undefined {
  const colon = action.indexOf(':');
  return colon < 0 ? undefined : action.slice(0, colon);
}

/** The six checks about an action that should not be allowed on every role: by its name, by a wildcard, by `NotAction`; on `*`, by `NotResource`. */
function wildcardFamily(kind: FindingKind, family: string, action: string, what: string, isNarrowed: (statement: StatementView) => boolean): readonly Check[] {
  const help = 'name the ARNs of the roles in `Resource`';
  const row = (code: string, find: (statement: StatementView) => { readonly item: Pick<Draft, 'span' | 'pointer'>; readonly how: string } | undefined): Check =>
    statementCheck(kind, `${family}_WITH_${code}`, function* (statement, { row: kindRow }: Context) {
      if (statement.effect !== 'Allow' || kindRow.principal !== 'forbidden' || kindRow.principalCode === 'SCP_SYNTAX_ERROR_PRINCIPAL') return;
      const found = find(statement);
      if (found !== undefined) yield { ...at(found.item), message: `${found.how} allows ${what}: \`${action}\``, help };
    });
  const named = (statement: StatementView) => statement.actions.find(({ value }) => value.toLowerCase() === action.toLowerCase());
  const byWildcard = (statement: StatementView) =>
    named(statement) === undefined ? statement.actions.find(({ value }) => hasWildcard(value) && fits(value, action)) : undefined;
  const byExclusion = ({ elements, notActions }: StatementView) =>
    notActions.length > 0 && !notActions.some(({ value }) => fits(value, action)) ? elements.get('NotAction') : undefined;
  const isEverywhere = (statement: StatementView) => statement.resources.some(({ value }) => coversAllRoles(value)) && !isNarrowed(statement);
  const spares = ({ notResources }: StatementView) => notResources.length > 0;
  const place = (element: { readonly keySpan: Draft['span']; readonly pointer: string }) => ({ span: element.keySpan, pointer: element.pointer });
  return [
    row('STAR_IN_RESOURCE', (statement) => {
      const item = named(statement);
      return item !== undefined && isEverywhere(statement) ? { item, how: 'the statement, on any role,' } : undefined;
    }),
    row('STAR_IN_ACTION_AND_RESOURCE', (statement) => {
      const item = byWildcard(statement);
      return item !== undefined && isEverywhere(statement) ? { item, how: `${quote(item.value)}, on any role,` } : undefined;
    }),
    row('STAR_IN_RESOURCE_AND_NOT_ACTION', (statement) => {
      const element = byExclusion(statement);
      return element !== undefined && isEverywhere(statement) ? { item: place(element), how: '`NotAction`, on any role,' } : undefined;
    }),
    row('NOT_RESOURCE', (statement) => {
      const item = named(statement);
      return item !== undefined && spares(statement) ? { item, how: '`NotResource`, on all roles but some,' } : undefined;
    }),
    row('STAR_IN_ACTION_AND_NOT_RESOURCE', (statement) => {
      const item = byWildcard(statement);
      return item !== undefined && spares(statement) ? { item, how: `${quote(item.value)} with \`NotResource\`` } : undefined;
    }),
    row('NOT_ACTION_AND_NOT_RESOURCE', (statement) => {
      const element = byExclusion(statement);
      return element !== undefined && spares(statement) ? { item: place(element), how: '`NotAction` with `NotResource`' } : undefined;
    }),
  ];
}

function fits(pattern: string, action: string): boolean {
  const colon = pattern.indexOf(':');
  if (colon < 0) return /^\*+$/.test(pattern);
  const [service = '', name = ''] = action.split(':');
  return nameMatcher(pattern.slice(0, colon))(service) && nameMatcher(pattern.slice(colon + 1))(name) && actionOf(action) !== undefined;
}

/** `*`, or an ARN in which neither the account's roles nor their names are narrowed: `arn:aws:iam::111122223333:role/*`. */
function coversAllRoles(resource: string): boolean {
  if (/^\*+$/.test(resource)) return true;
  const parts = withoutVariables(resource).split(':');
  return parts.length >= 6 && nameMatcher(parts[2] ?? '')('iam') && /^(?:\*+|role(?:\*+|\/\*+))$/.test(parts.slice(5).join(':'));
}
