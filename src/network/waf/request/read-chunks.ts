// The body in chunks (RFC 9112 section 7.1).

export interface Chunks {
  readonly body: string;
  /** What stands after the last chunk and its trailers. */
  readonly rest: string;
  readonly problem: string | undefined;
}

export function readChunks(bytes: string): Chunks {
  const parts: string[] = [];
  for (let at = 0; ; ) {
    const end = bytes.indexOf('\n', at);
    const line = (end < 0 ? bytes.slice(at) : bytes.slice(at, end)).replace(/\r$/, '');
    const size = /^([0-9a-fA-F]{1,8})[ \t]*(?:;|$)/.exec(line)?.[1];
    if (size === undefined || end < 0) return { body: parts.join(''), rest: '', problem: `\`${line.slice(0, 40)}\` is no size of a chunk` };
    const length = Number.parseInt(size, 16);
    at = end + 1;
    if (length === 0) return { body: parts.join(''), rest: afterTrailers(bytes, at), problem: undefined };
    parts.push(bytes.slice(at, at + length));
    if (at + length > bytes.length) return { body: parts.join(''), rest: '', problem: 'the last chunk is shorter than it says' };
    at += length;
    const close = /^\r?\n/.exec(bytes.slice(at, at + 2))?.[0];
    if (close === undefined) return { body: parts.join(''), rest: '', problem: 'a chunk is longer than it says' };
    at += close.length;
  }
}

function afterTrailers(bytes: string, from: number): string {
  let at = from;
  for (;;) {
    const end = bytes.indexOf('\n', at);
    if (end < 0) return '';
    const line = bytes.slice(at, end);
    if (line === '' || line === '\r') return bytes.slice(end + 1);
    if (!/^[^\s:]+:/.test(line)) return bytes.slice(at);
    at = end + 1;
  }
}
