// Whether what came with a good status is an answer of AWS at all. The SDK reads an empty body, a proxy's page or another program's
// JSON as an answer without members, which would pass for "there are none".
// Sources: https://smithy.io/2.0/aws/protocols/aws-query-protocol.html and aws-ec2-query-protocol.html (the root is named after the
// operation), aws-json-1_1-protocol.html (the body is an object)

/** Bytes; AWS cuts its answers into pages far below it. */
const LARGEST_ANSWER = 64 * 1024 * 1024;

/** Whether an operation answers anything: what only changes something often answers nothing. */
export const isRead = (operation: string): boolean => /^(?:AssumeRole|BatchGet|Describe|Generate|Get|List|Search)/.test(operation);

export interface AskedOperation {
  /** `DescribeVpcs`. */
  readonly operation: string;
  /** Whether the service speaks a protocol of XML in which each answer is named after its operation. */
  readonly isQuery: boolean;
}

/** Why a body cannot be an answer to the operation; `undefined` where it may be one. */
export function bodyFault(body: Uint8Array, { operation, isQuery }: AskedOperation): string | undefined {
  const begin = Buffer.from(body.buffer, body.byteOffset, Math.min(body.byteLength, 4096)).toString('utf8').trimStart();
  if (begin === '') return 'the answer is empty';
  if (begin.startsWith('{')) return isQuery ? 'the answer is JSON where XML was expected' : undefined;
  if (!begin.startsWith('<')) return 'the answer is neither JSON nor XML';
  const root = rootOf(begin);
  if (isQuery) return root === `${operation}Response` ? undefined : `the answer is no ${operation}Response`;
  return root === undefined || root.toLowerCase() === 'html' || root === 'Error' ? 'the answer is a page, not data' : undefined;
}

/** Why an answer of which the SDK knows no member cannot be one to the operation: `{}` may, another program's object may not. */
export function memberFault(body: Uint8Array, { operation }: AskedOperation): string | undefined {
  const text = Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('utf8').trim();
  if (!text.startsWith('{')) return undefined;
  const members = Object.entries(JSON.parse(text) as Record<string, unknown>).filter(([name, value]) => value !== null && !name.startsWith('_'));
  return members.length === 0 ? undefined : `the answer has no member of ${operation}`;
}

/** The name of the first element, without its namespace, or `undefined` where none begins the text. */
function rootOf(begin: string): string | undefined {
  let rest = begin;
  // A declaration and comments may come first. A DOCTYPE may not: no answer of AWS has one.
  for (let before = BEFORE_ROOT.exec(rest); before !== null; before = BEFORE_ROOT.exec(rest)) rest = rest.slice(before[0].length);
  return /^<(?:[\w.-]+:)?([\w.-]+)/.exec(rest)?.[1];
}

const BEFORE_ROOT = /^<(?:\?|!--)[^>]*>\s*/;

/** The body's bytes; rejects where they are more than `most`. */
export async function wholeBody(body: unknown, most = LARGEST_ANSWER): Promise<Uint8Array> {
  if (body instanceof Uint8Array) return body;
  if (typeof body === 'string') return Buffer.from(body);
  if (typeof body !== 'object' || body === null || !(Symbol.asyncIterator in body)) return new Uint8Array();
  const parts: Uint8Array[] = [];
  let length = 0;
  // Leaving the loop early ends the stream, and with it the connection.
  for await (const part of body as AsyncIterable<Uint8Array>) {
    length += part.byteLength;
    if (length > most) throw Object.assign(new Error(`the answer is longer than ${most} bytes`), { name: 'AnswerTooLarge' });
    parts.push(part);
  }
  return parts.length === 1 && parts[0] !== undefined ? parts[0] : Buffer.concat(parts, length);
}
