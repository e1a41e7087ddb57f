// Collects an organisation into a snapshot: finds what there is, asks every row of the table in every place, writes the answers.
// A run that was interrupted goes on where it stopped, and ends with the bytes that an uninterrupted one would have written.

import { readdir, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { type Clock, type CoverageCell, compareText, count } from '../core/index.ts';
import { createSnapshotWriter } from '../store/index.ts';
import { boundHeap } from './bound-heap.ts';
import type { CallerCounts } from './caller.ts';
import type { CallRow } from './calls/row.ts';
import { chooseRows } from './choose-rows.ts';
import { adoptPlan, discover, type Scope, whoAmI } from './discover.ts';
import { damaged, type JournalHead, readJournalHead } from './journal/head.ts';
import { type Journal, openJournal, removeJournal } from './journal/journal.ts';
import { lockJournal } from './journal/lock.ts';
import { type WrittenSnapshot, writeOut } from './journal/write-out.ts';
import { type Api, openApi } from './open-api.ts';
import type { Plan } from './plan.ts';
import { createProgress } from './progress.ts';
import { activeTasks, runTasks } from './run-tasks.ts';
import { newSalt, otherRun, parametersOf, refuseOtherRun, tableHash } from './same-run.ts';
import { createSharedAnswers } from './shared-answers.ts';
import { readSharedConfig } from './shared-config.ts';
import { createTasks } from './tasks.ts';

export interface CollectOptions {
  /** The snapshot's folder. */
  readonly out: string;
  /** How the folder is named in messages. */
  readonly shown: string;
  /** The version of Stoa: another one would ask other things. */
  readonly version: string;
  readonly profiles: readonly string[];
  readonly role: string;
  readonly externalId: string | undefined;
  readonly accounts: readonly string[];
  readonly ous: readonly string[];
  readonly regions: readonly string[];
  readonly services: readonly string[];
  /** Requests in flight at once. */
  readonly concurrency: number;
  /** Milliseconds. */
  readonly connectTimeout: number;
  readonly requestTimeout: number;
  /** Whether what an interrupted run left is thrown away. */
  readonly restart: boolean;
}

export interface CollectPorts {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The time that the snapshot is given. */
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly note: (text: string) => void;
  /** Called whenever there is something new to tell; `text` costs little. */
  readonly progress: (text: () => string) => void;
}

export interface Collected {
  readonly records: number;
  readonly types: number;
  readonly takenAt: string;
  readonly accounts: number;
  readonly regions: number;
  /** What could not be read. */
  readonly failures: readonly CoverageCell[];
  readonly counts: CallerCounts;
}

const partialOf = (out: string): string => `${out}.partial`;

/** Whether an interrupted run into this folder has left something to go on from. */
export async function isKept(out: string): Promise<boolean> {
  return (await readJournalHead(partialOf(out)).catch(() => undefined)) !== undefined;
}

export async function collect(options: CollectOptions, ports: CollectPorts): Promise<Collected> {
  boundHeap();
  const rows = await chooseRows(options.services);
  const folder = partialOf(options.out);
  await refuseForeignFolder(options.out);
  const unlock = await lockJournal(folder);
  try {
    if (options.restart) await removeJournal(folder);
    return await collectInto(folder, rows, options, ports);
  } finally {
    unlock();
  }
}

async function collectInto(folder: string, rows: readonly CallRow[], options: CollectOptions, ports: CollectPorts): Promise<Collected> {
  const config = await readSharedConfig(ports.env, ports.env['HOME'] ?? homedir());
  const named = options.profiles[0] ?? ports.env['AWS_PROFILE'] ?? 'default';
  const homeRegion = ports.env['AWS_REGION'] ?? ports.env['AWS_DEFAULT_REGION'] ?? config.profile(named)?.get('region') ?? 'us-east-1';
  const api = await openApi(config, homeRegion, options, ports);
  try {
    const head = await beginOrGoOn(folder, rows, { ...options, homeRegion }, options, ports, api);
    const { plan } = head;
    for (const note of plan.notes) ports.note(note);
    const types = [...new Set(rows.map((row) => row.type))].sort(compareText);
    const journal = await openJournal(folder, head, types);
    try {
      if (journal.damagedLines > 0)
        ports.note(`${count(journal.damagedLines, 'line')} of \`${options.shown}.partial\` damaged: what stood there is asked again`);
      const regions = new Set(plan.accounts.flatMap((one) => one.regions)).size;
      const description = `${count(plan.accounts.length, 'account')}, ${count(regions, 'Region')}`;
      const written = await askAndWrite(rows, plan, journal, { folder, out: options.out, types, description, signal: ports.signal }, options.shown, ports, api);
      await journal.remove();
      await removeLeftovers(options.out);
      return { ...written, takenAt: head.takenAt, accounts: plan.accounts.length, regions, counts: api.counts() };
    } finally {
      await journal.close();
    }
  } finally {
    api.close();
  }
}

/** Records that a disk or a hand has damaged since they were written are asked again, once. */
async function askAndWrite(
  rows: readonly CallRow[],
  plan: Plan,
  journal: Journal,
  options: Parameters<typeof writeOut>[1],
  shown: string,
  ports: CollectPorts,
  api: Api,
): Promise<WrittenSnapshot> {
  for (let attempt = 0; ; attempt++) {
    await askAll(rows, plan, journal, ports, api);
    ports.progress(() => `writing ${count(journal.records, 'record')}`);
    const result = await writeOut(journal, options);
    if (result.ok) return result.written;
    if (attempt > 0) throw damaged(`${shown}.partial`);
    ports.note(`records of ${count(result.damaged.length, 'task')} in \`${shown}.partial\` are damaged: they are asked again`);
    journal.forget(result.damaged);
  }
}

async function beginOrGoOn(
  folder: string,
  rows: readonly CallRow[],
  scope: Scope,
  options: CollectOptions,
  ports: CollectPorts,
  api: Api,
): Promise<JournalHead> {
  const asked = { ...options, endpoints: api.endpoints.all };
  const table = tableHash(rows, options.version);
  const head = await readJournalHead(folder);
  if (head === undefined) {
    ports.progress(() => 'finding accounts and Regions');
    const plan = await discover(scope, api);
    const salt = newSalt();
    return { parameters: parametersOf(asked, salt), salt, table, takenAt: new Date(ports.clock()).toISOString().replace(/\.\d+Z$/, 'Z'), plan };
  }
  refuseOtherRun(head, parametersOf(asked, head.salt), table, options.shown);
  const { plan } = head;
  for (const { profile, of } of ownAccounts(plan, options.profiles)) {
    const { account } = await whoAmI(profile, scope.homeRegion, api);
    if (account !== of) throw otherRun(options.shown, `it used credentials of account ${of}, and these are of ${account}`);
  }
  adoptPlan(plan, scope, api.credentials);
  return head;
}

/** Each profile with the account that it was of; a profile that is of another one now would put its records under the wrong name. */
function ownAccounts(plan: Plan, profiles: readonly string[]): readonly { readonly profile: string | undefined; readonly of: string }[] {
  if (profiles.length <= 1) return [{ profile: profiles[0], of: plan.base }];
  return plan.accounts.flatMap(({ id, profile }) => (profile === undefined ? [] : [{ profile, of: id }]));
}

async function askAll(rows: readonly CallRow[], plan: Plan, journal: Journal, ports: CollectPorts, api: Api): Promise<void> {
  const tasks = createTasks(rows, plan);
  const before = journal.doneIn.size;
  if (before > 0) ports.note(`going on where an earlier run stopped: ${count(before, 'task')} of ${tasks.size.toLocaleString('en-US')} are done`);
  const progress = createProgress(
    tasks.size,
    before,
    () => journal.records,
    () => performance.now(),
  );
  const sink = {
    isDone: (task: number) => journal.doneIn.has(task),
    keep: (...kept: Parameters<Journal['keep']>) => journal.keep(...kept),
    done: (...done: Parameters<Journal['done']>) => journal.done(...done),
  };
  await runTasks(tasks, { ...api, shared: createSharedAnswers(rows, api.call) }, sink, {
    active: activeTasks(plan.accounts.length),
    started(task) {
      progress.started(task);
      ports.progress(() => progress.text());
    },
    done: (task) => progress.done(task),
  });
}

/** Refused now, not after hours of collecting. */
async function refuseForeignFolder(out: string): Promise<void> {
  const writer = await createSnapshotWriter(out, { source: { kind: 'aws', description: '' }, takenAt: '2000-01-01T00:00:00Z' });
  await writer.abort();
}

const removeFolder = (folder: string): Promise<void> => rm(folder, { recursive: true, force: true });

/** Unfinished snapshots beside the finished one, which a killed run may have left. */
async function removeLeftovers(out: string): Promise<void> {
  const begin = `.${basename(out).slice(0, 60)}.stoa-`;
  for (const name of await readdir(dirname(out))) if (name.startsWith(begin)) await removeFolder(join(dirname(out), name));
}
