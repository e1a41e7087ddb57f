// stoa who-can: everyone who may do something, by the exact condition under which they may.

import { type WhoCan, whoCan } from '../../identity/index.ts';
import type { Command, Flag, Invocation } from '../command.ts';
import type { ExitCode } from '../exit-codes.ts';
import { oddKeys, readCircumstances } from '../identity/circumstances.ts';
import { CIRCUMSTANCES, IDENTITY_SOURCE, LOOKS } from '../identity/flags.ts';
import { toolWords } from '../identity/json.ts';
import { createNames } from '../identity/names.ts';
import { beginAsking } from '../identity/open-model.ts';
import { readQuestion } from '../identity/question.ts';
import { formatWhoCan } from '../identity/who-can-text.ts';
import type { Io } from '../io.ts';

const FORMATS = ['table', 'json'] as const;
const SHOWN = 20;

const OWN: readonly Flag[] = [
  ...CIRCUMSTANCES,
  { name: 'outside-only', about: 'only those outside of the accounts that were read' },
  { name: 'limit', value: 'N', about: `table: the most groups that are shown of each answer (${SHOWN})` },
  { name: 'format', value: 'FORMAT', about: 'table or json (table)', choices: FORMATS },
  ...LOOKS,
];

export const WHO_CAN: Command = {
  name: 'who-can',
  summary: 'tell who can do something, and under which conditions',
  positionals: [
    { name: 'ACTION', about: 'such as s3:GetObject', isRequired: true },
    { name: 'RESOURCE', about: 'an ARN, s3://bucket/key, the name of a resource, a key by its alias', isRequired: false },
  ],
  flags: [...IDENTITY_SOURCE, ...OWN],
  examples: [
    'stoa who-can kms:Decrypt alias/payments --account payments-prod --path snapshot',
    'stoa who-can s3:GetObject s3://reports/q3.csv --context aws:SecureTransport=true --path snapshot',
    'stoa who-can sts:AssumeRole prod/role/Deploy --outside-only --path snapshot',
  ],
  run: runWhoCan,
};

async function runWhoCan(invocation: Invocation, io: Io): Promise<ExitCode> {
  const asking = await beginAsking(invocation, OWN, io);
  const { settings, notes, looks, account } = asking;
  const format = settings.choice('format', FORMATS) ?? 'table';
  const limit = settings.integer('limit', 1, 1_000_000) ?? SHOWN;
  const circumstances = readCircumstances(settings);
  const [action = '', typed] = invocation.arguments;
  const { model, engine, snapshot } = await asking.open();
  const question = readQuestion(model, action, typed, account);
  for (const issue of [...question.warnings, ...oddKeys(circumstances, question.action)]) await notes.warn(issue);
  const whole = whoCan(engine, { action: question.action, resource: question.resource, ...circumstances });
  const found = settings.isOn('outside-only') ? outsideOf(whole) : whole;
  await io.stdout.write(
    format === 'json'
      ? `${JSON.stringify({ tool: toolWords(), ...found, ...circumstances }, undefined, 2)}\n`
      : formatWhoCan(found, createNames(model, snapshot), limit, looks),
  );
  return 0;
}

function outsideOf(found: WhoCan): WhoCan {
  const answers = found.answers.flatMap(({ access, groups }) => {
    const kept = groups.filter(({ kind }) => kind === 'outside');
    return kept.length === 0 ? [] : [{ access, groups: kept }];
  });
  const count = (kind: string) => answers.filter(({ access }) => access.kind === kind).reduce((sum, { groups }) => sum + groups.length, 0);
  return { ...found, answers, counts: { ...found.counts, allowed: count('allowed'), conditional: count('conditional'), unknown: count('unknown') } };
}
