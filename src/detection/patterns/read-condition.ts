// One element of a field's list: a plain value, or an object with one operator. The refusals are AWS's sentences.
// Source: event-ruler, JsonRuleCompiler.java; https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html

import { nearest } from '../../core/index.ts';
import type { Member, Span, StringNode, TextNode } from '../../identity/index.ts';
import { readAddress, readCidr } from './addresses.ts';
import type { Condition, TextTest } from './condition.ts';
import { readNumber, scaledNumber } from './numbers.ts';
import { readNumeric } from './read-numeric.ts';
import { type Refuse, refuseNumber } from './refuse.ts';
import { readWildcard } from './wildcard.ts';

type Answer = readonly Condition[];

const ONE_KEY = 'Only one key allowed in match expression';

/** The condition, or nothing after a refusal. */
export function readCondition(node: TextNode, text: string, refuse: Refuse): Answer {
  const { span } = node;
  switch (node.kind) {
    case 'string': {
      // An address is compared as one: `::1` and `0:0:0:0:0:0:0:1` are the same.
      const address = readAddress(node.value);
      if (address === undefined) return [{ kind: 'text', span, test: equalTo(node.value) }];
      return [{ kind: 'address', span, isCidr: false, addresses: { version: address.version, first: address.value, last: address.value } }];
    }
    case 'number':
      return [{ kind: 'number', span, number: readNumber(text.slice(span.start, span.end)) }];
    case 'boolean':
      return [{ kind: 'word', span, word: node.value ? 'true' : 'false' }];
    case 'null':
      return [{ kind: 'word', span, word: 'null' }];
    case 'array':
      refuse('Match value must be String, number, true, false, or null', span);
      return [];
    case 'object':
      return readExpression(node.members, span, refuse);
  }
}

function equalTo(value: string): TextTest {
  return { how: 'equals', value, ignoresCase: false };
}

type ReadOperand = (operand: TextNode, span: Span, refuse: Refuse) => Answer;

const OPERATORS: ReadonlyMap<string, ReadOperand> = new Map<string, ReadOperand>([
  ['exactly', ofText('exact match pattern must be a string', equalTo)],
  ['equals-ignore-case', ofText('equals-ignore-case match pattern must be a string', (value) => ({ how: 'equals', value, ignoresCase: true }))],
  ['prefix', edge('prefix', 'Prefix')],
  ['suffix', edge('suffix', 'Suffix')],
  ['wildcard', readWildcardOperand],
  ['numeric', readNumeric],
  ['cidr', readCidrOperand],
  ['exists', readExists],
  ['anything-but', readAnythingBut],
]);

function readExpression(members: readonly Member[], span: Span, refuse: Refuse): Answer {
  const [member, second] = members;
  if (member === undefined) {
    refuse('Match expression name not found', span);
    return [];
  }
  const read = OPERATORS.get(member.key);
  if (read === undefined) {
    const near = nearest(member.key, [...OPERATORS.keys()]);
    refuse(`Unrecognized match type ${member.key}`, member.keySpan, near === undefined ? undefined : `did you mean \`${near}\`?`);
    return [];
  }
  const answer = read(member.value, span, refuse);
  const isNumeric = member.key === 'numeric' || member.key === 'anything-but';
  if (second !== undefined && answer.length > 0) {
    refuse(isNumeric ? 'Too many elements in numeric expression' : ONE_KEY, second.keySpan);
    return [];
  }
  return answer;
}

function ofText(refusal: string, test: (value: string) => TextTest): ReadOperand {
  return (operand, span, refuse) => {
    if (operand.kind === 'string') return [{ kind: 'text', span, test: test(operand.value) }];
    refuse(refusal, operand.span);
    return [];
  };
}

/** `prefix` and `suffix`, plain or in any case. */
function edge(how: 'prefix' | 'suffix', title: string): ReadOperand {
  const plain = ofText(`${how} match pattern must be a string`, (value) => ({ how, value, ignoresCase: false }));
  const anyCase = ofText('equals-ignore-case match pattern must be a string', (value) => ({ how, value, ignoresCase: true }));
  return (operand, span, refuse) => {
    if (operand.kind !== 'object') return plain(operand, span, refuse);
    const [member, second] = operand.members;
    if (member === undefined) refuse(`${title} expression name not found`, operand.span);
    else if (member.key !== 'equals-ignore-case') refuse(`Unsupported ${how} pattern: ${member.key}`, member.keySpan);
    else {
      const answer = anyCase(member.value, span, refuse);
      if (second === undefined || answer.length === 0) return answer;
      refuse(ONE_KEY, second.keySpan);
    }
    return [];
  };
}

function readWildcardOperand(operand: TextNode, span: Span, refuse: Refuse): Answer {
  const test = readWildcardText(operand, refuse);
  return test === undefined ? [] : [{ kind: 'text', span, test }];
}

