// stoa rules test: detection rules by the cases beside them, or an event pattern on events, and which field decides.

import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { formatIssue, placesOf, visible } from '../../core/index.ts';
import { compilePatterns, type EventPattern, type EventValue, parseEvent, parsePattern } from '../../detection/index.ts';
import type { Command, Flag } from '../command.ts';
import { CliError, usageError } from '../errors.ts';
import { EXIT_CODES } from '../exit-codes.ts';
import { readPolicies } from '../policy/read-policies.ts';
import { resolveSettings } from '../resolve-settings.ts';
import { hasCases, isSigmaName } from '../rules/rule-files.ts';
import { CASE_FORMATS, formatCases, testCases } from '../rules/test-cases.ts';

const EXPECTED = ['match', 'no-match'] as const;

const FLAGS: readonly Flag[] = [
  {
    name: 'event',
    value: 'FILE',
    about: 'of a pattern: a file with an event, or with a list of events; may be given several times, `-` for stdin',
    isRepeatable: true,
    completes: 'file',
  },
  { name: 'expect', value: 'ANSWER', about: `of a pattern: exit 1 unless every event answers so: ${EXPECTED.join(', ')}`, choices: EXPECTED },
  { name: 'min-score', value: 'PERCENT', about: 'of cases: exit 1 where fewer mutants of the rules are found by a case' },
  { name: 'format', value: 'FORMAT', about: `${CASE_FORMATS.join(', ')} (table); junit is about cases`, choices: CASE_FORMATS },
];

interface Tested {
  readonly event: string;
  readonly answer: 'match' | 'no-match' | 'unknown';
  /** Why it does not match. */
  readonly reasons: readonly string[];
}

export const RULES_TEST: Command = {
  name: 'rules test',
  summary: 'test detection rules by the cases beside them, or an event pattern on events',
  positionals: [
    {
      name: 'PATH',
      about: 'folders or files of rules (*.yml, with *.cases.yml beside them), or one event pattern (JSON, `-` for stdin)',
      isRequired: true,
      isRepeatable: true,
      completes: 'file',
    },
  ],
  flags: FLAGS,
  examples: [
    'stoa rules test rules',
    'stoa rules test rules --format junit --min-score 90',
    'stoa rules test pattern.json --event event.json',
    'stoa rules test pattern.json --event attacks.json --expect match',
  ],
  async run({ arguments: words, flags }, io) {
    const settings = resolveSettings(FLAGS, flags, io, undefined);
    const expected = settings.choice('expect', EXPECTED);
    const format = settings.choice('format', CASE_FORMATS) ?? 'table';
    const events = settings.list('event');
    const least = settings.integer('min-score', 0, 100);
    if (events.length === 0 && (await areRules(words, io.cwd))) {
      if (expected !== undefined) throw usageError('`--expect` is about events, and none is named', 'cases say themselves what they expect');
      const run = await testCases(words, io);
      await io.stdout.write(formatCases(run, format));
      const isPoor = least !== undefined && run.score !== undefined && run.score < least;
      return run.failed === 0 && !isPoor ? EXIT_CODES.clean.code : EXIT_CODES.findings.code;
    }
    if (format === 'junit' || least !== undefined)
      throw usageError(`\`--${format === 'junit' ? 'format junit' : 'min-score'}\` is about cases of rules`, 'name a folder of rules, without `--event`');
    if (words.length > 1) throw usageError('one pattern can be tested at a time', 'name one file');
    if (events.length === 0) throw usageError('there is no event to test', 'name a file of events with `--event FILE`');
    const [file] = await readPolicies(words.slice(0, 1), io);
    if (file === undefined) throw usageError('there is no pattern to test');
    const pattern = readPattern(file.name, file.text);
    const set = compilePatterns([{ name: file.name, pattern }]);
    const tested = (await readPolicies(events, io)).flatMap(({ name, text }) =>
      readEvents(name, text).map(([label, event]): Tested => {
        const { matched, undecided } = set.match(event);
        if (undecided.length > 0)
          return {
            event: label,
            answer: 'unknown',
            reasons: ['the event is nested deeper than AWS reads, or its arrays contradict each other in too many ways'],
          };
        return matched.length > 0 ? { event: label, answer: 'match', reasons: [] } : { event: label, answer: 'no-match', reasons: whyNot(pattern, event) };
      }),
    );
    const failed = tested.filter(({ answer }) => expected !== undefined && answer !== expected);
    await io.stdout.write(
      format === 'json'
        ? `${JSON.stringify({ pattern: file.name, events: tested.map((one) => ({ ...one, ...(expected === undefined ? {} : { expected }) })) }, null, 2)}\n`
        : tableOf(tested, expected),
    );
    return failed.length === 0 ? EXIT_CODES.clean.code : EXIT_CODES.findings.code;
  },
};

