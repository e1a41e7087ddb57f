// stoa dns test: which resolver answers names from a VPC, and what DNS Firewall does to them. With --expect, a test that CI can run.

import { canonicalType, findBypasses, notesOn, parseDomainName, QUERY_TYPES, readDns, resolveName } from '../../network/index.ts';
import type { Command, Flag, Invocation } from '../command.ts';
import { didYouMean } from '../did-you-mean.ts';
import { type DnsResult, notesText, resultData, resultText } from '../dns/dns-text.ts';
import { DNS_EXPECTATIONS, meets } from '../dns/expect.ts';
import { placeOf } from '../dns/place.ts';
import { CliError, usageError } from '../errors.ts';
import { EXIT_CODES, type ExitCode } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import { loadNetwork, NETWORK_FLAGS } from '../network/flags.ts';

const FLAGS: readonly Flag[] = [
  { name: 'vpc', value: 'VPC', about: 'the VPC in which it is asked, by its id or name' },
  { name: 'from', value: 'RESOURCE', about: 'what asks: an instance, interface, subnet or function; tells its VPC, and which ways lead past DNS Firewall' },
  { name: 'type', value: 'TYPE', about: 'the query type, such as AAAA or TYPE65 (A)' },
  { name: 'expect', value: 'WORD', about: `exit 1 unless every answer is so: ${DNS_EXPECTATIONS.join(', ')}`, choices: DNS_EXPECTATIONS },
  { name: 'without-profiles', about: 'take it that the VPC has no Route 53 Profile where the source does not say' },
  ...NETWORK_FLAGS,
];

export const DNS_TEST: Command = {
  name: 'dns test',
  summary: 'tell which resolver answers a name from a VPC, and what DNS Firewall does to it',
  positionals: [{ name: 'NAME', about: 'a domain name; `\\052` stands for an asterisk', isRequired: true, isRepeatable: true }],
  flags: FLAGS,
  examples: [
    'stoa dns test db.corp.example --vpc vpc-0123456789abcdef0 --path snapshot',
    'stoa dns test c2.bad.example --from i-0123456789abcdef0 --expect blocked --path snapshot',
  ],
  run: runDnsTest,
};

async function runDnsTest({ arguments: words, flags }: Invocation, io: Io): Promise<ExitCode> {
  const names = words.map(nameOf);
  const { settings, format, model } = await loadNetwork(FLAGS, flags, io);
  const type = typeOf(settings.text('type') ?? 'A');
  const expected = settings.choice('expect', DNS_EXPECTATIONS);
  const { vpcId, from, zone } = placeOf(model, settings.text('vpc'), settings.text('from'));
  const dns = readDns(model, { withoutProfiles: settings.isOn('without-profiles') });
  const results = names.flatMap((name): readonly DnsResult[] => {
    const answer = resolveName(dns, { name, type, vpcId, ...(zone === undefined ? {} : { zone }) });
    return answer === undefined ? [] : [{ name, type, vpcId, answer, expected, isAsExpected: expected === undefined || meets(answer, expected) }];
  });
  const notes = notesOn(dns, vpcId);
  const isFiltered = !notes.some(({ code }) => code === 'no-firewall');
  const bypasses = from === undefined || !isFiltered ? undefined : findBypasses(model, from.ends);
  const data = { names: results.map(resultData), notes, ...(bypasses === undefined ? {} : { bypasses }) };
  const text = `${results.map(resultText).join('\n\n')}\n${notesText(notes, bypasses)}`;
  await io.stdout.write(format === 'json' ? `${JSON.stringify(data, undefined, 2)}\n` : text);
  return results.every(({ isAsExpected }) => isAsExpected) ? EXIT_CODES.clean.code : EXIT_CODES.findings.code;
}

function nameOf(text: string): string {
  const read = parseDomainName(text);
  if (!read.ok) throw new CliError('ERR_USAGE', read.issues);
  return read.value;
}

/** Sixteen bits (RFC 1035 section 3.2.2). */
const LAST_TYPE = 65_535;

function typeOf(text: string): string {
  const type = canonicalType(text);
  if (QUERY_TYPES.includes(type) || (/^TYPE\d{1,5}$/.test(type) && Number(type.slice(4)) <= LAST_TYPE)) return type;
  throw usageError(
    `there is no query type \`${text}\``,
    didYouMean(type, QUERY_TYPES) ?? `such as ${QUERY_TYPES.slice(0, 8).join(', ')}, or TYPE and a number`,
  );
}
