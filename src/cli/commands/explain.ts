// stoa explain: one control in full, for a person who has to decide about a finding of it.

import { PILLAR_TITLES } from '../../core/index.ts';
import { CONTROLS, type Control } from '../../posture/index.ts';
import { findControl } from '../assess/choose-controls.ts';
import type { Command, Flag } from '../command.ts';
import { ACCESS_RULE_LIST, type AccessRule } from '../identity/access-rules.ts';
import { resolveSettings } from '../resolve-settings.ts';
import { columnsOf } from '../terminal.ts';

const FORMATS = ['text', 'json'] as const;
const FLAGS: readonly Flag[] = [{ name: 'format', value: 'FORMAT', about: 'text or json (text)', choices: FORMATS }];
const TEXT_COLUMNS = 100;
/** What a place stands for in the remediation of a rule, where no finding says it. */
const EXAMPLE_PLACE = { account: '111122223333', region: 'us-east-1' };

export const EXPLAIN: Command = {
  name: 'explain',
  summary: 'tell why a control matters, and how to fix what it finds',
  positionals: [{ name: 'RULE', about: 'the id of the control, such as EC2.7', isRequired: true }],
  flags: FLAGS,
  examples: ['stoa explain EC2.7'],
  async run({ arguments: [id = ''], flags }, io) {
    const format = resolveSettings(FLAGS, flags, io, undefined).choice('format', FORMATS) ?? 'text';
    const columns = Math.min(columnsOf(io, io.stdout, undefined), TEXT_COLUMNS);
    const access = ACCESS_RULE_LIST.find((rule) => rule.id.toLowerCase() === id.toLowerCase());
    if (access !== undefined) {
      await io.stdout.write(format === 'json' ? `${JSON.stringify(access, undefined, 2)}\n` : formatAccessRule(access, columns));
      return 0;
    }
    const control = findControl(CONTROLS, id, ACCESS_RULE_LIST);
    await io.stdout.write(format === 'json' ? `${JSON.stringify(dataOf(control), undefined, 2)}\n` : formatText(control, columns));
    return 0;
  },
};

function dataOf(control: Control) {
  const { id, title, severity, pillar, unit, needs, frameworks, mitre, doc } = control;
  const reads = needs.map(({ type, within, facets }) => ({ type, within, ...(facets === undefined ? {} : { facets }) }));
  return { id, title, severity, pillar, unit, needs: reads, frameworks, mitre, ...doc, remediation: exampleRemediation(control) };
}

/** The remediation for an example; a control of resources names what only a finding knows. */
function exampleRemediation(control: Control) {
  if (control.unit.kind !== 'resource') return control.remediation(EXAMPLE_PLACE);
  const { type } = control.unit;
  const arn = `arn:aws:example:${EXAMPLE_PLACE.region}:${EXAMPLE_PLACE.account}:EXAMPLE`;
  const record = { type, arn, id: 'EXAMPLE', ...EXAMPLE_PLACE, tags: {}, config: {} };
  return control.remediation({ ...EXAMPLE_PLACE, record });
}

function formatText(control: Control, columns: number): string {
  const { id, title, severity, pillar, frameworks, mitre, doc } = control;
  const standards = Object.entries(frameworks).map(([name, ids]) => `${name} ${ids.join(', ')}`);
  const fix = exampleRemediation(control);
  const indent = (text: string) => text.split('\n').map((line) => (line === '' ? '' : `  ${line}`));
  return [
    `${id}  ${title}`,
    `${severity}, ${PILLAR_TITLES[pillar]}${mitre.length === 0 ? '' : `, ATT&CK ${mitre.join(', ')}`}`,
    ...(standards.length === 0 ? [] : [standards.join('; ')]),
    '',
    ...doc.rationale.split('\n').flatMap((paragraph) => fold(paragraph, columns)),
    '',
    'Avoid',
    ...indent(doc.avoid),
    '',
    'Prefer',
    ...indent(doc.prefer),
    '',
    'Fix by command line (for an example; each finding has its own)',
    ...fix.cli.flatMap(indent),
    '',
    'Fix by console',
    ...fix.console.flatMap((step, index) => fold(`${index + 1}. ${step}`, columns - 2).map((line) => `  ${line}`)),
    '',
    'Sources',
    ...doc.sources.map((source) => `  ${source}`),
    '',
  ].join('\n');
}

/** A rule of `stoa access`. */
function formatAccessRule({ id, title, rationale, fix, sources }: AccessRule, columns: number): string {
  return [
    `${id}  ${title}`,
    'a finding of stoa access',
    '',
    ...fold(rationale, columns),
    '',
    'Fix',
    ...fix.flatMap((step, index) => fold(`${index + 1}. ${step}`, columns - 2).map((line) => `  ${line}`)),
    '',
    'Sources',
    ...sources.map((source) => `  ${source}`),
    '',
  ].join('\n');
}

/** Words in lines of at most so many columns. */
function fold(text: string, columns: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > columns) {
      lines.push(line);
      line = '';
    }
    line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
