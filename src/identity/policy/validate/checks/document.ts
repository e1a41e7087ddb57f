// Checks of the document as a whole: JSON, the names and shapes of elements, version, size, characters.

import { nearest } from '../../../../core/index.ts';
import type { ObjectNode, TextNode } from '../../text/index.ts';
import { type Check, type Draft, policyCheck, quote } from '../check.ts';
import { charactersOf } from '../size.ts';
import { elementOf } from '../view.ts';
import { charactersIn } from './characters.ts';

const POLICY_ELEMENTS = ['Version', 'Id', 'Statement'];
const STATEMENT_ELEMENTS = ['Sid', 'Effect', 'Principal', 'NotPrincipal', 'Action', 'NotAction', 'Resource', 'NotResource', 'Condition'];
const VERSIONS = ['2012-10-17', '2008-10-17'];
const JSON_PAGE = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html';

type Shape = 'text' | 'texts' | 'object' | 'object or `*`' | 'statements';
const SHAPES: Readonly<Record<string, Shape>> = {
  Version: 'text',
  Id: 'text',
  Statement: 'statements',
  Sid: 'text',
  Effect: 'text',
  Action: 'texts',
  NotAction: 'texts',
  Resource: 'texts',
  NotResource: 'texts',
  Principal: 'object or `*`',
  NotPrincipal: 'object or `*`',
  Condition: 'object',
};
const SHAPE_WORDS: Readonly<Record<Shape, string>> = {
  text: 'a text',
  texts: 'a text or a list of texts',
  object: 'an object',
  'object or `*`': 'an object or `"*"`',
  statements: 'an object or a list of objects',
};

export const DOCUMENT_CHECKS: readonly Check[] = [
  policyCheck('ERROR', 'JSON_SYNTAX_ERROR', function* (_, { issues }) {
    for (const { code, message, span, help } of issues) {
      if (code !== 'duplicate-key') yield { span, pointer: '', message, ...(help === undefined ? {} : { help }) };
    }
  }),
  policyCheck(
    'ERROR',
    'DUPLICATE_KEY',
    function* (_, { issues, placeOf }) {
      for (const { code, message, span, related, help } of issues) {
        if (code !== 'duplicate-key' || related === undefined) continue;
        const { line, column } = placeOf(related.start);
        yield { span, pointer: '', message: `${message}, first at ${line}:${column}`, ...(help === undefined ? {} : { help }) };
      }
    },
    JSON_PAGE,
  ),
  policyCheck('ERROR', 'MISSING_STATEMENT', function* ({ node, elements }) {
    const statement = elements.get('Statement');
    const isEmpty = statement?.node.kind === 'array' && statement.node.items.length === 0;
    const place =
      statement === undefined
        ? { span: { start: node.span.start, end: node.span.start + 1 }, pointer: '' }
        : { span: statement.keySpan, pointer: '/Statement' };
    if (statement === undefined || isEmpty) yield { ...place, message: 'the policy has no statement', help: wrapped(node) };
  }),
  policyCheck('ERROR', 'INVALID_POLICY_ELEMENT', function* ({ node, statements }) {
    yield* unknownElements(node, '', POLICY_ELEMENTS);
    for (const one of statements) yield* unknownElements(one.node, one.pointer, STATEMENT_ELEMENTS);
  }),
  policyCheck('ERROR', 'DATA_TYPE_MISMATCH', function* ({ elements, statements }) {
    for (const element of [...elements.values(), ...statements.flatMap((one) => [...one.elements.values()])]) {
      const shape = SHAPES[element.name];
      if (shape !== undefined && Object.hasOwn(SHAPES, element.name)) yield* misshapen(element.node, element.pointer, shape, quote(element.name));
    }
  }),
  policyCheck('WARNING', 'MISSING_VERSION', function* ({ node, elements }) {
    if (elements.has('Version')) return;
    const span = { start: node.span.start, end: node.span.start + 1 };
    yield { span, pointer: '', message: 'the policy has no version, so it is read in the language of 2008', help: 'add `"Version": "2012-10-17"`' };
  }),
  policyCheck('ERROR', 'INVALID_VERSION', function* ({ elements, version }) {
    const element = elements.get('Version');
    if (element === undefined || version === undefined || VERSIONS.includes(version)) return;
    yield { span: element.node.span, pointer: element.pointer, message: `${quote(version)} is no version of the policy language`, help: 'write `2012-10-17`' };
  }),
  ...['SCP_QUOTA', 'RCP_QUOTA'].map((quota) => sizeCheck('ERROR', `POLICY_SIZE_EXCEEDS_${quota}`)),
  ...['IDENTITY_POLICY_QUOTA', 'RESOURCE_POLICY_QUOTA', 'ROLE_TRUST_POLICY_QUOTA'].map((quota) => sizeCheck('WARNING', `POLICY_SIZE_EXCEEDS_${quota}`)),
  ...charactersIn,
];

