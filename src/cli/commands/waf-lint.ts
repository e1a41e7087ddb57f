// stoa waf lint: web ACLs with what AWS would not take and the classic mistakes, at their places in the file.

import { type Issue, type Json, placesOf } from '../../core/index.ts';
import { parseText, type TextNode } from '../../identity/index.ts';
import { capacityOf, findWafMistakes, INCLUDED_CAPACITY, readWebAcl, type SearchStrings, WAF_FINDING_CODES, type WafReferences } from '../../network/index.ts';
import type { PolicyFindingKind, PolicyReportFile, PolicyReportFinding } from '../../report/index.ts';
import type { Command, Flag } from '../command.ts';
import { CliError } from '../errors.ts';
import { linterOf, MISTAKES } from '../lint/linter.ts';
import { readPolicies } from '../policy/read-policies.ts';
import { resolveSettings } from '../resolve-settings.ts';
import { readReferenceFiles } from '../waf/read-files.ts';

const GUIDE = 'https://docs.aws.amazon.com/waf/latest/developerguide/waf-rules.html';
const API = 'https://docs.aws.amazon.com/waf/latest/APIReference/API_WebACL.html';
const GRAVITY = { hole: 'SECURITY_WARNING', waste: 'WARNING' } as const satisfies Readonly<Record<string, PolicyFindingKind>>;

const LINTER = linterOf({ command: 'waf lint', topic: 'rules', thresholds: MISTAKES, failOn: 'warning' });
const FLAGS: readonly Flag[] = [
  {
    name: 'reference',
    value: 'FILE',
    about: 'a rule group or description of a managed one, as AWS answers it; may be given several times',
    isRepeatable: true,
    completes: 'file',
  },
  { name: 'search-strings', value: 'FORM', about: 'how the files write `SearchString`: base64, text (read off each file)', choices: ['base64', 'text'] },
  ...LINTER.flags,
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
    const finish = LINTER.begin(settings, io);
    const references = await readReferenceFiles(settings.list('reference'), io.cwd, searchStrings);
    const files = (await readPolicies(words, io)).map(({ name, text }) => lint(name, text, references, searchStrings));
    return await finish(files);
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
