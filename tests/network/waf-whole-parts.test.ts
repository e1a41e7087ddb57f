// What AWS WAF inspects of requests made by hand, with every reading that AWS leaves open: see `told.ts`. The page of AWS stands above each group.

import { describe, it } from 'vitest';
import type { JsonObject } from '../../src/core/index.ts';
import { readComponent } from '../../src/network/waf/component/read-field.ts';
import type { Reader } from '../../src/network/waf/language/read.ts';
import { readInspected } from '../../src/network/waf/language/read-field.ts';
import { asProtected } from '../../src/network/waf/request/hidden.ts';
import { expectTold } from './told.ts';
import { tellComponent } from './waf-told.ts';
import { requestOf, type ShortRequest } from './waf-world.ts';

type Scenario = readonly [
  says: string,
  field: JsonObject,
  request: ShortRequest,
  place?: { readonly isUntold?: true; readonly type?: string; readonly scope?: 'CLOUDFRONT' | 'REGIONAL'; readonly limits?: Readonly<Record<string, number>> },
  before?: readonly string[],
];

const times = (part: string, count: number) => ({ parts: [[part, count]] as const });
const map = (MatchScope: string, MatchPattern: JsonObject = { All: {} }, OversizeHandling = 'CONTINUE') => ({ MatchPattern, MatchScope, OversizeHandling });
const cookie = (text: string): ShortRequest => ({ headers: [['Cookie', text]] });
// A header `a` whose name and value have so many bytes, and one more.
const filled = (bytes: number, ...more: (readonly [string, string])[]): ShortRequest => ({ headers: [['a', times('v', bytes - 1)], ...more] });
const many = (count: number): ShortRequest => ({ manyHeaders: count, headers: [['Last', 'x']] });
const HEAD = { SingleHeader: { Name: 'X-Key' } };

