// stoa reach: can packets get from one place to another, and an answer back; every hop, what decided it, what would change it.

import { describeMissing, visible } from '../../core/index.ts';
import { type Block, type Decision, describePackets, type Hop, type NamedEnds, type ReachAnswer, reachBetween, smallestCut } from '../../network/index.ts';
import type { Command, Invocation } from '../command.ts';
import type { ExitCode } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import { endsOf, loadNetwork, NETWORK_FLAGS, PACKET_FLAGS, queryOf } from '../network/flags.ts';

const FLAGS = [...PACKET_FLAGS, ...NETWORK_FLAGS];
const END = '`internet`, an address, or an interface, instance, subnet, load balancer, function, database, file system or endpoint';

export const REACH: Command = {
  name: 'reach',
  summary: 'tell whether packets get from one place to another, and what decides it',
  positionals: [
    { name: 'SRC', about: `where the connection begins: ${END}`, isRequired: true },
    { name: 'DST', about: 'where it goes', isRequired: true },
  ],
  flags: FLAGS,
  examples: ['stoa reach internet i-0123456789abcdef0 --port 22 --path snapshot', 'stoa reach i-0123456789abcdef0 10.1.2.3 --port 5432 --path snapshot'],
  run: runReach,
};

interface Result {
  readonly from: NamedEnds;
  readonly to: NamedEnds;
  readonly answer: ReachAnswer;
  readonly cut: readonly Decision[] | undefined;
}

async function runReach({ arguments: [src = '', dst = ''], flags }: Invocation, io: Io): Promise<ExitCode> {
  const { settings, format, model } = await loadNetwork(FLAGS, flags, io);
  const query = queryOf(settings);
  const [from, to] = [endsOf(model, src), endsOf(model, dst)];
  const answer = reachBetween(model, from.ends, to.ends, query);
  const cut = answer.answer === 'yes' ? smallestCut(model, from.ends, to.ends, query) : undefined;
  const result: Result = { from, to, answer, cut };
  await io.stdout.write(format === 'json' ? `${JSON.stringify(dataOf(result), undefined, 2)}\n` : visibleLines(formatText(result)));
  return 0;
}

function formatText({ from, to, answer, cut }: Result): string {
  const lines = [`${answer.answer}: ${from.name} to ${to.name}${answer.packets.length === 0 ? '' : `, ${answer.packets.map(describePackets).join('; ')}`}`];
  const [way] = answer.ways;
  if (answer.answer === 'unknown')
    lines.push(
      '',
      'Nothing known stands in the way, but this is not known:',
      ...answer.missing.map((one) => `  ${describeMissing(one)}${one.account === undefined ? '' : `, ${one.account} ${one.region ?? ''}`}`),
    );
  if (answer.arrivesOneWay) lines.push('', 'Packets arrive; it is the answer that does not come back.');
  if (way !== undefined) {
    const { hops } = way.flow;
    lines.push('', 'There', ...hops.filter(({ isReply }) => !isReply).flatMap(hopLines));
    const back = hops.filter(({ isReply }) => isReply);
    if (back.length > 0) lines.push('Back', ...back.flatMap(hopLines));
  }
  if (answer.obstacles.length > 0) {
    lines.push('', 'What stands in the way');
    for (const [index, set] of answer.obstacles.entries()) {
      if (index > 0) lines.push('  or, by another way');
      lines.push(...set.map((one) => `  ${obstacleWords(one)}`));
    }
    if (answer.isBeginning) lines.push('  More may stand behind it: nothing that is there could make a way.');
  }
  if (cut !== undefined) lines.push('', 'Closed by taking away', ...cut.map((one) => `  ${decisionWords(one)}`));
  return `${lines.join('\n')}\n`;
}

function hopLines({ at, decisions, isBlocked }: Hop): readonly string[] {
  const words = decisions.map(decisionWords);
  const mark = isBlocked ? 'x' : '-';
  return words.length === 0 ? [`  ${mark} ${at}`] : [`  ${mark} ${at}: ${words[0] ?? ''}`, ...words.slice(1).map((word) => `      ${word}`)];
}

function decisionWords({ resource, path, means }: Decision): string {
  return `${resource.id}${path === '' ? '' : ` ${path}`}, ${means}`;
}

function obstacleWords(block: Block): string {
  return `${decisionWords(block)} [${block.code}]`;
}

function visibleLines(text: string): string {
  return text.split('\n').map(visible).join('\n');
}

function dataOf({ from, to, answer, cut }: Result) {
  return {
    answer: answer.answer,
    from: from.name,
    to: to.name,
    packets: answer.packets.map(describePackets),
    ways: answer.ways.map(({ packets, flow }) => ({
      packets: describePackets(packets),
      hops: flow.hops.map(({ packets: left, ...hop }) => ({ ...hop, packets: describePackets(left) })),
    })),
    obstacles: answer.obstacles,
    isBeginning: answer.isBeginning,
    arrivesOneWay: answer.arrivesOneWay,
    missing: answer.missing,
    ...(cut === undefined ? {} : { cut }),
  };
}
