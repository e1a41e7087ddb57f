// stoa waf lint: web ACLs with what AWS would not take and the classic mistakes, at their places in the file.

import type { Issue, Json } from '../../core/index.ts';
import { parseText, placesOf, type TextNode } from '../../identity/index.ts';
import { capacityOf, findWafMistakes, INCLUDED_CAPACITY, readWebAcl, type SearchStrings, WAF_FINDING_CODES, type WafReferences } from '../../network/index.ts';
import { POLICY_FORMATS, type PolicyFindingKind, type PolicyReport, type PolicyReportFile, type PolicyReportFinding } from '../../report/index.ts';
import type { Command, Flag } from '../command.ts';
import { CliError } from '../errors.ts';
import { EXIT_CODES, type ExitCode } from '../exit-codes.ts';
import { readPolicies } from '../policy/read-policies.ts';
import { resolveSettings } from '../resolve-settings.ts';
import { columnsOf, hasColor } from '../terminal.ts';
import { versionOfPackage } from '../version.ts';
import { readReferenceFiles } from '../waf/read-files.ts';
import { writeOutput } from '../write-output.ts';

const FORMATS = ['table', 'json', 'sarif', 'junit'] as const satisfies readonly (keyof typeof POLICY_FORMATS)[];
const THRESHOLDS = ['error', 'security-warning', 'warning', 'none'] as const;
const GUIDE = 'https://docs.aws.amazon.com/waf/latest/developerguide/waf-rules.html';
const API = 'https://docs.aws.amazon.com/waf/latest/APIReference/API_WebACL.html';
const GRAVITY = { hole: 'SECURITY_WARNING', waste: 'WARNING' } as const satisfies Readonly<Record<string, PolicyFindingKind>>;

const FLAGS: readonly Flag[] = [
  {
    name: 'reference',
    value: 'FILE',
    about: 'a rule group or description of a managed one, as AWS answers it; may be given several times',
    isRepeatable: true,
    completes: 'file',
  },
  { name: 'search-strings', value: 'FORM', about: 'how the files write `SearchString`: base64, text (read off each file)', choices: ['base64', 'text'] },
  { name: 'format', value: 'FORMAT', about: `${FORMATS.join(', ')} (table)`, choices: FORMATS },
  { name: 'output', value: 'FILE', about: 'write to a file instead of stdout (-)', completes: 'file' },
  { name: 'fail-on', value: 'KIND', about: `exit 1 for a finding of this kind or a graver one: ${THRESHOLDS.join(', ')} (warning)`, choices: THRESHOLDS },
  { name: 'columns', value: 'N', about: 'the width of the table (the terminal; unlimited when piped)' },
  { name: 'no-color', about: 'no colour' },
];

export const WAF_LINT: Command = {
  name: 'waf lint',
  summary: 'find what is wrong in web ACLs, with file, line and column',
  positionals: [
    {
      name: 'FILE',
      about: 'a file with the answer of GetWebACL; a folder (*.json) or a pattern for several',
      isRequired: true,
      isRepeatable: true,
      completes: 'file',
    },
  ],
  flags: FLAGS,
  examples: ['stoa waf lint acl.json', "stoa waf lint 'acls/*.json' --format sarif --output waf.sarif"],
  async run({ arguments: words, flags }, io) {
    const settings = resolveSettings(FLAGS, flags, io, undefined);
    const searchStrings = settings.choice('search-strings', ['base64', 'text'] as const);
    const format = settings.choice('format', FORMATS) ?? 'table';
    const failOn = settings.choice('fail-on', THRESHOLDS) ?? 'warning';
    const columns = settings.integer('columns', 20, 10_000);
    const output = settings.text('output') ?? '-';
    const references = await readReferenceFiles(settings.list('reference'), io.cwd, searchStrings);
    const files = (await readPolicies(words, io)).map(({ name, text }) => lint(name, text, references, searchStrings));
    const report: PolicyReport = { tool: { name: 'stoa', version: versionOfPackage() }, files, topic: 'rules', gate: decide(files, failOn) };
    const isStdout = output === '-';
    const shape = {
      columns: isStdout ? columnsOf(io, io.stdout, columns) : (columns ?? Number.POSITIVE_INFINITY),
      color: isStdout && hasColor(io, io.stdout, settings.isOn('no-color')),
    };
    const text = POLICY_FORMATS[format].format(report, shape);
    if (isStdout) await io.stdout.write(text);
    else await writeOutput(io.cwd, output, text);
    return report.gate.exitCode as ExitCode;
  },
};

