// The shapes of request smuggling by name, archives, and hostile input that must never throw.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../src/core/index.ts';
import { createWaf, findWafMistakes, parseHar, parseRawRequest, readWebAcl, requestOfLog, type WafRequest } from '../../src/network/index.ts';
import { aclOf } from './waf-world.ts';

describe('parseRawRequest', () => {
  const CRLF = '\r\n';
  const post = (lines: readonly string[], content = '') => `POST / HTTP/1.1${CRLF}${lines.map((line) => line + CRLF).join('')}${CRLF}${content}`;
  it.each([
    ['smuggling-length-and-chunks', post(['Host: a', 'Content-Length: 4', 'Transfer-Encoding: chunked'], '0\r\n\r\n')],
    ['smuggling-two-lengths', post(['Host: a', 'Content-Length: 4', 'Content-Length: 5'], 'abcde')],
    ['smuggling-odd-length', post(['Host: a', 'Content-Length: +4'], 'abcd')],
    ['smuggling-odd-coding', post(['Host: a', 'Transfer-Encoding: xchunked'], '0\r\n\r\n')],
    ['smuggling-odd-coding', post(['Host: a', 'Transfer-Encoding: chunked', 'Transfer-Encoding: identity'], '0\r\n\r\n')],
    ['smuggling-space-before-colon', post(['Host: a', 'Transfer-Encoding : chunked'], '0\r\n\r\n')],
    ['smuggling-folded-header', post(['Host: a', 'X: a', ' b'])],
    ['smuggling-bare-lf', `POST / HTTP/1.1\r\nHost: a\nX: b\r\n\r\n`],
    ['smuggling-control', post(['Host: a', 'X: a\0b'])],
    ['smuggling-second-request', post(['Host: a', 'Content-Length: 1'], 'aGET /admin HTTP/1.1\r\n\r\n')],
    ['smuggling-second-request', post(['Host: a', 'Transfer-Encoding: chunked'], '0\r\n\r\nGET /admin HTTP/1.1\r\n\r\n')],
    ['http-body-too-short', post(['Host: a', 'Content-Length: 10'], 'abc')],
    ['http-chunks', post(['Host: a', 'Transfer-Encoding: chunked'], 'zz\r\n')],
    ['http-request-line', 'GET /a b HTTP/1.1\r\nHost: a\r\n\r\n'],
    ['http-header', post(['Host: a', 'no header'])],
  ])('names %s', (code, bytes) => {
    const read = parseRawRequest(bytes, 'file');
    if (!read.ok) throw new Error(read.issues[0]?.message);
    expect(read.value.issues.map((issue) => issue.code)).toContain(code);
  });

  it.each(['', '\r\n\r\n', 'hello', '\x16\x03\x01', '{"a":1}'])('refuses what is no request: %j', (bytes) => {
    expect(parseRawRequest(bytes, 'file')).toMatchObject({ ok: false });
  });

  it('reads a file that an editor wrote', () => {
    const read = parseRawRequest('POST /a?b#c HTTP/1.1\nHost: a\nContent-Length: 3\n\nabc\n', 'file');
    expect(read).toMatchObject({ ok: true, value: { path: '/a', query: 'b', fragment: 'c', body: 'abc', issues: [] } });
  });
});

const har = (...requests: readonly Json[]): Json => ({
  log: { entries: requests.map((request) => ({ startedDateTime: '2026-11-01T06:00:00.000Z', request })) },
});

describe('parseHar', () => {
  it('reads every entry, with bodies as text, base64 and forms', () => {
    const read = parseHar(
      har(
        {
          method: 'GET',
          url: 'https://example.com/a?b=1#c',
          headers: [
            { name: ':authority', value: 'example.com' },
            { name: 'Accept', value: '*/*' },
          ],
        },
        { method: 'POST', url: 'https://example.com/', headers: [], postData: { mimeType: 'text/plain', text: 'é' } },
        { method: 'POST', url: 'https://example.com/', headers: [], postData: { mimeType: 'application/octet-stream', text: '/+7d', encoding: 'base64' } },
        {
          method: 'POST',
          url: 'https://example.com/',
          headers: [],
          postData: { mimeType: 'application/x-www-form-urlencoded', params: [{ name: 'a b', value: 'é&' }] },
        },
        { method: 'POST', url: 'https://example.com/', headers: [], bodySize: 10 },
      ),
      'file',
    );
    if (!read.ok) throw new Error(read.issues[0]?.message);
    const { requests } = read.value;
    expect(requests[0]).toMatchObject({
      path: '/a',
      query: 'b=1',
      fragment: 'c',
      time: Date.UTC(2026, 10, 1, 6),
      headers: [
        { name: 'Host', value: 'example.com' },
        { name: 'Accept', value: '*/*' },
      ],
    });
    expect(requests.map(({ body: content }) => content)).toEqual([undefined, '\xc3\xa9', '\xff\xee\xdd', 'a+b=%C3%A9%26', null]);
  });

  it('names an entry without a request and a body that is not what it says', () => {
    const read = parseHar(har(null, { method: 'POST', url: 'https://a/', headers: [], postData: { text: 'a b', encoding: 'base64' } }), 'file');
    if (!read.ok) throw new Error(read.issues[0]?.message);
    expect(read.value.issues.map(({ code }) => code)).toEqual(['har-entry']);
    expect(read.value.requests[0]).toMatchObject({ body: null, issues: [{ code: 'har-body' }] });
  });
});

