// stoa rules convert: detection rules as event patterns of EventBridge, or as SQL.

import { visible } from '../../core/index.ts';
import { isPatternFile, isPatternMeta, readPack } from '../../detection/index.ts';
import type { Command, Flag } from '../command.ts';
import { CliError, usageError } from '../errors.ts';
import { EXIT_CODES } from '../exit-codes.ts';
import { resolveSettings } from '../resolve-settings.ts';
import { type ConvertedRule, convertPack, TARGETS, type Target } from '../rules/convert-rules.ts';
import { PLACEHOLDER_FLAGS, readPlaceholders } from '../rules/placeholders.ts';
import { readRuleFiles } from '../rules/rule-files.ts';
import { writeOutput } from '../write-output.ts';

const NAMES = Object.keys(TARGETS) as readonly Target[];
const FORMATS = ['text', 'json'] as const;
const FLAGS: readonly Flag[] = [
  { name: 'to', value: 'LANGUAGE', about: `what to write: ${NAMES.join(', ')}`, choices: NAMES },
  ...PLACEHOLDER_FLAGS,
  { name: 'format', value: 'FORMAT', about: 'text, or json with what became of each rule (text)', choices: FORMATS },
  { name: 'output', value: 'FILE', about: 'write to a file instead of stdout (-)', completes: 'file' },
];

export const RULES_CONVERT: Command = {
  name: 'rules convert',
  summary: 'write detection rules as event patterns of EventBridge, or as SQL',
  positionals: [
    {
      name: 'FILE',
      about: 'a file with Sigma rules; a folder or a pattern for several, `-` for stdin',
      isRequired: true,
      isRepeatable: true,
      completes: 'file',
    },
  ],
  flags: FLAGS,
  examples: ['stoa rules convert rule.yml --to eventbridge', 'stoa rules convert rule.yml --to duckdb', 'stoa rules convert rules --to athena --format json'],
  async run({ arguments: words, flags }, io) {
    const settings = resolveSettings(FLAGS, flags, io, undefined);
    const to = settings.choice('to', NAMES);
    if (to === undefined) throw usageError('there is no language to convert to', `choose one with \`--to\`: ${NAMES.join(', ')}`);
    const format = settings.choice('format', FORMATS) ?? 'text';
    const output = settings.text('output') ?? '-';
    const files = (await readRuleFiles(words, io)).filter(({ name, text }) => !isPatternFile({ file: name, text }) && !isPatternMeta(name));
    const pack = readPack(
      files.map(({ name, text }) => ({ file: name, text })),
      { placeholders: await readPlaceholders(settings, io) },
    );
    const errors = pack.issues.filter(({ kind }) => kind === 'error');
    if (errors.length > 0) {
      const text = files.find(({ name }) => name === errors[0]?.file)?.text;
      throw new CliError(
        'ERR_SOURCE',
        errors.map(({ code, message, file, line, column, help }) => ({ code, message, file, line, column, ...(help === undefined ? {} : { help }) })),
        text === undefined ? {} : { text },
      );
    }
    const converted = convertPack(pack, to).map((one) => ({ ...one, rule: visible(one.rule) }));
    const text = format === 'json' ? `${JSON.stringify({ to, rules: converted.map(jsonOf) }, null, 2)}\n` : TARGETS[to].join(converted);
    if (output === '-') await io.stdout.write(text);
    else await writeOutput(io.cwd, output, text);
    if (format === 'text') for (const one of converted) await io.stderr.write(`${visible(noteOf(one))}\n`);
    return converted.some(({ answer }) => answer === 'refused') ? EXIT_CODES.findings.code : EXIT_CODES.clean.code;
  },
};

const ANSWERS = {
  equivalent: 'matches what the rule matches',
  wider: 'matches what the rule matches, and more',
  inexact: 'matches what the rule matches, but',
  refused: 'cannot be converted',
} as const;

function noteOf({ rule, answer, reasons }: ConvertedRule): string {
  return `${rule}: ${ANSWERS[answer]}${reasons.length === 0 ? '' : `: ${reasons.join('; ')}`}`;
}

function jsonOf({ text, ...rest }: ConvertedRule): object {
  return { ...rest, ...(text === undefined ? {} : { text }) };
}
