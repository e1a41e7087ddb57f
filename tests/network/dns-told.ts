// Whole answers about names, in words: every way with its conditions, steps and places, what might decide, and what is not known.

import type { Missing } from '../../src/core/index.ts';
import type { JudgedWay } from '../../src/network/dns/judge.ts';
import type { DnsMistakes } from '../../src/network/dns/lint/finding.ts';
import type { DnsAnswer } from '../../src/network/dns/resolve.ts';

type Match = NonNullable<JudgedWay['rule']>;

/** What is missing, with all that is told of it. */
export function missingText({ reason, name, account, region, arn, detail }: Missing): string {
  const place = account === undefined && region === undefined ? '' : ` in ${account ?? '-'}/${region ?? '-'}`;
  return `${reason} ${name}${place}${arn === undefined ? '' : ` on ${arn.split(/[:/]/).at(-1) ?? ''}`}${detail === undefined ? '' : ` (${detail})`}`;
}

const matchText = ({ rule, name, entry, placed }: Match): string => `${placed.group.id}/${rule.name} for ${name} by ${entry ?? '?'}`;

function endText(end: JudgedWay['end']): string {
  switch (end.kind) {
    case 'records':
      return `records ${end.values.join(' ')}${end.aliasOf === undefined ? '' : `of ${end.aliasOf}`}`;
    case 'forwarded':
      return `forwarded ${end.targets.map(({ address, port, reachable, obstacles }) => `${address}:${port} ${reachable} ${obstacles.length}`).join(' ')} into ${end.into ?? '-'}`;
    case 'other-servers':
      return `servers ${end.addresses.join(' ')}`;
    case 'unknown':
      return `unknown ${end.missing.map(missingText).join('; ')}`;
    case 'no-resolver':
    case 'nodata':
    case 'nxdomain':
    case 'public':
      return end.kind;
  }
}

function wayLines(way: JudgedWay): readonly string[] {
  const said: readonly (readonly [string, readonly string[]])[] = [
    ['if', way.conditions],
    ['rule', way.rule === undefined ? [] : [matchText(way.rule)]],
    ['perhaps', way.perhaps.map(matchText)],
    ['unless redirected', way.unlessRedirected.map(matchText)],
    ['not known', way.end.kind === 'unknown' && way.missing === way.end.missing ? [] : way.missing.map(missingText)],
  ];
  return [
    ` way: ${way.verdict}, ${way.effect}, ${way.names.join(' > ')} = ${endText(way.end)}`,
    ...said.flatMap(([key, texts]) => (texts.length === 0 ? [] : `  ${key}: ${texts.join('; ')}`)),
    ...way.steps.map(({ kind, name, resource, path, means }) => `  ${kind} ${name} at ${resource.id}${path === '' ? '' : ` ${path}`}: ${means}`),
  ];
}

/** All of an answer; the step that is in every answer of an ordinary VPC is left out. */
export function tellAnswer({ verdict, ways, missing }: DnsAnswer): string {
  const lines = [verdict, ...ways.flatMap(wayLines), ...missing.map((one) => ` missing ${missingText(one)}`)];
  return lines.filter((line) => !/^ {2}server \S+ at dopt-1 DhcpConfigurations\[0\]: DHCP gives AmazonProvidedDNS/.test(line)).join('\n');
}

/** All mistakes, and what was not read. */
export function tellMistakes({ found, missing }: DnsMistakes): string {
  return [
    ...found.map(({ code, resource, path, message, help }) => ` ${code} at ${resource.id}${path === '' ? '' : ` ${path}`}: ${message}; ${help}`),
    ...missing.map((one) => ` missing ${missingText(one)}`),
    ` ${found.length} found`,
  ].join('\n');
}
