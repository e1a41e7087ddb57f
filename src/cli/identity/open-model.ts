// From the flags of a question to the model that it is asked of.

import { count } from '../../core/index.ts';
import { type AccessModel, accessModelOf, compile, type Engine, findAccount, isKnown } from '../../identity/index.ts';
import { type Loaded, planSource, type SourcePlan } from '../assess/load-source.ts';
import type { Flag, Invocation } from '../command.ts';
import { type ConfigFile, readConfig } from '../config/read.ts';
import { usageError } from '../errors.ts';
import type { Io } from '../io.ts';
import { createNotes, type Notes } from '../notes.ts';
import { openPlan } from '../open-source.ts';
import { resolveSettings, type Settings } from '../resolve-settings.ts';
import { columnsOf, hasColor, LEAST_COLUMNS, MOST_COLUMNS } from '../terminal.ts';
import { IDENTITY_SOURCE } from './flags.ts';
import { unwrap } from './question.ts';

/** What every question of identity has, before the model is read. */
export interface Asking {
  /** The flags of the question itself. */
  readonly settings: Settings;
  readonly notes: Notes;
  readonly config: ConfigFile | undefined;
  readonly looks: { readonly columns: number; readonly color: boolean };
  /** Where names are looked for; only what was typed for this question. */
  readonly account: string | undefined;
  /** Reads the source and makes it ready to be asked. */
  readonly open: () => Promise<OpenModel>;
}

export interface OpenModel {
  readonly model: AccessModel;
  readonly engine: Engine;
  readonly snapshot: Loaded['snapshot'];
  readonly issues: Loaded['issues'];
}

const TWELVE_DIGITS = /^\d{12}$/;

/** The source; a typed account is its own affair only where answers do not say whose they are. */
async function planFor(source: Settings, account: string | undefined): Promise<SourcePlan> {
  if (account === undefined) return await planSource(source);
  const plan = await planSource({
    ...source,
    has: (name) => name !== 'account' && source.has(name),
    text: (name) => (name === 'account' ? undefined : source.text(name)),
  });
  return plan.kind === 'aws-cli' && TWELVE_DIGITS.test(account) ? { ...plan, options: { ...plan.options, account } } : plan;
}

/** Looks at everything that was typed; throws `ERR_USAGE` before anything is read. */
export async function beginAsking({ flags }: Invocation, rows: readonly Flag[], io: Io): Promise<Asking> {
  const asked = flags.get('config');
  const config = await readConfig(io, typeof asked === 'string' ? asked : undefined);
  const settings = resolveSettings(rows, flags, io, undefined);
  const source = resolveSettings(IDENTITY_SOURCE, flags, io, config);
  const columns = settings.integer('columns', LEAST_COLUMNS, MOST_COLUMNS);
  const notes = createNotes(io, settings.isOn('quiet'));
  const account = source.from('account') === '`--account`' ? source.text('account') : undefined;
  if (!source.has('source') && !source.has('path')) {
    throw usageError('there is nothing to ask: no source is named', 'try `--source sample`, or name a snapshot or a folder of saved answers with `--path`');
  }
  const plan = await planFor(source, account);
  return {
    settings,
    notes,
    config,
    account,
    looks: { columns: columnsOf(io, io.stdout, columns), color: hasColor(io, io.stdout, settings.isOn('no-color')) },
    async open() {
      const { snapshot, issues } = await openPlan(plan, settings, io, notes);
      await notes.progress(`reading the policies in ${count(snapshot.size, 'record')}`);
      const read = accessModelOf(snapshot);
      if (account !== undefined) unwrap(findAccount(read, account));
      const model = settings.isOn('standalone') ? withoutOrganization(read) : read;
      const engine = compile(model);
      await notes.clear();
      return { model, engine, snapshot, issues };
    },
  };
}

/** What the user says of accounts whose organisation was not read; one that was read stays. */
export function withoutOrganization(model: AccessModel): AccessModel {
  if (model.organization === undefined || isKnown(model.organization)) return model;
  const { organization: _, ...rest } = model;
  return { ...rest, accounts: model.accounts.map(({ parent: _parent, ...account }) => ({ ...account, scps: [], rcps: [] })) };
}
