// Contents, patterns and what modifies them, gathered by the buffer that they look at.

import { isNumberName, readByteKeyword } from './byte-keywords.ts';
import { type BufferGroup, checkBuffer } from './check-buffers.ts';
import type { Condition, Test } from './condition.ts';
import { readFrame } from './frames.ts';
import type { Role } from './keyword.ts';
import { OLD_BUFFERS } from './keywords-application.ts';
import { readCompare } from './parse-values.ts';
import { type Problem, refusal, syntax } from './problem.ts';
import { type ContentState, modifyContent, type OpenContent, openContent } from './read-content.ts';
import type { ReadOption } from './read-option.ts';
import { readPcre } from './read-pcre.ts';
import { countCaptures, faultOfRegex } from './regex-fault.ts';
import type { Option } from './rule.ts';

interface Group extends BufferGroup {
  readonly transforms: string[];
  readonly tests: Test[];
}

/** The only buffers that AWS takes a `pcre` on, beside the payload with a `content`. */
const PCRE_BUFFERS = new Set(['payload', 'tls.sni', 'http.host', 'dns.query']);
/** The numbers of `isdataat` are of sixteen bits. */
const LARGEST_PLACE = 65_535;

/** Creates the reader of one rule's options that look into buffers; `take` says whether an option was one, `askFor` is told the application of
 * one that its keyword does not name. */
