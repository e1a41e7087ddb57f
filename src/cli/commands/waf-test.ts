// stoa waf test: what a web ACL does to requests, and which rule decides. With --expect, a test that CI can run.

import { formatIssue, visible } from '../../core/index.ts';
import {
  createWaf,
  describeReason,
  WAF_RESOURCE_TYPES,
  WAF_UNKNOWNS,
  type WafDecider,
  type WafOutcome,
  type WafReferences,
  type WafRequest,
  type WafStep,
  type WafVerdict,
} from '../../network/index.ts';
import type { Command, Flag, Invocation } from '../command.ts';
import { usageError } from '../errors.ts';
import { EXIT_CODES, type ExitCode } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import { createNotes } from '../notes.ts';
import { resolveSettings } from '../resolve-settings.ts';
import { SOURCE_SETTINGS } from '../settings.ts';
import { findAcl } from '../waf/find-acl.ts';
import { ORIGIN_FLAGS, originOf } from '../waf/origin.ts';
import { readHistory, readReferenceFiles, readRequests } from '../waf/read-files.ts';

const FORMATS = ['text', 'json'] as const;
const EXPECTED = ['allow', 'block', 'captcha', 'challenge'] as const;
const TYPES = [...WAF_RESOURCE_TYPES.keys()];

const FLAGS: readonly Flag[] = [
  {
    name: 'request',
    value: 'FILE',
    about: 'a raw HTTP request, or an HTTP archive (HAR) with several; may be given several times',
    isRepeatable: true,
    completes: 'file',
  },
  { name: 'resource-type', value: 'TYPE', about: 'the protected resource, which decides how much of a body is inspected', choices: TYPES },
  ...ORIGIN_FLAGS,
  {
    name: 'history',
    value: 'FILE',
    about: 'what came before, for rate-based rules: an archive, or a WAF log with one object a line',
    isRepeatable: true,
    completes: 'file',
  },
  {
    name: 'reference',
    value: 'FILE',
    about: 'an IP set, regex pattern set, rule group or description of a managed one, as AWS answers it',
    isRepeatable: true,
    completes: 'file',
  },
  { name: 'search-strings', value: 'FORM', about: 'how a file writes `SearchString`: base64, text (read off the file)', choices: ['base64', 'text'] },
  { name: 'expect', value: 'ACTION', about: `exit 1 unless every request ends so: ${EXPECTED.join(', ')}`, choices: EXPECTED },
  ...SOURCE_SETTINGS,
  { name: 'format', value: 'FORMAT', about: `${FORMATS.join(' or ')} (text)`, choices: FORMATS },
  { name: 'quiet', about: 'errors only on stderr' },
];

export const WAF_TEST: Command = {
  name: 'waf test',
  summary: 'tell what a web ACL does to a request, and which rule decides',
  positionals: [
    { name: 'ACL', about: 'a file with the answer of GetWebACL, or the name or ARN of a web ACL in a source', isRequired: true, completes: 'file' },
  ],
  flags: FLAGS,
  examples: [
    'stoa waf test acl.json --request attack.http --source-ip 198.51.100.7 --expect block',
    'stoa waf test shop --path snapshot --request session.har --format json',
  ],
  run: runWafTest,
};

interface Result {
  readonly request: WafRequest;
  readonly verdict: WafVerdict;
}

async function runWafTest({ arguments: [word = ''], flags }: Invocation, io: Io): Promise<ExitCode> {
  const settings = resolveSettings(FLAGS, flags, io, undefined);
  const format = settings.choice('format', FORMATS) ?? 'text';
  const expected = settings.choice('expect', EXPECTED);
  const resourceType = settings.choice('resource-type', TYPES);
  const origin = originOf(settings);
  const notes = createNotes(io, settings.isOn('quiet'));
  const files = settings.list('request');
  if (files.length === 0) throw usageError('there is no request to test', 'give a file with one with `--request`');
  const found = await findAcl(word, settings, io, notes);
  for (const issue of found.issues) await notes.warn(issue);
  const given = await readReferenceFiles(settings.list('reference'), io.cwd, settings.choice('search-strings', ['base64', 'text'] as const));
  const { requests, issues } = await readRequests(files, io.cwd);
  for (const issue of [...issues, ...requests.flatMap((request) => request.issues)]) await notes.warn(issue);
  if (requests.length === 0) throw usageError('there is no request in the files');
  const history = settings.has('history') ? await readHistory(settings.list('history'), io.cwd) : undefined;

  const waf = createWaf(found.acl, {
    references: merge(found.references, given),
    ...(resourceType === undefined ? {} : { resourceType }),
    ...(history === undefined ? {} : { history }),
  });
  const results = requests.map((request): Result => {
    const whole = { ...request, ...origin };
    return { request: whole, verdict: waf(whole) };
  });
  const failed = expected === undefined ? 0 : results.filter(({ verdict }) => verdict.action !== expected).length;
  const text =
    format === 'json' ? `${JSON.stringify({ requests: results.map((one) => dataOf(one, expected)) }, null, 2)}\n` : textOf(results, expected, failed);
  await io.stdout.write(text);
  return failed === 0 ? EXIT_CODES.clean.code : EXIT_CODES.findings.code;
}

