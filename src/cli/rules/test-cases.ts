// Runs the cases of rule files, and says what came of it: as a table, as JSON, or for build servers.

import { count, placesOf, visible } from '../../core/index.ts';
import { type CaseResult, type CasesResult, createGeography, isRule, MUTATIONS, type Pack, readPack, runCases } from '../../detection/index.ts';
import { formatJunit } from '../../report/index.ts';
import { CliError } from '../errors.ts';
import type { Io } from '../io.ts';
import type { PolicyText } from '../policy/read-policies.ts';
import { createBaseFinder, readCases } from './read-cases.ts';
import { readCasesFiles, readRuleFiles, ruleBeside } from './rule-files.ts';

export const CASE_FORMATS = ['table', 'json', 'junit'] as const;

type Place = ReturnType<ReturnType<typeof placesOf>>;

interface Tested {
  /** The rule's file and that of its cases. */
  readonly rule: string;
  readonly file: string;
  readonly result: CasesResult;
  readonly lines: readonly number[];
  /** Tests that no case saw hold, or not hold. */
  readonly gaps: readonly { readonly place: Place | undefined; readonly words: string }[];
  readonly survivors: readonly { readonly place: Place | undefined; readonly words: string }[];
}

export interface CasesRun {
  readonly tested: readonly Tested[];
  readonly failed: number;
  /** Of all mutants, in per cent; undefined where there are none. */
  readonly score: number | undefined;
}

/** Runs all cases that the words name; throws `ERR_SOURCE` where a file cannot be used. */
export async function testCases(words: readonly string[], io: Pick<Io, 'cwd'>): Promise<CasesRun> {
  const findBase = createBaseFinder(io);
  const geography = createGeography();
  const tested: Tested[] = [];
  for (const file of await readCasesFiles(words, io)) {
    const { placeholders, cases } = await readCases(file, findBase);
    const [rule, ...beside] = await readRuleFiles([await ruleBeside(file.name, io)], io, { withMeta: true });
    if (rule === undefined) continue;
    const pack = readPack(
      [rule, ...beside].map(({ name, text }) => ({ file: name, text })),
      { placeholders },
    );
    refuseErrors(pack, rule);
    const result = runCases(pack, cases, { geography });
    tested.push({ rule: rule.name, file: file.name, result, lines: cases.map(({ line }) => line), ...explain(pack, rule, result) });
  }
  const mutants = tested.flatMap(({ result }) => result.mutants);
  return {
    tested,
    failed: tested.flatMap(({ result }) => result.cases).filter(({ passed }) => !passed).length,
    score: mutants.length === 0 ? undefined : percent(mutants.filter(({ isFound }) => isFound).length, mutants.length),
  };
}

/** Rounded down, so that only all is a hundred. */
function percent(part: number, whole: number): number {
  return Math.floor((part * 1000) / whole) / 10;
}

function refuseErrors({ issues, rules, correlations }: Pack, { name, text }: PolicyText): void {
  const errors = issues.filter(({ kind }) => kind === 'error');
  if (errors.length > 0)
    throw new CliError(
      'ERR_SOURCE',
      errors.map(({ code, message, help, file, line, column }) => ({ code, message, file, line, column, ...(help === undefined ? {} : { help }) })),
      errors.every(({ file }) => file === name) ? { text } : {},
    );
  if (rules.length + correlations.length === 0) throw new CliError('ERR_SOURCE', [{ code: 'empty-file', message: 'the file holds no rule', file: name }]);
}

function explain(pack: Pack, { text }: PolicyText, { coverage, mutants }: CasesResult): Pick<Tested, 'gaps' | 'survivors'> {
  const place = placesOf(text);
  const placeOf = (rule: string, test: unknown): Place | undefined => {
    const meta = pack.rules.find(({ name }) => name === rule)?.meta;
    const span = meta !== undefined && isRule(meta) ? [...meta.places].find(([one]) => one === test)?.[1] : undefined;
    return span === undefined ? undefined : place(span.start);
  };
  const written = (rule: string, test: unknown): string => {
    const meta = pack.rules.find(({ name }) => name === rule)?.meta;
    const span = meta !== undefined && isRule(meta) ? [...meta.places].find(([one]) => one === test)?.[1] : undefined;
    return span === undefined ? `a bound of \`${rule}\`` : `\`${text.slice(span.start, span.end).trim()}\``;
  };
  return {
    gaps: coverage.flatMap(({ rule, test, seen }) =>
      seen.holding && seen.not ? [] : [{ place: placeOf(rule, test), words: `no case sees ${written(rule, test)} ${seen.holding ? 'fail' : 'hold'}` }],
    ),
    survivors: mutants.flatMap(({ rule, test, mutation, isFound }) =>
      isFound ? [] : [{ place: placeOf(rule, test), words: `no case fails with ${written(rule, test)} ${MUTATIONS[mutation]}` }],
    ),
  };
}

