// Floods of requests under rate-based rules made by hand, each with all of the verdict: see `told.ts`. The page of AWS stands above the group.

import { describe, it } from 'vitest';
import { expectTold } from './told.ts';
import { tellVerdict } from './waf-told.ts';
import {
  A,
  chain,
  context,
  counted,
  doubt,
  forwardedBy,
  from,
  hit,
  labelled,
  managed,
  NONE,
  type Rule,
  rate,
  rule,
  type Scenario,
  spaced,
  verdictOf,
  via,
  type World,
} from './waf-verdict-words.ts';
import type { ShortRequest } from './waf-world.ts';

const keyed = (...CustomKeys: readonly Rule[]) => rate({ AggregateKeyType: 'CUSTOM_KEYS', CustomKeys });
const limited = (statement: Rule, history: readonly ShortRequest[] | undefined, request: ShortRequest = from('192.0.2.1')): World => ({
  rules: [rule('r', statement)],
  request,
  ...(history === undefined ? {} : { history }),
});
const NAMED = { Name: 'k', TextTransformations: chain('LOWERCASE') };
const flood = (request: ShortRequest) => spaced(40, 2000, request);
const lastly = (request: ShortRequest): ShortRequest => ({ ...request, time: 80_000 });
const keyScenario = (says: string, key: Rule, sent: ShortRequest, asked: ShortRequest): Scenario => [says, limited(keyed(key), flood(sent), lastly(asked))];
// https://docs.aws.amazon.com/waf/latest/developerguide/waf-rule-statement-type-rate-based.html
const RATES: readonly Scenario[] = [
  ['a flood of which one request has no time', limited(rate(), [...spaced(200, 1000), from('192.0.2.1')])],
  ['a flood that is told backwards', limited(rate(), spaced(200, 1000).toReversed(), { ...from('192.0.2.1'), time: 199_000 })],
  [
    'a flood under a web ACL that protects data',
    {
      ...limited(keyed({ Header: NAMED }), flood({ headers: [['k', 'a']] }), lastly({ headers: [['k', 'a']] })),
      acl: { DataProtectionConfig: { DataProtections: [] } },
    },
  ],
  [
    'a flood of a log under a web ACL that protects data',
    {
      ...limited(keyed({ Header: NAMED }), flood({ headers: [['k', 'a']], hidden: { headers: [] } } as ShortRequest), lastly({ headers: [['k', 'a']] })),
      acl: { DataProtectionConfig: { DataProtections: [] } },
    },
  ],
  [
    'a flood of a forwarded address behind a blank',
    limited(rate({ AggregateKeyType: 'FORWARDED_IP', ForwardedIPConfig: forwardedBy() }), flood(via(' 192.0.2.1 ,x')), lastly(via('192.0.2.1'))),
  ],
  ['a flood by what is no address', limited(rate(), flood(from('x')), lastly(from('y')))],
  [
    'by no fingerprint, which matches, and what is not known',
    limited(keyed({ JA3Fingerprint: { FallbackBehavior: 'MATCH' } }, { ASN: {} }), [], lastly({ ja3: null })),
  ],
  [
    'by labels of every group',
    {
      rules: [counted('m', managed(), 'Count'), rule('r', keyed({ LabelNamespace: { Namespace: 'awswaf:managed:' } }))],
      history: flood(A),
      request: lastly(A),
    },
  ],
  [
    'by labels of another group',
    { rules: [counted('m', managed(), 'Count'), rule('r', keyed({ LabelNamespace: { Namespace: 'awswaf:other:' } }))], history: flood(A), request: lastly(A) },
  ],
  keyScenario('by a header that the log hides', { Header: NAMED }, { headers: [['K', 'A']] }, {
    headers: [['k', 'a']],
    hidden: { headers: ['k'] },
  } as ShortRequest),
  keyScenario('by a header beside the one that the log hides', { Header: NAMED }, { headers: [['K', 'A']] }, {
    headers: [['k', 'a']],
    hidden: { headers: ['j'] },
  } as ShortRequest),
  keyScenario('by a cookie that the log hides', { Cookie: NAMED }, { headers: [['cookie', 'k=A']] }, {
    headers: [['cookie', 'k=a']],
    hidden: { headers: ['cookie'] },
  } as ShortRequest),
  keyScenario('by a query that the log hides', { QueryString: { TextTransformations: NONE } }, { query: 'a' }, {
    query: 'a',
    hidden: { query: true, headers: [] },
  } as ShortRequest),
  keyScenario('by an argument that the log hides', { QueryArgument: NAMED }, { query: 'k=a' }, {
    query: 'k=a',
    hidden: { query: true, headers: [] },
  } as ShortRequest),
  keyScenario('by a method that the log hides', { HTTPMethod: {} }, { method: 'PUT' }, {
    method: 'PUT',
    hidden: { method: true, headers: [] },
  } as ShortRequest),
  keyScenario('by a path that the log hides', { UriPath: { TextTransformations: NONE } }, { path: '/a' }, {
    path: '/a',
    hidden: { path: true, headers: [] },
  } as ShortRequest),
  keyScenario('by an address, and the log hides other things', { IP: {} }, from('192.0.2.1'), {
    ...from('192.0.2.1'),
    hidden: { path: true, headers: ['x-forwarded-for'] },
  } as ShortRequest),
  [
    'by a forwarded address that the log hides',
    limited(rate({ AggregateKeyType: 'FORWARDED_IP', ForwardedIPConfig: forwardedBy() }), flood(via('192.0.2.1')), {
      ...lastly(via('192.0.2.1')),
      hidden: { headers: ['x-forwarded-for'] },
    } as ShortRequest),
  ],
  ['a rate without a history', limited(rate(), undefined)],
  ['ten requests are not over a limit of ten', limited(rate(), spaced(10, 100))],
  ['eleven requests a moment ago may be over it', limited(rate(), spaced(11, 100))],
  ['eleven requests for more than half a minute', limited(rate(), spaced(11, 100), { ...from('192.0.2.1'), time: 31_001 })],
  ['eleven requests just half a minute ago', limited(rate(), spaced(11, 0), { ...from('192.0.2.1'), time: 30_000 })],
  ['eleven requests that are out of the window', limited(rate(), spaced(11, 0), { ...from('192.0.2.1'), time: 90_000 })],
  ['eleven requests that are not yet out of the window for sure', limited(rate(), spaced(11, 0), { ...from('192.0.2.1'), time: 89_999 })],
  ['eleven requests just out of the window', limited(rate(), spaced(11, 0), { ...from('192.0.2.1'), time: 60_000 })],
  ['a flood', limited(rate(), spaced(200, 1000))],
  ['a flood of somebody else', limited(rate(), spaced(200, 1000, from('192.0.2.2')))],
  ['a flood of no address', limited(rate(), spaced(200, 1000, {}))],
  ['a flood by an address in another writing', limited(rate(), flood(from('2001:DB8::1')), lastly(from('2001:db8:0:0::1')))],
  ['a request without an address', limited(rate(), spaced(200, 1000), {})],
  ['a request long after', limited(rate(), spaced(200, 1000), { ...from('192.0.2.1'), time: 1_000_000 })],
  ['a request before', limited(rate(), spaced(200, 1000), { ...from('192.0.2.1'), time: 5000 })],
  ['a rate near its limit', limited(rate(), spaced(60, 6000))],
  ['a rate just over its limit for some time', limited(rate(), spaced(100, 5000))],
  ['a window of ten minutes', limited(rate({ EvaluationWindowSec: 600, Limit: 100 }), spaced(150, 5000))],
  ['a flood out of scope', limited(rate({ ScopeDownStatement: hit }), spaced(200, 1000), { ...from('192.0.2.1'), path: '/a' })],
  [
    'a flood in scope',
    limited(rate({ ScopeDownStatement: hit }), spaced(200, 1000, { ...from('192.0.2.1'), path: '/a' }), { ...from('192.0.2.1'), path: '/a' }),
  ],
  ['a request out of scope', limited(rate({ ScopeDownStatement: hit }), spaced(200, 1000, { ...from('192.0.2.1'), path: '/a' }), from('192.0.2.1'))],
  ['a flood that may be in scope', limited(rate({ ScopeDownStatement: doubt }), spaced(200, 1000), { ...from('192.0.2.1'), country: 'US' })],
  [
    'a request that may be in scope',
    limited(rate({ ScopeDownStatement: doubt }), spaced(200, 1000, { ...from('192.0.2.1'), country: 'US' }), from('192.0.2.1')),
  ],
  ['a request that may be in scope and is under the limit', limited(rate({ ScopeDownStatement: doubt }), [], from('192.0.2.1'))],
  [
    'everything together',
    limited(
      rate({ AggregateKeyType: 'CONSTANT', ScopeDownStatement: hit }),
      [...spaced(100, 1000, { ...from('192.0.2.7'), path: '/a' }), ...spaced(100, 1000, { path: '/a' })],
      { path: '/a' },
    ),
  ],
  [
    'a flood of a forwarded address',
    limited(rate({ AggregateKeyType: 'FORWARDED_IP', ForwardedIPConfig: forwardedBy() }), flood(via('192.0.2.1, 10.0.0.1')), lastly(via('192.0.2.1'))),
  ],
  ['no forwarded address to count', limited(rate({ AggregateKeyType: 'FORWARDED_IP', ForwardedIPConfig: forwardedBy() }), flood(via('192.0.2.1')), lastly({}))],
  [
    'a forwarded address that is none, to count',
    limited(rate({ AggregateKeyType: 'FORWARDED_IP', ForwardedIPConfig: forwardedBy() }), flood(via('192.0.2.1')), lastly(via('x'))),
  ],
  [
    'a forwarded address that is none and matches',
    limited(rate({ AggregateKeyType: 'FORWARDED_IP', ForwardedIPConfig: forwardedBy('MATCH') }), flood(via('192.0.2.1')), lastly(via('x'))),
  ],
  [
    'a forwarded address that is none and matches what may be in scope',
    limited(rate({ AggregateKeyType: 'FORWARDED_IP', ForwardedIPConfig: forwardedBy('MATCH'), ScopeDownStatement: doubt }), [], lastly(via('x'))),
  ],
  [
    'forwarded addresses in two headers',
    limited(rate({ AggregateKeyType: 'FORWARDED_IP', ForwardedIPConfig: forwardedBy() }), flood(via('192.0.2.1')), lastly(via('192.0.2.1', '192.0.2.2'))),
  ],
  ['a forwarded address without a header to look at', limited(rate({ AggregateKeyType: 'FORWARDED_IP' }), [], via('192.0.2.1'))],
  keyScenario('by a header', { Header: NAMED }, { headers: [['K', 'A']] }, { headers: [['k', 'a']] }),
  keyScenario('by another value of a header', { Header: NAMED }, { headers: [['K', 'A']] }, { headers: [['k', 'b']] }),
  keyScenario('by no header', { Header: NAMED }, { headers: [['K', 'A']] }, {}),
  keyScenario(
    'by two headers',
    { Header: NAMED },
    { headers: [['K', 'A']] },
    {
      headers: [
        ['k', 'a'],
        ['k', 'b'],
      ],
    },
  ),
  keyScenario('by a cookie', { Cookie: NAMED }, { headers: [['cookie', 'k=A']] }, { headers: [['cookie', 'k=a']] }),
  keyScenario('by a cookie in another case', { Cookie: NAMED }, { headers: [['cookie', 'k=A']] }, { headers: [['cookie', 'K=a']] }),
  keyScenario('by two cookies', { Cookie: NAMED }, { headers: [['cookie', 'k=A']] }, { headers: [['cookie', 'k=a; k=b']] }),
  keyScenario('by an argument', { QueryArgument: NAMED }, { query: 'k=A' }, { query: 'K=a' }),
  keyScenario('by two arguments', { QueryArgument: NAMED }, { query: 'k=A' }, { query: 'k=a&k=b' }),
  keyScenario('by no query', { QueryArgument: NAMED }, { query: 'k=A' }, {}),
  keyScenario('by a query string', { QueryString: { TextTransformations: chain('LOWERCASE') } }, { query: 'A' }, { query: 'a' }),
  keyScenario('by no query string', { QueryString: { TextTransformations: NONE } }, { query: 'A' }, {}),
  keyScenario('by a path', { UriPath: { TextTransformations: chain('LOWERCASE') } }, { path: '/A' }, { path: '/a' }),
  keyScenario('by a path that can be read in two ways', { UriPath: { TextTransformations: chain('URL_DECODE') } }, { path: '/a' }, { path: '/+' }),
  keyScenario(
    'by a path with a transformation that nobody knows',
    { UriPath: { TextTransformations: chain('CMD_LINE_WIN') } },
    { path: '/a' },
    { path: '/ a' },
  ),
  keyScenario('by a method', { HTTPMethod: {} }, { method: 'PUT' }, { method: 'PUT' }),
  keyScenario('by another method', { HTTPMethod: {} }, { method: 'PUT' }, { method: 'GET' }),
  keyScenario('by an autonomous system', { ASN: {} }, { asn: 7 }, { asn: 7 }),
  keyScenario('by an autonomous system that is not known', { ASN: {} }, { asn: 7 }, {}),
  keyScenario('by an address', { IP: {} }, from('192.0.2.1'), from('192.0.2.1')),
  keyScenario('by a fingerprint', { JA3Fingerprint: { FallbackBehavior: 'NO_MATCH' } }, { ja3: 'x' }, { ja3: 'x' }),
  keyScenario('by no fingerprint', { JA3Fingerprint: { FallbackBehavior: 'NO_MATCH' } }, { ja3: 'x' }, { ja3: null }),
  keyScenario('by no fingerprint, which matches', { JA4Fingerprint: { FallbackBehavior: 'MATCH' } }, { ja4: 'x' }, { ja4: null }),
  keyScenario('by a fingerprint that is not known', { JA4Fingerprint: { FallbackBehavior: 'MATCH' } }, { ja4: 'x' }, {}),
  keyScenario('by a key that nobody knows', { NewKey: {} }, {}, {}),
  [
    'by two keys',
    limited(
      keyed({ IP: {} }, { HTTPMethod: {} }),
      [...flood({ ...from('192.0.2.1'), method: 'PUT' }), ...flood({ ...from('192.0.2.2'), method: 'GET' })],
      lastly({ ...from('192.0.2.1'), method: 'GET' }),
    ),
  ],
  [
    'by a forwarded address among keys',
    limited(
      rate({ AggregateKeyType: 'CUSTOM_KEYS', CustomKeys: [{ ForwardedIP: {} }], ForwardedIPConfig: forwardedBy() }),
      flood(via('192.0.2.1')),
      lastly(via('192.0.2.1')),
    ),
  ],
  ...(['ns:', 'ns', 'awswaf:111122223333:webacl:acl:ns:', 'other:'] as const).map(
    (Namespace): Scenario => [
      `by labels of ${Namespace}`,
      { rules: [rule('l', hit, 'Count', labelled('ns:x')), rule('r', keyed({ LabelNamespace: { Namespace } }))], history: flood(A), request: lastly(A) },
    ],
  ),
  [
    'by labels that may be there',
    {
      rules: [rule('l', doubt, 'Count', labelled('ns:x')), rule('r', keyed({ LabelNamespace: { Namespace: `${context}ns:` } }))],
      history: flood(A),
      request: lastly(A),
    },
  ],
  [
    'by labels that a group may set',
    {
      rules: [counted('m', managed(), 'Count'), rule('r', keyed({ LabelNamespace: { Namespace: 'awswaf:managed:aws:g:' } }))],
      history: flood(A),
      request: lastly(A),
    },
  ],
  [
    'by two labels',
    {
      rules: [rule('l', hit, 'Count', labelled('ns:x', 'ns:y')), rule('r', keyed({ LabelNamespace: { Namespace: `${context}ns:` } }))],
      history: flood(A),
      request: lastly(A),
    },
  ],
  [
    'a flood that may not have reached the rule',
    { rules: [rule('b', doubt), rule('r', rate())], history: spaced(200, 1000), request: { ...from('192.0.2.1'), country: 'FR' } },
  ],
  [
    'a flood that was blocked before it reached the rule',
    { rules: [rule('b', hit), rule('r', rate())], history: spaced(200, 1000, { ...from('192.0.2.1'), path: '/a' }), request: from('192.0.2.1') },
  ],
];

describe('rates', () => {
  it.each(RATES)('%s', (says, world) => {
    expectTold('waf-verdicts', says, tellVerdict(verdictOf(world)));
  });
});
