// What is read of references and requests made by hand, and what is said about what is wrong with them: see `told.ts`.

import { describe, expect, it } from 'vitest';
import type { Json } from '../../src/core/index.ts';
import { createSnapshot } from '../../src/core/index.ts';
import { parseHar, parseRawRequest, readReferences, requestOfLog, type WafReferences } from '../../src/network/index.ts';
import { referencesOf } from '../../src/network/waf/references.ts';
import { expectTold } from './told.ts';
import { lines, type Object_, plain, rule, SET, search, told } from './waf-read.ts';

// https://docs.aws.amazon.com/waf/latest/APIReference/API_GetIPSet.html and the pages of the other answers.
const REFERENCES: readonly (readonly [says: string, value: unknown])[] = [
  ['an IP set', { IPSet: { ARN: SET, Addresses: ['192.0.2.0/24', '2001:db8::/32'] } }],
  ['an IP set as it is', { ARN: SET, Addresses: ['192.0.2.1/32'] }],
  ['an empty IP set', { ARN: SET, Addresses: [] }],
  ['an IP set without a name', { Addresses: ['192.0.2.1/32'] }],
  ['an IP set with an address that is none', { ARN: SET, Addresses: ['192.0.2.1/32', 'x'] }],
  ['a pattern set', { RegexPatternSet: { ARN: SET, RegularExpressionList: [{ RegexString: 'a' }, 'b'] } }],
  ['a pattern set with a pattern that is none', { ARN: SET, RegularExpressionList: [{ RegexString: 'a' }, {}] }],
  ['an IP set with something that is no text', { ARN: SET, Addresses: ['192.0.2.1/32', 5] }],
  ['an IP set that is no list', { ARN: SET, Addresses: '192.0.2.1/32' }],
  ['a pattern set as it is', { ARN: SET, RegularExpressionList: [{ RegexString: 'a' }] }],
  ['a pattern set without a name', { RegularExpressionList: [] }],
  ['a pattern set without a list', { ARN: SET, RegularExpressionList: 5 }],
  [
    'a managed group',
    { VendorName: 'V', Name: 'G', LabelNamespace: 'ns:', Capacity: 5, Rules: [{ Name: 'x', Action: { Block: {} } }, { Action: {} }, { Name: 'y' }, 5] },
  ],
  ['a managed group in its answer', { VendorName: 'V', Name: 'G', ManagedRuleGroup: { LabelNamespace: 'ns:', Rules: [{ Name: 'x', Action: { Count: {} } }] } }],
  ['a managed group without rules', { VendorName: 'V', Name: 'G', LabelNamespace: 'ns:' }],
  ['a managed group without a vendor', { Name: 'G', LabelNamespace: 'ns:' }],
  ['a managed group without a name', { VendorName: 'V', LabelNamespace: 'ns:' }],
  ['a group', { RuleGroup: { ARN: SET, Name: 'g', Rules: [rule()] } }],
  ['a group without a name', { RuleGroup: { Rules: [rule()] } }],
  ['something else', { A: 1 }],
];

