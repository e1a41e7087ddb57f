// stoa policy test: what a policy would do to everyone's access, before it is in place; by the snapshot, and by what the trail says was done.

import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { asString, count, type JsonObject } from '../../core/index.ts';
import { type AccessModel, compareTrial, type FindIdentity, readPolicy, replayTrail, type Trial, tryPolicy } from '../../identity/index.ts';
import { readCloudTrail } from '../../sources/index.ts';
import type { Command, Flag, Invocation } from '../command.ts';
import { CliError, systemWords, usageError } from '../errors.ts';
import { EXIT_CODES, type ExitCode } from '../exit-codes.ts';
import { IDENTITY_SOURCE, LOOKS } from '../identity/flags.ts';
import { toolWords } from '../identity/json.ts';
import { createNames } from '../identity/names.ts';
import { type Asking, beginAsking } from '../identity/open-model.ts';
import { unwrap } from '../identity/question.ts';
import type { Io } from '../io.ts';
import { PLACE_FLAGS, readPlace } from '../policy/placement-of.ts';
import { formatPolicyTest, type WholeReplay } from '../policy/policy-test-text.ts';
import { readPolicies } from '../policy/read-policies.ts';
import { readSince } from '../policy/since.ts';
import { writeOutput } from '../write-output.ts';

const FORMATS = ['table', 'json'] as const;
const GATES = ['loses', 'gains', 'any', 'denied', 'none'] as const;
const SHOWN = 20;

const OWN: readonly Flag[] = [
  { name: 'against', value: 'PATH', about: 'the snapshot or the folder of saved answers to try it on; the same as `--path`', completes: 'folder' },
  ...PLACE_FLAGS,
  { name: 'trail', value: 'PATH', about: 'ask the calls of CloudTrail log files again: a folder or a file', completes: 'folder' },
  { name: 'since', value: 'TIME', about: 'calls from then on only: 30d before the last event, or a date' },
  {
    name: 'fail-on',
    value: 'WHAT',
    about: `exit 1 when somebody ${GATES.slice(0, 3).join(', ')}, or a call of the trail is denied: ${GATES.join(', ')} (none)`,
    choices: GATES,
  },
  { name: 'limit', value: 'N', about: `how many changes are shown (${SHOWN})` },
  { name: 'format', value: 'FORMAT', about: 'table or json (table)', choices: FORMATS },
  { name: 'output', value: 'FILE', about: 'write to a file instead of stdout (-)', completes: 'file' },
  ...LOOKS,
];

export const POLICY_TEST: Command = {
  name: 'policy test',
  summary: "tell what a policy would do to everyone's access, before it is in place",
  positionals: [{ name: 'FILE', about: 'the candidate: a policy in JSON, `-` for stdin', isRequired: true, completes: 'file' }],
  flags: [...IDENTITY_SOURCE, ...OWN],
  examples: [
    'stoa policy test deny-regions.json --scp Workloads --against snapshot',
    'stoa policy test deploy.json --replace DeployPolicy --against snapshot --fail-on loses',
    'stoa policy test perimeter.json --rcp root --against snapshot --trail logs --since 90d',
  ],
  run: runPolicyTest,
};

