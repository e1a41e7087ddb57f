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
  ...wildcardFamily('SECURITY_WARNING', 'PASS_ROLE', 'iam:PassRole', (statement) =>
    statement.conditions.some(({ key }) => key.value.toLowerCase() === 'iam:passedtoservice'),
  ),
  ...wildcardFamily('WARNING', 'CREATE_SLR', 'iam:CreateServiceLinkedRole', (statement) =>
    statement.conditions.some(({ key }) => key.value.toLowerCase() === 'iam:awsservicename'),
  ),
];

/** The part before the colon; `undefined` where there is none. */
function prefixOf(action: string): string | undefined {
  const colon = action.indexOf(':');
  return colon < 0 ? undefined : action.slice(0, colon);
}

/** The six checks about an action that should not be allowed on every role: by its name, by a wildcard, by `NotAction`; on `*`, by `NotResource`. */
function wildcardFamily(kind: FindingKind, family: string, action: string, isNarrowed: (statement: StatementView) => boolean): readonly Check[] {
  const named = ({ actions }: StatementView): Way | undefined => {
    const item = actions.find(({ value }) => value.toLowerCase() === action.toLowerCase());
    return item === undefined ? undefined : { ...at(item), words: `\`${action}\` is allowed` };
  };
  const byWildcard = (statement: StatementView): Way | undefined => {
    const item = named(statement) === undefined ? statement.actions.find(({ value }) => hasWildcard(value) && fits(value, action)) : undefined;
    return item === undefined ? undefined : { ...at(item), words: `${quote(item.value)} allows \`${action}\`` };
  };
  const byExclusion = ({ elements, notActions }: StatementView): Way | undefined => {
    const element = notActions.length > 0 && !notActions.some(({ value }) => fits(value, action)) ? elements.get('NotAction') : undefined;
    return element === undefined ? undefined : { span: element.keySpan, pointer: element.pointer, words: `\`NotAction\` allows \`${action}\`` };
  };
  const everywhere: Where = {
    holds: (statement) => statement.resources.some(({ value }) => coversAllRoles(value)) && !isNarrowed(statement),
    words: 'on every role',
  };
  const elsewhere: Where = { holds: ({ notResources }) => notResources.length > 0, words: 'on every role that `NotResource` does not name' };
  const row = (code: string, way: (statement: StatementView) => Way | undefined, where: Where): Check =>
    statementCheck(kind, `${family}_WITH_${code}`, function* (statement, { row: kindRow }: Context) {
      if (statement.effect !== 'Allow' || kindRow.principal !== 'forbidden' || kindRow.principalCode === 'SCP_SYNTAX_ERROR_PRINCIPAL') return;
      const found = where.holds(statement) ? way(statement) : undefined;
      if (found !== undefined) yield { ...at(found), message: `${found.words} ${where.words}`, help: 'name the ARNs of the roles in `Resource`' };
    });
  return [
    row('STAR_IN_RESOURCE', named, everywhere),
    row('STAR_IN_ACTION_AND_RESOURCE', byWildcard, everywhere),
    row('STAR_IN_RESOURCE_AND_NOT_ACTION', byExclusion, everywhere),
    row('NOT_RESOURCE', named, elsewhere),
    row('STAR_IN_ACTION_AND_NOT_RESOURCE', byWildcard, elsewhere),
    row('NOT_ACTION_AND_NOT_RESOURCE', byExclusion, elsewhere),
  ];
}

/** How a statement comes to allow an action, with the place that does it. */
interface Way extends Pick<Draft, 'span' | 'pointer'> {
  readonly words: string;
}

/** On which roles it does. */
interface Where {
  readonly holds: (statement: StatementView) => boolean;
  readonly words: string;
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