describe('references', () => {
  const tell = (references: WafReferences) =>
    Object.entries(references)
      .map(([kind, map]) => ` ${kind} ${plain(map)}`)
      .join('\n');
  it.each(REFERENCES)('%s', (says, value) => {
    const read = readReferences([{ value: JSON.parse(JSON.stringify(value)) as Json, name: 'file.json', searchStrings: 'text' }]);
    expectTold('waf-reading', `reference: ${says}`, read.ok ? tell(read.value) : told(read));
  });

  it('are refused together, each by its file', () => {
    expect(
      readReferences([
        { value: {}, name: 'a' },
        { value: { ARN: SET, Addresses: [] }, name: 'b' },
        { value: { Addresses: [] }, name: 'c' },
      ]),
    ).toMatchObject({
      ok: false,
      issues: [
        { code: 'waf-reference', file: 'a' },
        { code: 'waf-reference', file: 'c' },
      ],
    });
  });

  it('are those of a snapshot, save what cannot be read', () => {
    const types = {
      IPSet: REFERENCES[1]?.[1],
      RegexPatternSet: { ARN: 'arn:p', RegularExpressionList: [{ RegexString: 'a' }] },
      RuleGroup: { ARN: 'arn:g', Name: 'g', Rules: [{ ...rule(), Statement: search({ SearchString: 'YQ==' }) }] },
    };
    const records = [...Object.entries(types), ['IPSet', { Addresses: ['x'] }] as const].map(([type, config], index) => ({
      type: `AWS::WAFv2::${type}`,
      arn: `arn:aws:wafv2:us-east-1:1:x/${index}`,
      id: `${index}`,
      account: '111122223333',
      region: 'us-east-1',
      tags: {},
      config: config as never,
    }));
    const { snapshot } = createSnapshot({ source: { kind: 'test', description: '' }, takenAt: '2026-11-01T00:00:00Z', coverage: [] }, records);
    expectTold('waf-reading', 'references of a snapshot', tell(referencesOf(snapshot)));
  });
});

