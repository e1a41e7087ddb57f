// Hostile input: the engine must answer whatever policies and requests say, must not allow what the second evaluator does not,
// and must take time in proportion to the size.

import type { Json } from '../../../src/core/index.ts';
import { compile, evaluate } from '../../../src/identity/index.ts';
import type { AccessModel, AccessRequest } from '../../../src/identity/model/index.ts';
import { makeModel } from '../generator/models.ts';
import { makeRequest } from '../generator/requests.ts';
import { type Case, shrink } from '../generator/shrink.ts';
import { chance, pick, type Source, seeded } from '../generator/source.ts';
import { referenceEvaluate } from '../reference/index.ts';
import { vectorOf } from './compare.ts';
import { LARGE, type LargeCase } from './large.ts';

const ODD_MODELS = 3000;
const REQUESTS_EACH = 4;
/** Sizes one to sixteen: time in proportion is 16, in proportion to the square 256. Caches and the collector of garbage take their part. */
const GROWTH = 16;
const MOST = 80;

/** Says what it finds; answers whether all is well. */
export function fuzz(seed: number, say: (text: string) => void): boolean {
  const wrong = [...oddFailures(seed), ...LARGE.flatMap((large) => growthFailure(large, say))];
  for (const text of wrong.slice(0, 10)) say(text);
  say(`${ODD_MODELS * REQUESTS_EACH} odd cases and ${LARGE.length} large ones: ${wrong.length} failures`);
  return wrong.length === 0;
}

/** Texts that are no ARNs, no keys, no letters, or no characters. */
const ATOMS: readonly Json[] = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '\ud800',
  'a\udc00b',
  's3:Get\u212Abject',
  'ѕ3:*',
  's3：GetObject',
  'arn',
  'arn:aws',
  'arn:aws:s3',
  'arn:aws:s3:::',
  ':::::',
  '::::::::',
  'arn:aws:iam::222222222222:',
  '${',
  '${}',
  '${aws:username',
  '${${aws:username}}',
  "${aws:username, '${*}'}",
  '${*',
  '$',
  '***',
  '*?*?*?*',
  '\u0000',
  '\n',
  '',
  ' ',
  '1e999',
  'NaN',
  '-0',
  '0x10',
  '999999999999999999999999',
  '2026-02-30T00:00:00Z',
  '2026-01-01T00:00:00+99:99',
  '1.2.3.4/33',
  '::/129',
  ':::',
  '1.2.3',
  'ﬁ',
  'İ',
  'ß',
  null,
  true,
  0,
  -1,
  1e308,
  [],
  {},
  [[]],
  { __proto__x: '*' },
  '{"Statement":',
  '{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"*","Resource":"*","__proto__":{"Condition":{}}}}',
  '{"Version":"2012-10-17","Statement":{"Effect":"Deny","Effect":"Allow","Action":"*","Resource":"*"}}',
  '\ufeff{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}',
];

function oddFailures(seed: number): readonly string[] {
  const failures: string[] = [];
  for (let number = 0; number < ODD_MODELS && failures.length < 10; number += 1) {
    const source = seeded(seed + number);
    const sample = makeModel(source);
    const policies = sample.model.policies.map((policy) => (chance(source, 40) ? { ...policy, document: spoil(source, policy.document) } : policy));
    const model = { ...sample.model, policies };
    for (let each = 0; each < REQUESTS_EACH; each += 1) {
      const request = spoilRequest(source, makeRequest(source, sample));
      const failure = failureOf(model, request, `${seed + number}/${each}`);
      if (failure !== undefined) failures.push(failure);
    }
  }
  return failures;
}

function failureOf(model: AccessModel, request: AccessRequest, at: string): string | undefined {
  const fault = faultOf({ model, request });
  if (fault === undefined) return undefined;
  const small = shrink({ model, request }, (smaller) => faultOf(smaller) === fault);
  return `${at}: ${fault}\n${vectorOf(small, at)}`;
}

/** The engine may say unknown where the second evaluator knows, never `allowed` where it does not say so; and it never throws. */
function faultOf({ model, request }: Case): string | undefined {
  const expected = referenceEvaluate(model, request).verdict;
  try {
    const answer = evaluate(compile(model), request);
    return answer === 'allowed' && expected !== 'allowed' ? `the second evaluator says ${expected}, the engine ${answer}` : undefined;
  } catch (error) {
    return `the engine threw ${String(error)}`;
  }
}

/** The document with one to three of its parts replaced by something odd. */
function spoil(source: Source, document: Json): Json {
  let spoilt = document;
  for (let times = 1 + source.below(3); times > 0; times -= 1) spoilt = replaceSomewhere(source, spoilt);
  return spoilt;
}

function oddText(source: Source): string {
  const atom = pick(source, ATOMS);
  return typeof atom === 'string' ? atom : JSON.stringify(atom);
}

function replaceSomewhere(source: Source, part: Json): Json {
  if (typeof part !== 'object' || part === null || chance(source, 15)) return pick(source, ATOMS);
  if (Array.isArray(part)) {
    const list = part as readonly Json[];
    if (list.length === 0) return [pick(source, ATOMS)];
    const at = source.below(list.length);
    return list.map((each, index) => (index === at ? replaceSomewhere(source, each) : each));
  }
  const entries = Object.entries(part) as [string, Json][];
  const at = source.below(entries.length + 1);
  const odd = oddText(source);
  if (at === entries.length) return Object.fromEntries([...entries, [odd, pick(source, ATOMS)]]) as Json;
  return Object.fromEntries(
    entries.map(([key, value], index) => (index !== at ? [key, value] : chance(source, 15) ? [odd, value] : [key, replaceSomewhere(source, value)])),
  ) as Json;
}

function spoilRequest(source: Source, request: AccessRequest): AccessRequest {
  const text = (): string => oddText(source);
  const form = source.below(5);
  if (form === 0) return { ...request, resource: chance(source, 50) ? text() : request.resource + text() };
  if (form === 1) return { ...request, action: chance(source, 50) ? text() : request.action + text() };
  if (form === 2)
    return { ...request, context: { ...request.context, [text()]: text(), 's3:prefix': text(), 'aws:SourceIp': text(), 'aws:CurrentTime': text() } };
  if (form === 3)
    return {
      ...request,
      principal: chance(source, 50) ? { kind: 'user', arn: text() } : { kind: 'role-session', role: text(), session: text(), sessionPolicies: [text()] },
    };
  return request;
}

/** Says the ratio; a failure where one size larger takes out of proportion longer, three times over. */
function growthFailure({ name, make, size }: LargeCase, say: (text: string) => void): readonly string[] {
  let ratio = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < 3 && ratio > MOST; attempt += 1) {
    const small = fastest(make(size));
    ratio = Math.min(ratio, fastest(make(size * GROWTH)) / small);
  }
  say(`${name}: ${GROWTH} times the size takes ${ratio.toFixed(1)} times the time`);
  return ratio > MOST ? [`${name}: ${GROWTH} times the size takes ${ratio.toFixed(1)} times the time`] : [];
}

const TICK = 4;

/** Milliseconds of the processor to make the model ready and to answer, the least of several runs. */
function fastest({ model, request }: { readonly model: AccessModel; readonly request: AccessRequest }): number {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 4; run += 1) {
    // The processor's time: others may use the machine.
    const started = process.cpuUsage();
    evaluate(compile(model), request);
    least = Math.min(least, process.cpuUsage(started).user / 1000);
  }
  // Systems count a processor's time in ticks: what takes less than one may seem to take none.
  return Math.max(least, TICK);
}
