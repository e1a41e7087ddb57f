// stoa waf coverage: every public resource with its web ACL or none, whether that stops anything, and what Shield Advanced covers.

import { count, describeMissing, visible } from '../../core/index.ts';
import {
  type AclSummary,
  type ManagedGroupUse,
  type ShieldAccount,
  type ShieldCoverage,
  shieldCoverage,
  type WafCoverage,
  type WafState,
  wafCoverage,
} from '../../network/index.ts';
import type { Command, Flag, Invocation } from '../command.ts';
import type { ExitCode } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import { createNotes } from '../notes.ts';
import { openSource } from '../open-source.ts';
import { resolveSettings } from '../resolve-settings.ts';
import { SOURCE_SETTINGS } from '../settings.ts';

const FORMATS = ['text', 'json'] as const;
const FLAGS: readonly Flag[] = [
  ...SOURCE_SETTINGS,
  { name: 'format', value: 'FORMAT', about: `${FORMATS.join(' or ')} (text)`, choices: FORMATS },
  { name: 'quiet', about: 'errors only on stderr' },
];

export const WAF_COVERAGE: Command = {
  name: 'waf coverage',
  summary: 'tell what WAF and Shield Advanced protect of what is public',
  positionals: [],
  flags: FLAGS,
  examples: ['stoa waf coverage --path snapshot', 'stoa waf coverage --source sample --format json'],
  run: runWafCoverage,
};

async function runWafCoverage({ flags }: Invocation, io: Io): Promise<ExitCode> {
  const settings = resolveSettings(FLAGS, flags, io, undefined);
  const format = settings.choice('format', FORMATS) ?? 'text';
  const notes = createNotes(io, settings.isOn('quiet'));
  const { snapshot } = await openSource(settings, io, notes);
  await notes.clear();
  const answer = { waf: wafCoverage(snapshot), shield: shieldCoverage(snapshot) };
  await io.stdout.write(format === 'json' ? `${JSON.stringify(answer, null, 2)}\n` : textOf(answer));
  return 0;
}

interface Answer {
  readonly waf: ReturnType<typeof wafCoverage>;
  readonly shield: ReturnType<typeof shieldCoverage>;
}

/** What needs somebody's eyes first. */
const ORDER: readonly WafState['kind'][] = ['none', 'counts-only', 'classic', 'unsupported', 'unknown', 'protected'];
const HEADS: Readonly<Record<WafState['kind'], string>> = {
  none: 'no web ACL',
  'counts-only': 'a web ACL that stops nothing',
  classic: 'a web ACL of AWS WAF Classic',
  unsupported: 'no web ACL is possible',
  unknown: 'not known',
  protected: 'a web ACL that stops requests',
};

function textOf({ waf, shield }: Answer): string {
  const lines: string[] = [];
  for (const kind of ORDER) {
    const found = waf.resources.filter(({ state }) => state.kind === kind);
    if (found.length === 0) continue;
    lines.push(`${HEADS[kind]} (${found.length})`, ...found.flatMap(resourceLines), '');
  }
  for (const { type, missing } of waf.missing) lines.push(`? ${type}: ${describeMissing(missing)}`);
  if (waf.missing.length > 0) lines.push('');
  lines.push('Shield Advanced', ...shield.accounts.flatMap((account) => shieldLines(account, shield.resources)), '');
  for (const { type, missing } of shield.missing) lines.push(`? ${type}: ${describeMissing(missing)}`);
  if (shield.missing.length > 0) lines.push('');
  const covered = waf.resources.filter(({ state }) => state.kind === 'protected').length;
  const shielded = shield.resources.filter(({ isProtected }) => isProtected === true).length;
  lines.push(
    `${covered} of ${count(waf.resources.length, 'public resource')} behind a web ACL that stops requests; ${shielded} of ${shield.resources.length} covered by Shield Advanced`,
  );
  return `${lines.map(visible).join('\n')}\n`;
}

function resourceLines({ type, ref, name, state }: WafCoverage): readonly string[] {
  const head = `  ${ref.account} ${ref.region}  ${type} ${name}`;
  if (state.kind === 'unknown') return [head, `      ? ${describeMissing(state.missing)}`];
  if (state.kind === 'classic') return [`${head}  ${state.id}`];
  return state.kind === 'protected' || state.kind === 'counts-only' ? [head, `      ${aclWords(state.acl)}`] : [head];
}

function aclWords({ name, logs, limitsRates, managedGroups, defaultAction }: AclSummary): string {
  const rates = limitsRates === 'unknown' ? 'limits rates: unknown' : limitsRates ? 'limits rates' : 'no rate-based rule';
  const logging = logs === 'unknown' ? 'logs: unknown' : logs ? 'logs' : 'no logs';
  return [`${name}: default ${defaultAction}`, rates, logging, ...managedGroups.map(groupWords)].join(', ');
}

function groupWords({ vendor, name, version, state }: ManagedGroupUse): string {
  const words =
    state.kind === 'stops' ? '' : state.kind === 'counts-only' ? ' (only counts)' : ` (${count(state.counted, 'rule')} only count, of an unknown number)`;
  return `${vendor}/${name}${version === undefined ? '' : ` ${version}`}${words}`;
}

function shieldLines(account: ShieldAccount, resources: readonly ShieldCoverage[]): readonly string[] {
  const own = resources.filter(({ ref }) => ref.account === account.account);
  if (account.missing !== undefined) return [`  ${account.account}  ? ${describeMissing(account.missing)}`];
  if (account.isSubscribed !== true) return [`  ${account.account}  not subscribed: ${count(own.length, 'public resource')} with Shield Standard only`];
  return [`  ${account.account}  subscribed: ${accountWords(account)}`, ...own.map((one) => `      ${protectionWords(one)}`)];
}

function accountWords({ responseTeam, proactiveEngagement, renews }: ShieldAccount): string {
  const team =
    responseTeam === 'unknown' || responseTeam === undefined
      ? 'response team: unknown'
      : responseTeam.role === undefined
        ? 'the response team has no access'
        : `the response team has a role${responseTeam.buckets.length > 0 ? ` and ${count(responseTeam.buckets.length, 'bucket')} of logs` : ''}`;
  const engagement = proactiveEngagement === undefined ? 'proactive engagement: unknown' : `proactive engagement ${proactiveEngagement.toLowerCase()}`;
  return [team, engagement, ...(renews === false ? ['does not renew itself'] : [])].join(', ');
}

function protectionWords({ type, ref, name, isProtected, missing, healthCheck, mitigation, groups }: ShieldCoverage): string {
  const head = `${ref.region}  ${type} ${name}: `;
  if (isProtected === 'unknown') return `${head}? ${missing === undefined ? '' : describeMissing(missing)}`;
  if (!isProtected) return `${head}not protected`;
  const health = healthCheck === 'unsupported' ? [] : [healthCheck === true ? 'health check' : 'no health check'];
  const automatic = mitigation === undefined ? [] : [`automatic mitigation ${mitigation}`];
  return `${head}${['protected', ...health, ...automatic, ...(groups.length === 0 ? [] : [`in ${groups.join(', ')}`])].join(', ')}`;
}
