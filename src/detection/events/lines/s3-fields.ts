// The fields of a line of S3's access logs. S3 writes quotes in headers as they were sent, so quotes alone do not end a field.
// Source: https://docs.aws.amazon.com/AmazonS3/latest/userguide/LogFormat.html

import { quotedFields } from './quoted-fields.ts';

/** Up to the header fields: none of them has a space but the time and the request line, whose three words have none. */
const HEAD = /^(\S+) (\S+) \[([^\]]+)\] (\S+) (\S+) (\S+) (\S+) (\S+) (?:"(\S+ \S+ \S+)"|(-)) (\d{3}|-) (\S+) (\S+) (\S+) (\S+) (\S+) /;

/** The fields in their order; undefined where the line is cut. */
export function s3Fields(line: string): readonly string[] | undefined {
  const head = HEAD.exec(line);
  if (head === null) return quotedFields(line);
  const fields = head.slice(1).filter((field) => field !== undefined);
  const rest = line.slice(head[0].length);
  // No field after the user agent has a quote.
  const end = rest.lastIndexOf('"');
  if (end < 0) return [...fields, ...rest.split(' ')];
  const headers = headerFields(rest.slice(0, end + 1));
  return headers === undefined ? undefined : [...fields, ...headers, ...rest.slice(end + 2).split(' ')];
}

/** Referrer and user agent: each in quotes, or a hyphen. */
function headerFields(text: string): readonly string[] | undefined {
  if (text.startsWith('- "') && text.length > 3) return ['-', text.slice(3, -1)];
  if (!text.startsWith('"')) return undefined;
  const between = text.indexOf('" "');
  if (between > 0) return [text.slice(1, between), text.slice(between + 3, -1)];
  return text.length > 1 ? [text.slice(1, -1)] : undefined;
}
