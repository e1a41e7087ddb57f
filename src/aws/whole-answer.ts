// Whether what came with a good status is an answer of AWS at all. The SDK reads an empty body, a proxy's page or another program's
// JSON as an answer without members, which would pass for "there are none".
// Sources: https://smithy.io/2.0/aws/protocols/aws-query-protocol.html and aws-ec2-query-protocol.html (the root is named after the
// operation), aws-json-1_1-protocol.html (the body is an object)

/** Bytes; AWS cuts its answers into pages far below it. */
const LARGEST_ANSWER = 64 * 1024 * 1024;

/** Whether an operation answers anything: what only changes something often answers nothing. */
export const isRead = (operation: string): boolean => /^(?:AssumeRole|BatchGet|Describe|Generate|Get|List|Search)/.test(operation);

export interface AskedOperation {
  /** The AWS CLI's word for it. */
  readonly service: string;
  /** `DescribeVpcs`. */
  readonly operation: string;
  /** Whether the service speaks a protocol of XML in which each answer is named after its operation. */
  readonly isQuery: boolean;
  /** Whether a member of the answer is a list. */
  readonly hasList: boolean;
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

/**
 * JSON operations that leave out the list where it is empty, so that `{}` says "there are none". Every other answer with a list has the
 * list in it, and `{}` in its place is no answer of AWS. API Gateway's answers have `_links` in place of an empty list.
 */
// "SQS.list_queues doesn't return QueueUrls property when no queues in account": https://github.com/boto/boto3/issues/1813,
// https://github.com/localstack/localstack/pull/9828 (validated against AWS); https://github.com/cognitect-labs/aws-api/issues/35 shows `_links`
const LEAVES_OUT_EMPTY_LISTS: ReadonlySet<string> = new Set(['sqs:ListQueues']);

/** Why an answer of which the SDK knows no member cannot be one to the operation; `hasList`: whether the operation answers a list. */
export function memberFault(body: Uint8Array, { service, operation, hasList }: AskedOperation): string | undefined {
  const text = Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('utf8').trim();
  if (!text.startsWith('{')) return undefined;
  const members = Object.entries(JSON.parse(text) as Record<string, unknown>);
  if (members.some(([name, value]) => value !== null && !name.startsWith('_'))) return `the answer has no member of ${operation}`;
  return members.length === 0 && hasList && !LEAVES_OUT_EMPTY_LISTS.has(`${service}:${operation}`) ? `the answer lacks the list of ${operation}` : undefined;
}

// Bits over a plain type: https://github.com/smithy-lang/smithy-typescript/blob/main/packages/types/src/schema/sentinels.ts
const LIST_BIT = 64;
const LIST_KIND = 1;

/**
 * Whether a member of the operation's answer is a list, by the model that the SDK's client carries: its schemas, the answer's the sixth part,
 * the members' types the sixth of that. A client that is older than schemas has only operations that begin with `List` here.
 */
export function answersList(module: Readonly<Record<string, unknown>>, operation: string): boolean {
  const schema = module[`${operation}$`];
  if (!Array.isArray(schema)) return operation.startsWith('List');
  const output: unknown = resolved(schema[5]);
  const members: unknown = Array.isArray(output) ? output[5] : undefined;
  return Array.isArray(members) && members.some((member) => isList(member));
}

/** A member is its type, or a pair of its type and its traits. */
function isList(member: unknown): boolean {
  const type = resolved(Array.isArray(member) && member.length === 2 ? member[0] : member);
  return typeof type === 'number' ? (type & LIST_BIT) !== 0 : Array.isArray(type) && type[0] === LIST_KIND;
}

const resolved = (reference: unknown): unknown => (typeof reference === 'function' ? (reference as () => unknown)() : reference);

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