async function runPolicyTest(invocation: Invocation, io: Io): Promise<ExitCode> {
  const asking = await beginAsking(withAgainst(invocation), OWN, io);
  const { settings, notes, looks } = asking;
  const place = readPlace(settings);
  const format = settings.choice('format', FORMATS) ?? 'table';
  const gate = settings.choice('fail-on', GATES) ?? 'none';
  const limit = settings.integer('limit', 1, 100_000) ?? SHOWN;
  const since = readSince(settings);
  const trail = settings.path('trail');
  if (trail === undefined) {
    const odd = gate === 'denied' ? '--fail-on denied' : settings.has('since') ? '--since' : undefined;
    if (odd !== undefined) throw usageError(`\`${odd}\` is about the calls of a trail, and none is named`, 'name one with `--trail PATH`');
  } else await refuseUnlessThere(trail);
  const [policy, another] = await readPolicies(invocation.arguments, io);
  if (policy === undefined || another !== undefined) throw usageError('one policy can be tested at a time', 'name one file');
  const read = readPolicy(policy.text);
  if (!read.ok)
    throw new CliError(
      'ERR_SOURCE',
      read.issues.map((issue) => ({ ...issue, file: policy.name, help: `\`stoa policy validate ${policy.name}\` tells where` })),
      { text: policy.text },
    );
  const { model, snapshot } = await asking.open();
  const trial = unwrap(tryPolicy(model, place.of(model, snapshot), policy.text, policy.name));
  await notes.progress('comparing what everyone may do before and after');
  const comparison = compareTrial(trial);
  const replay = trail === undefined ? undefined : await replayed(trial, model, trail, since, asking);
  await notes.clear();
  const words = { file: policy.name, place: place.words, comparison, replay };
  const text =
    format === 'json'
      ? `${JSON.stringify({ tool: toolWords(), ...words }, undefined, 2)}\n`
      : formatPolicyTest(words, createNames(model, snapshot), limit, looks);
  const output = settings.text('output') ?? '-';
  if (output === '-') await io.stdout.write(text);
  else await writeOutput(io.cwd, output, text);
  const has = (kind: 'loses' | 'gains') => comparison.changes.some((change) => change.kind === kind);
  const isDenied = replay?.denied.some(({ kind }) => kind === 'denied') ?? false;
  const fails = { loses: has('loses'), gains: has('gains'), denied: isDenied, any: comparison.changes.length > 0 || isDenied, none: false }[gate];
  return fails ? EXIT_CODES.findings.code : EXIT_CODES.clean.code;
}

/** `--against` is the path of the source. */
function withAgainst(invocation: Invocation): Invocation {
  const against = invocation.flags.get('against');
  if (against === undefined) return invocation;
  if (invocation.flags.has('path')) throw usageError('`--against` and `--path` are the same', 'leave out one of them');
  return { ...invocation, flags: new Map([...invocation.flags, ['path', against]]) };
}

/** A trail that is misspelt would pass every gate. */
async function refuseUnlessThere(path: string): Promise<void> {
  await stat(resolve(path)).catch((cause: unknown) => {
    throw new CliError('ERR_SOURCE', [{ code: 'trail-unreadable', message: `the trail \`${path}\` cannot be read: ${systemWords(cause)}` }], { cause });
  });
}

async function replayed(trial: Trial, model: AccessModel, path: string, since: (last: number) => number, { notes }: Asking): Promise<WholeReplay> {
  await notes.progress('reading the trail');
  let unreadFiles = 0;
  const events: JsonObject[] = [];
  for await (const file of readCloudTrail(resolve(path))) {
    for (const issue of file.issues) await notes.warn(issue);
    if (file.issues.length > 0) unreadFiles++;
    for (const event of file.events) events.push(event);
  }
  const timeOf = (event: JsonObject) => Date.parse(asString(event['eventTime']) ?? '');
  const from = since(events.reduce((latest, event) => Math.max(latest, timeOf(event) || latest), 0));
  const asked = events.filter((event) => !(timeOf(event) < from));
  if (asked.length === 0)
    await notes.warn({
      code: 'trail-empty',
      message: `the trail holds no event${events.length > 0 ? ` since then; the last of ${count(events.length, 'event')} is older` : ''}`,
    });
  await notes.progress(`asking ${count(asked.length, 'event')} again`);
  const replay = replayTrail(trial.before, trial.after, trial.statements, asked, identityFinder(model));
  return { ...replay, isExact: replay.isExact && unreadFiles === 0, unreadFiles };
}

/** Identities by account, kind and name; a path is part of the ARN only. */
function identityFinder(model: AccessModel): FindIdentity {
  const byName = new Map(model.principals.map(({ kind, account, arn }) => [`${account} ${kind} ${arn.slice(arn.lastIndexOf('/') + 1)}`, arn]));
  return (account, kind, name) => byName.get(`${account} ${kind} ${name}`);
}