describe('hostile input', () => {
  const NONE = [{ Priority: 0, Type: 'NONE' }];
  const scope = { MatchPattern: { All: {} }, MatchScope: 'ALL', OversizeHandling: 'CONTINUE' };
  const fields = [
    { UriPath: {} },
    { QueryString: {} },
    { Method: {} },
    { Body: {} },
    { AllQueryArguments: {} },
    { SingleHeader: { Name: 'cookie' } },
    { SingleQueryArgument: { Name: '__proto__' } },
    { Headers: scope },
    { Cookies: scope },
    { HeaderOrder: { OversizeHandling: 'MATCH' } },
    { JsonBody: { MatchPattern: { IncludedPaths: ['/constructor', '/a/0'] }, MatchScope: 'ALL', InvalidFallbackBehavior: 'EVALUATE_AS_STRING' } },
    { UriFragment: {} },
  ];
  const types = ['URL_DECODE_UNI', 'HTML_ENTITY_DECODE', 'CMD_LINE', 'NORMALIZE_PATH', 'UTF8_TO_UNICODE'];
  const acl = aclOf({
    Name: 'acl',
    DefaultAction: { Allow: {} },
    Rules: fields.map((FieldToMatch, index) => ({
      Name: `r${index}`,
      Priority: index,
      Action: { Count: {} },
      Statement: {
        OrStatement: {
          Statements: [
            {
              RegexMatchStatement: { RegexString: '(?i)(a+)+<script', FieldToMatch, TextTransformations: types.map((Type, Priority) => ({ Priority, Type })) },
            },
            { SizeConstraintStatement: { ComparisonOperator: 'GT', Size: 9000, FieldToMatch, TextTransformations: NONE } },
          ],
        },
      },
    })),
  });
  const waf = createWaf(acl);
  const body = fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes).toString('latin1'));
  const hostile = fc.oneof(body, fc.string({ unit: fc.constantFrom(...Array.from(' \r\n\t:;=?&#%{}[]",\\aA0\0\xff')), maxLength: 200 }));

  it('never throws, and counts never block', () => {
    fc.assert(
      fc.property(hostile, hostile, (head, rest) => {
        for (const bytes of [head, `GET ${head} HTTP/1.1\r\n${rest}`, `POST / HTTP/1.1\r\n${head}\r\n\r\n${rest}`]) {
          const read = parseRawRequest(bytes, 'file');
          if (read.ok) expect(waf(read.value).action).toBe('allow');
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('takes any JSON for an archive, a log line or a web ACL without a throw', () => {
    const keys = fc.constantFrom(
      'log',
      'entries',
      'request',
      'url',
      'method',
      'headers',
      'Rules',
      'Statement',
      'DefaultAction',
      'AndStatement',
      'Statements',
      'httpRequest',
      'timestamp',
      '__proto__',
    );
    const { json } = fc.letrec<{ json: unknown }>((tie) => ({
      json: fc.oneof(
        { maxDepth: 6, withCrossShrink: true },
        fc.constantFrom(null, 1, 'x', true, ''),
        fc.array(tie('json'), { maxLength: 4 }),
        fc.dictionary(keys, tie('json'), { maxKeys: 5 }),
      ),
    }));
    fc.assert(
      fc.property(json, (value) => {
        const given = JSON.parse(JSON.stringify(value)) as Json;
        parseHar(given, 'file');
        requestOfLog(given, 'file');
        const read = readWebAcl(given);
        if (read.ok) {
          findWafMistakes(read.value.document);
          createWaf(read.value.document)(plain);
        }
      }),
      { numRuns: 2000 },
    );
  });

  const plain: WafRequest = { name: 'r', method: 'GET', path: '/', query: undefined, fragment: undefined, headers: [], body: undefined, issues: [] };

  it('has an end for statements nested a thousand deep', () => {
    let statement: unknown = { GeoMatchStatement: { CountryCodes: ['US'] } };
    for (let depth = 0; depth < 1000; depth++) statement = { NotStatement: { Statement: statement } };
    const read = readWebAcl({ DefaultAction: { Allow: {} }, Rules: [{ Name: 'r', Priority: 0, Action: { Block: {} }, Statement: statement as Json }] });
    if (!read.ok) throw new Error('refused');
    expect(read.value.issues.map(({ code }) => code)).toContain('waf-too-deep');
    expect(createWaf(read.value.document)(plain).action).toBe('unknown');
  });

  it('counts a flood of one address without looking at each request again for each', () => {
    const rate = aclOf({
      Name: 'acl',
      DefaultAction: { Allow: {} },
      Rules: [{ Name: 'r', Priority: 0, Action: { Block: {} }, Statement: { RateBasedStatement: { Limit: 1000, AggregateKeyType: 'IP' } } }],
    });
    const flood = (every: number) => Array.from({ length: 20_000 }, (_, index) => ({ ...plain, sourceIp: '192.0.2.1', time: index * every }));
    const asked = { ...plain, sourceIp: '192.0.2.1' };
    expect(createWaf(rate, { history: flood(1) })(asked).action).toBe('unknown');
    expect(createWaf(rate, { history: flood(10) })(asked).action).toBe('block');
  });

  it('follows a pattern in linear time where backtracking would not end', () => {
    expect(waf({ ...plain, path: `/${'a'.repeat(60_000)}` }).action).toBe('allow');
  });
});
