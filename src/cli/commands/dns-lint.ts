// stoa dns lint: the classic mistakes of zones, Resolver rules and DNS Firewall in a source, with what was not read.

import { count, describeMissing, type Missing, visible } from '../../core/index.ts';
import { DNS_MISTAKES, type DnsMistake, findDnsMistakes, readDns } from '../../network/index.ts';
import type { Command, Flag } from '../command.ts';
import { EXIT_CODES, type ExitCode } from '../exit-codes.ts';
import { loadNetwork, NETWORK_FLAGS } from '../network/flags.ts';

const THRESHOLDS = ['hole', 'waste', 'none'] as const;

const FLAGS: readonly Flag[] = [
  { name: 'fail-on', value: 'KIND', about: `exit 1 for a finding of this kind or a graver one: ${THRESHOLDS.join(', ')} (hole)`, choices: THRESHOLDS },
  { name: 'strict', about: 'exit 3 where something was not read' },
  { name: 'without-profiles', about: 'take it that VPCs have no Route 53 Profile where the source does not say' },
  ...NETWORK_FLAGS,
];

export const DNS_LINT: Command = {
  name: 'dns lint',
  summary: 'find the classic mistakes of zones, Resolver rules and DNS Firewall',
  positionals: [],
  flags: FLAGS,
  examples: ['stoa dns lint --path snapshot', 'stoa dns lint --fail-on waste --format json --path snapshot'],
  async run({ flags }, io) {
    const { settings, format, model } = await loadNetwork(FLAGS, flags, io);
    const failOn = settings.choice('fail-on', THRESHOLDS) ?? 'hole';
    const { found, missing } = findDnsMistakes(readDns(model, { withoutProfiles: settings.isOn('without-profiles') }));
    const sorted = found.toSorted((a, b) => THRESHOLDS.indexOf(gravityOf(a)) - THRESHOLDS.indexOf(gravityOf(b)));
    const data = { findings: sorted.map((one) => ({ gravity: gravityOf(one), ...one, learnMore: DNS_MISTAKES[one.code].learnMore })), missing };
    const text = [...sorted.flatMap(findingLines), ...missingLines(missing), summaryOf(sorted)].map(visible).join('\n');
    await io.stdout.write(format === 'json' ? `${JSON.stringify(data, undefined, 2)}\n` : `${text}\n`);
    return exitOf(sorted, failOn, settings.isOn('strict') && missing.length > 0);
  },
};

const gravityOf = ({ code }: DnsMistake): 'hole' | 'waste' => DNS_MISTAKES[code].gravity;

function findingLines(one: DnsMistake): readonly string[] {
  const { code, message, help, resource, path } = one;
  const place = [resource.id, path].filter((part) => part !== '').join(' ');
  return [`${gravityOf(one).padEnd(5)}  ${code}: ${message}`, `       ${resource.account} ${resource.region}, ${place}`, `       ${help}`, ''];
}

function missingLines(missing: readonly Missing[]): readonly string[] {
  if (missing.length === 0) return [];
  return ['Not read, so not judged:', ...new Set(missing.map((one) => `  ${describeMissing(one)}`)), ''];
}

function summaryOf(found: readonly DnsMistake[]): string {
  const holes = found.filter((one) => gravityOf(one) === 'hole').length;
  return found.length === 0 ? 'no mistakes found' : `${count(holes, 'hole')}, ${found.length - holes} of waste`;
}

function exitOf(found: readonly DnsMistake[], failOn: (typeof THRESHOLDS)[number], isIncomplete: boolean): ExitCode {
  const counted = found.filter((one) => failOn !== 'none' && THRESHOLDS.indexOf(gravityOf(one)) <= THRESHOLDS.indexOf(failOn));
  if (counted.length > 0) return EXIT_CODES.findings.code;
  return isIncomplete ? EXIT_CODES.incomplete.code : EXIT_CODES.clean.code;
}
