// The identity engine: decisions, explanations, who-can, edits, compilation; against the slow evaluator and JSON.parse of the requests.

import { type AccessRequest, compile, evaluate, explain, whoCan, withPolicy } from '../dist/identity/index.js';
import { referenceEvaluate } from '../tests/identity/reference/index.ts';
import { interleaved, median, milliseconds, report } from './figure.ts';
import { identityOrganization, identityRequests } from './identity-model.ts';

const SECOND = 1000;
const texts = (values: readonly unknown[]) => values.map((value) => JSON.stringify(value));
const grouped = (n: number) => Math.round(n).toLocaleString('en-US');
const ms = (n: number) => `${n < 10 ? n.toFixed(2) : n.toFixed(0)} ms`;

/** What is asked of a figure in milliseconds. */
function within(name: string, took: number, limit: number): void {
  report({ name, measured: ms(took), comparedWith: ms(limit), ratio: took / limit, limit: 1 });
}

const small = identityOrganization(5_556); // 5,000 roles, 556 users
const json = texts(identityRequests(small, 20_000));
// As they come from a log: no text of theirs is the model's own.
const requests = json.map((text) => JSON.parse(text) as AccessRequest);
const engine = compile(small.model);
const decideAll = () => {
  let allowed = 0;
  for (const request of requests) if (evaluate(engine, request) === 'allowed') allowed++;
  return allowed;
};
const parseAll = () => {
  let objects = 0;
  for (const text of json) if (typeof JSON.parse(text) === 'object') objects++;
  return objects;
};
const allowed = decideAll();
const few = requests.slice(0, 200);
// What is asked is how many decisions a second go on being made: the compiler of the machine has its time first.
const WARM_UP = 10;
const PASSES = 5;
const again = (work: () => unknown, times: number) => () => {
  for (let at = 0; at < times; at++) work();
};
again(decideAll, WARM_UP)();
again(parseAll, WARM_UP)();
const [decidingAll = 0, parsingAll = 0, naive = 0] = await interleaved(9, [
  again(decideAll, PASSES),
  again(parseAll, PASSES),
  () => few.map((request) => referenceEvaluate(small.model, request).verdict),
]);
const deciding = decidingAll / PASSES;
const parsing = parsingAll / PASSES;
const perSecond = (requests.length / deciding) * SECOND;
report({
  name: `complete decisions (${((100 * allowed) / requests.length).toFixed(0)}% allowed; SCPs at 4 levels, RCPs, boundaries)`,
  measured: `${grouped(perSecond)} a second`,
  comparedWith: '1,000,000 a second',
  ratio: 1_000_000 / perSecond,
  limit: 1,
});
report({ name: 'the same', measured: ms(deciding), comparedWith: `JSON.parse of the requests, ${ms(parsing)}`, ratio: deciding / parsing });
const slower = naive / few.length / (deciding / requests.length);
report({
  name: 'the same',
  measured: `${((deciding / requests.length) * SECOND).toFixed(2)} µs`,
  comparedWith: `the slow evaluator, ${grouped((naive / few.length) * SECOND)} µs`,
  ratio: 1 / slower,
});

const explained = requests.slice(0, 2_000);
const [explaining = 0] = await interleaved(5, [() => explained.map((request) => explain(engine, request))]);
const microseconds = (explaining / explained.length) * SECOND;
report({ name: 'explanation of a decision', measured: `${microseconds.toFixed(1)} µs`, comparedWith: '50 µs', ratio: microseconds / 50, limit: 1 });

const question = { action: 's3:GetObject', resource: small.objects[7] as string };
const fresh = Array.from({ length: 3 }, () => compile(small.model));
const first: number[] = [];
for (const each of fresh) first.push(await milliseconds(() => whoCan(each, question)));
within('who-can over 5,000 roles, the first time', median(first), 25);
const others = small.objects.slice(8, 28);
const asked: number[] = [];
for (const resource of others) asked.push(await milliseconds(() => whoCan(engine, { action: 's3:GetObject', resource })));
within('who-can over 5,000 roles, another resource each time', median(asked), 25);

const large = identityOrganization(70_000);
const largeEngine = compile(large.model);
within(
  'who-can over 70,000 principals, the first time',
  await milliseconds(() => whoCan(largeEngine, { action: 's3:GetObject', resource: large.objects[7] as string })),
  1000,
);

/** An edit of one policy, and the question again: of a role's own policy, of a shared one, of the bucket's, of an SCP. */
for (const [name, id] of [
  ['a role', `${small.roles[3]}#inline/own`],
  ['the bucket', `${(small.objects[7] as string).split('/')[0]}#policy`],
  ['the SCP of the root', 'p-trails'],
] as const) {
  let current = engine;
  const times = Array.from({ length: 15 }, (_, i) => {
    const document = {
      Version: '2012-10-17',
      Statement: [
        {
          Sid: `Edit${i}`,
          Effect: 'Deny',
          ...(name === 'the bucket' ? { Principal: '*' } : {}),
          Action: 's3:GetObject',
          Resource: `arn:aws:s3:::acme-data-${i}/*`,
        },
      ],
    };
    const start = performance.now();
    current = withPolicy(current, id, document);
    whoCan(current, question);
    return performance.now() - start;
  });
  within(`who-can over 5,000 roles after an edit of the policy of ${name}`, median(times), 10);
}

const documents = small.model.policies.slice(0, 10_000);
const [compiling = 0, reading = 0] = await interleaved(5, [
  () => compile({ ...small.model, policies: documents }),
  () => texts(documents.map((one) => one.document)).map((text) => JSON.parse(text) as unknown),
]);
within(`compile ${grouped(documents.length)} policies`, compiling, 1000);
report({ name: 'the same', measured: ms(compiling), comparedWith: `JSON of the documents, ${ms(reading)}`, ratio: compiling / reading });
