// What single buffers never hold, and so what is asked of them in vain: Suricata refuses such a rule.

import type { Content, Test } from './condition.ts';
import { roomOf } from './content-room.ts';
import { type Problem, syntax } from './problem.ts';
import type { ReadOption } from './read-option.ts';

/** What is asked of one buffer, with the option that opened it. */
export interface BufferGroup {
  readonly buffer: string;
  readonly transforms: readonly string[];
  readonly tests: readonly Test[];
  readonly opened: ReadOption | undefined;
}

/** Everything that is wrong with what is asked of a buffer. */
export function checkBuffer({ buffer, transforms, tests, opened }: BufferGroup, problems: Problem[]): void {
  if (opened === undefined) return;
  const { span } = opened.option;
  const contents = tests.filter((test) => test.kind === 'content');
  checkCase(transforms, contents, (message) => problems.push(syntax('case', message, span)));
  checkSizes(tests, (message) => problems.push(syntax('bsize', message, span)));
  if (transforms.length > 0) return;
  const { length } = opened.keyword;
  for (const { bytes, ignoresCase } of contents) {
    if (buffer === 'http.host' && ignoresCase) problems.push(syntax('host-case', '`http.host` is always in lower case, and `nocase` is not taken', span));
    else if (buffer === 'http.host' && /[A-Z]/.test(bytes))
      problems.push(syntax('host-case', '`http.host` is always in lower case, so a content with an upper case letter never matches', span));
    if (buffer === 'http.method' && /^\s|\s$/.test(bytes)) problems.push(syntax('method-blank', '`http.method` has no blank at either end', span));
    if (buffer === 'tls.cert_fingerprint' && !bytes.includes(':')) problems.push(syntax('length', '`tls.cert_fingerprint` has colons between its bytes', span));
    if (length !== undefined && bytes.length !== length)
      problems.push(syntax('length', `\`${buffer}\` always has ${length} characters, and the content ${bytes.length}`, span));
  }
}

/** Contents that need more bytes than the buffer may have. */
function checkSizes(tests: readonly Test[], refuse: (message: string) => void): void {
  for (const test of tests) {
    if (test.kind !== 'bsize') continue;
    const { operator, high } = test.compare;
    if ((operator === '=' || operator === '<' || operator === 'between') && roomOf(tests) > high) refuse('the content is longer than the buffer may be');
  }
}

/** A content in a case that the transformation takes away never matches. */
function checkCase(transforms: readonly string[], contents: readonly Content[], refuse: (message: string) => void): void {
  for (const [transform, letters] of [
    ['to_lowercase', /[A-Z]/],
    ['to_uppercase', /[a-z]/],
  ] as const)
    if (transforms.includes(transform) && contents.some(({ isNegated, bytes }) => !isNegated && letters.test(bytes)))
      refuse(`after \`${transform}\` the content never matches`);
}