/** Where the rules speak for themselves, and where they do not. */
export function formatCases(run: CasesRun, format: (typeof CASE_FORMATS)[number]): string {
  if (format === 'json') return `${JSON.stringify(jsonOf(run), null, 2)}\n`;
  if (format === 'junit') return junitOf(run);
  const lines = run.tested.flatMap((one) => {
    const { cases, coverage, mutants } = one.result;
    const failed = cases.filter(({ passed }) => !passed);
    const parts = [
      count(cases.length, 'case'),
      `${coverage.filter(({ seen }) => seen.holding && seen.not).length} of ${count(coverage.length, 'test')} seen both ways`,
      ...(failed.length > 0 ? [] : [`${mutants.filter(({ isFound }) => isFound).length} of ${count(mutants.length, 'mutant')} found`]),
    ];
    const notes = failed.length > 0 ? [] : distinct([...one.gaps, ...one.survivors]).toSorted((a, b) => (a.place?.line ?? 0) - (b.place?.line ?? 0));
    return [
      `${failed.length > 0 ? 'FAIL' : 'pass'}  ${visible(one.rule)}: ${parts.join(', ')}`,
      ...cases.flatMap((result, index) => (result.passed ? [] : [`      ${visible(one.file)}:${one.lines[index] ?? 1}: ${visible(why(result))}`])),
      ...notes.map(({ place, words }) => `      ${visible(one.rule)}${place === undefined ? '' : `:${place.line}:${place.column}`}: ${visible(words)}`),
    ];
  });
  return `${[...lines, '', summaryOf(run)].join('\n')}\n`;
}

/** A number is changed in two ways, which read the same. */
function distinct(notes: Tested['gaps']): Tested['gaps'] {
  return [...new Map(notes.map((note) => [`${note.place?.line}:${note.place?.column} ${note.words}`, note])).values()];
}

const ANSWERS = { match: 'it matches', quiet: 'it does not match', undecided: 'it cannot be told' } as const;

function why({ name, answer, expected }: CaseResult): string {
  return `${name}: ${ANSWERS[answer]}, expected: ${expected}`;
}

function summaryOf({ tested, failed, score }: CasesRun): string {
  const cases = tested.flatMap(({ result }) => result.cases).length;
  const tests = tested.flatMap(({ result }) => result.coverage);
  const both = tests.filter(({ seen }) => seen.holding && seen.not).length;
  const covered = tests.length === 0 ? '' : `; ${percent(both, tests.length)}% of the tests seen both ways`;
  const found = score === undefined ? '' : `; mutation score ${score}%`;
  return `${count(tested.length, 'rule file')}, ${count(cases, 'case')}: ${failed === 0 ? 'all as expected' : `${failed} not as expected`}${covered}${found}`;
}

function jsonOf({ tested, failed, score }: CasesRun): object {
  return {
    failed,
    ...(score === undefined ? {} : { mutationScore: score }),
    files: tested.map(({ rule, file, result, lines, gaps, survivors }) => ({
      rule,
      file,
      cases: result.cases.map((one, index) => ({ ...one, line: lines[index] })),
      tests: { total: result.coverage.length, seenBothWays: result.coverage.filter(({ seen }) => seen.holding && seen.not).length, gaps: gaps.map(placed) },
      mutants: { total: result.mutants.length, found: result.mutants.filter(({ isFound }) => isFound).length, survivors: survivors.map(placed) },
    })),
  };
}

function placed({ place, words }: Tested['gaps'][number]): object {
  return { ...place, message: words };
}

function junitOf({ tested }: CasesRun): string {
  return formatJunit(
    'stoa rules test',
    tested.flatMap(({ rule, file, result, lines }) =>
      result.cases.map((one, index) => ({
        name: one.name,
        group: rule,
        outcome: one.passed ? ('passed' as const) : ('failed' as const),
        ...(one.passed ? {} : { message: why(one) }),
        file,
        line: lines[index] ?? 1,
      })),
    ),
  );
}
