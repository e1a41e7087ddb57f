// Rules for the benchmarks, in the style of real ones for CloudTrail: most name a service and some of its calls, some look for anything but.

import type { Expression, TextTest } from '../src/detection/expression/index.ts';
import { type EventPattern, parsePattern } from '../src/detection/patterns/index.ts';
import { ALL_CALLS, createRandom, type Random } from './cloudtrail-files.ts';

const text = (field: string, how: Exclude<TextTest['how'], 'glob'>, value: string): Expression => ({
  kind: 'test',
  field,
  test: { kind: 'text', test: { how, value, ignoresCase: true } },
});
const is = (field: string, ...values: readonly string[]): Expression => any(values.map((value) => text(field, 'equals', value)));
const all = (...of: readonly Expression[]): Expression => ({ kind: 'all', of });
const any = (of: readonly Expression[]): Expression => (of.length === 1 && of[0] !== undefined ? of[0] : { kind: 'any', of });
const not = (of: Expression): Expression => ({ kind: 'not', of });
const regex = (field: string, source: string): Expression => ({ kind: 'test', field, test: { kind: 'regex', source, flags: { i: true, m: false, s: false } } });
const glob = (field: string, parts: readonly string[]): Expression => ({
  kind: 'test',
  field,
  test: {
    kind: 'text',
    test: {
      how: 'glob',
      tokens: parts.flatMap((part, index) => (index === 0 ? [{ text: part }] : [{ any: 'run' as const }, { text: part }])),
      ignoresCase: true,
    },
  },
});
const TOOLS = [
  'kali',
  'parrot',
  'pentoo',
  'pacu',
  'stratus',
  'cloudfox',
  'scoutsuite',
  'prowler',
  'nmap',
  'sqlmap',
  'hydra',
  'gobuster',
  'enumerate-iam',
  'awspx',
];
const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;

/** A call of a service; most rules are about calls that are rare or that this traffic does not have. */
function callOf(random: Random): { readonly service: string; readonly call: string } {
  const { service, call } = pick(random, ALL_CALLS);
  return random() < 0.85
    ? { service, call: `${call.replace(/^(Describe|Get|List)/, 'Modify')}${pick(random, ['', 'V2', 'Policy', 'Tags', 'Configuration', 'Attribute'])}` }
    : { service, call };
}

/** A rule that has a literal key: an event source, names of events, and what a team adds to them. */
export function keyedRule(random: Random): Expression {
  const { service } = callOf(random);
  const names = Array.from({ length: 1 + Math.floor(random() * 4) }, () => callOf(random).call);
  const base = [is('eventSource', `${service}.amazonaws.com`), is('eventName', ...names)];
  const more: readonly (() => readonly Expression[])[] = [
    () => [],
    () => [is('userIdentity.type', pick(random, ['Root', 'IAMUser', 'AssumedRole']))],
    () => [not(is('errorCode', 'AccessDenied', 'Client.UnauthorizedOperation'))],
    () => [{ kind: 'exists', field: 'errorCode' }],
    () => [not(text('userAgent', 'contains', pick(random, ['terraform', 'cloudformation', 'console.amazonaws.com'])))],
    () => [text('requestParameters.policyDocument', 'contains', pick(random, ['"Principal":"*"', '"AWS":"*"', 'sts:AssumeRole']))],
    () => [not(text('userIdentity.arn', 'contains', pick(random, [':role/admin', 'assumed-role/AWSReservedSSO_', ':user/breakglass'])))],
    () => [text('requestParameters.userName', 'prefix', pick(random, ['adm', 'svc-', 'root']))],
    () => [
      not(any([text('userIdentity.sessionContext.sessionIssuer.userName', 'prefix', 'acme-ci'), is('userIdentity.invokedBy', 'cloudformation.amazonaws.com')])),
    ],
    () => [is('responseElements.ConsoleLogin', 'Success'), is('additionalEventData.MFAUsed', 'No')],
  ];
  return all(...base, ...pick(random, more)());
}

