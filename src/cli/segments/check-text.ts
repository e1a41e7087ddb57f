// The network against its intended segmentation, for a person, for programs and for build servers.

import { count, describeMissing, type Missing, visible } from '../../core/index.ts';
import {
  type Breach,
  describePacket,
  describePackets,
  type Hop,
  type NetworkModel,
  type RuleOutcome,
  reachBetween,
  type SegmentCheck,
} from '../../network/index.ts';
import { formatJunit } from '../../report/index.ts';
import { toolWords } from '../identity/json.ts';
import type { SegmentsFile } from './read.ts';

/** What a breach says for a person. */
interface Told {
  readonly head: string;
  readonly lines: readonly string[];
}

const FEW = 8;

function tell(model: NetworkModel, breach: Breach): Told {
  const { from, to, services, witness, sender, receiver, missing } = breach;
  const head = `${from} -> ${to}: ${describePackets(services)}${missing.length === 0 ? '' : ', unless what is not known prevents it'}`;
  const ends = [sender?.id ?? 'the internet', receiver?.id ?? 'the internet'].join(' to ');
  const lines = witness === undefined ? [] : [`such as ${describePacket(witness)}, ${ends}`];
  return { head, lines: [...lines, ...missing.map((one) => `? ${describeMissing(one)}`), ...(missing.length > 0 ? [] : hopsOf(model, breach))] };
}

/** What decides on the way there of the packet that proves it. */
function hopsOf(model: NetworkModel, { witness, sender, receiver }: Breach): readonly string[] {
  if (witness === undefined) return [];
  const protocol = witness.protocol === 1 || witness.protocol === 58 ? 'icmp' : witness.protocol;
  const ports =
    witness.protocol === 6 || witness.protocol === 17 ? { port: witness.destinationPort, sourcePort: [witness.sourcePort, witness.sourcePort] as const } : {};
  const end = (one: typeof sender, address: bigint) =>
    one === undefined
      ? ({ kind: 'internet', address, version: witness.version } as const)
      : ({ kind: 'interface', interface: { ...one, addresses: one.addresses.filter(({ value }) => value === address) } } as const);
  const { ways } = reachBetween(model, [end(sender, witness.source)], [end(receiver, witness.destination)], { protocol, ...ports });
  const hops: readonly Hop[] = ways[0]?.flow.hops ?? [];
  return hops
    .filter(({ isReply }) => !isReply)
    .map(
      ({ at, decisions: [first] }) =>
        `- ${at}${first === undefined ? '' : `: ${first.resource.id}${first.path === '' ? '' : ` ${first.path}`}, ${first.means}`}`,
    );
}

const nameOf = ({ rule }: RuleOutcome): string => rule?.text ?? 'default deny';

export function formatCheck(model: NetworkModel, file: SegmentsFile, check: SegmentCheck): string {
  const lines: string[] = [];
  for (const one of check.rules) {
    if (one.outcome === 'kept') continue;
    const { line, column } = one.rule === undefined ? file.placeOfDefault : file.placeOfRule(one.rule);
    lines.push(`${file.shown}:${line ?? 1}:${column ?? 1}: ${one.outcome}: ${nameOf(one)}`);
    for (const breach of one.breaches.slice(0, FEW)) {
      const { head, lines: more } = tell(model, breach);
      lines.push(`  ${head}`, ...more.map((text) => `    ${text}`));
    }
    if (one.breaches.length > FEW) lines.push(`  and ${one.breaches.length - FEW} more`);
    lines.push('');
  }
  lines.push(...noteLines(file, check));
  const countOf = (outcome: RuleOutcome['outcome']) => check.rules.filter((one) => one.outcome === outcome).length;
  lines.push(`${count(check.rules.length, 'rule')}: ${countOf('kept')} kept, ${countOf('broken')} broken, ${countOf('unknown')} unknown`);
  return `${lines.map(visible).join('\n')}\n`;
}

/** What a clean result would hide: empty segments, interfaces in none, doubts about which they are in. */
function noteLines({ rules }: SegmentsFile, { sizes, outside, missing, rules: outcomes }: SegmentCheck): readonly string[] {
  const empty = [...sizes].filter(([, size]) => size === 0).map(([name]) => name);
  const idle = outcomes.filter(({ rule, isUsed }) => rule?.isAllow === true && !isUsed).map(({ rule }) => rule?.text ?? '');
  const notes = [
    ...(empty.length === 0 ? [] : [`no interface is in ${empty.join(', ')}: no rule about ${empty.length === 1 ? 'it' : 'them'} can be broken`]),
    ...(idle.length === 0 ? [] : [`nothing passes that is allowed by ${idle.map((text) => `\`${text}\``).join(', ')}`]),
    ...(outside === 0 || rules.length === 0 ? [] : [`${count(outside, 'interface')} in no segment`]),
    ...words(missing).map((text) => `not known of some interfaces which segments they are in: ${text}`),
  ];
  return notes.length === 0 ? [] : [...notes.map((text) => `note: ${text}`), ''];
}

const words = (missing: readonly Missing[]): readonly string[] => [...new Set(missing.map(describeMissing))];

export function checkJson(model: NetworkModel, file: SegmentsFile, check: SegmentCheck): string {
  const data = {
    tool: toolWords(),
    rules: check.rules.map((one) => ({
      rule: nameOf(one),
      ...(one.rule === undefined ? file.placeOfDefault : file.placeOfRule(one.rule)),
      outcome: one.outcome,
      ...(one.rule?.isAllow === true ? { isUsed: one.isUsed } : {}),
      breaches: one.breaches.map((breach) => ({
        from: breach.from,
        to: breach.to,
        services: describePackets(breach.services),
        ...(breach.witness === undefined ? {} : { witness: describePacket(breach.witness) }),
        ...(breach.sender === undefined ? {} : { sender: breach.sender.id }),
        ...(breach.receiver === undefined ? {} : { receiver: breach.receiver.id }),
        ...(breach.missing.length > 0 ? { missing: breach.missing } : { hops: hopsOf(model, breach) }),
      })),
    })),
    segments: [...check.sizes].map(([name, interfaces]) => ({ name, interfaces })),
    outside: check.outside,
    missing: words(check.missing),
  };
  return `${JSON.stringify(data, undefined, 2)}\n`;
}

export function checkJunit(model: NetworkModel, file: SegmentsFile, check: SegmentCheck): string {
  return formatJunit(
    'stoa segments',
    check.rules.map((one) => {
      const told = one.breaches.map((breach) => tell(model, breach));
      const { line } = one.rule === undefined ? file.placeOfDefault : file.placeOfRule(one.rule);
      return {
        name: nameOf(one),
        group: file.shown,
        outcome: one.outcome === 'kept' ? 'passed' : 'failed',
        ...(one.outcome === 'kept'
          ? {}
          : {
              message: `${one.outcome}: ${told[0]?.head ?? ''}`,
              details: told.flatMap(({ head, lines }) => [head, ...lines.map((text) => `  ${text}`)]).join('\n'),
            }),
        file: file.shown,
        ...(line === undefined ? {} : { line }),
      } as const;
    }),
  );
}
