// JSON as a tree in which every value and every key knows where it stands in the text.

/** Offsets in UTF-16 code units: from the first of it to the one after the last. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Member {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: TextNode;
}

export type ObjectNode = {
  readonly kind: 'object';
  readonly span: Span /** As written: a key given twice is here twice. */;
  readonly members: readonly Member[];
};
export type ArrayNode = { readonly kind: 'array'; readonly span: Span; readonly items: readonly TextNode[] };
export type StringNode = { readonly kind: 'string'; readonly span: Span; readonly value: string };
export type NumberNode = { readonly kind: 'number'; readonly span: Span; readonly value: number };
export type BooleanNode = { readonly kind: 'boolean'; readonly span: Span; readonly value: boolean };
export type NullNode = { readonly kind: 'null'; readonly span: Span };
export type TextNode = ObjectNode | ArrayNode | StringNode | NumberNode | BooleanNode | NullNode;

/** What is wrong with the text as JSON; `severity` tells whether a strict reader would refuse it. */
export interface TextIssue {
  readonly code: TextIssueCode;
  readonly message: string;
  readonly span: Span;
  /** The other place that it is about: the first of two equal keys, the bracket that was never closed. */
  readonly related?: Span;
  readonly help?: string;
}

/** Every way in which a text can fail to be JSON, or be JSON that two readers read differently. */
export const TEXT_ISSUES = {
  empty: 'the text holds no value',
  'too-large': 'the text is larger than any policy',
  'too-deep': 'the text is nested deeper than any policy',
  'byte-order-mark': 'the text begins with a byte order mark',
  comment: 'JSON has no comments',
  'trailing-comma': 'a comma stands after the last one of a list or an object',
  'missing-comma': 'a comma is missing between two values',
  'extra-comma': 'a comma stands where a value is expected',
  'missing-colon': 'a colon is missing after a key',
  'missing-value': 'a value is missing after a key',
  'single-quotes': 'JSON quotes with double quotes',
  'bare-word': 'a word stands where JSON wants a value',
  'bad-number': 'a number is not written as JSON writes it',
  'bad-escape': 'an escape is none of JSON',
  'raw-control': 'a control character stands inside a text',
  'unfinished-string': 'a text is not closed',
  'unfinished-comment': 'a comment is not closed',
  'unclosed-bracket': 'a bracket is never closed',
  'wrong-bracket': 'a bracket closes what was not opened',
  'unexpected-character': 'a character has no meaning here',
  'text-after-value': 'there is more after the value',
  'duplicate-key': 'a key stands twice in one object',
} as const;
export type TextIssueCode = keyof typeof TEXT_ISSUES;

export interface ParsedText {
  /** Absent where nothing could be made of the text. */
  readonly root: TextNode | undefined;
  /** In the order of their places. */
  readonly issues: readonly TextIssue[];
}
