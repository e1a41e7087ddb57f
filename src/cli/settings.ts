// The settings of an assessment: one row each, given by flag, by environment or by stoa.config.json, in this order.

import { PILLARS, SEVERITIES } from '../core/index.ts';
import { AWS_SETTINGS } from './collect/flags.ts';
import type { Flag } from './command.ts';

export const SOURCES = ['sample', 'aws', 'aws-cli', 'config', 'snapshot'] as const;
export type SourceKind = (typeof SOURCES)[number];

/** The formats of src/report; a test compares the two. */
export const FORMAT_NAMES = ['table', 'json', 'sarif', 'asff', 'ocsf', 'html', 'markdown', 'csv'] as const;

export const SHOWABLE = ['pass', 'not-applicable'] as const;

/** Settings that mean nothing with any other source: the help says so, and `planSource` refuses them there. */
function onlyFor(source: SourceKind, flags: readonly Flag[]): readonly Flag[] {
  return flags.map((flag) => ({ ...flag, about: `${source}: ${flag.about}`, onlyFor: source }));
}

/** Where facts come from; shared by every command that reads a source. */
export const SOURCE_SETTINGS: readonly Flag[] = [
  {
    name: 'source',
    value: 'SOURCE',
    about: `where the facts come from: ${SOURCES.join(', ')}; found out from what \`--path\` holds unless given`,
    choices: SOURCES,
    env: 'STOA_SOURCE',
  },
  { name: 'path', value: 'PATH', about: 'the folder or file of the source', completes: 'folder', env: 'STOA_PATH' },
  ...onlyFor('sample', [
    { name: 'sample-accounts', value: 'N', about: 'how many accounts, from 12 to 2000 (12)', env: 'STOA_SAMPLE_ACCOUNTS' },
    { name: 'seed', value: 'N', about: 'another seed makes another organisation (1)', env: 'STOA_SEED' },
  ]),
  ...onlyFor('aws-cli', [
    { name: 'account', value: 'ID', about: 'the account of answers that do not say', env: 'STOA_ACCOUNT' },
    { name: 'region', value: 'REGION', about: 'the Region of answers that do not say', env: 'STOA_REGION' },
  ]),
  ...onlyFor('aws', AWS_SETTINGS),
];

export const SETTINGS: readonly Flag[] = [
  ...SOURCE_SETTINGS,
  { name: 'rule', value: 'ID', about: 'judge these controls only', isList: true, env: 'STOA_RULE' },
  { name: 'pillar', value: 'PILLAR', about: `judge these pillars only: ${PILLARS.join(', ')}`, isList: true, choices: PILLARS, env: 'STOA_PILLAR' },
  { name: 'format', value: 'FORMAT', about: `${FORMAT_NAMES.join(', ')} (table)`, choices: FORMAT_NAMES, env: 'STOA_FORMAT' },
  { name: 'output', value: 'FILE', about: 'write to a file instead of stdout (-)', completes: 'file', env: 'STOA_OUTPUT' },
  {
    name: 'report',
    value: 'FORMAT=FILE',
    about: 'write a further report, such as html=report.html; may be given again',
    isRepeatable: true,
    completes: 'file',
  },
  {
    name: 'severity',
    value: 'SEVERITY',
    about: 'show findings from this severity on (informational); the gate still counts what is not shown',
    choices: SEVERITIES,
    env: 'STOA_SEVERITY',
  },
  { name: 'include', value: 'VERDICT', about: `show also: ${SHOWABLE.join(', ')}`, isList: true, choices: SHOWABLE, env: 'STOA_INCLUDE' },
  {
    name: 'fail-on',
    value: 'SEVERITY',
    about: 'exit 1 for a finding of this severity or worse: critical, high, medium, low, informational, or none (high)',
    choices: [...SEVERITIES, 'none'],
    env: 'STOA_FAIL_ON',
  },
  { name: 'strict', about: 'exit 3 when anything could not be judged', env: 'STOA_STRICT' },
  { name: 'baseline', value: 'FILE', about: 'the findings that are known', completes: 'file', env: 'STOA_BASELINE' },
  { name: 'new-only', about: 'show and count only what the baseline does not hold', env: 'STOA_NEW_ONLY' },
  { name: 'columns', value: 'N', about: 'the width of tables (the terminal; unlimited when piped)', env: 'STOA_COLUMNS' },
  { name: 'quiet', about: 'errors only on stderr', env: 'STOA_QUIET' },
];
