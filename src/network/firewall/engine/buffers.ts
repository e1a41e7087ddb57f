// What the engine would find in a buffer for a flow: the text, as far as the flow tells it.

import type { Flow } from './flow.ts';

/** A text of bytes, the rest of which is not known. */
export interface Known {
  readonly text: string;
  readonly isComplete: boolean;
}

type Reader = (flow: Flow) => Known | undefined;

const whole = (text: string | undefined): Known | undefined => (text === undefined ? undefined : { text: latin1(text), isComplete: true });

const READERS: Readonly<Record<string, Reader>> = {
  'tls.sni': (flow) => whole(flow.tlsServerName),
  'http.host': ({ httpHost }) => whole(httpHost?.toLowerCase().replace(/:\d*$/, '')),
  'http.host.raw': ({ httpHost }) => whole(httpHost),
  'http.method': ({ httpMethod }) => whole(httpMethod),
  'http.uri': ({ httpPath }) => (httpPath === undefined || isRewritten(httpPath) ? undefined : whole(httpPath)),
  'http.uri.raw': ({ httpPath }) => whole(httpPath),
  'http.user_agent': ({ httpUserAgent }) => whole(httpUserAgent),
  'http.protocol': () => whole('HTTP/1.1'),
  'http.request_line': ({ httpMethod, httpPath }) =>
    httpMethod === undefined || httpPath === undefined ? undefined : whole(`${httpMethod} ${httpPath} HTTP/1.1`),
  // The names of the headers, each on a line: which ones there are is not known, but a request has some.
  'http.header_names': () => ({ text: '\r\n', isComplete: false }),
  'dns.query': (flow) => whole(flow.dnsName),
};

/** What is in the buffer in the client's first message; `undefined` where the flow does not tell. */
export function bufferOf(buffer: string, flow: Flow): Known | undefined {
  return Object.hasOwn(READERS, buffer) ? READERS[buffer]?.(flow) : undefined;
}

/** The engine decodes and shortens such paths in ways that depend on its settings. */
function isRewritten(path: string): boolean {
  return /[%\\]|\/\/|\/\.|#|^[^/]/.test(path);
}

/** Bytes of UTF-8 as Latin-1 characters. */
function latin1(text: string): string {
  return unescapeBytes(encodeURIComponent(text));
}

function unescapeBytes(text: string): string {
  return text.replace(/%([0-9A-F]{2})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
}

/** The buffer after one transformation; `undefined` where it is not modelled. */
export function transformed(known: Known, transform: string): Known | undefined {
  const { text, isComplete } = known;
  if (transform === 'dotprefix') return { text: `.${text}`, isComplete };
  if (transform === 'to_lowercase') return { text: text.replace(/[A-Z]/g, (letter) => letter.toLowerCase()), isComplete };
  if (transform === 'to_uppercase') return { text: text.replace(/[a-z]/g, (letter) => letter.toUpperCase()), isComplete };
  if (transform === 'strip_whitespace') return { text: text.replace(/[\t\n\v\f\r ]/g, ''), isComplete };
  if (transform === 'compress_whitespace') return isComplete ? { text: text.replace(/[\t\n\v\f\r ]+/g, ' '), isComplete } : undefined;
  return undefined;
}