function readWildcardText(operand: TextNode, refuse: Refuse): TextTest | undefined {
  if (operand.kind !== 'string') {
    refuse('wildcard match pattern must be a string', operand.span);
    return undefined;
  }
  const read = readWildcard(operand.value);
  if (read.ok) return { how: 'wildcard', tokens: read.tokens, source: operand.value };
  refuse(read.reason, operand.span);
  return undefined;
}

function readCidrOperand(operand: TextNode, span: Span, refuse: Refuse): Answer {
  // AWS says `prefix` here.
  const addresses = operand.kind === 'string' ? readCidr(operand.value) : 'prefix match pattern must be a string';
  if (typeof addresses !== 'string') return [{ kind: 'address', span, addresses, isCidr: true }];
  refuse(addresses, operand.span);
  return [];
}

function readExists(operand: TextNode, span: Span, refuse: Refuse): Answer {
  if (operand.kind === 'boolean') return [{ kind: operand.value ? 'present' : 'absent', span }];
  refuse('exists match pattern must be either true or false.', operand.span);
  return [];
}

/** What may stand inside `anything-but`, and what AWS says of a value that may not. */
interface Negated {
  readonly refusal: string;
  readonly test: (node: StringNode, refuse: Refuse) => TextTest | undefined;
}
const NEGATED: ReadonlyMap<string, Negated> = new Map<string, Negated>([
  [
    'equals-ignore-case',
    {
      refusal: 'Inside anything-but/equals-ignore-case list, number|start|null|boolean is not supported.',
      test: ({ value }) => ({ how: 'equals', value, ignoresCase: true }),
    },
  ],
  ['prefix', { refusal: 'prefix/suffix match pattern must be a string', test: ({ value, span }, refuse) => notEmpty('prefix', value, span, refuse) }],
  ['suffix', { refusal: 'prefix/suffix match pattern must be a string', test: ({ value, span }, refuse) => notEmpty('suffix', value, span, refuse) }],
  ['wildcard', { refusal: 'wildcard match pattern must be a string', test: readWildcardText }],
]);

function notEmpty(how: 'prefix' | 'suffix', value: string, span: Span, refuse: Refuse): TextTest | undefined {
  if (value !== '') return { how, value, ignoresCase: false };
  refuse('Null prefix/suffix not allowed', span);
  return undefined;
}

function readAnythingBut(operand: TextNode, span: Span, refuse: Refuse): Answer {
  if (operand.kind !== 'object') {
    if (!isListOrValue(operand, refuse)) return [];
    return operand.kind === 'array' ? negateList(operand.items, operand.span, span, refuse) : negateList([operand], operand.span, span, refuse);
  }
  const [member, second] = operand.members;
  if (member === undefined) {
    refuse('Anything-But expression name not found', operand.span);
    return [];
  }
  const inner = NEGATED.get(member.key);
  if (inner === undefined) {
    const near = nearest(member.key, [...NEGATED.keys()]);
    refuse(`Unsupported anything-but pattern: ${member.key}`, member.keySpan, near === undefined ? undefined : `did you mean \`${near}\`?`);
    return [];
  }
  if (!isListOrValue(member.value, refuse)) return [];
  const items = member.value.kind === 'array' ? member.value.items : [member.value];
  const tests: TextTest[] = [];
  for (const item of items) {
    if (item.kind !== 'string') {
      refuse(inner.refusal, item.span);
      return [];
    }
    const test = inner.test(item, refuse);
    if (test === undefined) return [];
    tests.push(test);
  }
  if (second === undefined) return [{ kind: 'no-text', span, tests }];
  refuse('Too many elements in numeric expression', second.keySpan);
  return [];
}

function isListOrValue(node: TextNode, refuse: Refuse): boolean {
  if (node.kind === 'array' || node.kind === 'string' || node.kind === 'number') return true;
  refuse('Value of anything-but must be an array or single string/number value.', node.span);
  return false;
}

function negateList(items: readonly TextNode[], listSpan: Span, span: Span, refuse: Refuse): Answer {
  const texts: string[] = [];
  const numbers: number[] = [];
  for (const item of items) {
    if (item.kind === 'string') texts.push(item.value);
    else if (item.kind === 'number') {
      const scaled = scaledNumber(item.value);
      if (scaled === undefined) {
        refuseNumber(refuse, item.value, item.span);
        return [];
      }
      numbers.push(scaled);
    } else {
      refuse('Inside anything but list, start|null|boolean is not supported.', item.span);
      return [];
    }
  }
  if (texts.length > 0 === numbers.length > 0) {
    refuse('Inside anything but list, either all values are number or string, mixed type is not supported', listSpan);
    return [];
  }
  return numbers.length > 0 ? [{ kind: 'no-number', span, numbers }] : [{ kind: 'no-text', span, tests: texts.map(equalTo) }];
}
