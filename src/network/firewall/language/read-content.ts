// A `content` and what may stand after it: where its bytes may be, and which content the engine looks for first.
// Source: https://docs.suricata.io/en/suricata-7.0.10/rules/payload-keywords.html, .../prefilter-keywords.html#fast-pattern

import { isNumberName } from './byte-keywords.ts';
import type { Content, Test } from './condition.ts';
import { contentBytes } from './content-bytes.ts';
import { type Problem, syntax } from './problem.ts';
import type { ReadOption } from './read-option.ts';

/** The largest number that `offset` and `depth` take: they are of sixteen bits. */
const LARGEST_PLACE = 65_535;

type Building = { -readonly [Key in keyof Content]: Content[Key] };

/** A content that is being read, and the buffer that it stands in. */
export interface OpenContent {
  readonly content: Building;
  readonly option: ReadOption;
  readonly tests: Test[];
  readonly buffer: string;
  /** It has a `fast_pattern`. */
  isFast?: true;
  /** It has a `fast_pattern:only`. */
  isOnlyFast?: true;
  isRaw?: true;
}

/** What the contents of one rule share. */
export interface ContentState {
  readonly problems: Problem[];
  /** The names of the numbers that were taken out of the payload so far. */
  readonly names: Set<string>;
  /** Some content has a `fast_pattern`. */
  hasFast: boolean;
}

const fail = (problems: Problem[], read: ReadOption, message: string): void => {
  problems.push(syntax('value', `\`${read.option.name}\`: ${message}`, read.option.valueSpan));
};

/** The content of the option, added to the tests of its buffer; nothing where its bytes cannot be read. */
export function openContent(read: ReadOption, tests: Test[], buffer: string, problems: Problem[]): OpenContent | undefined {
  const bytes = contentBytes(read.value);
  if (!bytes.ok || read.value === '') {
    fail(problems, read, bytes.ok ? 'there is nothing to look for' : bytes.message);
    return undefined;
  }
  const places = { offset: undefined, depth: undefined, distance: undefined, within: undefined };
  const content: Building = {
    kind: 'content',
    bytes: bytes.bytes,
    isNegated: read.isNegated,
    ignoresCase: false,
    startsWith: false,
    endsWith: false,
    ...places,
  };
  tests.push(content);
  return { content, option: read, tests, buffer };
}

/** Takes one modifier into the content that it stands after. */
export function modifyContent(read: ReadOption, last: OpenContent, state: ContentState): void {
  const { content } = last;
  const { problems } = state;
  const { name } = read.keyword;
  const twice = () => problems.push(syntax('twice', `\`${read.option.name}\` stands twice for one \`content\``, read.option.span));
  if (name === 'nocase') {
    if (content.ignoresCase) twice();
    content.ignoresCase = true;
  } else if (name === 'startswith') {
    if (content.startsWith) twice();
    content.startsWith = true;
  } else if (name === 'endswith') content.endsWith = true;
  else if (name === 'fast_pattern') takeFastPattern(read, last, state);
  else if (name === 'rawbytes') {
    if (last.isRaw === true) twice();
    last.isRaw = true;
    if (last.buffer !== 'payload') problems.push(syntax('modifier', `\`rawbytes\` stands after a content of \`${last.buffer}\``, read.option.span));
  } else if (name === 'depth' || name === 'offset' || name === 'distance' || name === 'within') {
    const number = readPlace(read, last, state);
    if (number === undefined) return;
    if (content[name] !== undefined) twice();
    content[name] = number;
    checkPlace(name, number, read, last, problems);
  }
  checkPlaces(read, last, problems);
}

const IS_PLACE = ['depth', 'offset', 'distance', 'within', 'startswith'];

/** The number of bytes, or nothing where it is the name of a number that is taken out of the payload, or no number at all. */
function readPlace(read: ReadOption, { tests }: OpenContent, { problems, names }: ContentState): number | undefined {
  const { value } = read;
  const isPlace = read.keyword.name === 'depth' || read.keyword.name === 'offset' ? /^-?\d{1,7}$/ : /^-?\d{1,7}(?!\d)/;
  if (!isPlace.test(value)) {
    if (isNumberName(value) && names.has(value)) tests.push({ kind: 'unmodelled', name: `${read.keyword.name}:${value}` });
    else fail(problems, read, `\`${value}\` is not a number of bytes`);
    return undefined;
  }
  if (!/^-?\d+$/.test(value))
    problems.push({
      kind: 'caution',
      code: 'ignored-text',
      message: `what stands after the number in \`${read.option.name}\` is passed over`,
      span: read.option.valueSpan,
      help: 'is a `;` missing?',
    });
  return Number.parseInt(value, 10);
}

function checkPlace(field: 'depth' | 'offset' | 'distance' | 'within', number: number, read: ReadOption, { content }: OpenContent, problems: Problem[]): void {
  const { value } = read;
  if ((field === 'depth' || field === 'within') && number < content.bytes.length)
    fail(problems, read, `\`${value}\` is less than the ${content.bytes.length} bytes of the content`);
  if (field === 'offset' && number < 0) fail(problems, read, 'the offset is negative');
  const largest = field === 'offset' || field === 'depth' ? LARGEST_PLACE : LARGEST_DISTANCE;
  if (Math.abs(number) > largest) fail(problems, read, `\`${value}\` is more than ${largest}`);
}
const LARGEST_DISTANCE = 1_048_576;

/** Places that exclude each other, or the way in which the engine is to look for the content first. */
function checkPlaces(read: ReadOption, { content, isFast, isOnlyFast }: OpenContent, problems: Problem[]): void {
  const isAbsolute = content.offset !== undefined || content.depth !== undefined;
  const isRelative = content.distance !== undefined || content.within !== undefined;
  if (isAbsolute && isRelative)
    problems.push(syntax('modifier', 'a place from the start of the buffer and one from the last match exclude each other', read.option.span));
  else if (content.startsWith && (isAbsolute || isRelative))
    problems.push(syntax('modifier', '`startswith` already says where the content stands', read.option.span));
  if (IS_PLACE.includes(read.keyword.name) && (isOnlyFast || (isFast && content.isNegated)))
    problems.push(syntax('modifier', `\`${read.option.name}\` cannot stand after this \`fast_pattern\``, read.option.span));
}

function takeFastPattern(read: ReadOption, last: OpenContent, state: ContentState): void {
  const { value, option } = read;
  const { content } = last;
  const refuse = (message: string) => state.problems.push(syntax('modifier', message, option.span));
  const hasPlace = content.startsWith || [content.offset, content.depth, content.distance, content.within].some((place) => place !== undefined);
  if (content.isNegated && hasPlace) refuse('`fast_pattern` does not stand with a negated content that has a place');
  else if (value === '') {
    if (state.hasFast) refuse('`fast_pattern` stands for one content of a rule');
  } else if (value.startsWith('only')) {
    if (content.isNegated || hasPlace) refuse('`fast_pattern:only` does not stand with a negated content or one that has a place');
    last.isOnlyFast = true;
  } else {
    const [, from, size] = /(\d+)\s*,\s*(\d+)$/.exec(value) ?? [];
    if (Number(from) + Number(size) > content.bytes.length) fail(state.problems, read, 'it reaches past the end of the content');
  }
  last.isFast = true;
  state.hasFast = true;
}
