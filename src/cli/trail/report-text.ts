// A verification as text: every chain, every object that is invalid, what is unknown by reason, and the sums.

import { count, visible } from '../../core/index.ts';
import { TRAIL_REASONS, type TrailChain, type TrailObject, type TrailReason, type TrailReport } from '../../detection/index.ts';
import { timeText } from '../io.ts';

/** Of what is unknown for one reason, so many are named. */
const NAMED = 5;

const KINDS: Readonly<Record<TrailObject['kind'], readonly [one: string, many: string]>> = { digest: ['digest', 'digests'], log: ['log file', 'log files'] };

export function trailText({ chains, uncovered, strangers, objects, firstInvalid, verdict }: TrailReport): string {
  const lines = chains.flatMap(chainLines);
  for (const { account, region, from, to } of uncovered)
    lines.push(`no digest of ${account} ${region} says what was from ${timeText(from)} to ${timeText(to)}`);
  const invalid = objects.filter((one) => one.verdict === 'invalid');
  if (invalid.length > 0) lines.push('', 'invalid', ...invalid.flatMap(invalidLines));
  const unknown = byReason(objects.filter((one) => one.verdict === 'unknown'));
  if (unknown.size > 0) lines.push('', 'unknown');
  for (const [reason, ones] of unknown) {
    lines.push(`  ${reason}: ${TRAIL_REASONS[reason].means}`);
    for (const one of ones.slice(0, NAMED)) lines.push(`    ${KINDS[one.kind][0]} ${one.name}${one.detail === undefined ? '' : ` (${one.detail})`}`);
    if (ones.length > NAMED) lines.push(`    and ${(ones.length - NAMED).toLocaleString('en-US')} more`);
  }
  if (strangers.length > 0) {
    lines.push(
      '',
      `not covered: ${count(strangers.length, 'file')} that no digest names, and that ${strangers.length === 1 ? 'has' : 'have'} not the name of a log file`,
    );
    lines.push(...strangers.slice(0, NAMED).map((path) => `  ${path}`));
    if (strangers.length > NAMED) lines.push(`  and ${(strangers.length - NAMED).toLocaleString('en-US')} more`);
  }
  lines.push('', sums(objects));
  if (firstInvalid !== undefined) lines.push(`first invalid: ${KINDS[firstInvalid.kind][0]} ${firstInvalid.name}`);
  lines.push(`the copy is ${verdict}`);
  return `${lines.map(visible).join('\n')}\n`;
}

function byReason(objects: readonly TrailObject[]): ReadonlyMap<TrailReason, readonly TrailObject[]> {
  const groups = new Map<TrailReason, TrailObject[]>();
  for (const one of objects) {
    if (one.reason === undefined) continue;
    const group = groups.get(one.reason);
    if (group === undefined) groups.set(one.reason, [one]);
    else group.push(one);
  }
  return groups;
}

function chainLines({ account, region, trail, home, isBackfill, digests, from, to, gaps, before }: TrailChain): readonly string[] {
  const span = from === undefined || to === undefined ? '' : `, ${timeText(from)} to ${timeText(to)}`;
  return [
    `trail ${trail} (${home}), ${account} ${region}${isBackfill ? ', backfill' : ''}: ${count(digests, 'digest')}${span}`,
    ...gaps.map((gap) => `  no digest was made from ${timeText(gap.from)} to ${timeText(gap.to)}: validation or logging was off`),
    ...(before === undefined ? [] : [`  what is older is not here: the chain goes on at ${before}`]),
  ];
}

function invalidLines({ kind, name, reason, detail }: TrailObject): readonly string[] {
  const why = reason === undefined ? '' : `${reason}: ${TRAIL_REASONS[reason].means}`;
  return [`  ${KINDS[kind][0]} ${name}`, `    ${why}${detail === undefined ? '' : ` (${detail})`}`];
}

function sums(objects: readonly TrailObject[]): string {
  const part = (kind: TrailObject['kind']) => {
    const ones = objects.filter((one) => one.kind === kind);
    const words = (['valid', 'invalid', 'unknown'] as const).map((verdict) => [verdict, ones.filter((one) => one.verdict === verdict).length] as const);
    const said = words.filter(([, n]) => n > 0).map(([verdict, n]) => `${n.toLocaleString('en-US')} ${verdict}`);
    return `${count(ones.length, ...KINDS[kind])}${said.length === 0 ? '' : `: ${said.join(', ')}`}`;
  };
  return `${part('digest')}; ${part('log')}`;
}
