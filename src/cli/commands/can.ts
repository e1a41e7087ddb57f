// stoa can: whether somebody may do something, why, and what would change it; a question, a test, or a file of tests.

import { resolve } from 'node:path';
import { count } from '../../core/index.ts';
import { EXPECTATIONS } from '../access-tests/expectations.ts';
import { readAccessTests } from '../access-tests/read.ts';
import type { Command, Flag, Invocation } from '../command.ts';
import { usageError } from '../errors.ts';
import { EXIT_CODES, type ExitCode } from '../exit-codes.ts';
import { answerRequest, readPrincipals, requestOf } from '../identity/answer.ts';
import { answerJson } from '../identity/can-json.ts';
import { formatCan } from '../identity/can-text.ts';
import { oddKeys, readCircumstances } from '../identity/circumstances.ts';
import { meets } from '../identity/expect.ts';
import { CIRCUMSTANCES, CLOSED, IDENTITY_SOURCE, LOOKS } from '../identity/flags.ts';
import { toolWords } from '../identity/json.ts';
import { createNames } from '../identity/names.ts';
import { type Asking, beginAsking } from '../identity/open-model.ts';
import { readQuestion } from '../identity/question.ts';
import { formatSuiteJson, formatSuiteJunit, formatSuiteText, type Judged, judge } from '../identity/suite.ts';
import type { Io } from '../io.ts';
import { writeOutput } from '../write-output.ts';

const FORMATS = ['table', 'json', 'junit'] as const;

const OWN: readonly Flag[] = [
  ...CIRCUMSTANCES,
  CLOSED,
  { name: 'session', value: 'NAME', about: 'the name of the role session (any)' },
  { name: 'federated-by', value: 'ARN', about: 'for the session of a federated user: the user who called GetFederationToken' },
  { name: 'expect', value: 'ANSWER', about: `exit 1 unless this is the answer: ${EXPECTATIONS.join(', ')}`, choices: EXPECTATIONS },
  { name: 'file', value: 'FILE', about: 'run a file of access tests instead of one question', completes: 'file' },
  { name: 'all', about: 'show every statement that speaks of the request, those that did not count too' },
  { name: 'format', value: 'FORMAT', about: `${FORMATS.join(', ')} (table); junit is for --file`, choices: FORMATS },
  { name: 'output', value: 'FILE', about: 'write to a file instead of stdout (-)', completes: 'file' },
  ...LOOKS,
];

export const CAN: Command = {
  name: 'can',
  summary: 'tell whether somebody may do something, why, and what would change it',
  positionals: [
    {
      name: 'PRINCIPAL',
      about: 'an ARN, a name (prod/role/Deploy), a person of Identity Center, an account (its root user), a service, anonymous',
      isRequired: false,
    },
    { name: 'ACTION', about: 'such as s3:GetObject', isRequired: false },
    { name: 'RESOURCE', about: 'an ARN, s3://bucket/key, the name of a resource, a key by its alias', isRequired: false },
  ],
  flags: [...IDENTITY_SOURCE, ...OWN],
  examples: [
    'stoa can prod/role/Deploy s3:PutObject s3://artifacts/app.zip --path snapshot',
    'stoa can ann@example.com iam:CreateUser prod/user/x --account prod --context aws:MultiFactorAuthPresent=true --path snapshot',
    'stoa can 111122223333 kms:Decrypt alias/payments --expect denied --path snapshot',
    'stoa can --file access-tests.yaml --format junit --output access.xml --path snapshot',
  ],
  run: runCan,
};

async function runCan(invocation: Invocation, io: Io): Promise<ExitCode> {
  const asking = await beginAsking(invocation, OWN, io);
  return asking.settings.has('file') ? await runSuite(asking, invocation, io) : await runQuestion(asking, invocation, io);
}

