// From the settings to a snapshot, whatever the source.

import type { Issue, Snapshot } from '../../core/index.ts';
import { type AwsOptions, collectOptions } from '../collect/settings.ts';
import { CliError, usageError } from '../errors.ts';
import type { Io } from '../io.ts';
import type { Settings } from '../resolve-settings.ts';
import { SOURCE_SETTINGS, SOURCES, type SourceKind } from '../settings.ts';
import { shownPath } from '../shown-path.ts';
import { detectSource } from './detect-source.ts';

export interface SourcePlan {
  readonly kind: SourceKind;
  /** Relative to the current folder where it is within; '' for the sample. */
  readonly path: string;
  /** How AWS is asked, where it is the source. */
  readonly aws?: AwsOptions;
  readonly options: { readonly accounts?: number; readonly seed?: number; readonly account?: string; readonly region?: string };
}

export interface Loaded {
  readonly snapshot: Snapshot;
  readonly issues: readonly Issue[];
}

/** Which source the settings mean; throws `ERR_USAGE` where they contradict each other. */
export async function planSource(settings: Settings): Promise<SourcePlan> {
  const named = settings.choice('source', SOURCES);
  // A path on the command line wins over a sample that the environment or the file names.
  const isOverruled = named === 'sample' && settings.from('source') !== '`--source`' && settings.from('path') === '`--path`' && settings.has('path');
  const asked = isOverruled ? undefined : named;
  const path = settings.path('path');
  const options = {
    ...optional('accounts', settings.integer('sample-accounts', 12, 2000)),
    ...optional('seed', settings.integer('seed', -(2 ** 31), 2 ** 31)),
    ...optional('account', accountOf(settings)),
    ...optional('region', regionOf(settings)),
  };
  if (asked !== undefined) refuseOthers(settings, asked);
  if (asked === 'aws') return { kind: asked, path: path === undefined ? '' : shownPath(path), options, aws: collectOptions(settings) };
  if (asked === undefined && path === undefined) {
    throw usageError('there is nothing to assess: no source is named', 'try `--source sample`, or name a folder of saved answers with `--path`');
  }
  if (asked === 'sample' && settings.has('path') && settings.from('path') === '`--path`') {
    throw usageError('`--source sample` reads no path', 'leave out `--path` or `--source`');
  }
  if (asked === 'sample') return { kind: asked, path: '', options };
  if (path === undefined) throw usageError(`the source \`${asked}\` needs a path`, `write \`--source ${asked} --path PATH\``);
  const shown = shownPath(path);
  const kind = asked ?? (await detectSource(path, shown));
  refuseOthers(settings, kind);
  return { kind, path: shown, options };
}

/** What was typed for another source would be passed over in silence; the environment and the configuration may speak of several. */
function refuseOthers(settings: Settings, kind: SourceKind): void {
  const other = SOURCE_SETTINGS.find(
    ({ name, onlyFor }) => onlyFor !== undefined && onlyFor !== kind && settings.has(name) && settings.from(name) === `\`--${name}\``,
  );
  if (other === undefined) return;
  throw usageError(`\`--${other.name}\` is for the source \`${other.onlyFor}\`, and this is \`${kind}\``, MEANT.get(`${kind} ${other.name}`));
}

/** The flag that was probably meant, by source and flag. */
const MEANT: ReadonlyMap<string, string> = new Map([
  ['sample accounts', 'how many accounts the sample has is `--sample-accounts`'],
  ['aws account', 'accounts are chosen with `--accounts`'],
  ['aws region', 'Regions are chosen with `--regions`'],
]);

/** The source that a path given by itself holds; `account` and `region` of the settings are for saved answers that do not say. */
export async function planPath(settings: Settings, path: string): Promise<SourcePlan> {
  const shown = shownPath(path);
  const options = { ...optional('account', accountOf(settings)), ...optional('region', settings.text('region')) };
  return { kind: await detectSource(path, shown), path: shown, options };
}

/** Reads the source; throws `ERR_SOURCE` with every issue of one that cannot be read. */
export async function loadSource({ kind, path, options, aws }: SourcePlan, io: Io, isQuiet: boolean): Promise<Loaded> {
  switch (kind) {
    case 'aws': {
      const { loadAws } = await import('../collect/load-aws.ts');
      return unwrap(await loadAws(aws, path, io, isQuiet));
    }
    case 'sample': {
      const { sampleOrganization } = await import('../../sources/index.ts');
      return { snapshot: sampleOrganization(options).snapshot, issues: [] };
    }
    case 'aws-cli': {
      const { readAwsCli } = await import('../../sources/index.ts');
      return unwrap(await readAwsCli(path, options));
    }
    case 'config': {
      const { readConfigSnapshot } = await import('../../sources/index.ts');
      return unwrap(await readConfigSnapshot(path));
    }
    case 'snapshot': {
      const { loadSnapshot } = await import('../../store/index.ts');
      const read = await loadSnapshot(path);
      return unwrap(read.ok ? { ok: true, value: { snapshot: read.value, issues: [] } } : read);
    }
  }
}

function unwrap(read: { readonly ok: true; readonly value: Loaded } | { readonly ok: false; readonly issues: readonly Issue[] }): Loaded {
  if (!read.ok) throw new CliError('ERR_SOURCE', read.issues);
  return read.value;
}

function accountOf(settings: Settings): string | undefined {
  const account = settings.text('account');
  if (account !== undefined && !/^\d{12}$/.test(account)) throw usageError(`${settings.from('account')} must be 12 digits, not \`${account}\``);
  return account;
}

function regionOf(settings: Settings): string | undefined {
  const region = settings.text('region');
  if (region !== undefined && !/^[a-z]{2,}(?:-[a-z0-9]+){2,5}$/.test(region)) {
    throw usageError(`${settings.from('region')} must be a Region, not \`${region}\``, 'such as `eu-west-1`');
  }
  return region;
}

function optional<K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [P in K]?: V });
}