const CRLF = '\r\n';
const raw = (head: readonly string[], rest = '') => `${head.join(CRLF)}${CRLF}${CRLF}${rest}`;
const post = (lines_: readonly string[], rest = '') => raw(['POST / HTTP/1.1', ...lines_], rest);
const chunked = (rest: string) => post(['Transfer-Encoding: chunked'], rest);
const lengthOf = (length: string, rest: string) => post([`Content-Length: ${length}`], rest);
// RFC 9112 (HTTP/1.1), sections 2 to 7.
const RAW: readonly (readonly [says: string, bytes: string])[] = [
  ['nothing', ''],
  ['a long line that is no request', `(${'x'.repeat(80)} / HTTP/1.1\r\n\r\n`],
  ['a request behind an empty line', '\nGET / HTTP/1.1\nHost: h\n\nabc'],
  ['a head that ends in LF and a body that does not', 'POST / HTTP/1.1\nContent-Length: 4\n\na\r\nb'],
  ['a request with another address in its query', raw(['GET /to?u=http://h/x HTTP/1.1'])],
  ['a chunk with a carriage return in its size', chunked('3\r;x\r\nabc\r\n0\r\n\r\n')],
  ['a chunk that is too long by one byte', chunked('2\r\nabc\n0\r\n\r\n')],
  ['a chunk that ends in a carriage return alone', chunked('2\r\nab\rc\n0\r\n\r\n')],
  ['trailers with a carriage return in them', chunked('0\r\nA: b\rc\r\n\r\nxyz')],
  ['trailers with a carriage return in a name', chunked('0\r\nA\rB: c\r\n\r\nxyz')],
  ['a request of a fragment alone', raw(['GET #a?b HTTP/1.1'])],
  ['a request of what only ends like HTTP', raw(['GET / XHTTP/1.1', 'Host: h'])],
  ['a request', raw(['GET /a?b#c HTTP/1.1', 'Host: h', 'X:  y \t'])],
  ['a request in absolute form', raw(['GET https://h/a?b HTTP/1.1'])],
  ['a request in absolute form without a path', raw(['GET https://h?b HTTP/1.1'])],
  ['a request in asterisk form', raw(['OPTIONS * HTTP/1.1'])],
  ['a request with a fragment that has a question mark', raw(['GET /a#b?c HTTP/1.1'])],
  ['a request with two question marks', raw(['GET /a?b?c#d#e HTTP/1.1'])],
  ['a request without a version', raw(['GET /a'])],
  ['a request with an odd version', raw(['GET /a HTTP/1.10'])],
  ['a request of HTTP/2 in words', raw(['GET /a HTTP/2'])],
  ['a request with a word too many', raw(['GET /a HTTP/1.1 x'])],
  ['a request with two blanks', raw(['GET  /a HTTP/1.1'])],
  ['a method that is none', raw(['G(T /a HTTP/1.1'])],
  ['a method alone', raw(['GET'])],
  ['blanks alone', raw(['   '])],
  ['empty lines before', `${CRLF}\n${raw(['GET / HTTP/1.1'])}`],
  ['a control character in the target', raw(['GET /a\x01b HTTP/1.1'])],
  ['a DEL in the target', raw(['GET /a\x7f HTTP/1.1'])],
  ['bytes beyond ASCII in the target', raw(['GET /\xc3\xa9 HTTP/1.1'])],
  ['lines that end in LF alone', 'GET / HTTP/1.1\nHost: h\n\nbody'],
  ['lines that end in both', 'GET / HTTP/1.1\r\nHost: h\n\r\n'],
  ['a head without an end', 'GET / HTTP/1.1\r\nHost: h'],
  ['a body with both ends of lines', lengthOf('4', 'a\n\r\n')],
  ['a folded header', raw(['GET / HTTP/1.1', 'A: b', ' c', '\td'])],
  ['a folded header at first', raw(['GET / HTTP/1.1', ' a: b'])],
  ['a line that is no header', raw(['GET / HTTP/1.1', 'nothing'])],
  ['a blank before the colon', raw(['GET / HTTP/1.1', 'A : b'])],
  ['an odd name', raw(['GET / HTTP/1.1', 'A(: b'])],
  ['a header without a name', raw(['GET / HTTP/1.1', ': b'])],
  ['a header with a NUL', raw(['GET / HTTP/1.1', 'A: b\0c'])],
  ['a header with a carriage return', raw(['GET / HTTP/1.1', 'A: b\rc'])],
  ['a header with several colons', raw(['GET / HTTP/1.1', 'A: b: c'])],
  ['a length', lengthOf('3', 'abc')],
  ['a length of nothing', lengthOf('0', '')],
  ['a length that is too long', lengthOf('4', 'abc')],
  ['a length that is too short', lengthOf('2', 'abc')],
  ['a length and the line feed of an editor', lengthOf('3', 'abc\n')],
  ['a length and the line end of an editor', lengthOf('3', 'abc\r\n')],
  ['a length and two line feeds', lengthOf('3', 'abc\n\n')],
  ['a length and a line feed with more', lengthOf('3', 'abc\nd')],
  ['a length twice', lengthOf('3, 3', 'abc')],
  ['two lengths in one header', lengthOf('3,4', 'abc')],
  ['two lengths', post(['Content-Length: 3', 'Content-Length: 4'], 'abc')],
  ['a length that is none', lengthOf('3x', 'abc')],
  ['a length with a sign', lengthOf('+3', '')],
  ['no length, and a body', post([], 'abc')],
  ['no length, and no body', post([])],
  ['chunks', chunked('3\r\nabc\r\n2;x=y\r\nde\r\n0\r\n\r\n')],
  ['chunks with a size of two digits', chunked('10\r\n0123456789abcdef\r\n0\r\n\r\n')],
  ['chunks with their numbers in hexadecimal', chunked('A \r\n0123456789\r\n00\r\n\r\n')],
  ['chunks with trailers', chunked('1\r\na\r\n0\r\nX: y\r\n\r\n')],
  ['chunks with trailers and more', chunked('1\r\na\r\n0\r\nX: y\r\n\r\nGET /')],
  ['chunks with a trailer that is none', chunked('1\r\na\r\n0\r\nGET / HTTP/1.1\r\n\r\n')],
  ['chunks with more', chunked('0\r\n\r\nxyz')],
  ['chunks that end in LF alone', chunked('1\na\n0\n\n')],
  ['chunks without an end', chunked('1\r\na\r\n')],
  ['chunks without their last line', chunked('1\r\na\r\n0')],
  ['chunks without the line after the last', chunked('1\r\na\r\n0\r\n')],
  ['a chunk that is too short', chunked('5\r\nabc')],
  ['a chunk that is just long enough', chunked('3\r\nabc')],
  ['a chunk that is too long', chunked('2\r\nabc\r\n0\r\n\r\n')],
  ['a chunk with a size that is none', chunked('zz\r\n')],
  ['a chunk with a size that is too large', chunked('123456789\r\n')],
  ['a chunk with something after its size', chunked('3 x\r\nabc\r\n0\r\n\r\n')],
  ['no chunks', chunked('')],
  ['chunks in another writing', post(['Transfer-Encoding: Chunked '], '0\r\n\r\n')],
  ['another coding before chunks', post(['Transfer-Encoding: gzip, chunked'], '1\r\na\r\n0\r\n\r\n')],
  ['another coding after chunks', post(['Transfer-Encoding: chunked, gzip'], 'abc')],
  ['another coding without a body', post(['Transfer-Encoding: gzip'])],
  ['a length and chunks', post(['Content-Length: 3', 'Transfer-Encoding: chunked'], '1\r\na\r\n0\r\n\r\n')],
];