async function runQuestion(asking: Asking, { arguments: words }: Invocation, io: Io): Promise<ExitCode> {
  const { settings, notes, looks, account } = asking;
  const [who, what, on] = words;
  if (who === undefined || what === undefined) {
    throw usageError(
      `no ${who === undefined ? 'principal' : 'action'} is given`,
      'write `stoa can PRINCIPAL ACTION [RESOURCE]`, or name a file of tests with `--file`',
    );
  }
  const format = settings.choice('format', FORMATS) ?? 'table';
  if (format === 'junit') throw usageError('`--format junit` is for a file of tests', 'name it with `--file`');
  const expected = settings.choice('expect', EXPECTATIONS);
  const circumstances = readCircumstances(settings);
  const options = {
    ...(account === undefined ? {} : { account }),
    ...optional('session', settings.text('session')),
    ...optional('federatedBy', settings.text('federated-by')),
  };
  const { model, engine, snapshot } = await asking.open();
  const principals = readPrincipals(engine, who, options);
  const question = readQuestion(model, what, on, account);
  for (const issue of [...question.warnings, ...oddKeys(circumstances, question.action)]) await notes.warn(issue);
  const isClosed = settings.isOn('closed');
  const answers = principals.map((principal) => answerRequest(engine, requestOf(principal, question.action, question.resource, circumstances, isClosed)));
  const text =
    format === 'json'
      ? `${JSON.stringify({ tool: toolWords(), answers: answers.map(answerJson) }, undefined, 2)}\n`
      : formatCan(answers, createNames(model, snapshot), { ...looks, isWhole: settings.isOn('all') });
  await print(text, asking, io);
  const wrong = expected === undefined ? [] : answers.filter(({ kind }) => !meets(kind, expected));
  if (wrong.length === 0) return EXIT_CODES.clean.code;
  await notes.note(
    `expected ${expected}, and ${answers.length === 1 ? 'it is' : `${wrong.length} of ${count(answers.length, 'answer')} are`} ${[...new Set(wrong.map(({ kind }) => kind))].join(', ')}`,
  );
  return EXIT_CODES.findings.code;
}

/** What belongs to one question cannot be asked of a file. */
const OF_A_QUESTION = ['expect', 'context', 'absent', 'endpoint', 'session', 'federated-by', 'all'];

async function runSuite(asking: Asking, { arguments: words }: Invocation, io: Io): Promise<ExitCode> {
  const { settings, account, looks, notes } = asking;
  const file = settings.text('file') ?? '';
  if (words.length > 0) throw usageError('`--file` takes the place of PRINCIPAL, ACTION and RESOURCE', 'leave out one or the other');
  const odd = OF_A_QUESTION.find((name) => settings.has(name));
  if (odd !== undefined) throw usageError(`\`--${odd}\` is for one question`, `each test of \`${file}\` says its own`);
  const format = settings.choice('format', FORMATS) ?? 'table';
  const tests = await readAccessTests(resolve(io.cwd, file), file);
  const { model, engine, snapshot } = await asking.open();
  const isClosed = settings.isOn('closed');
  const judged: Judged[] = tests.map((test) => judge(engine, test, { account, isClosed }));
  for (const issue of judged.flatMap(({ warnings }) => warnings)) await notes.warn(issue);
  const names = createNames(model, snapshot);
  const text = format === 'json' ? formatSuiteJson(judged) : format === 'junit' ? formatSuiteJunit(judged, names) : formatSuiteText(judged, names, looks);
  await print(text, asking, io);
  return judged.every(({ isPassed }) => isPassed) ? EXIT_CODES.clean.code : EXIT_CODES.findings.code;
}

async function print(text: string, { settings }: Asking, io: Io): Promise<void> {
  const output = settings.text('output') ?? '-';
  if (output === '-') await io.stdout.write(text);
  else await writeOutput(io.cwd, output, text);
}

function optional<K extends string>(key: K, value: string | undefined): { readonly [P in K]?: string } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [P in K]?: string });
}
