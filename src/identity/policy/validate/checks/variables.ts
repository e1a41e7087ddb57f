// Checks of policy variables: `${aws:username}`, `${aws:PrincipalTag/team, 'none'}`, `${*}`.
// Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: it is how variables are written

import { at, type Check, quote, statementCheck } from '../check.ts';
import type { StatementView, TextItem } from '../view.ts';

interface Variable {
  readonly item: TextItem;
  /** What stands between the braces. */
  readonly name: string;
  readonly isClosed: boolean;
}

/** The texts in which variables are filled in. */
function places({ resources, notResources, conditions }: StatementView): readonly TextItem[] {
  return [...resources, ...notResources, ...conditions.flatMap(({ values }) => values)];
}

function* variables(items: readonly TextItem[]): Generator<Variable> {
  for (const item of items) {
    for (let from = item.value.indexOf('${'); from >= 0; ) {
      const end = item.value.indexOf('}', from);
      const next = item.value.indexOf('${', from + 2);
      const isClosed = end >= 0 && (next < 0 || end < next);
      yield { item, name: item.value.slice(from + 2, isClosed ? end : next < 0 ? undefined : next), isClosed };
      from = next;
    }
  }
}

function variableCheck(code: string, find: (variable: Variable) => { readonly message: string; readonly help: string } | undefined): Check {
  return statementCheck('ERROR', code, function* (statement, { policy }) {
    if (policy.version !== '2012-10-17') return;
    for (const variable of variables(places(statement))) {
      const found = find(variable);
      if (found !== undefined) yield { ...at(variable.item), ...found };
    }
  });
}

/** The name before the comma that begins a default value. */
const nameOf = ({ name }: Variable): string => name.split(',', 1)[0] ?? '';

export const VARIABLE_CHECKS: readonly Check[] = [
  variableCheck('MISSING_BRACE_IN_VARIABLE', ({ isClosed, name }) =>
    isClosed ? undefined : { message: `the variable ${quote(`\${${name}`)} is not closed`, help: 'put a `}` after its name' },
  ),
  variableCheck('EMPTY_VARIABLE', ({ isClosed, name }) =>
    isClosed && name.trim() === ''
      ? { message: 'the variable has no name', help: 'write `${*}`, `${?}` or `${$}` for these characters themselves' }
      : undefined,
  ),
  variableCheck('UNSUPPORTED_SPACE_IN_VARIABLE', (variable) =>
    variable.isClosed && nameOf(variable).trim() !== '' && /\s/.test(nameOf(variable)) && !/\/[^/]*\s/.test(nameOf(variable))
      ? { message: `the name in ${quote(`\${${variable.name}}`)} has a space`, help: 'take the space out' }
      : undefined,
  ),
  variableCheck('MISSING_QUOTE_IN_VARIABLE', ({ isClosed, name }) => {
    const comma = name.indexOf(',');
    const value = name.slice(comma + 1).trim();
    return isClosed && comma >= 0 && !/^'[^']*'$/s.test(value)
      ? { message: `the default value ${quote(value)} is not between single quotes`, help: "write it as `${aws:username, 'none'}`" }
      : undefined;
  }),
  statementCheck('ERROR', 'VARIABLE_UNSUPPORTED_IN_ELEMENT', function* ({ actions, notActions, principals, notPrincipals }, { policy }) {
    if (policy.version !== '2012-10-17') return;
    for (const { item, name, isClosed } of variables([...actions, ...notActions, ...principals, ...notPrincipals]))
      if (isClosed) yield { ...at(item), message: `the variable ${quote(name)} is not filled in here`, help: 'variables go in `Resource` and `Condition`' };
  }),
  statementCheck('ERROR', 'VARIABLE_UNSUPPORTED_IN_VERSION', function* (statement, { policy }) {
    if (policy.version === '2012-10-17') return;
    for (const { item, isClosed } of variables(places(statement)))
      if (isClosed)
        yield {
          ...at(item),
          message: `in the language of 2008 ${quote(item.value)} holds no variable: it is compared as it stands`,
          help: 'add `"Version": "2012-10-17"` to the policy',
        };
  }),
];
