// stoa policy validate: policies judged before they are in place, by the checks of IAM Access Analyzer and a few more.

import { POLICY_KIND_NAMES, POLICY_KINDS, POLICY_RESOURCE_TYPES, validatePolicy } from '../../identity/index.ts';
import type { PolicyReportFile } from '../../report/index.ts';
import type { Command, Flag } from '../command.ts';
import { THRESHOLDS } from '../lint/gate.ts';
import { linterOf } from '../lint/linter.ts';
import { createNotes } from '../notes.ts';
import { readPolicies } from '../policy/read-policies.ts';
import { resolveSettings } from '../resolve-settings.ts';

const LINTER = linterOf({ command: 'policy validate', thresholds: THRESHOLDS, failOn: 'security-warning' });
const TYPES = Object.keys(POLICY_RESOURCE_TYPES);

const FLAGS: readonly Flag[] = [
  {
    name: 'kind',
    value: 'KIND',
    about: `the kind of policy: ${POLICY_KIND_NAMES.join(', ')}; found out from each policy unless given`,
    choices: POLICY_KIND_NAMES,
  },
  { name: 'resource-type', value: 'TYPE', about: `what a resource policy is attached to, such as AWS::S3::Bucket; found out unless given`, choices: TYPES },
  ...LINTER.flags,
  { name: 'quiet', about: 'errors only on stderr' },
];

export const POLICY_VALIDATE: Command = {
  name: 'policy validate',
  summary: 'find what is wrong in policies, with file, line and column',
  positionals: [
    { name: 'FILE', about: 'a policy in JSON; a folder or a pattern for several, `-` for stdin', isRequired: true, isRepeatable: true, completes: 'file' },
  ],
  flags: FLAGS,
  examples: [
    'stoa policy validate policy.json',
    "stoa policy validate 'policies/*.json' --format sarif --output policies.sarif",
    'aws iam get-role-policy ... --query PolicyDocument | stoa policy validate - --kind identity',
  ],
  async run({ arguments: words, flags }, io) {
    const settings = resolveSettings(FLAGS, flags, io, undefined);
    const kind = settings.choice('kind', POLICY_KIND_NAMES);
    const resourceType = settings.choice('resource-type', TYPES);
    const finish = LINTER.begin(settings, io);
    const notes = createNotes(io, settings.isOn('quiet'));

    const files: PolicyReportFile[] = [];
    for (const { name, text } of await readPolicies(words, io)) {
      await notes.progress(name);
      const { kind: policyKind, guess, ...found } = validatePolicy(text, { kind, resourceType, name });
      const { findings, isComplete } = found;
      files.push({
        file: name,
        text,
        policyKind,
        title: POLICY_KINDS[policyKind].title,
        guessedBecause: guess?.because,
        resourceType: found.resourceType,
        findings,
        isComplete,
      });
    }
    await notes.clear();
    for (const { file, isComplete } of files) {
      if (!isComplete)
        await notes.warn({
          code: 'policy-incomplete',
          message: `\`${file}\` is too large to be compared in full`,
          help: 'there may be more to find once it is smaller',
        });
    }
    return await finish(files);
  },
};