/** Answers of AWS hold a policy in a member of their own. */
const WRAPPERS = ['PolicyDocument', 'AssumeRolePolicyDocument', 'Policy', 'PolicyVersion', 'Document', 'Content', 'ResourcePolicy', 'InlinePolicy'];

function wrapped({ members }: ObjectNode): string {
  const found = members.find(({ key }) => WRAPPERS.includes(key));
  return found === undefined
    ? 'add a `Statement`'
    : `the policy stands in \`${found.key}\`: take it out, with \`--query ${found.key} --output text\` where it is a text`;
}

function* unknownElements(owner: ObjectNode, pointer: string, known: readonly string[]): Iterable<Draft> {
  for (const member of owner.members) {
    if (known.includes(member.key)) continue;
    const near = member.key.length > 100 ? undefined : nearest(member.key, known);
    const help = near === undefined ? `the elements here are ${known.join(', ')}` : `did you mean \`${near}\`?`;
    yield { span: member.keySpan, pointer: elementOf(member, pointer).pointer, message: `${quote(member.key)} is no element of a policy`, help };
  }
}

function sizeCheck(kind: 'ERROR' | 'WARNING', code: string): Check {
  return policyCheck(kind, code, function* ({ node }, { row, resourceType, text }) {
    const quota = row.quota ?? resourceType?.quota;
    if (quota === undefined || quota.code !== code) return;
    const size = charactersOf(text);
    const counted = quota.counts === 'all' ? size.all : size.withoutWhiteSpace;
    if (counted <= quota.most) return;
    const fits = quota.counts === 'all' && size.minified <= quota.most;
    yield {
      span: { start: node.span.start, end: node.span.start + 1 },
      pointer: '',
      message: `the policy has ${counted} characters${quota.counts === 'all' ? '' : ' that are no white space'}, and ${quota.most} are the most for ${row.title}`,
      help: fits ? `without white space between its words it has ${size.minified}, which fit` : 'spread the statements over several policies',
    };
  });
}

function* misshapen(node: TextNode, pointer: string, shape: Shape, name: string): Iterable<Draft> {
  const wrong = (one: TextNode, where: string): Draft => ({
    span: one.kind === 'object' || one.kind === 'array' ? { start: one.span.start, end: one.span.start + 1 } : one.span,
    pointer: where,
    message: `${name} is ${one.kind === 'null' ? 'null' : `${/^[aeiou]/.test(one.kind) ? 'an' : 'a'} ${one.kind === 'array' ? 'list' : one.kind}`}, and has to be ${SHAPE_WORDS[shape]}`,
  });
  if (shape === 'text') {
    if (node.kind !== 'string') yield wrong(node, pointer);
  } else if (shape === 'texts') {
    const items = node.kind === 'array' ? node.items : [node];
    for (const [index, item] of items.entries()) if (item.kind !== 'string') yield wrong(item, node.kind === 'array' ? `${pointer}/${index}` : pointer);
  } else if (shape === 'statements') {
    const items = node.kind === 'array' ? node.items : [node];
    for (const [index, item] of items.entries()) if (item.kind !== 'object') yield wrong(item, node.kind === 'array' ? `${pointer}/${index}` : pointer);
  } else if (node.kind === 'object' && shape === 'object') {
    for (const member of node.members) {
      const inner = elementOf(member, pointer);
      if (member.value.kind !== 'object') yield* misshapen(member.value, inner.pointer, 'object', quote(member.key));
    }
  } else if (node.kind === 'object') {
    for (const member of node.members) yield* misshapen(member.value, elementOf(member, pointer).pointer, 'texts', quote(member.key));
  } else if (!(shape === 'object or `*`' && node.kind === 'string')) yield wrong(node, pointer);
}
