// Checks of a statement's elements: which have to be there, which may not stand together, and what they are when they are empty.

import { type Check, type Draft, policyCheck, quote, statementCheck } from '../check.ts';
import type { StatementView } from '../view.ts';

const PAIRS = [
  ['Action', 'NotAction'],
  ['Resource', 'NotResource'],
  ['Principal', 'NotPrincipal'],
] as const;

export const STATEMENT_CHECKS: readonly Check[] = [
  statementCheck('ERROR', 'MISSING_EFFECT', function* (statement) {
    if (!statement.elements.has('Effect'))
      yield { ...opening(statement), message: 'the statement has no effect', help: 'add `"Effect": "Allow"` or `"Effect": "Deny"`' };
  }),
  statementCheck('ERROR', 'INVALID_EFFECT', function* ({ elements, effect }) {
    const element = elements.get('Effect');
    if (element?.node.kind !== 'string' || effect !== undefined) return;
    yield {
      span: element.node.span,
      pointer: element.pointer,
      message: `${quote(element.node.value)} is no effect`,
      help: 'write `Allow` or `Deny`, with these capitals',
    };
  }),
  statementCheck('ERROR', 'MISSING_ACTION', function* (statement) {
    if (!hasOneOf(statement, 'Action', 'NotAction'))
      yield { ...opening(statement), message: 'the statement names no action', help: 'add an `Action` or a `NotAction`' };
  }),
  statementCheck('ERROR', 'MISSING_RESOURCE', function* (statement, { row }) {
    if (row.resource === 'required' && !hasOneOf(statement, 'Resource', 'NotResource'))
      yield { ...opening(statement), message: 'the statement names no resource', help: 'add a `Resource`, `"*"` for all' };
  }),
  statementCheck('ERROR', 'MISSING_PRINCIPAL', function* (statement, { row }) {
    if (row.principal !== 'forbidden' && !hasOneOf(statement, 'Principal', 'NotPrincipal'))
      yield {
        ...opening(statement),
        message: `the statement names no principal, as ${row.title} must`,
        help: 'add a `Principal`, such as `{ "AWS": "111122223333" }`',
      };
  }),
  ...['UNSUPPORTED_PRINCIPAL', 'SCP_SYNTAX_ERROR_PRINCIPAL'].map((code) =>
    statementCheck('ERROR', code, function* ({ elements }, { row }) {
      if (row.principalCode !== code) return;
      for (const name of ['Principal', 'NotPrincipal']) {
        const element = elements.get(name);
        if (element !== undefined)
          yield {
            span: element.keySpan,
            pointer: element.pointer,
            message: `${row.title} has no \`${name}\``,
            help: 'take it out; `aws:PrincipalArn` in a condition asks who calls',
          };
      }
    }),
  ),
  statementCheck('ERROR', 'ROLE_TRUST_POLICY_SYNTAX_ERROR_RESOURCE', function* ({ elements }, { row }) {
    if (row.resource !== 'forbidden') return;
    for (const name of ['Resource', 'NotResource']) {
      const element = elements.get(name);
      if (element !== undefined)
        yield { span: element.keySpan, pointer: element.pointer, message: `${row.title} has no \`${name}\`: it is about its role`, help: 'take it out' };
    }
  }),
  statementCheck('ERROR', 'UNSUPPORTED_ELEMENT_COMBINATION', function* ({ elements }) {
    for (const [name, other] of PAIRS) {
      const element = elements.get(other);
      if (elements.has(name) && element !== undefined)
        yield { span: element.keySpan, pointer: element.pointer, message: `\`${name}\` and \`${other}\` stand in one statement`, help: 'keep one of the two' };
    }
  }),
  statementCheck('ERROR', 'UNSUPPORTED_SID', function* ({ elements }, { row }) {
    const sid = elements.get('Sid');
    if (!row.hasPlainSids || sid?.node.kind !== 'string' || /^[A-Za-z0-9]*$/.test(sid.node.value)) return;
    yield {
      span: sid.node.span,
      pointer: sid.pointer,
      message: `${quote(sid.node.value)} has more than letters and digits`,
      help: 'write it with a-z, A-Z and 0-9',
    };
  }),
  statementCheck('SUGGESTION', 'EMPTY_SID_VALUE', function* ({ elements }) {
    const sid = elements.get('Sid');
    if (sid?.node.kind === 'string' && sid.node.value === '')
      yield { span: sid.node.span, pointer: sid.pointer, message: 'the Sid is empty', help: 'give the statement a name, or take the element out' };
  }),
  sidsCheck('ERROR', 'UNIQUE_SIDS_REQUIRED', 'unique'),
  sidsCheck('WARNING', 'UNIQUE_SIDS_RECOMMENDED', 'any'),
  ...(
    [
      ['EMPTY_ARRAY_ACTION', ['Action', 'NotAction'], 'actions'],
      ['EMPTY_ARRAY_RESOURCE', ['Resource', 'NotResource'], 'resources'],
    ] as const
  ).map(([code, names, what]) =>
    statementCheck('SUGGESTION', code, function* ({ elements }) {
      for (const name of names) {
        const element = elements.get(name);
        if (element?.node.kind === 'array' && element.node.items.length === 0)
          yield {
            span: element.node.span,
            pointer: element.pointer,
            message: `the list of ${what} is empty, so the statement does nothing`,
            help: `name ${what}`,
          };
      }
    }),
  ),
  statementCheck('SUGGESTION', 'EMPTY_OBJECT_PRINCIPAL', function* ({ elements }) {
    for (const name of ['Principal', 'NotPrincipal']) {
      const element = elements.get(name);
      if (element?.node.kind === 'object' && element.node.members.length === 0)
        yield { span: element.node.span, pointer: element.pointer, message: 'the statement names no principals, so it does nothing', help: 'name principals' };
    }
  }),
  statementCheck('SUGGESTION', 'EMPTY_ARRAY_PRINCIPAL', function* ({ elements }) {
    for (const name of ['Principal', 'NotPrincipal']) {
      const element = elements.get(name);
      for (const { key, value } of element?.node.kind === 'object' ? element.node.members : []) {
        if (value.kind === 'array' && value.items.length === 0)
          yield { span: value.span, pointer: `${element?.pointer}/${key}`, message: `the list of principals of \`${key}\` is empty`, help: 'name principals' };
      }
    }
  }),
  statementCheck('SUGGESTION', 'EMPTY_OBJECT_CONDITION', function* ({ elements }) {
    const condition = elements.get('Condition');
    if (condition?.node.kind !== 'object') return;
    const { members } = condition.node;
    const empty =
      members.length === 0 ? [condition.node] : members.map(({ value }) => value).filter((one) => one.kind === 'object' && one.members.length === 0);
    for (const { span } of empty)
      yield { span, pointer: condition.pointer, message: 'the condition is empty, so it asks for nothing', help: 'name a key and its values, or take it out' };
  }),
];

function sidsCheck(kind: 'ERROR' | 'WARNING', code: string, sids: 'unique' | 'any'): Check {
  return policyCheck(kind, code, function* ({ statements }, { row, placeOf }) {
    if (row.sids !== sids) return;
    const seen = new Map<string, number>();
    for (const { elements } of statements) {
      const sid = elements.get('Sid');
      if (sid?.node.kind !== 'string' || sid.node.value === '') continue;
      const first = seen.get(sid.node.value);
      if (first === undefined) seen.set(sid.node.value, sid.node.span.start);
      else {
        const { line, column } = placeOf(first);
        yield {
          span: sid.node.span,
          pointer: sid.pointer,
          message: `${quote(sid.node.value)} names another statement too, at ${line}:${column}`,
          help: 'give each statement its own Sid',
        };
      }
    }
  });
}

function hasOneOf({ elements }: StatementView, ...names: readonly string[]): boolean {
  return names.some((name) => elements.has(name));
}

/** The brace that opens a statement: the place of what is missing in it. */
function opening({ span, pointer }: StatementView): Pick<Draft, 'span' | 'pointer'> {
  return { span: { start: span.start, end: span.start + 1 }, pointer };
}
