// Raw HTTP/1.x requests. What servers could read in two ways is named: WAF in front and the server behind may then see different requests.
// Sources: RFC 9112 (HTTP/1.1), https://docs.aws.amazon.com/elasticloadbalancing/latest/application/desync-mitigation-mode.html

import { type Issue, type Parsed, parsed, refused } from '../../../core/index.ts';
import { readChunks } from './read-chunks.ts';
import { splitTarget, type WafHeader, type WafRequest } from './request.ts';

/** No resource takes larger ones: the rest of a request beyond WAF's limits is never inspected, but its size is. */
const LARGEST = 64 * 1024 * 1024;
const MOST_HEADERS = 10_000;
const TOKEN = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;

/** The request in the bytes of a file; `name` is for a person. */
export function parseRawRequest(bytes: string, name: string): Parsed<WafRequest> {
  if (bytes.length > LARGEST) return refused({ code: 'http-too-large', message: `the request has ${bytes.length} bytes, more than ${LARGEST}`, file: name });
  const issues: Issue[] = [];
  const note = (code: string, message: string, line: number, help?: string) =>
    issues.push({ code, message, file: name, line, ...(help === undefined ? {} : { help }) });
  const { lines, rest, hasBareLf } = splitHead(bytes);
  const [start = '', ...fields] = lines;
  const [method = '', target, version, ...more] = start.split(' ');
  if (start.trim() === '' || target === undefined || !TOKEN.test(method))
    return refused({
      code: 'http-request-line',
      message: `\`${start.slice(0, 60)}\` is no request line`,
      file: name,
      line: 1,
      help: 'a request begins with a line such as `GET /path HTTP/1.1`',
    });
  if (fields.length > MOST_HEADERS) return refused({ code: 'http-too-many-headers', message: `the request has more than ${MOST_HEADERS} headers`, file: name });
  if (version === undefined || !/^HTTP\/\d(?:\.\d)?$/.test(version) || more.length > 0)
    note('http-request-line', 'the request line is not METHOD TARGET HTTP/1.1', 1);
  if (Array.from(target).some((one) => one < ' ' || one === '\x7f'))
    note('smuggling-control', 'the target of the request holds a control character', 1, SMUGGLING);
  // Editors write line feeds alone; on the wire they are a way to smuggle.
  const endsMixed = hasBareLf && /\r\n/.test(bytes.slice(0, bytes.length - rest.length));
  if (endsMixed) note('smuggling-bare-lf', 'lines end both with CRLF and with LF alone', 1, SMUGGLING);
  const headers: WafHeader[] = [];
  for (const [index, line] of fields.entries()) {
    const at = line.indexOf(':');
    const [key, value] = [line.slice(0, at), line.slice(at + 1)];
    if (/^[ \t]/.test(line)) note('smuggling-folded-header', 'a header goes on in the next line', index + 2, SMUGGLING);
    else if (at < 0) note('http-header', 'a line of the head is no header', index + 2);
    else if (/[ \t]$/.test(key)) note('smuggling-space-before-colon', `there is a space before the colon of \`${key.trim()}\``, index + 2, SMUGGLING);
    else if (!TOKEN.test(key)) note('http-header', 'a header name has characters that no name may have', index + 2);
    if (/[\0\r]/.test(line)) note('smuggling-control', 'a header holds a NUL or a carriage return', index + 2, SMUGGLING);
    if (/^[ \t]/.test(line) && headers.length > 0) {
      const last = headers.pop();
      headers.push({ name: last?.name ?? '', value: `${last?.value ?? ''} ${line.trim()}` });
    } else if (at >= 0) headers.push({ name: key.trimEnd(), value: value.replace(/^[ \t]+/, '').trimEnd() });
  }
  const body = readBody(headers, rest, note);
  return parsed({ name, method, ...splitTarget(target), headers, body, issues });
}

const SMUGGLING = 'servers read such a request in different ways; WAF may see another one than the server behind it';

function splitHead(bytes: string): { readonly lines: readonly string[]; readonly rest: string; readonly hasBareLf: boolean } {
  const lines: string[] = [];
  let hasBareLf = false;
  let at = 0;
  while (at < bytes.length) {
    const end = bytes.indexOf('\n', at);
    const line = end < 0 ? bytes.slice(at) : bytes.slice(at, end);
    at = end < 0 ? bytes.length : end + 1;
    if (!line.endsWith('\r') && end >= 0) hasBareLf = true;
    const clean = line.endsWith('\r') ? line.slice(0, -1) : line;
    // Empty lines before a request are passed over (RFC 9112 section 2.2).
    if (clean === '' && lines.length === 0) continue;
    if (clean === '') break;
    lines.push(clean);
  }
  return { lines, rest: bytes.slice(at), hasBareLf };
}

function readBody(headers: readonly WafHeader[], rest: string, note: (code: string, message: string, line: number, help?: string) => void): string | undefined {
  const valuesOf = (name: string) => headers.filter((header) => header.name.toLowerCase() === name).map((header) => header.value);
  const [lengths, codings] = [valuesOf('content-length'), valuesOf('transfer-encoding')];
  if (lengths.length > 0 && codings.length > 0)
    note('smuggling-length-and-chunks', 'the request has both `Content-Length` and `Transfer-Encoding`', 1, SMUGGLING);
  if (new Set(lengths.flatMap((one) => one.split(',').map((part) => part.trim()))).size > 1)
    note('smuggling-two-lengths', `the request has several lengths: ${lengths.join(', ')}`, 1, SMUGGLING);
  const odd = lengths.find((one) => !/^\d+(?:\s*,\s*\d+)*$/.test(one));
  if (odd !== undefined) note('smuggling-odd-length', `\`Content-Length: ${odd}\` is no number`, 1, SMUGGLING);
  if (codings.length > 0) {
    const coding = codings.join(', ').trim().toLowerCase();
    if (coding !== 'chunked') note('smuggling-odd-coding', `\`Transfer-Encoding: ${codings.join(', ')}\` is not plainly \`chunked\``, 1, SMUGGLING);
    if (!coding.endsWith('chunked')) return rest === '' ? undefined : rest;
    const chunks = readChunks(rest);
    if (chunks.problem !== undefined) note('http-chunks', chunks.problem, 1);
    if (chunks.rest !== '') note('smuggling-second-request', `${chunks.rest.length} bytes stand after the last chunk`, 1, SMUGGLING);
    return chunks.body === '' ? undefined : chunks.body;
  }
  const length = lengths.length === 0 || odd !== undefined ? undefined : Number(lengths[0]?.split(',')[0]);
  if (length === undefined) return rest === '' ? undefined : rest;
  if (length > rest.length) note('http-body-too-short', `\`Content-Length\` is ${length}, and ${rest.length} bytes follow`, 1);
  // The last line of a file that an editor wrote ends with a line feed.
  if (rest.length > length && !/^\r?\n$/.test(rest.slice(length)))
    note('smuggling-second-request', `${rest.length - length} bytes stand after the body`, 1, SMUGGLING);
  const body = rest.slice(0, length);
  return body === '' ? undefined : body;
}
