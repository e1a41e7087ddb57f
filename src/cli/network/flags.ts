// What the commands about the network have in common: their source, and how packets are asked for.

import { findEnds, type NamedEnds, type NetworkModel, type ReachQuery, readNetwork } from '../../network/index.ts';
import type { Flag, FlagValues } from '../command.ts';
import { CliError, usageError } from '../errors.ts';
import type { Io } from '../io.ts';
import { createNotes } from '../notes.ts';
import { openSource } from '../open-source.ts';
import { resolveSettings, type Settings } from '../resolve-settings.ts';
import { SOURCE_SETTINGS } from '../settings.ts';

const FORMATS = ['table', 'json'] as const;
const PROTOCOLS = ['tcp', 'udp', 'icmp', 'all'] as const;

export const NETWORK_FLAGS: readonly Flag[] = [
  ...SOURCE_SETTINGS,
  { name: 'format', value: 'FORMAT', about: 'table or json (table)', choices: FORMATS },
  { name: 'quiet', about: 'errors only on stderr' },
];

export const PACKET_FLAGS: readonly Flag[] = [
  { name: 'port', value: 'PORT', about: 'the port at the destination, or a range such as 8000-8999 (every port)' },
  { name: 'protocol', value: 'PROTOCOL', about: `${PROTOCOLS.join(', ')} (tcp)`, choices: PROTOCOLS },
];

/** The settings and the network of the source that they name. */
export async function loadNetwork(flags: readonly Flag[], given: FlagValues, io: Io) {
  const settings = resolveSettings(flags, given, io, undefined);
  const format = settings.choice('format', FORMATS) ?? 'table';
  return { settings, format, model: await openNetwork(settings, io) };
}

/** The network of the source that the settings name. */
export async function openNetwork(settings: Settings, io: Io): Promise<NetworkModel> {
  const notes = createNotes(io, settings.isOn('quiet'));
  const { snapshot } = await openSource(settings, io, notes);
  await notes.clear();
  return readNetwork(snapshot);
}

/** The ends that a person names; throws `ERR_USAGE` where they are none, or several. */
export function endsOf(model: NetworkModel, text: string): NamedEnds {
  const found = findEnds(model, text);
  if (!found.ok) throw new CliError('ERR_USAGE', found.issues);
  return found.value;
}

/** The packets that are asked about; throws `ERR_USAGE` for a port that is none. */
export function queryOf(settings: Settings): ReachQuery {
  const protocol = settings.choice('protocol', PROTOCOLS);
  const text = settings.text('port');
  const ports = text === undefined ? undefined : portsOf(text);
  if (text !== undefined && ports === undefined)
    throw usageError(`\`--port\` must be a port or a range of ports, not \`${text}\``, 'such as `443` or `8000-8999`');
  if (ports !== undefined && protocol === 'icmp') throw usageError('`--protocol icmp` has no ports', 'leave out `--port`');
  return { ...(protocol === undefined ? {} : { protocol }), ...(ports === undefined ? {} : { port: ports }) };
}

function portsOf(text: string): readonly [number, number] | undefined {
  const match = /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(text);
  if (match === null) return undefined;
  const [from, to] = [Number(match[1]), Number(match[2] ?? match[1])];
  return from <= to && to <= 65_535 ? [from, to] : undefined;
}