const entry = (request: unknown, more: Object_ = {}) => ({ request, ...more });
const har = (...entries: readonly unknown[]) => ({ log: { entries } });
const got = (more: Object_ = {}) => ({ method: 'GET', url: 'https://h.example/a?b=1#c', headers: [], ...more });
const posted = (postData: unknown, more: Object_ = {}) => got({ method: 'POST', postData, ...more });
const form = 'application/x-www-form-urlencoded; charset=utf-8';
// http://www.softwareishard.com/blog/har-12-spec/
const HARS: readonly (readonly [says: string, value: unknown])[] = [
  ['no archive', { log: {} }],
  ['entries that are no list', { log: { entries: {} } }],
  ['an empty archive', har()],
  ['entries without a request, a method or an address', har({}, entry({ method: 'GET' }), entry({ url: 'https://h' }), entry(got()))],
  ['its time and its address', har(entry(got(), { startedDateTime: '2026-11-01T06:00:00Z', _clientIPAddress: '192.0.2.1' }))],
  ['a time that is none', har(entry(got(), { startedDateTime: 'x' }))],
  [
    'a host of its own',
    har(
      entry(
        got({
          headers: [
            { name: 'HOST', value: 'other' },
            { name: 'X', value: 'é' },
          ],
        }),
      ),
    ),
  ],
  ['fields of HTTP/2', har(entry(got({ headers: [{ name: ':method', value: 'GET' }, { name: 'x', value: 'y' }, {}, 5] })))],
  ['an address without a host', har(entry(got({ url: '/a' })))],
  [
    'cookies beside the headers',
    har(
      entry(
        got({
          cookies: [
            { name: 'a', value: '1' },
            { name: 'b', value: 'é' },
          ],
        }),
      ),
    ),
  ],
  ['cookies among the headers', har(entry(got({ headers: [{ name: 'Cookie', value: 'x=y' }], cookies: [{ name: 'a', value: '1' }] })))],
  ['a path beyond ASCII', har(entry(got({ url: 'HTTPS://h/é?ü' })))],
  ['a body', har(entry(posted({ text: 'é' })))],
  ['a body in base64', har(entry(posted({ text: '/+7d', encoding: 'Base64' })))],
  ['a body in base64 with padding', har(entry(posted({ text: 'YQ==', _encoding: 'base64' })))],
  ['a body in base64 that is none', har(entry(posted({ text: 'a b!', encoding: 'base64' })))],
  ['a body in something else', har(entry(posted({ text: 'abcd', encoding: 'gzip' })))],
  [
    'a form',
    har(
      entry(
        posted({
          mimeType: form,
          params: [
            { name: 'a b', value: 'x&é*-._~' },
            { name: 'c', value: '' },
          ],
        }),
      ),
    ),
  ],
  ['a form as text', har(entry(posted({ mimeType: form, text: 'a=b', params: [{ name: 'c', value: 'd' }] })))],
  ['parts of another type', har(entry(posted({ mimeType: 'multipart/form-data', params: [{ name: 'c', value: 'd' }] })))],
  ['parts without a type', har(entry(posted({ params: [{ name: 'c', value: 'd' }] })))],
  ['an empty body', har(entry(posted({ text: '' })))],
  ['an empty body of some size', har(entry(posted({ text: '' }, { bodySize: 3 })))],
  ['an empty body of no size', har(entry(posted({ text: '' }, { bodySize: 0 })))],
  ['no body of one byte', har(entry(got({ bodySize: 1 })))],
  ['no body of a size in text', har(entry(got({ bodySize: '5' })))],
  ['an empty body of one byte', har(entry(posted({ text: '' }, { bodySize: 1 })))],
  ['an empty body of a size in text', har(entry(posted({ text: '' }, { bodySize: '5' })))],
  ['no body of some size', har(entry(got({ bodySize: 3 })))],
  ['no body of an unknown size', har(entry(got({ bodySize: -1 })))],
];

