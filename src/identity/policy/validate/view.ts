// A policy as the checks see it: its elements with their places. Nothing is judged here, and what has the wrong shape is left out:
// the checks of shapes look at the nodes themselves.

import type { Member, ObjectNode, Span, TextNode } from '../text/index.ts';
import { type Operator, type Qualifier, readOperator } from './operators.ts';

/** A text of the policy with its place. */
export interface TextItem {
  readonly value: string;
  readonly span: Span;
  readonly pointer: string;
}

export interface Element {
  readonly name: string;
  readonly keySpan: Span;
  readonly node: TextNode;
  readonly pointer: string;
}

export interface PrincipalItem extends TextItem {
  /** `AWS`, `Service`, ...; `*` where the element itself is `"*"`. */
  readonly type: string;
}

export interface ConditionItem {
  /** As written: `ForAnyValue:StringLikeIfExists`. */
  readonly operatorText: string;
  readonly operatorSpan: Span;
  readonly operator: Operator | undefined;
  readonly qualifier: Qualifier | undefined;
  readonly isIfExists: boolean;
  /** The key with its place. */
  readonly key: TextItem;
  readonly node: TextNode;
  /** Numbers and booleans as texts. */
  readonly values: readonly TextItem[];
}

export interface StatementView {
  readonly index: number;
  readonly node: ObjectNode;
  readonly pointer: string;
  readonly span: Span;
  readonly elements: ReadonlyMap<string, Element>;
  readonly effect: 'Allow' | 'Deny' | undefined;
  readonly actions: readonly TextItem[];
  readonly notActions: readonly TextItem[];
  readonly resources: readonly TextItem[];
  readonly notResources: readonly TextItem[];
  readonly principals: readonly PrincipalItem[];
  readonly notPrincipals: readonly PrincipalItem[];
  readonly conditions: readonly ConditionItem[];
}

export interface PolicyView {
  readonly node: ObjectNode;
  readonly elements: ReadonlyMap<string, Element>;
  readonly version: string | undefined;
  readonly statements: readonly StatementView[];
}

export function viewPolicy(node: ObjectNode): PolicyView {
  const elements = elementsOf(node, '');
  const statement = elements.get('Statement');
  const given = statement === undefined ? [] : itemsOf(statement.node, statement.pointer);
  const version = elements.get('Version')?.node;
  return {
    node,
    elements,
    version: version?.kind === 'string' ? version.value : undefined,
    statements: given.flatMap(([one, pointer], index) => (one.kind === 'object' ? [viewStatement(one, pointer, index)] : [])),
  };
}

function viewStatement(node: ObjectNode, pointer: string, index: number): StatementView {
  const elements = elementsOf(node, pointer);
  const texts = (name: string): readonly TextItem[] => textsOf(elements.get(name));
  const effect = elements.get('Effect')?.node;
  return {
    index,
    node,
    pointer,
    span: node.span,
    elements,
    effect: effect?.kind === 'string' && (effect.value === 'Allow' || effect.value === 'Deny') ? effect.value : undefined,
    actions: texts('Action'),
    notActions: texts('NotAction'),
    resources: texts('Resource'),
    notResources: texts('NotResource'),
    principals: principalsOf(elements.get('Principal')),
    notPrincipals: principalsOf(elements.get('NotPrincipal')),
    conditions: conditionsOf(elements.get('Condition')),
  };
}

/** The members by name; of two equal keys the last one counts, as in JSON.parse. */
function elementsOf(node: ObjectNode, pointer: string): ReadonlyMap<string, Element> {
  return new Map(node.members.map((member) => [member.key, elementOf(member, pointer)]));
}

export function elementOf({ key, keySpan, value }: Member, pointer: string): Element {
  return { name: key, keySpan, node: value, pointer: `${pointer}/${pointerStep(key)}` };
}

/** RFC 6901, section 3. */
function pointerStep(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}

/** A single value counts as a list of one. */
function itemsOf(node: TextNode, pointer: string): readonly (readonly [TextNode, string])[] {
  return node.kind === 'array' ? node.items.map((item, index) => [item, `${pointer}/${index}`] as const) : [[node, pointer]];
}

function textsOf(element: Element | undefined): readonly TextItem[] {
  if (element === undefined) return [];
  return itemsOf(element.node, element.pointer).flatMap(([node, pointer]) => (node.kind === 'string' ? [{ value: node.value, span: node.span, pointer }] : []));
}

function principalsOf(element: Element | undefined): readonly PrincipalItem[] {
  if (element === undefined) return [];
  const { node, pointer } = element;
  if (node.kind === 'string') return [{ type: '*', value: node.value, span: node.span, pointer }];
  if (node.kind !== 'object') return [];
  return node.members.flatMap((member) => textsOf(elementOf(member, pointer)).map((item) => ({ type: member.key, ...item })));
}

function conditionsOf(element: Element | undefined): readonly ConditionItem[] {
  if (element?.node.kind !== 'object') return [];
  return element.node.members.flatMap(({ key: operatorText, keySpan: operatorSpan, value }) => {
    if (value.kind !== 'object') return [];
    const read = readOperator(operatorText);
    const at = `${element.pointer}/${pointerStep(operatorText)}`;
    return value.members.map((member) => {
      const { pointer } = elementOf(member, at);
      const values = itemsOf(member.value, pointer).flatMap(([node, place]) =>
        node.kind === 'string' || node.kind === 'number' || node.kind === 'boolean' ? [{ value: String(node.value), span: node.span, pointer: place }] : [],
      );
      return { operatorText, operatorSpan, ...read, key: { value: member.key, span: member.keySpan, pointer }, node: member.value, values };
    });
  });
}
