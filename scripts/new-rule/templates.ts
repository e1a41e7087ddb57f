// What a new rule starts from. It compiles, and its test fails until the rule is written.

/** `S3.8` is `s3-8`. */
export function fileNameOf(id: string): string {
  return id.toLowerCase().replaceAll('.', '-');
}

/** `S3.8` is `S3_8`. */
function constantOf(id: string): string {
  return id.toUpperCase().replaceAll('.', '_');
}

export function controlFile(pillar: string, id: string): string {
  return `// ${id}: WHAT_SHOULD_BE_TRUE.

import { fact, refOf } from '../../../core/index.ts';
import { type Control, fail, notApplicable, pass } from '../../control.ts';

const TYPE = 'AWS::S3::Bucket';

export const ${constantOf(id)}: Control = {
  id: '${id}',
  title: 'WHAT_SHOULD_BE_TRUE',
  severity: 'medium',
  pillar: '${pillar}',
  unit: { kind: 'resource', type: TYPE },
  needs: [{ type: TYPE, within: 'region', facets: [] }],
  frameworks: { fsbp: ['${id}'] },
  mitre: [],
  doc: {
    rationale: 'WHY_IT_MATTERS',
    avoid: 'A_BAD_CONFIGURATION',
    prefer: 'A_GOOD_CONFIGURATION',
    sources: ['THE_AWS_PAGE_THAT_SAYS_SO'],
  },
  check({ record }) {
    if (record === undefined) return notApplicable('no resource to judge');
    const value = record.config['FIELD'];
    const step = (means: string) => fact(refOf(record), 'FIELD', value, means);
    return value === 'GOOD' ? pass('WHAT_IS_RIGHT', step('WHAT_IT_MEANS')) : fail('WHAT_IS_WRONG', step('WHAT_IT_MEANS'));
  },
  remediation: () => ({
    cli: ['aws SERVICE COMMAND'],
    terraform: 'A_GOOD_CONFIGURATION',
    console: ['WHAT_TO_CLICK'],
  }),
};
`;
}

export function testFile(id: string): string {
  const constant = constantOf(id);
  return `import { controlCases, record } from '../../control.cases.ts';
import { ${constant} } from './${fileNameOf(id)}.ts';

const ARN = 'arn:aws:s3:::example';
const example = (config: object) => record('AWS::S3::Bucket', ARN, { Name: 'example', ...config });

controlCases(${constant}, [
  { name: 'passes where WRITE_THIS_CASE', records: [example({})], expect: { [ARN]: 'pass' } },
  { name: 'fails where WRITE_THIS_CASE', records: [example({})], expect: { [ARN]: 'fail' } },
]);
`;
}

/** The pillar's index with the new control in the order of the ids, list and imports; \`undefined\` if it has no list. */
export function addToIndex(text: string, id: string): string | undefined {
  const constant = constantOf(id);
  const list = /(: readonly Control\[\] = \[)([^\]]*)(\];)/.exec(text);
  if (list === null) return undefined;
  const [whole, open, body, close] = list;
  const names = (body ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
  const after = names.findIndex((name) => inOrder(constant, name) < 0);
  const joined = names.toSpliced(after === -1 ? names.length : after, 0, constant).join(', ');
  const oneLine = `export const X${open}${joined}${close}`.length + (text.slice(0, list.index).split('\n').at(-1)?.length ?? 0) <= 160;
  const written = text.replace(whole, () => (oneLine ? `${open}${joined}${close}` : `${open}\n  ${joined.replaceAll(', ', ',\n  ')},\n${close}`));
  const added = `import { ${constant} } from './${fileNameOf(id)}.ts';`;
  const lines = written.split('\n');
  const imports = lines.flatMap((line, index) => (line.startsWith('import ') ? [index] : []));
  const path = (line: string | undefined) => /from '([^']+)'/.exec(line ?? '')?.[1] ?? '';
  const before = imports.filter((index) => path(lines[index]).startsWith('../') || inOrder(path(lines[index]), path(added)) < 0);
  lines.splice((before.at(-1) ?? -1) + 1, 0, added);
  return lines.join('\n');
}

function inOrder(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}
