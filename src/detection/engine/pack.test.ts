import { describe, expect, it } from 'vitest';
import { readPack } from './pack.ts';

const rule = (head: string, detection = 'selection: { eventName: CreateUser }\n  condition: selection') =>
  `title: A rule\n${head}\nlogsource: { product: aws, service: cloudtrail }\ndetection:\n  ${detection}\nlevel: high\n`;
const correlation = (head: string, rules: string, more = '') =>
  `title: A correlation\n${head}\ncorrelation:\n  type: event_count\n  rules: [${rules}]\n  group-by: [userIdentity.arn]\n  timespan: 5m\n  condition: { gte: 3 }\n${more}level: high\n`;
const filter = (rules: string, service = 'cloudtrail') =>
  `title: A filter\nlogsource: { product: aws, service: ${service} }\nfilter:\n  rules: ${rules}\n  selection: { awsRegion: eu-central-1 }\n  condition: not selection\n`;

describe('readPack', () => {
  it('calls rules by their files, and the others of a file by their own names', () => {
    const pack = readPack([
      { file: 'rules/iam/user-created.yml', text: rule('') },
      { file: 'rules/iam/many-users.yml', text: `${rule('name: one_user')}---\n${correlation('', 'one_user')}` },
    ]);
    expect(pack.issues).toEqual([]);
    expect(pack.rules.map(({ name, isHeard }) => [name, isHeard])).toEqual([
      ['one_user', false],
      ['user-created', true],
    ]);
    expect(pack.correlations.map(({ name, inputs }) => [name, inputs])).toEqual([['many-users', ['one_user']]]);
  });

  it('tells names apart that two files have', () => {
    const pack = readPack([
      { file: 'a/x.yml', text: rule('') },
      { file: 'b/x.yml', text: rule('') },
      { file: 'b/x.yml', text: rule('') },
    ]);
    expect(pack.rules.map(({ name }) => name)).toEqual(['b/x', 'x', 'x-2']);
  });

  it('lets a rule speak where a correlation says `generate`', () => {
    const [one] = readPack([{ file: 'x.yml', text: `${rule('name: one')}---\n${correlation('', 'one', 'generate: true\n')}` }]).rules;
    expect(one?.isHeard).toBe(true);
  });

  it('finds rules of other files by id, and leaves out correlations whose rules are missing, and what looks at them', () => {
    const id = '7a55bf18-1298-5706-800c-6c77a3d2636d';
    const pack = readPack([
      { file: 'one.yml', text: rule(`id: ${id}`) },
      { file: 'good.yml', text: correlation('', id) },
      { file: 'bad.yml', text: correlation('name: bad', 'nobody') },
      { file: 'worse.yml', text: correlation('', 'bad') },
    ]);
    expect(pack.correlations.map(({ name, inputs }) => [name, inputs])).toEqual([['good', ['one']]]);
    expect(pack.issues.map(({ file, line, column, code }) => ({ file, line, column, code }))).toEqual([
      { file: 'bad.yml', line: 5, column: 11, code: 'unknown-rule' },
      { file: 'worse.yml', line: 5, column: 11, code: 'unknown-rule' },
    ]);
  });

  it('adds global filters to the rules that they name, and those for any to all of their log source', () => {
    const files = (...filters: readonly string[]) => [
      { file: 'one.yml', text: rule('name: one') },
      ...filters.map((text, index) => ({ file: `f${index}.yml`, text })),
    ];
    const kindOf = (...filters: readonly string[]) =>
      readPack(files(...filters)).rules.map(({ expression }) => expression.kind === 'all' && expression.of.length);
    const [plain] = kindOf();
    expect(kindOf(filter('[one]'))).toEqual([2]);
    expect(kindOf(filter('any'), filter('[one]'))).toEqual([3]);
    expect(kindOf(filter('any', 'guardduty'))).toEqual([plain]);
  });

  it('names an id that rules of two files claim', () => {
    const id = '7a55bf18-1298-5706-800c-6c77a3d2636d';
    const pack = readPack([
      { file: 'a.yml', text: rule(`id: ${id}`) },
      { file: 'b.yml', text: rule(`id: ${id}`) },
    ]);
    expect(pack.issues.map(({ file, code }) => [file, code])).toEqual([['b.yml', 'duplicate-id']]);
    expect(pack.rules).toHaveLength(2);
  });
});
