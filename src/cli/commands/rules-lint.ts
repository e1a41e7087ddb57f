// stoa rules lint: rules in Sigma, and event patterns of EventBridge as AWS takes them; and what is taken but nobody means.

import type { PolicyReport } from '../../report/index.ts';
import type { Command, Flag } from '../command.ts';
import { linterOf, MISTAKES } from '../lint/linter.ts';
import { resolveSettings } from '../resolve-settings.ts';
import { lintFiles } from '../rules/lint-file.ts';
import { readRuleFiles } from '../rules/rule-files.ts';

const LINTER = linterOf({ command: 'rules lint', topic: 'event-patterns', thresholds: MISTAKES, failOn: 'warning' });
const FLAGS: readonly Flag[] = [...LINTER.flags];

export const RULES_LINT: Command = {
  name: 'rules lint',
  summary: 'find what is wrong in detection rules and event patterns, with file, line and column',
  positionals: [
    {
      name: 'FILE',
      about: 'a file with Sigma rules (YAML) or an event pattern (JSON); a folder or a pattern for several, `-` for stdin',
      isRequired: true,
      isRepeatable: true,
      completes: 'file',
    },
  ],
  flags: FLAGS,
  examples: ['stoa rules lint rules', 'stoa rules lint pattern.json', "stoa rules lint 'patterns/*.json' --format sarif --output patterns.sarif"],
  async run({ arguments: words, flags }, io) {
    const settings = resolveSettings(FLAGS, flags, io, undefined);
    const finish = LINTER.begin(settings, io);
    const files = lintFiles(await readRuleFiles(words, io));
    const topic: PolicyReport['topic'] = files.every(({ policyKind }) => policyKind === 'event-pattern') ? 'event-patterns' : 'detection-rules';
    return await finish(files, topic);
  },
};
