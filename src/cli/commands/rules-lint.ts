// stoa rules lint: event patterns of EventBridge as AWS takes them, and what AWS takes but nobody means.

import { placesOf } from '../../core/index.ts';
import { findMistakes, type ParsedPattern, type PatternMistake, type PatternProblem, parsePattern } from '../../detection/index.ts';
import type { Span } from '../../identity/index.ts';
import type { PolicyReportFile, PolicyReportFinding } from '../../report/index.ts';
import type { Command, Flag } from '../command.ts';
import { linterOf, MISTAKES } from '../lint/linter.ts';
import { readPolicies } from '../policy/read-policies.ts';
import { resolveSettings } from '../resolve-settings.ts';

const SYNTAX = 'https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern.html';
const OPERATORS = 'https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html';

const LINTER = linterOf({ command: 'rules lint', topic: 'event-patterns', thresholds: MISTAKES, failOn: 'warning' });
const FLAGS: readonly Flag[] = [...LINTER.flags];

export const RULES_LINT: Command = {
  name: 'rules lint',
  summary: 'find what is wrong in event patterns, with file, line and column',
  positionals: [
    {
      name: 'FILE',
      about: 'a file with an event pattern; a folder (*.json) or a pattern for several, `-` for stdin',
      isRequired: true,
      isRepeatable: true,
      completes: 'file',
    },
  ],
  flags: FLAGS,
  examples: ['stoa rules lint pattern.json', "stoa rules lint 'patterns/*.json' --format sarif --output patterns.sarif"],
  async run({ arguments: words, flags }, io) {
    const settings = resolveSettings(FLAGS, flags, io, undefined);
    const finish = LINTER.begin(settings, io);
    const files = (await readPolicies(words, io)).map(({ name, text }) => lint(name, text));
    return await finish(files);
  },
};

function lint(file: string, text: string): PolicyReportFile {
  const parsed: ParsedPattern = parsePattern(text);
  const place = placesOf(text);
  const spanOf = ({ start, end }: Span) => ({ ...place(start), offset: start, length: Math.max(1, end - start) });
  const findings = [
    ...parsed.problems.map((one) => ({ ...ofProblem(one), span: spanOf(one.span) })),
    ...findMistakes(parsed).map((one) => ({ ...ofMistake(one), span: spanOf(one.span) })),
  ];
  const located = findings.map((one): PolicyReportFinding => ({ ...one, pointer: `/${one.span.line}/${one.span.column}` }));
  return {
    file,
    text,
    policyKind: 'event-pattern',
    title: 'an event pattern',
    guessedBecause: undefined,
    resourceType: undefined,
    findings: located,
    isComplete: true,
  };
}

type Found = Pick<PolicyReportFinding, 'kind' | 'code' | 'message' | 'help' | 'learnMore'>;

/** AWS's line stands as AWS writes it. */
function ofProblem({ kind, reason, help }: PatternProblem): Found {
  if (kind === 'not-json') return { kind: 'ERROR', code: 'not-json', message: reason, help, learnMore: SYNTAX };
  return { kind: 'ERROR', code: 'refused', message: `Event pattern is not valid. Reason: ${reason}`, help, learnMore: OPERATORS };
}

function ofMistake({ code, message, help }: PatternMistake): Found {
  return { kind: 'WARNING', code, message, help, learnMore: SYNTAX };
}