const log = (httpRequest: unknown, more: Object_ = {}) => ({ timestamp: 1_700_000_000_000, httpRequest, ...more });
// https://docs.aws.amazon.com/waf/latest/developerguide/logging-fields.html
const LOGS: readonly (readonly [says: string, value: unknown])[] = [
  ['no request', { timestamp: 1 }],
  ['no time', { httpRequest: {} }],
  ['nothing of a request', log({})],
  [
    'all of a request',
    log(
      {
        clientIp: '192.0.2.1',
        country: 'US',
        uri: '/é',
        args: 'a=é',
        fragment: 'f',
        httpMethod: 'PUT',
        headers: [{ name: 'Host', value: 'h' }, { name: 'É', value: 'é' }, 5, {}],
      },
      { ja3Fingerprint: 'x', ja4Fingerprint: 'y', clientAsn: 64500 },
    ),
  ],
  ['a country that is none', log({ country: '-', args: '', fragment: '' }, { ja3Fingerprint: '', ja4Fingerprint: '' })],
  ['a country of three letters', log({ country: 'USA' })],
  [
    'what is redacted',
    log({
      uri: 'REDACTED',
      args: 'REDACTED',
      httpMethod: 'REDACTED',
      headers: [{ name: 'Secret', value: 'REDACTED' }, { value: 'REDACTED' }, { name: 'open', value: 'x' }],
    }),
  ],
  ['headers that are no list', log({ headers: {} })],
];

describe('requests', () => {
  it.each(RAW)('%s', (says, bytes) => {
    const read = parseRawRequest(bytes, 'file');
    expectTold('waf-reading', `raw: ${says}`, read.ok ? ` ${plain({ ...read.value, issues: [] })}\n issues\n${lines(read.value.issues)}` : told(read));
  });

  it.each(HARS)('%s', (says, value) => {
    const read = parseHar(JSON.parse(JSON.stringify(value)) as Json, 'file');
    expectTold('waf-reading', `archive: ${says}`, read.ok ? `${lines(read.value.requests)}\n issues\n${lines(read.value.issues)}` : told(read));
  });

  it.each(LOGS)('%s', (says, value) => {
    expectTold('waf-reading', `log: ${says}`, ` ${plain(requestOfLog(JSON.parse(JSON.stringify(value)) as Json, 'line') ?? 'none')}`);
  });

  it('have no end of headers', () => {
    const many = (count: number) => raw(['GET / HTTP/1.1', ...Array.from({ length: count }, () => 'a: b')]);
    expect(parseRawRequest(many(10_000), 'f').ok).toBe(true);
    expect(told(parseRawRequest(many(10_001), 'f'))).toContain('http-too-many-headers');
    const large = 'GET / HTTP/1.1\r\n\r\n'.padEnd(64 * 1024 * 1024, 'x');
    expect(parseRawRequest(large, 'f').ok).toBe(true);
    expect(told(parseRawRequest(`${large}x`, 'f'))).toContain('http-too-large');
    const entries = (length: number) => ({ log: { entries: Array.from({ length }, () => null) } });
    expect(parseHar(entries(100_000), 'f').ok).toBe(true);
    expect(told(parseHar(entries(100_001), 'f'))).toContain('har-too-large');
  });
});