// https://docs.aws.amazon.com/waf/latest/developerguide/waf-rule-statement-fields-list.html
const HEADERS: readonly Scenario[] = [
  [
    'one header, its name in any case',
    HEAD,
    {
      headers: [
        ['x-KEY', 'v'],
        ['y', 'w'],
      ],
    },
  ],
  ['a header that is not there', HEAD, { headers: [['x-key2', 'v']] }],
  [
    'several headers of one name',
    HEAD,
    {
      headers: [
        ['X-Key', 'a'],
        ['Y', 'n'],
        ['x-key', 'b'],
        ['x-key', 'c'],
      ],
    },
  ],
  ['a header just within 8 KB', HEAD, filled(8192 - 4 - 6 - 4, ['X-Key', 'v'])],
  ['a header whose line ends beyond 8 KB', HEAD, filled(8192 - 4 - 6 - 3, ['X-Key', 'v'])],
  ['a header of which a part is within', HEAD, filled(8192 - 20, ['X-Key', 'abcdefghijklmnopqrstuvwxyz'])],
  ...[6, 7, 8, 9, 10].map((left): Scenario => [`a header before whose end ${left} bytes are left`, HEAD, filled(8192 - left, ['X-Key', 'abcdef'])]),
  ['a header of which only the name is within', HEAD, filled(8192 - 5, ['X-Key', 'abcdef'])],
  ['a header right at the end of 8 KB', HEAD, filled(8192, ['X-Key', 'abcdef'])],
  ['a header beyond 8 KB', HEAD, filled(8193, ['X-Key', 'abcdef'])],
  [
    'two headers of one name, one beyond 8 KB',
    HEAD,
    {
      headers: [
        ['X-Key', 'first'],
        ['a', times('v', 9000)],
        ['X-Key', 'second'],
      ],
    },
  ],
  ['the two hundredth header', { SingleHeader: { Name: 'last' } }, many(199)],
  ['the header after two hundred', { SingleHeader: { Name: 'last' } }, many(200)],
  [
    'all headers',
    { Headers: map('ALL') },
    {
      headers: [
        ['A', '1'],
        ['b', '2'],
      ],
    },
  ],
  [
    'the names of headers',
    { Headers: map('KEY') },
    {
      headers: [
        ['A', '1'],
        ['b', '2'],
      ],
    },
  ],
  [
    'the names of headers in small letters',
    { Headers: map('KEY') },
    {
      headers: [
        ['a', '1'],
        ['b', '2'],
      ],
    },
  ],
  [
    'the values of headers',
    { Headers: map('VALUE') },
    {
      headers: [
        ['A', '1'],
        ['b', '2'],
      ],
    },
  ],
  [
    'the headers that are named',
    { Headers: map('VALUE', { IncludedHeaders: ['a', 'C'] }) },
    {
      headers: [
        ['A', '1'],
        ['b', '2'],
        ['c', '3'],
      ],
    },
  ],
  [
    'the headers that are not named',
    { Headers: map('VALUE', { ExcludedHeaders: ['a', 'C'] }) },
    {
      headers: [
        ['A', '1'],
        ['b', '2'],
        ['c', '3'],
      ],
    },
  ],
  ['no headers', { Headers: map('ALL') }, {}],
  ['headers just within 8 KB', { Headers: map('VALUE') }, filled(8192 - 4 - 6, ['b', 'w'])],
  ['headers near 8 KB', { Headers: map('VALUE') }, filled(8192 - 4, ['b', 'wxyz'])],
  ['headers near 8 KB that match', { Headers: map('VALUE', { All: {} }, 'MATCH') }, filled(8192 - 4, ['b', 'wxy'])],
  ['headers near 8 KB that do not match', { Headers: map('VALUE', { All: {} }, 'NO_MATCH') }, filled(8192 - 4, ['b', 'wxy'])],
  ['headers beyond 8 KB', { Headers: map('VALUE') }, filled(8192 - 40, ['b', 'x'.repeat(50)], ['c', '2'])],
  ['headers beyond 8 KB that match', { Headers: map('VALUE', { All: {} }, 'MATCH') }, filled(8192, ['b', 'wxyz'])],
  ['headers beyond 8 KB that do not match', { Headers: map('VALUE', { All: {} }, 'NO_MATCH') }, filled(8192, ['b', 'wxyz'])],
  ['two hundred headers', { Headers: map('KEY', { IncludedHeaders: ['last', 'x-1'] }, 'MATCH') }, many(199)],
  ['more than two hundred headers', { Headers: map('KEY', { IncludedHeaders: ['last', 'x-1'] }, 'MATCH') }, many(200)],
  ['more than two hundred headers, the first of them', { Headers: map('KEY', { IncludedHeaders: ['last', 'x-1'] }) }, many(200)],
  [
    'the order of headers',
    { HeaderOrder: { OversizeHandling: 'CONTINUE' } },
    {
      headers: [
        ['Host', 'a'],
        ['X', 'b'],
        ['y', 'c'],
      ],
    },
  ],
  [
    'the order of headers in small letters',
    { HeaderOrder: { OversizeHandling: 'CONTINUE' } },
    {
      headers: [
        ['host', 'a'],
        ['y', 'c'],
      ],
    },
  ],
  ['the order of no headers', { HeaderOrder: { OversizeHandling: 'MATCH' } }, {}],
  ['the order of one header', { HeaderOrder: { OversizeHandling: 'MATCH' } }, { headers: [['host', 'a']] }],
  ['the order of headers near 8 KB', { HeaderOrder: { OversizeHandling: 'NO_MATCH' } }, filled(8192 - 4, ['b', 'wxy'])],
  ['the order of headers beyond 8 KB', { HeaderOrder: { OversizeHandling: 'MATCH' } }, filled(8193, ['b', 'wxy'])],
];

