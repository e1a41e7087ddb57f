// stoa access: who outside of each account may use its resources, as findings.

import { hash } from 'node:crypto';
import { SEVERITIES, type Severity } from '../../core/index.ts';
import { type ExternalGrant, externalAccess, findAccount } from '../../identity/index.ts';
import { FORMATS } from '../../report/index.ts';
import { decideGate } from '../assess/gate.ts';
import { createMutes } from '../assess/mutes.ts';
import { tallyFindings } from '../assess/tally.ts';
import type { Command, Flag, Invocation } from '../command.ts';
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

const NAMES = ['table', 'json', 'sarif', 'asff', 'ocsf', 'markdown', 'csv'] as const satisfies readonly (keyof typeof FORMATS)[];
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
  const now = io.now();
  const { model, engine, snapshot, issues } = await asking.open();
  const trustedAccounts = settings.list('trusted').map((text) => unwrap(findAccount(model, text)));
  await notes.progress('asking who is let in');
  const found = externalAccess(engine, { trustedAccounts });
  const isOutside = ({ outsider: { kind, isOutsideOrganization } }: ExternalGrant) =>
    kind === 'service' || kind === 'federated' ? include.has(kind) : border === 'account' || isOutsideOrganization !== false;
  const all = accessFindings({ ...found, grants: found.grants.filter(isOutside) }, (text) => hash('sha256', text, 'hex'));
  const mutes = createMutes(config?.config.mutes ?? [], now, (index) => config?.placeOf(['mutes', index]) ?? {});
  const tally = tallyFindings(all, { severity, include: new Set(), failOn, mutes, baseline: undefined, isNewOnly: false });
  // A resource that lets nobody in is a judgement too.
  const gate = decideGate({ ...tally, judged: found.asked }, { failOn, isStrict: settings.isOn('strict'), isNewOnly: false });
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
  const output = settings.text('output') ?? '-';
  const shape = output === '-' ? looks : { columns: Number.POSITIVE_INFINITY, color: false };
  const text = format === 'table' ? formatAccess(report, found.asked, createNames(model, snapshot), limit, shape) : FORMATS[format].format(report, shape);
  if (output === '-') await io.stdout.write(text);
  else await writeOutput(io.cwd, output, text);
  const own = new Set(ACCESS_RULE_LIST.map(({ id }) => id));
  // Mutes of controls are the affair of `stoa assess`.
  for (const issue of mutes.issues(own, [...own, ...(config?.config.mutes ?? []).map(({ rule }) => rule)])) await notes.warn(issue);
  return gate.exitCode;
}