/** What is given by hand wins over what a source holds. */
function merge(source: WafReferences | undefined, given: WafReferences): WafReferences {
  if (source === undefined) return given;
  return {
    ipSets: new Map([...source.ipSets, ...given.ipSets]),
    regexSets: new Map([...source.regexSets, ...given.regexSets]),
    ruleGroups: new Map([...source.ruleGroups, ...given.ruleGroups]),
    managedGroups: new Map([...source.managedGroups, ...given.managedGroups]),
  };
}

const WIDTH = 9;

function textOf(results: readonly Result[], expected: string | undefined, failed: number): string {
  const lines = results.flatMap(({ request, verdict }) => {
    const isFailed = expected !== undefined && verdict.action !== expected;
    const target = request.path + (request.query === undefined ? '' : `?${request.query}`);
    const head = `${verdict.action.padEnd(WIDTH)} ${request.method} ${short(target)} (${request.name})${isFailed ? `   expected: ${expected}` : ''}`;
    return [head, ...why(verdict).map((line) => `${' '.repeat(WIDTH + 1)}${line}`)];
  });
  const summary = expected === undefined ? [] : ['', failed === 0 ? `all ${results.length} as expected` : `${failed} of ${results.length} not as expected`];
  return `${[...lines, ...summary].map(visible).join('\n')}\n`;
}

function short(text: string): string {
  return text.length <= 80 ? text : `${text.slice(0, 77)}...`;
}

function why(verdict: WafVerdict): readonly string[] {
  const lines: string[] = [];
  if (verdict.by !== undefined) lines.push(`${deciderWords(verdict.by)}${verdict.status === undefined ? '' : `, answered with ${verdict.status}`}`);
  else if (verdict.action === 'unknown') {
    for (const reason of verdict.reasons) lines.push(`cannot be told without ${describeReason(reason)}`);
    for (const one of verdict.outcomes) lines.push(outcomeWords(one));
  } else lines.push(`whatever is not known: ${verdict.outcomes.map(({ by }) => deciderWords(by)).join(', or ')}`);
  const counted = verdict.steps.filter(({ result, action }) => result === 'matched' && action === 'count');
  if (counted.length > 0) lines.push(`counted: ${counted.map(stepName).join(', ')}`);
  const passed = verdict.steps.filter(({ result }) => result === 'not matched' || result === 'not applied');
  if (passed.length > 0) lines.push(`passed: ${passed.map(stepName).join(', ')}`);
  if (verdict.labels.length > 0) lines.push(`labels: ${verdict.labels.join(', ')}`);
  if (verdict.insertedHeaders.length > 0) lines.push(`headers: ${verdict.insertedHeaders.join(', ')}`);
  const helps = new Set(verdict.reasons.flatMap(({ unknown }) => helpOf(unknown) ?? []));
  for (const help of helps) lines.push(`= help: ${help}`);
  return lines;
}

function outcomeWords({ action, by, reasons }: WafOutcome): string {
  if (reasons.length === 0) return `otherwise ${action} ${deciderWords(by)}`;
  return action === 'unknown' ? `perhaps decided ${deciderWords(by)}` : `perhaps ${action} ${deciderWords(by)}`;
}

function helpOf(unknown: keyof typeof WAF_UNKNOWNS): string | undefined {
  const row: { readonly says: string; readonly help?: string } = WAF_UNKNOWNS[unknown];
  return row.help;
}

function stepName({ rule, group }: WafStep): string {
  return group === undefined ? rule : `${group}/${rule}`;
}

function deciderWords(by: WafDecider): string {
  if (by.kind === 'default') return 'by the default action';
  return `by rule ${by.group === undefined ? '' : `${by.group}/`}${by.rule} (${by.pointer})`;
}

function dataOf({ request, verdict }: Result, expected: string | undefined): object {
  const { name, method, path, query } = request;
  return {
    request: {
      name,
      method,
      path,
      ...(query === undefined ? {} : { query }),
      issues: request.issues.map((issue) => ({ code: issue.code, message: formatIssue(issue) })),
    },
    ...verdict,
    reasons: verdict.reasons.map((reason) => ({ ...reason, says: describeReason(reason) })),
    ...(expected === undefined ? {} : { expected, isAsExpected: expected === verdict.action }),
  };
}