const COOKIES: readonly Scenario[] = [
  ['all cookies', { Cookies: map('ALL') }, cookie('a=1; b=2;c = 3 ; ;d;e=')],
  [
    'cookies of two headers',
    { Cookies: map('ALL') },
    {
      headers: [
        ['Cookie', 'a=1'],
        ['cookie', 'b=x=y'],
      ],
    },
  ],
  ['a cookie without a name', { Cookies: map('ALL') }, cookie('=v; a=b')],
  ['the names of cookies', { Cookies: map('KEY') }, cookie('A=1; b=2')],
  ['the cookies that are named', { Cookies: map('VALUE', { IncludedCookies: ['a', 'b'] }) }, cookie('A=1; b=2; c=3')],
  ['the cookies that are named as they are', { Cookies: map('VALUE', { IncludedCookies: ['A', 'b'] }) }, cookie('A=1; b=2; c=3')],
  ['the cookies that are not named', { Cookies: map('VALUE', { ExcludedCookies: ['a', 'b'] }) }, cookie('A=1; b=2; c=3')],
  ['no cookies', { Cookies: map('VALUE') }, { headers: [['X', 'y']] }],
  ['cookies beyond 8 KB that match', { Cookies: map('VALUE', { All: {} }, 'MATCH') }, { headers: [['Cookie', times('c=12345678;', 1000)]] }],
  [
    'cookies near 8 KB',
    { Cookies: map('KEY') },
    {
      headers: [
        [
          'Cookie',
          {
            parts: [
              ['a=', 1],
              ['1', 8170],
              ['; b=2; c=12345678', 1],
            ],
          },
        ],
      ],
    },
  ],
];

const ARGUMENTS: readonly Scenario[] = [
  ['an argument whose name is meant encoded', { SingleQueryArgument: { Name: 'k%65y' } }, { query: 'k%65y=1&key=2' }],
  ['one argument, its name in any case', { SingleQueryArgument: { Name: 'Key' } }, { query: 'a=1&KEY=2&key=3&key' }],
  ['an argument whose name is encoded', { SingleQueryArgument: { Name: 'key' } }, { query: 'a=1&k%65y=2&k+=4' }],
  ['an argument that is not there', { SingleQueryArgument: { Name: 'key' } }, { query: 'a=1' }],
  ['an argument without a query', { SingleQueryArgument: { Name: 'key' } }, {}],
  ['all arguments', { AllQueryArguments: {} }, { query: 'a=1&&b&c=x=y&=z' }],
  ['all arguments without a query', { AllQueryArguments: {} }, {}],
  ['arguments after decoding', { AllQueryArguments: {} }, { query: 'a=1%26b=2+3' }, {}, ['URL_DECODE']],
  ['arguments after decoding of Unicode', { AllQueryArguments: {} }, { query: 'a=1%u0026b=2' }, {}, ['URL_DECODE_UNI']],
  ['arguments after semicolons', { AllQueryArguments: {} }, { query: 'a=1;b=2' }, {}, ['REPLACE_SEMICOLONS_WITH_AMPERSANDS']],
  ['arguments joined by a comma', { AllQueryArguments: {} }, { query: 'a=1&b=2&a=3&a=4' }, {}, ['NONE', 'COMBINE_DUPLICATE_QUERY_ARGS_BY_COMMA']],
  [
    'semicolons before they are joined',
    { SingleQueryArgument: { Name: 'a' } },
    { query: 'a=1;b=2;a=3' },
    {},
    ['REPLACE_SEMICOLONS_WITH_AMPERSANDS', 'COMBINE_DUPLICATE_QUERY_ARGS_BY_COMMA'],
  ],
  ['arguments after what nobody knows', { AllQueryArguments: {} }, { query: 'a=1' }, {}, ['NEW']],
  ['the query string', { QueryString: {} }, { query: 'a=1&b' }],
  ['an empty query string', { QueryString: {} }, { query: '' }],
  ['no query string', { QueryString: {} }, {}],
  ['the path', { UriPath: {} }, { path: '/A/../b' }],
  ['the method', { Method: {} }, { method: 'post' }],
  ['a fragment', { UriFragment: {} }, { fragment: 'f' }],
  ['no fragment', { UriFragment: {} }, {}],
  ['a fragment of CloudFront', { UriFragment: {} }, { fragment: 'f' }, { type: 'CLOUDFRONT' }],
  ['a fragment of a load balancer', { UriFragment: {} }, { fragment: 'f' }, { type: 'APPLICATION_LOAD_BALANCER' }],
  ['a fragment elsewhere', { UriFragment: {} }, { fragment: 'f' }, { type: 'APPSYNC' }],
  ['a fingerprint', { JA3Fingerprint: { FallbackBehavior: 'MATCH' } }, { ja3: 'abc' }],
  ['a fingerprint that is not told', { JA3Fingerprint: { FallbackBehavior: 'MATCH' } }, {}],
  ['no fingerprint, which matches', { JA3Fingerprint: { FallbackBehavior: 'MATCH' } }, { ja3: null }],
  ['no fingerprint, which does not match', { JA4Fingerprint: { FallbackBehavior: 'NO_MATCH' } }, { ja4: null }],
  ['another fingerprint', { JA4Fingerprint: { FallbackBehavior: 'MATCH' } }, { ja4: 'xyz' }],
  ['another fingerprint that is not told', { JA4Fingerprint: {} }, {}],
  ['a part that nobody knows', { NewPart: {} }, {}],
];