export function createBufferReader(conditions: Condition[], problems: Problem[], protocolName: string, askFor: (application: string, option: Option) => void) {
  const payload: Group = { buffer: 'payload', transforms: [], tests: [], opened: undefined };
  const groups: Group[] = [];
  const state: ContentState = { problems, names: new Set(), hasFast: false };
  let group = payload;
  let last: OpenContent | undefined;
  /** A `base64_decode` whose bytes no `base64_data` has looked at yet. */
  let isDecoded = false;
  const fail = (read: ReadOption, message: string): void => {
    problems.push(syntax('value', `\`${read.option.name}\`: ${message}`, read.option.valueSpan));
  };
  const addGroup = (buffer: string, opened: ReadOption): Group => {
    const made: Group = { buffer, transforms: [], tests: [], opened };
    groups.push(made);
    return made;
  };

  function takeBuffer(read: ReadOption): void {
    const { name } = read.keyword;
    // Modifiers still reach the content that stands before.
    if (name === 'pkt_data') {
      group = payload;
      return;
    }
    last = undefined;
    if (group.opened?.keyword.role === 'buffer' && group.tests.length === 0 && group.buffer !== 'base64_data')
      problems.push(syntax('buffer', `nothing is asked of \`${group.opened.option.name}\` before`, read.option.span));
    if (name === 'base64_data') {
      if (!isDecoded) problems.push(syntax('buffer', '`base64_data` stands after no `base64_decode`', read.option.span));
      isDecoded = false;
    }
    group = addGroup(name, read);
  }

  /** A frame is a buffer whose name is a value. */
  function takeFrame(read: ReadOption): void {
    const frame = readFrame(read.value, protocolName);
    if (frame === undefined) {
      fail(read, `there is no frame \`${read.value}\``);
      return;
    }
    askFor(frame.application, read.option);
    last = undefined;
    group = addGroup('frame', read);
  }

  function takeContent(read: ReadOption): void {
    const into = read.keyword.name === 'uricontent' ? addGroup('http.uri', read) : group;
    last = openContent(read, into.tests, into.buffer, problems);
  }

  function takeModifier(read: ReadOption): void {
    // Where nothing can be replaced the engine passes it over; whether AWS's can is not known.
    if (last === undefined && read.keyword.name === 'replace') conditions.push({ kind: 'unmodelled', name: 'replace', effect: 'none' });
    else if (last === undefined) problems.push(syntax('modifier', `\`${read.option.name}\` stands after no \`content\``, read.option.span));
    else modifyContent(read, last, state);
  }

  function takePcre(read: ReadOption): void {
    const found = readPcre(read.value, read.isNegated, group !== payload || group.tests.length > 0);
    if ('message' in found) {
      fail(read, found.message);
      return;
    }
    const into = found.buffer === undefined ? group : addGroup(found.buffer, read);
    if (found.buffer !== undefined) askFor('http', read.option);
    if (!PCRE_BUFFERS.has(into.buffer))
      problems.push(
        refusal('pcre', `\`pcre\` on \`${into.buffer}\` is not taken: AWS takes it on content, tls.sni, http.host and dns.query`, read.option.span),
      );
    into.tests.push(found.test);
  }

  function takeTransform(read: ReadOption): void {
    const { name } = read.keyword;
    if (group === payload || group.buffer === 'base64_data') {
      const help = 'name the buffer first: `tls.sni; dotprefix; content:"..."`';
      problems.push(syntax('transform', `\`${read.option.name}\` stands after no buffer`, read.option.span, help));
      return;
    }
    if (name === 'pcrexform' && (faultOfRegex(read.value) !== undefined || (countCaptures(read.value) !== 1 && !read.value.includes('(?|'))))
      fail(read, 'an expression with one group is asked for: what it matches takes the place of the buffer');
    // A transformation changes the buffer for what is asked of it afterwards; modifiers still reach the content that stands before.
    if (group.tests.length > 0) group = addGroup(group.buffer, read);
    group.transforms.push(name === 'xor' || name === 'pcrexform' ? `${name}:${read.value}` : name);
  }

  function takeOldBuffer(read: ReadOption): void {
    const buffer = OLD_BUFFERS[read.keyword.name] ?? '';
    if (last === undefined || last.buffer !== 'payload') {
      problems.push(syntax('modifier', `\`${read.option.name}\` stands after no \`content\``, read.option.span, `write \`${buffer}; content:"...";\``));
      return;
    }
    payload.tests.splice(payload.tests.indexOf(last.content), 1);
    const made = addGroup(buffer, last.option);
    made.tests.push(last.content);
    last = { ...last, tests: made.tests, buffer };
  }

  function takeSize(read: ReadOption): void {
    const compare = readCompare(read.value);
    if (group === payload) problems.push(syntax('bsize', '`bsize` stands after no buffer', read.option.span));
    else if (compare === undefined) fail(read, `\`${read.value}\` is not a size`);
    else group.tests.push({ kind: 'bsize', compare });
  }

  function takeIsDataAt(read: ReadOption): void {
    const [, bang, place, rest] = /(!)?([^\s,]+)(.*)/.exec(read.value) as unknown as readonly [string, '!' | undefined, string, string];
    if (/^\+?\d+$/.test(place) && Number(place) <= LARGEST_PLACE)
      group.tests.push({ kind: 'isdataat', at: Number(place), isNegated: bang !== undefined, isRelative: rest.includes('relative') });
    else if (isNumberName(place) && state.names.has(place)) group.tests.push({ kind: 'unmodelled', name: 'isdataat' });
    else fail(read, `\`${place}\` is neither a number of bytes nor the name of one`);
  }

  function takePayload(read: ReadOption): void {
    const fault = readByteKeyword(read.keyword.name, read.value, state.names);
    if (fault !== undefined) fail(read, fault);
    if (read.keyword.name === 'base64_decode') isDecoded = true;
    group.tests.push({ kind: 'unmodelled', name: read.keyword.name });
  }

  const takers: Partial<Readonly<Record<Role, (read: ReadOption) => void>>> = {
    buffer: takeBuffer,
    content: takeContent,
    modifier: takeModifier,
    pcre: takePcre,
    transform: takeTransform,
    'old-buffer': takeOldBuffer,
    bsize: takeSize,
    isdataat: takeIsDataAt,
    payload: takePayload,
    frame: takeFrame,
  };

  function finish(): void {
    for (const one of [payload, ...groups]) {
      const { buffer, transforms, tests, opened } = one;
      if (tests.length > 0) conditions.push({ kind: 'buffer', buffer, transforms, tests });
      else if (opened !== undefined && mustBeAsked(opened) && !groups.some((other) => other.buffer === buffer && other.tests.length > 0))
        problems.push(syntax('buffer', `nothing is asked of \`${opened.option.name}\``, opened.option.span, 'a `content` stands after it'));
      checkBuffer(one, problems);
    }
  }

  return {
    take: (read: ReadOption): boolean => {
      const taker = takers[read.keyword.role];
      taker?.(read);
      return taker !== undefined;
    },
    /** Marks the content that stands last as the one to look for first. */
    prefer: () => {
      state.hasFast = true;
    },
    finish,
  };
}

/** Addresses may be named for nothing, and what `base64_decode` found. */
function mustBeAsked({ keyword }: ReadOption): boolean {
  return keyword.role === 'frame' || (keyword.role === 'buffer' && keyword.effect !== 'payload' && !keyword.name.startsWith('ip.'));
}
