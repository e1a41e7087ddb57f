// Raw requests against Node's own parser.

import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseRawRequest } from '../../src/network/index.ts';

interface Seen {
  readonly method: string;
  readonly url: string;
  readonly headers: readonly string[];
  readonly body: string;
}

let server: Server;
let seen: ((value: Seen) => void) | undefined;

beforeAll(async () => {
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      seen?.({ method: request.method ?? '', url: request.url ?? '', headers: request.rawHeaders, body: Buffer.concat(chunks).toString('latin1') });
      response.end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

function askNode(bytes: string): Promise<Seen> {
  return new Promise((resolve, reject) => {
    seen = resolve;
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
    socket.on('error', reject);
    socket.write(Buffer.from(bytes, 'latin1'));
    socket.on('data', () => socket.destroy());
  });
}

const token = fc.string({ unit: fc.constantFrom(...Array.from('abcXYZ09-_')), minLength: 1, maxLength: 12 });
const headerValue = fc.string({ unit: fc.constantFrom(...Array.from('ab:;,= "%<>/\xe9')), maxLength: 30 }).map((value) => value.trim());
const headers = fc.array(
  fc.tuple(
    token.map((name) => `X-${name}`),
    headerValue,
  ),
  { maxLength: 6 },
);
const target = fc.string({ unit: fc.constantFrom(...Array.from('ab/.%?&=+;~-')), maxLength: 30 }).map((rest) => `/${rest}`);
const body = fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes).toString('latin1'));

function chunked(text: string, sizes: readonly number[]): string {
  let rest = text;
  let out = '';
  for (const size of [...sizes, text.length]) {
    const part = rest.slice(0, size);
    rest = rest.slice(size);
    if (part !== '') out += `${part.length.toString(16)}\r\n${part}\r\n`;
  }
  return `${out}0\r\n\r\n`;
}

describe('parseRawRequest', () => {
  it('reads requests as Node reads them', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('GET', 'POST', 'DELETE', 'PATCH'),
        target,
        headers,
        body,
        fc.option(fc.array(fc.integer({ min: 1, max: 50 }), { maxLength: 4 }), { nil: undefined }),
        async (method, url, given, content, sizes) => {
          const framing = sizes === undefined ? `Content-Length: ${content.length}` : 'Transfer-Encoding: chunked';
          const sent = sizes === undefined ? content : chunked(content, sizes);
          const bytes = `${method} ${url} HTTP/1.1\r\nHost: example.com\r\n${given.map(([name, value]) => `${name}: ${value}\r\n`).join('')}${framing}\r\n\r\n${sent}`;
          const node = await askNode(bytes);
          const read = parseRawRequest(bytes, 'file');
          if (!read.ok) throw new Error(read.issues[0]?.message);
          const { value } = read;
          expect(value.method).toBe(node.method);
          expect(value.path + (value.query === undefined ? '' : `?${value.query}`)).toBe(node.url);
          expect(value.headers.flatMap((header) => [header.name, header.value])).toEqual(node.headers);
          expect(value.body ?? '').toBe(node.body);
          expect(value.issues).toEqual([]);
        },
      ),
      { numRuns: 150 },
    );
  });
});