const plain = (OversizeHandling = 'CONTINUE') => ({ Body: { OversizeHandling } });
const json = (more: JsonObject = {}) => ({ JsonBody: { MatchPattern: { All: {} }, MatchScope: 'ALL', ...more } });
const LB = { type: 'APPLICATION_LOAD_BALANCER' } as const;
const grpc = (value: string): ShortRequest => ({ headers: [['Content-Type', value]], body: 'abc' });
// https://docs.aws.amazon.com/waf/latest/developerguide/web-acl-setting-body-inspection-limit.html
const BODIES: readonly Scenario[] = [
  [
    'a packed body before something regional that matches',
    plain('MATCH'),
    { headers: [['Content-Encoding', 'gzip']], body: times('x', 10_000) },
    { scope: 'REGIONAL' },
  ],
  ['a body that the source does not hold', plain(), {}, { isUntold: true }],
  ['a body that the source does not hold, of gRPC', plain(), { headers: [['content-type', 'application/grpc']] }, { isUntold: true }],
  ...['API_GATEWAY', 'COGNITO_USER_POOL', 'APP_RUNNER_SERVICE', 'VERIFIED_ACCESS_INSTANCE', 'AGENTCORE_GATEWAY'].map(
    (type): Scenario => [
      `a body before something regional, of which ${type} takes more`,
      plain('MATCH'),
      { body: times('x', 20_000) },
      { scope: 'REGIONAL', limits: { [type]: 65_536 } },
    ],
  ),
  ['a body', plain(), { body: 'abc' }],
  ['no body', plain(), {}],
  ['a body of 8 KB before a load balancer', plain('MATCH'), { body: times('x', 8192) }, LB],
  ['a body beyond 8 KB before a load balancer', plain('MATCH'), { body: times('x', 8193) }, LB],
  ['a body beyond 8 KB that does not match', plain('NO_MATCH'), { body: times('x', 8193) }, LB],
  ['a body beyond 8 KB goes on', plain(), { body: times('x', 8200) }, LB],
  ['a body beyond 8 KB of GraphQL', plain('MATCH'), { body: times('x', 8193) }, { type: 'APPSYNC' }],
  ['a body of 16 KB before CloudFront', plain('MATCH'), { body: times('x', 16384) }, { type: 'CLOUDFRONT' }],
  ['a body beyond 16 KB before CloudFront', plain('MATCH'), { body: times('x', 16385) }, { type: 'CLOUDFRONT' }],
  [
    'a body beyond 16 KB before Amplify, whose limit is CloudFront’s',
    plain('MATCH'),
    { body: times('x', 16385) },
    { type: 'AMPLIFY', limits: { CLOUDFRONT: 65536 } },
  ],
  ...['API_GATEWAY', 'COGNITO_USER_POOL', 'APP_RUNNER_SERVICE', 'VERIFIED_ACCESS_INSTANCE', 'AGENTCORE_GATEWAY'].flatMap((type): readonly Scenario[] => [
    [`a body beyond 16 KB before ${type}`, plain('MATCH'), { body: times('x', 16385) }, { type }],
    [`a body of 32 KB before ${type}, whose limit is set`, plain('MATCH'), { body: times('x', 32768) }, { type, limits: { [type]: 32768 } }],
  ]),
  ['a body before something that nobody knows', plain(), { body: 'abc' }, { type: 'NEW' }],
  ['a body of 8 KB before something regional', plain('MATCH'), { body: times('x', 8192) }, { scope: 'REGIONAL' }],
  ['a body beyond 8 KB before something regional', plain('MATCH'), { body: times('x', 8193) }, { scope: 'REGIONAL' }],
  ['a body beyond 8 KB before something regional goes on', plain(), { body: times('x', 8193) }, { scope: 'REGIONAL' }],
  ['a body beyond 16 KB before something regional', plain('MATCH'), { body: times('x', 16385) }, { scope: 'REGIONAL' }],
  ['a body beyond 8 KB before something of CloudFront', plain('MATCH'), { body: times('x', 8193) }, { scope: 'CLOUDFRONT' }],
  ['a body beyond 8 KB before anything', plain('MATCH'), { body: times('x', 8193) }],
  ['gRPC before a load balancer', plain(), grpc('application/grpc'), LB],
  ['gRPC before CloudFront', json(), grpc('Application/gRPC+proto'), { type: 'CLOUDFRONT' }],
  ['gRPC before anything', plain(), grpc('application/grpc; a=b')],
  ['gRPC elsewhere', plain(), grpc('application/grpc'), { type: 'APPSYNC' }],
  ['what only looks like gRPC', plain(), grpc('application/grpc-web'), LB],
  ['what only ends like gRPC', plain(), grpc('x-application/grpc'), LB],
  ['a body that is packed', plain(), { headers: [['Content-Encoding', 'gzip']], body: 'abc' }, LB],
  ['a body that is packed as it is', plain(), { headers: [['Content-Encoding', ' Identity ']], body: 'abc' }, LB],
  ['a packed body beyond the limit that matches', plain('MATCH'), { headers: [['Content-Encoding', 'gzip']], body: times('x', 8193) }, LB],
  ['a packed body beyond the limit goes on', plain(), { headers: [['Content-Encoding', 'gzip']], body: times('x', 8193) }, LB],
  [
    'a packed body within the limit that would match',
    plain('MATCH'),
    {
      headers: [
        ['Content-Encoding', ''],
        ['Content-Encoding', 'br'],
      ],
      body: times('x', 8192),
    },
    LB,
  ],
];

