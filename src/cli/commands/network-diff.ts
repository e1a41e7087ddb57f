// stoa network diff: the flows that one snapshot has and another has not, with a packet for each, and a gate on them.

import { count, describeMissing, few, type Missing, visible } from '../../core/index.ts';
import {
  describePacket,
  describePackets,
  diffNetworks,
  type FlowChange,
  type NetworkDifference,
  type NetworkModel,
  readNetwork,
  THE_INTERNET,
} from '../../network/index.ts';
import { loadSource, planPath } from '../assess/load-source.ts';
import type { Command, Flag, Invocation } from '../command.ts';
import { EXIT_CODES, type ExitCode } from '../exit-codes.ts';
import { toolWords } from '../identity/json.ts';
import type { Io } from '../io.ts';
import { createNotes } from '../notes.ts';
import { resolveSettings } from '../resolve-settings.ts';

const FORMATS = ['table', 'json'] as const;
const GATES = ['gained', 'lost', 'any', 'none'] as const;

const FLAGS: readonly Flag[] = [
  { name: 'format', value: 'FORMAT', about: `${FORMATS.join(', ')} (table)`, choices: FORMATS },
  { name: 'fail-on', value: 'CHANGE', about: 'exit 1 for flows that are, or may be: gained, lost, any, or none (none)', choices: GATES },
  { name: 'account', value: 'ID', about: 'saved answers: the account of those that do not say' },
  { name: 'region', value: 'REGION', about: 'saved answers: the Region of those that do not say' },
  { name: 'quiet', about: 'errors only on stderr' },
];

export const NETWORK_DIFF: Command = {
  name: 'network diff',
  summary: 'tell which flows one snapshot has and another has not, exactly',
  positionals: [
    { name: 'BEFORE', about: 'a snapshot folder, or any folder or file that `stoa assess --path` reads', isRequired: true, completes: 'folder' },
    { name: 'AFTER', about: 'the later one', isRequired: true, completes: 'folder' },
  ],
  flags: FLAGS,
  examples: ['stoa network diff monday tuesday', 'stoa network diff main pull-request --fail-on gained --format json'],
  run: runNetworkDiff,
};

async function runNetworkDiff({ arguments: [first = '', second = ''], flags }: Invocation, io: Io): Promise<ExitCode> {
  const settings = resolveSettings(FLAGS, flags, io, undefined);
  const format = settings.choice('format', FORMATS) ?? 'table';
  const gate = settings.choice('fail-on', GATES) ?? 'none';
  const isQuiet = settings.isOn('quiet');
  const notes = createNotes(io, isQuiet);
  const models: NetworkModel[] = [];
  for (const path of [first, second]) {
    const plan = await planPath(settings, settings.resolvePath('path', path));
    await notes.progress(`reading ${path}`);
    const { snapshot, issues } = await loadSource(plan, io, isQuiet);
    for (const issue of issues) await notes.warn(issue);
    models.push(readNetwork(snapshot));
  }
  await notes.clear();
  const [before, after] = models as [NetworkModel, NetworkModel];
  const difference = diffNetworks(before, after);
  await io.stdout.write(format === 'json' ? `${JSON.stringify(dataOf(difference), undefined, 2)}\n` : formatText(before, after, difference));
  const isFailed = difference.changes.some(({ kind }) => gate === 'any' || gate === kind);
  return isFailed ? EXIT_CODES.findings.code : EXIT_CODES.clean.code;
}

const FEW = 6;

function formatText(before: NetworkModel, after: NetworkModel, { changes, doubts }: NetworkDifference): string {
  const lines: string[] = [];
  for (const kind of ['gained', 'lost'] as const) {
    const own = changes.filter((one) => one.kind === kind);
    if (own.length === 0) continue;
    lines.push(kind);
    const model = kind === 'gained' ? after : before;
    for (const group of alike(own, model)) lines.push(...group);
    lines.push('');
  }
  const countOf = (kind: FlowChange['kind'], isCertain: boolean) => changes.filter((one) => one.kind === kind && one.isCertain === isCertain).length;
  const words = (['gained', 'lost'] as const).map((kind) => {
    const perhaps = countOf(kind, false);
    return `${count(countOf(kind, true), 'pair')} of subnets ${kind} flows${perhaps === 0 ? '' : ` (${perhaps} perhaps)`}`;
  });
  lines.push(changes.length === 0 ? 'no flow was gained or lost' : words.join(', '));
  if (doubts.length > 0) lines.push('', 'Not known in both, so that flows may have changed unseen:', ...listOf(doubts));
  return `${lines.map(visible).join('\n')}\n`;
}

const listOf = (missing: readonly Missing[]): readonly string[] => [...new Set(missing.map((one) => `  ? ${describeMissing(one)}`))];

/** Changes that are of the same services between the same two VPCs, as one. */
function alike(changes: readonly FlowChange[], model: NetworkModel): readonly (readonly string[])[] {
  const groups = new Map<string, FlowChange[]>();
  for (const one of changes) {
    const key = [one.isCertain, vpcOf(model, one.from), vpcOf(model, one.to), describePackets(one.services)].join('\n');
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [one]);
    else known.push(one);
  }
  return [...groups.values()].map((own) => {
    const [first] = own as [FlowChange];
    const { witness, sender, receiver, missing, isCertain } = first;
    const side = (key: 'from' | 'to') => placesIn([...new Set(own.map((one) => one[key]))], vpcOf(model, first[key]));
    const lines = [`  ${isCertain ? '' : 'perhaps '}${describePackets(first.services)}`, `    from ${side('from')}`, `    to ${side('to')}`];
    if (witness !== undefined) lines.push(`    such as ${describePacket(witness)}, ${sender?.id ?? 'the internet'} to ${receiver?.id ?? 'the internet'}`);
    return [...lines, ...listOf(missing).map((text) => `  ${text}`)];
  });
}

function vpcOf({ subnets }: NetworkModel, end: string): string {
  return subnets.get(end)?.vpcId ?? '';
}

function placesIn(ends: readonly string[], vpc: string): string {
  if (ends[0] === THE_INTERNET) return 'the internet';
  return `${few(ends, FEW)} (${vpc})`;
}

function dataOf({ changes, doubts }: NetworkDifference) {
  return {
    tool: toolWords(),
    changes: changes.map(({ kind, isCertain, from, to, services, witness, sender, receiver, missing }) => ({
      kind,
      isCertain,
      from,
      to,
      services: describePackets(services),
      ...(witness === undefined ? {} : { witness: describePacket(witness) }),
      ...(sender === undefined ? {} : { sender: sender.id }),
      ...(receiver === undefined ? {} : { receiver: receiver.id }),
      ...(missing.length === 0 ? {} : { missing }),
    })),
    doubts,
  };
}
