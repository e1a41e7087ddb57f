// Contents, patterns and what modifies them, gathered by the buffer that they look at.

import type { Condition, Content, Test } from './condition.ts';
import { contentBytes } from './content-bytes.ts';
import { OLD_BUFFERS } from './keywords-application.ts';
import { readCompare } from './parse-values.ts';
import { type Problem, refusal, syntax } from './problem.ts';
import type { ProtocolRow } from './protocols.ts';
import type { ReadOption } from './read-option.ts';
import { compileRegex } from './regex.ts';

/** The largest number that `offset` and `depth` take: they are of sixteen bits. */
const LARGEST_PLACE = 65_535;

type Building = { -readonly [Key in keyof Content]: Content[Key] };
interface Group {
  readonly buffer: string;
  readonly transforms: string[];
  readonly tests: Test[];
  /** The option that opened it. */
  readonly opened: ReadOption | undefined;
}

/** The only buffers that AWS takes a `pcre` on, beside the payload with a `content`. */
const PCRE_BUFFERS = new Set(['payload', 'tls.sni', 'http.host', 'dns.query']);
const PCRE_BUFFER_LETTERS: Readonly<Record<string, string>> = {
  U: 'http.uri',
  I: 'http.uri.raw',
  P: 'http.request_body',
  Q: 'http.response_body',
  H: 'http.header',
  D: 'http.header.raw',
  M: 'http.method',
  C: 'http.cookie',
  S: 'http.stat_code',
  Y: 'http.stat_msg',
  V: 'http.user_agent',
  W: 'http.host',
  Z: 'http.host.raw',
};