const DOC = '{"a":{"b":"x","c":[1,"y"]},"ab":"\\u00e9"}';
const BROKEN = '{"a":"x","b":"y\'z w.1"';
// https://docs.aws.amazon.com/waf/latest/developerguide/waf-rule-statement-fields-list.html#waf-rule-statement-request-component-json-body
const JSON_BODIES: readonly Scenario[] = [
  ['all of JSON', json(), { body: DOC }, LB],
  ['the keys of JSON', json({ MatchScope: 'KEY' }), { body: DOC }, LB],
  ['the values of JSON', json({ MatchScope: 'VALUE' }), { body: DOC }, LB],
  ['what lies below a path', json({ MatchPattern: { IncludedPaths: ['/a'] } }), { body: DOC }, LB],
  ['one value by its path', json({ MatchPattern: { IncludedPaths: ['/a/b', '/a/c/0'] } }), { body: DOC }, LB],
  ['the keys below a path', json({ MatchPattern: { IncludedPaths: ['/a'] }, MatchScope: 'KEY' }), { body: DOC }, LB],
  ['JSON that breaks off', json(), { body: BROKEN }, LB],
  ['JSON that breaks off, as text', json({ InvalidFallbackBehavior: 'EVALUATE_AS_STRING' }), { body: BROKEN }, LB],
  ['JSON that breaks off matches', json({ InvalidFallbackBehavior: 'MATCH' }), { body: BROKEN }, LB],
  ['JSON that breaks off does not match', json({ InvalidFallbackBehavior: 'NO_MATCH' }), { body: BROKEN }, LB],
  ['JSON with words that are none', json({ InvalidFallbackBehavior: 'MATCH' }), { body: '[1,tru "q" \'s\' -2.5]' }, LB],
  ['no JSON at all', json({ InvalidFallbackBehavior: 'MATCH' }), { body: 'hello' }, LB],
  ['no JSON at all, as text', json({ InvalidFallbackBehavior: 'EVALUATE_AS_STRING' }), { body: ' hello' }, LB],
  ['no JSON at all, without a fallback', json(), { body: 'hello' }, LB],
  ['JSON that begins with a mark of bytes', json({ InvalidFallbackBehavior: 'MATCH' }), { body: '\xef\xbb\xbf{}' }, LB],
  ['JSON that is only blanks after its failure', json({ InvalidFallbackBehavior: 'NO_MATCH' }), { body: '[1' }, LB],
  ['lenient JSON', json({ InvalidFallbackBehavior: 'MATCH' }), { body: '{"a" 1 "b":2}' }, LB],
  ['deep JSON', json(), { body: times('[', 501) }, LB],
  [
    'JSON beyond the limit, as text',
    json({ InvalidFallbackBehavior: 'EVALUATE_AS_STRING' }),
    {
      body: {
        parts: [
          ['[1,', 1],
          [' ', 8192],
          ['2]', 1],
        ],
      },
    },
    LB,
  ],
  [
    'JSON beyond the limit matches',
    json({ OversizeHandling: 'MATCH' }),
    {
      body: {
        parts: [
          ['[1,', 1],
          [' ', 8192],
          ['2]', 1],
        ],
      },
    },
    LB,
  ],
  [
    'JSON before something regional',
    json(),
    {
      body: {
        parts: [
          ['["a",', 1],
          [' ', 8192],
          ['"b"]', 1],
        ],
      },
    },
    { scope: 'REGIONAL' },
  ],
];