function lint(file: string, text: string, references: WafReferences, searchStrings: SearchStrings | undefined): PolicyReportFile {
  const { root } = parseText(text);
  const value = jsonOf(text, file);
  const read = readWebAcl(value, searchStrings);
  if (!read.ok)
    throw new CliError(
      'ERR_SOURCE',
      read.issues.map((issue) => ({ ...issue, file })),
    );
  const { document, issues } = read.value;
  const place = locator(text, root, Object.hasOwn(Object(value), 'WebACL') ? '/WebACL' : '');
  const findings = [
    ...issues.map((issue) => ofIssue(issue, place)),
    ...findWafMistakes(document, references).map(
      ({ code, message, help, pointer }): PolicyReportFinding => ({
        kind: GRAVITY[WAF_FINDING_CODES[code]],
        code,
        message,
        help,
        ...place(pointer),
        learnMore: GUIDE,
      }),
    ),
  ].sort((a, b) => a.span.offset - b.span.offset);
  const { atMost, missing } = capacityOf(document.rules, references);
  const capacity = `${missing.length === 0 ? 'at most ' : ''}${atMost} capacity units${missing.length === 0 ? '' : ' and what is not known'}${atMost > INCLUDED_CAPACITY ? `, ${INCLUDED_CAPACITY} of them included in the price` : ''}`;
  const title = `${document.rules.length} ${document.rules.length === 1 ? 'rule' : 'rules'}, ${capacity}`;
  return { file, text, policyKind: 'web-acl', title, guessedBecause: undefined, resourceType: undefined, findings, isComplete: true };
}

function jsonOf(text: string, file: string): Json {
  try {
    return JSON.parse(text.replace(/^\u{feff}/u, '')) as Json;
  } catch (error) {
    throw new CliError('ERR_SOURCE', [{ code: 'json-syntax', message: 'this is not JSON', file }], { cause: error });
  }
}

type Placed = Pick<PolicyReportFinding, 'span' | 'pointer'>;

/** Issues of the reader begin with the pointer of their place. */
function ofIssue({ code, message, help }: Issue, place: (pointer: string) => Placed): PolicyReportFinding {
  const [, pointer = '', words = message] = /^(\/\S*): (.*)$/s.exec(message) ?? [];
  return { kind: 'ERROR', code, message: words, help, ...place(pointer === '/' ? '' : pointer), learnMore: API };
}

/** The place of a pointer, or of what is nearest above it. A rule is shown by its name. */
function locator(text: string, root: TextNode | undefined, prefix: string): (pointer: string) => Placed {
  const placeOf = placesOf(text);
  return (pointer) => {
    let node = root;
    for (const step of `${prefix}${pointer}`.split('/').slice(1)) {
      const next = childOf(node, step);
      if (next === undefined) break;
      node = next;
    }
    const shown = childOf(node, 'Name') ?? node;
    const { start, end } = shown?.span ?? { start: 0, end: 1 };
    const firstLine = text.slice(start, end).split(/[\r\n]/, 1)[0]?.length ?? 1;
    return { pointer: pointer === '' ? '/' : pointer, span: { ...placeOf(start), offset: start, length: Math.max(1, firstLine) } };
  };
}

function childOf(node: TextNode | undefined, step: string): TextNode | undefined {
  if (node?.kind === 'object') return node.members.find(({ key }) => key === step)?.value;
  return node?.kind === 'array' ? node.items[Number(step)] : undefined;
}

/** The gate is decided on the findings, before any format sees them. */
function decide(files: readonly PolicyReportFile[], failOn: (typeof THRESHOLDS)[number]): PolicyReport['gate'] {
  if (failOn === 'none') return { outcome: 'clean', exitCode: EXIT_CODES.clean.code, reason: 'no finding fails this run' };
  const kinds = (['ERROR', 'SECURITY_WARNING', 'WARNING'] as const).slice(0, THRESHOLDS.indexOf(failOn) + 1);
  const number = files.flatMap(({ findings }) => findings).filter(({ kind }) => kinds.some((one) => one === kind)).length;
  const at = `at ${failOn.replace('-', ' ')}${failOn === 'error' ? '' : ' or above'}`;
  if (number === 0) return { outcome: 'clean', exitCode: EXIT_CODES.clean.code, reason: `no finding ${at}` };
  return { outcome: 'failed', exitCode: EXIT_CODES.findings.code, reason: `${number} ${number === 1 ? 'finding' : 'findings'} ${at}` };
}
