// Policies as text: JSON with the place of everything in it, read as far as it can be.

export {
  type ArrayNode,
  type Member,
  type ObjectNode,
  type ParsedText,
  type Span,
  type StringNode,
  TEXT_ISSUES,
  type TextIssue,
  type TextIssueCode,
  type TextNode,
} from './node.ts';
export { DEPTH_LIMIT, LENGTH_LIMIT, parseText } from './parse.ts';
export { plainValue } from './value.ts';