describe.each([
  ['headers', HEADERS],
  ['cookies', COOKIES],
  ['arguments', ARGUMENTS],
  ['bodies', BODIES],
  ['JSON', JSON_BODIES],
] as const)('%s', (_, scenarios) => {
  it.each(scenarios.map((one) => [one[0], one] as const))('%s', (_says, [says, field, request, place = {}, before = []]) => {
    const reader: Reader = { searchStrings: 'text', issues: [] };
    const PreParseTextTransformations = before.map((Type, Priority) => ({ Priority, Type }));
    const inspected = readInspected({ FieldToMatch: field, TextTransformations: [], PreParseTextTransformations }, reader, '');
    const acl = { scope: place.scope, bodyLimits: new Map(Object.entries(place.limits ?? {})) };
    expectTold(
      'waf-parts',
      says,
      tellComponent(readComponent(inspected, { ...requestOf(request), ...(place.isUntold === true ? { body: null } : {}) }, { acl, resourceType: place.type })),
    );
  });
});

// https://docs.aws.amazon.com/waf/latest/developerguide/data-protection-masking.html
describe('a request whose web ACL protects data', () => {
  it.each([
    ['its method is told', { Method: {} }],
    ['its path is told', { UriPath: {} }],
    ['its query is not', { QueryString: {} }],
    ['its arguments are not', { AllQueryArguments: {} }],
    ['nor is one argument', { SingleQueryArgument: { Name: 'a' } }],
    ['its headers are not', { Headers: map('ALL') }],
    ['nor is one header', { SingleHeader: { Name: 'a' } }],
    ['nor are cookies', { Cookies: map('ALL') }],
    ['their order is', { HeaderOrder: { OversizeHandling: 'MATCH' } }],
  ])('%s', (says, field) => {
    const inspected = readInspected({ FieldToMatch: field, TextTransformations: [] }, { searchStrings: 'text', issues: [] }, '');
    const request = asProtected(
      requestOf({
        query: 'a=1',
        headers: [
          ['a', 'b'],
          ['Cookie', 'c=d'],
        ],
      }),
    );
    expectTold(
      'waf-parts',
      `protected: ${says}`,
      tellComponent(readComponent(inspected, request, { acl: { scope: undefined, bodyLimits: new Map() }, resourceType: undefined })),
    );
  });
});
