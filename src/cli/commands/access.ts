// stoa access: who outside of each account may use its resources, as findings.

import { hash } from 'node:crypto';
import { resolve } from 'node:path';
import { count, SEVERITIES, type Severity } from '../../core/index.ts';
import { type ExternalGrant, externalAccess, findAccount } from '../../identity/index.ts';
import { FORMATS } from '../../report/index.ts';
import { formatBaseline } from '../assess/baseline.ts';
import { decideGate } from '../assess/gate.ts';
import { createMutes } from '../assess/mutes.ts';
import { tallyFindings } from '../assess/tally.ts';
import type { Command, Flag, Invocation } from '../command.ts';
import { usageError } from '../errors.ts';
import type { ExitCode } from '../exit-codes.ts';
import { accessFindings } from '../identity/access-findings.ts';
import { buildAccessReport } from '../identity/access-report.ts';
import { ACCESS_RULE_LIST } from '../identity/access-rules.ts';
import { formatAccess } from '../identity/access-text.ts';
import { IDENTITY_SOURCE, LOOKS } from '../identity/flags.ts';
import { createNames } from '../identity/names.ts';
import { beginAsking } from '../identity/open-model.ts';
import { unwrap } from '../identity/question.ts';
import { type Io, timeText } from '../io.ts';
import { versionOfPackage } from '../version.ts';
import { writeOutput } from '../write-output.ts';
import { readBaseline } from './assess.ts';

const NAMES = ['table', 'json', 'sarif', 'asff', 'ocsf', 'markdown', 'csv', 'html'] as const satisfies readonly (keyof typeof FORMATS)[];
const BORDERS = ['organization', 'account'] as const;
const INCLUDABLE = ['service', 'federated'] as const;
const SHOWN = 20;

const OWN: readonly Flag[] = [
  {
    name: 'external-to',
    value: 'BORDER',
    about: 'what counts as outside: organization, or account (accounts of the same organisation too) (organization)',
    choices: BORDERS,
  },
  { name: 'include', value: 'KIND', about: `show also: ${INCLUDABLE.join(', ')}`, isList: true, choices: INCLUDABLE },
  { name: 'trusted', value: 'ACCOUNT', about: 'an account, by number or name, whose access is expected: informational', isList: true },
  { name: 'limit', value: 'N', about: `table: the most findings that are shown of each rule (${SHOWN})` },
  { name: 'format', value: 'FORMAT', about: `${NAMES.join(', ')} (table)`, choices: NAMES },
  { name: 'output', value: 'FILE', about: 'write to a file instead of stdout (-)', completes: 'file' },
  {
    name: 'severity',
    value: 'SEVERITY',
    about: 'show findings from this severity on (informational); the gate still counts what is not shown',
    choices: SEVERITIES,
  },
  {
    name: 'fail-on',
    value: 'SEVERITY',
    about: 'exit 1 for a finding of this severity or worse: critical, high, medium, low, informational, or none (high)',
    choices: [...SEVERITIES, 'none'],
  },
  { name: 'baseline', value: 'FILE', about: 'failures that are known: they do not fail the gate with --new-only', completes: 'file' },
  { name: 'new-only', about: 'with --baseline: show, and fail for, what is not in it only' },
  { name: 'write-baseline', value: 'FILE', about: 'write the failures of this run, muted ones aside, as a baseline', completes: 'file' },
  { name: 'strict', about: 'exit 3 when of any resource it is not known whom it lets in' },
  ...LOOKS,
];

export const ACCESS: Command = {
  name: 'access',
  summary: 'find what others can use: anyone, other accounts, other organisations',
  positionals: [],
  flags: [...IDENTITY_SOURCE, ...OWN],
  examples: [
    'stoa access --path snapshot',
    'stoa access --path snapshot --trusted 999988887777 --fail-on medium',
    'stoa access --path snapshot --external-to account --include service,federated --format csv',
  ],
  run: runAccess,
};

async function runAccess(invocation: Invocation, io: Io): Promise<ExitCode> {
  const asking = await beginAsking(invocation, OWN, io);
  const { settings, notes, looks, config } = asking;
  const border = settings.choice('external-to', BORDERS) ?? 'organization';
  const include = new Set(settings.choices('include', INCLUDABLE));
  const format = settings.choice('format', NAMES) ?? 'table';
  const limit = settings.integer('limit', 1, 1_000_000) ?? SHOWN;
  const severity = settings.choice('severity', SEVERITIES) ?? 'informational';
  const failOn: Severity | 'none' = settings.choice('fail-on', [...SEVERITIES, 'none']) ?? 'high';
  const isNewOnly = settings.isOn('new-only');
  if (isNewOnly && !settings.has('baseline')) throw usageError('`--new-only` needs a baseline', 'name it with `--baseline FILE`');
  const writeBaselineTo = invocation.flags.get('write-baseline');
  const output = settings.text('output') ?? '-';
  if (typeof writeBaselineTo === 'string' && writeBaselineTo !== '-' && resolve(io.cwd, writeBaselineTo) === resolve(io.cwd, output)) {
    throw usageError(`the baseline and a report go to the same file: \`${writeBaselineTo}\``, 'name another file for one of them');
  }
  const baseline = await readBaseline(settings);
  const now = io.now();
  const { model, engine, snapshot, issues } = await asking.open();
  const trustedAccounts = settings.list('trusted').map((text) => unwrap(findAccount(model, text)));
  await notes.progress('asking who is let in');
  const found = externalAccess(engine, { trustedAccounts });
  const isOutside = ({ outsider: { kind, isOutsideOrganization } }: ExternalGrant) =>
    kind === 'service' || kind === 'federated' ? include.has(kind) : border === 'account' || isOutsideOrganization !== false;
  const all = accessFindings({ ...found, grants: found.grants.filter(isOutside) }, (text) => hash('sha256', text, 'hex'));
  const mutes = createMutes(config?.config.mutes ?? [], now, (index) => config?.placeOf(['mutes', index]) ?? {});
  const tally = tallyFindings(all, { severity, include: new Set(), failOn, mutes, baseline, isNewOnly });
  // A resource that lets nobody in is a judgement too.
  const gate = decideGate({ ...tally, judged: found.asked }, { failOn, isStrict: settings.isOn('strict'), isNewOnly });
  const report = buildAccessReport({
    snapshot,
    version: versionOfPackage(),
    generatedAt: timeText(now),
    all,
    shown: tally.shown,
    leftOut: tally.leftOut,
    asked: found.asked,
    issues,
    gate,
  });
  await notes.clear();
  const shape = output === '-' ? looks : { columns: Number.POSITIVE_INFINITY, color: false };
  const text = format === 'table' ? formatAccess(report, found.asked, createNames(model, snapshot), limit, shape) : FORMATS[format].format(report, shape);
  if (output === '-') await io.stdout.write(text);
  else await writeOutput(io.cwd, output, text);
  if (typeof writeBaselineTo === 'string') {
    await writeOutput(io.cwd, writeBaselineTo, formatBaseline(tally.failures));
    await notes.note(`wrote ${count(tally.failures.length, 'finding')} to ${writeBaselineTo}`);
  }
  const own = new Set(ACCESS_RULE_LIST.map(({ id }) => id));
  // Mutes of controls are the affair of `stoa assess`.
  for (const issue of mutes.issues(own, [...own, ...(config?.config.mutes ?? []).map(({ rule }) => rule)])) await notes.warn(issue);
  return gate.exitCode;
}