/** A rule without a literal key, of each kind in turn: only negations, wildcards, regular expressions, parts of texts, numbers. */
export function keylessRule(random: Random, index: number): Expression {
  const tool = () => `${pick(random, TOOLS)}${Math.floor(random() * 40)}`;
  const account = () => String(Math.floor(random() * 1e12)).padStart(12, '0');
  const made: readonly (() => Expression)[] = [
    () => text('userAgent', 'contains', tool()),
    () => glob('eventName', ['Put', `${pick(random, ['Policy', 'Acl', 'Grant'])}${Math.floor(random() * 30)}`]),
    () => regex('userAgent', `(?:${tool()}|${tool()})/\\d+\\.\\d+`),
    () => regex('requestParameters.bucketName', `^[a-z0-9]{3}-${tool()}-[0-9]{4,12}$`),
    () => all(not(text('userIdentity.arn', 'contains', 'acme-')), not(is('userIdentity.type', 'AWSService', 'IAMUser', 'Root'))),
    () => all(not(text('eventSource', 'suffix', '.amazonaws.com')), not(is('userIdentity.accountId', account()))),
    () => all(not(text('userAgent', 'prefix', 'aws')), text('userIdentity.arn', 'contains', tool())),
    () => ({ kind: 'test', field: 'requestParameters.maxResults', test: { kind: 'compare', comparison: '>', value: 1000 + Math.floor(random() * 1000) } }),
    () => ({
      kind: 'test',
      field: 'requestParameters.durationSeconds',
      test: { kind: 'compare', comparison: '>=', value: 20_000 + Math.floor(random() * 20_000) },
    }),
    () => all({ kind: 'test', field: 'sourceIPAddress', test: { kind: 'address', range: block(random) } }, not(text('userIdentity.arn', 'contains', tool()))),
    () => text('errorMessage', 'contains', `${tool()} is not authorized`),
    () => text('requestParameters.policyDocument', 'contains', `arn:aws:iam::${account()}:root`),
    () => glob('requestParameters.roleArn', ['arn:aws:iam::', `:role/${tool()}`]),
    () => all(not(is('awsRegion', 'eu-west-1', 'us-east-1', 'eu-central-1', 'us-west-2')), not(text('userIdentity.invokedBy', 'contains', tool()))),
  ];
  return (made[index % made.length] as () => Expression)();
}

function block(random: Random): { readonly version: 4; readonly first: bigint; readonly last: bigint } {
  const first = (BigInt(Math.floor(random() * 0xffffff)) << 8n) | (198n << 24n);
  return { version: 4, first, last: first + 255n };
}

/** So many rules, of which so many have no literal key. */
export function makeRules(count: number, keyless: number, seed: number): readonly { readonly name: string; readonly expression: Expression }[] {
  const random = createRandom(seed);
  return Array.from({ length: count }, (_, index) => ({ name: `rule ${index}`, expression: index < keyless ? keylessRule(random, index) : keyedRule(random) }));
}

/** Event patterns of what is in CloudTrail's records. */
export function makePatterns(count: number, seed: number): readonly { readonly name: string; readonly pattern: EventPattern }[] {
  const random = createRandom(seed);
  return Array.from({ length: count }, (_, index) => {
    const { service, call } = callOf(random);
    const base = { eventSource: [`${service}.amazonaws.com`], eventName: [call, callOf(random).call] };
    const shapes: readonly object[] = [
      base,
      { ...base, userIdentity: { type: ['Root', 'IAMUser'] } },
      { ...base, errorCode: [{ exists: false }] },
      { ...base, sourceIPAddress: [{ 'anything-but': { prefix: '10.' } }] },
      { ...base, sourceIPAddress: [{ cidr: `203.0.${index % 256}.0/24` }] },
      { eventSource: base.eventSource, requestParameters: { name: [{ wildcard: `thing-${index}*9` }] } },
      { eventSource: base.eventSource, eventName: [{ prefix: call }], awsRegion: [{ 'anything-but': ['eu-west-1', 'us-east-1'] }] },
      { requestParameters: { tags: { key: ['team'], value: [`t${index}`] } }, eventName: base.eventName },
      {
        $or: [
          { ...base, readOnly: [false] },
          { errorCode: ['AccessDenied'], eventName: [{ suffix: `${call}${index}` }] },
        ],
      },
      { eventName: base.eventName, requestParameters: { maxResults: [{ numeric: ['>', 900 + (index % 100)] }] } },
    ];
    const { pattern, problems } = parsePattern(JSON.stringify(shapes[index % shapes.length]));
    if (pattern === undefined) throw new Error(JSON.stringify(problems));
    return { name: `pattern ${index}`, pattern };
  });
}
