import { describe, expect, it } from 'vitest';
import type { Json } from '../../../core/index.ts';
import { createWaf, parseHar, readWebAcl, requestOfLog, type WafRequest } from '../index.ts';

const TIME = 1_700_000_000_000;
const line = (more: Record<string, Json>, time = TIME) => {
  const httpRequest = { clientIp: '192.0.2.1', httpMethod: 'GET', uri: '/login', args: '', headers: [{ name: 'Host', value: 'shop' }], ...more };
  return requestOfLog({ timestamp: time, httpRequest }, 'log') as WafRequest;
};
const uri = {
  ByteMatchStatement: {
    SearchString: '/login',
    PositionalConstraint: 'EXACTLY',
    FieldToMatch: { UriPath: {} },
    TextTransformations: [{ Priority: 0, Type: 'NONE' }],
  },
};
const host = { CustomKeys: [{ Header: { Name: 'host', TextTransformations: [{ Priority: 0, Type: 'NONE' }] } }], AggregateKeyType: 'CUSTOM_KEYS' };

/** What a rate limit of 10 in five minutes makes of a request after 100 such lines. */
function answer(
  past: WafRequest,
  { scope, keys = { AggregateKeyType: 'IP' }, more = {} }: { scope?: Json; keys?: Record<string, Json>; more?: Record<string, Json> },
) {
  const statement = { RateBasedStatement: { Limit: 10, EvaluationWindowSec: 300, ...keys, ...(scope === undefined ? {} : { ScopeDownStatement: scope }) } };
  const rule = { Name: 'rate', Priority: 0, Action: { Block: {} }, Statement: statement };
  const acl = readWebAcl({ Name: 'x', DefaultAction: { Allow: {} }, Rules: [rule], ...more }, 'text');
  if (!acl.ok) throw new Error(JSON.stringify(acl.issues));
  const history = Array.from({ length: 100 }, (_, index) => ({ ...past, time: TIME + index }));
  return createWaf(acl.value.document, { history })({ ...line({}), time: TIME + 60_000 }).action;
}

describe('a history of requests from logs', () => {
  it('counts what the log shows', () => {
    expect(answer(line({}), {})).toBe('block');
    expect(answer(line({}), { scope: uri })).toBe('block');
    expect(answer(line({ uri: '/other' }), { scope: uri })).toBe('allow');
    expect(answer(line({}), { keys: host })).toBe('block');
  });

  it('does not take a redacted field for what stands there', () => {
    expect(answer(line({ uri: 'REDACTED' }), { scope: uri })).toBe('unknown');
    expect(answer(line({ headers: [{ name: 'Host', value: 'REDACTED' }] }), { keys: host })).toBe('unknown');
  });

  it('goes by what is left where other fields are redacted', () => {
    expect(answer(line({ args: 'REDACTED', httpMethod: 'REDACTED' }), { scope: uri })).toBe('block');
    expect(
      answer(
        line({
          headers: [
            { name: 'Cookie', value: 'REDACTED' },
            { name: 'Host', value: 'shop' },
          ],
        }),
        { keys: host },
      ),
    ).toBe('block');
  });

  it('trusts no header where the web ACL protects data', () => {
    const more = { DataProtectionConfig: { DataProtections: [{ Field: { FieldType: 'SINGLE_HEADER', FieldKeys: ['host'] }, Action: 'HASH' }] } };
    expect(answer(line({}), { keys: host, more })).toBe('unknown');
    expect(answer(line({}), { scope: uri, more })).toBe('block');
  });
});

describe('cookies of an HTTP archive', () => {
  const headersOf = (request: Record<string, Json>) => {
    const entry = { startedDateTime: '2026-01-01T00:00:00Z', request: { method: 'GET', url: 'https://a/', headers: [], ...request } };
    const read = parseHar({ log: { entries: [entry] } }, 'file');
    return read.ok ? (read.value.requests[0]?.headers ?? []).filter(({ name }) => name.toLowerCase() === 'cookie').map(({ value }) => value) : undefined;
  };
  const cookies = [
    { name: 'a', value: '1' },
    { name: 'b', value: '' },
  ];

  it('are a header where the archive lists them alone', () => {
    expect(headersOf({ cookies })).toEqual(['a=1; b=']);
  });

  it('are not sent twice where the header stands there too', () => {
    expect(headersOf({ cookies, headers: [{ name: 'cookie', value: 'a=1; b=' }] })).toEqual(['a=1; b=']);
  });

  it('are none where there are none, or what stands there is no list', () => {
    expect(headersOf({ cookies: [] })).toEqual([]);
    expect(headersOf({ cookies: 'a=1' })).toEqual([]);
  });
});
