// A pack: the rules of several files under names of their own, with references between them resolved and global filters applied.

import { compareText, placesOf } from '../../core/index.ts';
import type { Span } from '../../identity/index.ts';
import { EVENT_KINDS, type EventKind } from '../events/index.ts';
import type { Expression } from '../expression/index.ts';
import type { EventPattern } from '../patterns/index.ts';
import {
  readSigma,
  type SigmaCorrelation,
  type SigmaFilter,
  type SigmaIssue,
  type SigmaLevel,
  type SigmaMeta,
  type SigmaOptions,
  type SigmaRule,
} from '../sigma/index.ts';
import { isPatternFile, isPatternMeta, type PatternRule, patternBeside, readPatternRule } from './pattern-rule.ts';

export interface RuleFile {
  /** As it was found: `rules/identity/root-console-login.yml`; `x.json` is an event pattern, and `x.meta.yml` says of it what a rule of Sigma says of itself. */
  readonly file: string;
  readonly text: string;
}

interface PackEntry {
  /** What findings call it: the name of its file, or of its document where the file holds several. */
  readonly name: string;
  readonly file: string;
  readonly meta: SigmaMeta;
  readonly level: SigmaLevel;
  /** Whether a match is said by itself; rules that are only counted by others are silent. */
  readonly isHeard: boolean;
}
export interface PackRule extends PackEntry {
  readonly kind: 'rule';
  readonly kinds: readonly EventKind[];
  /** Global filters included. */
  readonly expression: Expression;
  /** What decides in place of the expression, where the rule is an event pattern; the expression then holds of all that match, and of others. */
  readonly pattern?: EventPattern;
  /** What global filters add to a pattern. */
  readonly filter?: Expression;
}
export interface PackCorrelation extends PackEntry {
  readonly kind: 'correlation';
  readonly correlation: SigmaCorrelation;
  /** The names of the rules it looks at, in its order. */
  readonly inputs: readonly string[];
}

export interface PackIssue extends SigmaIssue {
  readonly file: string;
}

export interface Pack {
  /** Sorted by name. */
  readonly rules: readonly PackRule[];
  readonly correlations: readonly PackCorrelation[];
  readonly issues: readonly PackIssue[];
}

type Document = { readonly file: string; readonly name: string } & (
  | { readonly sigma: SigmaRule | PatternRule }
  | { readonly sigma: SigmaCorrelation }
  | { readonly sigma: SigmaFilter }
);

const NOT_SAID: SigmaLevel = 'medium';

/** Reads rule files into a pack; what is wrong is an issue, and costs only the document it is in and what refers to it. */
export function readPack(files: readonly RuleFile[], options: SigmaOptions = {}): Pack {
  const issues: PackIssue[] = [];
  const texts = new Map(files.map(({ file, text }) => [file, text]));
  const refuse: Refuse = ({ file }, span, code, message, help) =>
    issues.push({ kind: 'error', code, message, ...(help === undefined ? {} : { help }), span, ...placesOf(texts.get(file) ?? '')(span.start), file });
  const said = new Map(files.filter(({ file }) => isPatternMeta(file)).map((one) => [patternBeside(one.file), one]));
  const readPattern = ({ file, text }: RuleFile): readonly { readonly file: string; readonly sigma: PatternRule }[] => {
    const meta = said.get(file);
    const { rule, issues: own, metaIssues } = readPatternRule(text, partsOf(file).stem, meta?.text);
    issues.push(...own.map((issue) => ({ ...issue, file })), ...metaIssues.map((issue) => ({ ...issue, file: meta?.file ?? file })));
    return rule === undefined ? [] : [{ file, sigma: rule }];
  };
  const documents = nameDocuments(
    files.flatMap((one): readonly { readonly file: string; readonly sigma: Document['sigma'] }[] => {
      const { file, text } = one;
      if (isPatternFile(one)) return readPattern(one);
      if (isPatternMeta(file)) {
        const pattern = patternBeside(file);
        if (!texts.has(pattern))
          refuse(one, { start: 0, end: 1 }, 'unknown-pattern', `it is about the event pattern \`${pattern}\`, which is not among the rules`, 'name it, too');
        return [];
      }
      const read = readSigma(text, options);
      issues.push(...read.issues.map((issue) => ({ ...issue, file })));
      return [...read.rules, ...read.correlations, ...read.filters].map((sigma) => ({ file, sigma }));
    }),
  );
  const find = createFinder(documents, refuse);
  const correlations = resolveAll(documents, find, refuse);
  const silent = silentNames(correlations);
  const entry = ({ file, name, sigma }: Document): PackEntry => ({ file, name, meta: sigma, level: sigma.level ?? NOT_SAID, isHeard: !silent.has(name) });
  const filters = documents.flatMap(({ sigma, file }) => (sigma.kind === 'filter' ? [{ sigma, file }] : []));
  const filtered = filterExpressions(filters, find);
  return {
    rules: documents.flatMap((document) =>
      document.sigma.kind === 'rule'
        ? [{ kind: 'rule', ...entry(document), kinds: document.sigma.logsource.kinds, ...filtered(document.name, document.sigma) } as const]
        : [],
    ),
    correlations: correlations.map(({ document, sigma, inputs }) => ({ kind: 'correlation', ...entry(document), correlation: sigma, inputs })),
    issues,
  };
}

/** Every kind of event that some rule of the pack is about. */
export function kindsOf(pack: Pack): readonly EventKind[] {
  const asked = new Set(pack.rules.flatMap(({ kinds }) => kinds));
  return (Object.keys(EVENT_KINDS) as EventKind[]).filter((kind) => asked.has(kind));
}

