// stoa what-can: everything that somebody can do, by condition, service and access level.

import { type AccessLevel, serviceOf, servicePrefixes, type WhatCan, whatCan } from '../../identity/index.ts';
import type { Command, Flag, Invocation } from '../command.ts';
import { didYouMean } from '../did-you-mean.ts';
import { usageError } from '../errors.ts';
import type { ExitCode } from '../exit-codes.ts';
import { readPrincipals } from '../identity/answer.ts';
import { IDENTITY_SOURCE, LOOKS } from '../identity/flags.ts';
import { toolWords } from '../identity/json.ts';
import { createNames } from '../identity/names.ts';
import { beginAsking } from '../identity/open-model.ts';
import { formatWhatCan } from '../identity/what-can-text.ts';
import type { Io } from '../io.ts';

const FORMATS = ['table', 'json'] as const;
const LEVELS: Readonly<Record<string, AccessLevel>> = {
  list: 'List',
  read: 'Read',
  write: 'Write',
  permissions: 'Permissions management',
  tagging: 'Tagging',
};
const SHOWN = 40;
/** Of somebody who can do nearly everything, what differs is the smaller news. */
const SHOWN_OF_ADMINISTRATORS = 8;

const OWN: readonly Flag[] = [
  { name: 'services', value: 'SERVICE', about: 'ask about these services only, such as s3,ec2', isList: true },
  { name: 'access-level', value: 'LEVEL', about: `show these levels only: ${Object.keys(LEVELS).join(', ')}`, isList: true, choices: Object.keys(LEVELS) },
  { name: 'session', value: 'NAME', about: 'the name of the role session (any)' },
  { name: 'limit', value: 'N', about: `table: the most rows that are shown of each answer (${SHOWN}; ${SHOWN_OF_ADMINISTRATORS} for administrators)` },
  { name: 'format', value: 'FORMAT', about: 'table or json (table)', choices: FORMATS },
  ...LOOKS,
];

export const WHAT_CAN: Command = {
  name: 'what-can',
  summary: 'tell what somebody can do, and under which conditions',
  positionals: [
    { name: 'PRINCIPAL', about: 'an ARN, a name (prod/role/Deploy), a person of Identity Center, an account (its root user), a service', isRequired: true },
  ],
  flags: [...IDENTITY_SOURCE, ...OWN],
  examples: [
    'stoa what-can prod/role/Deploy --path snapshot',
    'stoa what-can ann@example.com --account prod --services s3,kms --access-level write,permissions --path snapshot',
  ],
  run: runWhatCan,
};

async function runWhatCan(invocation: Invocation, io: Io): Promise<ExitCode> {
  const asking = await beginAsking(invocation, OWN, io);
  const { settings, notes, looks, account } = asking;
  const format = settings.choice('format', FORMATS) ?? 'table';
  const limit = settings.integer('limit', 1, 1_000_000);
  const levels = new Set<WhatCan['rows'][number]['level'] | undefined>(settings.choices('access-level', Object.keys(LEVELS)).map((name) => LEVELS[name]));
  const services = settings.list('services').map(checkService);
  const [who = ''] = invocation.arguments;
  const session = settings.text('session');
  const { model, engine, snapshot } = await asking.open();
  const principals = readPrincipals(engine, who, { ...(account === undefined ? {} : { account }), ...(session === undefined ? {} : { session }) });
  const names = createNames(model, snapshot);
  const texts: string[] = [];
  const answers: WhatCan[] = [];
  for (const principal of principals) {
    await notes.progress(names.principal(principal));
    const whole = whatCan(engine, principal, services.length === 0 ? {} : { services });
    // A row of all levels holds the asked ones too.
    const found = levels.size === 0 ? whole : { ...whole, rows: whole.rows.filter(({ level }) => level === 'All' || levels.has(level)) };
    answers.push(found);
    texts.push(formatWhatCan(found, names, limit ?? (found.everything === undefined ? SHOWN : SHOWN_OF_ADMINISTRATORS), services.length > 0, looks));
  }
  await notes.clear();
  await io.stdout.write(format === 'json' ? `${JSON.stringify({ tool: toolWords(), answers }, undefined, 2)}\n` : texts.join('\n'));
  return 0;
}

function checkService(text: string): string {
  const service = text.toLowerCase();
  if (serviceOf(service) !== undefined) return service;
  throw usageError(`no service has the prefix \`${text}\``, didYouMean(service, servicePrefixes()));
}
