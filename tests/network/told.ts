// Whole answers in words: every hop with what decided it and what was left of the packets, what blocks, what is missing, the smallest cut.
// They stand in tests/network/golden and are read by a person before they are kept: STOA_TELL=1 writes them anew.

import { readFileSync, writeFileSync } from 'node:fs';
import { expect } from 'vitest';
import {
  describePackets as describe,
  type End,
  type NetworkModel,
  type ReachAnswer,
  type ReachQuery,
  reachBetween,
  smallestCut,
} from '../../src/network/index.ts';

type Way = ReachAnswer['ways'][number];
type Decision = Way['flow']['hops'][number]['decisions'][number];
type Missing = ReachAnswer['missing'][number];

const place = ({ resource, path, means }: Decision) => `${resource.type.split('::').at(-1)} ${resource.id}${path === '' ? '' : ` ${path}`}: ${means}`;
const lack = ({ reason, name, account = '', region = '', arn, detail }: Missing) =>
  `${reason} ${name} (${account} ${region}${arn === undefined ? '' : ` ${arn.split('/').at(-1)}`}${detail === undefined ? '' : `, ${detail}`})`;

/** The internet, as no person would write it. */
const describePackets = (set: Parameters<typeof describe>[0]) =>
  describe(set).replaceAll('all but 0.0.0.0/8, 10.0.0.0/8, 100.64.0.0/10, 127.0.0.0/8, 169.254.0.0/16 and 9 more', 'the internet');

function linesOf({ flow, packets, arrives }: Way): readonly string[] {
  let before = '';
  const hops = flow.hops.map(({ at, resource, decisions, isBlocked, isReply, packets: left }) => {
    const words = describePackets(left);
    const mark = `${isReply ? '<' : '>'}${isBlocked ? '!' : ' '}`;
    const why = decisions.map(place).join('; ');
    const line = `  ${mark} ${at} (${resource.id})${why === '' ? '' : ` -- ${why}`}${words === before ? '' : ` -- ${words}`}`;
    before = words;
    return line;
  });
  return [
    ` way, IPv${packets.version}: ${describePackets(packets)}${arrives ? ', arrives' : ''}`,
    ...hops,
    ...flow.blocks.map((one) => `  blocked by ${one.code} ${place(one)}`),
    ...flow.unknowns.map((one) => `  open: ${lack(one)}`),
  ];
}

/** Asks, and tells all of the answer. */
export function tell(model: NetworkModel, from: readonly End[], to: readonly End[], query: ReachQuery): string {
  const { answer, packets, ways, obstacles, missing, isBeginning, arrivesOneWay } = reachBetween(model, from, to, query);
  const cut = answer === 'yes' ? (smallestCut(model, from, to, query) ?? []) : [];
  return [
    [answer, ...packets.map((set) => describePackets(set)), ...(arrivesOneWay ? ['arrives one way'] : []), ...(isBeginning ? ['to begin with'] : [])].join(
      ' | ',
    ),
    ...ways.flatMap(linesOf),
    ...obstacles.map((set) => ` change ${set.map((one) => `${one.code} ${place(one)}`).join(' AND ')}`),
    ...missing.map((one) => ` missing ${lack(one)}`),
    ...cut.map((one) => ` cut ${place(one)}`),
  ].join('\n');
}

const known = new Map<string, Map<string, string>>();

function sectionsOf(file: string): Map<string, string> {
  let sections = known.get(file);
  if (sections !== undefined) return sections;
  let text = '';
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if (process.env['STOA_TELL'] === undefined) throw error;
  }
  sections = new Map(
    text
      .split('\n## ')
      .slice(1)
      .map((section) => [section.slice(0, section.indexOf('\n')), section.slice(section.indexOf('\n') + 1).trimEnd()]),
  );
  known.set(file, sections);
  return sections;
}

/** Holds what is told under a name against the file of golden answers. */
export function expectTold(golden: string, name: string, told: string): void {
  const file = `${import.meta.dirname}/golden/${golden}.txt`;
  const sections = sectionsOf(file);
  if (process.env['STOA_TELL'] !== undefined && sections.get(name) !== told) {
    sections.set(name, told);
    writeFileSync(file, `Whole answers, by the names of their tests.\n${[...sections].map(([title, text]) => `\n## ${title}\n${text}\n`).join('')}`);
  }
  expect(told).toBe(sections.get(name));
}