/** A document is called by its own name, else by that of its file, which a correlation in it has first; names that come twice get their folder, then a number. */
function nameDocuments(found: readonly { readonly file: string; readonly sigma: Document['sigma'] }[]): readonly Document[] {
  const taken = new Set<string>();
  const claim = (...choices: readonly string[]): string => {
    let name = choices.find((choice) => choice !== '' && !taken.has(choice));
    for (let number = 2; name === undefined; number++) if (!taken.has(`${choices[0]}-${number}`)) name = `${choices[0]}-${number}`;
    taken.add(name);
    return name;
  };
  const inOrder = [...found.filter(({ sigma }) => sigma.kind === 'correlation'), ...found.filter(({ sigma }) => sigma.kind !== 'correlation')];
  const named = inOrder.map(({ file, sigma }): Document => {
    const { stem, folder } = partsOf(file);
    const own = sigma.name ?? stem;
    return { file, sigma, name: claim(own, `${folder}/${own}`) } as Document;
  });
  return named.sort((a, b) => compareText(a.name, b.name));
}

function partsOf(file: string): { readonly stem: string; readonly folder: string } {
  const parts = file.split(/[\\/]/);
  return { stem: (parts.at(-1) ?? '').replace(/\.(?:ya?ml|json)$/i, ''), folder: parts.at(-2) ?? '' };
}

type Find = (reference: string) => Document | undefined;
type Refuse = (document: { readonly file: string }, span: Span, code: string, message: string, help?: string) => void;

/** Finds a document by its id, its own name, or what it is called here; an id or name that two documents claim is named, and the first one counts. */
function createFinder(documents: readonly Document[], refuse: Refuse): Find {
  const byWord = new Map<string, Document>();
  for (const document of documents) {
    for (const word of [document.sigma.id, document.sigma.name]) {
      if (word === undefined) continue;
      const first = byWord.get(word);
      if (first === undefined) byWord.set(word, document);
      else if (first.file !== document.file) refuse(document, document.sigma.span, 'duplicate-id', `\`${word}\` names a rule of ${first.file}, too`);
    }
  }
  for (const document of documents) if (!byWord.has(document.name)) byWord.set(document.name, document);
  return (reference) => byWord.get(reference);
}

interface Resolved {
  readonly document: Document;
  readonly sigma: SigmaCorrelation;
  readonly inputs: readonly string[];
}

/** Correlations whose rules are all there; one that misses any is named and left out, and so are those that look at it. */
function resolveAll(documents: readonly Document[], find: Find, refuse: Refuse): readonly Resolved[] {
  let open = documents.flatMap((document) => (document.sigma.kind === 'correlation' ? [{ document, sigma: document.sigma }] : []));
  for (;;) {
    const usable = new Set([...open.map(({ document }) => document), ...documents.filter(({ sigma }) => sigma.kind === 'rule')]);
    const missing = new Map(open.map(({ document, sigma }) => [document, sigma.rules.find(({ text }) => !usable.has(find(text) as Document))]));
    for (const [document, reference] of missing) {
      if (reference === undefined) continue;
      const { text, span } = reference;
      refuse(document, span, 'unknown-rule', `no rule has the name or id \`${text}\`, or it cannot be used`, 'give the file that holds it, too');
    }
    const left = open.filter(({ document }) => missing.get(document) === undefined);
    if (left.length === open.length) break;
    open = left;
  }
  return open.map(({ document, sigma }) => ({ document, sigma, inputs: sigma.rules.map(({ text }) => find(text)?.name ?? text) }));
}

/** The names of rules that some correlation looks at and none lets speak. */
function silentNames(correlations: readonly Resolved[]): ReadonlySet<string> {
  const looked = new Set(correlations.flatMap(({ inputs }) => inputs));
  const speaking = new Set(correlations.flatMap(({ sigma, inputs }) => (sigma.generate ? inputs : [])));
  return new Set([...looked].filter((name) => !speaking.has(name)));
}

/** What a rule asks, with the filters that name it, or that name any rule of its log source. */
function filterExpressions(
  filters: readonly { readonly sigma: SigmaFilter }[],
  find: Find,
): (name: string, rule: SigmaRule | PatternRule) => Pick<PackRule, 'expression' | 'pattern' | 'filter'> {
  const byName = new Map<string, Expression[]>();
  for (const { sigma } of filters) {
    if (sigma.rules === 'any') continue;
    for (const { text } of sigma.rules) {
      const name = find(text)?.name;
      if (name !== undefined) byName.set(name, [...(byName.get(name) ?? []), sigma.expression]);
    }
  }
  const everywhere = filters.filter(({ sigma }) => sigma.rules === 'any');
  return (name, rule) => {
    const { expression, logsource } = rule;
    const general = everywhere.filter(({ sigma }) => covers(sigma.logsource, logsource)).map(({ sigma }) => sigma.expression);
    const all = [...(byName.get(name) ?? []), ...general];
    const asked = { expression: all.length === 0 ? expression : ({ kind: 'all', of: [expression, ...all] } as const) };
    if (!('pattern' in rule)) return asked;
    return { ...asked, pattern: rule.pattern, ...(all.length > 0 && { filter: { kind: 'all', of: all } as const }) };
  };
}

/** What the filter leaves open may be anything. */
function covers(filter: SigmaFilter['logsource'], rule: SigmaRule['logsource']): boolean {
  return (['category', 'product', 'service'] as const).every((key) => filter[key] === undefined || filter[key] === rule[key]);
}