/** Folders, files of YAML, and patterns (JSON) with cases beside them. */
async function areRules(words: readonly string[], cwd: string): Promise<boolean> {
  const are = await Promise.all(
    words.map(
      async (word) => isSigmaName(word) || ((await stat(resolve(cwd, word)).catch(() => undefined))?.isDirectory() ?? false) || (await hasCases(word, { cwd })),
    ),
  );
  return are.every((one) => one);
}

function readPattern(name: string, text: string): EventPattern {
  const { pattern, problems } = parsePattern(text);
  if (pattern !== undefined) return pattern;
  const place = placesOf(text);
  const issues = problems.map(({ kind, reason, span, help }) => ({
    code: kind,
    message: kind === 'refused' ? `Event pattern is not valid. Reason: ${reason}` : reason,
    file: name,
    ...place(span.start),
    ...(help === undefined ? {} : { help }),
  }));
  throw new CliError('ERR_SOURCE', issues, { text });
}

/** The events of a file, each with the name that it is shown by. */
function readEvents(name: string, text: string): readonly (readonly [string, EventValue])[] {
  const { event, issues } = parseEvent(text);
  const place = placesOf(text);
  if (event === undefined || issues.length > 0)
    throw new CliError(
      'ERR_SOURCE',
      issues.map(({ code, message, span, help }) => ({ code, message, file: name, ...place(span.start), ...(help === undefined ? {} : { help }) })),
      { text },
    );
  const list = Array.isArray(event) ? (event as readonly EventValue[]) : [event];
  return list.map((one, index) => {
    const label = Array.isArray(event) ? `${name}[${index}]` : name;
    if (one === null || typeof one !== 'object' || Array.isArray(one))
      throw new CliError('ERR_SOURCE', [{ code: 'not-an-event', message: formatIssue({ code: '', message: 'an event is an object', file: label }) }]);
    return [label, one] as const;
  });
}

/** The fields that nothing in the event satisfies, of the branch that comes nearest. */
function whyNot(pattern: EventPattern, event: EventValue): readonly string[] {
  let nearest: readonly string[] | undefined;
  for (const branch of pattern.branches) {
    const single = compilePatterns(branch.map((field) => ({ name: field.path, pattern: { branches: [[field]] } })));
    const present = compilePatterns(
      branch.map((field) => ({ name: field.path, pattern: { branches: [[{ ...field, conditions: [{ kind: 'present' as const, span: field.span }] }]] } })),
    );
    const holding = new Set(single.match(event).matched);
    const there = new Set(present.match(event).matched);
    const missing = branch
      .filter(({ path }) => !holding.has(path))
      .map(({ path }) => (there.has(path) ? `\`${path}\` has no value that fits` : `\`${path}\` is not in the event`));
    if (nearest === undefined || missing.length < nearest.length) nearest = missing;
  }
  return nearest === undefined || nearest.length === 0 ? ['each field fits, but not within the same elements of its arrays'] : nearest;
}

function tableOf(tested: readonly Tested[], expected: string | undefined): string {
  const lines = tested.flatMap(({ event, answer, reasons }) => [
    `${answer.padEnd(9)} ${visible(event)}${expected !== undefined && answer !== expected ? `   expected: ${expected}` : ''}`,
    ...reasons.map((reason) => `          ${visible(reason)}`),
  ]);
  const failed = tested.filter(({ answer }) => answer !== expected).length;
  const summary = expected === undefined ? [] : ['', failed === 0 ? `all ${tested.length} as expected` : `${failed} of ${tested.length} not as expected`];
  return `${[...lines, ...summary].join('\n')}\n`;
}