/** Creates the reader of one rule's options that look into buffers; `take` says whether an option was one. */
export function createBufferReader(conditions: Condition[], problems: Problem[], protocol: ProtocolRow | undefined) {
  const payload: Group = { buffer: 'payload', transforms: [], tests: [], opened: undefined };
  const groups: Group[] = [];
  let group = payload;
  let last: { content: Building; option: ReadOption; group: Group } | undefined;
  const fail = (read: ReadOption, message: string, help?: string): void => {
    problems.push(syntax('value', `\`${read.option.name}\`: ${message}`, read.option.valueSpan, help));
  };

  const open = (buffer: string, opened: ReadOption) => {
    group = { buffer, transforms: [], tests: [], opened };
    groups.push(group);
    last = undefined;
  };

  function takeContent(read: ReadOption): void {
    const bytes = contentBytes(read.value);
    if (!bytes.ok) {
      fail(read, bytes.message);
      return;
    }
    if (bytes.bytes === '') {
      fail(read, 'there is nothing to look for');
      return;
    }
    const into = read.keyword.name === 'uricontent' ? newGroup('http.uri', read) : group;
    const content: Building = {
      kind: 'content',
      bytes: bytes.bytes,
      isNegated: read.isNegated,
      ignoresCase: false,
      startsWith: false,
      endsWith: false,
      offset: undefined,
      depth: undefined,
      distance: undefined,
      within: undefined,
    };
    into.tests.push(content);
    last = { content, option: read, group: into };
  }

  function newGroup(buffer: string, opened: ReadOption): Group {
    const made: Group = { buffer, transforms: [], tests: [], opened };
    groups.push(made);
    return made;
  }

  function takeModifier(read: ReadOption): void {
    const { keyword, value } = read;
    if (last === undefined) {
      problems.push(syntax('modifier', `\`${read.option.name}\` stands after no \`content\``, read.option.span));
      return;
    }
    const { content } = last;
    const number = /^-?\d{1,5}(?=\s|$)/.test(value) ? Number.parseInt(value, 10) : undefined;
    const isNumber = ['depth', 'offset', 'distance', 'within'].includes(keyword.name);
    if (isNumber && number === undefined) {
      if (/^[A-Za-z_][A-Za-z0-9_.]*$/.test(value)) last.group.tests.push({ kind: 'unmodelled', name: `${keyword.name}:${value}` });
      else fail(read, `\`${value}\` is not a number of bytes`);
      return;
    }
    if (isNumber && /\s/.test(value))
      problems.push({
        kind: 'caution',
        code: 'ignored-text',
        message: `what stands after the number in \`${read.option.name}\` is passed over`,
        span: read.option.valueSpan,
        help: 'is a `;` missing?',
      });
    const twice = () => problems.push(syntax('twice', `\`${read.option.name}\` stands twice for one \`content\``, read.option.span));
    if (keyword.name === 'nocase') {
      if (content.ignoresCase) twice();
      content.ignoresCase = true;
    } else if (keyword.name === 'startswith') {
      if (content.startsWith) twice();
      content.startsWith = true;
    } else if (keyword.name === 'endswith') content.endsWith = true;
    else if (isNumber) {
      const field = keyword.name as 'depth' | 'offset' | 'distance' | 'within';
      if (content[field] !== undefined) twice();
      content[field] = number;
      if ((field === 'depth' || field === 'within') && (number ?? 0) < content.bytes.length)
        fail(read, `\`${value}\` is less than the ${content.bytes.length} bytes of the content`);
      if (field === 'offset' && (number ?? 0) < 0) fail(read, 'the offset is negative');
      if ((field === 'offset' || field === 'depth') && (number ?? 0) > LARGEST_PLACE) fail(read, `\`${value}\` is more than ${LARGEST_PLACE}`);
    } else if (keyword.name === 'fast_pattern' && value.includes(',')) {
      const [from = 0, size = 0] = value.split(',').map(Number);
      if (from + size > content.bytes.length) fail(read, 'it reaches past the end of the content');
    }
    const isAbsolute = content.offset !== undefined || content.depth !== undefined;
    const isRelative = content.distance !== undefined || content.within !== undefined;
    if (isAbsolute && isRelative)
      problems.push(syntax('modifier', 'a place from the start of the buffer and one from the last match exclude each other', read.option.span));
    else if (content.startsWith && (isAbsolute || isRelative))
      problems.push(syntax('modifier', '`startswith` already says where the content stands', read.option.span));
  }

  function takePcre(read: ReadOption): void {
    const match = /^\/([\s\S]*)\/([A-Za-z]*)$/.exec(read.value);
    if (match === null) {
      fail(read, 'a pattern is written `/.../`, modifiers after it');
      return;
    }
    const [, body = '', letters = ''] = match;
    const isRelative = letters.includes('R');
    if (/[^ismxAEGORBUIPQHDMCSYVWZ]/.test(letters)) {
      fail(read, `\`${letters}\` has a modifier that does not exist`);
      return;
    }
    if (isRelative && last === undefined) {
      fail(read, '`R` is relative to a match, and there is none before');
      return;
    }
    const letter = letters.split('').find((one) => Object.hasOwn(PCRE_BUFFER_LETTERS, one));
    const into = letter === undefined ? group : newGroup(PCRE_BUFFER_LETTERS[letter] ?? '', read);
    if (!isBalanced(body)) {
      fail(read, 'a bracket is not closed');
      return;
    }
    if (!PCRE_BUFFERS.has(into.buffer))
      problems.push(
        refusal('pcre', `\`pcre\` on \`${into.buffer}\` is not taken: AWS takes it on content, tls.sni, http.host and dns.query`, read.option.span),
      );
    const unescaped = body.replace(/\\([;"])/g, '$1');
    const compiled = compileRegex(unescaped, letters);
    const name = 'unsupported' in compiled ? `pcre with ${compiled.unsupported}` : 'pcre';
    into.tests.push({ kind: 'pcre', pattern: 'pattern' in compiled ? compiled.pattern : undefined, isNegated: read.isNegated, isRelative, name });
    last = undefined;
  }

  const takers: Readonly<Record<string, (read: ReadOption) => void>> = {
    buffer: (read) => open(read.keyword.name, read),
    content: takeContent,
    modifier: takeModifier,
    pcre: takePcre,
    transform: (read) => {
      if (group === payload)
        problems.push(
          syntax('transform', `\`${read.option.name}\` stands after no buffer`, read.option.span, 'name the buffer first: `tls.sni; dotprefix; content:"..."`'),
        );
      // A transformation changes the buffer for what is asked of it afterwards.
      else if (group.tests.length > 0) {
        const before = last;
        open(group.buffer, read);
        // Modifiers still reach the content that stands before.
        last = before;
      }
      if (group !== payload)
        group.transforms.push(read.keyword.name === 'xor' || read.keyword.name === 'pcrexform' ? `${read.keyword.name}:${read.value}` : read.keyword.name);
    },
    'old-buffer': (read) => {
      if (last === undefined || last.group !== payload) {
        problems.push(
          syntax(
            'modifier',
            `\`${read.option.name}\` stands after no \`content\``,
            read.option.span,
            `write \`${OLD_BUFFERS[read.keyword.name] ?? ''}; content:"...";\``,
          ),
        );
        return;
      }
      const { content, option } = last;
      payload.tests.splice(payload.tests.indexOf(content), 1);
      const made = newGroup(OLD_BUFFERS[read.keyword.name] ?? '', option);
      made.tests.push(content);
      last = { content, option, group: made };
    },
    bsize: (read) => {
      const compare = readCompare(read.value);
      if (group === payload) problems.push(syntax('bsize', '`bsize` stands after no buffer', read.option.span));
      else if (compare === undefined) fail(read, `\`${read.value}\` is not a size`);
      else group.tests.push({ kind: 'bsize', compare });
    },
    isdataat: (read) => {
      const match = /^(!)?\s*(\d+)\s*(.*)$/.exec(read.value);
      if (match === null) group.tests.push({ kind: 'unmodelled', name: 'isdataat' });
      else group.tests.push({ kind: 'isdataat', at: Number(match[2]), isNegated: match[1] !== undefined, isRelative: (match[3] ?? '').includes('relative') });
    },
    payload: (read) => group.tests.push({ kind: 'unmodelled', name: read.option.name }),
  };

  function finish(): void {
    for (const { buffer, transforms, tests, opened } of [payload, ...groups]) {
      if (tests.length > 0) conditions.push({ kind: 'buffer', buffer, transforms, tests });
      // Buffers of single packets may be named for nothing.
      else if (
        opened !== undefined &&
        opened.keyword.role === 'buffer' &&
        opened.keyword.effect === 'transaction' &&
        !groups.some((other) => other.buffer === buffer && other.tests.length > 0)
      )
        problems.push(syntax('buffer', `nothing is asked of \`${opened.option.name}\``, opened.option.span, 'a `content` stands after it'));
      checkCase(transforms, tests, opened, problems);
      if (transforms.length === 0) checkContents(buffer, tests, opened, problems);
    }
    if (protocol?.isPacketHeader === true && payload.tests.length > 0)
      problems.push(syntax('pkthdr', 'a rule on `pkthdr` cannot look into the payload', { from: 0, to: 1 }));
  }

  return {
    take: (read: ReadOption): boolean => {
      const taker = Object.hasOwn(takers, read.keyword.role) ? takers[read.keyword.role] : undefined;
      taker?.(read);
      return taker !== undefined;
    },
    finish,
  };
}

/** What single buffers never hold. */
function checkContents(buffer: string, tests: readonly Test[], opened: ReadOption | undefined, problems: Problem[]): void {
  if (opened === undefined) return;
  const span = opened.option.span;
  const contents = tests.filter((test) => test.kind === 'content');
  for (const { bytes, ignoresCase } of contents) {
    if (buffer === 'http.host' && ignoresCase) problems.push(syntax('host-case', '`http.host` is always in lower case, and `nocase` is not taken', span));
    else if (buffer === 'http.host' && /[A-Z]/.test(bytes))
      problems.push(syntax('host-case', '`http.host` is always in lower case, so a content with an upper case letter never matches', span));
    if (buffer === 'http.method' && /^\s|\s$/.test(bytes)) problems.push(syntax('method-blank', '`http.method` has no blank at either end', span));
  }
  for (const test of tests) {
    if (test.kind !== 'bsize' || test.compare.operator !== '=') continue;
    if (contents.some(({ bytes, isNegated }) => !isNegated && bytes.length > test.compare.low))
      problems.push(syntax('bsize', 'the content is longer than the buffer may be', span));
  }
}

/** A content in a case that the transformation takes away never matches. */
function checkCase(transforms: readonly string[], tests: readonly Test[], opened: ReadOption | undefined, problems: Problem[]): void {
  if (opened === undefined) return;
  for (const [transform, letters] of [
    ['to_lowercase', /[A-Z]/],
    ['to_uppercase', /[a-z]/],
  ] as const) {
    if (!transforms.includes(transform)) continue;
    if (tests.some((test) => test.kind === 'content' && !test.isNegated && letters.test(test.bytes)))
      problems.push(syntax('case', `after \`${transform}\` the content never matches`, opened.option.span));
  }
}

function isBalanced(body: string): boolean {
  let depth = 0;
  let inSet = false;
  for (let at = 0; at < body.length; at++) {
    const character = body[at];
    if (character === '\\') at++;
    else if (inSet) inSet = character !== ']';
    else if (character === '[') {
      inSet = true;
      if (body[at + 1] === '^') at++;
      if (body[at + 1] === ']') at++;
    } else if (character === '(') depth++;
    else if (character === ')' && --depth < 0) return false;
  }
  return depth === 0 && !inSet;
}
